# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parallax.analysis.figures.numerals import Form, read_numeral
from parallax.analysis.figures.tokens import Line

_ONES = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
ONES, TENS = _ONES.split(), _TENS.split()


def spelled(number: int, joint: str = " and ") -> str:
    """Spell a number as English does."""
    for scale, name in ((10**9, "billion"), (10**6, "million"), (10**3, "thousand")):
        if number >= scale:
            rest = f" {spelled(number % scale, joint)}" if number % scale else ""
            return f"{spelled(number // scale, joint)} {name}{rest}"
    if number >= 100:
        return f"{ONES[number // 100]} hundred" + (f"{joint}{spelled(number % 100)}" if number % 100 else "")
    if number >= 20:
        return TENS[number // 10 - 2] + (f"-{ONES[number % 10]}" if number % 10 else "")
    return ONES[number]


def value(text: str) -> float | None:
    line = Line(text, 0, len(text))
    numeral = read_numeral(line, 0)
    assert numeral is None or numeral.stop == len(line), f"read {numeral} of {text!r}"
    return numeral.value if numeral else None


@given(st.integers(1, 10**12 - 1), st.sampled_from([" and ", " "]))
def test_a_number_survives_its_words(number: int, joint: str):
    assert value(spelled(number, joint)) == number


@given(st.integers(0, 10**15), st.sampled_from([",", "\u00a0", "\u202f", "\u2009"]))
def test_a_number_survives_its_separators(number: int, separator: str):
    assert value(f"{number:,}".replace(",", separator)) == number


@given(st.integers(10**3, 10**6 - 1))
def test_a_number_survives_a_plain_space(number: int):
    assert value(f"{number:,}".replace(",", " ")) == number


@given(st.decimals(min_value=0, max_value=9999, places=2))
def test_a_decimal_survives(number: float):
    assert value(str(number)) == pytest.approx(float(number))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1,00,000", 1e5),
        ("12,34,567", 1234567),
        ("1.200.000", 1.2e6),
        ("4.000", 4000),
        ("4'000", 4000),
        ("2½", 2.5),
        ("3 1/2", 3.5),
        ("2 and a half million", 2.5e6),
        ("a million and a half", 1.5e6),
        ("5 thousand", 5000),
        ("2 lakh crore", 2e12),
        ("half a million", 5e5),
        ("half-dozen", 6),
        ("three quarters", 0.75),
        ("one-third", 1 / 3),
        ("one in every nine", 1 / 9),
        ("4-million", 4e6),
    ],
)
def test_how_news_writes_numbers(text: str, expected: float):
    assert value(text) == pytest.approx(expected)


@pytest.mark.parametrize("text", ["3.1.2", "a third person", "a sixth-grader", "an apple", "few"])
def test_what_is_no_number(text: str):
    assert read_numeral(Line(text, 0, len(text)), 0) is None


@pytest.mark.parametrize("text", ["dozens", "hundreds of thousands", "several hundred", "scores of"])
def test_vague_plurals_are_open_above(text: str):
    numeral = read_numeral(Line(text, 0, len(text)), 0)
    assert numeral is not None
    assert numeral.form is Form.VAGUE


def test_no_chain_of_magnitudes_becomes_infinite():
    text = "two " + "million " * 400
    numeral = read_numeral(Line(text, 0, len(text)), 0)
    assert numeral is not None
    assert numeral.value < 1e60
