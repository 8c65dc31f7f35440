# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Scrolling together, worked out in plain numbers: where one text must stand when another is scrolled.

Heights are pixels from the top of a text's layout, blank room counted in. A leader's scroll value is turned
into the height of its reading line, that into the height in the follower that reports the same, and that
into the follower's scroll value. Each step is piecewise linear, and so is the whole: it is kept by its bends.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

Point = tuple[float, float]

_NOTHING = 1e-6
"""Pixels that only rounding makes: a knot so near the end would keep the end from being reached."""


@dataclass(frozen=True, slots=True)
class Extent:
    """A text as scrolling sees it: the height of its layout, of the window onto it, of the blank room at each end."""

    height: float
    viewport: float
    room: float = 0.0

    @property
    def most(self) -> float:
        """The greatest scroll value."""
        return max(0.0, self.height - self.viewport)

    @property
    def first(self) -> float:
        """The scroll value at which the text begins at the window's top."""
        return min(self.room, self.most)

    @property
    def last(self) -> float:
        """The scroll value at which the text ends at the window's bottom; a short text stays at the top."""
        return max(self.first, self.most - self.room)

    @property
    def _half(self) -> float:
        return min(self.viewport, self.most) / 2

    def line(self, value: float) -> float:
        """Return where the reading line lies in the viewport: 0 its top, at the end 1 its bottom."""
        half = self._half
        if half <= 0:
            return 0.0
        return _clamp(value / half) / 2 + _clamp((value - (self.most - half)) / half) / 2

    def read(self, value: float) -> float:
        """Return the height that lies under the reading line at a scroll value."""
        return value + self.viewport * self.line(value)

    def value_reading(self, height: float) -> float:
        """Return the scroll value that brings a height under the reading line: `read` turned round."""
        return self.values_reading((height,))[0]

    def values_reading(self, heights: Iterable[float]) -> list[float]:
        """Return for each height the scroll value that brings it under the reading line."""
        bends = self.bends
        read = [self.read(bend) for bend in bends]
        return [_interpolate(read, bends, height) for height in heights]

    def lines(self, values: Sequence[float]) -> list[float]:
        """Return where the reading line lies in the viewport, in pixels, at each of the rising scroll values."""
        bends = self.bends
        lines = [self.viewport * self.line(bend) for bend in bends]
        return [_interpolate(bends, lines, value) for value in values]

    @property
    def bends(self) -> list[float]:
        """The scroll values between which the reading line moves evenly."""
        half = self._half
        return [0.0, half, self.most - half, self.most]


class Follow:
    """How a follower goes along with a leader; it never goes back while the leader goes on."""

    def __init__(self, points: Iterable[Point], most: float) -> None:
        highest = _running_maximum(points)
        self._at = [point[0] for point in highest]
        self._to = [point[1] for point in highest]
        self._most = most

    def value(self, leading: float) -> float:
        """Return the follower's scroll value for one of the leader's."""
        return min(max(_interpolate(self._at, self._to, leading), 0.0), self._most)


def follow(knots: Iterable[Point], leader: Extent, follower: Extent) -> Follow:
    """Return how `follower` goes along; `knots` are pairs of heights (in each) that belong together."""
    bends = _increasing([(0.0, 0.0), *sorted(knots)], (leader.height, follower.height))
    heights = [bend[0] for bend in bends]
    counter = [bend[1] for bend in bends]
    values = sorted({*leader.values_reading(heights), *leader.bends})
    points = []
    share = follower.viewport / leader.viewport if leader.viewport > 0 else 0.0
    for value, line in zip(values, leader.lines(values), strict=True):
        meets = _interpolate(heights, counter, value + line)
        points.append((value, meets - share * line))
    return Follow(points, follower.most)


def level(places: Sequence[tuple[float, Extent]], fixed: float | None = None) -> list[float]:
    """Return the scroll values that bring one height of each text level, on the first text's reading line.

    The first text itself shows no blank room for it; the others' room lets them meet it there. Where a text
    is too near its end even so, all meet as near to that line as they can. At a `fixed` line, a height in the
    window, the first text stays as it is.
    """
    height, extent = places[0]
    if fixed is not None:
        return [min(max(one - fixed, 0.0), its.most) for one, its in places]
    line = height - min(max(extent.value_reading(height), extent.first), extent.last)
    lowest = max(height - extent.most for height, extent in places)
    highest = min(height for height, _ in places)
    line = min(max(line, lowest), highest)
    return [min(max(height - line, 0.0), extent.most) for height, extent in places]


def heaviest_chain(pairs: Iterable[tuple[int, int, float]]) -> list[tuple[int, int]]:
    """Return the heaviest run of pairs in which both numbers rise: the order that two texts share.

    Each pair is a position here, a position there, and a weight. The others have moved.
    """
    # By the first number; within one, the second falls, so that a run takes at most one of them.
    ordered = sorted(pairs, key=lambda pair: (pair[0], -pair[1], pair[2]))
    if not ordered:
        return []
    places = {second: at + 1 for at, second in enumerate(sorted({pair[1] for pair in ordered}))}
    weights = [0.0] * len(ordered)
    before = [-1] * len(ordered)
    best = [-1] * (len(places) + 1)  # a Fenwick tree: the heaviest run that ends at or below a place
    for at, (_, second, weight) in enumerate(ordered):
        place = places[second]
        below = place - 1
        last = -1
        while below > 0:
            if best[below] >= 0 and (last < 0 or weights[best[below]] > weights[last]):
                last = best[below]
            below -= below & -below
        before[at] = last
        weights[at] = weight + (weights[last] if last >= 0 else 0.0)
        while place < len(best):
            if best[place] < 0 or weights[at] > weights[best[place]]:
                best[place] = at
            place += place & -place
    at = max(range(len(ordered)), key=lambda number: (weights[number], -number))
    chain = []
    while at >= 0:
        chain.append(ordered[at][:2])
        at = before[at]
    return chain[::-1]


def _clamp(share: float) -> float:
    return min(max(share, 0.0), 1.0)


def _interpolate(keys: Sequence[float], values: Sequence[float], key: float) -> float:
    """Return the value at `key` on the line through the points; flat outside of them."""
    after = bisect_right(keys, key)
    if after == 0:
        return values[0]
    if after == len(keys):
        return values[-1]
    start, end = keys[after - 1], keys[after]
    share = (key - start) / (end - start)
    return values[after - 1] + share * (values[after] - values[after - 1])


def _increasing(points: Iterable[Point], end: Point) -> list[Point]:
    """Return the points that rise, up to `end`: of several at one height (one wrapped line) the first."""
    rising: list[Point] = []
    for key, value in points:
        if key >= end[0] - _NOTHING or value > end[1]:
            continue
        if rising and (key <= rising[-1][0] or value < rising[-1][1]):
            continue
        rising.append((key, value))
    rising.append(end)
    return rising


def _running_maximum(points: Iterable[Point]) -> list[Point]:
    """Return the bends of the greatest value so far of a line through `points`."""
    given = list(points)
    highest = given[:1]
    for (start, low), (end, high) in pairwise(given):
        top = highest[-1][1]
        if high <= top:
            continue
        if low < top:  # the line comes up through what was reached before
            highest.append((start + (end - start) * (top - low) / (high - low), top))
        highest.append((end, high))
    if given and highest[-1][0] < given[-1][0]:
        highest.append((given[-1][0], highest[-1][1]))
    return highest
