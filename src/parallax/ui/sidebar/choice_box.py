# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""A quiet box that offers everything or one thing of several."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSignalBlocker, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QWidget

from parallax.ui.theme import Theme

_ARROW_ROOM = 14
_ROOM_BESIDE_TEXT = 60
_WIDEST_LIST = 320


class ChoiceBox(QComboBox):
    """A combo box without a frame; its arrow is painted here, for a style sheet would need a picture."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("look", "flat")
        self.setMinimumContentsLength(6)
        self.setMaxVisibleItems(20)
        self.view().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setItemDelegate(QStyledItemDelegate(self))  # the combo box's own heeds no style sheet
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    @property
    def choice(self) -> str:
        """The value chosen, empty for everything."""
        return str(self.currentData() or "")

    def offer(self, everything: str, choices: Sequence[tuple[str, str]]) -> None:
        """Offer other values with their names; one that is still there stays chosen. Nobody is told."""
        chosen = self.currentData()
        with QSignalBlocker(self):
            self.clear()
            self.addItem(everything, "")
            for value, name in choices:
                self.addItem(name, value)
            self.setCurrentIndex(max(self.findData(chosen), 0))
        # The box is narrow; what it offers is shown as wide as it is.
        wanted = max(
            self.fontMetrics().horizontalAdvance(name) for name in [everything, *(n for _, n in choices)]
        )
        self.view().setMinimumWidth(min(wanted + _ROOM_BESIDE_TEXT, _WIDEST_LIST))

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme's colours."""
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, then the arrow."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("text_quiet"), 1.5))
        x, y = self.width() - _ARROW_ROOM, self.height() / 2 - 1.5
        painter.drawPolyline(QPolygonF([QPointF(x, y), QPointF(x + 4, y + 4), QPointF(x + 8, y)]))
        painter.end()
