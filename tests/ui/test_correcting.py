# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What an article says of itself is put right in the window; the reader's place and choice stay."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from parallax.files import seeds
from parallax.settings import SettingsFile
from parallax.ui.main_window import MainWindow
from parallax.ui.reading_room.pane import Pane


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    window = MainWindow(SettingsFile(tmp_path / "settings.toml"))
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.open_files(seeds())
    qtbot.waitUntil(lambda: window.workbench.session.comparison is not None, timeout=20_000)
    yield window
    window.close()


def panes(window: MainWindow) -> list[Pane]:
    shown = [pane for pane in window.findChildren(Pane) if pane.isVisible()]
    return sorted(shown, key=lambda pane: pane.mapTo(window, QPoint()).x())


def field(pane: Pane, name: str) -> QLineEdit:
    return next(one for one in pane.findChildren(QLineEdit) if one.accessibleName() == name)


def test_a_correction_keeps_place_choice_and_strip(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_by_name["next_conflict"].trigger()
    qtbot.wait(600)
    first = panes(window)[0]
    choice, strip = window.navigator.choice, window.strip.copied_text()
    values = [pane.view.value for pane in panes(window)]
    assert choice.claims
    assert any(values)
    window.actions_by_name["details"].trigger()
    date = field(first, "Date")
    date.setFocus()
    qtbot.keyClicks(date, "19 Feb 2021")
    qtbot.keyClick(date, Qt.Key.Key_Return)
    article = window.workbench.session.article(first.article.id)
    assert article.published == "2021-02-19"
    assert first.article == article
    assert date.hasFocus()
    qtbot.wait(400)
    assert window.navigator.choice == choice
    assert window.strip.copied_text() == strip
    assert [pane.view.value for pane in panes(window)] == values
    assert all(pane.view.looks.chosen for pane in panes(window))
    qtbot.keyClick(date, Qt.Key.Key_Escape)
    assert not date.isVisible()
    assert first.view.hasFocus()
    assert window.navigator.choice == choice


def test_a_source_put_right_is_called_so_everywhere(window: MainWindow, qtbot: QtBot) -> None:
    pane = panes(window)[0]
    window.actions_by_name["details"].trigger()
    source = field(pane, "Source")
    source.setFocus()
    source.selectAll()
    qtbot.keyClicks(source, "The Lenvik Post")
    qtbot.keyClick(source, Qt.Key.Key_Return)
    assert pane.view.accessibleName().startswith("The Lenvik Post, ")
    assert "The Lenvik Post" in window.windowTitle()
