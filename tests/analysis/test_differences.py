# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parallax.analysis.differences import Side, differences
from parallax.domain.article import Span


def compared(a: str, one: Span, b: str, other: Span) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    return differences(Side.read(a, one), Side.read(b, other))


def marked(a: str, b: str) -> tuple[list[str], list[str]]:
    in_a, in_b = compared(a, Span(0, len(a)), b, Span(0, len(b)))
    return [span.of(a) for span in in_a], [span.of(b) for span in in_b]


def test_other_words_are_marked_on_both_sides():
    a = "The council voted to close three libraries in the harbor district."
    b = "The council voted to shut three libraries in the harbor district."
    assert marked(a, b) == (["close"], ["shut"])


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param(
            "The mayor said on Friday it was over.", "On Friday the mayor said it was over.", id="moved"
        ),
        pytest.param("The ferry sinks off Karvel.", "A ferry sank, sinking off Karvel.", id="inflected"),
        pytest.param(
            "It cost $310mn, or 7% of sales.", "It cost $310 million, or 7 percent of sales.", id="signs"
        ),
        pytest.param("“We won,” said Ann Lee.", "“We won,” Ann Lee told us.", id="saying"),
        pytest.param("Gov. Ann Lee has won.", "Governor Ann Lee wins.", id="a title and an irregular verb"),
        pytest.param("It began on Jan. 5 in Osk.", "It begins on January 5 in Osk.", id="a month"),
        pytest.param(
            "Labour organised the defence.", "Labor organized the defense.", id="British and American"
        ),
        pytest.param("U.S. troops left Osk.", "US troops left Osk.", id="stops in an abbreviation"),
        pytest.param("Troops of the United States left Osk.", "US troops left Osk.", id="initials"),
        pytest.param("Costs rose eight-fold in Osk.", "Costs rose eightfold in Osk.", id="compound"),
        pytest.param("An airstrike hit Osk.", "Air strikes hit Osk.", id="compound in the plural"),
        pytest.param("Some 4,000 people fled.", "Some 4 thousand people fled.", id="a number and its power"),
        pytest.param(
            "The police held twelve sailors.", "The police held 12 sailors.", id="a number in words"
        ),
        pytest.param("It cost $1.5 million.", "It cost $1,500,000.", id="a decimal and its power"),
        pytest.param("Around 30 ships sailed.", "About 30 ships sailed.", id="about"),
        pytest.param("The crew of the ship is safe.", "The crew on this ship are safe.", id="function words"),
    ],
)
def test_grammar_spelling_and_place_are_no_difference(a: str, b: str):
    assert marked(a, b) == ([], [])


def test_a_negation_is_marked_though_it_is_a_small_word():
    assert marked("The search will go on.", "The search will not go on.") == ([], ["not"])


def test_a_mark_holds_the_sign_of_its_number():
    assert marked("It cost $310mn, or 7.4% of sales.", "It cost $290m, or 8% of sales.") == (
        ["$310mn", "7.4%"],
        ["$290m", "8%"],
    )


def test_marks_across_a_function_word_are_one():
    a = "Rescuers found the keeper of the lighthouse alive on Osk island."
    b = "Rescuers found the fisherman alive on Osk island."
    assert marked(a, b)[0] == ["keeper of the lighthouse"]


def test_a_short_word_is_not_left_standing_between_marks():
    a = "Storm Petra hit Osk at dawn and waves flooded the old pier at Karvel harbor."
    b = "Waves flooded the old pier at Karvel harbor."
    assert marked(a, b) == (["Storm Petra hit Osk at dawn"], [])


def test_marks_do_not_run_over_a_comma():
    a = "The ferry, built abroad, sank near Karvel on Monday."
    b = "The ferry sank near Karvel on Monday evening."
    assert marked(a, b) == (["built abroad"], ["evening"])


def test_a_sentence_with_little_in_common_is_marked_whole():
    a = " The council wants to sell the town hall to a hotel chain. "
    b = "Residents marched through the rain to save the town theatre."
    assert marked(a, b) == ([a.strip()], [b])


def test_a_short_sentence_inside_a_long_one_is_not_marked():
    a = "The ferry sank."
    b = "The ferry sank after a fire in the engine room that the crew had fought for nearly three hours."
    in_a, in_b = marked(a, b)
    assert in_a == []
    assert in_b != [b]


def test_an_accent_stays_with_its_letter():
    a = "They met at the cafe\u0301 bar"
    b = "They met at the hotel bar"
    assert all(word.endswith("\u0301") for word in marked(a, b)[0])


def test_only_the_given_spans_are_compared():
    text = "One ferry sank. Another ferry burned."
    in_a, in_b = compared(text, Span(0, 15), text, Span(16, 37))
    assert all(span.end <= 15 for span in in_a)
    assert all(span.start >= 16 for span in in_b)


_TEXTS = st.text(
    alphabet=st.one_of(st.sampled_from("aab cd  ,.“”'-\n\u0301\u200d🙂אب4,0US$%"), st.characters()),
    max_size=80,
)


@given(_TEXTS, _TEXTS)
def test_spans_are_apart_in_order_and_within_whole_letters(a: str, b: str):
    for text, spans in zip((a, b), compared(a, Span(0, len(a)), b, Span(0, len(b))), strict=True):
        reached = 0
        for span in spans:
            assert reached <= span.start < span.end <= len(text)
            assert span.end == len(text) or not unicodedata.category(text[span.end]).startswith("M")
            reached = span.end


@given(_TEXTS, _TEXTS)
def test_either_side_may_come_first(a: str, b: str):
    one, other = Span(0, len(a)), Span(0, len(b))
    assert compared(a, one, b, other) == compared(b, other, a, one)[::-1]


@given(_TEXTS)
def test_a_sentence_does_not_differ_from_itself(a: str):
    assert compared(a, Span(0, len(a)), a, Span(0, len(a))) == ((), ())


def test_a_paragraph_without_a_stop_is_compared_in_passing():
    text = "word other " * 100_000
    assert compared(text, Span(0, len(text)), text + "end", Span(0, len(text) + 3)) == (
        (),
        (Span(len(text), len(text) + 3),),
    )
