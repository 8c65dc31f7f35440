# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The signs of the gutter as little pictures: a page has hundreds, and painting letters takes long."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QPixmap, QPolygonF

from parallax.ui.badges import paint_badge
from parallax.ui.theme import Theme, window_font

SIGN = 12.0
"""A sign's height and width, in pixels."""


class Manner(Enum):
    """How much a sign is to be noticed."""

    QUIET = auto()
    NEAR = auto()
    LOUD = auto()


class SignStamps:
    """Puts signs on a page in one theme's colours."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._stamps: dict[tuple[str, bool, Manner, float], QPixmap] = {}
        self._fonts = {
            partly: _letter_font(QFont.Weight.Normal if partly else QFont.Weight.DemiBold)
            for partly in (False, True)
        }
        metrics = QFontMetricsF(self._fonts[False])
        self._baseline = (SIGN - metrics.height()) / 2 + metrics.ascent()

    def put(self, painter: QPainter, place: QPointF, letter: str, manner: Manner, *, partly: bool) -> None:
        """Put a letter, or with none the sign for conflicts, into the square at a place."""
        ratio = painter.device().devicePixelRatio()
        key = letter, partly, manner, ratio
        stamp = self._stamps.get(key)
        if stamp is None:
            stamp = self._stamps[key] = self._made(letter, manner, ratio, partly=partly)
        # As letters are, stamps are put at whole pixels of the screen.
        base = self._baseline * ratio
        down = (round(place.y() * ratio + base) - round(base)) / ratio
        painter.drawPixmap(QPointF(place.x(), down), stamp)

    def _made(self, letter: str, manner: Manner, ratio: float, *, partly: bool) -> QPixmap:
        stamp = QPixmap(round(SIGN * ratio + 0.49), round(SIGN * ratio + 0.49))
        stamp.setDevicePixelRatio(ratio)
        stamp.fill(Qt.GlobalColor.transparent)
        painter = QPainter(stamp)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(0, 0, SIGN, SIGN)
        if not letter:
            paint_conflict_sign(painter, place, self._theme)
        elif manner is Manner.LOUD and not partly:
            paint_badge(painter, place.adjusted(0.25, 0.25, -0.25, -0.25), letter, self._theme)
        else:
            quiet = manner is Manner.QUIET
            colour = self._theme.colour("text_faint") if quiet else self._theme.source_colour(letter)
            painter.setPen(QPen(colour, 1.0))
            if manner is Manner.LOUD:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(place.adjusted(0.75, 0.75, -0.75, -0.75))
            painter.setFont(self._fonts[partly])
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, letter)
        painter.end()
        return stamp


def _letter_font(weight: QFont.Weight) -> QFont:
    font = window_font(weight=weight)
    font.setPixelSize(9)
    return font


def paint_conflict_sign(painter: QPainter, place: QRectF, theme: Theme) -> None:
    """Paint a triangle with a stroke and a point: here sources contradict each other."""
    painter.save()
    colour = theme.colour("conflict_line")
    painter.setPen(
        QPen(colour, 1.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    painter.setBrush(colour)
    middle = place.center().x()
    top, foot = place.top() + 1.5, place.bottom() - 1.5
    painter.drawPolygon(
        QPolygonF(
            [QPointF(middle, top), QPointF(place.right() - 0.8, foot), QPointF(place.left() + 0.8, foot)]
        )
    )
    painter.setPen(QPen(theme.colour("paper"), 1.3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(QPointF(middle, top + 3.2), QPointF(middle, foot - 3.0))
    painter.drawPoint(QPointF(middle, foot - 1.2))
    painter.restore()
