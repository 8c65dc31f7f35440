# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""A source's badge: a circle in its colour with its letter; filled where the thing is there, hollow where not."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from parallax.ui.theme import Theme, window_font

BADGE_SIZE = 18


def paint_badge(painter: QPainter, rect: QRectF, letter: str, theme: Theme, *, filled: bool = True) -> None:
    """Paint a badge into a square; a hollow one has a dashed ring, so that it differs without colour."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if filled:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.source_colour(letter))
        painter.drawEllipse(rect)
    else:
        painter.setPen(QPen(theme.colour("line_strong"), 1.2, Qt.PenStyle.DotLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(rect.adjusted(0.8, 0.8, -0.8, -0.8))
    painter.setPen(QPen(QColor(theme.source_text) if filled else theme.colour("text_faint")))
    font = window_font(weight=QFont.Weight.Bold if filled else QFont.Weight.Normal)
    font.setPixelSize(max(6, round(rect.height() * (0.58 if len(letter) < 2 else 0.44))))
    painter.setFont(font)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, letter)
    painter.restore()


def badge_icon(letter: str, theme: Theme, *, filled: bool = True, size: int = BADGE_SIZE) -> QIcon:
    """Return a badge as an icon, sharp at twice the size too."""
    icon = QIcon()
    for scale in (1, 2):
        pixmap = QPixmap(QSize(size, size) * scale)
        pixmap.setDevicePixelRatio(scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        paint_badge(painter, QRectF(0, 0, size, size), letter, theme, filled=filled)
        painter.end()
        icon.addPixmap(pixmap)
    return icon


class Badge(QWidget):
    """A badge as a widget of its own."""

    def __init__(self, letter: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letter = letter
        self._theme = theme
        self.setFixedSize(BADGE_SIZE, BADGE_SIZE)
        self.setAccessibleName(letter)

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme's colours."""
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the badge."""
        painter = QPainter(self)
        paint_badge(painter, QRectF(self.rect()), self._letter, self._theme)
        painter.end()
