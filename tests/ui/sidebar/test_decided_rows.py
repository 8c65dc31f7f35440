# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Rows on which the reader decided something say so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from parallax.domain.comparison import Comparison, Place, Rulings
from parallax.ui.sidebar.decided_rows import with_decisions
from parallax.ui.sidebar.figure_rows import figure_rows
from parallax.ui.sidebar.quote_rows import quote_rows
from parallax.ui.sidebar.rows import Row


def last_words(row: Row) -> str:
    return "".join(run.text for run in row.lines[-1].runs)


def test_figures_that_were_judged_say_so(
    silo_fire: Comparison, place_of: Callable[[str, str], Place]
) -> None:
    pair = place_of("post", "at least 30 neighbours"), place_of("wire", "45 residents")
    apart = place_of("post", "4,000 tonnes"), place_of("note", "35.7 percent")
    rulings = Rulings(same_figures=(pair,), other_figures=(apart,))
    plain = figure_rows(silo_fire)
    told = [row for row in with_decisions(plain, rulings) if "by you" in last_words(row)]
    assert sorted(last_words(row)[3:] for row in told) == [
        "joined by you",
        "set apart by you",
        "set apart by you",
    ]
    assert all("by you" in row.spoken and "by you" in row.copied for row in told)
    assert with_decisions(plain, Rulings()) == plain


def test_a_speaker_who_was_named_by_the_reader_is_told_apart(
    silo_fire: Comparison, place_of: Callable[[str, str], Place]
) -> None:
    rulings = Rulings(speakers=((place_of("wire", "Nobody could have stopped it."), "Ada Venn"),))
    rows = with_decisions(quote_rows(replace(silo_fire, rulings=rulings)), rulings)
    assert [last_words(row)[3:] for row in rows if "by you" in last_words(row)] == ["speaker named by you"]
    assert not any("by you" in row.spoken.lower() for row in rows if row.heading)
