# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What a reader wrote down, and the words that it belongs to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from parallax.domain.anchor import Anchor
from parallax.domain.comparison import Place


class NoteKind(StrEnum):
    """What a note is about."""

    ARTICLE = "article"
    SENTENCE = "sentence"
    CLAIM = "claim"
    FIGURE = "figure"
    QUOTATION = "quotation"


class NoteColour(StrEnum):
    """A note's colour; what it means is for the user to say."""

    NONE = "none"
    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    PURPLE = "purple"
    RED = "red"


Meanings = Mapping[NoteColour, str]
"""What colours mean to the user, in the user's own words; those that have none are not in it."""


@dataclass(frozen=True, slots=True)
class Note:
    """A note with its tags and colour; `anchors` are its words, one for each article it speaks of."""

    number: int
    kind: NoteKind
    anchors: tuple[Anchor, ...]
    text: str
    tags: tuple[str, ...] = ()
    colour: NoteColour = NoteColour.NONE
    made: str = ""
    """When it was first written, ISO 8601."""
    changed: str = ""

    def quoted(self, anchor: Anchor) -> str:
        """Return the words of one of its anchors; a figure says little without what stands around it."""
        return anchor.in_context if self.kind is NoteKind.FIGURE else " ".join(anchor.exact.split())


@dataclass(frozen=True, slots=True)
class Notebook:
    """What a reader wrote of articles, as it goes out with a comparison of them."""

    notes: tuple[tuple[Note, tuple[Place, ...]], ...] = ()
    """Notes with where their words stand now: a place for each anchor, or none."""
    meanings: Meanings = field(default_factory=dict)
    reasons: Mapping[tuple[Place, ...], str] = field(default_factory=dict)
    """Why something was decided, by its places in order."""


NO_NOTES = Notebook()
