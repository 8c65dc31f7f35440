# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What a use case changed; each view asks whether it is touched."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Changes:
    """The parts of the session that are no longer what they were."""

    articles: bool = False
    """An article came, went, moved or was read again."""
    comparison: bool = False
    """There is another comparison, or none any more."""


def together(several: Iterable[Changes]) -> Changes:
    """Return what several use cases changed, one after the other."""
    listed = list(several)
    return Changes(**{part.name: any(getattr(one, part.name) for one in listed) for part in fields(Changes)})
