# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The reader's notes as the printed report has them: numbered, each with the words that it belongs to."""

from __future__ import annotations

from bisect import bisect_right
from typing import Any

from parallax.domain.anchor import Anchor
from parallax.domain.comparison import Place, SentenceRef
from parallax.domain.note import Meanings, Note, Notebook, NoteColour, NoteKind
from parallax.report.marked_text import printable, right_to_left, shortened
from parallax.report.material import Material

_LONGEST = 240

Noted = tuple[Note, tuple[tuple[Anchor, Place], ...]]
"""A note with its words and where they stand, in articles that were compared."""


def on_paper(material: Material, notebook: Notebook) -> list[Noted]:
    """Return the notes on what was compared, in the order of the texts; those on a whole article come first."""
    found: list[Noted] = []
    for note, places in notebook.notes:
        pairs = zip(note.anchors, places, strict=False)  # a note that lost its words has no places
        here = tuple(pair for pair in pairs if pair[1].article in material.positions)
        if here:
            found.append((note, here))

    def rank(noted: Noted) -> tuple[int, bool, int, int]:
        note, ((_, first), *_) = noted
        return material.positions[first.article], note.kind is not NoteKind.ARTICLE, first.start, note.number

    return sorted(found, key=rank)


def by_sentence(material: Material, noted: list[Noted]) -> dict[SentenceRef, tuple[int, ...]]:
    """Return for each sentence the numbers of the notes on it; a note on a whole article is on none of them."""
    starts = {each.article.id: [one.start for one in each.sentences] for each in material.articles}
    found: dict[SentenceRef, dict[int, None]] = {}
    for number, (note, words) in enumerate(noted, start=1):
        for _, place in words if note.kind is not NoteKind.ARTICLE else ():
            at = bisect_right(starts[place.article], place.start) - 1
            if at >= 0:
                found.setdefault(SentenceRef(place.article, at), {})[number] = None
    return {ref: tuple(numbers) for ref, numbers in found.items()}


def notes(material: Material, noted: list[Noted], meanings: Meanings) -> list[dict[str, Any]]:
    """Return what the template says of each note."""
    return [_note(material, note, words, meanings) for note, words in noted]


def _note(
    material: Material, note: Note, words: tuple[tuple[Anchor, Place], ...], meanings: Meanings
) -> dict[str, Any]:
    coloured = note.colour is not NoteColour.NONE
    marks = [_colour_words(material, note.colour, meanings)] if coloured else []
    return {
        "text": [printable(line) for line in note.text.splitlines() if line.strip()],
        "rtl": right_to_left(note.text),
        "colour": str(note.colour) if coloured else None,
        "marks": [printable(mark) for mark in (*marks, *(f"#{tag}" for tag in note.tags))],
        "lines": [_line(material, note, anchor, place) for anchor, place in _once_for_each(words)],
    }


def _once_for_each(words: tuple[tuple[Anchor, Place], ...]) -> list[tuple[Anchor, Place]]:
    """Return the first words of each source: of a claim one knows by them what the others say."""
    firsts: dict[str, tuple[Anchor, Place]] = {}
    for anchor, place in words:
        firsts.setdefault(place.article, (anchor, place))
    return [*firsts.values()]


def _colour_words(material: Material, colour: NoteColour, meanings: Meanings) -> str:
    name = material.phrases.say(f"note_{colour}")
    meaning = meanings.get(colour)
    return material.phrases.say("note_colour", meaning=meaning, colour=name) if meaning else name


def _line(material: Material, note: Note, anchor: Anchor, place: Place) -> dict[str, Any]:
    whole = note.kind is NoteKind.ARTICLE
    words = material.phrases.say("note_whole") if whole else note.quoted(anchor)
    return {
        "article": material.positions[place.article],
        "whole": whole,
        "text": printable(shortened(words, _LONGEST)),
        "rtl": not whole and right_to_left(words),
    }
