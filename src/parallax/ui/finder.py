# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Finding in all articles: what is sought, where it stands, and which hit one is at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from parallax.domain.article import Article
from parallax.domain.comparison import Place
from parallax.session import find_words


@dataclass(frozen=True, slots=True)
class Hits:
    """The places of what is sought, in article order, and the one that is shown (None: not gone to one yet)."""

    places: tuple[Place, ...] = ()
    current: int | None = None


class Finder(QObject):
    """Keeps the hits of one query over the open articles and steps through them."""

    changed = Signal(object)
    """The new `Hits`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._articles: tuple[Article, ...] = ()
        self._query = ""
        self._whole_words = False
        self._hits = Hits()

    @property
    def hits(self) -> Hits:
        """What was found."""
        return self._hits

    def set_articles(self, articles: Sequence[Article]) -> None:
        """Look through other articles for the same words."""
        self._articles = tuple(articles)
        self._find()

    def seek(self, query: str, *, whole_words: bool) -> None:
        """Look for other words."""
        if (query, whole_words) != (self._query, self._whole_words):
            self._query, self._whole_words = query, whole_words
            self._find()

    def step(self, step: int) -> None:
        """Go to the next hit (1) or the one before (-1), round the ends."""
        count = len(self._hits.places)
        if count:
            before = self._hits.current
            start = -1 if before is None and step > 0 else 0 if before is None else before
            self._hits = Hits(self._hits.places, (start + step) % count)
            self.changed.emit(self._hits)

    def _find(self) -> None:
        self._hits = Hits(find_words(self._articles, self._query, whole_words=self._whole_words))
        self.changed.emit(self._hits)
