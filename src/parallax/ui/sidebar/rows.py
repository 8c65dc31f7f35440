# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What a row of the sidebar says, apart from how it is painted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Protocol

from parallax.domain.article import Article
from parallax.domain.comparison import Place
from parallax.session import folded

WARNING_SIGN = "\u26a0\ufe0e"
SEPARATOR = "\u00a0· "


class Tone(Enum):
    """How a run of text looks."""

    VALUE = auto()
    PLAIN = auto()
    QUIET = auto()
    WARNING = auto()
    HEADING = auto()
    WORDS = auto()
    """Words of an article, in the reading face."""
    DIFFERING_WORDS = auto()
    NOTE_YELLOW = auto()
    NOTE_GREEN = auto()
    NOTE_BLUE = auto()
    NOTE_PURPLE = auto()
    NOTE_RED = auto()


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one tone; never markup."""

    text: str
    tone: Tone = Tone.PLAIN


def warning(words: str) -> Run:
    """Return words that warn, after their sign."""
    return Run(f"{WARNING_SIGN}\u00a0{words}", Tone.WARNING)


class Standing(Protocol):
    """What stands somewhere: a figure, a quotation, a place itself."""

    @property
    def article(self) -> str:
        """The id of its article."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""


def place_of(one: Standing) -> Place:
    """Return where something stands."""
    return Place(one.article, one.start, one.end)


@dataclass(frozen=True, slots=True)
class Mark:
    """A source's badge: filled where it leads to places, hollow where the source has nothing."""

    letter: str
    name: str
    places: tuple[Place, ...] = ()
    """Where it leads, one after another."""
    caption: str = ""
    words: str = ""
    """How the source itself puts it, for the tooltip."""

    @classmethod
    def of(
        cls, article: Article, found: Iterable[Standing] = (), *, caption: str = "", words: str = ""
    ) -> Mark:
        """Return an article's badge that leads to what was found in it."""
        places = tuple(dict.fromkeys(place_of(one) for one in found))
        return cls(article.letter, article.name, places, caption, words)

    @property
    def place(self) -> Place | None:
        """Where it leads first."""
        return self.places[0] if self.places else None


@dataclass(frozen=True, slots=True)
class Line:
    """Text that wraps beside its badges, or badges alone, which wrap too."""

    runs: tuple[Run, ...] = ()
    marks: tuple[Mark, ...] = ()
    gap: int = 0
    """Pixels of room above."""
    marks_last: bool = False
    """The badges stand at the right edge instead, one column for each source."""

    @property
    def places(self) -> tuple[Place, ...]:
        """Where its words lead: to the places of the first of its badges that leads somewhere."""
        return next((mark.places for mark in self.marks if mark.places), ())

    @property
    def spoken(self) -> str:
        """Its badges' names and its words."""
        return f"{', '.join(mark.name for mark in self.marks)}: {''.join(run.text for run in self.runs)}"


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """One row: what is painted, spoken and copied, where it leads, and what a filter asks.

    A row is equal to itself alone, so that what was laid out for it is found at once.
    """

    key: str
    lines: tuple[Line, ...]
    spoken: str
    copied: str
    place: Place | None
    articles: frozenset[str]
    kind: str = ""
    disagrees: bool = False
    heading: bool = False
    search: str = ""
    more: tuple[Line, ...] = ()
    """Lines that are folded away until they are asked for."""
    claim: int | None = None
    """The claim that the row stands for, by its number; it leads there instead of to a place."""

    def shown_lines(self, *, unfolded: bool) -> tuple[Line, ...]:
        """Return the lines to be seen."""
        return self.lines + self.more if unfolded else self.lines

    def marks(self, *, unfolded: bool = False) -> tuple[Mark, ...]:
        """Return the badges that lead somewhere, in the order in which they are painted."""
        lines = self.shown_lines(unfolded=unfolded)
        return tuple(mark for line in lines for mark in line.marks if mark.places)


@dataclass(frozen=True, slots=True)
class Filter:
    """Which rows are wanted; an empty field asks for nothing."""

    text: str = ""
    kind: str = ""
    article: str = ""
    disagreements: bool = False

    def wants(self, row: Row) -> bool:
        """Whether a row, not a heading, passes."""
        return (
            (not self.kind or row.kind == self.kind)
            and (not self.article or self.article in row.articles)
            and (row.disagrees or not self.disagreements)
            and all(word in folded(row.search) for word in folded(self.text).split())
        )


def filtered(rows: tuple[Row, ...], wanted: Filter) -> tuple[Row, ...]:
    """Return the rows that pass; a heading stays while a row below it does."""
    kept: list[Row] = []
    heading: Row | None = None
    for row in rows:
        if row.heading:
            heading = row
        elif wanted.wants(row):
            if heading is not None:
                kept.append(heading)
                heading = None
            kept.append(row)
    return tuple(kept)
