# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Scrolling together, by wheel and keys in a room of three texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QAbstractAnimation, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

if TYPE_CHECKING:
    from tests.ui.reading_room.conftest import Desk

from parallax.domain.comparison import SentenceRef
from parallax.ui.reading_room.article_text import Sizes
from parallax.ui.reading_room.keys import Step
from parallax.ui.reading_room.scrolled_text import edge_of

LINE = 26


def _level_pairs(day: int) -> tuple[int, int]:
    return 2 + 3 * day, 2 + 3 * day


def test_every_text_begins_at_the_top(desk: Desk):
    for name in ("north", "south", "east"):
        assert 0 <= desk.height(name, 0) < 40


def test_matched_sentence_on_the_reading_line_meets_its_counterpart(desk: Desk):
    north = desk.view("north")
    for day in range(2, 11):
        here, there = _level_pairs(day)
        start = desk.comparison.article("north").sentences[here].start
        north.scroll_to(north.extent.value_reading(north.height_of(start)))
        desk.rest()
        assert desk.height("north", here) == pytest.approx(desk.height("south", there), abs=LINE)


def test_followers_never_run_backwards(desk: Desk):
    north, south, east = (desk.view(name) for name in ("north", "south", "east"))
    seen = []
    for _ in range(60):
        desk.wheel(north.viewport(), 2)
        QTest.qWait(20)
        seen.append((north.value, south.value, east.value))
        if north.value >= north.verticalScrollBar().maximum():
            break
    for name in range(3):
        way = [place[name] for place in seen]
        assert way == sorted(way)


def test_both_ends_meet(desk: Desk):
    north = desk.view("north")
    north.scroll_to(north.verticalScrollBar().maximum())
    desk.rest()
    for name in ("south", "east"):
        assert desk.view(name).value == desk.view(name).verticalScrollBar().maximum()
    north.scroll_to(0)
    desk.rest()
    for name in ("south", "east"):
        assert desk.view(name).value == 0


def test_a_follower_does_not_race(desk: Desk):
    north, south = desk.view("north"), desk.view("south")
    south.scroll_to(0)
    desk.rest()
    before = south.value
    north.scroll_to(north.value + 3 * LINE)
    assert abs(south.value - before) <= 6 * 3 * LINE + 1


def test_whoever_is_scrolled_leads_and_following_does_not_lead_back(desk: Desk):
    north, south = desk.view("north"), desk.view("south")
    for _ in range(12):
        desk.wheel(south.viewport(), 1)
    desk.rest()
    value = south.value
    QTest.qWait(300)
    assert south.value == value
    assert north.value > north.room


def test_unlinked_panes_scroll_for_themselves(desk: Desk):
    desk.room.set_linked(False)
    south = desk.view("south").value
    desk.wheel(desk.view("north").viewport(), 4)
    desk.rest()
    assert desk.view("south").value == south


def test_joined_again_the_others_come_to_the_leader(desk: Desk):
    desk.wheel(desk.view("north").viewport(), 2)
    desk.rest()
    level = desk.view("south").value
    desk.room.set_linked(False)
    desk.wheel(desk.view("south").viewport(), 9)
    desk.rest()
    assert desk.view("south").value > level
    desk.room.set_linked(True)
    desk.rest()
    assert desk.view("south").value == level


def test_with_alt_one_pane_moves_alone_and_keeps_its_lead(desk: Desk):
    north, south = desk.view("north"), desk.view("south")
    for _ in range(10):
        desk.wheel(north.viewport(), 1)
    desk.rest()
    south_before, north_before = south.value, north.value
    desk.wheel(south.viewport(), 1, Qt.KeyboardModifier.AltModifier)
    desk.rest()
    moved = south.value - south_before
    assert moved > 0
    assert north.value == north_before
    for notches in (1, -1):
        desk.wheel(north.viewport(), notches)
        desk.rest()
    assert north.value == north_before
    assert south.value == pytest.approx(south_before + moved, abs=2)


