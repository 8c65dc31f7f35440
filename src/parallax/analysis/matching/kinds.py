# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Whether a match reports the same fact, or shares one with a sentence that tells another.

Two sentences report the same when each tells what the other opens with, and when neither has a better partner
in the other's article; a fact shared in passing, late in a long sentence, is a part. The weights are fitted as
those of `judge`.
"""

from __future__ import annotations

import math
from operator import mul
from typing import NamedTuple

from parallax.analysis.figures import comparable
from parallax.analysis.matching.evidence import Evidence
from parallax.analysis.matching.index import Entry
from parallax.analysis.matching.judge import Verdict, logistic
from parallax.analysis.matching.lines import Line
from parallax.analysis.matching.vocabulary import Vocabulary
from parallax.domain.comparison import Figure, MatchKind

WHOLLY = 0.5
"""From here on a match is called reworded, below partial."""


class Fullness(NamedTuple):
    """How much of both sentences is the fact that they share."""

    ahead: float
    """How far the pair is ahead of the best other pair of either line."""
    leads: float
    neighbours: float
    spread: float
    """One of the two also matches a line beside the other: a fact told in two sentences, which are no rivals."""
    openings: float
    """The share of the opening clause that the other one tells too, for the line that is told less."""
    opening_figure: float
    """Both give a number for one thing in their opening clauses."""
    late: float
    """How late in its line the shared words stand on average, 0 to 1, for the line where they stand later."""


_WEIGHTS = Fullness(
    ahead=0.32,
    leads=1.43,
    neighbours=0.57,
    spread=0.87,
    openings=2.21,
    opening_figure=1.01,
    late=-1.24,
)
_BIAS = -0.45


def kind_of(a: Entry, b: Entry, evidence: Evidence, verdict: Verdict, vocabulary: Vocabulary) -> MatchKind:
    """Return how two matching lines agree."""
    if a.line.words == b.line.words:
        return MatchKind.VERBATIM
    fullness = measure(a, b, evidence, verdict, vocabulary)
    wholly = logistic(_BIAS + sum(map(mul, _WEIGHTS, fullness))) >= WHOLLY
    return MatchKind.REWORDED if wholly else MatchKind.PARTIAL


def measure(a: Entry, b: Entry, evidence: Evidence, verdict: Verdict, vocabulary: Vocabulary) -> Fullness:
    """Return the numbers that tell a whole from a part."""
    weights = vocabulary.weights
    shared = a.keys & b.keys
    here, there = (_opening(entry, vocabulary) for entry in (a, b))
    return Fullness(
        ahead=verdict.ahead,
        leads=evidence.leads,
        neighbours=verdict.neighbours,
        spread=verdict.spread,
        openings=min(_share_told(opening, shared, weights) for opening in (here, there)),
        opening_figure=float(
            any(comparable(x, y) for x in _opening_figures(a.line) for y in _opening_figures(b.line))
        ),
        late=max(_lateness(entry, shared, vocabulary) for entry in (a, b)),
    )


def _opening(entry: Entry, vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(key for term in entry.line.opening for key in vocabulary.keys_of(term))


def _share_told(keys: frozenset[str], shared: frozenset[str], weights: dict[str, float]) -> float:
    told = math.fsum(weights[key] for key in keys & shared)
    return told / math.fsum(weights[key] for key in keys) if told else 0.0


def _opening_figures(line: Line) -> list[Figure]:
    end = line.opening[-1].end if line.opening else line.start
    return [figure for figure in line.figures if figure.start < end]


def _lateness(entry: Entry, shared: frozenset[str], vocabulary: Vocabulary) -> float:
    total = late = 0.0
    for n, term in enumerate(entry.line.terms):
        for key in vocabulary.keys_of(term):
            if key in shared:
                total += vocabulary.weights[key]
                late += vocabulary.weights[key] * n
    return late / total / len(entry.line.terms) if total else 0.0
