# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Whether a match reports the same fact, or shares one with a sentence that tells another.

Two sentences report the same when what they open with is shared; a fact shared in passing, late in a long
sentence, is a part. The weights are fitted as those of `judge`.
"""

from __future__ import annotations

import math
from typing import NamedTuple

from parallax.analysis.matching.evidence import Evidence
from parallax.analysis.matching.index import Entry
from parallax.analysis.matching.judge import logistic
from parallax.analysis.matching.lines import KIND_OF_STEM
from parallax.analysis.matching.vocabulary import Vocabulary
from parallax.domain.comparison import MatchKind

WHOLLY = 0.52
"""From here on a match is called reworded, below partial."""

_ACTS = frozenset(KIND_OF_STEM.values())


class Fullness(NamedTuple):
    """How much of both sentences is the fact that they share."""

    heavier: float
    """The weight of the heavier line, as a logarithm."""
    leads: float
    same_figure: float
    neighbours: float
    openings: float
    """The share of the opening clause that the other one tells too, for the line that is told less."""
    late: float
    """How late in its line the shared words stand on average, 0 to 1, for the line where they stand later."""
    acts: float
    """The weight of shared words that tell an act, as a logarithm."""
    told: float
    """The share of the heavier line that the other one tells."""
    rival_figure: float
    """Both count the same thing and differ: they report one fact, in two ways."""
    opening: float
    """As openings, for the line that is told more."""


_WEIGHTS = Fullness(
    heavier=-0.93,
    leads=0.52,
    same_figure=1.16,
    neighbours=1.09,
    openings=1.67,
    late=-0.64,
    acts=-0.14,
    told=2.23,
    rival_figure=1.15,
    opening=1.05,
)
_BIAS = 1.86


def kind_of(a: Entry, b: Entry, evidence: Evidence, vocabulary: Vocabulary) -> MatchKind:
    """Return how two matching lines agree."""
    if a.line.words == b.line.words:
        return MatchKind.VERBATIM
    fullness = measure(a, b, evidence, vocabulary)
    return MatchKind.REWORDED if logistic(_BIAS, _WEIGHTS, fullness) >= WHOLLY else MatchKind.PARTIAL


def measure(a: Entry, b: Entry, evidence: Evidence, vocabulary: Vocabulary) -> Fullness:
    """Return the numbers that tell a whole from a part."""
    weights = vocabulary.weights
    shared = a.keys & b.keys
    openings = sorted(_opening_told(entry, shared, vocabulary) for entry in (a, b))
    weight = math.fsum(weights[key] for key in shared)
    return Fullness(
        heavier=math.log1p(max(a.weight, b.weight)),
        leads=evidence.leads,
        same_figure=evidence.same_figure,
        neighbours=evidence.neighbours,
        openings=openings[0],
        late=max(_lateness(entry, shared, vocabulary) for entry in (a, b)),
        acts=math.log1p(math.fsum(weights[key] for key in shared & _ACTS)),
        told=weight / max(a.weight, b.weight) if weight else 0.0,
        rival_figure=evidence.rival_figure,
        opening=openings[1],
    )


def _opening_told(entry: Entry, shared: frozenset[str], vocabulary: Vocabulary) -> float:
    keys = {key for term in entry.line.terms[: entry.line.opening] for key in vocabulary.keys_of(term)}
    told = math.fsum(vocabulary.weights[key] for key in keys & shared)
    return told / math.fsum(vocabulary.weights[key] for key in keys) if told else 0.0


def _lateness(entry: Entry, shared: frozenset[str], vocabulary: Vocabulary) -> float:
    total = late = 0.0
    for n, term in enumerate(entry.line.terms):
        for key in vocabulary.keys_of(term):
            if key in shared:
                total += vocabulary.weights[key]
                late += vocabulary.weights[key] * n
    return late / total / len(entry.line.terms) if total else 0.0
