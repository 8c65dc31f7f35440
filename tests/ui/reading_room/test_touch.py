# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Reading with a finger, a trackpad, a wheel that is turned sideways."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from parallax.ui.reading_room.pane import Pane
from parallax.ui.reading_room.row import PaneRow

if TYPE_CHECKING:
    from tests.ui.reading_room.conftest import Desk


def test_a_finger_scrolls_and_the_others_follow(desk: Desk, qtbot: QtBot) -> None:
    device = QTest.createTouchDevice()
    north, south = desk.view("north"), desk.view("south")
    before = north.value, south.value

    def spot(y: int) -> QPoint:
        return north.viewport().mapTo(desk.room, QPoint(80, y))

    QTest.touchEvent(desk.room, device).press(1, spot(400), desk.room).commit()
    for y in range(390, 90, -15):
        QTest.touchEvent(desk.room, device).move(1, spot(y), desk.room).commit()
        qtbot.wait(16)
    QTest.touchEvent(desk.room, device).release(1, spot(90), desk.room).commit()
    qtbot.waitUntil(lambda: north.value > before[0] + 150)
    qtbot.waitUntil(lambda: south.value > before[1] + 50)
    assert not north.textCursor().hasSelection()


def test_a_tap_chooses_the_sentence(desk: Desk, qtbot: QtBot) -> None:
    device = QTest.createTouchDevice()
    view = desk.view("north")
    spot = view.viewport().mapTo(desk.room, desk.point("north", 1))
    with qtbot.waitSignal(desk.room.sentence_chosen) as chosen:
        QTest.touchEvent(desk.room, device).press(1, spot, desk.room).commit()
        qtbot.wait(40)
        QTest.touchEvent(desk.room, device).release(1, spot, desk.room).commit()
    assert (chosen.args[0].article, chosen.args[0].sentence) == ("north", 1)


@pytest.mark.parametrize(("across", "along"), [(60, 8), (8, 60)])
def test_a_trackpad_goes_sideways_or_along_the_text_as_the_fingers_mostly_do(
    desk: Desk, across: int, along: int
) -> None:
    desk.room.resize(500, 640)
    desk.rest()
    view, sideways = desk.view("north"), desk.room.findChild(PaneRow).horizontalScrollBar()
    before = view.value
    place = view.viewport().mapTo(desk.room, QPoint(100, 200))
    way = QPoint(-across, -along)
    for phase in (Qt.ScrollPhase.ScrollBegin, Qt.ScrollPhase.ScrollUpdate, Qt.ScrollPhase.ScrollMomentum):
        QTest.wheelEvent(desk.room.windowHandle(), place, 2 * way, way, Qt.KeyboardModifier.NoModifier, phase)
    assert (sideways.value() > 0) == (across > along)
    if QGuiApplication.platformName() == "xcb":
        pytest.skip("X11 tells no pixels that hold")
    assert view.value == before + (3 * along if along > across else 0)


def test_a_notch_of_a_wheel_turned_sideways_brings_the_next_pane(desk: Desk, qtbot: QtBot):
    desk.room.resize(620, 600)
    bar = desk.room.findChild(PaneRow).horizontalScrollBar()
    qtbot.wait(400)
    second = desk.room.findChildren(Pane)[1].x()
    for notch, there in ((-120, second), (120, 0)):
        place = desk.room.rect().center()
        none = Qt.KeyboardModifier.NoModifier
        QTest.wheelEvent(desk.room.windowHandle(), place, QPoint(notch, 0), QPoint(), none)
        qtbot.waitUntil(lambda there=there: bar.value() == min(there, bar.maximum()))
        qtbot.wait(400)
        assert bar.value() == min(there, bar.maximum())
