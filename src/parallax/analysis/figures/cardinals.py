# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Whole and broken numbers, in digits and in words, with the magnitudes behind them."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from enum import Enum, auto

from parallax.analysis.figures.tokens import Line
from parallax.language.months import MONTHS
from parallax.language.numbers import (
    DENOMINATORS,
    FRACTION_SIGNS,
    MAGNITUDES,
    ONES,
    SHORT_MAGNITUDES,
    TENS,
)

HYPHENS = frozenset("-‐‑–")
_LARGEST_SCALE = 1e15
"""Beyond it no magnitude follows another, so that no text makes a number infinite."""


class Form(Enum):
    """How a number is written."""

    DIGITS = auto()
    WORDS = auto()
    VAGUE = auto()
    """Dozens, several hundred: no exact number, open above."""
    FRACTION = auto()
    """Half, two-thirds, one in three."""
    MULTIPLE = auto()
    """Double, eightfold."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number and the tokens that write it, `stop` exclusive; `scale` is its magnitude word's value."""

    start: int
    stop: int
    value: float
    form: Form
    scale: float = 1.0
    plain: bool = False
    """Digits alone, without separators: what years, codes and house numbers look like."""


def digits_value(text: str) -> float | None:
    """Return what digits with separators say; None for version numbers and the like."""
    for separator in ",\u00a0\u2009\u202f'’":
        text = text.replace(separator, "")
    whole, dot, rest = text.partition(".")
    if "." in rest:
        groups = rest.split(".")
        if whole != "0" and all(len(group) == 3 for group in groups) and len(whole) <= 3:
            return _finite(whole + "".join(groups))
        return None
    if dot and rest == "000" and 0 < len(whole) <= 3 and whole != "0":
        return _finite(whole + rest)
    return _finite(text)


def _finite(text: str) -> float | None:
    # A wall of digits is no quantity, and would become infinite.
    return float(text) if len(text) <= 40 else None


def read_digits(line: Line, at: int) -> Numeral | None:
    """Return the number in digits at token `at`, with what multiplies it."""
    token = line[at]
    value = digits_value(token.text)
    if value is None:
        return None
    stop = at + 1
    plain = token.text.isdigit()
    if plain and len(token.text) <= 3 and line.low(at - 1) not in MONTHS:
        while (
            line[stop].number
            and len(line[stop].text) == 3
            and line[stop].text.isdigit()
            and line[stop].start == line[stop - 1].end + 1
            and line.source[line[stop].start - 1] == " "
        ):
            value = value * 1000 + int(line[stop].text)
            stop += 1
            plain = False
    if line.low(stop) in FRACTION_SIGNS:
        value, stop, plain = value + FRACTION_SIGNS[line.low(stop)], stop + 1, False
    elif line[stop].number and line.low(stop + 1) in "/⁄" and line[stop + 2].number and line.glued(stop + 2):
        over = digits_value(line[stop + 2].text)
        under = digits_value(line[stop].text)
        if over and under is not None and under < over and not line.glued(stop):
            value, stop, plain = value + under / over, stop + 3, False
    return scaled(line, _and_a_half(line, Numeral(at, stop, value, Form.DIGITS, plain=plain)))


def _and_a_half(line: Line, numeral: Numeral) -> Numeral:
    at = numeral.stop
    if line.low(at) in HYPHENS and line.glued(at):
        at += 1
    if not line.says(at, "and"):
        return numeral
    at = past_hyphen(line, at + 1)
    if line.low(at) not in ("a", "one", "three"):
        return numeral
    times = 3 if line.low(at) == "three" else 1
    at = past_hyphen(line, at + 1)
    part = (
        DENOMINATORS.get(line.low(at)) if line.low(at) in ("half", "quarter", "quarters", "third") else None
    )
    if part is None:
        return numeral
    return replace(numeral, stop=at + 1, value=numeral.value + times / part, plain=False)


def past_hyphen(line: Line, at: int) -> int:
    """Step over a hyphen at token `at` that joins two words."""
    return at + 1 if line.low(at) in HYPHENS and line.glued(at) and line.glued(at + 1) else at


