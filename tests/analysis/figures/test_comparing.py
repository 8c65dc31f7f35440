# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parallax.analysis.figures import comparable, compatible
from parallax.domain.comparison import Figure, FigureKind, Qualifier

Make = Callable[..., Figure]
ABOUT, AT_LEAST, AT_MOST = Qualifier.ABOUT, Qualifier.AT_LEAST, Qualifier.AT_MOST


@pytest.mark.parametrize(
    ("a", "b", "both"),
    [
        (("about 4,000", 4000, ABOUT), ("4,000", 4000, Qualifier.EXACT), True),
        (("at least 56", 56, AT_LEAST), ("85", 85, Qualifier.EXACT), True),
        (("at least 100", 100, AT_LEAST), ("85", 85, Qualifier.EXACT), False),
        (("a", 1, Qualifier.EXACT), ("at least 10", 10, AT_LEAST), False),
        (("55,000", 55000, Qualifier.EXACT), ("50,000", 50000, Qualifier.EXACT), False),
        (("2.3 million", 2.3e6, Qualifier.EXACT), ("2,345,678", 2345678, Qualifier.EXACT), True),
        (("2.3 million", 2.3e6, Qualifier.EXACT), ("2.4 million", 2.4e6, Qualifier.EXACT), False),
        (("up to 40", 40, AT_MOST), ("30", 30, Qualifier.EXACT), True),
        (("up to 40", 40, AT_MOST), ("at least 50", 50, AT_LEAST), False),
        (("56", 56, Qualifier.EXACT), ("57", 57, Qualifier.EXACT), False),
    ],
)
def test_values_that_can_both_be_right(
    figure: Make, a: tuple[str, float, Qualifier], b: tuple[str, float, Qualifier], both: bool
):
    one, other = (figure(text, value, qualifier=qualifier) for text, value, qualifier in (a, b))
    assert compatible(one, other) is both
    assert compatible(other, one) is both


def test_dozens_may_be_twenty_and_not_five(figure: Make):
    dozens = figure("dozens", 24, None, qualifier=AT_LEAST)
    assert compatible(dozens, figure("20", 20))
    assert not compatible(dozens, figure("5", 5))


def test_ranges_agree_where_they_meet(figure: Make):
    some = figure("40 to 60", 40, 60, qualifier=Qualifier.RANGE)
    assert compatible(some, figure("60", 60))
    assert not compatible(some, figure("70", 70))


def test_percentages_agree_within_their_last_digit(figure: Make):
    exact = figure("35.7 percent", 35.7, kind=FigureKind.PERCENT, unit="percent")
    assert compatible(exact, figure("36 percent", 36, kind=FigureKind.PERCENT, unit="percent"))
    assert not compatible(exact, figure("35 percent", 35, kind=FigureKind.PERCENT, unit="percent"))


@given(st.floats(0, 1e12), st.sampled_from(Qualifier))
def test_a_figure_is_compatible_with_itself(value: float, qualifier: Qualifier):
    one = Figure("a", 0, 0, 1, "7", value, value, FigureKind.COUNT, "person", qualifier, None, None)
    assert compatible(one, one)


def test_people_are_comparable_under_different_words_and_roles_keep_them_apart(figure: Make):
    killed = figure("56 civilians", 56, unit="civilian", role="killed")
    assert comparable(killed, figure("85 people", 85, role="killed"))
    assert not comparable(killed, figure("85 people", 85, role="wounded"))
    assert not comparable(killed, figure("56 pages", 56, unit="page", role="killed"))
    assert not comparable(figure("5", 5, unit="USD", kind=FigureKind.MONEY), figure("5", 5, unit="USD"))
    assert comparable(figure("5 air strikes", 5, unit="air strike"), figure("6 strikes", 6, unit="strike"))
