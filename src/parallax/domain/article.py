# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""An article: its whole text, and what the text says about itself.

Offsets are Unicode code points into `Article.text`, end exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum


class Role(StrEnum):
    """What a paragraph is in its article."""

    TITLE = "title"
    HEADING = "heading"
    DATELINE = "dateline"
    CAPTION = "caption"
    BODY = "body"
    BOILERPLATE = "boilerplate"

    @property
    def compared(self) -> bool:
        """Whether sentences of this role have a standing and take part in matches."""
        return self in (Role.TITLE, Role.HEADING, Role.BODY)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of an article's text."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two stretches share a character."""
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        """Return the words of `text` that the span covers."""
        return text[self.start : self.end]


class Reason(StrEnum):
    """Why a paragraph was taken for boilerplate."""

    LABEL = "a label of the file's own"
    READERS = "in the readers' part of the page"
    WORDS = "its words are those of a button, an invitation or a notice"
    LINKS = "under a heading of links"
    ABOVE = "navigation above the text"
    BELOW = "a short line below the end of the text"
    INTRODUCTION = "introduces the author or the outlet"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of an article: a span without white space at its ends, and its role."""

    start: int
    end: int
    role: Role
    reason: Reason | None = field(default=None, compare=False)
    """Why it was taken for boilerplate; None for what is none, and where somebody said so by hand."""


class Origin(StrEnum):
    """Where something that an article states of itself was found."""

    HAND = "corrected by hand"
    DATABASE = "the news database's own lines"
    FRONT_MATTER = "front matter"
    DESCRIPTION = "the page's own description"
    SHOWN = "what the page shows"
    MAIL = "the mail's header"
    DATELINE = "dateline"
    TEXT = "the text"
    PROPERTIES = "document properties"
    ADDRESS = "the address"


@dataclass(frozen=True, slots=True)
class Article:
    """One text as it was read; what is left out of the reading view is marked by role, never cut.

    Fields that the text does not state are None: nothing is guessed.
    """

    id: str
    text: str
    paragraphs: tuple[Paragraph, ...]
    letter: str = ""
    """A to Z, then AA …: given when the article joins a session, and never changed."""
    path: str | None = None
    title: str | None = None
    source: str | None = None
    author: str | None = None
    url: str | None = None
    published: str | None = None
    """ISO 8601, as precise as the article is: a date, or a date with a time."""
    language: str | None = None
    changed: str | None = None
    """When it was last changed, where the article says so and it is not when it was published."""
    origins: tuple[tuple[str, Origin], ...] = field(default=(), compare=False)
    """Where each field was found that is stated, by the field's name."""

    def origin_of(self, name: str) -> Origin | None:
        """Return where the field of that name was found, None where it is not known."""
        return dict(self.origins).get(name)

    def corrected(self, **fields: str | None) -> Article:
        """Return the article with fields put right by hand; those that stay as they are keep their origin."""
        new = {name: value for name, value in fields.items() if value != getattr(self, name)}
        origins = {name: origin for name, origin in self.origins if name not in new}
        origins |= {name: Origin.HAND for name, value in new.items() if value is not None}
        return replace(self, **new, origins=tuple(origins.items()))  # type: ignore[arg-type]

    @property
    def name(self) -> str:
        """What stands for the article on screen: its source, else its id (the file's stem)."""
        return self.source or self.id
