# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Which pairs of lines are worth judging."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parallax.analysis.document import Document
from parallax.analysis.matching.index import find_pairs
from parallax.analysis.matching.readings import read
from parallax.analysis.matching.vocabulary import learn

Judged = Callable[[str, str], bool]

HERE = tuple(f"The {name} asked {other} to wait." for name, other in zip("abcde", "fghij", strict=True))
THERE = tuple(f"No {name} came before {other} did." for name, other in zip("klmno", "pqrst", strict=True))


@pytest.fixture
def judged(document: Callable[..., Document]) -> Judged:
    """Tell whether two sentences among others are a pair to be judged."""

    def tell(one: str, other: str) -> bool:
        here, there = read(document("a", one, *HERE)), read(document("b", other, *THERE))
        return any((pair.a, pair.b) == (0, 0) for pair in find_pairs(here, there, learn(here, there)))

    return tell


def test_lines_that_share_no_word_are_not(judged: Judged):
    assert not judged("Sailors mended torn nets.", "Clerks counted silver coins.")


def test_one_word_is_enough_in_short_lines_but_not_in_long_ones(judged: Judged):
    assert judged("Sailors mended nets.", "Sailors slept.")
    assert not judged(
        "Sailors mended torn nets, painted hulls, scraped barnacles and boiled tar in iron kettles.",
        "Clerks counted silver coins, sealed envelopes, filed ledgers and greeted weary sailors politely.",
    )


def test_two_rare_words_are_enough_in_long_ones(judged: Judged):
    assert judged(
        "Sailors mended torn nets, painted hulls, scraped barnacles and boiled tar in iron kettles.",
        "Clerks counted silver coins, sealed envelopes, filed ledgers and sold kettles to weary sailors.",
    )


def test_a_number_for_one_thing_in_one_role_is_enough(judged: Judged):
    assert judged(
        "The storm tore roofs off barns, felled old oaks along both roads and killed 12 people.",
        "Eleven villages asked the prefect for tents, blankets and clean water; 9 people were killed.",
    )


def test_of_lines_that_are_all_alike_each_has_few_partners_and_its_own_copy_among_them(
    document: Callable[..., Document],
):
    lines = [f"The council approved plan {n} for the harbour." for n in range(60)]
    here, there = read(document("a", *lines)), read(document("b", *lines[::-1]))
    pairs = {(pair.a, pair.b) for pair in find_pairs(here, there, learn(here, there))}
    assert {(n, 59 - n) for n in range(60)} <= pairs
    assert len(pairs) < 60 * 30


def test_a_crowd_is_thinned_alike_whichever_article_comes_first(document: Callable[..., Document]):
    here = read(document("a", *(f"The council approved plan {n} for the harbour." for n in range(40))))
    there = read(
        document("b", *(f"The harbour council approved plan {n % 7} on day {n}." for n in range(30)))
    )
    pairs = {(pair.a, pair.b) for pair in find_pairs(here, there, learn(here, there))}
    swapped = {(pair.b, pair.a) for pair in find_pairs(there, here, learn(there, here))}
    assert pairs == swapped
