# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""At what height offsets and sentences of an article stand in its layout."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtGui import QTextLayout

from parallax.ui.reading_room.article_text import ArticleText
from parallax.ui.reading_room.block_index import BlockIndex
from parallax.ui.reading_room.marks import MarkedSentence


class LinePlace(NamedTuple):
    """The upper and lower edge of an offset's line, and a height within: lower the later in the line it comes."""

    top: float
    foot: float
    within: float


class SentencePlace(NamedTuple):
    """Where a sentence stands: the upper edge of its first line, the lower edge of its last.

    `begins` and `ends` lie within those lines, so that sentences that share a line still follow one another.
    """

    top: float
    foot: float
    begins: float
    ends: float


class LinePlaces:
    """Finds the places of lines; what was found last is near what is asked for next."""

    def __init__(self, text: ArticleText, blocks: BlockIndex) -> None:
        self._text = text
        self._blocks = blocks
        self._block = range(0)
        self._layout: QTextLayout | None = None
        self._line = range(0)
        self._top = self._foot = self._block_top = 0.0

    def of(self, offset: int) -> LinePlace:
        """Return the place of the line with an offset; of its fold's line where it is folded away."""
        position = self._text.positions.to_document(offset)
        if position not in self._block:
            self._go_to(position, offset)
        if self._layout is None:
            return LinePlace(self._top, self._foot, self._top)
        if position not in self._line:
            line = self._layout.lineForTextPosition(position - self._block.start)
            start, length = self._block.start + line.textStart(), line.textLength()
            self._line = range(start, start + max(length, 1))
            self._top = self._block_top + line.y()
            self._foot = self._top + line.height()
        share = (position - self._line.start) / len(self._line)
        return LinePlace(self._top, self._foot, self._top + share * (self._foot - self._top))

    def _go_to(self, position: int, offset: int) -> None:
        block = self._text.document.findBlock(position)
        self._block = range(block.position(), block.position() + max(block.length(), 1))
        self._line = range(0)
        visible = block.isVisible()
        rect = self._blocks.rect_of(block if visible else self._text.block_of(offset))
        self._block_top = self._top = rect.top()
        self._foot = rect.bottom()
        self._layout = block.layout() if visible and block.layout().lineCount() > 0 else None


def line_place(text: ArticleText, blocks: BlockIndex, offset: int) -> LinePlace:
    """Return the place of the line with an offset; of its fold's line where it is folded away."""
    return LinePlaces(text, blocks).of(offset)


def sentence_places(
    text: ArticleText, blocks: BlockIndex, sentences: Iterable[MarkedSentence]
) -> list[SentencePlace]:
    """Return the places of sentences."""
    lines = LinePlaces(text, blocks)
    places = []
    for sentence in sentences:
        first, last = lines.of(sentence.start), lines.of(sentence.end - 1)
        places.append(SentencePlace(first.top, last.foot, first.within, last.within))
    return places
