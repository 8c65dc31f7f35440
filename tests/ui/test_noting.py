# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Notes are written by key on what is chosen, listed, changed, removed, and brought back by undo."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from parallax.domain.note import NoteColour, NoteKind
from parallax.files import seeds
from parallax.ui.dialogs.note import NoteDialog
from parallax.ui.main_window import MainWindow

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def window(open_window: Callable[..., MainWindow]) -> MainWindow:
    return open_window(*seeds()[:3])


def sheet(window: MainWindow, qtbot: QtBot) -> NoteDialog:
    qtbot.keyClick(window, Qt.Key.Key_D, CTRL)
    found = [dialog for dialog in window.findChildren(NoteDialog) if dialog.isVisible()]
    assert found
    return found[-1]


def write(dialog: NoteDialog, qtbot: QtBot, words: str, tags: str = "", colour: str = "") -> None:
    text = dialog.findChild(QPlainTextEdit)
    text.selectAll()
    qtbot.keyClicks(text, words)
    if tags:
        qtbot.keyClicks(dialog.findChild(QLineEdit), tags)
    for button in dialog.findChildren(QRadioButton):
        if button.text() == colour:
            qtbot.keyClick(button, Qt.Key.Key_Space)
    qtbot.keyClick(text, Qt.Key.Key_Return, CTRL)


def rows(window: MainWindow) -> list[str]:
    qt_list = window.sidebar._notes.findChild(QListView)
    model = qt_list.model()
    return [model.index(n, 0).data() for n in range(model.rowCount())]


def test_a_note_on_a_sentence_is_kept_with_tags_and_colour(window: MainWindow, qtbot: QtBot) -> None:
    claim = window.workbench.session.comparison.claims[0]
    window.navigator.choose_sentence(claim.sentences[0])
    write(sheet(window, qtbot), qtbot, "Ask who counted", "to check, numbers", "green")
    [(note, placed)] = window.workbench.session.notes.all
    assert (note.text, note.tags, note.colour) == (
        "Ask who counted",
        ("to check", "numbers"),
        NoteColour.GREEN,
    )
    assert note.kind is NoteKind.SENTENCE
    assert placed.places[0].article == claim.sentences[0].article
    assert "Ask who counted" in rows(window)[0]
    assert "#to check" in rows(window)[0]


def test_a_note_on_a_claim_stands_in_all_its_articles(window: MainWindow, qtbot: QtBot) -> None:
    claim = window.workbench.session.comparison.claims[0]
    window.navigator.choose_claim(0)
    write(sheet(window, qtbot), qtbot, "All say so")
    [(note, placed)] = window.workbench.session.notes.all
    assert note.kind is NoteKind.CLAIM
    assert {place.article for place in placed.places} == {*claim.articles}


def test_with_nothing_chosen_it_is_about_the_article(window: MainWindow, qtbot: QtBot) -> None:
    window.navigator.clear()
    write(sheet(window, qtbot), qtbot, "Who is behind this?")
    assert window.workbench.session.notes.all[0][0].kind is NoteKind.ARTICLE
    again = sheet(window, qtbot)
    assert again.findChild(QPlainTextEdit).toPlainText() == "Who is behind this?"


def test_a_note_is_changed_from_its_row_removed_and_brought_back(window: MainWindow, qtbot: QtBot) -> None:
    window.navigator.choose_sentence(window.workbench.session.comparison.claims[0].sentences[0])
    write(sheet(window, qtbot), qtbot, "First thought")
    window.navigator.clear()
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_5, ALT)
    qt_list = window.sidebar._notes.findChild(QListView)
    qt_list.setFocus()
    dialog = sheet(window, qtbot)
    assert dialog.findChild(QPlainTextEdit).toPlainText() == "First thought"
    write(dialog, qtbot, "Second thought")
    assert "Second thought" in rows(window)[0]
    dialog = sheet(window, qtbot)
    remove = next(button for button in dialog.findChildren(QPushButton) if "Remove" in button.text())
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert rows(window) == []
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert "Second thought" in rows(window)[0]


def test_an_empty_note_is_none(window: MainWindow, qtbot: QtBot) -> None:
    window.navigator.choose_claim(0)
    write(sheet(window, qtbot), qtbot, "   ")
    assert window.workbench.session.notes.all == ()


def test_enter_on_a_row_goes_to_its_words(window: MainWindow, qtbot: QtBot) -> None:
    ref = window.workbench.session.comparison.claims[-1].sentences[0]
    window.navigator.choose_sentence(ref)
    write(sheet(window, qtbot), qtbot, "Here")
    window.navigator.clear()
    qt_list = window.sidebar._notes.findChild(QListView)
    window.sidebar.take_keyboard(4)
    qtbot.keyClick(qt_list, Qt.Key.Key_Return)
    assert window.navigator.choice.sentence == ref


