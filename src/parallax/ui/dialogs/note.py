# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The sheet on which a note is written: its words, tags and colour, below what it belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from parallax.domain.note import Note, NoteColour
from parallax.ui.dialogs.parts import plain_label, resize_within_screen, take_or_cancel
from parallax.ui.sidebar.note_rows import note_colours
from parallax.ui.theme import reading_font

_LONGEST_QUOTED = 400


@dataclass(frozen=True, slots=True)
class Written:
    """What stands on the sheet when it is taken."""

    text: str
    tags: tuple[str, ...]
    colour: NoteColour


class NoteDialog(QDialog):
    """Ctrl+Enter takes the note; an empty one is none."""

    written = Signal(object)
    """What was `Written`."""
    removed = Signal()

    def __init__(
        self, quoted: str, note: Note | None, known_tags: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Note") if note is not None else self.tr("Add a note"))
        words = plain_label(look="quiet")
        words.setText(quoted if len(quoted) <= _LONGEST_QUOTED else f"{quoted[:_LONGEST_QUOTED].rstrip()}…")
        words.setFont(reading_font())
        words.setWordWrap(True)
        self._text = QPlainTextEdit(note.text if note is not None else "")
        self._text.setAccessibleName(self.tr("Note"))
        self._text.setPlaceholderText(self.tr("What you want to remember of it"))
        self._text.setTabChangesFocus(True)
        self._tags = QLineEdit(", ".join(note.tags) if note is not None else "")
        self._tags.setPlaceholderText(self.tr("separated by commas"))
        self._tags.setCompleter(QCompleter(list(known_tags), self._tags))
        self._colours = _ColourRow(note.colour if note is not None else NoteColour.NONE)
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(8)
        for name, field in ((self.tr("Ta&gs"), self._tags), (self.tr("C&olour"), self._colours)):
            label = plain_label()
            label.setTextFormat(Qt.TextFormat.AutoText)
            label.setText(name)
            label.setBuddy(field)
            field.setAccessibleName(name.replace("&", ""))
            form.addRow(label, field)
        buttons, _ = take_or_cancel(self, self.tr("Save"))
        if note is not None:
            remove = buttons.addButton(self.tr("&Remove"), QDialogButtonBox.ButtonRole.DestructiveRole)
            remove.setIcon(QIcon())
            remove.setAutoDefault(False)
            remove.clicked.connect(self._remove)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(words)
        layout.addWidget(self._text, 1)
        layout.addLayout(form)
        layout.addWidget(buttons)
        resize_within_screen(self, 520, 380)
        self._text.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the note with Ctrl+Enter, from its words too."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        else:
            super().keyPressEvent(event)

    def accept(self) -> None:
        """Take what is written."""
        text = self._text.toPlainText().strip()
        tags = tuple(
            filter(None, (" ".join(tag.split()).lstrip("#") for tag in self._tags.text().split(",")))
        )
        if text or tags:
            self.written.emit(Written(text, tags, self._colours.chosen))
        super().accept()

    def _remove(self) -> None:
        self.removed.emit()
        self.reject()


class _ColourRow(QWidget):
    """The colours, each by its name."""

    def __init__(self, chosen: NoteColour) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self._buttons: dict[str, QRadioButton] = {}
        for value, name in note_colours():
            button = QRadioButton(name)
            button.setChecked(value == chosen.value)
            self._buttons[value] = button
            row.addWidget(button)
        row.addStretch(1)
        self.setFocusProxy(self._buttons[chosen.value])

    @property
    def chosen(self) -> NoteColour:
        """The colour that is ticked."""
        return NoteColour(next(value for value, button in self._buttons.items() if button.isChecked()))


def show_note(
    quoted: str, note: Note | None, known_tags: Sequence[str], parent: QWidget | None
) -> NoteDialog:
    """Show the sheet without waiting."""
    dialog = NoteDialog(quoted, note, known_tags, parent)
    dialog.open()
    return dialog
