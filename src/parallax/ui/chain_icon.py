# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The sign of scrolling together: two links of a chain, joined while it is on, apart while it is off."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap

from parallax.ui.theme import Theme

CHAIN_SIZE = QSize(20, 16)
"""The right-hand pixels are blank, for the word beside it."""
_STROKE = 1.5


def chain_icon(theme: Theme) -> QIcon:
    """Return the sign in a theme's colours, sharp at twice the size too."""
    icon = QIcon()
    for joined, state in ((True, QIcon.State.On), (False, QIcon.State.Off)):
        for scale in (1, 2):
            icon.addPixmap(_picture(theme, scale, joined=joined), QIcon.Mode.Normal, state)
    return icon


def _picture(theme: Theme, scale: int, *, joined: bool) -> QPixmap:
    picture = QPixmap(CHAIN_SIZE * scale)
    picture.setDevicePixelRatio(scale)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("text" if joined else "text_quiet"), _STROKE))
    shift = 0.0 if joined else 1.2
    for left in (1.2 - shift, 7.4 + shift):
        painter.drawRoundedRect(QRectF(left, 5.2, 7.4, 5.6), 2.8, 2.8)
    if not joined:
        painter.drawLine(QPointF(9.6, 2.2), QPointF(6.4, 13.8))
    painter.end()
    return picture
