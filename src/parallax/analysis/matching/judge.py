# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Weighing the evidence: how likely it is that a pair reports the same.

The weights are fitted on articles labelled by hand; docs/engine.md tells how, what each is worth, and how well
the score keeps its word.
"""

from __future__ import annotations

import math
from typing import NamedTuple

from parallax.analysis.matching.evidence import Evidence

THRESHOLD = 0.25
"""Pairs that score less are no match."""

_MATCH = {
    "held": 15.44,
    "common": 1.8,
    "same_figure": 2.0,
    "same_role": 1.6,
    "rival_figure": 2.45,
    "neighbours": 1.64,
    "leads": 0.27,
    "apart": -1.25,
    "same_year": 1.83,
    "same_day": 1.49,
}
_MATCH_BIAS = -4.24


def score(evidence: Evidence) -> float:
    """Return how likely it is that the pair reports the same, wholly or in part."""
    return logistic(_MATCH, _MATCH_BIAS, evidence)


def logistic(weights: dict[str, float], bias: float, evidence: NamedTuple) -> float:
    """Return the logistic sum of evidence under weights by name."""
    return 1 / (
        1 + math.exp(-bias - sum(weight * getattr(evidence, name) for name, weight in weights.items()))
    )
