# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Where sentences stand on the lines of a laid-out text, worked out for the blocks that are looked at."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QTextBlock, QTextLine

from parallax.domain.article import Span
from parallax.ui.reading_room.article_text import ArticleText
from parallax.ui.reading_room.marks import MarkedSentence

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_SPACE = 6.0


@dataclass(frozen=True, slots=True)
class Shape:
    """A sentence within one block: a tight rectangle for each line that it has part of."""

    sentence: MarkedSentence
    lines: tuple[QRectF, ...]
    clashes: tuple[QRectF, ...]


class SentenceShapes:
    """The shapes of an article's sentences, kept until the text is laid out anew."""

    def __init__(self, text: ArticleText) -> None:
        self._text = text
        self._sentences: Sequence[MarkedSentence] = ()
        self._starts: list[int] = []
        self._of_block: dict[int, tuple[Shape, ...]] = {}

    def set_sentences(self, sentences: Sequence[MarkedSentence]) -> None:
        """Work with other sentences of the same article; in the order of the text."""
        self._sentences = sentences
        self._starts = [sentence.start for sentence in sentences]
        self.forget()

    def forget(self) -> None:
        """Drop what was worked out: the text is laid out anew."""
        self._of_block.clear()

    def of(self, block: QTextBlock) -> tuple[Shape, ...]:
        """Return the shapes in a block, measured from its top left corner."""
        number = block.blockNumber()
        shapes = self._of_block.get(number)
        if shapes is None:
            shapes = tuple(self._measure(block))
            self._of_block[number] = shapes
        return shapes

    def places(self, start: int, end: int) -> Iterator[tuple[QTextBlock, tuple[QRectF, ...]]]:
        """Yield the lines that a stretch of the article covers, block by block; nothing of what is folded away."""
        for first, last in self._text.positions.shown(start, end):
            block = self._text.document.findBlock(first)
            if block.isVisible():
                yield block, tuple(_Lines(block).parts(first - block.position(), last - block.position()))

    def sentence_at(self, position: int) -> MarkedSentence | None:
        """Return the sentence at a document's position."""
        offset = self._text.positions.to_article(position)
        at = bisect_right(self._starts, offset) - 1
        if at < 0 or offset >= self._sentences[at].end:
            return None
        return self._sentences[at]

    def _measure(self, block: QTextBlock) -> Iterator[Shape]:
        paragraph = self._text.paragraph_of(block)
        if paragraph is None:
            return
        at = bisect_left(self._starts, paragraph.start)
        if at > 0 and self._sentences[at - 1].end > paragraph.start:
            at -= 1  # a sentence that goes on from the paragraph before
        lines = _Lines(block)
        while at < len(self._sentences) and self._sentences[at].start < paragraph.end:
            sentence = self._sentences[at]
            clashes = [part for span in sentence.clashes for part in self._parts(lines, span)]
            yield Shape(
                sentence, tuple(self._parts(lines, Span(sentence.start, sentence.end))), tuple(clashes)
            )
            at += 1

    def _parts(self, lines: _Lines, span: Span) -> Iterator[QRectF]:
        pieces = self._text.positions.shown(span.start, span.end)
        inside = [piece for piece in pieces if piece[0] < lines.end and piece[1] > lines.start]
        if inside:
            first, last = max(inside[0][0], lines.start), min(inside[-1][1], lines.end)
            yield from lines.parts(first - lines.start, last - lines.start)


class _Lines:
    """The lines of one block, asked for many stretches; what holds for the whole block is found once."""

    def __init__(self, block: QTextBlock) -> None:
        self.start = block.position()
        self.end = block.position() + block.length()
        self._layout = block.layout()
        self._ascent = QFontMetricsF(block.charFormat().font()).ascent()
        self._one_way = _RIGHT_TO_LEFT.search(block.text()) is None

    def parts(self, start: int, end: int) -> Iterator[QRectF]:
        """Yield what each line has of the text between two positions of the block, tight about the letters."""
        first = self._layout.lineForTextPosition(start)
        if not first.isValid():
            return
        for number in range(first.lineNumber(), self._layout.lineCount()):
            line = self._layout.lineAt(number)
            if line.textStart() >= end:
                return
            baseline = line.y() + line.ascent()
            for left, right in _stretches(line, start, end, one_way=self._one_way):
                # As high as capitals with accents, as low as the descenders: the gap between lines shows.
                yield QRectF(left, baseline - self._ascent * 0.87, right - left, self._ascent * 1.16)


def _stretches(line: QTextLine, start: int, end: int, *, one_way: bool) -> list[tuple[float, float]]:
    """Return from where to where a line's text between two positions of its block reaches.

    Where writing goes both ways, that can be several stretches.
    """
    text = line.naturalTextRect()
    first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
    if first == line.textStart() and last == line.textStart() + line.textLength():
        return [(text.left(), text.right())] if text.width() > 0 else []
    if one_way:
        pieces = [(_x_of(line, first), _x_of(line, last))]
    else:
        runs = [run.boundingRect() for run in line.glyphRuns(first, last - first)]
        pieces = _joined(sorted((run.left(), run.right()) for run in runs))
    cut = [(max(left, text.left()), min(right, text.right())) for left, right in pieces]
    return [(left, right) for left, right in cut if right > left]


def _joined(pieces: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Put pieces together that have no more than a space between them."""
    joined: list[tuple[float, float]] = []
    for left, right in pieces:
        if joined and left <= joined[-1][1] + _SPACE:
            joined[-1] = joined[-1][0], max(joined[-1][1], right)
        else:
            joined.append((left, right))
    return joined


def _x_of(line: QTextLine, position: int) -> float:
    found: Any = line.cursorToX(position)  # the position comes back with it, unlike what its stub says
    return float(found[0])
