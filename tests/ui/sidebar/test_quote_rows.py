# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The rows of the Quotes tab."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from parallax.domain.comparison import Comparison, Place, Quote, QuoteGroup, QuoteKind
from parallax.ui.sidebar.quote_rows import quote_rows
from parallax.ui.sidebar.rows import Row, Tone

PlaceOf = Callable[[str, str], Place]


def text(row: Row) -> list[str]:
    return ["".join(run.text for run in line.runs) for line in row.lines if line.runs]


def badges(row: Row) -> str:
    marks = [mark for line in row.lines for mark in line.marks]
    return "".join(mark.letter if mark.place else f"({mark.letter})" for mark in marks)


def captions(row: Row) -> dict[str, str]:
    return {mark.letter: mark.caption for line in row.lines for mark in line.marks if mark.caption}


@pytest.fixture
def rows(silo_fire: Comparison) -> tuple[Row, ...]:
    return quote_rows(silo_fire)


def by_key(rows: tuple[Row, ...], key: str) -> Row:
    return next(row for row in rows if row.key == key)


def test_speakers_are_headings_and_unspoken_marks_come_last(rows: tuple[Row, ...]):
    assert [("# " if row.heading else "") + text(row)[0] for row in rows] == [
        "# Mara Dole",
        "“We heard a loud bang and ran,”  claimed",
        "“Nobody could have stopped it.”",
        "# Speaker not named  only in A",
        "“orderly”",
        "# In quotation marks, nobody quoted  only in D",
        "“miracle”",
    ]


def test_indirect_speech_is_not_shown(rows: tuple[Row, ...]):
    assert not any("Two workers died" in row.spoken for row in rows)


def test_a_heading_shows_who_quotes_the_speaker(rows: tuple[Row, ...]):
    assert badges(rows[0]) == "ABCD"
    assert badges(rows[3]) == "A(B)(C)(D)"
    assert "Not in B Daily Bell; C Northern Wire; D note." in rows[3].spoken


def test_versions_that_differ_stand_one_under_another_with_their_verbs(rows: tuple[Row, ...]):
    row = by_key(rows, "group-0")
    assert text(row) == ["“We heard a loud bang and ran,”  claimed", "“We heard a bang and ran,”  said"]
    assert [line.marks[0].letter for line in row.lines[:2]] == ["B", "A"]
    assert badges(row) == "BA(C)(D)"


def test_what_differs_from_the_longest_version_is_marked(silo_fire: Comparison):
    cut, longer = silo_fire.quotes[:2]
    quotes = (replace(cut, text="We saw a bang and ran,"), longer, *silo_fire.quotes[2:])
    row = by_key(quote_rows(replace(silo_fire, quotes=quotes)), "group-0")
    marked = [run.text for line in row.lines for run in line.runs if run.tone is Tone.DIFFERING_WORDS]
    assert marked == ["saw"]


def test_one_wording_stands_for_all_with_each_sources_verb(rows: tuple[Row, ...]):
    row = by_key(rows, "group-1")
    assert text(row) == ["“Nobody could have stopped it.”"]
    assert captions(row) == {"C": "told", "D": "read"}
    assert badges(row) == "CD(A)(B)"


def test_rows_and_badges_lead_to_their_places(rows: tuple[Row, ...], place_of: PlaceOf):
    row = by_key(rows, "group-1")
    assert row.place == place_of("wire", "Nobody could have stopped it.")
    assert row.marks()[1].place == place_of("note", "Nobody could have stopped it,")
    assert rows[0].place == place_of("post", "We heard a bang and ran,")


def test_a_surname_goes_under_the_full_name(silo_fire: Comparison):
    names = ("Mara Dole", "Mara Dole", "Dole")
    assert [quote.speaker for quote in silo_fire.quotes[:3]] == list(names)
    headings = [text(row)[0] for row in quote_rows(silo_fire) if row.heading]
    assert "Dole" not in headings


