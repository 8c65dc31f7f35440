# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The rows of the Figures tab."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from parallax.domain.comparison import Comparison, Derived, Figure, FigureGroup, FigureKind, Place, Qualifier
from parallax.ui.sidebar.figure_rows import figure_kinds, figure_rows
from parallax.ui.sidebar.rows import Row, Tone

PlaceOf = Callable[[str, str], Place]


def head(row: Row) -> str:
    return "".join(run.text for run in row.lines[0].runs)


def badges(row: Row) -> str:
    """Return the letters of the badges, in brackets where hollow."""
    marks = [mark for line in row.lines for mark in line.marks]
    return "".join(mark.letter if mark.place else f"({mark.letter})" for mark in marks)


def wordings(row: Row) -> list[tuple[str, str, Tone]]:
    return [
        (line.marks[0].letter, line.runs[0].text, line.runs[0].tone)
        for line in row.lines[1:]
        if line.runs and line.marks
    ]


@pytest.fixture
def rows(silo_fire: Comparison) -> dict[str, Row]:
    return {head(row): row for row in figure_rows(silo_fire)}


def test_disagreements_come_first_then_what_most_carry_then_reading_order(silo_fire: Comparison):
    assert [head(row) for row in figure_rows(silo_fire)] == [
        "⚠\ufe0e\u00a0disagree  killed in the fire",
        "4,000  tonnes of grain",
        "30–45  brought to safety",
        "about 120  firefighters",
        "$1.5\u00a0billion  cost",
        "hundreds  residents watching",
        "35.7%  of the harvest at risk",
    ]


def test_every_source_has_a_badge_hollow_where_it_has_nothing(rows: dict[str, Row]):
    assert badges(rows["4,000  tonnes of grain"]) == "ABC(D)"
    assert badges(rows["about 120  firefighters"]) == "(A)B(C)(D)"


def test_a_disagreement_shows_each_sources_own_words(rows: dict[str, Row]):
    row = rows["⚠\ufe0e\u00a0disagree  killed in the fire"]
    assert row.lines[0].runs[0].tone is Tone.WARNING
    assert wordings(row) == [
        ("A", "Two workers", Tone.PLAIN),
        ("B", "Two workers", Tone.PLAIN),
        ("C", "At least 5 people", Tone.WARNING),
    ]
    assert badges(row) == "ABC(D)"


def test_where_no_value_is_usual_all_are_told_alike(silo_fire: Comparison):
    two = replace(silo_fire, figure_groups=(FigureGroup("killed", (3, 5), agree=False),))
    assert {tone for _, _, tone in wordings(figure_rows(two)[0])} == {Tone.WARNING}


def test_where_a_source_gives_several_values_none_is_singled_out(silo_fire: Comparison):
    several = replace(silo_fire, figure_groups=(FigureGroup("killed", (3, 4, 5, 7), agree=False),))
    row = figure_rows(several)[0]
    assert wordings(row) == [
        ("A", "Two workers", Tone.PLAIN),
        ("B", "Two workers", Tone.PLAIN),
        ("C", "At least 5 people\u00a0· 45 residents", Tone.PLAIN),
    ]
    assert row.lines[0].runs[0].tone is Tone.WARNING


def test_values_that_can_all_be_right_are_a_spread_without_a_warning(rows: dict[str, Row]):
    row = rows["30–45  brought to safety"]
    assert wordings(row) == [
        ("A", "at least 30 neighbours", Tone.PLAIN),
        ("C", "45 residents", Tone.PLAIN),
    ]
    assert badges(row) == "AC(B)(D)"
    assert not row.disagrees


@pytest.mark.parametrize(
    ("agrees", "words", "tone"),
    [
        (True, "follows from 2 and 120", Tone.QUIET),
        (False, "⚠\ufe0e\u00a0does not follow from 2 and 120", Tone.WARNING),
    ],
)
def test_what_follows_from_other_figures_is_told(
    silo_fire: Comparison, *, agrees: bool, words: str, tone: Tone
):
    derived = (Derived(0, (3, 8), agrees), Derived(1, (4, 8), agrees))
    row = next(r for r in figure_rows(replace(silo_fire, derived=derived)) if "tonnes" in head(r))
    told = [(line.runs[0].text, line.runs[0].tone) for line in row.lines[1:] if line.runs]
    assert told == [(words, tone)]
    assert words.removeprefix("⚠\ufe0e\u00a0")[1:] in row.spoken


