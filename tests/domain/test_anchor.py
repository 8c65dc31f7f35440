# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parallax.domain.anchor import Anchor
from parallax.domain.article import Article, Span

TEXT = "The dam broke. Police said: “The dam broke.” Nobody was hurt. The dam broke again."


def anchor(words: str, at: int = 0, text: str = TEXT) -> Anchor:
    start = -1
    for _ in range(at + 1):
        start = text.index(words, start + 1)
    return Anchor.of(Article("a", text, ()), start, start + len(words))


@pytest.mark.parametrize("at", [0, 1, 2])
def test_of_several_printings_the_one_meant_is_found(at: int) -> None:
    held = anchor("The dam broke", at)
    assert held.find(TEXT) == Span(held.start, held.start + 13)
    longer = "A new opening, and more of it.\n\n" + TEXT
    assert held.find(longer) == Span(held.start + 32, held.start + 45)


def test_words_are_found_when_the_text_around_them_changes() -> None:
    held = anchor("Nobody was hurt.")
    found = held.find("Everything else is new here, but nobody knows. Nobody was hurt. So it ends.")
    assert found == Span(47, 63)


def test_white_space_and_quotation_marks_may_change_their_shape() -> None:
    held = anchor("said: “The dam broke.”")
    changed = TEXT.replace("said: “The dam", 'said:\n"The  dam').replace("broke.”", 'broke."')
    found = held.find(changed)
    assert found is not None
    assert found.of(changed) == 'said:\n"The  dam broke."'


@pytest.mark.parametrize("text", ["", "Something else.", TEXT.replace("Nobody was", "Two were")])
def test_words_that_are_gone_are_not_found(text: str) -> None:
    assert anchor("Nobody was hurt.").find(text) is None


def test_no_words_stand_for_the_whole_article() -> None:
    assert Anchor("a").find("All of it.") == Span(0, 10)


def test_odd_texts_cost_no_more_than_others() -> None:
    text = "a " * 100_000
    held = Anchor.of(Article("a", text, ()), 50_000, 50_600)
    assert held.find(text) == Span(50_000, 50_600)
    assert Anchor("a", "a " * 1_900 + "b").find(text) is None
    assert Anchor("a", "a " * 50_000 + "b").find(text) is None


@given(st.text(alphabet='ab \n“"', max_size=60), st.data())
def test_what_is_held_is_found_where_it_stands(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    held = Anchor.of(Article("a", text, ()), start, end)
    found = held.find(text)
    assert found is not None
    if held.exact.strip():
        assert found == Span(start, end)


def test_what_stood_around_the_words_is_cut_between_words_and_at_line_ends() -> None:
    assert anchor("Police").around == ("The dam broke. ", " said: “The dam broke.” Nobody was…")
    assert anchor("Nobody").around == (
        "…broke. Police said: “The dam broke.” ",
        " was hurt. The dam broke again.",
    )
    assert anchor("two", text="One\ntwo three\nfour").around == ("", " three")
