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
    "held": 15.56,
    "common": 1.82,
    "same_figure": 1.97,
    "same_role": 1.55,
    "neighbours": 1.84,
    "leads": 0.31,
    "apart": -1.22,
    "same_year": 1.78,
}
_MATCH_BIAS = -4.22

_SAME = {
    "heavier": -0.88,
    "leads": 0.63,
    "quoted": 0.79,
    "neighbours": 1.74,
    "same_figure": 0.83,
}
_SAME_BIAS = 1.7


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
