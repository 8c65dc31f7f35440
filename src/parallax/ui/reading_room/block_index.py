# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Which blocks of a laid-out document stand at a height.

Qt's own `hitTest` misses blocks that follow invisible ones (tried with 6.11): folds make such.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine


class BlockIndex:
    """The visible blocks from the top down, found once for each layout."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._blocks: list[tuple[QTextBlock, QRectF]] = []
        self._tops: list[float] = []
        self._rects: dict[int, QRectF] = {}

    def forget(self) -> None:
        """Look again: the document is laid out anew."""
        self._blocks = []
        self._tops = []
        self._rects = {}

    def rect_of(self, block: QTextBlock) -> QRectF:
        """Return a visible block's rectangle; Qt would go through all its lines each time."""
        self._look()
        return self._rects[block.blockNumber()]

    def between(self, top: float, bottom: float) -> Iterator[tuple[QTextBlock, QRectF]]:
        """Yield the visible blocks between two heights, with their rectangles."""
        self._look()
        for at in range(self._at(top), len(self._blocks)):
            block, rect = self._blocks[at]
            if rect.top() > bottom:
                return
            if rect.bottom() >= top:
                yield block, rect

    def nearest(self, height: float) -> int:
        """Return the position at which the line at or above a height begins."""
        self._look()
        if not self._blocks:
            return 0
        block, rect = self._blocks[self._at(height)]
        line = _line_at(block, height - rect.top())
        return block.position() + (line.textStart() if line is not None else 0)

    def under(self, point: QPointF) -> int:
        """Return the position of the letter under a point; -1 beside the text and between its lines."""
        self._look()
        if not self._blocks:
            return -1
        block, rect = self._blocks[self._at(point.y())]
        local = point - rect.topLeft()
        line = _line_at(block, local.y())
        if line is None or not line.naturalTextRect().adjusted(-2, 0, 2, 0).contains(local):
            return -1
        position = line.xToCursor(local.x(), QTextLine.CursorPosition.CursorOnCharacter)
        return block.position() + min(
            max(position, line.textStart()), line.textStart() + line.textLength() - 1
        )

    def _at(self, height: float) -> int:
        return max(bisect_right(self._tops, height) - 1, 0)

    def _look(self) -> None:
        if self._blocks:
            return
        layout = self._document.documentLayout()
        block = self._document.begin()
        while block.isValid():
            if block.isVisible():
                rect = layout.blockBoundingRect(block)
                self._blocks.append((block, rect))
                self._tops.append(rect.top())
                self._rects[block.blockNumber()] = rect
            block = block.next()


def _line_at(block: QTextBlock, height: float) -> QTextLine | None:
    """Return the last line of a block that begins at or above a height in it; else its first."""
    layout = block.layout()
    found: QTextLine | None = None
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        if found is not None and line.y() > height:
            break
        found = line
    return found