def test_a_surname_that_fits_two_people_stays_alone(silo_fire: Comparison):
    speakers = ("Mara Dole", "Erik Dole", "Dole", None)
    quotes = tuple(replace(q, speaker=s) for q, s in zip(silo_fire.quotes, speakers, strict=False))
    rows = quote_rows(replace(silo_fire, quotes=quotes, quote_groups=()))
    headings = {row.lines[0].runs[0].text for row in rows if row.heading}
    assert headings >= {"Mara Dole", "Erik Dole", "Dole"}


def test_one_utterance_given_to_different_speakers_is_told_as_a_disagreement(silo_fire: Comparison):
    quotes = list(silo_fire.quotes)
    quotes[3] = replace(quotes[3], speaker="Erik Holm", text=quotes[2].text)
    row = by_key(quote_rows(replace(silo_fire, quotes=tuple(quotes))), "group-1")
    assert row.disagrees
    assert row.lines[0].runs[0].tone is Tone.WARNING
    assert text(row) == [
        "⚠\ufe0e\u00a0given to different speakers",
        "“Nobody could have stopped it.”  Dole told",
        "“Nobody could have stopped it.”  Erik Holm read",
    ]
    assert row.spoken.startswith("given to different speakers: C Northern Wire, Dole, told: “Nobody")


def test_a_source_that_names_nobody_disputes_nothing(rows: tuple[Row, ...]):
    assert not any(row.disagrees for row in rows)


def test_a_row_says_everything_aloud(rows: tuple[Row, ...]):
    assert by_key(rows, "group-0").spoken == (
        "A Harbour Post, said: “We heard a bang and ran,”; B Daily Bell, claimed: “We heard a loud bang and "
        "ran,”. In A Harbour Post; B Daily Bell. Not in C Northern Wire; D note."
    )


def test_a_row_is_copied_with_speaker_verb_and_source(rows: tuple[Row, ...]):
    assert by_key(rows, "group-1").copied == (
        "“Nobody could have stopped it.” (Dole told, Northern Wire)\n“Nobody could have stopped it,” (read, note)"
    )


def test_a_quotation_without_end_does_not_fill_the_sidebar_but_is_copied_whole(silo_fire: Comparison):
    long = replace(silo_fire.quotes[4], text="and so on " * 2000)
    row = quote_rows(Comparison(articles=silo_fire.articles, quotes=(long,)))[1]
    assert len(text(row)[0]) < 1600
    assert text(row)[0].endswith(" …”")
    assert len(row.copied) > 19_000


def test_scare_quotes_of_several_sources_are_one_row(silo_fire: Comparison):
    scare: list[Quote] = [
        replace(silo_fire.quotes[5], article=name, kind=QuoteKind.SCARE) for name in ("post", "bell")
    ]
    comparison = Comparison(
        articles=silo_fire.articles, quotes=tuple(scare), quote_groups=(QuoteGroup((0, 1), identical=True),)
    )
    heading, row = quote_rows(comparison)
    assert text(heading) == ["In quotation marks, nobody quoted"]
    assert badges(row) == "AB(C)(D)"


def test_indirect_speech_is_taken_in_on_request_without_marks(silo_fire: Comparison):
    assert "the town" not in [row.lines[0].runs[0].text for row in quote_rows(silo_fire)]
    rows = quote_rows(silo_fire, indirect=True)
    number = next(n for n, row in enumerate(rows) if row.lines[0].runs[0].text == "the town")
    row = rows[number + 1]
    assert row.lines[0].runs[0].text == "Two workers died"
    assert row.copied == "Two workers died (the town said, Daily Bell)"


def test_a_heading_tells_how_often_each_source_quotes_the_speaker(silo_fire: Comparison):
    again = replace(silo_fire.quotes[4], speaker="Mara Dole")
    row = quote_rows(replace(silo_fire, quotes=(*silo_fire.quotes, again)))[0]
    assert row.heading
    assert [(mark.letter, mark.caption, len(mark.places)) for mark in row.marks()][:2] == [
        ("A", "2×", 2),
        ("B", "", 1),
    ]
