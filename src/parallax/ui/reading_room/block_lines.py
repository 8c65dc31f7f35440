# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Where stretches of one block stand on its lines, tight about their letters."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any, NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QTextBlock, QTextLine

from parallax.ui.text_positions import TextPositions

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_SPACE = 6.0


class _Line(NamedTuple):
    """One line: which positions of the block it has, how high its letters stand, from where to where they reach."""

    start: int
    end: int
    top: float
    left: float
    right: float
    line: QTextLine


class BlockLines:
    """The lines of one block, asked for many stretches; what holds for the whole block is found once."""

    def __init__(self, block: QTextBlock) -> None:
        self.start = block.position()
        self.end = block.position() + block.length()
        ascent = QFontMetricsF(block.charFormat().font()).ascent()
        # As high as capitals with accents, as low as the descenders: the gap between lines shows.
        self._height = ascent * 1.16
        self._one_way = _RIGHT_TO_LEFT.search(block.text()) is None
        layout = block.layout()
        self._lines = [_line(layout.lineAt(number), ascent * 0.87) for number in range(layout.lineCount())]
        self._starts = [line.start for line in self._lines]

    def parts_of(self, positions: TextPositions, start: int, end: int) -> Iterator[QRectF]:
        """Yield what each line has of a stretch of the article."""
        pieces = positions.shown(start, end)
        inside = [piece for piece in pieces if piece[0] < self.end and piece[1] > self.start]
        if inside:
            first, last = max(inside[0][0], self.start), min(inside[-1][1], self.end)
            yield from self.parts(first - self.start, last - self.start)

    def parts(self, start: int, end: int) -> Iterator[QRectF]:
        """Yield what each line has of the text between two positions of the block, tight about the letters."""
        for number in range(max(bisect_right(self._starts, start) - 1, 0), len(self._lines)):
            line = self._lines[number]
            if line.start >= end:
                return
            for left, right in self._stretches(line, start, end):
                yield QRectF(left, line.top, right - left, self._height)

    def _stretches(self, line: _Line, start: int, end: int) -> list[tuple[float, float]]:
        """Return from where to where a line's text between two positions reaches.

        Where writing goes both ways, that can be several stretches.
        """
        first, last = max(start, line.start), min(end, line.end)
        if first == line.start and last == line.end:
            return [(line.left, line.right)] if line.right > line.left else []
        if self._one_way:
            pieces = [(_x_of(line, first), _x_of(line, last))]
        else:
            runs = [run.boundingRect() for run in line.line.glyphRuns(first, last - first)]
            pieces = _joined(sorted((run.left(), run.right()) for run in runs))
        cut = [(max(left, line.left), min(right, line.right)) for left, right in pieces]
        return [(left, right) for left, right in cut if right > left]


def _line(line: QTextLine, above: float) -> _Line:
    text, start = line.naturalTextRect(), line.textStart()
    top = line.y() + line.ascent() - above
    return _Line(start, start + line.textLength(), top, text.left(), text.right(), line)


def _x_of(line: _Line, position: int) -> float:
    """Return where a position of a line that is written left to right stands."""
    if position == line.start:
        return line.left
    found: Any = line.line.cursorToX(position)  # the position comes back with it, unlike what its stub says
    return float(found[0])


def _joined(pieces: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Put pieces together that have no more than a space between them."""
    joined: list[tuple[float, float]] = []
    for left, right in pieces:
        if joined and left <= joined[-1][1] + _SPACE:
            joined[-1] = joined[-1][0], max(joined[-1][1], right)
        else:
            joined.append((left, right))
    return joined
