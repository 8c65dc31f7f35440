# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""How the value of a figure is written."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from parallax.domain.comparison import Figure, FigureKind, Qualifier

translate = QCoreApplication.translate

_CURRENCY_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹", "KRW": "₩", "ILS": "₪"}
_LONGEST_IN_DIGITS = 1e15
_UNIT_IN_VALUE = (FigureKind.MONEY, FigureKind.PERCENT, FigureKind.MULTIPLE, FigureKind.AGE)
_IRREGULAR = {"person": "people", "child": "children", "man": "men", "woman": "women", "foot": "feet"}


def value_words(figure: Figure) -> str:
    """Return a figure's value as one reads it: 4,000, about $1.5 billion, at least 10, 200–300, hundreds."""
    if figure.kind is FigureKind.RATIO:
        # The whole that it is a part of stands in the label.
        return " ".join(figure.text.split()).partition(" of ")[0]
    if figure.low is None or figure.high is None:
        return _open_words(figure)
    if figure.low != figure.high:
        return _with_unit(f"{_number(figure.low)}–{_number(figure.high)}", figure)
    return qualified(_with_unit(_number(figure.low), figure), figure.qualifier)


def qualified(value: str, qualifier: Qualifier) -> str:
    """Return a value with the words that say how exactly it is given."""
    patterns = {
        Qualifier.ABOUT: translate("Figures", "about {0}"),
        Qualifier.AT_LEAST: translate("Figures", "at least {0}"),
        Qualifier.AT_MOST: translate("Figures", "at most {0}"),
        Qualifier.MORE_THAN: translate("Figures", "more than {0}"),
        Qualifier.LESS_THAN: translate("Figures", "less than {0}"),
    }
    return patterns.get(qualifier, "{0}").format(value)


def spread_words(figures: Sequence[Figure]) -> str:
    """Return the reach of several values that can all be right: 56–85, or dozens / 50 where one is vague."""
    if any(figure.low is None or figure.high is None for figure in figures):
        by_size = sorted(figures, key=lambda figure: figure.low or 0.0)
        told = list(dict.fromkeys(value_words(figure) for figure in by_size))
        return " / ".join(told if len(told) < 3 else (told[0], told[-1]))
    ends = [end for figure in figures for end in (figure.low, figure.high) if end is not None]
    if not ends or figures[0].kind is FigureKind.RATIO:
        return value_words(figures[0])
    low, high = min(ends), max(ends)
    return _with_unit(_number(low) if low == high else f"{_number(low)}–{_number(high)}", figures[0])


def counted_words(label: str, figures: Sequence[Figure], value: str) -> str:
    """Return what is counted, without what the value says already.

    A unit, which is kept in the singular, takes the form in which an article puts it beside its number.
    """
    label = " ".join(label.split())
    first = figures[0]
    if not first.unit:
        return "" if label.casefold() in value.casefold() else label
    shown = first.kind in _UNIT_IN_VALUE
    stated = next((form for f in figures if (form := _stated_form(first.unit, f.text))), first.unit)
    words = []
    for word in label.split(" "):
        bare = word.rstrip(",")
        if bare.casefold() != first.unit.casefold():
            words.append(word)
        elif not shown:
            words.append(stated + word[len(bare) :])
    counted = " ".join(words)
    return "" if counted.casefold() in value.casefold() else counted


def _stated_form(unit: str, text: str) -> str | None:
    """Return the word of a figure's text that is the unit, in the number in which it stands there."""
    for word in re.findall(r"[^\W\d_]+", text):
        low = word.casefold()
        if low == _IRREGULAR.get(unit) or (low.startswith(unit.casefold()[:-1]) and len(low) < len(unit) + 3):
            return str(word)
    return None


def _open_words(figure: Figure) -> str:
    """Return the words for a value without a lower or an upper end."""
    vague = {
        "dozens": translate("Figures", "dozens"),
        "scores": translate("Figures", "scores"),
        "hundreds of thousands": translate("Figures", "hundreds of thousands"),
        "tens of thousands": translate("Figures", "tens of thousands"),
        "hundreds": translate("Figures", "hundreds"),
        "thousands": translate("Figures", "thousands"),
        "millions": translate("Figures", "millions"),
        "billions": translate("Figures", "billions"),
    }
    stated = " ".join(figure.text.split())
    if figure.kind is FigureKind.MONEY:
        return stated
    for words, translated in vague.items():
        if words in stated.casefold():
            return translated
    if figure.low is not None:
        return qualified(_with_unit(_number(figure.low), figure), Qualifier.AT_LEAST)
    if figure.high is not None:
        return qualified(_with_unit(_number(figure.high), figure), Qualifier.AT_MOST)
    return stated


def _with_unit(number: str, figure: Figure) -> str:
    """Return a number with the sign that belongs to its kind; other units stand in the label."""
    if figure.kind is FigureKind.PERCENT:
        return f"{number}%"
    if figure.kind is FigureKind.AGE and figure.unit == "year":
        return translate("Figures", "{0} years old").format(number)
    if figure.kind is FigureKind.MULTIPLE:
        return translate("Figures", "{0} times").format(number)
    if figure.kind is FigureKind.MONEY and figure.unit:
        sign = _CURRENCY_SIGNS.get(figure.unit)
        return f"{sign}{number}" if sign else f"{figure.unit}\u00a0{number}"
    return number


def _number(value: float) -> str:
    """Return a number with separators, from a million on in words where they say it exactly."""
    if not math.isfinite(value) or abs(value) >= _LONGEST_IN_DIGITS:
        return f"{value:.4g}"
    for size, word in (
        (1e12, translate("Figures", "trillion")),
        (1e9, translate("Figures", "billion")),
        (1e6, translate("Figures", "million")),
    ):
        if abs(value) >= size and round(value / size, 3) * size == value:
            return f"{_digits(value / size)}\u00a0{word}"
    return _digits(value)


def _digits(value: float) -> str:
    """Return a number with thousands separators and no needless decimals."""
    if value == int(value):
        return f"{int(value):,}"
    return f"{value:,.3f}".rstrip("0").rstrip(".")
