# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The list of keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from parallax.ui.dialogs.keys import KeysDialog, show_keys

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ROWS = [
    ("File", "Open articles", "Ctrl+O"),
    ("Go", "Next claim", "Ctrl+Down"),
    ("File", "<b>Quit</b> & go", "Ctrl+Q"),
]


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def dialog(qtbot: QtBot, parent: QWidget) -> KeysDialog:
    shown = show_keys(parent, ROWS)
    qtbot.waitExposed(shown)
    return shown


def seen(dialog: KeysDialog) -> list[str]:
    """Return what stands in the list, from above to below and from left to right."""
    labels = dialog.findChild(QScrollArea).widget().findChildren(QLabel)
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)
    shown = [label for label in labels if label.isVisible()]
    column = dialog.width() // 2

    def place(label: QLabel) -> tuple[bool, int, int]:
        corner = label.mapTo(dialog, QPoint(0, label.height() // 2))
        return corner.x() > column, corner.y(), corner.x()

    return [label.text() for label in sorted(shown, key=place)]


def test_keys_stand_under_their_groups(dialog: KeysDialog):
    assert seen(dialog) == [
        "File",
        "Open articles",
        "Ctrl+O",
        "<b>Quit</b> & go",
        "Ctrl+Q",
        "Go",
        "Next claim",
        "Ctrl+Down",
    ]


def test_typing_leaves_the_rows_that_fit(qtbot: QtBot, dialog: KeysDialog):
    field = dialog.findChild(QLineEdit)
    assert dialog.focusWidget() is field
    qtbot.keyClicks(field, "next ctrl")
    assert seen(dialog) == ["Go", "Next claim", "Ctrl+Down"]
    qtbot.keyClicks(field, "x")
    assert seen(dialog) == []
    assert "Nothing fits the filter." in [
        label.text() for label in dialog.findChildren(QLabel) if label.isVisible()
    ]


def test_escape_closes_it(qtbot: QtBot, dialog: KeysDialog):
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_a_long_list_can_be_scrolled_and_none_is_cut_off_at_its_side(qtbot: QtBot):
    rows = [
        ("Go", f"Some rather long description of an action, number {n}", "Ctrl+Shift+X") for n in range(90)
    ]
    dialog = KeysDialog(rows)
    qtbot.addWidget(dialog)
    dialog.show()
    area = dialog.findChild(QScrollArea)
    assert area.verticalScrollBar().maximum() > 0
    assert area.widget().width() <= area.viewport().width()
