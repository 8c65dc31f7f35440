# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What the keys do in a text that is only read: they scroll, and with Shift they select."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor


class Step(Enum):
    """A way to scroll."""

    LINE_UP = auto()
    LINE_DOWN = auto()
    PAGE_UP = auto()
    PAGE_DOWN = auto()
    START = auto()
    END = auto()


_STEPS = {
    Qt.Key.Key_Up: Step.LINE_UP,
    Qt.Key.Key_Down: Step.LINE_DOWN,
    Qt.Key.Key_PageUp: Step.PAGE_UP,
    Qt.Key.Key_PageDown: Step.PAGE_DOWN,
    Qt.Key.Key_Space: Step.PAGE_DOWN,
    Qt.Key.Key_Home: Step.START,
    Qt.Key.Key_End: Step.END,
}
_MOVES = {
    Qt.Key.Key_Left: (QTextCursor.MoveOperation.Left, QTextCursor.MoveOperation.WordLeft),
    Qt.Key.Key_Right: (QTextCursor.MoveOperation.Right, QTextCursor.MoveOperation.WordRight),
    Qt.Key.Key_Up: (QTextCursor.MoveOperation.Up, QTextCursor.MoveOperation.PreviousBlock),
    Qt.Key.Key_Down: (QTextCursor.MoveOperation.Down, QTextCursor.MoveOperation.NextBlock),
    Qt.Key.Key_Home: (QTextCursor.MoveOperation.StartOfLine, QTextCursor.MoveOperation.Start),
    Qt.Key.Key_End: (QTextCursor.MoveOperation.EndOfLine, QTextCursor.MoveOperation.End),
}
_NO_MATTER = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.AltModifier
"""Alt means that one pane moves alone; the keys are the same."""


def step_of(event: QKeyEvent) -> Step | None:
    """Return how a key scrolls, if it does."""
    modifiers = event.modifiers() & ~_NO_MATTER
    key = Qt.Key(event.key())
    if key == Qt.Key.Key_Space and modifiers == Qt.KeyboardModifier.ShiftModifier:
        return Step.PAGE_UP
    return _STEPS.get(key) if modifiers == Qt.KeyboardModifier.NoModifier else None


def selecting_move(event: QKeyEvent) -> QTextCursor.MoveOperation | None:
    """Return how a key moves the end of the selection, if it does."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    moves = _MOVES.get(Qt.Key(event.key()))
    if moves is None or not modifiers & Qt.KeyboardModifier.ShiftModifier:
        return None
    return moves[bool(modifiers & Qt.KeyboardModifier.ControlModifier)]
