# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The buttons of the compare strip: from claim to claim, to the next conflict, whole, copy, fold."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from parallax.domain.note import Note
from parallax.ui.reading_room.claim_lines import WARNING_SIGN

_GROUP_GAP = 10
_LONGEST_NOTE = 70


class StripBar(QWidget):
    """Shows those that have something to do; what they do is asked for by signals."""

    step_requested = Signal(int)
    """+1 for the next claim, -1 for the one before."""
    next_conflict_requested = Signal()
    other_requested = Signal()
    """The next claim of the sentence that is shown."""
    copy_requested = Signal()
    fold_requested = Signal()
    whole_toggled = Signal(bool)
    note_requested = Signal(int)
    """The number of a note that is to be read whole, or changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._other = self._button(
            "", self.tr("Show the next claim of this sentence"), self.other_requested.emit
        )
        self._previous = self._button("‹", self.tr("Previous claim"), lambda: self.step_requested.emit(-1))
        self._place = QLabel()
        self._place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._next = self._button("›", self.tr("Next claim"), lambda: self.step_requested.emit(1))
        self._conflict = self._button(
            f"{WARNING_SIGN} ›", self.tr("Next conflict"), self.next_conflict_requested.emit
        )
        self._whole = self._button(self.tr("Whole"), self.tr("Show long sentences whole"), lambda: None)
        self._whole.setCheckable(True)
        self._whole.toggled.connect(self.whole_toggled)
        self._judge = self._button(
            self.tr("Judge"), self.tr("Say what is wrong with this claim"), lambda: None
        )
        self._judge.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._notes = self._button(
            "", self.tr("Your notes on this: choose one to read it whole or change it"), lambda: None
        )
        self._notes.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._notes.setMenu(QMenu(self._notes))
        self._notes.hide()
        self._copy = self._button(
            self.tr("Copy"), self.tr("Copy this with its sources"), self.copy_requested.emit
        )
        self._fold = self._button("", "", self.fold_requested.emit)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        # What comes and goes from claim to claim stands to the left: under the pointer nothing moves.
        for part in (self._notes, self._other, self._previous, self._place, self._next):
            row.addWidget(part)
        row.addSpacing(_GROUP_GAP)
        for part in (self._conflict, self._judge, self._whole, self._copy, self._fold):
            row.addWidget(part)

    def show_place(self, at: int | None, claims: int, *, conflicts: bool) -> None:
        """Tell which of so many claims is shown, and lead on to others and to conflicts where there are some."""
        if at is not None:
            place = self.tr("{0} of {1}").format(at + 1, claims)
        else:
            place = self.tr("%n claim(s)", "", claims) if claims else ""
        self._place.setText(place)
        widest = self.tr("{0} of {1}").format(claims, claims) if at is not None else ""
        self._place.setMinimumWidth(self._place.fontMetrics().horizontalAdvance(widest))
        self._previous.setVisible(bool(claims))
        self._next.setVisible(bool(claims))
        self._conflict.setVisible(conflicts)

    def show_others(self, at: int, count: int) -> None:
        """Tell which of a sentence's claims is shown, and lead on to the next where there are several."""
        self._other.setVisible(count > 1)
        self._other.setText(self.tr("this sentence: {0} of {1}").format(at + 1, count))

    def set_judging(self, ways: Sequence[QAction]) -> None:
        """Offer these ways of judging what is shown."""
        menu = QMenu(self._judge)
        menu.addActions(list(ways))
        self._judge.setMenu(menu)
        self._judge.setVisible(self._copy.isVisible())

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Offer the notes that were written on what is shown."""
        menu = self._notes.menu()
        menu.clear()
        for note in notes:
            words = " ".join(note.text.split())
            words = words if len(words) <= _LONGEST_NOTE else f"{words[:_LONGEST_NOTE].rstrip()}…"
            action = menu.addAction(words.replace("&", "&&"))
            action.triggered.connect(
                lambda _checked=False, number=note.number: self.note_requested.emit(number)
            )
        self._notes.setText(self.tr("%n note(s)", "", len(notes)))
        self._notes.setVisible(bool(notes))

    def offer(self, *, copy: bool, whole: bool | None, fold: bool) -> None:
        """Offer what can be done with what is shown; `whole` is None where no sentences are to be seen."""
        self._judge.setVisible(copy and self._judge.menu() is not None)
        self._copy.setVisible(copy)
        self._whole.setVisible(whole is not None)
        self._whole.setEnabled(bool(whole))
        self._fold.setVisible(fold)

    def set_folded(self, *, folded: bool) -> None:
        """Say what a click on the sign of folding does."""
        name = self.tr("Unfold the compare strip") if folded else self.tr("Fold the compare strip")
        self._fold.setText("⌃" if folded else "⌄")
        self._fold.setToolTip(name)
        self._fold.setAccessibleName(name)

    def take_keyboard(self) -> None:
        """Let the keyboard walk the buttons."""
        ways = (self._next, self._fold, self._copy)
        next((way for way in ways if way.isVisible()), self._copy).setFocus(
            Qt.FocusReason.ShortcutFocusReason
        )

    def _button(self, text: str, name: str, do: object) -> QToolButton:
        button = QToolButton()
        button.setProperty("look", "flat")
        button.setText(text)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.clicked.connect(do)
        return button
