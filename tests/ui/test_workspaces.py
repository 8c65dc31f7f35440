# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The window's work is kept without being asked, named, opened again, undone, and never lost on the way out."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QPlainTextEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from parallax.files import seeds
from parallax.session import Session
from parallax.ui.main_window import MainWindow

Open = Callable[..., MainWindow]


def names(window: MainWindow) -> list[str]:
    return [article.name for article in window.workbench.session.articles]


def saved(window: MainWindow) -> str:
    buttons = [button for button in window.status_line.findChildren(QToolButton) if button.isVisible()]
    return next((button.text() for button in buttons if "aved" in button.text()), "")


def question() -> QMessageBox:
    [box] = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox) and w.isVisible()]
    return box


def answer(qtbot: QtBot, words: str) -> None:
    def box() -> QMessageBox | None:
        boxes = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox) and w.isVisible()]
        return boxes[-1] if boxes else None

    qtbot.waitUntil(lambda: box() is not None)
    shown = box()
    assert shown is not None
    button = next(one for one in shown.buttons() if words in one.text().replace("&", ""))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_what_is_dropped_is_kept_and_there_again_at_the_next_start(open_window: Open) -> None:
    first = open_window(*seeds()[:2])
    before = names(first)
    assert saved(first) == "Saved, without a name"
    first.close()
    again = open_window()
    assert names(again) == []
    again.opening.resume()
    assert names(again) == before
    assert again.workbench.session.comparison is not None


