# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Whether two figures measure the same kind of thing, and whether both can be right."""

from __future__ import annotations

import math

from parallax.domain.comparison import Figure, FigureKind, Qualifier
from parallax.language.nouns import PEOPLE

_ABOUT = 0.1
"""How far from "about 4,000" the number may lie, as a share of it."""


def counted_key(figure: Figure) -> str:
    """Return the unit by which figures are compared: one word for all people, else the head noun."""
    unit = (figure.unit or "").casefold().split()
    if figure.kind is not FigureKind.COUNT:
        return " ".join(unit)
    if not unit:
        return ""
    return "person" if unit[-1] in PEOPLE else unit[-1]


def comparable(a: Figure, b: Figure) -> bool:
    """Whether two figures are of one kind, count the same and play the same role."""
    return a.kind is b.kind and counted_key(a) == counted_key(b) and a.role == b.role


def compatible(a: Figure, b: Figure) -> bool:
    """Whether both values can be right once rounding and qualifiers are allowed for."""
    low_a, high_a = _interval(a)
    low_b, high_b = _interval(b)
    return low_a <= high_b and low_b <= high_a


def _interval(figure: Figure) -> tuple[float, float]:
    low = figure.low if figure.low is not None else -math.inf
    high = figure.high if figure.high is not None else math.inf
    match figure.qualifier:
        case Qualifier.AT_LEAST | Qualifier.MORE_THAN:
            return low, math.inf
        case Qualifier.AT_MOST | Qualifier.LESS_THAN:
            return -math.inf, high
        case Qualifier.ABOUT:
            return low - _ABOUT * abs(low), high + _ABOUT * abs(high)
        case _:
            return low, high
