# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The welcome: what it says, and what its buttons ask for."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from parallax.ui.former import Former
from parallax.ui.welcome import Welcome


@pytest.fixture
def welcome(qtbot: QtBot) -> Welcome:
    widget = Welcome()
    qtbot.addWidget(widget)
    widget.resize(900, 600)
    widget.show()
    return widget


def button(welcome: Welcome, words: str) -> QPushButton:
    return next(b for b in welcome.findChildren(QPushButton) if words in b.text())


def test_it_says_what_to_do(welcome: Welcome):
    words = " ".join(label.text() for label in welcome.findChildren(QLabel))
    assert "Open two or more articles" in words
    assert "drop files or links here" in words
    assert "paste" in words


def test_open_asks_for_articles(qtbot: QtBot, welcome: Welcome):
    with qtbot.waitSignal(welcome.open_requested):
        qtbot.mouseClick(button(welcome, "Open articles"), Qt.MouseButton.LeftButton)


def test_fetch_asks_for_an_address(qtbot: QtBot, welcome: Welcome):
    with qtbot.waitSignal(welcome.address_requested):
        qtbot.mouseClick(button(welcome, "Fetch"), Qt.MouseButton.LeftButton)


def test_samples_asks_for_the_samples(qtbot: QtBot, welcome: Welcome):
    with qtbot.waitSignal(welcome.samples_requested):
        qtbot.keyClick(button(welcome, "sample"), Qt.Key.Key_Space)


@pytest.mark.parametrize("size", [(420, 360), (1920, 1000)])
def test_nothing_is_cut_off(qtbot: QtBot, welcome: Welcome, size: tuple[int, int]):
    welcome.resize(*size)
    for label in filter(QWidget.isVisible, welcome.findChildren(QLabel)):
        assert label.height() >= label.heightForWidth(label.width())
        assert welcome.rect().contains(label.geometry())
    for each in welcome.findChildren(QPushButton):
        assert each.width() >= each.sizeHint().width()
        assert welcome.rect().contains(each.geometry())


FORMER = [
    Former(Path(f"/kept/{n}.parallax"), f'{n}: "Quoted" <b>& long</b> ' + "words " * 30, "2031-05-06 08:30")
    for n in range(5)
]


def rows(welcome: Welcome) -> list[QPushButton]:
    shown = [b for b in welcome.findChildren(QPushButton) if b.isVisible()]
    return [b for b in shown if "Quoted" in b.accessibleName()]


def test_workspaces_of_before_are_offered(qtbot: QtBot, welcome: Welcome):
    welcome.set_recent(FORMER)
    assert len(rows(welcome)) == 5
    with qtbot.waitSignal(welcome.workspace_chosen) as chosen:
        qtbot.mouseClick(rows(welcome)[2], Qt.MouseButton.LeftButton)
    assert chosen.args == [Path("/kept/2.parallax")]
    with qtbot.waitSignal(welcome.workspace_chosen) as chosen:
        qtbot.keyClick(rows(welcome)[0], Qt.Key.Key_Return)
    assert chosen.args == [Path("/kept/0.parallax")]
    welcome.set_recent(FORMER[:1])
    assert len(rows(welcome)) == 1
    welcome.set_recent(())
    assert rows(welcome) == []


@pytest.mark.parametrize("size", [(640, 330), (640, 460), (1366, 700)])
def test_what_is_offered_pushes_nothing_out(welcome: Welcome, size: tuple[int, int]):
    welcome.resize(*size)
    welcome.set_recent(FORMER)
    for shown in welcome.findChildren(QLabel) + welcome.findChildren(QPushButton):
        if shown.isVisible():
            assert welcome.rect().contains(QRect(shown.mapTo(welcome, QPoint()), shown.size()))
            assert shown.height() >= shown.minimumSizeHint().height() or not isinstance(shown, QPushButton)
    assert len(rows(welcome)) == 5 or size[1] < 700
