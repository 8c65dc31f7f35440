# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""How the window's parts stand: articles to the left, panes over the compare strip, the sidebar to the right."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt, Slot
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

_USUAL_WIDTHS = (196, 886, 288)
"""Five panes of the usual size fit beside them on a screen of 1,920 pixels, three on one of 1,366."""


class Columns(QSplitter):
    """Three columns that can be drawn wider; the middle one takes what the others leave."""

    def __init__(
        self, left: tuple[QWidget, QWidget], middle: tuple[QWidget, QWidget], right: QWidget
    ) -> None:
        """Stack `left` (the upper one takes the room) and `middle` (a border between that can be drawn)."""
        super().__init__(Qt.Orientation.Horizontal)
        self.left = _stacked(*left)
        self._rows = QSplitter(Qt.Orientation.Vertical)
        for row in middle:
            self._rows.addWidget(row)
        for column in (self.left, self._rows, right):
            self.addWidget(column)
        for splitter in (self._rows, self):
            splitter.setChildrenCollapsible(False)
        self._rows.setStretchFactor(0, 1)
        self.setStretchFactor(1, 1)

    @property
    def state(self) -> str:
        """The widths, to be kept as text."""
        return bytes(self.saveState().toBase64().data()).decode("ascii")

    def restore(self, state: str) -> None:
        """Take the widths that were kept; the usual ones where there are none."""
        if not self.restoreState(QByteArray.fromBase64(state.encode("ascii", "ignore"))):
            self.setSizes(list(_USUAL_WIDTHS))

    @Slot(int)
    def give_lower(self, height: int) -> None:
        """Give the lower part of the middle column this height."""
        room = self._rows.height() - self._rows.handleWidth()
        self._rows.setSizes([room - height, height])


def _stacked(upper: QWidget, lower: QWidget) -> QWidget:
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(upper, 1)
    layout.addWidget(lower)
    return column
