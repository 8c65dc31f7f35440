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
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from parallax.domain.note import Meanings, Note, NoteColour
from parallax.session import LONGEST_MEANING
from parallax.ui.dialogs.parts import plain_label, resize_within_screen, take_or_cancel
from parallax.ui.note_colours import colour_name, colour_words, note_icon
from parallax.ui.theme import Theme, reading_font

_LONGEST_QUOTED = 260
_COLOURS_IN_A_ROW = 2


@dataclass(frozen=True, slots=True)
class Written:
    """What stands on the sheet when it is taken."""

    text: str
    tags: tuple[str, ...]
    colour: NoteColour


@dataclass(frozen=True, slots=True)
class Offered:
    """What the sheet offers: the tags that are used, what the colours mean, and the theme that they are shown in."""

    tags: Sequence[str]
    meanings: Meanings
    theme: Theme


class NoteDialog(QDialog):
    """Ctrl+Enter takes the note; an empty one is none."""

    colours_named = Signal(object)
    """What colours mean to the user, told before the note where that was changed."""

    written = Signal(object)
    """What was `Written`."""
    removed = Signal()

    def __init__(
        self, quoted: str, note: Note | None, offered: Offered, parent: QWidget | None = None
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
        self._tags.setCompleter(QCompleter(list(offered.tags), self._tags))
        self._colours = _ColourChoice(note.colour if note is not None else NoteColour.NONE, offered)
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(8)
        for name, field in (
            (self.tr("Ta&gs"), self._tags),
            (self.tr("C&olour"), self._colours),
            (self.tr("&Meaning"), self._colours.meaning),
        ):
            label = plain_label()
            label.setTextFormat(Qt.TextFormat.AutoText)
            label.setText(name)
            label.setBuddy(field)
            label.setContentsMargins(0, 5, 0, 0)
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
        resize_within_screen(self, 600, 460)
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
        if self._colours.named:
            self.colours_named.emit(self._colours.named)
        if text or tags:
            self.written.emit(Written(text, tags, self._colours.chosen))
        super().accept()

    def _remove(self) -> None:
        self.removed.emit()
        self.reject()


class _ColourChoice(QWidget):
    """The colours, each by what it means to the user; `meaning` is the field that says it of the chosen one."""

    def __init__(self, chosen: NoteColour, offered: Offered) -> None:
        super().__init__()
        self._before = offered.meanings
        self._meanings = dict(offered.meanings)
        self.meaning = QLineEdit()
        self.meaning.setMaxLength(LONGEST_MEANING)
        self.meaning.textEdited.connect(self._name)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        self._buttons: dict[NoteColour, QRadioButton] = {}
        for number, colour in enumerate(NoteColour):
            button = QRadioButton()
            if colour is not NoteColour.NONE:
                button.setIcon(note_icon(colour, offered.theme))
            button.toggled.connect(self._show_meaning)
            self._buttons[colour] = button
            grid.addWidget(button, number // _COLOURS_IN_A_ROW, number % _COLOURS_IN_A_ROW)
        grid.setColumnStretch(_COLOURS_IN_A_ROW, 1)
        self._show_words()
        self._buttons[chosen].setChecked(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # else the label's key leads nowhere

    @property
    def chosen(self) -> NoteColour:
        """The colour that is ticked."""
        return next(colour for colour, button in self._buttons.items() if button.isChecked())

    @property
    def named(self) -> Meanings:
        """What was said of colours here and is not what was said before."""
        said = {colour: " ".join(words.split()) for colour, words in self._meanings.items()}
        return {colour: words for colour, words in said.items() if words != self._before.get(colour, "")}

    def _name(self, words: str) -> None:
        self._meanings[self.chosen] = words
        self._show_words()

    def _show_words(self) -> None:
        for colour, button in self._buttons.items():
            button.setText(colour_words(colour, self._meanings).replace("&", "&&"))

    def _show_meaning(self, on: bool) -> None:
        if not on:
            return
        colour = self.chosen
        self.setFocusProxy(self._buttons[colour])
        self.meaning.setText(self._meanings.get(colour, ""))
        self.meaning.setEnabled(colour is not NoteColour.NONE)
        if colour is NoteColour.NONE:
            hint = self.tr("choose a colour to say what it stands for")
        else:
            hint = self.tr("what {colour} stands for in this workspace").format(colour=colour_name(colour))
        self.meaning.setPlaceholderText(hint)


def show_note(quoted: str, note: Note | None, offered: Offered, parent: QWidget | None) -> NoteDialog:
    """Show the sheet without waiting."""
    dialog = NoteDialog(quoted, note, offered, parent)
    dialog.open()
    return dialog
