# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Left of a text: beside each sentence the letters of the sources that carry it, and a sign for conflicts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QPolygonF, QTextBlock

from parallax.domain.comparison import MatchKind
from parallax.ui.badges import paint_badge
from parallax.ui.reading_room.block_index import BlockIndex
from parallax.ui.reading_room.looks import Looks
from parallax.ui.reading_room.marks import MarkedSentence, Wash
from parallax.ui.reading_room.per_block import PerBlock
from parallax.ui.reading_room.sentence_shapes import SentenceShapes
from parallax.ui.theme import Theme, window_font

GUTTER_WIDTH = 36
GUTTER_GAP = 4
"""Left free beside the gutter: what lies over a window keeps it from being scrolled instead of painted anew."""
GUTTER = GUTTER_WIDTH - GUTTER_GAP
"""So much of the page is the gutter's."""
_LETTER = 12.0
_COLUMNS = 2
_LEFT = 3.0
_BELOW = 120.0
"""So far below its block a row of letters can stand, in pixels."""
_NEAR = 72.0
"""So near the pointer letters show their sources' colours, in pixels."""


@dataclass(frozen=True, slots=True)
class _Row:
    """The signs beside one sentence, and from where to where in its block they stand."""

    top: float
    bottom: float
    sentence: MarkedSentence
    signs: list[tuple[str, bool]]


class Gutter:
    """Quiet letters: coloured near the pointer, badges for the sentence under it and for the chosen ones."""

    def __init__(self, shapes: SentenceShapes, blocks: BlockIndex, looks: Looks) -> None:
        self.hovered: MarkedSentence | None = None
        """The sentence under the pointer."""
        self._shapes = shapes
        self._blocks = blocks
        self._looks = looks
        self._pointer: int | None = None
        self._rows = PerBlock(self._arranged)
        self._fonts = {
            partly: _letter_font(QFont.Weight.Normal if partly else QFont.Weight.DemiBold)
            for partly in (False, True)
        }

    @property
    def is_pointed_at(self) -> bool:
        """Whether the pointer is in the window."""
        return self._pointer is not None

    @property
    def is_loud(self) -> bool:
        """Whether something in it may be more than quiet."""
        return self._pointer is not None or self.hovered is not None or bool(self._looks.chosen)

    def set_looks(self, looks: Looks) -> None:
        """Take other colours, letters or another choice."""
        before, self._looks = self._looks, looks
        if (looks.marks, looks.articles) != (before.marks, before.articles):
            self._rows.forget()

    def forget(self) -> None:
        """Arrange everything anew: sentences or lines are others."""
        self._rows.forget()

    def point_at(self, height: float | None, sentence: MarkedSentence | None) -> bool:
        """Have the pointer at a height in the window and on a sentence; return whether that makes a difference."""
        before = self._pointer, self.hovered
        self._pointer = None if height is None else round(height / _LETTER)
        self.hovered = sentence
        return (self._pointer, self.hovered) != before

    def paint(self, painter: QPainter, clip: QRectF) -> None:
        """Paint what stands beside the lines of a part of the page, quietly."""
        for row, top in self._within(clip):
            self._paint_signs(painter, row, top, loud=False, near=False)

    def paint_loud(self, painter: QPainter, clip: QRectF, scrolled: float) -> None:
        """Paint what is more than quiet over it; the window's top is at the height `scrolled`."""
        if not self.is_loud:
            return
        paper = self._looks.theme.colour("paper")
        for row, top in self._within(clip):
            near = self._pointer is not None and abs(top - scrolled - self._pointer * _LETTER) <= _NEAR
            loud = row.sentence is self.hovered or row.sentence.ref in self._looks.chosen
            if near or loud:
                painter.fillRect(QRectF(_LEFT, top, _COLUMNS * _LETTER, row.bottom - row.top), paper)
                self._paint_signs(painter, row, top, loud=loud, near=near)

    def _within(self, clip: QRectF) -> Iterator[tuple[_Row, float]]:
        """Yield the rows that reach into a part of the page, and where on it they begin."""
        for block, rect in self._blocks.between(clip.top() - _BELOW, clip.bottom() + _LETTER):
            for row in self._rows.of(block):
                top = rect.top() + row.top
                if rect.top() + row.bottom >= clip.top() and top <= clip.bottom():
                    yield row, top

    def _arranged(self, block: QTextBlock) -> Iterator[_Row]:
        free = 0.0
        for shape in self._shapes.of(block):
            if shape.lines and self._looks.shows(shape.sentence):
                signs = self._signs(shape.sentence)
                top = max(free, shape.lines[0].center().y() - _LETTER / 2)
                free = top - (-len(signs) // _COLUMNS) * _LETTER
                if signs:
                    yield _Row(top, free, shape.sentence, signs)

    def _signs(self, sentence: MarkedSentence) -> list[tuple[str, bool]]:
        """Return the letters beside a sentence, and which carry only a part; no letter is the conflict's sign."""
        signs = [("", False)] if sentence.wash is Wash.CONFLICT else []
        for other in sentence.counterparts:
            letter = self._looks.letter(other.ref.article)
            if letter:
                signs.append((letter, other.kind is MatchKind.PARTIAL))
        return signs

    def _paint_signs(self, painter: QPainter, row: _Row, top: float, *, loud: bool, near: bool) -> None:
        theme = self._looks.theme
        for number, (letter, partly) in enumerate(row.signs):
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
