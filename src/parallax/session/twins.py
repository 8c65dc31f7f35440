# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""An article that is brought twice: the same file, the same address, or the same text under another name."""

from __future__ import annotations

import contextlib
import hashlib
import re
import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from heapq import nsmallest
from pathlib import Path

from parallax.domain.article import Article
from parallax.domain.errors import ParallaxError
from parallax.reading.addresses import address_key
from parallax.session.changes import Changes
from parallax.session.session import Session
from parallax.workspace import Original, look_through

_WORD = re.compile(r"\w+")
_RUN = 4
"""Words that are compared together: in their order, runs of four are a text's own."""
_KEPT = 400
"""So many of a text's runs stand for all of them: their shares are right to a few hundredths."""
_FIRST = 24
_FEWEST_RUNS = 12
# Reports of different outlets on one event share a tenth of their runs at most (two hundred pairs of the labelled
# sets); one report that was cleaned otherwise, or updated by a paragraph, shares more than this with itself.
_NEARLY_ALL = 0.7


class Likeness(Enum):
    """Why an article is taken for one that is there already; the surest first."""

    FILE = auto()
    TEXT = auto()
    ADDRESS = auto()
    NEARLY = auto()


@dataclass(frozen=True, slots=True)
class Twin:
    """An article that was brought, the one that it is like, and why."""

    new: Article
    known: Article
    likeness: Likeness
    original: Original | None = None
    """What the new one was read from, where that cannot be read once more."""


class Settling(Enum):
    """What becomes of an article that is there already."""

    KEEP_KNOWN = auto()
    REPLACE = auto()
    KEEP_BOTH = auto()


class Twins:
    """Recognises articles that are there already; remembers of each text what it is recognised by."""

    def __init__(self) -> None:
        self._marks: dict[bytes, _Marks] = {}

    def learn(self, articles: Iterable[Article]) -> None:
        """Work out what texts are recognised by; any thread may do so beforehand."""
        for article in articles:
            if (key := _key(article)) not in self._marks:
                self._marks[key] = _marks(article)

    def learn_file(self, path: Path, stopped: Callable[[], bool] = lambda: False) -> None:
        """Learn the articles in a workspace's file, open or not; any thread may do so beforehand.

        What cannot be read there is learned when it is needed.
        """

        def learn(article: Article) -> None:
            if not stopped():
                self.learn((article,))

        with contextlib.suppress(ParallaxError):
            look_through(path, learn)

    def find(
        self,
        known: Sequence[Article],
        new: Sequence[Article],
        originals: Mapping[str, Original] | None = None,
    ) -> tuple[Twin, ...]:
        """Return which of the new articles are like a known one, or like a new one before them.

        Articles of one file are not taken for each other by file or address: it holds what its maker put there.
        """
        self.learn((*known, *new))
        there = [self._seen(article, known=True) for article in known]
        brought = [self._seen(article, known=False) for article in new]
        twins: list[Twin] = []
        lone = list(there)
        for one in brought:
            twin = _twin(one, lone) or _same_lone_file(one, there, brought)
            if twin is None:
                lone.append(one)
            else:
                twins.append(replace(twin, original=(originals or {}).get(twin.new.url or "")))
        kept = {one.key for one in (*there, *brought)}
        self._marks = {key: marks for key, marks in self._marks.items() if key in kept}
        return tuple(twins)

    def _seen(self, article: Article, *, known: bool) -> _Seen:
        file = Path(article.path).resolve() if article.path is not None else None
        key = _key(article)
        return _Seen(article, key, self._marks[key], file, address_key(article.url), known)


@dataclass(frozen=True, slots=True)
class _Seen:
    """An article with all that it is recognised by; `known` where it was there before."""

    article: Article
    key: bytes
    marks: _Marks
    file: Path | None
    page: str | None
    known: bool

    def likeness(self, other: _Seen) -> Likeness | None:
        """Return why the two are taken for one, or None where they are not."""
        same_file = self.file is not None and self.file == other.file
        if self.marks.words == other.marks.words:
            return Likeness.FILE if same_file else Likeness.TEXT
        if same_file and not other.known:
            return None  # the file's maker put both there
        if self.page is not None and self.page == other.page:
            return Likeness.ADDRESS
        return Likeness.NEARLY if self.marks.nearly_all_of(other.marks) else None


def _twin(one: _Seen, others: Iterable[_Seen]) -> Twin | None:
    """Return the article that this one is most like."""
    found = [
        Twin(one.article, other.article, likeness)
        for other in others
        if (likeness := one.likeness(other)) is not None
    ]
    return min(found, key=lambda twin: twin.likeness.value, default=None)


def _same_lone_file(one: _Seen, there: Sequence[_Seen], brought: Sequence[_Seen]) -> Twin | None:
    """Return the known article of the same file, where the file held and holds one article: it was changed."""
    before = [other.article for other in there if one.file is not None and other.file == one.file]
    if len(before) == 1 and sum(other.file == one.file for other in brought) == 1:
        return Twin(one.article, before[0], Likeness.FILE)
    return None


def settle(session: Session, twins: Sequence[Twin], settling: Settling) -> Changes:
    """Do with twins what the reader chose; what is replaced keeps its letter and the reader's corrections."""
    if settling is Settling.KEEP_KNOWN:
        return Changes()
    originals = {twin.new.url: twin.original for twin in twins if twin.new.url and twin.original}
    changes = Changes()
    joining: list[Article] = []
    for twin in twins:
        known = _still_there(session, twin.known) if settling is Settling.REPLACE else None
        if known is None:
            joining.append(twin.new)
        else:
            changes |= session.renew(known, twin.new, originals)
    return changes | session.add(joining, originals, again=True)[0]


def all_articles(session: Session) -> tuple[Article, ...]:
    """Return every article of the workspace, compared or not."""
    return tuple(session.article(entry.id) for entry in session.library.entries)


def _still_there(session: Session, known: Article) -> str | None:
    """Return the id under which an article is open now: one that was brought with its twin has got its own."""
    there = all_articles(session)
    same = [a.id for a in there if (a.text, a.path) == (known.text, known.path)]
    return next(iter([*same, *(a.id for a in there if a.id == known.id)]), None)


@dataclass(frozen=True, slots=True)
class _Marks:
    """What a text is recognised by: its words without case and punctuation, and some of its runs of words."""

    words: bytes
    runs: frozenset[int]
    first: frozenset[int]
    """The smallest of the runs: texts that share few of these share few of all."""

    def nearly_all_of(self, other: _Marks) -> bool:
        """Whether most of all the runs of two texts stand in both."""
        if min(len(self.runs), len(other.runs)) < _FEWEST_RUNS:
            return False
        if len(self.first & other.runs) * 3 < len(self.first):
            return False
        both = frozenset(nsmallest(_KEPT, self.runs | other.runs))
        return len(both & self.runs & other.runs) >= _NEARLY_ALL * len(both)


def _key(article: Article) -> bytes:
    """Return what stands for a text, so that marks can be kept without it."""
    return hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).digest()


def _marks(article: Article) -> _Marks:
    told = (article.text[part.start : part.end] for part in article.paragraphs if part.role.compared)
    words = _WORD.findall(" ".join(told).casefold()) or _WORD.findall(article.text.casefold())
    joined = " ".join(words).encode("utf-8")
    runs = (
        zlib.crc32(" ".join(run).encode("utf-8"))
        for run in zip(*(words[n:] for n in range(_RUN)), strict=False)
    )
    least = nsmallest(_KEPT, set(runs))
    return _Marks(hashlib.sha256(joined).digest(), frozenset(least), frozenset(least[:_FIRST]))
