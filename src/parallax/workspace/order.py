# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Places in an order that leave room between them: whoever moves one article writes one row."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

APART = 1 << 20


def rising(places: Sequence[int]) -> list[int]:
    """Return places that rise from one to the next, as many as can be as they were."""
    fixed = _longest_rise(places)
    risen = list(places)
    for left, right in zip([-1, *fixed], [*fixed, len(places)], strict=True):
        count = right - left - 1
        low = places[left] if left >= 0 else None
        high = places[right] if right < len(places) else None
        if low is None:
            low = (high if high is not None else 0) - APART * (count + 1)
        if high is None:
            high = low + APART * (count + 1)
        if high - low <= count:
            return [APART * n for n in range(1, len(places) + 1)]  # no room is left: all anew
        for n in range(1, count + 1):
            risen[left + n] = low + (high - low) * n // (count + 1)
    return risen


def _longest_rise(places: Sequence[int]) -> list[int]:
    """Return where the places stand that rise already, as many as there can be."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for n, place in enumerate(places):
        at = bisect_left(ends, place)
        before.append(last[at - 1] if at else -1)
        if at == len(ends):
            ends.append(place)
            last.append(n)
        else:
            ends[at], last[at] = place, n
    rise: list[int] = []
    n = last[-1] if last else -1
    while n >= 0:
        rise.append(n)
        n = before[n]
    return rise[::-1]
