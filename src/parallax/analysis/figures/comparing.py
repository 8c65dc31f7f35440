# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Whether two figures measure the same kind of thing, and whether both can be right."""

from __future__ import annotations

import math
import re
from functools import lru_cache

from parallax.domain.comparison import Figure, FigureKind, Qualifier
from parallax.language.nouns import PEOPLE
from parallax.language.numbers import MAGNITUDES, SHORT_MAGNITUDES
from parallax.language.units import FAMILIES

_ABOUT = 0.1
"""How far from "about 4,000" the number may lie, as a share of it."""
_ROUGH, _FINE = 0.1, 0.01
"""The most that rounding may move "5 million", and "55,000", as a share of the number."""
_CONVERTIBLE = (FigureKind.DURATION, FigureKind.MEASURE, FigureKind.PERCENT)
_CONVERTED = 0.03
"""How far conversion moves a number: 35 kilometres are 22 miles."""
_BELOW_HALF = 0.499
"""Rounding moves a number by less than half of its last digit: 5 and 6 percent differ."""
_NUMBER = re.compile(r"\d[\d,.\u00a0\u2009\u202f’' ]*")
_SCALES = {**SHORT_MAGNITUDES, **{name: value for name, value in MAGNITUDES.items() if value >= 1e3}}


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


def family(figure: Figure) -> tuple[str, float]:
    """Return what a figure's unit is a unit of, and its size: miles and kilometres are both lengths."""
    if figure.kind is FigureKind.RATIO:
        return "share", 1.0
    return _family(figure.unit or "", convertible=figure.kind in _CONVERTIBLE)


@lru_cache(maxsize=1 << 10)
def _family(unit: str, *, convertible: bool) -> tuple[str, float]:
    plain = unit.casefold()
    return FAMILIES.get(plain, (plain, 1.0)) if convertible else (plain, 1.0)


def unit_size(figure: Figure) -> float:
    """Return how many base units of its family a figure's unit is."""
    return family(figure)[1] if figure.kind in _CONVERTIBLE else 1.0


def compatible(a: Figure, b: Figure) -> bool:
    """Whether both values can be right once rounding, conversion and qualifiers are allowed for.

    Amounts of different currencies are never held against each other.
    """
    if a.kind is b.kind is FigureKind.MONEY and a.unit != b.unit:
        return True
    converted = (a.kind, a.unit) != (b.kind, b.unit) and unit_size(a) != unit_size(b)
    low_a, high_a = interval(a, converted=converted)
    low_b, high_b = interval(b, converted=converted)
    return low_a <= high_b and low_b <= high_a


@lru_cache(maxsize=1 << 14)  # asked again for every pair that a figure is in
def interval(figure: Figure, *, converted: bool = False) -> tuple[float, float]:
    """Return the least and the greatest value that a figure allows for, in the base unit of its family.

    A value that was converted from another unit was rounded once more.
    """
    size = unit_size(figure)
    low, high = (end * size for end in _printed_interval(figure))
    if converted:
        low, high = low - _CONVERTED * abs(low), high + _CONVERTED * abs(high)
    return low, high


def _printed_interval(figure: Figure) -> tuple[float, float]:
    low = figure.low if figure.low is not None else -math.inf
    high = figure.high if figure.high is not None else math.inf
    slack = 0.0 if math.isinf(low) or math.isinf(high) else _rounding(figure, max(abs(low), abs(high)))
    match figure.qualifier:
        case Qualifier.AT_LEAST | Qualifier.MORE_THAN:
            # "Dozens" is a manner of speaking: from one dozen on it can be right.
            return (low / 2 if figure.high is None else low - slack), math.inf
        case Qualifier.AT_MOST | Qualifier.LESS_THAN:
            return -math.inf, high + slack
        case Qualifier.ABOUT:
            return low - _ABOUT * abs(low), high + _ABOUT * abs(high)
        case _:
            return low - slack, high + slack


def _rounding(figure: Figure, value: float) -> float:
    """Return how far the true value may lie from a printed one, by the digits it is printed with."""
    if figure.kind in (FigureKind.AGE, FigureKind.MULTIPLE, FigureKind.DURATION):
        return 0.0
    number = _NUMBER.search(figure.text)
    scale = _scale(figure.text[number.end() :] if number else figure.text)
    digits = number[0].rstrip(" ,.") if number else ""
    decimals = len(digits.rpartition(".")[2]) if "." in digits else 0
    if scale > 1:
        return min(_BELOW_HALF * scale / 10.0**decimals, _ROUGH * value)
    if decimals or figure.kind in (FigureKind.PERCENT, FigureKind.MEASURE):
        return min(_BELOW_HALF / 10.0**decimals, _ROUGH * value)
    if not number:
        return 0.0
    zeros = len(digits) - len(re.sub(r"[0\D]+$", "", digits)) - digits[-12:].count(",")
    return min(_BELOW_HALF * 10.0**zeros, _FINE * value) if zeros >= 2 else 0.0


def _scale(words: str) -> float:
    for word in re.findall(r"[a-z]+", words.casefold()):
        if word in _SCALES:
            return _SCALES[word]
    return 1.0
