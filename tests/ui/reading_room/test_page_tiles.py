# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Pictures of a page that are kept show what painting it anew would show."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from parallax.ui.reading_room.page_tiles import PageTiles

pytestmark = pytest.mark.usefixtures("qapp")

WIDTH, HEIGHT = 60, 400


class Stripes:
    """A page with a slanting line every few pixels, in a colour that says how far down."""

    def __init__(self) -> None:
        self.painted = 0
        self.shift = 0

    def paint(self, painter: QPainter, clip: QRectF) -> None:
        self.painted += 1
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(clip, Qt.GlobalColor.white)
        first = int(clip.top()) // 7 * 7 - 14
        for y in range(first, int(clip.bottom()) + 14, 7):
            painter.setPen(QColor(y % 251, y // 251 % 251, self.shift))
            painter.drawLine(QPointF(3.3, y), QPointF(WIDTH - 3.3, y + 4.2))


def seen(ratio: float, top: int, corner: QPointF, lay: PageTiles | Stripes) -> QImage:
    """Return what a window shows whose corner stands somewhere on the screen."""
    image = QImage(round(80 * ratio), round(420 * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.gray)
    painter = QPainter(image)
    painter.translate(corner)
    painter.setClipRect(0, 0, WIDTH, HEIGHT)
    painter.translate(0, -top)
    window = QRect(0, top, WIDTH, HEIGHT)
    if isinstance(lay, PageTiles):
        lay.lay(painter, window, window, ratio)
    else:
        lay.paint(painter, QRectF(window))
    painter.end()
    # Without the window's edges, where a clip between two pixels is smoothed.
    inside = QRectF(corner + QPointF(2, 2), QSizeF(WIDTH - 4, HEIGHT - 4))
    return image.copy(QRectF(inside.topLeft() * ratio, inside.size() * ratio).toAlignedRect())


def farthest(one: QImage, other: QImage) -> int:
    """Return by how much a pixel differs at most: smoothing rounds elsewhere on another ground."""
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return max(abs(here - there) for here, there in pairs)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0, 1.1, 1.01])
@pytest.mark.parametrize("x", [0, 7])
def test_tiles_show_the_page_wherever_it_stands(ratio: float, x: int):
    page = Stripes()
    tiles = PageTiles(page.paint)
    for top in (0, 3, 120, 121, 470, 481, 3000, 2, 475):
        corner = QPointF(x, 5)
        assert farthest(seen(ratio, top, corner, tiles), seen(ratio, top, corner, page)) < 8, top


def test_what_was_seen_is_not_painted_again():
    page = Stripes()
    tiles = PageTiles(page.paint)
    corner = QPointF(0, 0)
    for top in range(0, 600, 30):
        seen(1.0, top, corner, tiles)
    once = page.painted
    assert once <= 4
    for top in range(600, 0, -30):
        seen(1.0, top, corner, tiles)
    assert page.painted == once


def test_a_page_that_has_changed_is_painted_anew():
    page = Stripes()
    tiles = PageTiles(page.paint)
    before = seen(1.0, 40, QPointF(), tiles)
    page.shift = 200
    assert seen(1.0, 40, QPointF(), tiles) == before
    tiles.forget()
    assert seen(1.0, 40, QPointF(), tiles) != before
    assert seen(1.0, 40, QPointF(), tiles) == seen(1.0, 40, QPointF(), page)


def test_few_pictures_are_kept():
    page = Stripes()
    tiles = PageTiles(page.paint)
    for top in range(0, 60_000, 400):
        seen(1.0, top, QPointF(), tiles)
    page.painted = 0
    for top in range(60_000, 0, -400):
        seen(1.0, top, QPointF(), tiles)
    assert page.painted > 60_000 / 400 / 2
