# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""A pointer that stays where it is while the text moves under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

if TYPE_CHECKING:
    from tests.ui.reading_room.conftest import Desk


def point(ground: QWidget, place: QPoint) -> None:
    """Move the pointer over a widget; the screen's own pointer stays out of it."""
    where, everywhere = QPointF(place), QPointF(ground.mapToGlobal(place))
    none = Qt.MouseButton.NoButton
    kind = QEvent.Type.MouseMove
    event = QMouseEvent(kind, where, everywhere, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(ground, event)


def test_what_comes_under_a_still_pointer_is_told_when_the_text_stands_still(
    desk: Desk, qtbot: QtBot
) -> None:
    view = desk.view("north")
    desk.rest()
    told: list[str] = []
    desk.room.pointed_at.connect(told.append)
    point(view.viewport(), desk.point("north", 2))
    assert told == ["also in B <b>South</b> & Co"]
    way = round(desk.height("north", 4) - desk.height("north", 2))
    told.clear()
    for _ in range(4):
        view.scroll_to(view.value + way // 4)
    assert told == [""]
    view.scroll_to(view.value + way % 4)
    qtbot.waitUntil(lambda: told == ["", "also in C east (conflicting)"])


def test_a_pointer_that_has_left_is_not_looked_for(desk: Desk) -> None:
    view = desk.view("north")
    desk.rest()
    point(view.viewport(), desk.point("north", 2))
    told: list[str] = []
    desk.room.pointed_at.connect(told.append)
    view.scroll_to(view.value + 10)
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    desk.rest()
    assert told == [""]
