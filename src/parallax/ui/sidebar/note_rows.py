# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The rows of the Notes tab: one for each note, with the words that it belongs to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from parallax.domain.comparison import Place
from parallax.domain.library import Entry
from parallax.domain.note import Note, NoteColour
from parallax.session import Placed, State
from parallax.ui.sidebar.rows import SEPARATOR, Line, Mark, Row, Run, Tone, warning
from parallax.ui.sidebar.telling import one_line

translate = QCoreApplication.translate

_LONGEST_QUOTED = 160


def note_colours() -> tuple[tuple[str, str], ...]:
    """Return the colours of notes with their names, in order."""
    return (
        (NoteColour.NONE.value, translate("Notes", "no colour")),
        (NoteColour.YELLOW.value, translate("Notes", "yellow")),
        (NoteColour.GREEN.value, translate("Notes", "green")),
        (NoteColour.BLUE.value, translate("Notes", "blue")),
        (NoteColour.PURPLE.value, translate("Notes", "purple")),
        (NoteColour.RED.value, translate("Notes", "red")),
    )


def note_key(number: int) -> str:
    """Return the key of a note's row."""
    return f"note-{number}"


def note_number(key: str) -> int:
    """Return the number of the note that a row of this key shows."""
    return int(key.removeprefix("note-"))


def note_rows(notes: Sequence[tuple[Note, Placed]], entries: Sequence[Entry]) -> tuple[Row, ...]:
    """Return a row for each note, in the order in which their words stand; those without a place come last."""
    order = {entry.id: number for number, entry in enumerate(entries)}

    def rank(one: tuple[Note, Placed]) -> tuple[int, int, int]:
        note, placed = one
        if not placed.places:
            return len(order), 0, note.number
        return order.get(placed.places[0].article, 0), placed.places[0].start, note.number

    return tuple(_row(note, placed, entries) for note, placed in sorted(notes, key=rank))


def _row(note: Note, placed: Placed, entries: Sequence[Entry]) -> Row:
    by_id = {entry.id: entry for entry in entries}
    ids = tuple(dict.fromkeys(anchor.article for anchor in note.anchors))
    marks = tuple(
        Mark(by_id[name].letter, by_id[name].name, tuple(p for p in placed.places if p.article == name))
        for name in ids
        if name in by_id
    )
    quoted = _short(" … ".join(one_line(anchor.exact) for anchor in note.anchors if anchor.exact))
    details = [
        *([] if note.colour is NoteColour.NONE else [dict(note_colours())[note.colour.value]]),
        *(f"#{tag}" for tag in note.tags),
    ]
    lines = [Line((Run(note.text),))]
    if quoted:
        lines.append(Line((Run(f"“{quoted}”", Tone.WORDS),), gap=4))
    if details or marks:
        lines.append(Line((Run(SEPARATOR.join(details), Tone.QUIET),) if details else (), gap=6))
    if marks:
        lines.append(Line(marks=marks, gap=4))
    if placed.state is State.LOST:
        lines.append(Line((warning(translate("Notes", "its words stand there no longer")),), gap=4))
    sources = ", ".join(mark.name for mark in marks)
    place: Place | None = placed.places[0] if placed.places else None
    return Row(
        key=note_key(note.number),
        lines=tuple(lines),
        spoken=f"{note.text}. {quoted}. {sources}. {', '.join(details)}",
        copied="\n".join(filter(None, [note.text, f"  “{quoted}”" if quoted else "", f"  {sources}"])),
        place=place,
        articles=frozenset(ids),
        kind=note.colour.value,
        disagrees=placed.state is State.LOST,
        search=one_line(" ".join([note.text, quoted, *details])).casefold(),
    )


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST_QUOTED else f"{words[:_LONGEST_QUOTED].rstrip()}…"
