# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""A pointer that stays where it is while the text moves under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

if TYPE_CHECKING:
    from tests.ui.reading_room.conftest import Desk


def point(ground: QWidget, place: QPoint) -> None:
    """Move the pointer: a way, for where it stands already nobody is told."""
    for nearer in (2, 1, 0):
        QTest.mouseMove(ground, place + QPoint(nearer, 0))


def test_what_comes_under_a_still_pointer_is_told_when_the_text_stands_still(
    desk: Desk, qtbot: QtBot
) -> None:
    view = desk.view("north")
    desk.rest()
    told: list[str] = []
    desk.room.pointed_at.connect(told.append)
    point(view.viewport(), desk.point("north", 2))
    qtbot.waitUntil(lambda: told[-1:] == ["also in B <b>South</b> & Co"])
    way = round(desk.height("north", 4) - desk.height("north", 2))
    told.clear()
    for _ in range(4):
        view.scroll_to(view.value + way // 4)
        qtbot.wait(5)
    assert told == [""]
    view.scroll_to(view.value + way % 4)
    qtbot.waitUntil(lambda: told == ["", "also in C east (conflicting)"])


def test_a_pointer_that_has_left_is_not_looked_for(desk: Desk, qtbot: QtBot) -> None:
    desk.room.set_linked(False)
    view = desk.view("north")
    desk.rest()
    told: list[str] = []
    desk.room.pointed_at.connect(told.append)
    point(view.viewport(), desk.point("north", 2))
    qtbot.waitUntil(lambda: told[-1:] == ["also in B <b>South</b> & Co"])
    told.clear()
    view.scroll_to(view.value + 10)
    point(desk.view("south").viewport(), desk.point("south", 1))
    desk.rest()
    assert told == ["", "only here"]
