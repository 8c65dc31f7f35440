# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What the dialogs have alike: text to be read and selected, what is wrong, and the rows of buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QPushButton


def reading_text(text: str, name: str) -> QPlainTextEdit:
    """Return plain text that can be selected and copied; `name` is for screen readers."""
    edit = QPlainTextEdit(text)
    edit.setReadOnly(True)
    edit.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    edit.setTabChangesFocus(True)
    edit.document().setDocumentMargin(10)
    edit.setAccessibleName(name)
    return edit


def plain_label(text: str = "", look: str = "") -> QLabel:
    """Return words that wrap and are never markup, in one of the style sheet's looks."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if look:
        label.setProperty("look", look)
    return label


def resize_within_screen(dialog: QDialog, width: int, height: int) -> None:
    """Give a dialog its usual size, or what the screen has room for."""
    room = dialog.screen().availableGeometry()
    frame = 60  # about what a window manager puts around it
    dialog.resize(min(width, room.width() - frame), min(height, room.height() - frame))


def close_button(dialog: QDialog) -> QDialogButtonBox:
    """Return the row with the one button that closes; without the style's picture, which no theme tints."""
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    button = buttons.button(QDialogButtonBox.StandardButton.Close)
    button.setIcon(QIcon())
    button.setFocus()
    return buttons


def take_or_cancel(dialog: QDialog, words: str) -> tuple[QDialogButtonBox, QPushButton]:
    """Return the row with a button of these words, which Enter presses, and one that cancels."""
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    take = buttons.addButton(words, QDialogButtonBox.ButtonRole.AcceptRole)
    for button in (take, buttons.button(QDialogButtonBox.StandardButton.Cancel)):
        button.setIcon(QIcon())
        button.setAutoDefault(False)
    take.setDefault(True)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    return buttons, take
