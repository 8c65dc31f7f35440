# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Questions for files."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from parallax.ui.dialogs.files import Wanted, ask_articles, ask_export


class Answer:
    """Stands in for Qt's dialog and remembers what it was asked."""

    def __init__(self, *answer: object) -> None:
        self.answer = answer
        self.asked: tuple[object, ...] = ()

    def __call__(self, *asked: object) -> tuple[object, ...]:
        self.asked = asked
        return self.answer


def test_chosen_articles_are_returned(monkeypatch: pytest.MonkeyPatch):
    answer = Answer(["/news/a.txt", "/news/b.md"], "")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", answer)
    assert ask_articles(None, Path("/news"), (".txt", ".md")) == [Path("/news/a.txt"), Path("/news/b.md")]
    assert answer.asked[2] == "/news"
    assert str(answer.asked[3]).startswith("Articles (*.txt *.md);;All files")


def test_other_endings_can_be_offered(monkeypatch: pytest.MonkeyPatch):
    answer = Answer([], "")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", answer)
    ask_articles(None, Path(), (".txt", ".pdf"))
    assert str(answer.asked[3]).startswith("Articles (*.txt *.pdf);;")


def test_thinking_better_of_it_opens_nothing(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", Answer([], ""))
    assert ask_articles(None, Path(), (".txt",)) == []


@pytest.mark.parametrize(
    ("name", "kind", "path"),
    [
        ("/out/a.pdf", "PDF (*.pdf)", Path("/out/a.pdf")),
        ("/out/a", "PDF (*.pdf)", Path("/out/a.pdf")),
        ("/out/a", "JSON (*.json)", Path("/out/a.json")),
        ("/out/a.json", "PDF (*.pdf)", Path("/out/a.json")),
        ("/out/a", "", Path("/out/a.pdf")),
        ("", "", None),
    ],
)
def test_the_ending_names_the_format(
    monkeypatch: pytest.MonkeyPatch, name: str, kind: str, path: Path | None
):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", Answer(name, kind))
    assert ask_export(None, Path("/out/comparison.pdf")) == (None if path is None else Wanted(path))


def test_the_suggested_files_kind_is_chosen(monkeypatch: pytest.MonkeyPatch):
    answer = Answer("", "")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    ask_export(None, Path("/out/comparison.json"))
    assert answer.asked[2:] == ("/out/comparison.json", "PDF (*.pdf);;JSON (*.json)", "JSON (*.json)")


def test_notes_are_offered_where_there_are_some(monkeypatch: pytest.MonkeyPatch):
    answer = Answer("", "")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    ask_export(None, Path("/out/comparison.pdf"))
    assert "Notes" not in str(answer.asked[3])
    ask_export(None, Path("/out/comparison.pdf"), notes=True)
    assert str(answer.asked[3]).endswith("Notes as Markdown (*.md);;Notes as Web Annotations (*.jsonld)")


def test_another_kind_asks_again_with_its_ending(monkeypatch: pytest.MonkeyPatch):
    kind = "Notes as Markdown (*.md)"
    asked: list[str] = []

    def answer(_parent: object, _title: str, suggested: str, *_: object) -> tuple[str, str]:
        asked.append(suggested)
        return suggested, kind

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    assert ask_export(None, Path("/out/comparison.pdf"), notes=True) == Wanted(Path("/out/comparison.md"))
    assert asked == ["/out/comparison.pdf", "/out/comparison.md"]


def test_a_pdf_can_leave_the_notes_out(monkeypatch: pytest.MonkeyPatch):
    answer = Answer("/out/a.pdf", "PDF without my notes (*.pdf)")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    wanted = ask_export(None, Path("/out/comparison.pdf"), notes=True)
    assert wanted == Wanted(Path("/out/a.pdf"), notes=False)
    assert str(answer.asked[3]).startswith("PDF (*.pdf);;PDF without my notes (*.pdf);;JSON")


def test_notes_alone_are_offered_while_nothing_is_compared(monkeypatch: pytest.MonkeyPatch):
    answer = Answer("/out/notes", "Notes as Markdown (*.md)")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    assert ask_export(None, Path("/out/notes.md"), comparison=False, notes=True) == Wanted(
        Path("/out/notes.md")
    )
    assert "PDF" not in str(answer.asked[3])
