# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What is painted under the letters: washes first, over them what is lit, then the outlines."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QTextBlock

from parallax.domain.article import Span
from parallax.ui.reading_room.article_text import ArticleText
from parallax.ui.reading_room.block_index import BlockIndex
from parallax.ui.reading_room.lights import Light, Lights
from parallax.ui.reading_room.looks import Looks
from parallax.ui.reading_room.marks import Wash
from parallax.ui.reading_room.painting import MarkPainter
from parallax.ui.reading_room.sentence_shapes import SentenceShapes

_REACH = 8.0
"""How far a block's marks can reach beyond it, in pixels."""
_OVER = 3.0
"""How far a mark can reach beyond its line."""


@dataclass(frozen=True, slots=True)
class _Part:
    """What one line of a block has of one mark: from where to where it reaches, and how it is painted."""

    top: float
    bottom: float
    paint: Callable[[QPainter], None]


class MarkLayer:
    """Paints a text's marks; what is to be painted in a block is kept until layout, marks or colours change."""

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
            painter.translate(rect.topLeft())
            for part in self._of(block):
                if part.bottom >= top and part.top <= bottom:
                    part.paint(painter)
            painter.translate(-rect.topLeft())
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
            parts = (*self._washes(block), *self._lit_words(block))
            self._parts[number] = parts
        return parts

    def _washes(self, block: QTextBlock) -> Iterator[_Part]:
        for shape in self.shapes.of(block):
            wash = shape.sentence.wash
            if wash is None or not self._looks.shows(shape.sentence):
                continue
            for line in shape.lines:
                yield _part(line, partial(self._painter.wash, wash=wash, lines=(line,)))
            if wash is Wash.CONFLICT:
                for line in shape.clashes:
                    yield _part(line, partial(self._painter.clash, lines=(line,)))

    def _lit_words(self, block: QTextBlock) -> Iterator[_Part]:
        for shape in self.lights.of(block):
            if shape.light.mark is None or shape.light.mark in self._looks.marks:
                for line in shape.lines:
                    yield _part(line, partial(self._painter.lit, light=shape.light, lines=(line,)))


def _part(line: QRectF, paint: Callable[[QPainter], None]) -> _Part:
    return _Part(line.top() - _OVER, line.bottom() + _OVER, paint)
