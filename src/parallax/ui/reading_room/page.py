# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""A text's page as it is painted: washes, what is lit, the gutter, the letters; over them what comes and goes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QAbstractTextDocumentLayout, QPainter, QPalette, QTextBlock

from parallax.domain.article import Span
from parallax.ui.reading_room.article_text import ArticleText
from parallax.ui.reading_room.block_index import BlockIndex
from parallax.ui.reading_room.gutter import GUTTER, Gutter
from parallax.ui.reading_room.lights import Light, Lights
from parallax.ui.reading_room.looks import Looks
from parallax.ui.reading_room.marks import MarkedSentence, Wash
from parallax.ui.reading_room.page_tiles import PageTiles
from parallax.ui.reading_room.painting import MarkPainter, Outline
from parallax.ui.reading_room.sentence_shapes import SentenceShapes

_REACH = 8.0
"""How far a block's marks can reach beyond it, in pixels."""
_OVER = 3.0
"""How far a mark can reach beyond its line."""


class Page:
    """Paints a text with its marks; what stays while one reads is kept as pictures."""

    def __init__(self, text: ArticleText, blocks: BlockIndex, looks: Looks) -> None:
        self.shapes = SentenceShapes(text)
        self.lights = Lights(text)
        self.gutter = Gutter(self.shapes, blocks, looks)
        self._text = text
        self._blocks = blocks
        self._found: Span | None = None
        self._outlines: list[Outline] | None = None
        self._tiles = PageTiles(self._paint_all)
        self._looks = looks
        self._letters = QAbstractTextDocumentLayout.PaintContext()
        self._take_colours(looks)

    def set_sentences(self, sentences: Iterable[MarkedSentence]) -> None:
        """Mark these sentences."""
        self.gutter.point_at(None, None)
        self.shapes.set_sentences(tuple(sentences))
        self.forget()

    def set_looks(self, looks: Looks) -> None:
        """Take other colours, marks or another choice."""
        before, self._looks = self._looks, looks
        self.gutter.set_looks(looks)
        self._outlines = None
        if looks.theme is not before.theme:
            self._take_colours(looks)
        if _lasting(looks) != _lasting(before):
            self._tiles.forget()

    def set_found(self, found: Span | None) -> bool:
        """Mark a place that was gone to, or none; return whether it is another."""
        before, self._found = self._found, found
        if found != before:
            self._tiles.forget()
        return found != before

    def light(self, light: Light, spans: Iterable[Span]) -> bool:
        """Light these words for that reason instead of others; return whether they are others."""
        changed = self.lights.light(light, spans)
        if changed:
            self._tiles.forget()
        return changed

    def forget(self) -> None:
        """Work everything out anew: the text is laid out anew, or says something else."""
        self.shapes.forget()
        self.lights.forget()
        self.gutter.forget()
        self._outlines = None
        self._tiles.forget()

    def _take_colours(self, looks: Looks) -> None:
        self._painter = MarkPainter(looks.theme)
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Text, looks.theme.colour("text"))
        self._letters.palette = palette

    # -- painting -----------------------------------------------------------------------------------

    def lay(self, painter: QPainter, window: QRect, clip: QRect, ratio: float) -> None:
        """Lay the part `clip` of the page; `window` is what the screen shows of it, `ratio` its scale factor."""
        self._tiles.lay(painter, window, clip, ratio)

    def paint_under(self, painter: QPainter, clip: QRectF) -> None:
        """Paint what is under the letters and beside them."""
        painter.fillRect(clip, self._looks.theme.colour("paper"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for block, rect in self._near(clip):
            local = clip.translated(-rect.topLeft())
            painter.translate(rect.topLeft())
            self._paint_washes(painter, block, local)
            self._paint_lights(painter, block, local)
            painter.translate(-rect.topLeft())
        if self._found is not None:
            for block, lines in self.shapes.places(self._found.start, self._found.end):
                corner = self._blocks.rect_of(block).topLeft()
                self._painter.found(painter, (line.translated(corner) for line in lines))
        self.gutter.paint(painter, clip)

    def paint_over(self, painter: QPainter, clip: QRect) -> None:
        """Paint the lines around chosen sentences over a part of the page."""
        if not self._looks.chosen or clip.right() < GUTTER:
            return
        if self._outlines is None:
            self._outlines = list(self._outlined())
        within = QRectF(clip)
        near = [one for one in self._outlines if one.bounds.intersects(within)]
        if near:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._painter.outline(painter, near)

    def paint_beside(self, painter: QPainter, window: QRect, clip: QRect) -> None:
        """Paint what is more than quiet in the gutter over a part of the page."""
        if self.gutter.is_loud and clip.left() < GUTTER:
            self.gutter.paint_loud(painter, QRectF(clip), window.top())

    def _outlined(self) -> Iterator[Outline]:
        for sentence in self.shapes.among(self._looks.chosen):
            for block in self.shapes.blocks_of(sentence):
                corner = self._blocks.rect_of(block).topLeft()
                for shape in self.shapes.of(block):
                    if shape.sentence is sentence:
                        strong = sentence.ref == self._looks.leading
                        lines = (line.translated(corner) for line in shape.lines)
                        yield Outline.around(lines, strong=strong)

    def _paint_all(self, painter: QPainter, clip: QRectF) -> None:
        self.paint_under(painter, clip)
        self._letters.clip = clip
        self._text.document.documentLayout().draw(painter, self._letters)

    def _near(self, clip: QRectF) -> Iterable[tuple[QTextBlock, QRectF]]:
        return self._blocks.between(clip.top() - _REACH, clip.bottom() + _REACH)

    def _paint_washes(self, painter: QPainter, block: QTextBlock, clip: QRectF) -> None:
        for shape in self.shapes.of(block):
            wash = shape.sentence.wash
            if wash is not None and self._looks.shows(shape.sentence):
                self._painter.wash(painter, wash, _within(clip, shape.lines))
                if wash is Wash.CONFLICT:
                    self._painter.clash(painter, _within(clip, shape.clashes))

    def _paint_lights(self, painter: QPainter, block: QTextBlock, clip: QRectF) -> None:
        for shape in self.lights.of(block):
            if shape.light.mark is None or shape.light.mark in self._looks.marks:
                self._painter.lit(painter, shape.light, _within(clip, shape.lines))


def _within(clip: QRectF, lines: Iterable[QRectF]) -> list[QRectF]:
    top, bottom = clip.top() - _OVER, clip.bottom() + _OVER
    return [line for line in lines if line.bottom() >= top and line.top() <= bottom]


def _lasting(looks: Looks) -> tuple[object, ...]:
    """Return what of them is in the pictures that are kept."""
    return looks.theme, looks.marks, looks.articles, looks.signs