def test_a_qualifier_is_kept_only_where_nobody_is_exact(silo_fire: Comparison):
    about = tuple(replace(figure, qualifier=Qualifier.ABOUT) for figure in silo_fire.figures)
    group = (FigureGroup("tonnes of grain", (0, 1), agree=True),)
    assert head(figure_rows(replace(silo_fire, figures=about, figure_groups=group))[0]).startswith(
        "about 4,000"
    )
    mixed = (replace(about[0], qualifier=Qualifier.AT_LEAST), *about[1:])
    row = figure_rows(replace(silo_fire, figures=mixed, figure_groups=group))[0]
    assert head(row).startswith("about 4,000")


def test_rows_and_badges_lead_to_their_places(rows: dict[str, Row], place_of: PlaceOf):
    row = rows["4,000  tonnes of grain"]
    assert row.place == place_of("post", "4,000 tonnes")
    assert [mark.place for mark in row.marks()] == [
        place_of("post", "4,000 tonnes"),
        place_of("bell", "about 4,000 tonnes"),
        place_of("wire", "4 thousand tonnes"),
    ]


def test_a_badge_leads_to_the_first_place_of_its_source(silo_fire: Comparison):
    twice = replace(silo_fire.figures[0], start=300, end=305)
    comparison = replace(
        silo_fire,
        figures=(*silo_fire.figures, twice),
        figure_groups=(FigureGroup("tonnes", (len(silo_fire.figures), 0), agree=True),),
    )
    first = silo_fire.figures[0]
    assert figure_rows(comparison)[0].place == Place("post", first.start, first.end)


def test_a_row_says_everything_aloud(rows: dict[str, Row]):
    assert rows["4,000  tonnes of grain"].spoken == (
        "4,000: tonnes of grain. In A Harbour Post; B Daily Bell; C Northern Wire. Not in D note."
    )
    assert rows["⚠\ufe0e\u00a0disagree  killed in the fire"].spoken == (
        "disagree: killed in the fire. In A Harbour Post: Two workers; B Daily Bell: Two workers; "
        "C Northern Wire: At least 5 people. Not in D note."
    )


def test_a_row_is_copied_with_its_sources(rows: dict[str, Row]):
    assert rows["4,000  tonnes of grain"].copied == (
        "4,000: tonnes of grain\n"
        "  A  Harbour Post: “4,000 tonnes”\n"
        "  B  Daily Bell: “about 4,000 tonnes”\n"
        "  C  Northern Wire: “4 thousand tonnes”"
    )


def test_a_filter_finds_values_labels_words_and_sources(rows: dict[str, Row]):
    search = rows["4,000  tonnes of grain"].search
    for words in ("4,000", "4000", "grain", "4 thousand", "daily bell"):
        assert words in search


def test_kinds_have_names():
    assert [kind for kind, _ in figure_kinds()] == [kind.value for kind in FigureKind]
    assert len({name for _, name in figure_kinds()}) == len(FigureKind)


def test_a_group_without_members_is_no_row(silo_fire: Comparison):
    empty = replace(silo_fire, figure_groups=(FigureGroup("nothing", (), agree=True),))
    assert figure_rows(empty) == ()


def test_line_breaks_in_articles_do_not_break_rows(silo_fire: Comparison):
    def broken(figure: Figure) -> Figure:
        return replace(figure, text=figure.text.replace(" ", "\n\u2028"))

    odd = replace(silo_fire, figures=tuple(broken(figure) for figure in silo_fire.figures))
    for row in figure_rows(odd):
        assert not any("\n" in run.text or "\u2028" in run.text for line in row.lines for run in line.runs)