def scaled(line: Line, numeral: Numeral) -> Numeral:
    """Multiply by the magnitudes that follow: "1.2bn", "5 million", "2 lakh crore", "4-million"."""
    value, scale, stop = numeral.value, numeral.scale, numeral.stop
    short = SHORT_MAGNITUDES.get(line.low(stop))
    if short and numeral.form is Form.DIGITS and (line.glued(stop) or len(line.low(stop)) > 1):
        # One letter is a magnitude only where nothing else explains it: "5m" may be metres.
        if line.low(stop) not in ("m", "t", "b", "k") or _is_magnitude(line, numeral, stop):
            return replace(numeral, stop=stop + 1, value=value * short, scale=short, plain=False)
        return numeral
    while scale < _LARGEST_SCALE:
        at = past_hyphen(line, stop)
        magnitude = MAGNITUDES.get(line.low(at))
        if magnitude is None:
            break
        value, scale, stop = value * magnitude, scale * magnitude, at + 1
        half = _and_a_half(line, Numeral(at, stop, 0, Form.WORDS))
        if half.value:
            value, stop = value + half.value * magnitude, half.stop
    if stop == numeral.stop:
        return numeral
    return replace(numeral, stop=stop, value=value, scale=scale, plain=False)


def _is_magnitude(line: Line, numeral: Numeral, at: int) -> bool:
    letter, after = line[at].text, line[at + 1]
    before = line[numeral.start - 1]
    if before.low in HYPHENS and line[numeral.start - 2].number:
        before = line[numeral.start - 3]  # "£3-4m"
    if before.text[-1:] in "$€£¥₹₽₺₪₩₦" and before.text:
        return True
    if letter in ("K", "k"):
        return after.text[:1].isalpha() or not after.text
    if letter == "m":
        # "300m people", "1.2m homes": a plural follows, and none of the words that measure a length.
        word = after.low
        return word.isalpha() and word.endswith(("s", "people", "men", "women", "children")) and len(word) > 3
    return letter in ("b", "B") and after.text.isalpha()


def read_words(line: Line, at: int) -> Numeral | None:
    """Return the cardinal in words that begins at token `at`: "two hundred and five thousand", "a dozen"."""
    total, stop, scale = 0.0, at, math.inf
    while True:
        joined = stop > at and line.says(stop, "and")
        begin = stop + 1 if joined else past_hyphen(line, stop) if stop > at else at
        group = _group(line, begin, first=stop == at)
        # What is added stands below what was said: no "five hundred and two million".
        if group is None or group.value == 0 < stop - at or group.value >= scale:
            break
        if joined and group.scale > 1:
            break
        total, stop, scale = total + group.value, group.stop, group.scale
        if scale < 1000:
            break
    return Numeral(at, stop, total, Form.WORDS, scale) if stop > at else None


def _group(line: Line, at: int, *, first: bool) -> Numeral | None:
    """Return up to three places and the magnitude behind them."""
    if line.low(at) in ("a", "an"):
        one = Numeral(at, at + 1, 1.0, Form.WORDS)
        return scaled(line, one) if first and line.low(at + 1) in MAGNITUDES else None
    small = _below_hundred(line, at)
    if small is None:
        return None
    return scaled(line, _and_a_half(line, _hundreds(line, small)))


def _hundreds(line: Line, small: Numeral) -> Numeral:
    """Take in "hundred and five" behind a number below a hundred."""
    at = past_hyphen(line, small.stop)
    if not line.says(at, "hundred") or small.value == 0:
        return small
    hundreds = replace(small, stop=at + 1, value=small.value * 100, scale=100)
    begin = past_hyphen(line, at + 1)
    rest = _below_hundred(line, begin + 1 if line.says(begin, "and") else begin)
    if rest is None or rest.value == 0:
        return hundreds
    return replace(hundreds, stop=rest.stop, value=hundreds.value + rest.value, scale=1)


def _below_hundred(line: Line, at: int) -> Numeral | None:
    word = line.low(at)
    if word in TENS:
        after = past_hyphen(line, at + 1)
        unit = ONES.get(line.low(after), 0)
        if 0 < unit < 10 and (after > at + 1 or not line.glued(after)):
            return Numeral(at, after + 1, TENS[word] + unit, Form.WORDS)
        return Numeral(at, at + 1, TENS[word], Form.WORDS)
    if word in ONES:
        return Numeral(at, at + 1, ONES[word], Form.WORDS)
    return None
