# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What a reader decided."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from parallax.domain.anchor import Anchor


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

    def quoted(self, anchor: Anchor) -> str:
        """Return the words of one of its anchors; a figure says little without what stands around it."""
        figures = self.verdict in (Verdict.SAME_FIGURE, Verdict.OTHER_FIGURE)
        return anchor.in_context if figures else " ".join(anchor.exact.split())
