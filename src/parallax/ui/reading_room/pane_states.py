# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""How the panes of a set of articles stood, so that they can stand so again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

_LEAST_WEIGHT = 0.05
_MOST_WEIGHT = 50.0


@dataclass(frozen=True, slots=True)
class PaneStates:
    """Articles are named by their ids; it is meant for just these articles, in whatever order."""

    articles: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    alone: str | None = None
    widths: Mapping[str, float] = field(default_factory=dict)
    """Against the usual width; a pane that is not named has that."""
    tops: Mapping[str, int] = field(default_factory=dict)
    """Offsets of the words at the top; a pane that is not named stands at its beginning."""

    @property
    def plain(self) -> dict[str, Any]:
        """All of it as JSON knows values, to be kept."""
        return asdict(self)

    @classmethod
    def from_plain(cls, kept: Any) -> PaneStates:  # noqa: ANN401 - whatever a file holds
        """Return what was kept; what cannot be understood says nothing."""
        try:
            widths = {str(name): float(width) for name, width in kept["widths"].items()}
            return cls(
                articles=tuple(map(str, kept["articles"])),
                hidden=tuple(map(str, kept["hidden"])),
                alone=None if kept["alone"] is None else str(kept["alone"]),
                widths={n: w for n, w in widths.items() if _LEAST_WEIGHT <= w <= _MOST_WEIGHT},
                tops={str(name): max(0, int(top)) for name, top in kept["tops"].items()},
            )
        except (ValueError, TypeError, KeyError, AttributeError, OverflowError):
            return cls()
