# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The key to the marks that is their switch too: one button for each class, in its wash and line."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from parallax.ui.theme import Theme

_LOOK = {
    "shared": ("shared_2", "shared_line", Qt.PenStyle.SolidLine),
    "unique": ("unique", "unique_line", Qt.PenStyle.DotLine),
    "conflicting": ("conflict", "conflict_line", Qt.PenStyle.SolidLine),
}


class MarkSwitches(QWidget):
    """Shows what the washes mean and turns each on and off."""

    def __init__(
        self, actions: dict[str, tuple[QAction, str]], theme: Theme, parent: QWidget | None = None
    ) -> None:
        """Make a switch for each class of mark, from its action and the word that stands on it."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Key to the marks"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._switches = [
            _Switch(name, action, word, theme, self) for name, (action, word) in actions.items()
        ]
        for switch in self._switches:
            row.addWidget(switch)

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme's colours."""
        for switch in self._switches:
            switch.set_theme(theme)


class _Switch(QToolButton):
    """One class of mark: its word on its wash; struck through and without wash while it is off."""

    def __init__(self, mark: str, action: QAction, word: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._mark = mark
        self._theme = theme
        self.setDefaultAction(action)
        self._word = word
        self.setAccessibleName(word)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme's colours."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """Leave room for the word and a little air."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._word) + 18, metrics.height() + 10)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the word as a sentence of its class is painted."""
        wash, line, style = _LOOK[self._mark]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(2.5, 2.5, -2.5, -2.5)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked():
            painter.setBrush(self._theme.colour(wash))
            painter.drawRoundedRect(box, 3, 3)
            painter.setPen(QPen(self._theme.colour(line), 2 if self._mark == "conflicting" else 1.2, style))
            painter.drawLine(box.bottomLeft(), box.bottomRight())
        font = self.font()
        font.setStrikeOut(not self.isChecked())
        painter.setFont(font)
        painter.setPen(self._theme.colour("text" if self.isChecked() else "text_faint"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._word)
        if self.hasFocus() or self.underMouse():
            painter.setPen(QPen(self._theme.colour("accent"), 2 if self.hasFocus() else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        painter.end()
