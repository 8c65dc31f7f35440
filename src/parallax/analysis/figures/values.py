# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What the values of two figures say on whether they measure the same."""

from __future__ import annotations

import math

from parallax.analysis.figures.comparing import compatible, unit_size
from parallax.analysis.figures.roles import FATES
from parallax.domain.comparison import Figure, FigureKind, Qualifier

_SAME_ODD, _SAME_LARGE, _SAME_SMALL, _SAME_VAGUE = 0.5, 0.4, 0.25, 0.1
_NEAR_LARGE, _NEAR_SMALL, _OFF, _FAR, _BEYOND = 0.25, 0.1, -0.05, -0.25, -0.6
_NAMED_VICTIM = -0.2
_OTHER_CURRENCY = -0.2
_PARTS = 10


def other_currency(a: Figure, b: Figure) -> bool:
    """Whether two amounts of money are of different currencies, which nothing here converts."""
    return a.kind is FigureKind.MONEY and a.unit != b.unit


def same_value(a: Figure, b: Figure) -> bool:
    """Whether two figures give one value, though perhaps in two units."""
    if a.kind is b.kind and a.unit == b.unit:
        return (a.low, a.high) == (b.low, b.high)
    if other_currency(a, b):
        return False
    size, other = unit_size(a), unit_size(b)
    if size != other:
        return a.high is not None and b.high is not None and compatible(a, b)
    return (a.low, a.high) == (b.low, b.high)


def of_one_size(a: Figure, b: Figure) -> bool:
    """Whether the values, other than equal, are near enough to be two reports of one."""
    low, high = sorted((_middle(a), _middle(b)))
    return not other_currency(a, b) and low > 0 and high <= 4 / 3 * low


def of_values(a: Figure, b: Figure) -> float:
    """Weigh the values: a large or odd number that two articles give is hardly two measures."""
    if other_currency(a, b):
        return _OTHER_CURRENCY
    return _of_same_value(a, b) if same_value(a, b) else _of_other_values(a, b)


def _of_other_values(a: Figure, b: Figure) -> float:
    if a.kind is FigureKind.AGE and Qualifier.RANGE in (a.qualifier, b.qualifier):
        return _FAR  # those who took part, and one of them
    low, high = sorted((_middle(a), _middle(b)))
    ratio = high / low if low > 0 else math.inf
    if a.role in FATES:
        if a.article == b.article and ratio > _PARTS:
            return _BEYOND  # one article: the whole, and some of them
        # Tolls differ widely between sources; but one victim that is named may be one of many.
        return _FAR if ratio > 15 else (_NAMED_VICTIM if low == 1 else 0.0)
    if a.kind in (FigureKind.PERCENT, FigureKind.RATIO) and not compatible(a, b):
        return _FAR  # polls and rates come in dozens that differ by little
    if ratio <= 1.25:
        return _NEAR_LARGE if low >= 100 else _NEAR_SMALL
    if ratio > 10:
        return _BEYOND
    return _FAR if ratio > 2.5 else _OFF


def _of_same_value(figure: Figure, other: Figure) -> float:
    """Weigh a value that both give: "5,300" is hardly said of two things, "two" is."""
    if figure.high is None:
        return _SAME_VAGUE  # "millions" are said of everything
    if figure.unit != other.unit and figure.kind is not FigureKind.COUNT:
        return _SAME_SMALL
    value = figure.low or 0.0
    if value >= 1000 and (figure.kind is FigureKind.MONEY or value % 10 ** int(math.log10(value))):
        return _SAME_ODD
    if value > 20 or value != int(value) or figure.kind in (FigureKind.MULTIPLE, FigureKind.AGE):
        return _SAME_LARGE
    return _SAME_SMALL


def _middle(figure: Figure) -> float:
    ends = [end for end in (figure.low, figure.high) if end is not None]
    return unit_size(figure) * sum(ends) / len(ends) if ends else 0.0
