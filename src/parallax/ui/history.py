# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Where one has been, as a browser keeps it: back, and forward again."""

from __future__ import annotations

from typing import Generic, TypeVar

_MOST = 500
"""So many stops are remembered; who goes back further has forgotten them too."""

Stop = TypeVar("Stop")


class History(Generic[Stop]):
    """Stops in the order they were made; a new one after going back replaces those that came after."""

    def __init__(self) -> None:
        self._stops: list[Stop] = []
        self._at = -1

    def visit(self, stop: Stop) -> None:
        """Remember a stop; the same one twice running counts once."""
        if self._at >= 0 and self._stops[self._at] == stop:
            return
        self._stops = [*self._stops[: self._at + 1], stop][-_MOST:]
        self._at = len(self._stops) - 1

    def can_go(self, step: int) -> bool:
        """Whether there is a stop after this one (1) or before it (-1)."""
        return 0 <= self._at + step < len(self._stops)

    def go(self, step: int) -> Stop | None:
        """Return the stop after this one (1) or before it (-1), and be there; None where there is none."""
        if not self.can_go(step):
            return None
        self._at += step
        return self._stops[self._at]
