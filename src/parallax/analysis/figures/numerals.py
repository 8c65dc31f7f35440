# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Reading one number of whatever form at a given token: cardinals, vague plurals, shares, multiples."""

from __future__ import annotations

from dataclasses import replace

from parallax.analysis.figures.cardinals import (
    HYPHENS,
    Form,
    Numeral,
    past_hyphen,
    read_digits,
    read_words,
    scaled,
)
from parallax.analysis.figures.tokens import Line
from parallax.language.numbers import (
    DENOMINATORS,
    FRACTION_SIGNS,
    MAGNITUDES,
    MULTIPLES,
    ONES,
    TENS,
    VAGUE_COUNTS,
    VAGUE_PLURALS,
)
from parallax.language.units import DURATIONS

# "Nine in ten" is a share; "15 in 22" counts something in 22 of something else.
_ROUND_WHOLES = frozenset(
    {2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 100, 1000, 10000, 100000, 1e6}
)


def starts_number(low: str) -> bool:
    """Whether a word can begin a number."""
    return low in _STARTS


_STARTS = (
    frozenset(ONES)
    | set(TENS)
    | set(VAGUE_PLURALS)
    | set(VAGUE_COUNTS)
    | set(FRACTION_SIGNS)
    | set(MULTIPLES)
    | {"half", "a", "an", "third", "quarter"}
)


def read_numeral(line: Line, at: int) -> Numeral | None:
    """Return the longest number that begins at token `at`, or None."""
    token = line[at]
    if token.number:
        return _slashed(line, at) or _ratio(line, read_digits(line, at))
    if token.low not in _STARTS:
        return None
    return (
        _fraction(line, at)
        or _vague(line, at)
        or _multiple(line, at)
        or _ratio(line, read_words(line, at))
        or _fraction_sign(line, at)
    )


def _fraction_sign(line: Line, at: int) -> Numeral | None:
    value = FRACTION_SIGNS.get(line.low(at))
    return None if value is None else scaled(line, Numeral(at, at + 1, value, Form.FRACTION))


def _vague(line: Line, at: int) -> Numeral | None:
    word = line.low(at)
    if word in VAGUE_PLURALS:
        value, stop = VAGUE_PLURALS[word], at + 1
        if (
            line.says(stop, "of")
            and line.low(stop + 1) in VAGUE_PLURALS
            and word in ("tens", "hundreds", "thousands")
        ):
            # "tens of thousands" is at least two tens of one thousand.
            value, stop = value * VAGUE_PLURALS[line.low(stop + 1)] / 2, stop + 2
        elif word in ("tens", "scores") and not line.says(stop, "of"):
            return None
        return Numeral(at, stop, value, Form.VAGUE)
    return _several(line, at)


def _several(line: Line, at: int) -> Numeral | None:
    begin = at + 1 if line.low(at) == "a" else at
    count = VAGUE_COUNTS.get(line.low(begin))
    if count is None or (line.low(begin) in ("few", "couple")) != (begin > at):
        return None
    stop = begin + 1
    if line.low(begin) == "couple" and line.low(stop) not in MAGNITUDES:
        if not line.says(stop, "of"):
            return None
        exact = Numeral(at, stop + 1, 2.0, Form.WORDS)
        return scaled(line, exact)
    magnitude = MAGNITUDES.get(line.low(stop))
    if magnitude:
        return Numeral(at, stop + 1, count * magnitude, Form.VAGUE)
    return Numeral(at, stop, count, Form.VAGUE) if line.low(begin) == "several" else None


def _multiple(line: Line, at: int) -> Numeral | None:
    value = MULTIPLES.get(line.low(at))
    return None if value is None else Numeral(at, at + 1, float(value), Form.MULTIPLE)


