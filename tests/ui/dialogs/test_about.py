# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""About: version and licences."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from parallax import __version__
from parallax.ui.dialogs.about import AboutDialog, show_about
from parallax.ui.dialogs.packages import packages_inside

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def dialog(qtbot: QtBot, parent: QWidget) -> AboutDialog:
    shown = show_about(parent)
    qtbot.waitExposed(shown)
    return shown


def licences(dialog: AboutDialog) -> str:
    return dialog.findChild(QPlainTextEdit).toPlainText()


def test_it_says_version_and_purpose(dialog: AboutDialog):
    words = [label.text() for label in dialog.findChildren(QLabel)]
    assert f"Parallax {__version__}" in words
    assert any("side by side" in text for text in words)


def test_qt_is_named_with_its_version_and_licence(dialog: AboutDialog):
    assert f"Qt {qVersion()}" in licences(dialog)
    assert "Lesser General Public License, version 3" in licences(dialog)


def test_the_packages_inside_are_named_with_their_versions(dialog: AboutDialog):
    for package in packages_inside():
        assert f"{package.name} {package.version}  ·  {package.licence}" in licences(dialog)


@pytest.mark.parametrize("words", ["Inter", "Source Serif 4", "SIL OPEN FONT LICENSE", "Apache-2.0"])
def test_faces_and_other_licences_are_there(dialog: AboutDialog, words: str):
    assert words in licences(dialog)


def test_the_text_can_be_selected_and_copied_by_keyboard(qtbot: QtBot, dialog: AboutDialog):
    text = dialog.findChild(QPlainTextEdit)
    qtbot.keyClick(text, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(text, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == licences(dialog)


def test_it_closes(qtbot: QtBot, dialog: AboutDialog):
    close = dialog.findChild(QPushButton)
    with qtbot.waitSignal(dialog.finished):
        qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
