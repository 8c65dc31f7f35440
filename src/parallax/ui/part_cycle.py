# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The keyboard's way from one part of the window to the next: list, panes, strip, sidebar, bar, and round."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QApplication, QWidget


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the window and how it takes the keyboard."""

    widget: QWidget
    take_keyboard: Callable[[], object]


class PartCycle:
    """Gives the keyboard to the next part that is to be seen, or to the one before."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self._parts = tuple(parts)

    def step(self, step: int) -> None:
        """Go to the next part (1) or the one before (-1), round the ends; from nowhere to the first or the last."""
        shown = [part for part in self._parts if part.widget.isVisible()]
        if not shown:
            return
        focused = QApplication.focusWidget()
        holding = [
            at
            for at, part in enumerate(shown)
            if focused is not None and (part.widget is focused or part.widget.isAncestorOf(focused))
        ]
        here = holding[0] if holding else (-1 if step > 0 else 0)
        shown[(here + step) % len(shown)].take_keyboard()