def _fraction(line: Line, at: int) -> Numeral | None:
    """Read "half", "a third", "one-third", "two thirds", "three quarters", "half a million"."""
    word = line.low(at)
    if word == "half":
        return _half(line, at)
    if word in ("a", "an") and line.low(at + 1) == "half":
        return replace(_half(line, at + 1), start=at)
    if word in ("a", "an"):
        over, part = 1.0, at + 1
    elif word in ONES:
        over, part = float(ONES[word]), past_hyphen(line, at + 1)
    else:
        return None
    under = DENOMINATORS.get(line.low(part))
    if not under or over == 0 or over >= under or (over == 1) == line.low(part).endswith("s"):
        return None
    after = line.low(part + 1)
    if after == "of" and line.low(part + 2) in ("a", "an") and line.low(part + 3) in MAGNITUDES:
        return Numeral(at, part + 4, over / under * MAGNITUDES[line.low(part + 3)], Form.WORDS)
    if line.low(part + 1) in HYPHENS and line.glued(part + 1):
        return None  # "a sixth-grader"
    if over == 1 and word != "one" and not _ends_phrase(line, part + 1):
        return None  # "a third person", "a quarter pounder"
    return Numeral(at, part + 1, over / under, Form.FRACTION)


def _slashed(line: Line, at: int) -> Numeral | None:
    """Return 1/3 as a share; 12/15 is none."""
    if line[at + 1].text not in ("/", "⁄") or not (line.glued(at + 1) and line.glued(at + 2)):
        return None
    over, under = line[at].text, line[at + 2].text
    if not (over.isdigit() and under.isdigit() and len(over) == 1 and len(under) == 1):
        return None
    if not 0 < int(over) < int(under) or line.low(at + 3) == "/":
        return None
    return Numeral(at, at + 3, int(over) / int(under), Form.FRACTION)


def _ends_phrase(line: Line, at: int) -> bool:
    after = line[at]
    return not after.text.isalpha() or after.low in (
        "of", "the", "to", "in", "on", "by", "from", "and", "or", "but", "since", "over", "during", "are", "is",
        "were", "was", "have", "had", "said", "last", "this", "more", "less", "fewer", "higher", "lower", "as",
        "compared", "between", "a", "at", "for", "while", "say", "who", "that", "would", "will", "off",
    )  # fmt: skip


def _half(line: Line, at: int) -> Numeral:
    stop = past_hyphen(line, at + 1)
    if line.low(stop) in ("a", "an") and line.low(stop + 1) in MAGNITUDES:
        stop += 1
    magnitude = MAGNITUDES.get(line.low(stop))
    if magnitude:
        return Numeral(at, stop + 1, magnitude / 2, Form.WORDS)
    return Numeral(at, at + 1, 0.5, Form.FRACTION)


def _ratio(line: Line, numeral: Numeral | None) -> Numeral | None:
    """Extend "one" to "one in three", "nine" to "nine out of ten"."""
    if numeral is None or numeral.value != int(numeral.value) or numeral.scale != 1:
        return numeral
    at = numeral.stop
    hyphen = past_hyphen(line, at)
    joint = line.low(hyphen)
    if joint in ("in", "of"):
        at = past_hyphen(line, hyphen + 1)
    elif line.says(hyphen, "out", "of"):
        at = hyphen + 2
    else:
        return numeral
    every = line.low(at) in ("every", "each")
    if joint == "of" and numeral.value == 1 and not every:
        return numeral  # "one of three members"
    if every:
        at += 1
    whole = _digits_plain(line, at) or read_words(line, at)
    if whole is None or not 0 < numeral.value < whole.value:
        return numeral
    if not every and (whole.value not in _ROUND_WHOLES or _is_duration(line, whole.stop)):
        return numeral
    if joint == "of" and whole.value > 10 and whole.value not in (100, 1000):
        return numeral  # "29 of 30 drones" are counted
    return Numeral(numeral.start, whole.stop, numeral.value / whole.value, Form.FRACTION)


def _is_duration(line: Line, at: int) -> bool:
    word = line.low(past_hyphen(line, at))
    return word in DURATIONS or word.removesuffix("s") in DURATIONS


def _digits_plain(line: Line, at: int) -> Numeral | None:
    return read_digits(line, at) if line[at].number else None
