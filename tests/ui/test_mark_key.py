# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The key to the marks says what each means, and folds."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from parallax.ui.mark_key import MarkKey
from parallax.ui.theme import load_theme


@pytest.fixture
def key(qtbot: QtBot) -> MarkKey:
    folding = QAction("Key")
    folding.setCheckable(True)
    folding.setChecked(True)
    key = MarkKey(folding, load_theme("light"))
    folding.setParent(key)
    qtbot.addWidget(key)
    key.show()
    return key


def meanings(key: MarkKey) -> list[str]:
    return [label.text() for label in key.findChildren(QLabel) if label.isVisible()]


def test_every_mark_has_its_meaning(key: MarkKey) -> None:
    told = meanings(key)
    assert len(told) == len(set(told)) == 12
    assert {"only here", "conflicting", "figure", "your note", "decided by you"} <= set(told)


def test_its_heading_folds_it_and_opens_it(key: MarkKey, qtbot: QtBot) -> None:
    heading = key.findChild(QToolButton)
    qtbot.mouseClick(heading, Qt.MouseButton.LeftButton)
    assert meanings(key) == []
    qtbot.keyClick(heading, Qt.Key.Key_Space)
    assert len(meanings(key)) == 12


def test_it_takes_another_themes_colours(key: MarkKey) -> None:
    before = key.grab().toImage()
    key.set_theme(load_theme("dark"))
    assert key.grab().toImage() != before
