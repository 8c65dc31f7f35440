# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Words, folded and stemmed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parallax.analysis.words import fold, read_words, stem


def texts(text: str) -> list[str]:
    return [word.text for word in read_words(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The U.S. Navy", ["The", "U.S.", "Navy"]),
        ("U.S-backed forces", ["U.S", "backed", "forces"]),
        ("some 4,000 of 1.5 million", ["some", "4,000", "of", "1.5", "million"]),
        ("the 27th day", ["the", "27th", "day"]),
        ("Iraq’s parliament didn't", ["Iraq’s", "parliament", "didn't"]),
        ("al-Kadhimi—again", ["al", "Kadhimi", "again"]),
        ("… — “”", []),
    ],
)
def test_words_of_news(text: str, words: list[str]):
    assert texts(text) == words


@pytest.mark.parametrize(
    ("one", "other"),
    [("U.S.", "US"), ("Iraq’s", "Iraq"), ("Müller", "muller"), ("workers'", "Workers"), ("São", "sao")],
)
def test_folding_takes_case_accents_stops_and_possessives_away(one: str, other: str):
    assert fold(one) == fold(other)


def test_inflected_words_have_one_stem():
    assert stem("elections") == stem("election")
    assert stem("the") == "the"
    assert stem("4000") == "4000"


@given(st.text(max_size=200))
def test_words_lie_in_order_and_spell_what_they_cover(text: str):
    at = 0
    for word in read_words(text):
        assert at <= word.start < word.end
        assert text[word.start : word.end] == word.text
        at = word.end