def test_a_workspace_gets_a_name_and_opens_with_it(
    open_window: Open, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(*seeds()[:2])
    path = tmp_path / "erbil.parallax"
    monkeypatch.setattr("parallax.ui.filing.ask_workspace_name", lambda *_: path)
    qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert path.is_file()
    assert saved(window) == "Saved"
    assert window.windowTitle().startswith("erbil")
    before = names(window)
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert names(window) == []
    window.open_files([path])
    assert names(window) == before
    assert window.windowTitle().startswith("erbil")


def test_undo_says_what_it_takes_back(open_window: Open, qtbot: QtBot) -> None:
    window = open_window(*seeds()[:3])
    undo, redo = window.actions_by_name["undo"], window.actions_by_name["redo"]
    before = names(window)
    window.workbench.remove(window.workbench.session.articles[1].id)
    assert undo.text().replace("&", "") == "Undo: remove article"
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert names(window) == before
    assert redo.text().replace("&", "") == "Redo: remove article"
    assert "remove article" in window.status_line.currentMessage()
    qtbot.keyClick(
        window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert len(names(window)) == 2


def test_a_workspace_open_elsewhere_is_read_only_or_taken_over(
    open_window: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "shared.parallax"
    other = Session()
    other.keeping.new(path)
    window = open_window()
    window.open_files([path])
    answer(qtbot, "read")
    assert window.workbench.session.keeping.path == path
    assert saved(window) == "⚠ Not saved"
    other.close()


def test_leaving_work_that_no_file_holds_is_asked_about(
    open_window: Open, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = tmp_path / "taken"
    taken.write_text("no folder", encoding="utf-8")
    window = open_window()
    window.workbench.session.keeping.recent.scratch = taken / "unnamed"
    window.open_files(seeds()[:1])
    qtbot.waitUntil(lambda: bool(names(window)), timeout=20_000)
    assert saved(window) == "⚠ Not saved"
    assert "cannot be written" in question().text()
    answer(qtbot, "Go on in memory")
    window.close()
    assert window.isVisible()
    monkeypatch.setattr("parallax.ui.filing.ask_workspace_name", lambda *_: tmp_path / "kept.parallax")
    answer(qtbot, "Save")
    qtbot.waitUntil(lambda: not window.isVisible())
    assert (tmp_path / "kept.parallax").is_file()


def test_a_file_that_is_no_workspace_is_told_and_the_work_stays(open_window: Open, tmp_path: Path) -> None:
    window = open_window(*seeds()[:2])
    before = names(window)
    wrong = tmp_path / "wrong.parallax"
    wrong.write_text("nothing of the kind", encoding="utf-8")
    window.open_files([wrong])
    assert names(window) == before
    assert any("wrong.parallax" in text.toPlainText() for text in window.findChildren(QPlainTextEdit))


def test_recent_workspaces_are_listed(open_window: Open, tmp_path: Path) -> None:
    window = open_window(*seeds()[:2])
    window.workbench.carry_out(lambda session: session.keeping.save_as(tmp_path / "one.parallax"))
    window.actions_by_name["new_workspace"].trigger()
    menu = window.actions_by_name["recent"].menu()
    menu.aboutToShow.emit()
    action = next(one for one in menu.actions() if one.text() == "one")
    action.trigger()
    assert len(names(window)) == 2


def test_workspaces_of_before_are_offered_where_there_is_nothing_to_read(
    open_window: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    first = open_window(*seeds()[:2])
    first.workbench.carry_out(lambda session: session.keeping.save_as(tmp_path / "A & B.parallax"))
    first.actions_by_name["new_workspace"].trigger()
    first.open_files(seeds()[2:3])
    qtbot.waitUntil(lambda: len(names(first)) == 1, timeout=20_000)
    first.actions_by_name["new_workspace"].trigger()

    def offered() -> list[QPushButton]:
        buttons = first.welcome.findChildren(QPushButton)
        return [
            b
            for b in buttons
            if b.isVisible() and re.search(r"\d{4}-\d\d-\d\d \d\d:\d\d$", b.accessibleName())
        ]

    assert sorted("A & B" in b.accessibleName() for b in offered()) == [False, True]
    named = next(b for b in offered() if "A & B" in b.accessibleName())
    qtbot.mouseClick(named, Qt.MouseButton.LeftButton)
    assert len(names(first)) == 2


def test_a_workspace_that_crashed_at_two_starts_is_offered_and_not_opened(open_window: Open) -> None:
    open_window(*seeds()[:2]).close()
    again = open_window()
    again.opening.resume(failed=True)
    assert names(again) == []
    assert "ended suddenly" in again.status_line.currentMessage()


def test_a_file_that_goes_is_told_at_once_and_ctrl_s_brings_it_back(
    open_window: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window(*seeds()[:2])
    path = tmp_path / "kept.parallax"
    window.workbench.carry_out(lambda session: session.keeping.save_as(path))
    content = path.with_name("away")
    path.rename(content)
    window.workbench.remove(window.workbench.session.articles[0].id)
    assert saved(window) == "⚠ Not saved"
    assert "kept.parallax: the file was removed" in question().text()
    answer(qtbot, "Go on in memory")
    content.rename(path)
    qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert saved(window) == "Saved"
    assert "Saved again" in window.status_line.currentMessage()


@pytest.mark.parametrize("name", ['It\'s "shared" & <b>all</b>', "הפגנה", "long " * 30])
def test_odd_names_are_words_in_menu_tip_and_question(
    open_window: Open, qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    path = tmp_path / (name.replace("/", "_") + ".parallax")
    other = Session()
    other.keeping.new(path)
    window = open_window()
    window.open_files([path])
    box = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox) and w.isVisible())
    assert path.name in box.text()
    assert box.textFormat() is Qt.TextFormat.PlainText
    box.reject()
    other.close()
    menu = window.actions_by_name["recent"].menu()
    window.opening.open(path)
    window.actions_by_name["new_workspace"].trigger()
    menu.aboutToShow.emit()
    assert path.stem in [action.text().replace("&&", "&") for action in menu.actions()]


def test_what_a_damaged_file_lost_is_told(open_window: Open, qtbot: QtBot, tmp_path: Path) -> None:
    window = open_window(*seeds()[:3])
    path = tmp_path / "torn.parallax"
    window.workbench.session.keeping.save_copy(path)
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])
    window.opening.open(path)
    answer(qtbot, "Recover")
    qtbot.waitUntil(
        lambda: any("recovered" in t.accessibleName() for t in window.findChildren(QPlainTextEdit))
    )
    assert saved(window) == "⚠ Not saved"


def test_where_the_file_fails_another_place_is_offered_at_once(
    open_window: Open, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(*seeds()[:3])
    window.workbench.carry_out(lambda session: session.keeping.save_as(tmp_path / "one.parallax"))
    (tmp_path / "one.parallax").unlink()
    window.workbench.remove(window.workbench.session.articles[0].id)
    monkeypatch.setattr("parallax.ui.filing.ask_workspace_name", lambda *_: tmp_path / "two.parallax")
    answer(qtbot, "Save elsewhere")
    assert saved(window) == "Saved"
    assert window.workbench.session.keeping.path == tmp_path / "two.parallax"
    window.workbench.remove(window.workbench.session.articles[0].id)
    window.close()
    session = Session()
    session.keeping.open(tmp_path / "two.parallax")
    assert len(session.articles) == 1
    session.close()


def test_a_file_that_went_unnoticed_is_asked_about_before_the_work_is_left(
    open_window: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window(*seeds()[:2])
    window.workbench.carry_out(lambda session: session.keeping.save_as(tmp_path / "one.parallax"))
    (tmp_path / "one.parallax").unlink()
    window.close()
    assert window.isVisible()
    assert "the file was removed" in question().text()
    answer(qtbot, "Leave")
    qtbot.waitUntil(lambda: not window.isVisible())


def test_what_was_taken_over_and_not_touched_since_is_left_without_a_question(
    open_window: Open, tmp_path: Path
) -> None:
    window = open_window(*seeds()[:2])
    path = tmp_path / "one.parallax"
    window.workbench.carry_out(lambda session: session.keeping.save_as(path))
    window.workbench.remove(window.workbench.session.articles[0].id)
    other = Session()
    other.keeping.open(path, take_over=True)
    window.close()
    assert not window.isVisible()
    other.remove(other.articles[0].id)
    assert other.keeping.saved
    other.close()


def test_who_looked_and_changed_nothing_is_asked_nothing(
    open_window: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "one.parallax"
    other = Session()
    other.keeping.new(path)
    window = open_window()
    window.open_files([path])
    answer(qtbot, "read")
    window.close()
    assert not window.isVisible()
    other.close()


def test_a_file_from_a_later_version_is_refused_kindly_and_the_work_stays(
    open_window: Open, tmp_path: Path
) -> None:
    later = tmp_path / "later.parallax"
    other = Session()
    other.keeping.new(later)
    other.close()
    connection = sqlite3.connect(later)
    connection.execute(f"PRAGMA user_version = {2 << 16}")
    connection.close()
    window = open_window(*seeds()[:2])
    before = names(window)
    window.open_files([later])
    [told] = [text.toPlainText() for text in window.findChildren(QPlainTextEdit) if text.isVisible()]
    assert "later version of Parallax" in told
    assert "It was not touched" in told
    assert names(window) == before
    assert saved(window).startswith("Saved")


def test_without_what_can_be_worked_out_again_a_workspace_is_the_same(
    open_window: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window(*seeds()[:2])
    path = tmp_path / "bare.parallax"
    window.workbench.carry_out(lambda session: session.keeping.save_as(path))
    before, comparison = names(window), window.workbench.session.comparison
    window.close()
    connection = sqlite3.connect(path)
    for table in ("result", "view"):
        connection.execute(f"DELETE FROM {table}")
    connection.commit()
    connection.close()
    again = open_window()
    again.opening.open(path)
    assert names(again) == before
    qtbot.waitUntil(lambda: again.workbench.session.comparison == comparison, timeout=20_000)


@pytest.mark.parametrize(
    "content", [bytes(200_000), b"somebody else's", b""], ids=["zeros", "words", "nothing"]
)
def test_a_file_that_is_written_over_is_told_and_never_a_crash(
    open_window: Open, qtbot: QtBot, tmp_path: Path, content: bytes
) -> None:
    window = open_window(*seeds()[:3])
    path = tmp_path / "one.parallax"
    window.workbench.carry_out(lambda session: session.keeping.save_as(path))
    path.write_bytes(content)
    window.workbench.remove(window.workbench.session.articles[0].id)
    texts = [text.toPlainText() for text in window.findChildren(QPlainTextEdit) if text.isVisible()]
    boxes = [box.text() for box in window.findChildren(QMessageBox) if box.isVisible()]
    assert any("one.parallax" in told for told in [*texts, *boxes])
    for dialog in window.findChildren(QDialog):
        dialog.reject()
    window.close()
    if window.isVisible():
        answer(qtbot, "Leave")
    qtbot.waitUntil(lambda: not window.isVisible())
    assert path.read_bytes() == content


def test_a_file_that_is_written_over_unnoticed_is_no_silent_loss(
    open_window: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window(*seeds()[:3])
    path = tmp_path / "one.parallax"
    window.workbench.carry_out(lambda session: session.keeping.save_as(path))
    path.write_bytes(bytes(300_000))
    window.close()
    assert window.isVisible()
    answer(qtbot, "Leave")
    qtbot.waitUntil(lambda: not window.isVisible())
    assert path.read_bytes() == bytes(300_000)
