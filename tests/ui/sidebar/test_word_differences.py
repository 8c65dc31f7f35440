# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Which words of two versions differ."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from parallax.ui.sidebar.word_differences import marked_differences


def marked(text: str, other: str) -> list[str]:
    return [piece for piece, differs in marked_differences(text, other) if differs]


def test_words_that_the_other_lacks_are_marked():
    assert marked("we heard a loud bang", "we heard a bang") == ["loud"]
    assert marked("we heard a bang", "we saw a flash") == ["heard", "bang"]


def test_case_and_punctuation_at_words_ends_do_not_count():
    assert marked("Today, we decided.", "today we decided") == []


def test_signs_alone_are_compared_as_they_stand():
    assert marked("yes – no", "yes … no") == ["–"]


def test_the_same_words_are_one_piece():
    assert marked_differences("as it was", "as it was") == [("as it was", False)]


def test_very_long_versions_are_left_unmarked():
    assert marked("word " * 500 + "end", "other " * 500) == []


@given(st.text("ab ,", max_size=40), st.text("ab ,", max_size=40))
def test_the_pieces_joined_are_the_text(text: str, other: str):
    assert "".join(piece for piece, _ in marked_differences(text, other)) == text
