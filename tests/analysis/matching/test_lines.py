# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What the matcher sees of a sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parallax.analysis.document import Document
from parallax.analysis.matching.lines import KIND_OF_STEM, Line, read_lines
from parallax.analysis.words import stem
from parallax.language.synonyms import rows

Make = Callable[..., Document]


@pytest.fixture
def line(document: Make) -> Callable[[str], Line]:
    """Return the one line of a text."""

    def read(text: str) -> Line:
        (only,) = read_lines(document("a", text))
        return only

    return read


def opening(line: Line, text: str) -> list[str]:
    return [text[term.start : term.end] for term in line.opening]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("The ferry Alda sank off Karvel, killing nine of its crew.", ["ferry", "Alda", "sank", "Karvel"]),
        ("Storms closed the harbour while crews searched the bay.", ["Storms", "closed", "harbour"]),
        ("The mill that burned in Kesh belonged to a bank.", ["mill", "burned", "Kesh", "belonged", "bank"]),
        ("Ana Dorn, who leads the council, quit.", ["Ana", "Dorn", "leads", "council"]),
        ("Crews searched the bay.", ["Crews", "searched", "bay"]),
    ],
)
def test_the_opening_ends_with_its_clause_unless_that_is_too_short_for_one(
    line: Callable[[str], Line], text: str, first: list[str]
):
    assert opening(line(text), text) == first


def test_each_key_stands_in_the_clause_that_names_it_first(line: Callable[[str], Line]):
    text = (
        "Crews searched the bay for the ferry Alda, which sank near Karvel on Friday, but the ferry was gone."
    )
    clause_of = line(text).clause_of
    assert clause_of[stem("ferry")] == clause_of[stem("alda")] == 0
    assert clause_of[stem("karvel")] == 1
    assert clause_of.keys() == line(text).keys


def test_a_line_without_content_words_has_no_opening(line: Callable[[str], Line]):
    assert line("And so it was.").opening == ()


def test_parties_are_not_taken_for_conservation_and_liberation():
    assert stem("conservatives") != stem("conservation")
    assert stem("liberals") != stem("liberation")


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("important", "imported"), ("authorities", "authorised"), ("department", "departure"),
        ("publication", "public"), ("defendant", "defend"), ("responsible", "respond"),
        ("supporters", "supported"), ("executives", "execution"), ("projection", "project"),
    ],
)  # fmt: skip
def test_words_that_a_stemmer_takes_for_one_are_kept_apart(word: str, other: str):
    kinds = [KIND_OF_STEM.get(stem(each), stem(each)) for each in (word, other)]
    assert kinds[0] != kinds[1]


def test_all_forms_of_such_a_word_are_one():
    assert stem("department") == stem("departments")
    assert stem("authority") == stem("authorities")


def test_every_row_of_synonyms_joins_words_that_are_not_one_already():
    for row in rows():
        assert len({stem(word) for word in row}) > 1, row


def test_no_synonym_stands_in_two_rows():
    for row in rows():
        assert {KIND_OF_STEM[stem(word)] for word in row} == {"~" + row[0]}, row
