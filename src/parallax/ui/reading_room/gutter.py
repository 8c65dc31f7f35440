# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Left of a text: beside each sentence the letters of the sources that carry it, and signs.

They tell of conflicts, of the reader's notes and of what the reader decided.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QTextBlock

from parallax.domain.comparison import MatchKind
from parallax.ui.note_colours import note_colour
from parallax.ui.reading_room.block_index import BlockIndex
from parallax.ui.reading_room.looks import Looks
from parallax.ui.reading_room.marks import MarkedSentence, Wash
from parallax.ui.reading_room.per_block import PerBlock
from parallax.ui.reading_room.sentence_shapes import SentenceShapes
from parallax.ui.reading_room.sign_stamps import (
    CONFLICT_SIGN,
    DECISION_SIGN,
    SIGN,
    Manner,
    Sign,
    SignStamps,
    paint_note_sign,
)

GUTTER_WIDTH = 36
GUTTER_GAP = 4
"""Left free beside the gutter: what lies over a window keeps it from being scrolled instead of painted anew."""
GUTTER = GUTTER_WIDTH - GUTTER_GAP
"""So much of the page is the gutter's."""
_COLUMNS = 2
_LEFT = 3.0
_BELOW = 120.0
"""So far below its block a row of letters can stand, in pixels."""
_NEAR = 72.0
"""So near the pointer letters show their sources' colours, in pixels."""


@dataclass(frozen=True, slots=True)
class _Row:
    """The signs beside one sentence: where in its block they begin, and how high they stand."""

    top: float
    height: float
    sentence: MarkedSentence
    signs: list[Sign]

    def is_within(self, begins: float, top: float, bottom: float) -> bool:
        """Whether it reaches into a part of the page where it begins at that height."""
        return begins + self.height >= top and begins <= bottom


class Gutter:
    """Quiet letters: coloured near the pointer, badges for the sentence under it and for the chosen ones."""

    def __init__(self, shapes: SentenceShapes, blocks: BlockIndex, looks: Looks) -> None:
        self.hovered: MarkedSentence | None = None
        """The sentence under the pointer."""
        self._shapes = shapes
        self._blocks = blocks
        self._looks = looks
        self._stamps = SignStamps(looks.theme)
        self._pointer: int | None = None
        self._rows = PerBlock(self._arranged)
        self._loud: list[tuple[_Row, float]] | None = None

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
        self._loud = None
        if looks.theme is not before.theme:
            self._stamps = SignStamps(looks.theme)
        if (looks.marks, looks.articles, looks.signs) != (before.marks, before.articles, before.signs):
            self._rows.forget()

    def forget(self) -> None:
        """Arrange everything anew: sentences or lines are others."""
        self._loud = None
        self._rows.forget()

    def point_at(self, height: float | None, sentence: MarkedSentence | None) -> bool:
        """Have the pointer at a height in the window and on a sentence; return whether that makes a difference."""
        before = self._pointer, self.hovered
        self._pointer = None if height is None else round(height / SIGN)
        self.hovered = sentence
        if sentence is not before[1]:
            self._loud = None
        return (self._pointer, self.hovered) != before

    def paint(self, painter: QPainter, clip: QRectF) -> None:
        """Paint what stands beside the lines of a part of the page, quietly."""
        for row, top in self._within(clip.top(), clip.bottom()):
            self._paint_signs(painter, row, top, Manner.QUIET)

    def paint_loud(self, painter: QPainter, clip: QRectF, scrolled: float) -> None:
        """Paint what is more than quiet over it; the window's top is at the height `scrolled`."""
        if self._loud is None:
            self._loud = list(self._loud_rows())
        loud = [(row, top) for row, top in self._loud if row.is_within(top, clip.top(), clip.bottom())]
        louder = {id(row) for row, _ in loud}
        if self._pointer is not None:
            middle = scrolled + self._pointer * SIGN
            for row, top in self._within(max(middle - _NEAR, clip.top()), min(middle + _NEAR, clip.bottom())):
                if abs(top - middle) <= _NEAR and id(row) not in louder:
                    self._repaint_signs(painter, row, top, Manner.NEAR)
        for row, top in loud:
            self._repaint_signs(painter, row, top, Manner.LOUD)

    def _loud_rows(self) -> Iterator[tuple[_Row, float]]:
        for sentence in self._shapes.among(self._looks.chosen, self.hovered):
            for block in self._shapes.blocks_of(sentence):
                for row in self._rows.of(block):
                    if row.sentence is sentence:
                        yield row, self._blocks.rect_of(block).top() + row.top

    def _within(self, top: float, bottom: float) -> Iterator[tuple[_Row, float]]:
        """Yield the rows that reach into a part of the page, and where on it they begin."""
        for block, rect in self._blocks.between(top - _BELOW, bottom + SIGN):
            for row in self._rows.of(block):
                begins = rect.top() + row.top
                if row.is_within(begins, top, bottom):
                    yield row, begins

    def _arranged(self, block: QTextBlock) -> Iterator[_Row]:
        free = 0.0
        for shape in self._shapes.of(block):
            signs = self._signs(shape.sentence) if shape.lines else []
            if signs:
                top = max(free, shape.lines[0].center().y() - SIGN / 2)
                height = -(-len(signs) // _COLUMNS) * SIGN
                free = top + height
                yield _Row(top, height, shape.sentence, signs)

    def _signs(self, sentence: MarkedSentence) -> list[Sign]:
        """Return what stands beside a sentence: the conflict's sign, the reader's own ones, then the letters."""
        shown = self._looks.shows(sentence)
        signs = [CONFLICT_SIGN] if shown and sentence.wash is Wash.CONFLICT else []
        own = self._looks.signs.get(sentence.ref)
        if own is not None:
            colours = dict.fromkeys(note_colour(note.colour) for note in own.notes)
            signs += (Sign(drawn=paint_note_sign, colour=colour) for colour in colours)
            if own.decisions:
                signs.append(DECISION_SIGN)
        for other in sentence.counterparts if shown else ():
            letter = self._looks.letter(other.ref.article)
            if letter:
                signs.append(Sign(letter, other.kind is MatchKind.PARTIAL))
        return signs

    def _repaint_signs(self, painter: QPainter, row: _Row, top: float, manner: Manner) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QRectF(_LEFT, top, _COLUMNS * SIGN, row.height)
        painter.fillRect(ground, self._looks.theme.colour("paper"))
        self._paint_signs(painter, row, top, manner)

    def _paint_signs(self, painter: QPainter, row: _Row, top: float, manner: Manner) -> None:
        for number, sign in enumerate(row.signs):
            down, column = divmod(number, _COLUMNS)
            place = QPointF(_LEFT + column * SIGN, top + down * SIGN)
            self._stamps.put(painter, place, sign, manner)
