# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""From sentence to sentence, across to what answers to one, and a pane that is held."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from parallax.domain.comparison import SentenceRef
from parallax.ui.reading_room.walking import only_here

if TYPE_CHECKING:
    from tests.ui.reading_room.conftest import Desk

LINE = 26


def chosen(desk: Desk, qtbot: QtBot, do: object) -> SentenceRef:
    with qtbot.waitSignal(desk.room.sentence_chosen) as told:
        do()  # type: ignore[operator]
    desk.rest()
    return told.args[0]


def test_only_here_passes_over_what_others_have(desk: Desk, qtbot: QtBot):
    desk.click("north", 2)
    desk.rest()
    first = chosen(desk, qtbot, lambda: desk.room.next_sentence(1, only_here))
    assert first == SentenceRef("north", 7)  # 4 clashes with the third report
    assert chosen(desk, qtbot, lambda: desk.room.next_sentence(1, only_here)) == SentenceRef("north", 10)
    assert chosen(desk, qtbot, lambda: desk.room.next_sentence(-1, only_here)) == first


def test_across_goes_to_the_counterpart_and_takes_the_keyboard_along(desk: Desk, qtbot: QtBot):
    desk.click("north", 8)
    desk.rest()
    assert chosen(desk, qtbot, lambda: desk.room.step_across(1)) == SentenceRef("south", 8)
    assert desk.room.current_article() == "south"
    assert desk.room.focusWidget() is desk.view("south")


def test_across_goes_round_and_passes_over_panes_without_it(desk: Desk, qtbot: QtBot):
    desk.click("north", 8)
    desk.rest()
    assert chosen(desk, qtbot, lambda: desk.room.step_across(-1)) == SentenceRef("east", 3)
    desk.click("north", 3)  # only the south has it
    desk.rest()
    assert chosen(desk, qtbot, lambda: desk.room.step_across(-1)) == SentenceRef("south", 3)


def test_across_from_what_nobody_else_has_stays(desk: Desk, qtbot: QtBot):
    desk.room.choose_sentence(SentenceRef("north", 7))
    desk.click("north", 7)
    with qtbot.assertNotEmitted(desk.room.sentence_chosen):
        desk.room.step_across(1)


def test_a_held_pane_stays_while_the_others_follow(desk: Desk, qtbot: QtBot):
    desk.room.toggle_hold("south")
    before = desk.view("south").value
    others = desk.view("east").value
    for _ in range(6):
        qtbot.keyClick(desk.view("north"), Qt.Key.Key_PageDown)
    desk.rest()
    assert desk.view("south").value == before
    assert desk.view("east").value > others
    desk.room.toggle_hold("south")
    desk.rest()
    assert desk.view("south").value > before


def test_a_held_pane_can_be_moved_by_its_own_hand_and_leads_nobody(desk: Desk):
    desk.room.toggle_hold("south")
    others = [desk.view(name).value for name in ("north", "east")]
    before = desk.view("south").value
    desk.wheel(desk.view("south").viewport(), 3)
    desk.rest()
    assert desk.view("south").value > before
    assert [desk.view(name).value for name in ("north", "east")] == others


def test_the_others_come_level_with_a_sentence_of_a_held_pane(desk: Desk):
    desk.room.choose_sentence(SentenceRef("north", 20))
    desk.rest()
    desk.room.toggle_hold("north")
    before = desk.view("north").value
    desk.click("north", 21)
    desk.rest()
    assert desk.view("north").value == before
    assert desk.height("south", 21) == pytest.approx(desk.height("north", 21), abs=2)


def test_choosing_elsewhere_does_not_move_a_held_pane(desk: Desk):
    desk.room.toggle_hold("south")
    before = desk.view("south").value
    desk.room.choose_sentence(SentenceRef("north", 20))
    desk.rest()
    assert desk.view("south").value == before


def test_a_held_pane_goes_to_a_sentence_that_is_off_its_screen(desk: Desk):
    desk.room.toggle_hold("north")
    desk.room.choose_sentence(SentenceRef("north", 32))
    desk.rest()
    assert 0 <= desk.height("north", 32) <= desk.view("north").viewport().height()


def test_a_held_pane_says_so_and_looks_so(desk: Desk, qtbot: QtBot):
    before = desk.room.grab().toImage()
    with qtbot.waitSignal(desk.room.told) as told:
        desk.room.toggle_hold("south")
    assert "stays" in told.args[0]
    assert desk.room.grab().toImage() != before
    desk.room.toggle_hold("south")
    desk.rest()
    assert desk.room.grab().toImage() == before
