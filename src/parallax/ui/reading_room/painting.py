# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""How marks look under the text: a wash for each class, and a line that a grey photocopy keeps too."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen, QPixmap

from parallax.ui.reading_room.lights import Light
from parallax.ui.reading_room.marks import Wash
from parallax.ui.reading_room.outline import outline
from parallax.ui.theme import Theme

_CORNER = 2.5
_TILE = 4
"""The height of a dashed line's tile, in pixels: the thickest of them fits with a blank pixel above and below."""
_SIDE = 1.5
_OUTLINE = 2.0
_QUIET_OUTLINE = 1.0
_OVER = QPointF(0, -0.8)
"""Where the line over a quotation lies, from the top of its letters."""


@dataclass(frozen=True, slots=True)
class _LineStyle:
    """The line at the foot of a wash: its colour's name, its width in pixels, its dashes in widths."""

    colour: str
    width: float
    dashes: tuple[float, ...] = ()


_LINES = {
    Wash.SHARED_1: _LineStyle("shared_line", 0.6),
    Wash.SHARED_2: _LineStyle("shared_line", 1.5),
    Wash.SHARED_3: _LineStyle("shared_line", 2.5),
    Wash.PARTIAL: _LineStyle("shared_line", 0.9, (5, 5)),
    Wash.UNIQUE: _LineStyle("unique_line", 1.3, (0.1, 2.9)),
    Wash.CONFLICT: _LineStyle("conflict_line", 1.0, (7, 2.5, 1.5, 2.5)),
}


@dataclass(frozen=True, slots=True)
class Outline:
    """The line around a chosen sentence, and how far it reaches; strong for the one that the reader is at."""

    path: QPainterPath
    bounds: QRectF
    strong: bool

    @classmethod
    def around(cls, lines: Iterable[QRectF], *, strong: bool) -> Outline:
        """Make the line around what a sentence has of each line."""
        # Along whole pixels: a thin line between two of them would be no more than a shade.
        edge = QPointF(0, 0) if strong else QPointF(0.5, 0.5)
        around = (line.adjusted(-3, -2, 3, 2).toRect().toRectF().translated(edge) for line in lines)
        path = outline(around, 4 if strong else 3)
        return cls(path, path.boundingRect().adjusted(-_OUTLINE, -_OUTLINE, _OUTLINE, _OUTLINE), strong)


class MarkPainter:
    """Paints washes, clashing words, outlines and the place just gone to, in one theme's colours."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._pens = {wash: self._pen(style) for wash, style in _LINES.items()}
        self._grounds = {wash: QBrush(theme.colour(wash.value)) for wash in _LINES}
        self._tiles: dict[tuple[Wash, float], QPixmap] = {}
        self._clash = QPen(theme.colour("conflict_line"), 1.4)
        self._found = QPen(theme.colour("text"), 0.8)
        self._figure = QPen(theme.colour("figure_line"), 1.0)
        self._quotation = QPen(theme.colour("quotation_line"), 1.4)
        self._quotation.setDashPattern((4, 1.5))
        self._outline = QPen(theme.colour("accent"), _OUTLINE)
        self._quiet_outline = QPen(theme.colour("accent"), _QUIET_OUTLINE)
        for pen in (self._outline, self._quiet_outline):
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)

    def wash(self, painter: QPainter, wash: Wash, lines: Iterable[QRectF]) -> None:
        """Paint a sentence's wash, line by line."""
        style = _LINES[wash]
        for line in lines:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._grounds[wash])
            painter.drawRoundedRect(line.adjusted(-_SIDE, 0, _SIDE, 0), _CORNER, _CORNER)
            if style.dashes:
                ratio = painter.device().devicePixelRatio()
                foot = QRectF(line.left(), line.bottom() - _TILE + 1, line.width(), _TILE)
                painter.drawTiledPixmap(foot, self._tile(wash, ratio))
            else:
                foot = QRectF(line.left(), line.bottom() - style.width, line.width(), style.width)
                painter.fillRect(foot, self._pens[wash].color())

    def _tile(self, wash: Wash, ratio: float) -> QPixmap:
        """Return one turn of a dashed line: Qt takes ten times as long to dash a pen as to lay tiles."""
        if (wash, ratio) not in self._tiles:
            pen = QPen(self._pens[wash])
            turn = sum(pen.dashPattern()) * pen.widthF()
            length = round(turn)
            pen.setDashPattern([part * length / turn for part in pen.dashPattern()])
            tile = QPixmap(round(length * ratio), round(_TILE * ratio))
            tile.setDevicePixelRatio(ratio)
            tile.fill(Qt.GlobalColor.transparent)
            painter = QPainter(tile)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(pen)
            foot = _TILE - 1 - pen.widthF() / 2
            painter.drawLine(QPointF(-length + 0.5, foot), QPointF(2 * length, foot))
            painter.end()
            self._tiles[wash, ratio] = tile
        return self._tiles[wash, ratio]

    def clash(self, painter: QPainter, lines: Iterable[QRectF]) -> None:
        """Rule two lines under words that cannot both be right."""
        painter.setPen(self._clash)
        for line in lines:
            for foot in (line.bottom() - 0.7, line.bottom() + 1.9):
                painter.drawLine(QPointF(line.left(), foot), QPointF(line.right(), foot))

    def lit(self, painter: QPainter, light: Light, lines: Iterable[QRectF]) -> None:
        """Light words: a ground for what was found, a frame for a figure, a line over a quotation."""
        for line in lines:
            match light:
                case Light.FOUND:
                    painter.setPen(self._found)
                    painter.setBrush(self._theme.colour("found"))
                    painter.drawRoundedRect(line.adjusted(-1, 0, 1, 0.5), _CORNER, _CORNER)
                case Light.FIGURE:
                    painter.setPen(self._figure)
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.drawRoundedRect(line.adjusted(-0.5, 0.5, 0.5, 0.5), _CORNER, _CORNER)
                case Light.QUOTATION:
                    painter.setPen(self._quotation)
                    painter.drawLine(line.topLeft() + _OVER, line.topRight() + _OVER)

    def found(self, painter: QPainter, lines: Iterable[QRectF]) -> None:
        """Mark the place just gone to: a bright ground with a frame."""
        painter.setPen(QPen(self._theme.colour("text"), 1.2))
        painter.setBrush(self._theme.colour("found"))
        for line in lines:
            painter.drawRoundedRect(line.adjusted(-_SIDE, -0.5, _SIDE, 0.5), _CORNER, _CORNER)

    def outline(self, painter: QPainter, outlines: Iterable[Outline]) -> None:
        """Draw the line around chosen sentences."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for one in outlines:
            painter.setPen(self._outline if one.strong else self._quiet_outline)
            painter.drawPath(one.path)

    def _pen(self, style: _LineStyle) -> QPen:
        pen = QPen(self._theme.colour(style.colour), style.width)
        if style.dashes:
            pen.setDashPattern(style.dashes)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap if style.dashes[0] < 1 else Qt.PenCapStyle.FlatCap)
        else:
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        return pen
