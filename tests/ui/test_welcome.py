# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The welcome: what it says, and what its buttons ask for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

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
    for label in welcome.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width())
        assert welcome.rect().contains(label.geometry())
    for each in welcome.findChildren(QPushButton):
        assert each.width() >= each.sizeHint().width()
        assert welcome.rect().contains(each.geometry())
