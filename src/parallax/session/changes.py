# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What a use case changed; each view asks whether it is touched."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Changes:
    """The parts of the session that are no longer what they were."""

    articles: bool = False
    """An article came, went, moved or was read again."""
    comparison: bool = False
    """There is another comparison, or none any more."""
