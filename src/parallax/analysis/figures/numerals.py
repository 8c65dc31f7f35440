# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Reading one number, in digits or in words, at a given token."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto

from parallax.analysis.figures.tokens import Line
from parallax.language.numbers import (
    DENOMINATORS,
    FRACTION_SIGNS,
    MAGNITUDES,
    MULTIPLES,
    ONES,
    SHORT_MAGNITUDES,
    TENS,
    VAGUE_COUNTS,
    VAGUE_PLURALS,
)
from parallax.language.units import DURATIONS
from parallax.language.word_lists import words

# "Nine in ten" is a share; "15 in 22" counts something in 22 of something else.
_ROUND_WHOLES = frozenset(
    {2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 100, 1000, 10000, 100000, 1e6}
)

_LARGEST_SCALE = 1e15
"""Beyond it no magnitude follows another, so that no text makes a number infinite."""

HYPHENS = frozenset("-‐‑–")
_MONTHS_BEFORE = words(
    "january february march april may june july august september october november december jan feb mar apr jun "
    "jul aug sep sept oct nov dec"
)


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
        return _ratio(line, _digits(line, at))
    if token.low not in _STARTS:
        return None
    return (
        _fraction(line, at)
        or _vague(line, at)
        or _multiple(line, at)
        or _ratio(line, _words(line, at))
        or _fraction_sign(line, at)
    )


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


def _digits(line: Line, at: int) -> Numeral | None:
    token = line[at]
    value = digits_value(token.text)
    if value is None:
        return None
    stop = at + 1
    plain = token.text.isdigit()
    if plain and len(token.text) <= 3 and line.low(at - 1).rstrip(".") not in _MONTHS_BEFORE:
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
    return _scaled(line, _and_a_half(line, Numeral(at, stop, value, Form.DIGITS, plain=plain)))


def _and_a_half(line: Line, numeral: Numeral) -> Numeral:
    at = numeral.stop
    if line.low(at) in HYPHENS and line.glued(at):
        at += 1
    if not line.says(at, "and"):
        return numeral
    at = _past_hyphen(line, at + 1)
    if line.low(at) not in ("a", "one", "three"):
        return numeral
    times = 3 if line.low(at) == "three" else 1
    at = _past_hyphen(line, at + 1)
    part = (
        DENOMINATORS.get(line.low(at)) if line.low(at) in ("half", "quarter", "quarters", "third") else None
    )
    if part is None:
        return numeral
    return replace(numeral, stop=at + 1, value=numeral.value + times / part, plain=False)


def _past_hyphen(line: Line, at: int) -> int:
    return at + 1 if line.low(at) in HYPHENS and line.glued(at) and line.glued(at + 1) else at


def _scaled(line: Line, numeral: Numeral) -> Numeral:
    """Multiply by the magnitudes that follow: "1.2bn", "5 million", "2 lakh crore", "4-million"."""
    value, scale, stop = numeral.value, numeral.scale, numeral.stop
    short = SHORT_MAGNITUDES.get(line.low(stop))
    if short and numeral.form is Form.DIGITS and (line.glued(stop) or len(line.low(stop)) > 1):
        # One letter is a magnitude only where nothing else explains it: "5m" may be metres.
        if line.low(stop) not in ("m", "t", "b", "k") or _is_magnitude(line, numeral, stop):
            return replace(numeral, stop=stop + 1, value=value * short, scale=short, plain=False)
        return numeral
    while scale < _LARGEST_SCALE:
        at = _past_hyphen(line, stop)
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


def _fraction_sign(line: Line, at: int) -> Numeral | None:
    value = FRACTION_SIGNS.get(line.low(at))
    return None if value is None else _scaled(line, Numeral(at, at + 1, value, Form.FRACTION))


def _words(line: Line, at: int) -> Numeral | None:
    """Read a cardinal in words, and "a hundred", "a dozen", "half-dozen"."""
    if line.low(at) in ("a", "an"):
        if line.low(at + 1) in MAGNITUDES:
            numeral = _scaled(line, Numeral(at, at + 1, 1.0, Form.WORDS))
            return _with_rest(line, numeral)
        return None
    small = _below_hundred(line, at)
    if small is None:
        return None
    numeral = _scaled(line, _and_a_half(line, small))
    return _with_rest(line, numeral)


def _with_rest(line: Line, numeral: Numeral) -> Numeral:
    """Add what follows a magnitude: "two thousand three hundred and fifty"."""
    while numeral.scale >= 100 and numeral.value >= 100:
        at = _past_hyphen(line, numeral.stop)
        joined = line.says(at, "and")
        small = _below_hundred(line, at + 1 if joined else at)
        if small is None or small.value == 0 or line[small.start].number:
            return numeral
        rest = _scaled(line, small)
        if rest.value >= numeral.scale or (joined and rest.scale != 1):
            return numeral
        numeral = replace(numeral, stop=rest.stop, value=numeral.value + rest.value, scale=rest.scale)
    return numeral


def _below_hundred(line: Line, at: int) -> Numeral | None:
    word = line.low(at)
    if word in TENS:
        after = _past_hyphen(line, at + 1)
        unit = ONES.get(line.low(after), 0)
        if 0 < unit < 10 and (after > at + 1 or not line.glued(after)):
            return Numeral(at, after + 1, TENS[word] + unit, Form.WORDS)
        return Numeral(at, at + 1, TENS[word], Form.WORDS)
    if word in ONES:
        return Numeral(at, at + 1, ONES[word], Form.WORDS)
    return None


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
    if line.low(begin) == "couple":
        if not line.says(stop, "of"):
            return None
        exact = Numeral(at, stop + 1, 2.0, Form.WORDS)
        return _scaled(line, exact)
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
        over, part = float(ONES[word]), _past_hyphen(line, at + 1)
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


def _ends_phrase(line: Line, at: int) -> bool:
    after = line[at]
    return not after.text.isalpha() or after.low in (
        "of", "the", "to", "in", "on", "by", "from", "and", "or", "but", "since", "over", "during", "are", "is",
        "were", "was", "have", "had", "said", "last", "this", "more", "less", "fewer", "higher", "lower", "as",
        "compared", "between", "a", "at", "for", "while", "say", "who", "that", "would", "will", "off",
    )  # fmt: skip


def _half(line: Line, at: int) -> Numeral:
    stop = _past_hyphen(line, at + 1)
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
    hyphen = _past_hyphen(line, at)
    joint = line.low(hyphen)
    if joint in ("in", "of"):
        at = _past_hyphen(line, hyphen + 1)
    elif line.says(hyphen, "out", "of"):
        at = hyphen + 2
    else:
        return numeral
    every = line.low(at) in ("every", "each")
    if joint == "of" and numeral.value == 1 and not every:
        return numeral  # "one of three members"
    if every:
        at += 1
    whole = _digits_plain(line, at) or _words(line, at)
    if whole is None or not 0 < numeral.value < whole.value:
        return numeral
    if not every and (whole.value not in _ROUND_WHOLES or _is_duration(line, whole.stop)):
        return numeral
    if joint == "of" and whole.value > 10 and whole.value not in (100, 1000):
        return numeral  # "29 of 30 drones" are counted
    return Numeral(numeral.start, whole.stop, numeral.value / whole.value, Form.FRACTION)


def _is_duration(line: Line, at: int) -> bool:
    word = line.low(_past_hyphen(line, at))
    return word in DURATIONS or word.removesuffix("s") in DURATIONS


def _digits_plain(line: Line, at: int) -> Numeral | None:
    return _digits(line, at) if line[at].number else None
