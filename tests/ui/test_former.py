# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Workspaces without a name stay until somebody throws them away; then they lie in the system's bin."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QFile, Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QTreeWidget
from pytestqt.qtbot import QtBot

from parallax.files import seeds
from parallax.session import Session
from parallax.ui.dialogs.former import FormerDialog
from parallax.ui.main_window import MainWindow

Open = Callable[..., MainWindow]


def work_without_a_name(window: MainWindow, qtbot: QtBot, number: int) -> Path:
    window.open_files(seeds()[number : number + 1])
    qtbot.waitUntil(lambda: bool(window.workbench.session.articles), timeout=20_000)
    path = window.workbench.session.keeping.path
    assert path is not None
    window.actions_by_name["new_workspace"].trigger()
    return path


def shown(window: MainWindow) -> tuple[FormerDialog, QTreeWidget]:
    menu = window.actions_by_name["recent"].menu()
    menu.aboutToShow.emit()
    menu.actions()[-1].trigger()
    dialog = window.findChildren(FormerDialog)[-1]
    [rows] = dialog.findChildren(QTreeWidget)
    return dialog, rows


def press(dialog: FormerDialog, words: str) -> None:
    button = next(b for b in dialog.findChildren(QPushButton) if words in b.text().replace("&", ""))
    assert button.isEnabled()
    button.click()


def test_what_has_no_name_is_thrown_into_the_bin_by_hand(
    open_window: Open, qtbot: QtBot, home_of_its_own: Path
) -> None:
    window = open_window()
    paths = [work_without_a_name(window, qtbot, number) for number in range(3)]
    dialog, rows = shown(window)
    assert rows.topLevelItemCount() == 3
    gone = rows.topLevelItem(0).data(0, Qt.ItemDataRole.UserRole).path
    press(dialog, "Throw away")
    assert rows.topLevelItemCount() == 2
    assert [path.exists() for path in paths] == [path != gone for path in paths]
    assert [path.name for path in home_of_its_own.rglob("Trash/files/*")] == [gone.name]
    assert not list(gone.parent.glob(f"*{gone.stem}*"))


def test_one_is_opened_from_there(open_window: Open, qtbot: QtBot) -> None:
    window = open_window()
    path = work_without_a_name(window, qtbot, 0)
    dialog, _ = shown(window)
    press(dialog, "Open")
    assert window.workbench.session.keeping.path == path


def test_one_with_a_name_is_only_taken_from_the_list(open_window: Open, qtbot: QtBot, tmp_path: Path) -> None:
    window = open_window(*seeds()[:1])
    named = tmp_path / "named.parallax"
    window.workbench.carry_out(lambda session: session.keeping.save_as(named))
    window.actions_by_name["new_workspace"].trigger()
    dialog, rows = shown(window)
    qtbot.keyClick(rows, Qt.Key.Key_Delete)
    assert rows.topLevelItemCount() == 0
    assert named.is_file()
    assert window.workbench.session.keeping.recent.paths() == ()
    assert dialog.isVisible()


def test_without_a_bin_it_is_asked_first(
    open_window: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window()
    path = work_without_a_name(window, qtbot, 0)
    monkeypatch.setattr(QFile, "moveToTrash", lambda _path: False)
    dialog, rows = shown(window)
    press(dialog, "Throw away")
    assert path.exists()
    box = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox) and w.isVisible())
    next(b for b in box.buttons() if "Delete" in b.text()).click()
    assert not path.exists()
    assert rows.topLevelItemCount() == 0


def test_one_that_was_emptied_is_offered_for_undoing_and_one_that_never_held_anything_goes(
    open_window: Open, qtbot: QtBot
) -> None:
    window = open_window()
    window.open_files(seeds()[:1])
    qtbot.waitUntil(lambda: bool(window.workbench.session.articles), timeout=20_000)
    window.workbench.remove(window.workbench.session.articles[0].id)
    emptied = window.workbench.session.keeping.path
    window.actions_by_name["new_workspace"].trigger()
    never = Session()
    never.keeping.keep_unnamed()
    assert never.keeping.path is not None
    left = never.keeping.path.read_bytes()  # as after a crash
    path = never.keeping.path
    never.close()
    path.write_bytes(left)
    os.utime(path, (1, 1))
    dialog, rows = shown(window)
    assert [rows.topLevelItem(n).text(0)[:7] for n in range(rows.topLevelItemCount())] == ["Emptied"]
    assert not path.exists()
    press(dialog, "Open")
    assert window.workbench.session.keeping.path == emptied
    window.undoing.undo()
    assert len(window.workbench.session.articles) == 1
