# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Figures and speakers are judged on the sidebar's rows, by key and by menu."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QMenu
from pytestqt.qtbot import QtBot

from parallax.domain.decision import Verdict
from parallax.files import seeds
from parallax.ui.dialogs.speaker import SpeakerDialog
from parallax.ui.main_window import MainWindow

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(open_window: Callable[..., MainWindow]) -> MainWindow:
    return open_window(*seeds()[:3])


def wait(window: MainWindow, qtbot: QtBot) -> None:
    session = window.workbench.session
    qtbot.waitUntil(lambda: session.comparison is not None and not session.outdated, timeout=20_000)


def listed(window: MainWindow, qtbot: QtBot, key: Qt.Key) -> QListView:
    qtbot.keyClick(window, key, ALT)
    return next(one for one in window.sidebar.findChildren(QListView) if one.isVisible())


def row_of(shown: QListView, words: str) -> int:
    model = shown.model()
    return next(n for n in range(model.rowCount()) if words in model.index(n, 0).data())


def verdicts(window: MainWindow) -> set[Verdict]:
    return {decision.verdict for decision, _ in window.workbench.session.decisions.all}


def test_a_figure_is_parted_from_its_row_and_joined_again(window: MainWindow, qtbot: QtBot) -> None:
    shown = listed(window, qtbot, Qt.Key.Key_1)
    shown.setCurrentIndex(shown.model().index(row_of(shown, "500: "), 0))
    before = shown.model().rowCount()
    qtbot.keyClick(shown, Qt.Key.Key_Right)
    qtbot.keyClick(window, Qt.Key.Key_F, CTRL | ALT | SHIFT)
    wait(window, qtbot)
    assert verdicts(window) == {Verdict.OTHER_FIGURE}
    assert shown.model().rowCount() == before + 1
    parted = [n for n in range(before + 1) if shown.model().index(n, 0).data().startswith("500: ")]
    shown.clearSelection()
    for n in parted[:2]:
        index = shown.model().index(n, 0)
        shown.selectionModel().select(index, shown.selectionModel().SelectionFlag.Select)
    qtbot.keyClick(window, Qt.Key.Key_F, CTRL | ALT)
    wait(window, qtbot)
    assert Verdict.SAME_FIGURE in verdicts(window)
    judged = [shown.model().index(n, 0).data() for n in range(shown.model().rowCount())]
    assert any("Joined by you" in spoken for spoken in judged)


def test_the_speaker_is_named_from_the_row(window: MainWindow, qtbot: QtBot) -> None:
    shown = listed(window, qtbot, Qt.Key.Key_2)
    shown.setCurrentIndex(shown.model().index(1, 0))
    qtbot.keyClick(window, Qt.Key.Key_S, CTRL | ALT)
    dialog = next(one for one in window.findChildren(SpeakerDialog) if one.isVisible())
    field = dialog.findChild(QLineEdit)
    field.selectAll()
    qtbot.keyClicks(field, "Mara Dole")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    wait(window, qtbot)
    assert "Mara Dole" in {quote.speaker for quote in window.workbench.session.comparison.quotes}
    named = [
        n for n in range(shown.model().rowCount()) if "by you" in shown.model().index(n, 0).data().lower()
    ]
    assert named
    qtbot.waitUntil(lambda: not any(one.isVisible() for one in window.findChildren(SpeakerDialog)))
    window.actions_by_name["undo"].trigger()
    wait(window, qtbot)
    assert verdicts(window) == set()
    assert "Mara Dole" not in {quote.speaker for quote in window.workbench.session.comparison.quotes}


def test_a_rows_menu_offers_what_can_be_judged(window: MainWindow, qtbot: QtBot) -> None:
    shown = listed(window, qtbot, Qt.Key.Key_1)
    place = shown.visualRect(shown.currentIndex()).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, shown.mapToGlobal(place))
    QApplication.sendEvent(shown, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == ["Not the same &figure", "&Same figure"]
    menu.close()


def test_without_a_row_the_line_at_the_foot_says_what_to_do(window: MainWindow, qtbot: QtBot) -> None:
    listed(window, qtbot, Qt.Key.Key_1)
    qtbot.keyClick(window, Qt.Key.Key_S, CTRL | ALT)
    assert "quotation" in window.statusBar().currentMessage()
