# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Scrolling together, worked out in plain numbers: where one text must stand when another is scrolled.

Heights are pixels from the top of a text's layout, blank room counted in. What is read stands on the reading
line, in the middle of the window: with blank room of half a window at both ends every line of a text can come
there. So two texts are level where the heights on their reading lines belong together.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

Point = tuple[float, float]


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
    def line(self) -> float:
        """How far below the window's top the reading line lies."""
        return self.viewport / 2

    def read(self, value: float) -> float:
        """Return the height that lies under the reading line at a scroll value."""
        return value + self.line

    def value_reading(self, height: float) -> float:
        """Return the scroll value that brings a height under the reading line: `read` turned round."""
        return min(max(height - self.line, 0.0), self.most)


class Follow:
    """How a follower goes along with a leader; it never goes back while the leader goes on."""

    def __init__(self, points: Sequence[Point]) -> None:
        self._at = [point[0] for point in points]
        self._to = [point[1] for point in points]

    def value(self, leading: float) -> float:
        """Return the follower's scroll value for one of the leader's."""
        return _interpolate(self._at, self._to, leading)


def follow(knots: Iterable[Point], leader: Extent, follower: Extent) -> Follow:
    """Return how `follower` goes along; `knots` are pairs of heights (in each) that belong together."""
    if leader.most <= 0:
        return Follow([(0.0, 0.0)])
    values = ((here - leader.line, follower.value_reading(there)) for here, there in sorted(knots))
    return Follow([(0.0, 0.0), *_rising(values, leader.most), (leader.most, follower.most)])


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


def _rising(points: Iterable[Point], most: float) -> Iterator[Point]:
    """Yield the points that rise, between 0 and `most`: of several at one height (one wrapped line) the first."""
    last = (0.0, 0.0)
    for key, value in points:
        if last[0] < key < most and value >= last[1]:
            last = key, value
            yield last
