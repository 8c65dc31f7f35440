# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""One row for each thing that is called by different words."""

from __future__ import annotations

from dataclasses import replace

from parallax.domain.comparison import Comparison, Variant, Wording
from parallax.ui.sidebar.wording_rows import wording_rows


def test_each_way_to_say_it_has_a_line_with_a_column_for_each_source(silo_fire: Comparison):
    row = wording_rows(silo_fire)[0]
    assert [line.runs[0].text for line in row.lines] == ["“fire”", "“blaze”"]
    filled = ["".join(mark.letter if mark.place else "-" for mark in line.marks) for line in row.lines]
    assert filled == ["A-C-", "-B--"]


def test_a_row_says_who_uses_which_words(silo_fire: Comparison):
    row = wording_rows(silo_fire)[0]
    assert row.spoken == (
        "“fire”: In A Harbour Post; C Northern Wire. Not in B Daily Bell; D note. "
        "“blaze”: In B Daily Bell. Not in A Harbour Post; C Northern Wire; D note."
    )
    assert row.copied == "“fire”: A Harbour Post, C Northern Wire\n“blaze”: B Daily Bell"


def test_a_row_is_found_by_its_words_and_by_its_sources(silo_fire: Comparison):
    row = wording_rows(silo_fire)[0]
    assert row.articles == {"post", "bell", "wire"}
    assert "blaze" in row.search
    assert "northern wire" in row.search
    assert "note" not in row.search


def test_words_over_two_lines_are_told_in_one(silo_fire: Comparison):
    odd = Wording((Variant("grain\n  store", ("post",), ()), Variant("silo", ("bell",), ())))
    (row,) = wording_rows(replace(silo_fire, wordings=(odd,)))
    assert row.lines[0].runs[0].text == "“grain store”"
    assert row.place is None
