# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What speaks for a pair of sentences: a few numbers, the same whichever of the two comes first.

Nothing here looks at third sentences: an article added changes the evidence between others only by making
words rarer or more common.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from parallax.analysis.figures import comparable, compatible
from parallax.analysis.matching.index import Entry, Pair
from parallax.analysis.matching.lines import Line
from parallax.analysis.matching.vocabulary import Vocabulary
from parallax.domain.comparison import Figure

_SLACK = 25.0
"""Shared weight counts in full against a line of about twelve words; a short line that is held whole in a
long one has still said little."""
_LEAD = 3
"""The first lines, title included, tell what the article is about."""


class Evidence(NamedTuple):
    """The numbers that `judge` weighs."""

    held: float
    """Shared weight against the lighter of the two, short lines counting less."""
    common: float
    """Shared weight of words that are neither names nor figures, against the geometric mean of both."""
    same_figure: float
    """Both count the same kind of thing on no different days, and both numbers can be right."""
    same_role: float
    """As same_figure, with one role: killed, wounded, before, after."""
    rival_figure: float
    """Both count the same kind of thing on no different days, and no two numbers can both be right."""
    same_day: float
    rare_name: float
    """The weight of the shared name that the two articles use least elsewhere."""
    neighbours: float
    """The best overlap of the lines before and after."""
    leads: float
    """How many of the two stand at the head of their articles."""
    apart: float
    """How far apart the two stand in their articles."""
    same_year: float


def gather(
    ours: Mapping[int, Entry], theirs: Mapping[int, Entry], pairs: Sequence[Pair], vocabulary: Vocabulary
) -> Iterator[Evidence]:
    """Yield the evidence for every pair."""
    overlaps = {(pair.a, pair.b): pair.overlap for pair in pairs}
    # what a shared name tells: rare among all, and used seldom by either
    here, there = vocabulary.ours, vocabulary.theirs
    names = {
        name: vocabulary.weights[name] / math.sqrt(len(here[name]) * len(there[name]))
        for name in vocabulary.names & here.keys() & there.keys()
    }
    for pair in pairs:
        yield _of(ours[pair.a], theirs[pair.b], pair, overlaps, names, vocabulary.weights)


def _of(
    a: Entry,
    b: Entry,
    pair: Pair,
    overlaps: dict[tuple[int, int], float],
    names: dict[str, float],
    weights: dict[str, float],
) -> Evidence:
    shared_common = math.fsum(weights[key] for key in a.common & b.common)
    figures = (0.0, 0.0, 0.0) if at_other_times(a.line, b.line) else _figures(a.line.figures, b.line.figures)
    return Evidence(
        held=pair.shared / (_SLACK + min(a.weight, b.weight)),
        common=shared_common / math.sqrt(a.common_weight * b.common_weight) if shared_common else 0.0,
        same_figure=figures[0],
        same_role=figures[1],
        rival_figure=figures[2],
        same_day=float(not a.line.days.isdisjoint(b.line.days)),
        rare_name=max((names[name] for name in a.names & b.names), default=0.0),
        neighbours=max(overlaps.get((pair.a + x, pair.b + y), 0.0) for x in (-1, 1) for y in (-1, 1)),
        leads=float((a.position < _LEAD) + (b.position < _LEAD)),
        apart=abs(a.place - b.place),
        same_year=float(not a.line.years.isdisjoint(b.line.years)),
    )


def at_other_times(a: Line, b: Line) -> bool:
    """Whether two lines tell of different years or days of the week, as far as they tell."""
    if a.past != b.past and not a.past & b.past:
        return True
    if a.days and b.days:
        return not a.days & b.days
    return a.aside or b.aside


def _figures(some: Sequence[Figure], others: Sequence[Figure]) -> tuple[float, float, float]:
    """Return whether figures of both sides agree, do so with one role, and whether they rival."""
    if not some or not others:
        return 0.0, 0.0, 0.0
    pairs = [(x, y) for x in some for y in others if comparable(x, y)]
    agreeing = [x for x, y in pairs if compatible(x, y)]
    return (
        float(bool(agreeing)),
        float(any(x.role for x in agreeing)),
        float(bool(pairs) and not agreeing),
    )
