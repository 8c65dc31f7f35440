# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The rows of the Notes tab: one for each note, with the words that it belongs to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from parallax.domain.comparison import Place
from parallax.domain.library import Entry
from parallax.domain.note import Meanings, Note, NoteColour, NoteKind
from parallax.session import Placed, State
from parallax.ui.note_colours import colour_words
from parallax.ui.sidebar.rows import SEPARATOR, Line, Mark, Row, Run, Tone, warning
from parallax.ui.sidebar.telling import one_line

translate = QCoreApplication.translate

_LONGEST_QUOTED = 160
_LINE_END = "\u2028"
"""Ends a line where a paragraph is laid out by itself."""
_SQUARE = "■"
"""As the strips beside the panes have it for a note."""


def note_key(number: int) -> str:
    """Return the key of a note's row."""
    return f"note-{number}"


def note_number(key: str) -> int:
    """Return the number of the note that a row of this key shows."""
    return int(key.removeprefix("note-"))


def note_rows(
    notes: Sequence[tuple[Note, Placed]], entries: Sequence[Entry], meanings: Meanings
) -> tuple[Row, ...]:
    """Return a row for each note, in the order in which their words stand; those without a place come last."""
    order = {entry.id: number for number, entry in enumerate(entries)}

    def rank(one: tuple[Note, Placed]) -> tuple[int, int, int]:
        note, placed = one
        if not placed.places:
            return len(order), 0, note.number
        return order.get(placed.places[0].article, 0), placed.places[0].start, note.number

    return tuple(_row(note, placed, entries, meanings) for note, placed in sorted(notes, key=rank))


def _row(note: Note, placed: Placed, entries: Sequence[Entry], meanings: Meanings) -> Row:
    by_id = {entry.id: entry for entry in entries}
    ids = tuple(dict.fromkeys(anchor.article for anchor in note.anchors))
    marks = tuple(
        Mark(by_id[name].letter, by_id[name].name, tuple(p for p in placed.places if p.article == name))
        for name in ids
        if name in by_id
    )
    quoted = _short(" … ".join(note.quoted(anchor) for anchor in note.anchors if anchor.exact))
    coloured = note.colour is not NoteColour.NONE
    details = [
        *([colour_words(note.colour, meanings)] if coloured else []),
        *(f"#{tag}" for tag in note.tags),
    ]
    square = (Run(f"{_SQUARE}\u00a0", Tone[f"NOTE_{note.colour.name}"]),) if coloured else ()
    lines = [Line((Run(note.text.replace("\n", _LINE_END)),))] if note.text else []
    if quoted:
        lines.append(Line((Run(f"“{quoted}”", Tone.WORDS),), gap=4))
    elif note.kind is NoteKind.ARTICLE:
        lines.append(Line((Run(translate("Notes", "on the whole article"), Tone.QUIET),), gap=4))
    if details:
        lines.append(Line((*square, Run(SEPARATOR.join(details), Tone.QUIET)), gap=6))
    if marks:
        lines.append(Line(marks=marks, gap=6))
    if placed.state is State.LOST:
        lines.append(Line((warning(translate("Notes", "its words stand there no longer")),), gap=4))
    sources = ", ".join(mark.name for mark in marks)
    told = f"  {', '.join(details)}" if details else ""
    place: Place | None = placed.places[0] if placed.places else None
    return Row(
        key=note_key(note.number),
        lines=tuple(lines),
        spoken=f"{note.text}. {quoted}. {sources}. {', '.join(details)}",
        copied="\n".join(filter(None, [note.text, f"  “{quoted}”" if quoted else "", f"  {sources}", told])),
        place=place,
        articles=frozenset(ids),
        kind=note.colour.value,
        disagrees=placed.state is State.LOST,
        search=one_line(" ".join([note.text, quoted, *details])).casefold(),
    )


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST_QUOTED else f"{words[:_LONGEST_QUOTED].rstrip(' ,;:')}…"
