# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The line at the window's foot: what it tells first, and what it leaves standing."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QProgressBar, QToolButton
from pytestqt.qtbot import QtBot

from parallax.ui.status_line import StatusLine
from parallax.ui.workbench import COMPARING, FETCHING, JOINING, READING


@pytest.fixture
def line(qtbot: QtBot) -> StatusLine:
    line = StatusLine()
    qtbot.addWidget(line)
    line.show()
    return line


def words(line: StatusLine) -> list[str]:
    return [label.text() for label in line.findChildren(QLabel) if label.isVisible() and label.text()]


def can_stop(line: StatusLine) -> bool:
    return any(one.isVisible() and one.text() == "Stop" for one in line.findChildren(QToolButton))


def test_what_can_be_stopped_is_told_before_what_cannot(line: StatusLine) -> None:
    line.show_work(COMPARING, 0.3)
    assert (words(line), can_stop(line)) == (["Comparing…"], False)
    for topic, told in ((FETCHING, "Fetching…"), (READING, "Reading…")):
        line.show_work(topic, 0.1)
        assert (words(line), can_stop(line)) == ([told], True)
    assert line.findChild(QProgressBar).value() == 10
    line.show_work(READING, 1.0)
    line.show_work(FETCHING, 1.0)
    line.show_work(JOINING, 0.0)
    assert (words(line), can_stop(line)) == (["Taking in…"], True)
    line.show_work(JOINING, 1.0)
    assert (words(line), can_stop(line)) == (["Comparing…"], False)
    assert line.findChild(QProgressBar).value() == 30
    line.show_work(COMPARING, 1.0)
    assert words(line) == []


def test_a_pointer_that_goes_takes_only_its_own_words_along(line: StatusLine) -> None:
    line.show_pointed("also in B")
    assert line.currentMessage() == "also in B"
    line.show_pointed("")
    assert line.currentMessage() == ""
    line.showMessage("Undone: add articles")
    line.show_pointed("")
    assert line.currentMessage() == "Undone: add articles"
    line.show_pointed("also in C")
    line.show_pointed("")
    assert line.currentMessage() == ""
