# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The window that lists what did not work."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from parallax.domain.errors import UnreadableArticle
from parallax.ui.dialogs.problems import show_problems

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    return widget


def test_every_problem_is_told_in_its_own_sentence(parent: QWidget):
    dialog = show_problems(
        parent,
        [
            UnreadableArticle("a.txt", "the file is empty"),
            UnreadableArticle("b.png", "it is a picture", "Open a text"),
        ],
    )
    assert dialog.isVisible()
    told = dialog.findChild(QPlainTextEdit).toPlainText()
    assert told == "a.txt: the file is empty.\n\nb.png: it is a picture. Open a text."
    assert any("These 2 did not work" in label.text() for label in dialog.findChildren(QLabel))


def test_one_problem_is_spoken_of_as_one(parent: QWidget):
    dialog = show_problems(parent, [UnreadableArticle("a.txt", "the file is empty")])
    assert any("This did not work" in label.text() for label in dialog.findChildren(QLabel))


def test_names_of_files_are_no_markup(parent: QWidget):
    dialog = show_problems(parent, [UnreadableArticle("<b>a</b>\n&amp;.txt", "the file is empty")])
    assert dialog.findChild(QPlainTextEdit).toPlainText() == "<b>a</b> &amp;.txt: the file is empty."


def test_a_hundred_problems_fit_on_the_screen(qtbot: QtBot, parent: QWidget):
    problems = [UnreadableArticle(f"/long/way/to/{n}.txt", "the file is empty") for n in range(100)]
    dialog = show_problems(parent, problems)
    qtbot.waitExposed(dialog)
    assert dialog.height() < 500
    assert "99.txt" in dialog.findChild(QPlainTextEdit).toPlainText()


def test_escape_closes_it(qtbot: QtBot, parent: QWidget):
    dialog = show_problems(parent, ["The disk is full."])
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
