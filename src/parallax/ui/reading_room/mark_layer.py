# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What is painted under the letters: washes first, over them what is lit, then the outlines."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPicture, QTextBlock

from parallax.domain.article import Span
from parallax.ui.reading_room.article_text import ArticleText
from parallax.ui.reading_room.block_index import BlockIndex
from parallax.ui.reading_room.lights import Light, Lights
from parallax.ui.reading_room.looks import Looks
from parallax.ui.reading_room.marks import Wash
from parallax.ui.reading_room.painting import MarkPainter
from parallax.ui.reading_room.sentence_shapes import SentenceShapes, Shape

_REACH = 8.0
"""How far a mark can reach beyond its line, in pixels."""


@dataclass(frozen=True, slots=True)
class _Part:
    """One mark of a block, painted once: how high it reaches, and what Qt plays back without asking us again."""

    top: float
    bottom: float
    picture: QPicture


class MarkLayer:
    """Paints a text's marks; what was painted for a block is kept until layout, marks or colours change."""

    def __init__(self, text: ArticleText, blocks: BlockIndex, looks: Looks) -> None:
        self.shapes = SentenceShapes(text)
        self.lights = Lights(text)
        self.found: Span | None = None
        """The place that was gone to."""
        self._blocks = blocks
        self._looks = looks
        self._painter = MarkPainter(looks.theme)
        self._parts: dict[int, tuple[_Part, ...]] = {}

    def set_looks(self, looks: Looks) -> None:
        """Take other colours, marks or another choice."""
        if looks.theme is not self._looks.theme:
            self._painter = MarkPainter(looks.theme)
        if (looks.theme, looks.marks) != (self._looks.theme, self._looks.marks):
            self._parts.clear()
        self._looks = looks

    def light(self, light: Light, spans: Iterable[Span]) -> None:
        """Light these words for that reason instead of others."""
        self.lights.light(light, spans)
        self._parts.clear()

    def forget(self) -> None:
        """Work everything out anew: the text is laid out anew, or says something else."""
        self.shapes.forget()
        self.lights.forget()
        self._parts.clear()

    def paint(self, painter: QPainter, clip: QRectF) -> None:
        """Paint what lies within `clip`."""
        blocks = list(self._blocks.between(clip.top() - _REACH, clip.bottom() + _REACH))
        for block, rect in blocks:
            top, bottom = clip.top() - rect.top(), clip.bottom() - rect.top()
            for part in self._of(block):
                if part.bottom >= top and part.top <= bottom:
                    painter.drawPicture(rect.topLeft(), part.picture)
        if self.found is not None:
            for block, lines in self.shapes.places(self.found.start, self.found.end):
                corner = self._blocks.rect_of(block).topLeft()
                self._painter.found(painter, (line.translated(corner) for line in lines))
        for block, rect in blocks if self._looks.chosen else ():
            for shape in self.shapes.of(block):
                if shape.sentence.ref in self._looks.chosen:
                    self._painter.outline(painter, (line.translated(rect.topLeft()) for line in shape.lines))

    def _of(self, block: QTextBlock) -> tuple[_Part, ...]:
        number = block.blockNumber()
        parts = self._parts.get(number)
        if parts is None:
            washed = [
                shape for shape in self.shapes.of(block) if shape.lines and self._looks.shows(shape.sentence)
            ]
            lit = [
                shape
                for shape in self.lights.of(block)
                if shape.lines and (shape.light.mark is None or shape.light.mark in self._looks.marks)
            ]
            parts = (
                *(_part(shape.lines, partial(self._wash, shape=shape)) for shape in washed),
                *(
                    _part(shape.lines, partial(self._painter.lit, light=shape.light, lines=shape.lines))
                    for shape in lit
                ),
            )
            self._parts[number] = parts
        return parts

    def _wash(self, painter: QPainter, shape: Shape) -> None:
        if shape.sentence.wash is None:
            return
        self._painter.wash(painter, shape.sentence.wash, shape.lines)
        if shape.sentence.wash is Wash.CONFLICT:
            self._painter.clash(painter, shape.clashes)


def _part(lines: tuple[QRectF, ...], paint: Callable[[QPainter], None]) -> _Part:
    picture = QPicture()
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint(painter)
    painter.end()
    top, bottom = min(line.top() for line in lines), max(line.bottom() for line in lines)
    return _Part(top - _REACH, bottom + _REACH, picture)
