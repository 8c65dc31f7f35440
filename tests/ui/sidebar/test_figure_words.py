# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""How values are written."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parallax.domain.comparison import Figure, FigureKind, Qualifier
from parallax.ui.sidebar.figure_words import counted_words, spread_words, value_words

KIND = FigureKind


def figure(
    low: float | None,
    high: float | None,
    *,
    text: str = "so many",
    kind: FigureKind = KIND.COUNT,
    unit: str | None = None,
    qualifier: Qualifier = Qualifier.EXACT,
) -> Figure:
    return Figure("post", 0, 0, len(text), text, low, high, kind, unit, qualifier, of=None, role=None)


def exactly(value: float, **others: object) -> Figure:
    return figure(value, value, **others)


@pytest.mark.parametrize(
    ("stated", "words"),
    [
        (exactly(9), "9"),
        (exactly(4000), "4,000"),
        (exactly(2.5), "2.5"),
        (exactly(0.125), "0.125"),
        (exactly(-3), "-3"),
        (exactly(816_000), "816,000"),
        (exactly(1_500_000), "1.5\u00a0million"),
        (exactly(1_234_567), "1,234,567"),
        (exactly(2e9), "2\u00a0billion"),
        (exactly(7e12), "7\u00a0trillion"),
        (exactly(1.5e9, kind=KIND.MONEY, unit="USD"), "$1.5\u00a0billion"),
        (exactly(24_500, kind=KIND.MONEY, unit="GBP"), "£24,500"),
        (exactly(300, kind=KIND.MONEY, unit="IQD"), "IQD\u00a0300"),
        (exactly(5, kind=KIND.MONEY), "5"),
        (exactly(35.7, kind=KIND.PERCENT, unit="percent"), "35.7%"),
        (exactly(8, kind=KIND.MULTIPLE, unit="times"), "8 times"),
        (exactly(78, kind=KIND.AGE, unit="year"), "78 years old"),
        (figure(0.33, 0.33, text="one  in\nthree", kind=KIND.RATIO), "one in three"),
        (figure(200, 300), "200–300"),
        (figure(3e6, 4e6, kind=KIND.MONEY, unit="EUR"), "€3\u00a0million–4\u00a0million"),
        (exactly(4000, qualifier=Qualifier.ABOUT), "about 4,000"),
        (exactly(10, qualifier=Qualifier.AT_LEAST), "at least 10"),
        (exactly(10, qualifier=Qualifier.AT_MOST), "at most 10"),
        (exactly(10, qualifier=Qualifier.MORE_THAN), "more than 10"),
        (exactly(10, qualifier=Qualifier.LESS_THAN), "less than 10"),
        (exactly(35, kind=KIND.PERCENT, qualifier=Qualifier.ABOUT), "about 35%"),
        (figure(200, None, text="hundreds of soldiers"), "hundreds"),
        (figure(20_000, None, text="tens of  thousands"), "tens of thousands"),
        (figure(24, None, text="Dozens"), "dozens"),
        (figure(2e9, None, text="billions of dollars", kind=KIND.MONEY, unit="USD"), "billions of dollars"),
        (figure(300, None, text="several hundred"), "at least 300"),
        (figure(None, 50, text="up to fifty"), "at most 50"),
        (figure(None, None, text="countless  people"), "countless people"),
    ],
)
def test_values_are_written_as_one_reads_them(stated: Figure, words: str):
    assert value_words(stated) == words


@pytest.mark.parametrize(
    ("stated", "words"),
    [
        ([exactly(56), exactly(85)], "56–85"),
        ([exactly(85), exactly(56, qualifier=Qualifier.AT_LEAST)], "56–85"),
        ([figure(200, 300), exactly(250)], "200–300"),
        ([exactly(1e6, kind=KIND.MONEY, unit="USD"), exactly(3e6, kind=KIND.MONEY, unit="USD")],
         "$1\u00a0million–3\u00a0million"),
        ([exactly(50), figure(24, None, text="dozens")], "dozens / 50"),
        ([exactly(500), figure(24, None, text="dozens"), exactly(50)], "dozens / 500"),
    ],
)  # fmt: skip
def test_several_values_are_told_as_a_spread(stated: list[Figure], words: str):
    assert spread_words(stated) == words


@pytest.mark.parametrize(
    ("label", "stated", "words"),
    [
        ("soldier killed", figure(2, 2, text="two soldiers", unit="soldier"), "soldiers killed"),
        ("soldier", figure(1, 1, text="a soldier", unit="soldier"), "soldier"),
        ("person wounded", figure(9, 9, text="nine people", unit="person"), "people wounded"),
        ("entire family", figure(5, 5, text="five entire families", unit="family"), "entire families"),
        ("member", figure(5, 5, text="five, remembered", unit="member"), "member"),
        ("USD, cost", figure(5, 5, kind=KIND.MONEY, unit="USD"), "cost"),
        ("soldier, killed", figure(2, 2, text="2 soldiers", unit="soldier"), "soldiers, killed"),
        ("times", figure(8, 8, kind=KIND.MULTIPLE, unit="times"), ""),
        ("percent of exports", figure(8, 8, kind=KIND.PERCENT, unit="percent"), "of exports"),
        ("killed in  the\nfire", figure(2, 2, unit=None), "killed in the fire"),
    ],
)
def test_what_is_counted_is_told_once_and_in_its_number(label: str, stated: Figure, words: str):
    assert counted_words(label, [stated], value_words(stated)) == words


def test_what_the_value_says_already_is_left_out():
    third = figure(0.33, 0.33, text="a third of the country", kind=KIND.RATIO, unit="country")
    assert value_words(third) == "a third"
    assert counted_words("a third", [third], value_words(third)) == ""


@given(
    st.floats(), st.floats(), st.sampled_from(list(FigureKind)), st.sampled_from(list(Qualifier)), st.text()
)
def test_no_value_is_too_odd(low: float, high: float, kind: FigureKind, qualifier: Qualifier, text: str):
    odd = figure(low, high, kind=kind, unit=text or None, text=text, qualifier=qualifier)
    assert isinstance(value_words(odd), str)
    assert isinstance(spread_words([odd, odd]), str)
    assert isinstance(counted_words(text, [odd], value_words(odd)), str)


@given(st.integers(-(10**14), 10**14))
def test_whole_numbers_can_be_read_back(value: int):
    words = value_words(exactly(float(value))).replace(",", "")
    sizes = {"million": 1e6, "billion": 1e9, "trillion": 1e12}
    number, _, size = words.partition("\u00a0")
    assert math.isclose(float(number) * sizes.get(size, 1), value)
