# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Weighing the evidence: how likely it is that a pair reports the same.

The weights are fitted on articles labelled by hand; docs/engine.md tells how, what each is worth, and how well
the score keeps its word.
"""

from __future__ import annotations

import math
from operator import mul

from parallax.analysis.matching.evidence import Evidence

THRESHOLD = 0.25
"""Pairs that score less are no match."""

_WEIGHTS = Evidence(
    held=15.28,
    common=2.52,
    same_figure=2.1,
    same_role=2.28,
    rival_figure=2.55,
    same_day=1.69,
    rare_name=0.26,
    neighbours=1.58,
    leads=0.29,
    apart=-1.2,
    same_year=1.84,
)
_BIAS = -4.47


def score(evidence: Evidence) -> float:
    """Return how likely it is that the pair reports the same, wholly or in part."""
    return logistic(_BIAS, _WEIGHTS, evidence)


def logistic(bias: float, weights: tuple[float, ...], evidence: tuple[float, ...]) -> float:
    """Return the logistic sum of evidence under its weights."""
    return 1 / (1 + math.exp(-bias - sum(map(mul, weights, evidence))))
