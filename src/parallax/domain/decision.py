# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What a reader decided, and what that means for a comparison."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from parallax.domain.anchor import Anchor
from parallax.domain.comparison import Place


class Verdict(StrEnum):
    """What a decision says of the places that it is about."""

    NOT_A_MATCH = "not a match"
    MATCH = "match"
    NOT_A_CONFLICT = "not a conflict"
    SAME_FIGURE = "same figure"
    OTHER_FIGURE = "other figure"
    SPEAKER = "speaker"
    ROLE = "role"

    @property
    def pairs(self) -> bool:
        """Whether it is about two places."""
        return self not in (Verdict.SPEAKER, Verdict.ROLE)


@dataclass(frozen=True, slots=True)
class Decision:
    """One judgement of the reader's; it wins over the engine's wherever its words are found.

    `value` is the speaker's name (empty: nobody) or the paragraph's role.
    """

    number: int
    verdict: Verdict
    anchors: tuple[Anchor, ...]
    value: str | None = None
    why: str = ""
    """The reader's own reason, if one was given."""
    made: str = ""
    """When, ISO 8601."""


Pair = tuple[Place, Place]


@dataclass(frozen=True, slots=True)
class Rulings:
    """Decisions as places of the articles at hand: what a comparison is told to hold to.

    Each pair names two stretches of different articles; the sentences, or figures, that they fall into are meant.
    """

    apart: tuple[Pair, ...] = ()
    together: tuple[Pair, ...] = ()
    peaceful: tuple[Pair, ...] = ()
    """These do not contradict each other."""
    same_figures: tuple[Pair, ...] = ()
    other_figures: tuple[Pair, ...] = ()
    speakers: tuple[tuple[Place, str], ...] = ()
    """Quotations, and who speaks; empty for nobody known."""
