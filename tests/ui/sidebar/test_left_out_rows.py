# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""One row for each claim that many sources carry and some leave out."""

from __future__ import annotations

from parallax.domain.comparison import Comparison
from parallax.ui.sidebar.left_out_rows import left_out_rows


def test_conflicts_come_first_then_what_most_carry(silo_fire: Comparison):
    assert [row.claim for row in left_out_rows(silo_fire)] == [1, 0, 2]


def test_a_row_says_who_carries_the_claim_and_who_does_not(silo_fire: Comparison):
    row = left_out_rows(silo_fire)[2]
    head, badges, words = row.lines
    assert head.runs[0].text == "Neighbours were led to safety"
    assert "".join(mark.letter if mark.place else "-" for mark in badges.marks) == "A-C-"
    assert words.runs[0].text == "not in B, D"
    assert row.spoken == (
        "Neighbours were led to safety. In A Harbour Post; C Northern Wire. Not in B Daily Bell; D note."
    )


def test_a_conflict_is_told_by_sign_and_aloud(silo_fire: Comparison):
    row = left_out_rows(silo_fire)[0]
    assert row.disagrees
    assert row.lines[0].runs[0].text.startswith("⚠")
    assert row.spoken.startswith("conflict: Two workers were killed. In A")


def test_it_is_copied_with_each_sources_own_words(silo_fire: Comparison):
    assert left_out_rows(silo_fire)[2].copied == (
        "Neighbours were led to safety\n"
        "  A  Harbour Post: “Two workers were killed and at least 30 neighbours were led to safety.”\n"
        "  C  Northern Wire: “It was 45 residents whom the police brought away.”\n"
        "  not in B Daily Bell, D note"
    )


def test_a_filter_by_source_asks_who_leaves_it_out(silo_fire: Comparison):
    assert [sorted(row.articles) for row in left_out_rows(silo_fire)] == [
        ["note"],
        ["note"],
        ["bell", "note"],
    ]


def test_it_is_found_by_the_words_of_its_sentences(silo_fire: Comparison):
    assert "police brought away" in left_out_rows(silo_fire)[2].search
