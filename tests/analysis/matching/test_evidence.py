# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What speaks for a pair of lines."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parallax.analysis.document import Document
from parallax.analysis.matching.evidence import Evidence, gather
from parallax.analysis.matching.index import Pair, make_entries
from parallax.analysis.matching.readings import read
from parallax.analysis.matching.vocabulary import learn

Gather = Callable[[list[str], list[str]], Evidence]


@pytest.fixture
def of_first_lines(document: Callable[..., Document]) -> Gather:
    """Gather the evidence for the first lines of two articles."""

    def gathered(one: list[str], other: list[str]) -> Evidence:
        here, there = read(document("a", *one)), read(document("b", *other))
        vocabulary = learn(here, there)
        entries = make_entries(here, [0], vocabulary), make_entries(there, [0], vocabulary)
        return next(gather(*entries, [Pair(0, 0, 0.0)], vocabulary))

    return gathered


@pytest.mark.parametrize(
    ("field", "one", "other"),
    [
        ("same_value", "The ferry took 12 on board.", "The pilot had asked for 12."),
        ("same_year", "The mill closed in 2009.", "Anna Breck retired in 2009."),
    ],
)
def test_what_stands_all_over_both_articles_tells_less(
    field: str, one: str, other: str, of_first_lines: Gather
):
    shared = "12" if field == "same_value" else "2009"
    everywhere = [f"It was {shared} in {place} too." for place in ("Kesh", "Dorn", "Arl", "Tamm", "Osk")]
    seldom = getattr(of_first_lines([one], [other]), field)
    often = getattr(of_first_lines([one, *everywhere], [other, *everywhere]), field)
    assert seldom == 1
    assert 0 < often < 0.5


def test_one_of_many_shared_numbers_is_enough_when_it_is_rare(of_first_lines: Gather):
    often = [f"They asked for 12 in {place}." for place in ("Kesh", "Dorn", "Arl", "Tamm", "Osk")]
    one, other = "They took 12 and then 31 on board.", "The pilot spoke of 31, then of 12."
    assert of_first_lines([one, *often], [other, *often]).same_value == 1


def test_numbers_that_count_nothing_named_are_no_numbers_for_one_thing(of_first_lines: Gather):
    evidence = of_first_lines(["It was 12 and no more."], ["They had 12, he said."])
    assert evidence.same_figure == evidence.rival_figure == 0
    assert of_first_lines(["It was 12 and no more."], ["They had 40, he said."]).rival_figure == 0


def test_numbers_for_one_named_thing_agree_or_rival(of_first_lines: Gather):
    assert of_first_lines(["It took 12 boats."], ["Of boats there were 12 boats."]).same_figure == 1
    assert of_first_lines(["It took 12 boats."], ["Then 40 boats came."]).rival_figure == 1
