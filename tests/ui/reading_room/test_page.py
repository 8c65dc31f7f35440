# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What stands on the screen after scrolling is what painting everything anew would show."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from parallax.domain.comparison import SentenceRef
from parallax.session import find_words
from parallax.ui.finder import Hits

if TYPE_CHECKING:
    from tests.ui.reading_room.conftest import Desk


@pytest.fixture(autouse=True)
def own_screen(qapp: QApplication) -> None:
    """On a real screen other windows could lie over this one."""
    if qapp.platformName() != "offscreen":
        pytest.skip("needs a screen of its own")


def on_the_screen(desk: Desk) -> QImage:
    QApplication.processEvents()
    return (
        desk.room.screen().grabWindow(desk.room.winId()).toImage().convertToFormat(QImage.Format.Format_RGB32)
    )


def painted_anew(desk: Desk) -> QImage:
    return desk.room.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def different(one: QImage, other: QImage) -> int:
    """Count the pixels' parts that differ by more than rounding."""
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return sum(abs(here - there) > 3 for here, there in pairs if here != there)


def scrolled_here_and_there(desk: Desk) -> None:
    for notches in (3, 2, -1, 4, -3, 1):
        desk.wheel(desk.view("north").viewport(), notches)
        QTest.qWait(40)
    desk.rest()


@pytest.mark.parametrize("state", ["plain", "chosen", "linked", "pointed", "selected", "lit"])
def test_scrolled_is_as_painted_anew(desk: Desk, qtbot: QtBot, state: str):
    ground = desk.view("north").viewport()
    if state == "chosen":
        desk.room.choose_sentence(SentenceRef("north", 8))
    elif state == "linked":
        desk.room.links.set_every(True)
    elif state == "pointed":
        QTest.mouseMove(ground, QPoint(10, 300))
    elif state == "selected":
        desk.view("north").selectAll()
    elif state == "lit":
        places = find_words([one.article for one in desk.comparison.articles], "water")
        desk.room.show_hits(Hits(places, 0))
    desk.rest()
    scrolled_here_and_there(desk)
    assert different(on_the_screen(desk), painted_anew(desk)) == 0
    QApplication.sendEvent(ground, QEvent(QEvent.Type.Leave))
    qtbot.keyClick(desk.view("south"), Qt.Key.Key_PageDown)
    desk.rest()
    assert different(on_the_screen(desk), painted_anew(desk)) == 0
