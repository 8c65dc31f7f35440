# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What was brought joins the workspace a little at a time, so that a window goes on living meanwhile.

Looking for twins and keeping long texts takes long; the change itself is one step of the history, at the end.
"""

from __future__ import annotations

import contextlib
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from parallax.domain.article import Article
from parallax.reading.addresses import address_key
from parallax.session.changes import Changes
from parallax.session.opening import Opened
from parallax.session.session import Session
from parallax.session.twins import Settling, Twin, Twins

T = TypeVar("T")

Steps = Generator[float, None, T]
"""Work that yields the share done after each little step, and returns what came of it."""

_MOST_ALIKE = 3
"""So many articles are looked at for each phrase that they hold, those of about the same length."""


@dataclass(frozen=True, slots=True)
class Joined:
    """What joined, and what did not yet: its reader is asked about twins."""

    changes: Changes = field(default_factory=Changes)
    twins: tuple[Twin, ...] = ()
    waiting: int = 0
    """How many of them wait in the library, for as many as can be are compared already."""


def join(session: Session, opened: Opened, twins: Twins) -> Steps[Joined]:
    """Take in what was opened, but for what is there already; `twins` has learned the new articles."""
    found: list[Twin] = []
    joining: list[Article] = []
    total = 2 * len(opened.articles)
    looked = twins.look(_Likely(session, twins), opened.articles, opened.originals)
    for done, (article, twin) in enumerate(zip(opened.articles, looked, strict=True), 1):
        if twin is None:
            joining.append(article)
        else:
            found.append(twin)
        yield done / total
    originals = dict(opened.originals)
    for done, article in enumerate(joining, len(opened.articles)):
        originals |= session.store(article, originals)
        yield done / total
    before = _waiting(session)
    changes = session.add(joining, originals, again=True)[0]
    met = tuple(replace(twin, known=_as_joined(session, twin.known)) for twin in found)
    return Joined(changes, met, _waiting(session) - before)


def settle_in_steps(session: Session, twins: Sequence[Twin], settling: Settling) -> Steps[Changes]:
    """Do with twins what the reader chose; the texts are kept before."""
    if settling is Settling.KEEP_KNOWN:
        return Changes()
    ready: list[Twin] = []
    for done, twin in enumerate(twins):
        yield done / len(twins)
        key = twin.new.path or twin.new.url or ""
        kept = session.store(twin.new, {key: twin.original} if twin.original is not None else {})
        ready.append(replace(twin, original=kept.get(key)))
    return settle(session, ready, settling)


def settle(session: Session, twins: Sequence[Twin], settling: Settling) -> Changes:
    """Do with twins what the reader chose, in one step; what is replaced keeps its letter and corrections."""
    if settling is Settling.KEEP_KNOWN:
        return Changes()
    originals = {twin.new.path or twin.new.url or "": twin.original for twin in twins}
    joining: list[Article] = []
    renewed: dict[str, Article] = {}
    for twin in twins:
        known = _still_there(session, twin.known) if settling is Settling.REPLACE else None
        if known is None:
            joining.append(twin.new)
        else:
            renewed[known] = twin.new
    there = {name: original for name, original in originals.items() if original is not None}
    return session.add(joining, there, again=True, renewed=renewed)[0]


def all_articles(session: Session) -> tuple[Article, ...]:
    """Return every article of the workspace, compared or not."""
    return tuple(session.article(entry.id) for entry in session.library.entries)


class _Likely:
    """Finds the articles of a workspace that one may be the twin of, without reading all their texts."""

    def __init__(self, session: Session, twins: Twins) -> None:
        self._session = session
        self._twins = twins
        self._by_mark: dict[Path | str, list[str]] = {}
        for entry in session.library.entries:
            for mark in _marks(entry.path, entry.url):
                self._by_mark.setdefault(mark, []).append(entry.id)

    def __call__(self, new: Article) -> list[Article]:
        ids = dict.fromkeys(
            found for mark in _marks(new.path, new.url) for found in self._by_mark.get(mark, ())
        )
        words = len(new.text.split())
        for phrase in self._twins.phrases(new):
            ids |= dict.fromkeys(self._session.library.holding(phrase, words, most=_MOST_ALIKE))
        likely: list[Article] = []
        for article_id in ids:
            with contextlib.suppress(KeyError):  # it has gone since this began
                likely.append(self._session.article(article_id))
        return likely


def _marks(path: str | None, url: str | None) -> Iterator[Path | str]:
    """Yield what two articles share that are from one file or one page."""
    if path is not None:
        yield Path(path).resolve()
    page = address_key(url)
    if page is not None:
        yield page


def _waiting(session: Session) -> int:
    return sum(not entry.compared for entry in session.library.entries)


def _as_joined(session: Session, known: Article) -> Article:
    """Return a known article as it is open now, with the letter that it has got."""
    there = _still_there(session, known)
    return known if there is None else session.article(there)


def _still_there(session: Session, known: Article) -> str | None:
    """Return the id under which an article is open now: one that was brought with its twin has got its own."""
    there = sorted(session.library.entries, key=lambda entry: entry.id != known.id)
    same_place = (entry.id for entry in there if entry.path == known.path)
    same = (one for one in same_place if session.article(one).text == known.text)
    return next(same, next((entry.id for entry in there if entry.id == known.id), None))
