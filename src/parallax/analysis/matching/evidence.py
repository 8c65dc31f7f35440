# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What speaks for a pair of sentences: a few numbers, the same whichever of the two comes first.

Nothing here looks at third sentences: an article added changes the evidence between others only by making
words rarer or more common.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from parallax.analysis.figures import comparable, compatible
from parallax.analysis.matching.index import Entry, Pair
from parallax.analysis.matching.lines import Line
from parallax.analysis.matching.vocabulary import Vocabulary
from parallax.domain.comparison import Figure

_SLACK = 20.0
"""Shared weight counts in full against a line of about twelve words; a short line that is held whole in a
long one has still said little."""
_CLAUSE_SLACK = 8.0
"""The same for clauses."""
_SELDOM = 2.0
"""What stands in so many lines of each article tells in full that two of them are about one thing."""
_LEAD = 2
"""The first lines, mostly the title and the opening sentence, tell what the article is about."""


class Evidence(NamedTuple):
    """The numbers that `judge` weighs."""

    held: float
    """Shared weight against the lighter of the two, short lines counting less."""
    common: float
    """Shared weight of words that are neither names nor figures, against the geometric mean of both."""
    same_figure: float
    """Both count one named thing on no different days, and both numbers can be right."""
    same_role: float
    """As same_figure, with one role: killed, wounded, before, after."""
    rival_figure: float
    """Both count one named thing on no different days, and no two numbers can both be right."""
    same_day: float
    leads: float
    """Both stand at the head of their articles."""
    apart: float
    """How far apart the two stand in their articles."""
    same_year: float
    """Both name a year, which tells the less the more lines name it."""
    clause: float
    """Shared weight of the two clauses that share most, against the heavier of these, short ones counting less."""
    same_value: float
    """Both give a number, whatever it counts; it tells the less the more lines give it."""


def gather(
    ours: Mapping[int, Entry], theirs: Mapping[int, Entry], pairs: Iterable[Pair], vocabulary: Vocabulary
) -> Iterator[Evidence]:
    """Yield the evidence for every pair."""
    here, there = ({n: _Clauses(entry, vocabulary) for n, entry in some.items()} for some in (ours, theirs))
    for pair in pairs:
        yield _of(ours[pair.a], theirs[pair.b], pair, here[pair.a], there[pair.b], vocabulary)


class _Clauses:
    """In which clause of a line each key first stands, and what the clauses weigh."""

    __slots__ = ("_vocabulary", "_weights", "of")

    def __init__(self, entry: Entry, vocabulary: Vocabulary) -> None:
        self.of = _clause_of(entry, vocabulary)
        self._vocabulary = vocabulary
        self._weights: dict[int, float] = {}

    def weight(self, clause: int) -> float:
        """Return what a clause weighs; most are never asked for."""
        if clause not in self._weights:
            weights = self._vocabulary.weights
            self._weights[clause] = math.fsum([weights[key] for key, at in self.of.items() if at == clause])
        return self._weights[clause]


def _clause_of(entry: Entry, vocabulary: Vocabulary) -> Mapping[str, int]:
    line = entry.line
    if entry.keys is line.keys:
        return line.clause_of
    read: dict[str, int] = {}
    for key, clause in line.clause_of.items():
        for read_as in vocabulary.read_as.get(key, (key,)):
            read[read_as] = min(clause, read.get(read_as, clause))
    return read


def _of(a: Entry, b: Entry, pair: Pair, here: _Clauses, there: _Clauses, vocabulary: Vocabulary) -> Evidence:
    weights = vocabulary.weights
    shared_common = math.fsum(weights[key] for key in a.common & b.common)
    figures = (0.0, 0.0, 0.0) if at_other_times(a.line, b.line) else _figures(a.line.figures, b.line.figures)
    return Evidence(
        held=pair.shared / (_SLACK + min(a.weight, b.weight)),
        common=shared_common / math.sqrt(a.common_weight * b.common_weight) if shared_common else 0.0,
        same_figure=figures[0],
        same_role=figures[1],
        rival_figure=figures[2],
        same_day=float(not a.line.days.isdisjoint(b.line.days)),
        leads=float(a.position < _LEAD and b.position < _LEAD),
        apart=abs(a.place - b.place),
        same_year=_rarest(a.line.years & b.line.years, vocabulary),
        clause=_best_clause(a.keys & b.keys, here, there, weights),
        same_value=_rarest(a.line.values & b.line.values, vocabulary),
    )


def _rarest(keys: frozenset[str], vocabulary: Vocabulary) -> float:
    """Return how telling the most telling of some shared keys is, 0 to 1."""
    return max([_telling(key, vocabulary) for key in keys], default=0.0)


def _telling(key: str, vocabulary: Vocabulary) -> float:
    lines = len(vocabulary.ours.get(key, ())) * len(vocabulary.theirs.get(key, ()))
    return min(1.0, _SELDOM / math.sqrt(lines)) if lines else 1.0


def _best_clause(shared: frozenset[str], here: _Clauses, there: _Clauses, weights: dict[str, float]) -> float:
    here_of, there_of = here.of, there.of
    together: dict[tuple[int, int], float] = {}
    for key in sorted(shared):
        clauses = here_of[key], there_of[key]
        together[clauses] = together.get(clauses, 0.0) + weights[key]
    return max(
        [
            weight / (_CLAUSE_SLACK + max(here.weight(x), there.weight(y)))
            for (x, y), weight in together.items()
        ],
        default=0.0,
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
    pairs = [(x, y) for x in some for y in others if (x.unit or x.role) and comparable(x, y)]
    agreeing = [x for x, y in pairs if compatible(x, y)]
    return (
        float(bool(agreeing)),
        float(any(x.role for x in agreeing)),
        float(bool(pairs) and not agreeing),
    )
