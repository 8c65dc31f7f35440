# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The reader's notes go out with a comparison: on paper, and in the comparison file."""

from __future__ import annotations

import json
from collections.abc import Callable

from parallax.domain.anchor import Anchor
from parallax.domain.comparison import Comparison, Place
from parallax.domain.note import Note, Notebook, NoteColour, NoteKind
from parallax.files import resource
from parallax.report import as_json, as_pdf
from parallax.report.phrases import Phrases
from parallax.report.sheet import sheet


def test_the_file_holds_the_notes_on_its_articles(ferry: Comparison, notebook: Notebook) -> None:
    rows = json.loads(as_json(ferry, notebook))["notes"]
    assert [row["text"] for row in rows] == [
        "When?\n\n#1 *ask*",
        "Who is right?",
        "Crew too?",
        "A short one.",
    ]
    assert (rows[0]["kind"], rows[0]["tags"]) == ("sentence", ["to check"])
    assert (rows[0]["colour"], rows[0]["meaning"]) == ("green", "for the lesson")
    assert [at["article"] for at in rows[1]["at"]] == ["harbour", "coast"]
    assert (rows[1]["colour"], rows[1]["meaning"], rows[2]["colour"]) == ("red", None, None)
    assert json.loads(as_json(ferry))["notes"] == []


def test_on_paper_notes_are_numbered_in_the_order_of_the_texts(ferry: Comparison, notebook: Notebook) -> None:
    content = sheet(ferry, Phrases.read(resource("report", "strings.toml")), notebook)
    figure, claim, whole, sentence = content["notes"]
    assert figure["lines"][0]["text"].startswith("day with 212 people on board.")
    assert [line["article"] for line in claim["lines"]] == [0, 1]
    assert (whole["lines"][0]["whole"], whole["lines"][0]["text"]) == (True, "on the whole article")
    assert (sentence["text"], sentence["colour"]) == (["When?", "#1 *ask*"], "green")
    assert sentence["marks"] == ["for the lesson (green)", "#to check"]
    numbers = {
        "".join(words for words, _ in one["runs"]): one["notes"]
        for article in content["articles"]
        for paragraph in article["paragraphs"]
        for one in paragraph["sentences"]
        if one["notes"]
    }
    assert numbers == {
        "The ferry Marit ran aground off Lindholm on Tuesday with 212 people on board.": [1],
        "Two passengers were hurt.": [2],
        "Five passengers were hurt, the coast guard said.": [2],
        "Divers will look at the hull.": [4],
    }


def test_the_pdf_says_them_and_stays_accessible(
    ferry: Comparison, notebook: Notebook, poppler: Callable[..., str]
) -> None:
    pdf = as_pdf(ferry, notebook)
    assert b"pdfuaid" in pdf
    text = " ".join(poppler("pdftotext", pdf, "-layout").split())
    for words in (
        "What the reader noted",
        "Crew too?",
        "Who is right?",
        "for the lesson (green) · #to check",
    ):
        assert words in text
    assert "Of another article" not in text
    assert "What the reader noted" not in poppler("pdftotext", as_pdf(ferry))


def test_any_words_can_be_noted_on_paper(ferry: Comparison) -> None:
    place = Place("island", 0, 3)
    words = '#read("/etc/passwd") \ud800 ] ) $x$ \0\u202e' + "w" * 3000
    note = Note(1, NoteKind.SENTENCE, (Anchor("island", words),), words, (words,), NoteColour.BLUE)
    book = Notebook(((note, (place,)),), {NoteColour.BLUE: words})
    assert as_pdf(ferry, book).startswith(b"%PDF-")
    assert json.loads(as_json(ferry, book))["notes"]
