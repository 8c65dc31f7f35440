# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The line around a chosen sentence: it follows the ragged edge of the lines, with round corners."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath


def outline(lines: Iterable[QRectF], corner: float) -> QPainterPath:
    """Return the path around the parts that a sentence has of each line, from the top down."""
    path = QPainterPath()
    for run in _runs(list(lines)):
        path.addPath(_rounded(_edge(run), corner))
    return path


def _runs(lines: Sequence[QRectF]) -> list[list[QRectF]]:
    """Part the lines where one does not touch the next (a sentence that begins at a line's end)."""
    runs: list[list[QRectF]] = []
    for line in lines:
        last = runs[-1][-1] if runs else None
        if last is not None and line.left() < last.right() and last.left() < line.right():
            middle = (last.bottom() + line.top()) / 2
            last.setBottom(middle)
            runs[-1].append(QRectF(line.left(), middle, line.width(), line.bottom() - middle))
        else:
            runs.append([QRectF(line)])
    return runs


def _edge(lines: Sequence[QRectF]) -> list[QPointF]:
    """Return the corners: down the right side, up the left."""
    right = [point for line in lines for point in (line.topRight(), line.bottomRight())]
    left = [point for line in reversed(lines) for point in (line.bottomLeft(), line.topLeft())]
    return _without_needless([QPointF(point) for point in right + left])


def _without_needless(points: Sequence[QPointF]) -> list[QPointF]:
    """Drop the points where the edge goes straight on, and steps too small to see."""
    kept: list[QPointF] = []
    for point in points:
        if kept and abs(point.x() - kept[-1].x()) < 1 and abs(point.y() - kept[-1].y()) < 1:
            continue
        if len(kept) > 1 and _straight(kept[-2], kept[-1], point):
            kept[-1] = point
        else:
            kept.append(point)
    return kept


def _straight(first: QPointF, second: QPointF, third: QPointF) -> bool:
    return (abs(first.x() - second.x()) < 1 and abs(second.x() - third.x()) < 1) or (
        abs(first.y() - second.y()) < 1 and abs(second.y() - third.y()) < 1
    )


def _rounded(points: Sequence[QPointF], corner: float) -> QPainterPath:
    path = QPainterPath()
    count = len(points)
    for at, point in enumerate(points):
        before = _towards(point, points[at - 1], corner)
        after = _towards(point, points[(at + 1) % count], corner)
        if at == 0:
            path.moveTo(before)
        else:
            path.lineTo(before)
        path.quadTo(point, after)
    path.closeSubpath()
    return path


def _towards(point: QPointF, other: QPointF, corner: float) -> QPointF:
    """Return the point a corner's radius away from `point`, at most half the way to `other`."""
    way = other - point
    length = max(abs(way.x()), abs(way.y()))
    if length <= 0:
        return point
    return point + way * (min(corner, length / 2) / length)
