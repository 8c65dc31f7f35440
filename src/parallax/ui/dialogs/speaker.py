# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The sheet on which the reader says who speaks in a quotation."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QDialog, QLineEdit, QVBoxLayout, QWidget

from parallax.ui.dialogs.parts import plain_label, take_or_cancel
from parallax.ui.theme import reading_font

_LONGEST_QUOTED = 300


class SpeakerDialog(QDialog):
    """Enter takes the name; an empty one says that nobody is named."""

    named = Signal(str)

    def __init__(self, quoted: str, now: str, known: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Who speaks?"))
        self.setMinimumWidth(420)
        words = plain_label(
            quoted if len(quoted) <= _LONGEST_QUOTED else f"{quoted[:_LONGEST_QUOTED].rstrip()}…"
        )
        words.setFont(reading_font())
        self._name = QLineEdit(now)
        self._name.setAccessibleName(self.tr("Speaker"))
        self._name.setPlaceholderText(self.tr("nobody named"))
        completer = QCompleter(list(known), self._name)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._name.setCompleter(completer)
        self._name.selectAll()
        buttons, _ = take_or_cancel(self, self.tr("Save"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(words)
        layout.addWidget(self._name)
        layout.addWidget(buttons)
        self._name.setFocus()

    def accept(self) -> None:
        """Take the name."""
        self.named.emit(self._name.text())
        super().accept()


def show_speaker(quoted: str, now: str, known: Sequence[str], parent: QWidget | None) -> SpeakerDialog:
    """Show the sheet without waiting."""
    dialog = SpeakerDialog(quoted, now, known, parent)
    dialog.open()
    return dialog
