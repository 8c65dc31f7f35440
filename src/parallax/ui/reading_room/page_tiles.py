# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""A long page kept as pictures, a stretch each: what comes onto the screen again is laid, not painted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF
from PySide6.QtGui import QPainter, QPixmap

_HEIGHT = 480
"""Of a stretch, in pixels; a whole number of the screen's pixels with the usual scale factors."""
_SPARE = 2
"""Stretches kept besides those that a window shows."""


class PageTiles:
    """Pictures of what `paint` puts on the page, made when they are first on the screen.

    `paint` covers all of the rectangle that it is given, in the page's coordinates.
    """

    def __init__(self, paint: Callable[[QPainter, QRectF], None]) -> None:
        self._paint = paint
        self._tiles: dict[tuple[int, float], QPixmap] = {}
        self._made_for = (0, 1.0, 0.0)

    def forget(self) -> None:
        """Paint anew: the page has changed."""
        self._tiles.clear()

    def lay(self, painter: QPainter, window: QRect, clip: QRect, ratio: float) -> None:
        """Lay the part `clip` of the page; `window` is what the screen shows of it, `ratio` its scale factor."""
        if not (_HEIGHT * ratio).is_integer():
            self._paint(painter, QRectF(clip))
            return
        right = down = 0.0
        if (
            not ratio.is_integer()
        ):  # then the page can begin between two pixels of the screen; pictures must not
            origin = painter.deviceTransform()
            right, down = origin.dx() % 1, origin.dy() % 1
        made_for = window.width(), ratio, right
        if made_for != self._made_for:
            self._made_for = made_for
            self._tiles.clear()
        corner = QPointF(-right / ratio, -down / ratio)
        for number in range(clip.top() // _HEIGHT, int(clip.bottom() + down) // _HEIGHT + 1):
            place = corner + QPointF(0, number * _HEIGHT)
            tile = self._tiles.get((number, down))
            if tile is None:
                size = (QSizeF(window.width() + 1, _HEIGHT) * ratio).toSize()
                tile = self._tiles[number, down] = self._taken(number, window) or QPixmap(size)
                tile.setDevicePixelRatio(ratio)
                self._fill(tile, place)
            painter.drawPixmap(place, tile)

    def _fill(self, tile: QPixmap, place: QPointF) -> None:
        painter = QPainter(tile)
        painter.translate(-place)
        self._paint(painter, QRectF(place, tile.deviceIndependentSize()))
        painter.end()

    def _taken(self, number: int, window: QRect) -> QPixmap | None:
        """Return a picture that is not needed any more; None while there are few."""
        if len(self._tiles) < window.height() // _HEIGHT + 2 + _SPARE:
            return None
        return self._tiles.pop(max(self._tiles, key=lambda one: abs(one[0] - number)))
