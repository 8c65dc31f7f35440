# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Panes are moved, hidden, shown alone and made wider, by mouse and by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QToolButton
from pytestqt.qtbot import QtBot

from parallax.ui.reading_room.borders import Border, GapLine
from parallax.ui.reading_room.pane import Pane

if TYPE_CHECKING:
    from tests.ui.reading_room.conftest import Desk

LEFT = Qt.MouseButton.LeftButton
MOVING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def panes(desk: Desk) -> list[Pane]:
    """Return the panes on screen from left to right."""
    shown = [pane for pane in desk.room.findChildren(Pane) if pane.isVisible()]
    return sorted(shown, key=lambda pane: pane.mapTo(desk.room, QPoint()).x())


def names(desk: Desk) -> list[str]:
    return [pane.article.id for pane in panes(desk)]


@pytest.fixture
def obeying(desk: Desk) -> Desk:
    """A room whose wishes are granted, as the window grants them."""
    desk.room.arrangement.order_changed.connect(desk.room.set_shown)
    desk.room.arrangement.shown_changed.connect(desk.room.set_shown)
    return desk


def drag(header: object, way: QPoint, *, drop: bool = True) -> None:
    assert hasattr(header, "rect")
    start = QPoint(60, 15)
    QTest.mousePress(header, LEFT, Qt.KeyboardModifier.NoModifier, start)
    for share in (0.3, 0.7, 1.0):
        QTest.mouseMove(header, start + way * share)
    if drop:
        QTest.mouseRelease(header, LEFT, Qt.KeyboardModifier.NoModifier, start + way)


def test_a_header_dragged_over_a_neighbour_brings_the_pane_there(obeying: Desk) -> None:
    first = panes(obeying)[0]
    drag(first.header, QPoint(first.width() + 260, 5))
    assert names(obeying) == ["south", "north", "east"]
    drag(first.header, QPoint(-first.width(), 5))
    assert names(obeying) == ["north", "south", "east"]
    assert not first.header.isChecked()


def test_a_line_shows_where_the_pane_would_go(obeying: Desk) -> None:
    line = obeying.room.findChild(GapLine)
    first, second, _ = panes(obeying)
    assert not line.isVisible()
    drag(first.header, QPoint(first.width() + 260, 5), drop=False)
    assert line.isVisible()
    assert abs(line.geometry().center().x() - second.geometry().right()) <= 4
    QTest.mouseRelease(first.header, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(60, 15))
    assert not line.isVisible()
    assert names(obeying) == ["north", "south", "east"]


def test_dropped_outside_the_room_a_pane_stays(obeying: Desk, qtbot: QtBot) -> None:
    first = panes(obeying)[0]
    with qtbot.assertNotEmitted(obeying.room.arrangement.order_changed):
        drag(first.header, QPoint(400, 900))
    assert names(obeying) == ["north", "south", "east"]


def test_keys_move_a_pane_and_it_keeps_place_and_choice(obeying: Desk, qtbot: QtBot) -> None:
    obeying.click("north", 8)
    obeying.rest()
    value, chosen = obeying.view("north").value, obeying.view("north").looks.chosen
    header = panes(obeying)[0].header
    qtbot.keyClick(header, Qt.Key.Key_Right, MOVING)
    assert names(obeying) == ["south", "north", "east"]
    obeying.rest()
    assert (obeying.view("north").value, obeying.view("north").looks.chosen) == (value, chosen)
    qtbot.keyClick(header, Qt.Key.Key_Left, MOVING)
    qtbot.keyClick(header, Qt.Key.Key_Left, MOVING)
    assert names(obeying) == ["north", "south", "east"]


def test_articles_without_a_pane_keep_their_places_in_the_order(desk: Desk, qtbot: QtBot) -> None:
    desk.room.set_shown(["north", "east"])
    with qtbot.waitSignal(desk.room.arrangement.order_changed) as told:
        desk.room.arrangement.move(1, "north")
    assert told.args == [["east", "south", "north"]]


def test_a_pane_is_hidden_from_its_menu(obeying: Desk) -> None:
    menu = panes(obeying)[1].findChild(QMenu)
    next(action for action in menu.actions() if action.text() == "Hide this pane").trigger()
    assert names(obeying) == ["north", "east"]