@pytest.mark.parametrize("turned", [False, True])
def test_alt_with_the_wheel_is_none_for_the_menu_bar(desk: Desk, qtbot: QtBot, turned: bool):
    window = QMainWindow()
    qtbot.addWidget(window)
    file = window.menuBar().addMenu("&File")
    file.addAction("Open")
    window.setCentralWidget(desk.room)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    north = desk.view("north")
    north.setFocus()
    QTest.keyPress(north, Qt.Key.Key_Alt)
    if turned:
        desk.wheel(north.viewport(), 1, Qt.KeyboardModifier.AltModifier)
    QTest.keyRelease(north, Qt.Key.Key_Alt)
    assert (window.menuBar().activeAction() is None) == turned
    desk.rest()
    desk.room.setParent(None)


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Space, Qt.Key.Key_End])
def test_keys_scroll_and_the_others_follow(desk: Desk, qtbot: QtBot, key: Qt.Key):
    desk.room.activateWindow()
    north, south = desk.view("north"), desk.view("south")
    before = north.value, south.value
    for _ in range(4):
        qtbot.keyClick(north, key)
    desk.rest()
    assert north.value > before[0]
    assert south.value > before[1]
    qtbot.keyClick(north, Qt.Key.Key_Home)
    desk.rest()
    assert desk.height("north", 0) < 40


def test_words_at_the_top_stay_there_when_the_window_changes(desk: Desk, qtbot: QtBot):
    for _ in range(14):
        desk.wheel(desk.view("north").viewport(), 1)
    desk.rest()
    view = desk.view("north")
    offset = view.text.positions.to_article(view.blocks.nearest(view.value + 5))
    desk.room.resize(1180, 520)
    desk.rest()
    assert abs(view.height_of(offset) - view.value) < 60
    desk.room.set_sizes(Sizes(1.6))
    desk.rest()
    assert abs(view.height_of(offset) - view.value) < 90


def test_a_text_still_at_its_start_stays_there_when_the_window_changes(desk: Desk):
    desk.room.resize(1180, 900)
    desk.rest()
    for name in ("north", "south", "east"):
        assert 0 <= desk.height(name, 0) < 40


def test_a_wheels_notches_add_up_to_a_smooth_way(desk: Desk):
    north = desk.view("north")
    start = north.value
    seen = []
    north.moved.connect(lambda: seen.append(north.value))
    for _ in range(3):
        desk.wheel(north.viewport(), 1)
    desk.rest()
    line = north.verticalScrollBar().singleStep()
    assert north.value == start + 3 * QApplication.wheelScrollLines() * line
    assert len(set(seen)) > 3
    assert seen == sorted(seen)


def test_nothing_runs_at_rest(desk: Desk):
    desk.wheel(desk.view("north").viewport(), 2)
    desk.room.choose_sentence(SentenceRef("north", 8))
    desk.rest()
    QTest.qWait(400)
    animations = desk.room.findChildren(QAbstractAnimation)
    assert animations
    assert not [one for one in animations if one.state() == QAbstractAnimation.State.Running]
    assert not [timer for timer in desk.room.findChildren(QTimer) if timer.isActive()]


@pytest.mark.parametrize(("key", "edge"), [(Qt.Key.Key_End, Step.END), (Qt.Key.Key_Home, Step.START)])
def test_home_and_end_bring_every_text_to_its_beginning_and_end(desk: Desk, key: Qt.Key, edge: Step):
    QTest.keyClick(desk.view("north"), Qt.Key.Key_End if edge is Step.START else Qt.Key.Key_Home)
    desk.rest()
    QTest.keyClick(desk.view("north"), key)
    desk.rest()
    for name in ("north", "south", "east"):
        assert desk.view(name).value == pytest.approx(edge_of(desk.view(name), edge), abs=1)
