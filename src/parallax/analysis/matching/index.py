# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Finding the pairs of lines worth judging, without looking at all pairs.

Only lines that share a key are ever put side by side, and of these only the ones are judged that share a
good part of what they weigh.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from parallax.analysis.figures import comparable
from parallax.analysis.matching.lines import Line
from parallax.analysis.matching.readings import Reading
from parallax.analysis.matching.vocabulary import Vocabulary

FLOOR = 0.12
"""Pairs that overlap less are not judged: of a hundred of them one or two would be right."""
_FLOOR_WITH_FIGURE = 0.05
"""The same for lines that give a number for one thing in one role: "56 civilians killed"."""


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


def make_entries(reading: Reading, vocabulary: Vocabulary) -> tuple[Entry, ...]:
    """Return an entry for every line of an article."""
    weights, names = vocabulary.weights, vocabulary.names
    bags = [vocabulary.keys(line) for line in reading.lines]
    entries = []
    for position, (line, keys) in enumerate(zip(reading.lines, bags, strict=True)):
        named = keys & names
        common = keys - named - line.values
        entries.append(
            Entry(
                position,
                position / len(bags),
                line,
                keys,
                named,
                common,
                math.fsum([weights[key] for key in keys]),
                math.fsum([weights[key] for key in common]),
            )
        )
    return tuple(entries)


def find_pairs(ours: Sequence[Entry], theirs: Sequence[Entry], weights: dict[str, float]) -> Iterator[Pair]:
    """Yield the pairs that overlap by FLOOR and more, in order."""
    either = (
        frozenset[str]()
        .union(*(entry.keys for entry in ours))
        .intersection(frozenset[str]().union(*(entry.keys for entry in theirs)))
    )
    here, there = _postings(ours, either), _postings(theirs, either)
    shared: dict[tuple[int, int], float] = defaultdict(float)
    # Every pair adds up its keys in one order, whichever article comes first: sums must not differ by a hair.
    for key in sorted(either):
        weight = weights[key]
        if weight:
            for a in here[key]:
                for b in there[key]:
                    shared[a, b] += weight
    for (a, b), weight in sorted(shared.items()):
        one, other = ours[a], theirs[b]
        overlap = weight / math.sqrt(one.weight * other.weight)
        if overlap >= FLOOR or (overlap >= _FLOOR_WITH_FIGURE and _count_one_thing(one.line, other.line)):
            yield Pair(a, b, weight, overlap)


def _postings(entries: Sequence[Entry], wanted: frozenset[str]) -> dict[str, list[int]]:
    postings: dict[str, list[int]] = defaultdict(list)
    for n, entry in enumerate(entries):
        for key in entry.keys & wanted:
            postings[key].append(n)
    return postings


def _count_one_thing(one: Line, other: Line) -> bool:
    return bool(one.figures and other.figures) and any(
        x.role and comparable(x, y) for x in one.figures for y in other.figures
    )