def test_double_click_shows_a_pane_alone_and_all_again(desk: Desk, qtbot: QtBot) -> None:
    desk.click("north", 8)
    desk.rest()
    values = [pane.view.value for pane in panes(desk)]
    header = panes(desk)[1].header
    qtbot.mouseClick(header, LEFT, pos=QPoint(60, 15))
    qtbot.mouseDClick(header, LEFT, pos=QPoint(60, 15))
    assert names(desk) == ["south"]
    assert panes(desk)[0].width() == desk.room.width()
    assert not header.isChecked()
    assert desk.view("south").hasFocus() or not desk.room.isActiveWindow()
    button = next(b for b in header.findChildren(QToolButton) if b.text() == "Show all")
    qtbot.mouseClick(button, LEFT)
    assert names(desk) == ["north", "south", "east"]
    desk.rest()
    assert [pane.view.value for pane in panes(desk)] == pytest.approx(values, abs=80)


def test_going_elsewhere_shows_that_pane_alone(desk: Desk) -> None:
    desk.room.arrangement.toggle_alone("north")
    desk.room.step_pane(1)
    assert names(desk) == [desk.room.current_article()] != ["north"]
    desk.room.set_shown(["north", "south"])
    assert names(desk) == ["north", "south"]


def test_a_border_gives_a_pane_its_own_width_and_a_double_click_takes_it(desk: Desk, qtbot: QtBot) -> None:
    desk.room.resize(1500, 640)
    first, second, third = (pane.width() for pane in panes(desk))
    border = next(b for b in desk.room.findChildren(Border) if abs(b.x() - first) < 5)
    QTest.mousePress(border, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(2, 200))
    QTest.mouseMove(border, QPoint(92, 200))
    QTest.mouseRelease(border, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(2, 200))
    assert [pane.width() for pane in panes(desk)] == pytest.approx([first + 90, second - 90, third], abs=2)
    desk.room.resize(1400, 640)
    assert sum(pane.width() for pane in panes(desk)) == 1400
    qtbot.mouseDClick(border, LEFT)
    widths = [pane.width() for pane in panes(desk)]
    assert max(widths) - min(widths) <= 3


def test_keys_make_a_pane_wider_and_all_equal(desk: Desk) -> None:
    desk.room.resize(1500, 640)
    doings = desk.room.arrangement.doings()
    desk.room.step_pane(2)
    assert desk.room.current_article() == "east"
    before = panes(desk)[2].width()
    doings["wider"]()
    assert panes(desk)[2].width() == pytest.approx(before + 40, abs=2)
    doings["narrower"]()
    doings["narrower"]()
    assert panes(desk)[2].width() == pytest.approx(before - 40, abs=2)
    doings["equal_widths"]()
    assert panes(desk)[2].width() == pytest.approx(before, abs=2)


def test_scrolled_sideways_the_last_pane_can_be_wider_too(desk: Desk) -> None:
    desk.room.resize(620, 640)
    desk.room.step_pane(2)
    before = [pane.width() for pane in panes(desk)]
    desk.room.arrangement.widen(1)
    assert [pane.width() for pane in panes(desk)] == pytest.approx([*before[:2], before[2] + 40], abs=2)


def test_keys_of_the_head_are_listed(desk: Desk) -> None:
    rows = desk.room.arrangement.key_rows()
    assert {group for group, _, _ in rows} == {"In a text", "At a pane's head"}
    assert all(words and keys for _, words, keys in rows)


def test_tab_goes_through_head_and_text_pane_by_pane(desk: Desk, qtbot: QtBot) -> None:
    desk.room.activateWindow()
    qtbot.waitUntil(desk.room.isActiveWindow)
    first, second, _ = panes(desk)
    first.header.setFocus(Qt.FocusReason.TabFocusReason)
    seen = []
    for _step in range(4):
        seen.append(desk.room.focusWidget())
        qtbot.keyClick(seen[-1], Qt.Key.Key_Tab)
    assert seen == [first.header, first.header.buttons[-1], first.view, second.header]
