# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Left of a text: beside each sentence the letters of the sources that carry it, and a sign for conflicts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from parallax.domain.comparison import MatchKind
from parallax.ui.badges import paint_badge
from parallax.ui.reading_room.marks import Wash
from parallax.ui.reading_room.sentence_shapes import Shape
from parallax.ui.theme import Theme, window_font

if TYPE_CHECKING:
    from parallax.ui.reading_room.marked_text import MarkedText

GUTTER_WIDTH = 36
_LETTER = 12.0
_COLUMNS = 2
_LEFT = 7.0


class Gutter(QWidget):
    """Quiet letters; they become badges for the sentence under the pointer and for the chosen ones."""

    def __init__(self, view: MarkedText) -> None:
        super().__init__(view)
        self._view = view

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what stands beside the lines on screen."""
        view = self._view
        painter = QPainter(self)
        painter.fillRect(event.rect(), view.looks.theme.colour("paper"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -view.value)
        clip = QRectF(event.rect()).translated(0, view.value)
        for block, rect in view.blocks.between(clip.top() - 60, clip.bottom() + 8):
            free = rect.top()
            for shape in view.shapes.of(block):
                if shape.lines and view.looks.shows(shape.sentence):
                    top = max(free, rect.top() + shape.lines[0].center().y() - _LETTER / 2)
                    free = top + self._paint_beside(painter, shape, top)
        painter.end()

    def _paint_beside(self, painter: QPainter, shape: Shape, top: float) -> float:
        """Paint a sentence's signs from `top` down and return the height that they take."""
        sentence, looks = shape.sentence, self._view.looks
        loud = sentence is self._view.hovered or sentence.ref in looks.chosen
        places = 0
        if sentence.wash is Wash.CONFLICT:
            paint_conflict_sign(painter, _place(places, top), looks.theme)
            places += 1
        for other in sentence.counterparts:
            letter = looks.letter(other.ref.article)
            if letter:
                partly = other.kind is MatchKind.PARTIAL
                self._paint_letter(painter, _place(places, top), letter, loud=loud, partly=partly)
                places += 1
        return -(-places // _COLUMNS) * _LETTER

    def _paint_letter(
        self, painter: QPainter, place: QRectF, letter: str, *, loud: bool, partly: bool
    ) -> None:
        theme = self._view.looks.theme
        if loud and not partly:
            paint_badge(painter, place.adjusted(0.25, 0.25, -0.25, -0.25), letter, theme)
            return
        if loud:
            painter.setPen(QPen(theme.source_colour(letter), 1.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(place.adjusted(0.75, 0.75, -0.75, -0.75))
        font = window_font(weight=QFont.Weight.Normal if partly else QFont.Weight.DemiBold)
        font.setPixelSize(8 if loud else 9)
        painter.setFont(font)
        painter.setPen(theme.colour("text_faint") if partly and not loud else theme.source_colour(letter))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, letter)


def _place(number: int, top: float) -> QRectF:
    row, column = divmod(number, _COLUMNS)
    return QRectF(_LEFT + column * _LETTER, top + row * _LETTER, _LETTER, _LETTER)


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
