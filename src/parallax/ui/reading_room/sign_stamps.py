# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The signs of the gutter as little pictures: a page has hundreds, and painting letters takes long."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap, QPolygonF

from parallax.ui.badges import paint_badge
from parallax.ui.theme import Theme, window_font

SIGN = 12.0
"""A sign's height and width, in pixels."""


class Manner(Enum):
    """How much a sign is to be noticed."""

    QUIET = auto()
    NEAR = auto()
    LOUD = auto()


@dataclass(frozen=True, slots=True)
class Sign:
    """What is put beside a sentence: a source's letter, or with none a drawn sign in a colour of the theme."""

    letter: str = ""
    partly: bool = False
    """The source carries only a part."""
    drawn: Callable[[QPainter, QRectF, QColor, QColor], None] | None = None
    """Draws the sign in a colour on the paper's."""
    colour: str = "text"


class SignStamps:
    """Puts signs on a page in one theme's colours."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._stamps: dict[tuple[Sign, Manner, float], QPixmap] = {}
        self._fonts = {
            partly: _letter_font(QFont.Weight.Normal if partly else QFont.Weight.DemiBold)
            for partly in (False, True)
        }
        metrics = QFontMetricsF(self._fonts[False])
        self._baseline = (SIGN - metrics.height()) / 2 + metrics.ascent()

    def put(self, painter: QPainter, place: QPointF, sign: Sign, manner: Manner) -> None:
        """Put a sign into the square at a place."""
        ratio = painter.device().devicePixelRatio()
        key = sign, manner, ratio
        stamp = self._stamps.get(key)
        if stamp is None:
            stamp = self._stamps[key] = self._made(sign, manner, ratio)
        # As letters are, stamps are put at whole pixels of the screen.
        base = self._baseline * ratio
        down = (round(place.y() * ratio + base) - round(base)) / ratio
        painter.drawPixmap(QPointF(place.x(), down), stamp)

    def _made(self, sign: Sign, manner: Manner, ratio: float) -> QPixmap:
        stamp = QPixmap(round(SIGN * ratio + 0.49), round(SIGN * ratio + 0.49))
        stamp.setDevicePixelRatio(ratio)
        stamp.fill(Qt.GlobalColor.transparent)
        painter = QPainter(stamp)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(0, 0, SIGN, SIGN)
        if sign.drawn is not None:
            sign.drawn(painter, place, self._theme.colour(sign.colour), self._theme.colour("paper"))
        elif manner is Manner.LOUD and not sign.partly:
            paint_badge(painter, place.adjusted(0.25, 0.25, -0.25, -0.25), sign.letter, self._theme)
        else:
            quiet = manner is Manner.QUIET
            colour = self._theme.colour("text_faint") if quiet else self._theme.source_colour(sign.letter)
            painter.setPen(QPen(colour, 1.0))
            if manner is Manner.LOUD:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(place.adjusted(0.75, 0.75, -0.75, -0.75))
            painter.setFont(self._fonts[sign.partly])
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, sign.letter)
        painter.end()
        return stamp


def _letter_font(weight: QFont.Weight) -> QFont:
    font = window_font(weight=weight)
    font.setPixelSize(9)
    return font


def paint_conflict_sign(painter: QPainter, place: QRectF, colour: QColor, paper: QColor) -> None:
    """Paint a triangle with a stroke and a point: here sources contradict each other."""
    painter.setPen(_round_pen(colour, 1.0))
    painter.setBrush(colour)
    middle = place.center().x()
    top, foot = place.top() + 1.5, place.bottom() - 1.5
    painter.drawPolygon(
        QPolygonF(
            [QPointF(middle, top), QPointF(place.right() - 0.8, foot), QPointF(place.left() + 0.8, foot)]
        )
    )
    painter.setPen(_round_pen(paper, 1.3))
    painter.drawLine(QPointF(middle, top + 3.2), QPointF(middle, foot - 3.0))
    painter.drawPoint(QPointF(middle, foot - 1.2))


def paint_note_sign(painter: QPainter, place: QRectF, colour: QColor, paper: QColor) -> None:
    """Paint a written sheet with a corner turned down: the reader's note."""
    left, right = place.left() + 2.2, place.right() - 2.2
    top, foot, corner = place.top() + 1.4, place.bottom() - 1.4, 3.0
    painter.setPen(_round_pen(colour, 1.0))
    painter.setBrush(colour)
    painter.drawPolygon(
        QPolygonF(
            [
                QPointF(left, top),
                QPointF(right - corner, top),
                QPointF(right, top + corner),
                QPointF(right, foot),
                QPointF(left, foot),
            ]
        )
    )
    painter.setPen(QPen(paper, 1.0))
    for down in (5.0, 7.4):
        painter.drawLine(QPointF(left + 1.4, place.top() + down), QPointF(right - 1.4, place.top() + down))


def paint_decision_sign(painter: QPainter, place: QRectF, colour: QColor, _paper: QColor) -> None:
    """Paint a tick: the reader decided something here."""
    painter.setPen(_round_pen(colour, 1.7))
    painter.drawPolyline(
        [place.topLeft() + QPointF(*point) for point in ((1.9, 6.6), (4.7, 9.4), (10.0, 2.6))]
    )


def _round_pen(colour: QColor, width: float) -> QPen:
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


CONFLICT_SIGN = Sign(drawn=paint_conflict_sign, colour="conflict_line")
DECISION_SIGN = Sign(drawn=paint_decision_sign, colour="decision")
