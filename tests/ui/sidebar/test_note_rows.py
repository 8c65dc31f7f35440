# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The rows of the Notes tab: what each says, and what its filters ask."""

from __future__ import annotations

from parallax.domain.anchor import Anchor
from parallax.domain.comparison import Place
from parallax.domain.library import Entry
from parallax.domain.note import Note, NoteColour, NoteKind
from parallax.session import Placed, State
from parallax.ui.sidebar.note_rows import note_rows
from parallax.ui.sidebar.rows import Filter, Row, Tone, filtered

ENTRIES = tuple(
    Entry(name, letter, None, None, None, None, None, None, None, 9, (), True, False, "")
    for name, letter in (("post", "A"), ("bell", "B"))
)
MEANINGS = {NoteColour.GREEN: "needs a source"}
HERE = Placed(State.PLACED, (Place("post", 10, 20),))


def note(
    number: int = 1, kind: NoteKind = NoteKind.SENTENCE, exact: str = "It burned.", **more: object
) -> Note:
    fields = {"text": "Who says so?", "tags": ("fire",), "colour": NoteColour.GREEN} | more
    return Note(number, kind, (Anchor("post", exact),), **fields)  # type: ignore[arg-type]


def words(row: Row) -> list[str]:
    return ["".join(run.text for run in line.runs) for line in row.lines if line.runs]


def test_a_row_tells_the_note_its_words_what_its_colour_means_and_its_tags() -> None:
    [row] = note_rows([(note(), HERE)], ENTRIES, MEANINGS)
    assert words(row) == ["Who says so?", "“It burned.”", "■\u00a0needs a source (green)\u00a0· #fire"]
    assert row.lines[2].runs[0].tone is Tone.NOTE_GREEN
    assert [mark.letter for mark in row.marks()] == ["A"]
    assert row.copied == "Who says so?\n  “It burned.”\n  post\n  needs a source (green), #fire"
    assert "needs a source" in row.spoken


def test_a_colour_without_a_meaning_is_told_by_its_name_and_none_is_not_told() -> None:
    coloured, plain = note_rows([(note(), HERE), (note(2, colour=NoteColour.NONE), HERE)], ENTRIES, {})
    assert words(coloured)[-1] == "■\u00a0green\u00a0· #fire"
    assert words(plain)[-1] == "#fire"


def test_notes_are_filtered_by_text_tag_and_colour() -> None:
    rows = note_rows(
        [(note(), HERE), (note(2, text="Fine.", tags=(), colour=NoteColour.RED), HERE)], ENTRIES, MEANINGS
    )
    for wanted in (Filter("who"), Filter("#fire"), Filter("a source"), Filter(kind="green")):
        assert [row.key for row in filtered(rows, wanted)] == ["note-1"]
    assert [row.key for row in filtered(rows, Filter(kind="red"))] == ["note-2"]


def test_a_filter_knows_no_accents() -> None:
    rows = note_rows([(note(text="Ask the café."), HERE)], ENTRIES, {})
    assert filtered(rows, Filter("CAFE")) == rows
    assert filtered(rows, Filter("Café")) == rows


def test_a_note_on_an_article_says_so_and_one_of_several_lines_keeps_them() -> None:
    [row] = note_rows([(note(kind=NoteKind.ARTICLE, exact="", text="One.\nTwo."), HERE)], ENTRIES, {})
    assert words(row)[:2] == ["One.\u2028Two.", "on the whole article"]


def test_a_note_whose_words_are_gone_comes_last_and_warns() -> None:
    lost = (note(1), Placed(State.LOST))
    rows = note_rows([lost, (note(2), HERE)], ENTRIES, {})
    assert [(row.key, row.disagrees) for row in rows] == [("note-2", False), ("note-1", True)]
    assert "no longer" in words(rows[1])[-1]
