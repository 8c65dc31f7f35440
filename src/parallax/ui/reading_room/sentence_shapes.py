# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Where sentences stand on the lines of a laid-out text, worked out for the blocks that are looked at."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock

from parallax.domain.comparison import SentenceRef
from parallax.ui.reading_room.article_text import ArticleText
from parallax.ui.reading_room.block_lines import BlockLines
from parallax.ui.reading_room.marks import MarkedSentence
from parallax.ui.reading_room.per_block import PerBlock


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
        self._shapes = PerBlock(self._measure)

    def set_sentences(self, sentences: Sequence[MarkedSentence]) -> None:
        """Work with other sentences of the same article; in the order of the text."""
        self._sentences = sentences
        self._starts = [sentence.start for sentence in sentences]
        self.forget()

    def forget(self) -> None:
        """Drop what was worked out: the text is laid out anew."""
        self._shapes.forget()

    def of(self, block: QTextBlock) -> tuple[Shape, ...]:
        """Return the shapes in a block, measured from its top left corner."""
        return self._shapes.of(block)

    def among(
        self, refs: Collection[SentenceRef], other: MarkedSentence | None = None
    ) -> Iterator[MarkedSentence]:
        """Yield the sentences with these names, and one more if it is not among them."""
        here = self._sentences[0].ref.article if self._sentences else None
        for ref in refs:
            if ref.article == here and 0 <= ref.sentence < len(self._sentences):
                yield self._sentences[ref.sentence]
        if other is not None and other.ref not in refs:
            yield other

    def blocks_of(self, sentence: MarkedSentence) -> Iterator[QTextBlock]:
        """Yield the visible blocks that show some of a sentence."""
        positions = self._text.positions
        block = self._text.document.findBlock(positions.to_document(sentence.start))
        last = positions.to_document(max(sentence.end - 1, sentence.start))
        while block.isValid() and block.position() <= last:
            if block.isVisible():
                yield block
            block = block.next()

    def places(self, start: int, end: int) -> Iterator[tuple[QTextBlock, tuple[QRectF, ...]]]:
        """Yield the lines that a stretch of the article covers, block by block; nothing of what is folded away."""
        for first, last in self._text.positions.shown(start, end):
            block = self._text.document.findBlock(first)
            if block.isVisible():
                yield block, tuple(BlockLines(block).parts(first - block.position(), last - block.position()))

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
        lines, positions = BlockLines(block), self._text.positions
        while at < len(self._sentences) and self._sentences[at].start < paragraph.end:
            sentence = self._sentences[at]
            clashes = [
                part for span in sentence.clashes for part in lines.parts_of(positions, span.start, span.end)
            ]
            words = lines.parts_of(positions, sentence.start, sentence.end)
            yield Shape(sentence, tuple(words), tuple(clashes))
            at += 1
