# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The window by keyboard alone: every part is reached, says that it has the keyboard, and does its work."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QListView, QTabWidget, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from parallax.files import seeds
from parallax.ui.main_window import MainWindow
from parallax.ui.reading_room.pane import Pane
from parallax.ui.reading_room.view import ArticleView

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
SHIFT, NONE = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(open_window: Callable[..., MainWindow]) -> MainWindow:
    window = open_window(*seeds())
    window.resize(1366, 768)
    return window


class Keyboard:
    """Presses keys where the keyboard is, as a hand does."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self._qtbot = qtbot
        self._window = window

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        for _ in range(times):
            self._qtbot.keyClick(QApplication.focusWidget() or self._window, key, modifiers)

    def part(self) -> QWidget:
        """Return the part of the window that has the keyboard."""
        window, focused = self._window, QApplication.focusWidget()
        parts = (window.article_list, window.room, window.strip, window.sidebar, window.top_bar)
        [part] = [one for one in parts if focused is not None and one.isAncestorOf(focused)]
        return part


@pytest.fixture
def keyboard(qtbot: QtBot, window: MainWindow) -> Keyboard:
    return Keyboard(qtbot, window)


def test_one_key_goes_round_the_parts_of_the_window(window: MainWindow, keyboard: Keyboard) -> None:
    keyboard.press(Qt.Key.Key_Tab, CTRL)
    assert keyboard.part() is window.room
    seen = []
    for _ in range(5):
        keyboard.press(Qt.Key.Key_F6)
        seen.append(keyboard.part())
    assert seen == [window.strip, window.sidebar, window.top_bar, window.article_list, window.room]
    keyboard.press(Qt.Key.Key_F6, SHIFT, times=2)
    assert keyboard.part() is window.top_bar


def test_what_is_folded_away_is_left_out_of_the_round(window: MainWindow, keyboard: Keyboard) -> None:
    keyboard.press(Qt.Key.Key_Tab, CTRL)
    keyboard.press(Qt.Key.Key_F8)
    keyboard.press(Qt.Key.Key_F9)
    seen = []
    for _ in range(3):
        keyboard.press(Qt.Key.Key_F6)
        seen.append(keyboard.part())
    assert seen == [window.strip, window.top_bar, window.room]


def test_what_is_folded_away_leaves_the_keyboard_to_the_texts(window: MainWindow, keyboard: Keyboard) -> None:
    keyboard.press(Qt.Key.Key_1, ALT)
    assert keyboard.part() is window.sidebar
    keyboard.press(Qt.Key.Key_F9)
    assert keyboard.part() is window.room


def test_alt_held_for_the_wheel_does_not_open_the_menus(window: MainWindow, keyboard: Keyboard) -> None:
    keyboard.press(Qt.Key.Key_Tab, CTRL)
    view = QApplication.focusWidget()
    assert isinstance(view, ArticleView)
    middle = QPointF(view.viewport().rect().center())
    QTest.keyPress(view, Qt.Key.Key_Alt)
    turn = QWheelEvent(
        middle, view.viewport().mapToGlobal(middle), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        ALT, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), turn)
    QTest.keyRelease(view, Qt.Key.Key_Alt)
    assert QApplication.focusWidget() is view
    assert window.menuBar().activeAction() is None


def test_the_keyboard_goes_from_pane_to_pane(window: MainWindow, keyboard: Keyboard) -> None:
    def pane() -> str:
        focused = QApplication.focusWidget()
        assert isinstance(focused, ArticleView)
        return next(one.article.id for one in window.findChildren(Pane) if one.isAncestorOf(focused))

    ids = [article.id for article in window.workbench.session.articles]
    keyboard.press(Qt.Key.Key_Tab, CTRL)
    assert pane() == ids[1]
    keyboard.press(Qt.Key.Key_Backtab, CTRL | SHIFT)
    assert pane() == ids[0]


@pytest.mark.parametrize("number", range(4))
def test_each_tab_of_the_sidebar_has_its_key(window: MainWindow, keyboard: Keyboard, number: int) -> None:
    keyboard.press(Qt.Key.Key_F9)
    assert not window.sidebar.isVisible()
    keyboard.press(Qt.Key(Qt.Key.Key_1.value + number), ALT)
    assert keyboard.part() is window.sidebar
    assert window.sidebar.findChild(QTabWidget).currentIndex() == number
    focused = QApplication.focusWidget()
    assert not isinstance(focused, QListView) or focused.currentIndex().row() == 0


def test_a_figure_is_gone_to_and_its_claim_read_without_a_mouse(
    window: MainWindow, keyboard: Keyboard
) -> None:
    keyboard.press(Qt.Key.Key_1, ALT)
    keyboard.press(Qt.Key.Key_Down)
    keyboard.press(Qt.Key.Key_Return)
    place = window.navigator.choice.place
    assert place is not None
    assert window.strip.copied_text()
    keyboard.press(Qt.Key.Key_F6, SHIFT)
    assert keyboard.part() is window.strip
    keyboard.press(Qt.Key.Key_Return)
    assert window.navigator.choice.place is not None


def test_articles_are_hidden_and_moved_without_a_mouse(window: MainWindow, keyboard: Keyboard) -> None:
    ids = [article.id for article in window.workbench.session.articles]
    keyboard.press(Qt.Key.Key_F6, SHIFT)
    assert keyboard.part() is window.article_list
    keyboard.press(Qt.Key.Key_Space)
    assert window.showing.shown == tuple(ids[1:])
    keyboard.press(Qt.Key.Key_Down, ALT)
    assert [article.id for article in window.workbench.session.articles][:2] == [ids[1], ids[0]]


def test_wherever_the_keyboard_is_something_shows_it(window: MainWindow, keyboard: Keyboard) -> None:
    keyboard.press(Qt.Key.Key_Down, CTRL)  # the strip has sentences
    keyboard.press(Qt.Key.Key_Tab, CTRL)
    for _ in range(5):
        keyboard.press(Qt.Key.Key_F6)
        focused = QApplication.focusWidget()
        assert focused is not None
        part = keyboard.part()
        there = part.grab().toImage()
        focused.clearFocus()
        QApplication.processEvents()
        assert part.grab().toImage() != there, part
        focused.setFocus()


def test_a_held_pane_has_a_pin_that_lets_it_go(window: MainWindow, keyboard: Keyboard, qtbot: QtBot) -> None:
    def pins() -> list[QToolButton]:
        buttons = window.room.findChildren(QToolButton)
        return [one for one in buttons if one.isVisible() and one.accessibleName() == "Stays where it is"]

    assert pins() == []
    keyboard.press(Qt.Key.Key_Tab, CTRL)
    keyboard.press(Qt.Key.Key_H, CTRL)
    [pin] = pins()
    qtbot.mouseClick(pin, Qt.MouseButton.LeftButton)
    assert pins() == []


def unnamed(widget: QWidget) -> list[str]:
    """Return what the keyboard can reach inside and a screen reader has no name for."""
    nameless = []
    for part in [widget, *widget.findChildren(QWidget)]:
        if part.isVisible() and part.focusPolicy() & Qt.FocusPolicy.TabFocus:
            seen = QAccessible.queryAccessibleInterface(part)
            if not seen.text(QAccessible.Text.Name).strip():
                nameless.append(f"{type(part).__name__} in {type(part.parent()).__name__}")
    return nameless


def test_everything_the_keyboard_reaches_has_a_name(window: MainWindow, keyboard: Keyboard) -> None:
    keyboard.press(Qt.Key.Key_Down, CTRL)
    tabs = window.sidebar.findChild(QTabWidget)
    found = []
    for number in range(tabs.count()):
        tabs.setCurrentIndex(number)
        found += unnamed(window)
    keyboard.press(Qt.Key.Key_F2)
    found += unnamed(window)
    assert set(found) == set()


def test_rows_that_are_painted_are_heard(window: MainWindow) -> None:
    lists = [one for one in window.findChildren(QListView) if one.isVisible()]
    assert len(lists) == 2
    for view in lists:
        seen = QAccessible.queryAccessibleInterface(view)
        rows = [seen.child(n).text(QAccessible.Text.Name) for n in range(seen.childCount())]
        assert len(rows) == view.model().rowCount()
        assert all(rows)


def test_with_articles_open_the_keyboard_is_in_the_first_text(window: MainWindow) -> None:
    first = window.workbench.session.articles[0]
    focused = QApplication.focusWidget()
    assert isinstance(focused, ArticleView)
    assert first.name in focused.accessibleName()


def test_escape_in_the_search_field_goes_back_to_the_text_and_lets_go_of_nothing(
    window: MainWindow, keyboard: Keyboard
) -> None:
    keyboard.press(Qt.Key.Key_Down, CTRL)
    claims = window.navigator.choice.claims
    keyboard.press(Qt.Key.Key_F, CTRL)
    keyboard.press(Qt.Key.Key_Escape)
    assert isinstance(QApplication.focusWidget(), ArticleView)
    assert window.navigator.choice.claims == claims


def test_every_part_tells_its_keys(window: MainWindow, keyboard: Keyboard) -> None:
    keyboard.press(Qt.Key.Key_F1)
    [dialog] = [one for one in window.findChildren(QDialog) if one.isVisible()]
    told = {label.text() for label in dialog.findChildren(QLabel)}
    assert {"Go", "In a text", "At a pane's head", "In the compare strip", "In the sidebar"} <= told
    assert "In the article list" in told
    dialog.close()


def test_the_tab_key_goes_through_the_window_as_it_stands(window: MainWindow) -> None:
    parts = (window.top_bar, window.article_list, window.room, window.strip, window.sidebar)
    order: list[QWidget] = []
    widget = window.nextInFocusChain()
    while widget is not window:
        part = next((one for one in parts if one.isAncestorOf(widget)), None)
        if part is not None and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and part not in order[-1:]:
            order.append(part)
        widget = widget.nextInFocusChain()
    assert order == list(parts)
