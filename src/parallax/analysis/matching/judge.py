# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Weighing the evidence: how likely it is that a pair reports the same.

Each pair is weighed alone first, then together with the pairs beside it. The weights are fitted on articles
labelled by hand; docs/engine.md tells how, what each is worth, and how well the score keeps its word.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from operator import mul
from typing import NamedTuple

from parallax.analysis.matching.evidence import Evidence
from parallax.analysis.matching.index import Pair

THRESHOLD = 0.275
"""Pairs that score less are no match."""

_WEIGHTS = Evidence(
    held=13.23,
    common=2.65,
    same_figure=2.18,
    same_role=1.67,
    rival_figure=2.09,
    same_day=1.73,
    leads=0.88,
    apart=-1.5,
    same_year=1.68,
    clause=3.08,
    same_value=1.03,
)
_BIAS = -4.27
_NEIGHBOURS = 1.48
"""What it weighs that the lines before or after surely report the same."""

_MOST_AHEAD = 3.0
"""Beyond that a better or worse partner tells no more."""
_UNLIKELY = -6.0
"""The odds taken for the next partner of a line that has only one."""


class Verdict(NamedTuple):
    """What is thought of a pair, itself and its rivals weighed."""

    score: float
    """How likely it is that the pair reports the same, wholly or in part."""
    neighbours: float
    """How likely it is, by themselves, that the lines before or after do."""
    spread: float
    """How likely it is that one line tells what the other and a line beside that one tell."""
    ahead: float
    """How far its odds lie above those of the best other pair of either line, below nought if they do not."""


def judge(pairs: Sequence[Pair], evidence: Sequence[Evidence]) -> Iterator[Verdict]:
    """Yield the verdict on each pair of two articles' lines."""
    alone = [_BIAS + sum(map(mul, _WEIGHTS, numbers)) for numbers in evidence]
    likely = {(pair.a, pair.b): logistic(odds) for pair, odds in zip(pairs, alone, strict=True)}
    beside = [_likeliest(likely, pair, ((-1, -1), (-1, 1), (1, -1), (1, 1))) for pair in pairs]
    spread = [_likeliest(likely, pair, ((-1, 0), (1, 0), (0, -1), (0, 1))) for pair in pairs]
    odds = [own + _NEIGHBOURS * near for own, near in zip(alone, beside, strict=True)]
    for own, near, wide, ahead in zip(odds, beside, spread, _ahead(pairs, odds), strict=True):
        yield Verdict(logistic(own), near, wide, ahead)


def _likeliest(
    likely: Mapping[tuple[int, int], float], pair: Pair, steps: Sequence[tuple[int, int]]
) -> float:
    a, b = pair.a, pair.b
    return max([likely.get((a + x, b + y), 0.0) for x, y in steps])


def logistic(odds: float) -> float:
    """Return the probability whose odds have the logarithm `odds`."""
    return 1 / (1 + math.exp(-odds))


def _ahead(pairs: Sequence[Pair], odds: Sequence[float]) -> Iterator[float]:
    of_a: dict[int, list[float]] = defaultdict(lambda: [_UNLIKELY])
    of_b: dict[int, list[float]] = defaultdict(lambda: [_UNLIKELY])
    for pair, own in zip(pairs, odds, strict=True):
        of_a[pair.a].append(own)
        of_b[pair.b].append(own)
    best_a, best_b = ({n: sorted(some)[-2:] for n, some in partners.items()} for partners in (of_a, of_b))
    for pair, own in zip(pairs, odds, strict=True):
        rivals = (second if own == best else best for second, best in (best_a[pair.a], best_b[pair.b]))
        yield max(-_MOST_AHEAD, min(_MOST_AHEAD, own - max(rivals)))
