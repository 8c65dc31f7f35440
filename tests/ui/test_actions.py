# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QMenuBar
from pytestqt.qtbot import QtBot

from parallax.ui.actions import Actions


@pytest.fixture
def actions(qapp: QApplication) -> Actions:
    return Actions(QObject(qapp))


def test_every_key_is_one_that_qt_knows(actions: Actions) -> None:
    for spec in actions.table:
        for keys in spec.keys:
            assert QKeySequence(keys).toString(), f"{spec.name}: {keys}"


def test_no_key_means_two_things(actions: Actions) -> None:
    counts = Counter(QKeySequence(keys).toString() for spec in actions.table for keys in spec.keys)
    assert [key for key, count in counts.items() if count > 1] == []


def test_no_letter_opens_two_things_of_one_menu(actions: Actions) -> None:
    letters = Counter((spec.menu, spec.text[spec.text.index("&") + 1].lower()) for spec in actions.table)
    assert [place for place, count in letters.items() if count > 1] == []


def test_every_action_stands_in_a_menu_and_says_what_it_does(actions: Actions, qtbot: QtBot) -> None:
    bar = QMenuBar()
    qtbot.addWidget(bar)
    actions.fill(bar)
    in_menus = [
        a.objectName() for menu in bar.actions() for a in menu.menu().actions() if not a.isSeparator()
    ]
    assert in_menus == [spec.name for spec in actions.table]
    assert all(spec.tip in actions[spec.name].toolTip() for spec in actions.table)


def test_the_list_of_keys_comes_from_the_table(actions: Actions) -> None:
    rows = list(actions.key_rows())
    assert len(rows) == sum(bool(spec.keys) for spec in actions.table)
    assert (
        "File",
        "Open articles",
        QKeySequence("Ctrl+O").toString(QKeySequence.SequenceFormat.NativeText),
    ) in rows
