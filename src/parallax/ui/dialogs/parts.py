# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What the dialogs have alike: text to be read and selected, and the button that closes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit


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


def close_button(dialog: QDialog) -> QDialogButtonBox:
    """Return the row with the one button that closes; without the style's picture, which no theme tints."""
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    button = buttons.button(QDialogButtonBox.StandardButton.Close)
    button.setIcon(QIcon())
    button.setFocus()
    return buttons
