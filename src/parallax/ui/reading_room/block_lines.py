# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Where stretches of one block stand on its lines, tight about their letters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QTextBlock, QTextLine

from parallax.ui.text_positions import TextPositions

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_SPACE = 6.0


class BlockLines:
    """The lines of one block, asked for many stretches; what holds for the whole block is found once."""

    def __init__(self, block: QTextBlock) -> None:
        self.start = block.position()
        self.end = block.position() + block.length()
        self._layout = block.layout()
        self._ascent = QFontMetricsF(block.charFormat().font()).ascent()
        self._one_way = _RIGHT_TO_LEFT.search(block.text()) is None

    def parts_of(self, positions: TextPositions, start: int, end: int) -> Iterator[QRectF]:
        """Yield what each line has of a stretch of the article."""
        pieces = positions.shown(start, end)
        inside = [piece for piece in pieces if piece[0] < self.end and piece[1] > self.start]
        if inside:
            first, last = max(inside[0][0], self.start), min(inside[-1][1], self.end)
            yield from self.parts(first - self.start, last - self.start)

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