@pytest.mark.parametrize("name", ["notes.md", "notes.jsonld"])
def test_notes_are_exported_with_their_words(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    comparison = window.workbench.session.comparison
    ref = comparison.claims[0].sentences[0]
    window.navigator.choose_sentence(ref)
    write(sheet(window, qtbot), qtbot, "Ask who counted")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / name), ""))
    qtbot.keyClick(window, Qt.Key.Key_E, CTRL)
    written = (tmp_path / name).read_text(encoding="utf-8")
    assert "Ask who counted" in written
    assert comparison.words(ref).split()[0] in written
    assert name in window.statusBar().currentMessage()


def test_the_compare_strip_offers_a_claims_notes(window: MainWindow, qtbot: QtBot) -> None:
    def button() -> QToolButton | None:
        found = window.strip.bar.findChildren(QToolButton)
        return next((one for one in found if one.isVisible() and one.text() == "1 note"), None)

    window.navigator.choose_claim(0)
    assert button() is None
    height = window.strip.height()
    write(sheet(window, qtbot), qtbot, "Ask who counted")
    offered = button()
    assert offered is not None
    assert window.strip.height() == height
    [action] = offered.menu().actions()
    assert action.text() == "Ask who counted"
    action.trigger()
    dialog = next(one for one in window.findChildren(NoteDialog) if one.isVisible())
    assert dialog.findChild(QPlainTextEdit).toPlainText() == "Ask who counted"
    claims = window.workbench.session.comparison.claims
    other = next(n for n, one in enumerate(claims) if not {*one.sentences} & {*claims[0].sentences})
    window.navigator.choose_claim(other)
    assert button() is None


def test_colours_are_named_on_the_sheet_told_everywhere_and_undone(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    session = window.workbench.session
    ref = session.comparison.claims[0].sentences[0]
    window.navigator.choose_sentence(ref)
    dialog = sheet(window, qtbot)
    green = next(one for one in dialog.findChildren(QRadioButton) if one.text() == "green")
    qtbot.keyClick(green, Qt.Key.Key_Space)
    meaning = next(
        one for one in dialog.findChildren(QLineEdit) if "green stands for" in one.placeholderText()
    )
    qtbot.keyClicks(meaning, "needs a source")
    assert green.text() == "needs a source (green)"
    write(dialog, qtbot, "Ask who counted")
    assert session.notes.meanings == {NoteColour.GREEN: "needs a source"}
    assert "needs a source (green)" in rows(window)[0]
    box = window.sidebar._notes.findChild(QComboBox)
    assert "needs a source (green)" in [box.itemText(n) for n in range(box.count())]
    session.notes.export(tmp_path / "notes.md")
    assert "needs a source (green)" in (tmp_path / "notes.md").read_text(encoding="utf-8")
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert session.notes.meanings == {}
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert session.notes.meanings == {NoteColour.GREEN: "needs a source"}


def test_the_sheets_labels_lead_to_their_fields_by_key(window: MainWindow, qtbot: QtBot) -> None:
    dialog = sheet(window, qtbot)
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog, Qt.Key.Key_O, ALT)
    assert dialog.focusWidget().text() == "no colour"
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Right)
    qtbot.keyClick(dialog, Qt.Key.Key_M, ALT)
    assert "yellow" in dialog.focusWidget().placeholderText()


def test_notes_go_out_while_nothing_is_compared(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(sheet(window, qtbot), qtbot, "Who is behind this?")
    session = window.workbench.session
    window.workbench.carry_out(lambda one: one.library.choose(()))
    assert session.comparison is None
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "n.md"), ""))
    qtbot.keyClick(window, Qt.Key.Key_E, CTRL)
    assert "Who is behind this?" in (tmp_path / "n.md").read_text(encoding="utf-8")
    with qtbot.waitSignal(window.workbench.problems_met):
        window.workbench.export(tmp_path / "n.pdf")


@pytest.mark.parametrize("kind", ["PDF (*.pdf)", "PDF without my notes (*.pdf)"])
def test_a_pdf_carries_the_notes_or_leaves_them_out(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    window.navigator.choose_sentence(window.workbench.session.comparison.claims[0].sentences[0])
    write(sheet(window, qtbot), qtbot, "Ask who counted")
    written = []
    for name, chosen in (("with.pdf", "PDF (*.pdf)"), ("asked.pdf", kind)):
        answer = str(tmp_path / name), chosen
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, answer=answer: answer)
        with qtbot.waitSignal(window.workbench.exported, timeout=20_000):
            window.actions_by_name["export"].trigger()
        written.append((tmp_path / name).read_bytes())
    assert (written[0] == written[1]) == (kind == "PDF (*.pdf)")
