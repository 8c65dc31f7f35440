# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Weighing the evidence: how likely a pair reports the same, and whether wholly or in part.

Both questions are answered by a logistic sum with the weights below. They are fitted on articles labelled by
hand; docs/engine.md tells how, what each is worth, and how well the score keeps its word.
"""

from __future__ import annotations

import math

from parallax.analysis.matching.evidence import Evidence
from parallax.domain.comparison import MatchKind

THRESHOLD = 0.25
"""Pairs that score less are no match."""

_WHOLLY = 0.4
"""From here on a match is called reworded, below partial."""

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

_SAME = {
    "heavier": -0.86,
    "leads": 0.62,
    "quoted": 0.79,
    "neighbours": 1.77,
    "same_figure": 0.87,
}
_SAME_BIAS = 1.64


def score(evidence: Evidence) -> float:
    """Return how likely it is that the pair reports the same, wholly or in part."""
    return _logistic(_MATCH, _MATCH_BIAS, evidence)


def kind(evidence: Evidence) -> MatchKind:
    """Return how a pair that matches but is not word for word the same agrees."""
    return MatchKind.REWORDED if _logistic(_SAME, _SAME_BIAS, evidence) >= _WHOLLY else MatchKind.PARTIAL


def _logistic(weights: dict[str, float], bias: float, evidence: Evidence) -> float:
    return 1 / (
        1 + math.exp(-bias - sum(weight * getattr(evidence, name) for name, weight in weights.items()))
    )
