# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The field in the bar for what is sought in all articles."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from parallax.ui.finder import Hits
from parallax.ui.own_keys import kept_from_window

_WIDTH = 250
_LEAST_WIDTH = 180
_CLEAR_BUTTON = 26
"""Pixels that Qt's own button for emptying the field takes at its end."""


class FindField(QWidget):
    """Words to seek, whole words or not, and how many hits there are: all inside the field, so that nothing moves."""

    sought = Signal(str, bool)
    """The words, and whether they are to be whole ones."""
    step_requested = Signal(int)
    left = Signal()
    """Esc: the reader wants back to the text."""

    def __init__(self, whole_words: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole_words = whole_words
        self._words = _Words(self)
        self._words.setPlaceholderText(self.tr("Find in all articles"))
        self._words.setAccessibleName(self.tr("Find in all articles"))
        self._words.setClearButtonEnabled(True)
        self._words.setMinimumWidth(_LEAST_WIDTH)
        self._words.setMaximumWidth(_WIDTH)
        self._count = QLabel()
        self._count.setAccessibleName(self.tr("Hits"))
        self._count.setProperty("look", "quiet")
        self._button = QToolButton()
        self._button.setDefaultAction(whole_words)
        self._button.setProperty("look", "inside")
        self._button.setAccessibleName(self.tr("Whole words"))
        self._button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._button.setCursor(Qt.CursorShape.ArrowCursor)
        inside = QHBoxLayout(self._words)
        inside.setContentsMargins(0, 0, _CLEAR_BUTTON, 0)
        inside.setSpacing(4)
        inside.addStretch(1)
        inside.addWidget(self._count)
        inside.addWidget(self._button)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._words)
        self._words.textChanged.connect(self._tell)
        whole_words.toggled.connect(self._tell)
        self.show_hits(Hits())

    def sizeHint(self) -> QSize:
        """Return the size that it has where there is room; in a narrow window it gives way to the buttons."""
        return QSize(_WIDTH, super().sizeHint().height())

    def begin(self) -> None:
        """Take the keyboard, with what was sought selected."""
        self._words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._words.selectAll()

    def key_rows(self) -> list[tuple[str, str, str]]:
        """Return group, words and keys of what the field does while it has the focus."""
        group = self.tr("In the field for what is sought")
        return [
            (group, self.tr("Next hit"), self.tr("Enter")),
            (group, self.tr("Hit before"), self.tr("Shift+Enter")),
            (group, self.tr("Empty the field and go back to the text"), self.tr("Esc")),
        ]

    def show_hits(self, hits: Hits) -> None:
        """Tell how many hits there are and which one is shown."""
        sought = bool(self._words.text().strip())
        count = len(hits.places)
        if not sought:
            told = ""
        elif hits.current is None:
            told = self.tr("%n hit(s)", "", count)
        else:
            told = self.tr("{number} of {count}").format(number=hits.current + 1, count=count)
        self._count.setText(told)
        self._count.setVisible(sought)
        self._button.setVisible(sought)
        taken = self._count.sizeHint().width() + self._button.sizeHint().width() + 8 if sought else 0
        self._words.setTextMargins(0, 0, taken, 0)

    def _tell(self) -> None:
        self.sought.emit(self._words.text(), self._whole_words.isChecked())


class _Words(QLineEdit):
    """Enter goes to the next hit, Shift+Enter to the one before, Esc back to the text."""

    def __init__(self, field: FindField) -> None:
        super().__init__(field)
        self._field = field

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the window's own action while one types."""
        if kept_from_window(event, QKeySequence.StandardKey.Cancel):
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step through the hits, or leave."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._field.step_requested.emit(-1 if back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self._field.left.emit()
        else:
            super().keyPressEvent(event)
