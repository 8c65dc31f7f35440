# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Finding the pairs of lines worth judging, without looking at all pairs.

Only lines that share a key are ever put side by side, and of these only the ones are judged that share a
good part of what they weigh.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from parallax.analysis.figures import comparable
from parallax.analysis.matching.lines import Line
from parallax.analysis.matching.readings import Reading
from parallax.analysis.matching.vocabulary import Vocabulary
from parallax.analysis.stopping import stopping

_LEAST = 0.08**2
"""Pairs are judged whose shared weight is so much, squared, of the product of what both weigh."""
_LEAST_OF_ONE = 0.12**2
"""The same for lines that share no more than one word can weigh."""
_LEAST_WITH_FIGURE = 0.03**2
"""The same for lines that give a number for one thing in one role: "56 civilians killed"."""
_MOST_PARTNERS = 12
"""Of a line in the other article; in the news few have half as many."""
_CHECKED_EVERY = 100
"""Lines or keys."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line with its keys as the two articles read them, and what they weigh together."""

    position: int
    """Among the lines of its article."""
    place: float
    """Where in its article, 0 to 1."""
    line: Line
    keys: frozenset[str]
    names: frozenset[str]
    common: frozenset[str]
    """The keys that are neither names nor figures."""
    weight: float
    common_weight: float


@dataclass(frozen=True, slots=True)
class Pair:
    """An entry of either article by position, and the weight that they share."""

    a: int
    b: int
    shared: float


def find_pairs(
    one: Reading, other: Reading, vocabulary: Vocabulary, check: Callable[[], None] = lambda: None
) -> list[Pair]:
    """Return the pairs that overlap enough to be judged, in order; `check` may raise to stop."""
    shared: list[dict[int, float]] = [defaultdict(float) for _ in one.lines]
    # Every pair adds up its keys in one order, whichever article comes first: sums must not differ by a hair.
    keys = sorted(vocabulary.ours.keys() & vocabulary.theirs.keys())
    for key in stopping(keys, check, _CHECKED_EVERY):
        weight = vocabulary.weights[key]
        if weight:
            theirs = vocabulary.theirs[key]
            for a in vocabulary.ours[key]:
                row = shared[a]
                for b in theirs:
                    row[b] += weight
    one_word = math.log((1 + len(one.lines) + len(other.lines)) / 2)
    heavy, heavy_there = _weights(one, vocabulary), _weights(other, vocabulary)
    roles, roles_there = _with_roles(one), _with_roles(other)
    found: list[Pair] = []
    for a, row in enumerate(stopping(shared, check, _CHECKED_EVERY)):
        own = heavy[a]
        near = [
            b
            for b, weight in row.items()
            if weight * weight >= (_LEAST if weight > one_word else _LEAST_OF_ONE) * (own * heavy_there[b])
            or (
                roles[a]
                and roles_there[b]
                and weight * weight >= _LEAST_WITH_FIGURE * (own * heavy_there[b])
                and _count_one_thing(one.lines[a], other.lines[b])
            )
        ]
        found.extend(Pair(a, b, row[b]) for b in sorted(near))
    return _without_crowds(found, len(one.lines), len(other.lines))


def _without_crowds(pairs: list[Pair], ours: int, theirs: int) -> list[Pair]:
    """Return the pairs that are among the likeliest of either line; lines of a table are like hundreds of others."""
    partners, partners_there = Counter(pair.a for pair in pairs), Counter(pair.b for pair in pairs)
    if max([*partners.values(), *partners_there.values()], default=0) <= _MOST_PARTNERS:
        return pairs
    taken, taken_there = Counter[int](), Counter[int]()
    kept = set[tuple[int, int]]()
    for pair in sorted(
        pairs, key=lambda pair: (-pair.shared, abs(pair.a / ours - pair.b / theirs), pair.a + pair.b)
    ):
        taken[pair.a] += 1
        taken_there[pair.b] += 1
        if taken[pair.a] <= _MOST_PARTNERS or taken_there[pair.b] <= _MOST_PARTNERS:
            kept.add((pair.a, pair.b))
    return [pair for pair in pairs if (pair.a, pair.b) in kept]


def _with_roles(reading: Reading) -> list[bool]:
    """Tell for each line whether it gives a number in a role."""
    return [any(figure.role for figure in line.figures) for line in reading.lines]


def _weights(reading: Reading, vocabulary: Vocabulary) -> list[float]:
    return [_weight(vocabulary.keys(line), vocabulary) for line in reading.lines]


def _weight(keys: frozenset[str], vocabulary: Vocabulary) -> float:
    return math.fsum(map(vocabulary.weights.__getitem__, keys))


def make_entries(reading: Reading, positions: Iterable[int], vocabulary: Vocabulary) -> dict[int, Entry]:
    """Return the entries of some lines of an article by their positions."""
    return {n: _entry(n, n / len(reading.lines), reading.lines[n], vocabulary) for n in positions}


def _entry(position: int, place: float, line: Line, vocabulary: Vocabulary) -> Entry:
    keys = vocabulary.keys(line)
    names = keys & vocabulary.names
    common = keys - names - line.values
    weight, common_weight = _weight(keys, vocabulary), _weight(common, vocabulary)
    return Entry(position, place, line, keys, names, common, weight, common_weight)


def _count_one_thing(one: Line, other: Line) -> bool:
    return any(x.role and comparable(x, y) for x in one.figures for y in other.figures)
