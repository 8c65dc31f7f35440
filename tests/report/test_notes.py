# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
from __future__ import annotations

import json

from parallax.domain.anchor import Anchor
from parallax.domain.comparison import Place
from parallax.domain.library import Entry
from parallax.domain.note import Note, Notebook, NoteColour, NoteKind
from parallax.report import notes_as_json_ld, notes_as_markdown


def entry(name: str, **fields: str) -> Entry:
    blank = dict.fromkeys(("title", "source", "author", "url", "published", "language", "path"))
    return Entry(
        id=name, letter="A", words=3, tags=(), compared=True, kept=False, added="", **{**blank, **fields}
    )


ENTRIES = {
    "post": entry("post", title="A *dam* breaks", source="Orta Post", url="https://post.example/däm?a=1 2"),
    "gazette": entry("gazette"),
}
CLAIM = Note(
    4,
    NoteKind.CLAIM,
    (Anchor("post", "The <b>dam</b>\nbroke.", "“", "” he", 10), Anchor("gazette", "It broke.", "", "", 0)),
    "Ask *both*.",
    ("to check", "dams"),
    NoteColour.BLUE,
    "2024-03-04T05:06:07+00:00",
    "2024-03-05T05:06:07+00:00",
)
WHOLE = Note(
    5, NoteKind.ARTICLE, (Anchor("gone"),), "An odd one.", made="2024-03-04T05:06:07+00:00", changed=""
)


def test_annotations_hold_words_place_and_source() -> None:
    content = json.loads(
        notes_as_json_ld(Notebook(((CLAIM, (Place("post", 12, 33), Place("gazette", 0, 9))),)), ENTRIES)
    )
    assert content["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert (content["type"], content["total"]) == ("AnnotationCollection", 1)
    [note] = content["first"]["items"]
    assert (note["type"], note["created"]) == ("Annotation", "2024-03-04T05:06:07Z")
    assert [(body["purpose"], body["value"]) for body in note["body"]] == [
        ("commenting", "Ask *both*."),
        ("tagging", "to check"),
        ("tagging", "dams"),
        ("classifying", "blue"),
    ]
    post, gazette = note["target"]
    assert post["source"] == {
        "id": "https://post.example/d%C3%A4m?a=1%202",
        "type": "Text",
        "schema:name": "A *dam* breaks",
    }
    assert post["selector"] == [
        {"type": "TextQuoteSelector", "exact": "The <b>dam</b>\nbroke.", "prefix": "“", "suffix": "” he"},
        {"type": "TextPositionSelector", "start": 12, "end": 33},
    ]
    assert gazette["source"]["id"] == "urn:parallax:article:gazette"


def test_a_note_without_its_place_keeps_its_words() -> None:
    content = json.loads(notes_as_json_ld(Notebook(((CLAIM, ()), (WHOLE, ()))), {}))
    lost, whole = content["first"]["items"]
    assert [selector["type"] for selector in lost["target"][0]["selector"]] == ["TextQuoteSelector"]
    assert whole["target"] == [{"id": "urn:parallax:article:gone", "type": "Text"}]


def test_markdown_shows_the_words_and_no_markup_of_theirs() -> None:
    text = notes_as_markdown(Notebook(((CLAIM, ()), (WHOLE, ()))), ENTRIES).decode()
    assert text == (
        "# Notes\n\n"
        "> The \\<b\\>dam\\</b\\> broke.\n>\n> — Orta Post, *A \\*dam\\* breaks*\n\n"
        "> It broke.\n>\n> — gazette\n\n"
        "Ask *both*.\n\n#to-check #dams (blue)\n\n---\n\n"
        "On gone\n\nAn odd one.\n\n---\n"
    )


def test_any_words_can_be_written() -> None:
    odd = Note(1, NoteKind.SENTENCE, (Anchor("a\ud800", "\ud800\0"),), "\udfff", ("\n",))
    assert json.loads(notes_as_json_ld(Notebook(((odd, ()),)), {}))["total"] == 1
    assert notes_as_markdown(Notebook(((odd, ()),)), {})
    listed = Note(1, NoteKind.SENTENCE, (Anchor("a", "- 1. One"), Anchor("a", "12) Two")), "")
    assert b"> \\- 1. One" in notes_as_markdown(Notebook(((listed, ()),)), {})
    assert b"> 12\\) Two" in notes_as_markdown(Notebook(((listed, ()),)), {})


def test_a_colour_is_told_by_what_it_means_to_its_reader() -> None:
    book = Notebook(((CLAIM, ()),), {NoteColour.BLUE: "*to* check"})
    content = json.loads(notes_as_json_ld(book, ENTRIES))
    classifying = content["first"]["items"][0]["body"][-1]
    assert (classifying["value"], classifying["schema:color"]) == ("*to* check", "blue")
    assert "\\*to\\* check (blue)" in notes_as_markdown(book, ENTRIES).decode()
