# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Code points and Qt's positions: the only place that converts between them.

An article counts code points; Qt counts UTF-16 units, two for an emoji. What a document shows need not be
the whole article, nor in one piece: each piece says where it comes from and where it stands.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_FIRST_ASTRAL = 0x10000


def utf16_length(text: str) -> int:
    """Return how many positions `text` takes up in a Qt document."""
    return len(text) + len(_astral(text))


def _astral(text: str) -> tuple[int, ...]:
    """Return where the characters stand that take two UTF-16 units."""
    if text.isascii() or max(text, default="") < chr(_FIRST_ASTRAL):
        return ()
    return tuple(at for at, character in enumerate(text) if ord(character) >= _FIRST_ASTRAL)


@dataclass(frozen=True, slots=True)
class Piece:
    """Article text shown in one run: `length` code points from `start` on, standing at `position`."""

    start: int
    length: int
    position: int
    astral: tuple[int, ...] = ()

    @classmethod
    def of(cls, text: str, start: int, position: int) -> Piece:
        """Describe `text` of the article's offset `start`, put into the document at `position`."""
        return cls(start, len(text), position, _astral(text))

    @property
    def end(self) -> int:
        """The article's offset after the piece."""
        return self.start + self.length

    @property
    def position_end(self) -> int:
        """The document's position after the piece."""
        return self.position + self.length + len(self.astral)

    def to_document(self, offset: int) -> int:
        """Return the position of an offset inside the piece or at its end."""
        local = offset - self.start
        return self.position + local + bisect_left(self.astral, local)

    def to_article(self, position: int) -> int:
        """Return the offset of a position inside; the second half of an emoji belongs to its first."""
        units = position - self.position
        low, high = 0, len(self.astral)
        while low < high:  # how many emoji begin before these units
            middle = (low + high) // 2
            if self.astral[middle] + middle < units:
                low = middle + 1
            else:
                high = middle
        inside = low > 0 and self.astral[low - 1] + low == units  # between the halves of one
        return self.start + (self.astral[low - 1] if inside else units - low)


class TextPositions:
    """The exact way from an article's offsets to a document's positions and back.

    Pieces are given in order. An offset that is not shown (white space between paragraphs) goes to the next
    position that is; a position that is no article text (a line of the window's own) goes to the end of the
    piece before it.
    """

    def __init__(self, pieces: Iterable[Piece]) -> None:
        self._pieces = tuple(pieces)
        self._starts = [piece.start for piece in self._pieces]
        self._positions = [piece.position for piece in self._pieces]

    def to_document(self, offset: int) -> int:
        """Return the position of an article's offset; 0 where nothing of the article is shown."""
        at = bisect_right(self._starts, offset) - 1
        if at < 0:
            return self._positions[0] if self._pieces else 0
        piece = self._pieces[at]
        if offset > piece.end and at + 1 < len(self._pieces):
            return self._positions[at + 1]
        return piece.to_document(min(offset, piece.end))

    def to_article(self, position: int) -> int:
        """Return the article's offset of a position; 0 before the first piece."""
        at = bisect_right(self._positions, position) - 1
        if at < 0:
            return self._starts[0] if self._pieces else 0
        piece = self._pieces[at]
        return piece.to_article(min(position, piece.position_end))

    def shown(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield, as positions, what the document shows of the article's text from `start` to `end`."""
        for piece in self._between(self._starts, start, end):
            first, last = max(start, piece.start), min(end, piece.end)
            if first < last:
                yield piece.to_document(first), piece.to_document(last)

    def meant(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield, as offsets, the article's text that stands between two positions."""
        for piece in self._between(self._positions, start, end):
            first, last = max(start, piece.position), min(end, piece.position_end)
            if first < last:
                yield piece.to_article(first), piece.to_article(last)

    def _between(self, keys: list[int], start: int, end: int) -> Iterator[Piece]:
        first = max(bisect_right(keys, start) - 1, 0)
        for at in range(first, len(keys)):
            if keys[at] >= end:
                return
            yield self._pieces[at]
