# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Left of a text: beside each sentence the letters of the sources that carry it, and a sign for conflicts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF, QTextBlock
from PySide6.QtWidgets import QWidget

from parallax.domain.comparison import MatchKind
from parallax.ui.badges import paint_badge
from parallax.ui.reading_room.marks import MarkedSentence, Wash
from parallax.ui.theme import Theme, window_font

if TYPE_CHECKING:
    from parallax.ui.reading_room.looks import Looks
    from parallax.ui.reading_room.marked_text import MarkedText
    from parallax.ui.reading_room.sentence_shapes import Shape

GUTTER_WIDTH = 36
GUTTER_GAP = 4
"""Left free of the gutter: what lies over a widget's edge keeps it from being scrolled instead of painted anew."""
_LETTER = 12.0
_COLUMNS = 2
_LEFT = 3.0
_NEAR = 72.0
"""So near the pointer letters show their sources' colours, in pixels."""


@dataclass(frozen=True, slots=True)
class _Row:
    """The signs beside one sentence, and from where to where in its block they stand."""

    top: float
    bottom: float
    sentence: MarkedSentence
    signs: list[tuple[str, bool]]


class Gutter(QWidget):
    """Quiet letters: coloured near the pointer, badges for the sentence under it and for the chosen ones."""

    def __init__(self, view: MarkedText) -> None:
        super().__init__(view)
        self._view = view
        self._pointer: int | None = None
        self._rows: dict[int, tuple[tuple[Shape, ...], Looks, tuple[_Row, ...]]] = {}
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # what scrolls is moved, not painted again
        self._fonts = {
            partly: _letter_font(QFont.Weight.Normal if partly else QFont.Weight.DemiBold)
            for partly in (False, True)
        }

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what stands beside the lines on screen."""
        view = self._view
        painter = QPainter(self)
        painter.fillRect(event.rect(), view.looks.theme.colour("paper"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -view.value)
        clip = QRectF(event.rect()).translated(0, view.value)
        for block, rect in view.blocks.between(clip.top() - 60, clip.bottom() + _LETTER):
            for row in self._rows_of(block):
                top = rect.top() + row.top
                if rect.top() + row.bottom >= clip.top() and top <= clip.bottom():
                    self._paint_signs(painter, row.sentence, row.signs, top)
        painter.end()

    def point_at(self, height: float | None) -> None:
        """Show in colour what stands near a height in the window; None is nowhere."""
        pointer = None if height is None else round(height / _LETTER)
        if pointer != self._pointer:
            self._pointer = pointer
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """See what is near the pointer."""
        self.point_at(event.position().y())

    def leaveEvent(self, event: QEvent) -> None:
        """Be quiet again."""
        self.point_at(None)

    def _rows_of(self, block: QTextBlock) -> tuple[_Row, ...]:
        """Return what stands beside a block; kept as long as its sentences stand so, and looks are the same."""
        shapes, looks = self._view.shapes.of(block), self._view.looks
        known = self._rows.get(block.blockNumber())
        if known is None or known[0] is not shapes or known[1] is not looks:
            known = shapes, looks, tuple(self._arranged(shapes))
            self._rows[block.blockNumber()] = known
        return known[2]

    def _arranged(self, shapes: Iterable[Shape]) -> Iterator[_Row]:
        free = 0.0
        for shape in shapes:
            if shape.lines and self._view.looks.shows(shape.sentence):
                signs = self._signs(shape.sentence)
                top = max(free, shape.lines[0].center().y() - _LETTER / 2)
                free = top - (-len(signs) // _COLUMNS) * _LETTER
                if signs:
                    yield _Row(top, free, shape.sentence, signs)

    def _signs(self, sentence: MarkedSentence) -> list[tuple[str, bool]]:
        """Return the letters beside a sentence, and which carry only a part; no letter is the conflict's sign."""
        signs = [("", False)] if sentence.wash is Wash.CONFLICT else []
        for other in sentence.counterparts:
            letter = self._view.looks.letter(other.ref.article)
            if letter:
                signs.append((letter, other.kind is MatchKind.PARTIAL))
        return signs

    def _paint_signs(
        self, painter: QPainter, sentence: MarkedSentence, signs: list[tuple[str, bool]], top: float
    ) -> None:
        theme = self._view.looks.theme
        near = self._pointer is not None and abs(top - self._view.value - self._pointer * _LETTER) <= _NEAR
        loud = sentence is self._view.hovered or sentence.ref in self._view.looks.chosen
        for number, (letter, partly) in enumerate(signs):
            place = _place(number, top)
            if not letter:
                paint_conflict_sign(painter, place, theme)
            elif loud and not partly:
                paint_badge(painter, place.adjusted(0.25, 0.25, -0.25, -0.25), letter, theme)
            else:
                colour = theme.source_colour(letter) if loud or near else theme.colour("text_faint")
                painter.setPen(QPen(colour, 1.0))
                if loud:
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.drawEllipse(place.adjusted(0.75, 0.75, -0.75, -0.75))
                painter.setFont(self._fonts[partly])
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, letter)


def _letter_font(weight: QFont.Weight) -> QFont:
    font = window_font(weight=weight)
    font.setPixelSize(9)
    return font


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
