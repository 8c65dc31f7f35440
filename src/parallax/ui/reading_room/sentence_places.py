# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""At what height offsets and sentences of an article stand in its layout."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

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


def line_place(text: ArticleText, blocks: BlockIndex, offset: int) -> LinePlace:
    """Return the place of the line with an offset; of its fold's line where it is folded away."""
    position = text.positions.to_document(offset)
    block = text.document.findBlock(position)
    visible = block.isVisible()
    rect = blocks.rect_of(block if visible else text.block_of(offset))
    line = block.layout().lineForTextPosition(position - block.position()) if visible else None
    if line is None or not line.isValid():
        return LinePlace(rect.top(), rect.bottom(), rect.top())
    top = rect.top() + line.y()
    share = (position - block.position() - line.textStart()) / max(line.textLength(), 1)
    return LinePlace(top, top + line.height(), top + share * line.height())


def sentence_places(
    text: ArticleText, blocks: BlockIndex, sentences: Iterable[MarkedSentence]
) -> list[SentencePlace]:
    """Return the places of sentences."""
    places = []
    for sentence in sentences:
        first, last = (line_place(text, blocks, offset) for offset in (sentence.start, sentence.end - 1))
        places.append(SentencePlace(first.top, last.foot, first.within, last.within))
    return places
