# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Article text made fit for print."""

from __future__ import annotations

import itertools
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parallax.domain.article import Span
from parallax.report.marked_text import BREAK, language_tag, printable, right_to_left, runs, shortened


def spans(text: str) -> st.SearchStrategy[Span]:
    ends = st.integers(0, len(text))
    return st.tuples(ends, ends).map(lambda pair: Span(min(pair), max(pair)))


@given(st.text())
def test_what_is_printed_has_no_character_that_disturbs(text: str) -> None:
    printed = printable(text)
    assert not {unicodedata.category(each) for each in printed} & {"Cc", "Cs", "Co"}
    assert not set(printed) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
    assert "  " not in printed


@given(st.text(st.characters(min_codepoint=33, max_codepoint=591, exclude_categories=["C", "Z"])))
def test_breaks_change_no_letter_and_leave_no_long_piece(text: str) -> None:
    printed = printable(text, 20)
    assert printed.replace(BREAK, "") == text
    assert all(len(piece) <= 20 for piece in printed.split(BREAK))


def test_a_long_word_breaks_after_its_punctuation() -> None:
    assert printable("https://example.org/news/2031/ferry", 12).split(BREAK)[:3] == [
        "https://",
        "example.",
        "org/",
    ]


def test_a_break_never_parts_an_accent_from_its_letter() -> None:
    printed = printable("e\u0301" * 60)
    assert all(not unicodedata.combining(piece[0]) for piece in printed.split(BREAK))


@pytest.mark.parametrize("text", ["漢字かな交じり文" * 20, "กขคงจฉชซ" * 20, "An ordinary sentence of news."])
def test_text_that_breaks_by_itself_is_left_alone(text: str) -> None:
    assert printable(text) == text


def test_white_space_of_every_kind_is_a_space() -> None:
    assert printable("a\u00a0\t\r\n b\u2028c") == "a b c"


@given(st.data())
def test_runs_hold_the_whole_text_once(data: st.DataObject) -> None:
    text = data.draw(st.text("abc XYZ.", max_size=60))
    span = data.draw(spans(text))
    marks = data.draw(st.lists(st.tuples(spans(text), st.sampled_from(["differs", "clash"])), max_size=5))
    found = runs(text, span, marks)
    joined = "".join(words for words, _ in found).replace(BREAK, "")
    assert joined.replace(" ", "") == span.of(text).replace(" ", "")
    assert all(one[1] != other[1] for one, other in itertools.pairwise(found))


def test_the_later_of_two_marks_wins() -> None:
    found = runs(
        "one two three", Span(0, 13), [(Span(0, 7), "differs"), (Span(4, 13), "clash"), (Span(90, 99), "x")]
    )
    assert found == [("one ", "differs"), ("two three", "clash")]


def test_the_direction_is_that_of_most_letters() -> None:
    assert right_to_left("غرقت عبارة NATO قبالة الساحل")
    assert right_to_left("המעבורת טבעה")
    assert not right_to_left("The word غرقت means sank")
    assert not right_to_left("123 …")


@pytest.mark.parametrize(
    ("language", "tag"),
    [
        ("en", "en"),
        ("EN-gb", "en"),
        ("deu", "deu"),
        ("english", None),
        ("", None),
        (None, None),
        ("#x", None),
    ],
)
def test_only_a_language_that_can_be_named_is_named(language: str | None, tag: str | None) -> None:
    assert language_tag(language) == tag


def test_shortened_text_ends_at_a_word() -> None:
    assert shortened("One two three, four", 15) == "One two three …"
    assert shortened(" One\n two ", 15) == "One two"
    assert shortened("x" * 50, 10) == "x" * 10 + " …"
