# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What is open: the articles in their order, their letters, and the comparison of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from parallax.domain.article import Article
from parallax.domain.comparison import Comparison
from parallax.domain.errors import ParallaxError, UnreadableArticle
from parallax.session.changes import Changes

CORRECTABLE = ("title", "source", "author", "published", "url")
"""What a reader can put right of what an article says of itself."""


class Session:
    """The state that one window, or one command, works on; every use case says what it changed."""

    def __init__(self) -> None:
        self._articles: tuple[Article, ...] = ()
        self._comparison: Comparison | None = None
        self._letters_given = 0
        self._corrections: dict[str, dict[str, Any]] = {}

    @property
    def articles(self) -> tuple[Article, ...]:
        """The open articles in the user's order."""
        return self._articles

    @property
    def comparison(self) -> Comparison | None:
        """The comparison of just these articles, or None while there is none."""
        return self._comparison

    def article(self, article_id: str) -> Article:
        """Return the open article of that id; KeyError where there is none."""
        for article in self._articles:
            if article.id == article_id:
                return article
        raise KeyError(article_id)

    def add(
        self, articles: Sequence[Article], *, again: bool = False
    ) -> tuple[Changes, tuple[ParallaxError, ...]]:
        """Take in articles that were read; a file that is open already is told and, but `again`, not taken."""
        open_before = set() if again else {_file(article) for article in self._articles} - {None}
        taken: set[tuple[Path | None, str]] = set()
        joined = list(self._articles)
        problems: list[ParallaxError] = []
        for article in articles:
            file = _file(article)
            # One file may hold several articles, but never one text twice.
            if file is not None and (file in open_before or (file, article.text) in taken):
                problems.append(UnreadableArticle(str(article.path), "this file is open already"))
                continue
            taken.add((file, article.text))
            ids = {other.id for other in joined}
            joined.append(replace(article, id=_free_id(article.id, ids), letter=_letter(self._letters_given)))
            self._letters_given += 1
        added = len(joined) > len(self._articles)
        if added:
            self._set_articles(tuple(joined))
        return Changes(articles=added, comparison=added), tuple(problems)

    def remove(self, article_id: str) -> Changes:
        """Take an article out; the others keep their letters."""
        left = tuple(article for article in self._articles if article.id != article_id)
        if len(left) == len(self._articles):
            return Changes()
        self._corrections.pop(article_id, None)
        if not left:
            self._letters_given = 0
        self._set_articles(left)
        return Changes(articles=True, comparison=True)

    def place_in_file(self, article_id: str) -> int:
        """Return which of the articles that came from one file this is, counted from 0."""
        path = self.article(article_id).path
        letters = sorted((a.letter for a in self._articles if a.path == path), key=lambda x: (len(x), x))
        return letters.index(self.article(article_id).letter)

    def renew(self, article_id: str, article: Article) -> Changes:
        """Put what was read again in an article's place; id and letter stay."""
        before = self.article(article_id)
        corrected: dict[str, Any] = self._corrections.get(article_id, {})
        again = replace(article, id=before.id, letter=before.letter, **corrected)
        if again == before:
            return Changes()
        self._set_articles(tuple(again if a.id == article_id else a for a in self._articles))
        return Changes(articles=True, comparison=True)

    def correct(self, article_id: str, **fields: str | None) -> Changes:
        """Put right what an article says of itself (title, source, author, published, url); an empty field is none.

        The correction lasts: reading the file again does not undo it. Nothing is compared anew, for the text
        is the same.
        """
        wrong = set(fields) - set(CORRECTABLE)
        if wrong:
            message = f"not a field of an article: {', '.join(sorted(wrong))}"
            raise ValueError(message)
        clean: dict[str, Any] = {name: (value or "").strip() or None for name, value in fields.items()}
        before = self.article(article_id)
        after = replace(before, **clean)
        if after == before:
            return Changes()
        self._corrections.setdefault(article_id, {}).update(clean)
        self._articles = tuple(after if article.id == article_id else article for article in self._articles)
        if self._comparison is not None:
            compared = tuple(
                replace(c, article=after) if c.article.id == article_id else c
                for c in self._comparison.articles
            )
            self._comparison = replace(self._comparison, articles=compared)
        return Changes(articles=True, comparison=True)

    def reorder(self, ids: Sequence[str]) -> Changes:
        """Bring the articles into another order; ids that are not named keep theirs, at the end."""
        place = {article_id: n for n, article_id in enumerate(ids)}
        ordered = tuple(sorted(self._articles, key=lambda article: place.get(article.id, len(place))))
        if ordered == self._articles:
            return Changes()
        self._articles = ordered
        return Changes(articles=True)

    def take_comparison(self, comparison: Comparison) -> Changes:
        """Keep a comparison, unless it is of other articles than are open now."""
        compared = sorted((c.article for c in comparison.articles), key=lambda article: article.id)
        if compared != sorted(self._articles, key=lambda article: article.id):
            return Changes()
        self._comparison = comparison
        return Changes(comparison=True)

    def _set_articles(self, articles: tuple[Article, ...]) -> None:
        self._articles = articles
        self._comparison = None


def _file(article: Article) -> Path | None:
    return Path(article.path).resolve() if article.path is not None else None


def _free_id(wanted: str, taken: set[str]) -> str:
    """Return the id itself, or with the first number that makes it unlike the others."""
    free, number = wanted, 2
    while free in taken:
        free = f"{wanted}-{number}"
        number += 1
    return free


def _letter(position: int) -> str:
    """Return A for 0, Z for 25, AA for 26, as spreadsheets count."""
    letters = ""
    position += 1
    while position:
        position, rest = divmod(position - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
