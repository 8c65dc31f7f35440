# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""An article as its workspace lists it, and what was done to the workspace."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from parallax.domain.article import Span

CORRECTABLE = ("title", "source", "author", "published", "url")
"""What a reader can put right of what an article says of itself."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What is known of an article without its text."""

    id: str
    letter: str
    title: str | None
    source: str | None
    author: str | None
    url: str | None
    published: str | None
    language: str | None
    path: str | None
    words: int
    tags: tuple[str, ...]
    compared: bool
    """Whether it is one of those that are compared."""
    kept: bool
    """Whether the workspace holds the file that it was read from."""
    added: str
    """When, ISO 8601."""

    @property
    def name(self) -> str:
        """What stands for the article on screen, as `Article.name`."""
        return self.source or self.id


@dataclass(frozen=True, slots=True)
class Hit:
    """A place of an article that answers a search, with the words around it.

    `start` and `end` are positions in the article's text; `spans` are the words found, as positions in `context`.
    """

    article: str
    start: int
    end: int
    context: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found: places, with the articles first that are most about it."""

    hits: tuple[Hit, ...] = ()
    whole: bool = True
    """Whether there are no other places than these."""
    articles: int = 0
    """The words stand in so many articles."""
    entries: tuple[Entry, ...] = ()
    """The articles of the hits, as the library lists them."""


class Deed(StrEnum):
    """What a step of the history did; the window has a phrase for each."""

    ADD = "add articles"
    REMOVE = "remove article"
    READ_AGAIN = "read again"
    CORRECT = "correct article"
    REORDER = "reorder articles"
    CHOOSE = "choose articles to compare"
    TAG = "tag article"
    ROLE = "change a paragraph's role"
    REJECT = "reject match"
    JOIN = "join sentences"
    NO_CONFLICT = "not a conflict"
    SAME_FIGURE = "figures are the same"
    OTHER_FIGURE = "figures are not the same"
    SPEAKER = "name speaker"
    TAKE_BACK = "take back decision"
    EXPLAIN = "explain decision"
    ADD_NOTE = "add note"
    EDIT_NOTE = "edit note"
    REMOVE_NOTE = "remove note"
    NAME_COLOURS = "name colours of notes"
    OPTION = "change an option of the comparison"
    REVERT = "revert to when it was opened"


@dataclass(frozen=True, slots=True)
class Step:
    """One entry of the history: a change that can be undone, or done again."""

    number: int
    name: str
    """A `Deed`'s value; a later version may know others."""
    made: str
    """When, ISO 8601."""
