# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The reader's notes, each with the words that it belongs to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from parallax.domain.anchor import Anchor
from parallax.domain.comparison import Place
from parallax.domain.library import Deed
from parallax.domain.note import Meanings, Note, Notebook, NoteColour, NoteKind
from parallax.files import write_atomically
from parallax.session.changes import Changes
from parallax.session.desk import Desk
from parallax.session.resolving import Placed, place
from parallax.workspace import Recorder

NOTES_ENDINGS = (".md", ".markdown", ".jsonld")
"""What the name of a file ends in to which notes are written."""
LONGEST_MEANING = 30
"""So many characters say what a colour means."""

_MEANINGS = "colours of notes"


class Notes:
    """Writing notes, and finding where they belong."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._placed: tuple[object, tuple[tuple[Note, Placed], ...]] | None = None

    @property
    def all(self) -> tuple[tuple[Note, Placed], ...]:
        """All notes in the order they were written, each with where its words stand now."""
        desk = self._desk
        if self._placed is None or self._placed[0] != (desk.notes, desk.articles, desk.entries):
            articles = {article.id: article for article in desk.articles}
            known = frozenset(entry.id for entry in desk.entries)
            placed = tuple((note, place(note.anchors, articles, known)) for note in desk.notes)
            self._placed = (desk.notes, desk.articles, desk.entries), placed
        return self._placed[1]

    @property
    def book(self) -> Notebook:
        """All notes, and the reasons of decisions, as they go out with a comparison."""
        placed = self._desk.resolved.placed
        reasons = {
            tuple(sorted(placed[decision.number].places)): decision.why
            for decision in self._desk.decisions
            if decision.why and decision.number in placed
        }
        return Notebook(tuple((note, where.places) for note, where in self.all), self.meanings, reasons)

    @property
    def tags(self) -> tuple[str, ...]:
        """All tags that a note has, in order."""
        return tuple(sorted({tag for note in self._desk.notes for tag in note.tags}, key=str.casefold))

    @property
    def meanings(self) -> Meanings:
        """What the colours mean to the user, as far as that was said."""
        kept = self._desk.workspace.marks.options().get(_MEANINGS)
        return _meanings(kept) if isinstance(kept, dict) else {}

    def name_colours(self, meanings: Meanings) -> Changes:
        """Say what colours mean, in all notes that have them; an empty name is none."""
        wanted = _meanings({str(colour): words for colour, words in {**self.meanings, **meanings}.items()})
        if wanted == self.meanings:
            return Changes()
        return self._desk.change(
            Deed.NAME_COLOURS,
            lambda step: self._desk.workspace.marks.set_option(step, _MEANINGS, wanted or None),
        )

    def add(
        self,
        kind: NoteKind,
        places: Sequence[Place],
        text: str,
        *,
        tags: Sequence[str] = (),
        colour: NoteColour = NoteColour.NONE,
    ) -> Changes:
        """Write a note on places of articles (a claim has one in each); an empty stretch is the whole article."""
        anchors = tuple(Anchor.of(self._desk.article(p.article), p.start, p.end) for p in places)
        note = Note(0, kind, anchors, text, _clean(tags), colour)

        def add(step: Recorder) -> None:
            self._desk.workspace.marks.add_note(step, note)

        return self._desk.change(Deed.ADD_NOTE, add)

    def edit(
        self,
        number: int,
        *,
        text: str | None = None,
        tags: Sequence[str] | None = None,
        colour: NoteColour | None = None,
    ) -> Changes:
        """Change a note's words, tags or colour; KeyError where there is none of that number."""
        before = next((note for note in self._desk.notes if note.number == number), None)
        if before is None:
            raise KeyError(number)
        after = replace(
            before,
            text=before.text if text is None else text,
            tags=before.tags if tags is None else _clean(tags),
            colour=before.colour if colour is None else colour,
        )
        if after == before:
            return Changes()
        return self._desk.change(
            Deed.EDIT_NOTE, lambda step: self._desk.workspace.marks.change_note(step, after)
        )

    def export(self, path: Path) -> None:
        """Write the notes with the words that they belong to: Markdown for `.md`, else Web Annotations.

        Raises:
            UnwritableFile: the path cannot be written; nothing half-written is left behind.
        """
        from parallax.report import notes_as_json_ld, notes_as_markdown  # after the window is painted

        entries = {entry.id: entry for entry in self._desk.entries}
        make = notes_as_markdown if path.suffix.lower() in (".md", ".markdown") else notes_as_json_ld
        write_atomically(path, make(self.book, entries))

    def remove(self, number: int) -> Changes:
        """Remove a note."""
        if all(note.number != number for note in self._desk.notes):
            return Changes()
        return self._desk.change(
            Deed.REMOVE_NOTE, lambda step: self._desk.workspace.marks.remove(step, "note", number)
        )


def _meanings(given: Mapping[str, object]) -> dict[NoteColour, str]:
    """Return what is said of colours that notes can have; a file may hold anything."""
    said = {
        colour: " ".join(words.split())[:LONGEST_MEANING].rstrip()
        for colour in NoteColour
        if colour is not NoteColour.NONE and isinstance(words := given.get(colour.value), str)
    }
    return {colour: words for colour, words in said.items() if words}


def _clean(tags: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(clean for tag in tags if (clean := " ".join(tag.split()))))
