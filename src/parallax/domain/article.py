# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""An article: its whole text, and what the text says about itself.

Offsets are Unicode code points into `Article.text`, end exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of an article: a span without white space at its ends, and its role."""

    start: int
    end: int
    role: Role


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

    @property
    def name(self) -> str:
        """What stands for the article on screen: its source, else its id (the file's stem)."""
        return self.source or self.id
