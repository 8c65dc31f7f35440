# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Finding the pairs of lines worth judging, without looking at all pairs.

Only lines that share a key are ever put side by side, and of these only the ones are judged that share a
good part of what they weigh.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from parallax.analysis.figures import comparable
from parallax.analysis.matching.lines import Line
from parallax.analysis.matching.readings import Reading
from parallax.analysis.matching.vocabulary import Vocabulary
from parallax.analysis.stopping import stopping

FLOOR = 0.08
"""Pairs that overlap less are not judged: of a hundred of them one or two would be right."""
_FLOOR_OF_ONE = 0.12
"""The same for lines that share no more than one word can weigh."""
_FLOOR_WITH_FIGURE = 0.03
"""The same for lines that give a number for one thing in one role: "56 civilians killed"."""
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
    """An entry of either article by position, and how much of their weight they share."""

    a: int
    b: int
    shared: float
    overlap: float


def find_pairs(
    one: Reading, other: Reading, vocabulary: Vocabulary, check: Callable[[], None] = lambda: None
) -> Iterator[Pair]:
    """Yield the pairs that overlap by FLOOR and more, in order; `check` may raise to stop."""
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
    for a, row in enumerate(stopping(shared, check, _CHECKED_EVERY)):
        for b, weight in sorted(row.items()):
            overlap = weight / math.sqrt(heavy[a] * heavy_there[b])
            if overlap >= (FLOOR if weight > one_word else _FLOOR_OF_ONE) or (
                overlap >= _FLOOR_WITH_FIGURE and _count_one_thing(one.lines[a], other.lines[b])
            ):
                yield Pair(a, b, weight, overlap)


def _weights(reading: Reading, vocabulary: Vocabulary) -> list[float]:
    return [_weight(vocabulary.keys(line), vocabulary) for line in reading.lines]


def _weight(keys: frozenset[str], vocabulary: Vocabulary) -> float:
    return math.fsum([vocabulary.weights[key] for key in keys])


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
    return bool(one.figures and other.figures) and any(
        x.role and comparable(x, y) for x in one.figures for y in other.figures
    )
