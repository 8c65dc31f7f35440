# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Finding the pairs worth judging, without looking at all pairs.

A pair is worth judging when the weight that its lines share is a good part of what they weigh, in the
geometric mean. Such a pair shares at least one of the rarer keys of its lighter line. So each line asks for
the lines that share one of its rarer keys, and never for the many that share the common ones alone.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from parallax.analysis.figures import comparable
from parallax.analysis.figures.comparing import counted_key
from parallax.analysis.matching.lines import Line
from parallax.analysis.matching.vocabulary import Vocabulary
from parallax.analysis.words import stem

FLOOR = 0.1
"""Pairs that overlap less are not judged: of a thousand of them one or two would be right."""
_FLOOR_WITH_FIGURE = 0.05
"""The same for lines that give a number for one thing in one role: "56 civilians killed"."""

_YEAR = re.compile(r"(?:19|20)\d\d")
_HEAD = 4
"""So many lines are looked at for the day an article is about."""
_DAYS = frozenset(map(stem, ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]))


@dataclass(frozen=True, slots=True)
class Entry:
    """A line with its keys as the set reads them, and what they weigh together."""

    document: int
    position: int
    """Among the lines of its document."""
    place: float
    """Where in its document, 0 to 1."""
    line: Line
    keys: frozenset[str]
    names: frozenset[str]
    common: frozenset[str]
    """The keys that are neither names nor figures."""
    weight: float
    common_weight: float
    days: frozenset[str]
    """The days of the week that it names."""
    years: frozenset[str]
    aside: bool
    """It names other days than the head of its article: most likely it tells of something else."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two entries of different documents, the earlier first, and how much of their weight they share."""

    a: int
    b: int
    shared: float
    overlap: float


def make_entries(lines: Sequence[Sequence[Line]], vocabulary: Vocabulary) -> tuple[Entry, ...]:
    """Return an entry for every line, document by document."""
    return tuple(
        entry for document, some in enumerate(lines) for entry in _of_document(document, some, vocabulary)
    )


def _of_document(document: int, lines: Sequence[Line], vocabulary: Vocabulary) -> Iterator[Entry]:
    weights, names = vocabulary.weights, vocabulary.names
    bags = [frozenset(vocabulary.keys(line)) for line in lines]
    days = [bag & _DAYS for bag in bags]
    main: frozenset[str] = next((some for some in days[:_HEAD] if some), frozenset())
    for position, (line, keys) in enumerate(zip(lines, bags, strict=True)):
        common = frozenset(key for key in keys if key not in names and key[0] != "#")
        yield Entry(
            document,
            position,
            position / len(lines),
            line,
            keys,
            keys & names,
            common,
            math.fsum(weights[key] for key in keys),
            math.fsum(weights[key] for key in common),
            days[position],
            frozenset(key for key in keys if _YEAR.fullmatch(key)),
            aside=bool(main and days[position] and not days[position] & main),
        )


def find_pairs(
    entries: Sequence[Entry], weights: dict[str, float], step: Callable[[float], None]
) -> Iterator[Pair]:
    """Yield the pairs that overlap by FLOOR and more, in order."""
    # Lighter lines ask the heavier ones: sorted so, a line need only look at those behind it.
    order = sorted(range(len(entries)), key=lambda n: (entries[n].weight, n), reverse=True)
    postings: dict[str, list[int]] = defaultdict(list)
    found: list[tuple[int, int]] = []
    for done, n in enumerate(order):
        if done % 64 == 0:
            step(done / len(order))
        entry = entries[n]
        document = entry.document
        roles = {f"{figure.role} {counted_key(figure)}" for figure in entry.line.figures if figure.role}
        candidates: set[int] = set()
        for key in (*_rarer(entry, weights), *roles):
            candidates.update(postings[key])
        found.extend((min(n, m), max(n, m)) for m in candidates if entries[m].document != document)
        for key in entry.keys | roles:
            postings[key].append(n)
    found.sort()
    for a, b in found:
        one, other = entries[a], entries[b]
        shared = math.fsum(weights[key] for key in one.keys & other.keys)
        overlap = shared / math.sqrt(one.weight * other.weight)
        if overlap >= FLOOR or (overlap >= _FLOOR_WITH_FIGURE and _count_one_thing(one.line, other.line)):
            yield Pair(a, b, shared, overlap)


def _count_one_thing(one: Line, other: Line) -> bool:
    return any(x.role and comparable(x, y) for x in one.figures for y in other.figures)


def _rarer(entry: Entry, weights: dict[str, float]) -> list[str]:
    """Return the rarest keys of a line; the others together weigh too little to make a pair."""
    keys = sorted(entry.keys, key=lambda key: (-weights[key], key))
    rest = entry.weight
    for n, key in enumerate(keys):
        if rest < FLOOR * entry.weight:
            return keys[:n]
        rest -= weights[key]
    return keys
