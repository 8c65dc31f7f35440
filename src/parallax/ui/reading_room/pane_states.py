# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""How the panes of a set of articles stood, so that they can stand so again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field

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

    @property
    def text(self) -> str:
        """All of it in one line, to be kept."""
        return json.dumps(asdict(self)) if self.articles else ""

    @classmethod
    def from_text(cls, text: str) -> PaneStates:
        """Return what was kept; what cannot be understood says nothing."""
        try:
            kept = json.loads(text)
            widths = {str(name): float(width) for name, width in kept["widths"].items()}
            return cls(
                articles=tuple(map(str, kept["articles"])),
                hidden=tuple(map(str, kept["hidden"])),
                alone=None if kept["alone"] is None else str(kept["alone"]),
                widths={n: w for n, w in widths.items() if _LEAST_WEIGHT <= w <= _MOST_WEIGHT},
            )
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            return cls()
