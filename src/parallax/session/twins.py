# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""An article that is brought twice: the same file, the same address, or the same text under another name."""

from __future__ import annotations

import hashlib
import re
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from heapq import nsmallest
from pathlib import Path

from parallax.domain.article import Article
from parallax.reading.addresses import address_key
from parallax.workspace import Original

_WORD = re.compile(r"\w+")
_RUN = 4
"""Words that are compared together: in their order, runs of four are a text's own."""
_KEPT = 400
"""So many of a text's runs stand for all of them: their shares are right to a few hundredths."""
_FIRST = 24
_PHRASES = 8
"""So many runs of a text are looked up; nearly the same text lacks all of them once in ten thousand times."""
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
    """Recognises articles that are there already; remembers of each new text what it is recognised by."""

    def __init__(self) -> None:
        self._marks: dict[str, _Marks] = {}

    def learn(self, articles: Iterable[Article]) -> None:
        """Work out what texts are recognised by; any thread may do so beforehand."""
        for article in articles:
            self._marks_of(article)

    def phrases(self, article: Article) -> tuple[str, ...]:
        """Return a few runs of words from all over a text: nearly the same text holds most of them."""
        return self._marks_of(article).phrases

    def find(
        self,
        known: Sequence[Article],
        new: Sequence[Article],
        originals: Mapping[str, Original] | None = None,
    ) -> tuple[Twin, ...]:
        """Return which of the new articles are like a known one, or like a new one before them.

        Articles of one file are not taken for each other by file or address: it holds what its maker put there.
        """
        there = [self._seen(article, known=True) for article in known]
        found = self._look(lambda _: there, new, originals or {})
        return tuple(twin for twin in found if twin is not None)

    def look(
        self,
        likely: Callable[[Article], Iterable[Article]],
        new: Sequence[Article],
        originals: Mapping[str, Original],
    ) -> Iterator[Twin | None]:
        """Yield for each new article its twin, as `find` does, where `likely` tells which known ones may be it."""
        return self._look(
            lambda one: [self._seen(article, known=True) for article in likely(one)], new, originals
        )

    def _look(
        self,
        likely: Callable[[Article], Sequence[_Seen]],
        new: Sequence[Article],
        originals: Mapping[str, Original],
    ) -> Iterator[Twin | None]:
        brought = [self._seen(article, known=False) for article in new]
        lone: list[_Seen] = []
        for one in brought:
            there = likely(one.article)
            twin = _twin(one, [*there, *lone]) or _same_lone_file(one, there, brought)
            if twin is None:
                lone.append(one)
                yield None
            else:
                yield replace(twin, original=originals.get(one.article.path or one.article.url or ""))

    def _seen(self, article: Article, *, known: bool) -> _Seen:
        file = Path(article.path).resolve() if article.path is not None else None
        marks = _marks(article) if known else self._marks_of(article)
        return _Seen(article, marks, file, address_key(article.url), known)

    def _marks_of(self, article: Article) -> _Marks:
        if article.text not in self._marks:
            self._marks[article.text] = _marks(article)
        return self._marks[article.text]


@dataclass(frozen=True, slots=True)
class _Seen:
    """An article with all that it is recognised by; `known` where it was there before."""

    article: Article
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


@dataclass(frozen=True, slots=True)
class _Marks:
    """What a text is recognised by: its words without case and punctuation, and some of its runs of words."""

    words: bytes
    runs: frozenset[int]
    first: frozenset[int]
    """The smallest of the runs: texts that share few of these share few of all."""
    phrases: tuple[str, ...]
    """A few runs as they stand in the text, from all over it."""

    def nearly_all_of(self, other: _Marks) -> bool:
        """Whether most of all the runs of two texts stand in both."""
        if min(len(self.runs), len(other.runs)) < _FEWEST_RUNS:
            return False
        if len(self.first & other.runs) * 3 < len(self.first):
            return False
        both = frozenset(nsmallest(_KEPT, self.runs | other.runs))
        return len(both & self.runs & other.runs) >= _NEARLY_ALL * len(both)


def _marks(article: Article) -> _Marks:
    told = [(part.start, part.end) for part in article.paragraphs if part.role.compared]
    if not any(_WORD.search(article.text, *span) for span in told):
        told = [(0, len(article.text))]
    words = _WORD.findall(" ".join(article.text[start:end] for start, end in told).casefold())
    joined = " ".join(words).encode("utf-8")
    runs = (
        zlib.crc32(" ".join(run).encode("utf-8"))
        for run in zip(*(words[n:] for n in range(_RUN)), strict=False)
    )
    least = nsmallest(_KEPT, set(runs))
    phrases = _phrases(article.text, told)
    return _Marks(hashlib.sha256(joined).digest(), frozenset(least), frozenset(least[:_FIRST]), phrases)


def _phrases(text: str, told: Sequence[tuple[int, int]]) -> tuple[str, ...]:
    """Return from each part of a text the run of words with the most letters: long words are rare ones."""
    runs: list[tuple[int, int]] = []
    for start, end in told:
        words = [word.span() for word in _WORD.finditer(text, start, end)]
        lasts = words[_RUN - 1 :] or words[-1:]
        runs += [(first[0], last[1]) for first, last in zip(words, lasts, strict=False)]
    portion = max(1, -(-len(runs) // _PHRASES))
    return tuple(
        text[slice(*max(runs[at : at + portion], key=lambda run: run[1] - run[0]))]
        for at in range(0, len(runs), portion)
    )
