# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What a use case changed; each view asks whether it is touched."""

from __future__ import annotations

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Changes:
    """The parts of the session that are no longer what they were."""

    articles: bool = False
    """An article came, went, moved, was read again, tagged, or chosen for comparing."""
    comparison: bool = False
    """There is another comparison, or none any more."""
    decisions: bool = False
    """A decision was made or taken back, or finds its words no longer."""
    notes: bool = False
    """A note was written, changed or removed."""
    history: bool = False
    """There is something else to undo or to redo."""
    saved: bool = False
    """The work is kept elsewhere than before, or can no longer be kept where it was."""

    def __or__(self, other: Changes) -> Changes:
        """Return what either changed."""
        return Changes(*(getattr(self, f.name) or getattr(other, f.name) for f in fields(Changes)))

    def __bool__(self) -> bool:
        return any(getattr(self, f.name) for f in fields(Changes))
