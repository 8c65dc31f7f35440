# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""All decisions of the reader: what was decided on which words, and the way to take it back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from parallax.domain.decision import Decision, Verdict
from parallax.session import Placed, Session, State
from parallax.ui.dialogs.parts import close_button, resize_within_screen
from parallax.ui.reading_room.words import plain_tip

translate = QCoreApplication.translate

_SIZE = (880, 420)
_WORDS, _WHY = 1, 3
_WHY_WIDTH = 170
_ROW_HEIGHT = 30
_NUMBERS = Qt.ItemDataRole.UserRole
_PLACES = Qt.ItemDataRole.UserRole + 1


class DecisionsDialog(QDialog):
    """A row for each decision; those that lost their words say so and stay."""

    take_back_requested = Signal(object)
    """The numbers of the decisions that no longer hold."""
    explained = Signal(object, str)
    """The numbers of decisions, and the reader's reason for them."""
    place_chosen = Signal(object)
    """The domain's Place of the first words of a decision."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Decisions"))
        resize_within_screen(self, *_SIZE)
        self._hint = QLabel()
        self._hint.setProperty("look", "quiet")
        self._hint.setWordWrap(True)
        self._rows = QTreeWidget()
        self._rows.setAccessibleName(self.tr("Decisions"))
        self._rows.setRootIsDecorated(False)
        self._rows.setAllColumnsShowFocus(True)
        self._rows.setSelectionMode(QTreeWidget.SelectionMode.ExtendedSelection)
        self._rows.setHeaderLabels(
            [self.tr("Decision"), self.tr("Words"), self.tr("Sources"), self.tr("Why"), self.tr("Now")]
        )
        header = self._rows.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_WORDS, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_WHY, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(_WHY, _WHY_WIDTH)
        self._rows.setEditTriggers(QTreeWidget.EditTrigger.NoEditTriggers)
        self._rows.itemChanged.connect(self._explain)
        self._rows.itemSelectionChanged.connect(self._offer)
        self._rows.itemActivated.connect(self._go)
        buttons = close_button(self)
        self._take_back = buttons.addButton(self.tr("&Take back"), QDialogButtonBox.ButtonRole.ActionRole)
        self._take_back.setIcon(QIcon())
        self._take_back.setAutoDefault(False)
        self._take_back.clicked.connect(self._ask_back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(self._hint)
        layout.addWidget(self._rows, 1)
        layout.addWidget(buttons)
        self.show_all(session)

    def show_all(self, session: Session) -> None:
        """List the session's decisions as they stand now."""
        names = {entry.id: (entry.letter, entry.name) for entry in session.library.entries}
        before = max(self._rows.currentIndex().row(), 0)
        blocked = QSignalBlocker(self._rows)
        self._rows.clear()
        for some in _together(session.decisions.all):
            decision, placed = some[0]
            anchors = tuple(dict.fromkeys(anchor for one, _ in some for anchor in one.anchors))
            sources = dict.fromkeys(names.get(anchor.article, (anchor.article, "")) for anchor in anchors)
            words = [decision.quoted(anchor) for anchor in anchors]
            item = QTreeWidgetItem(
                [
                    verdict_words(decision),
                    " ↔ ".join(words),
                    ", ".join(letter for letter, _ in sources),
                    decision.why,
                    _state_words(max((placed.state for _, placed in some), key=list(State).index)),
                ]
            )
            item.setSizeHint(_WORDS, QSize(0, _ROW_HEIGHT))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            item.setData(0, _NUMBERS, tuple(one.number for one, _ in some))
            item.setData(0, _PLACES, placed.places)
            item.setToolTip(_WORDS, plain_tip(*words))
            item.setToolTip(2, plain_tip(", ".join(f"{letter} {name}" for letter, name in sources)))
            self._rows.addTopLevelItem(item)
        blocked.unblock()
        current = self._rows.topLevelItem(min(before, self._rows.topLevelItemCount() - 1))
        if current is not None:
            self._rows.setCurrentItem(current)
            told = self.tr("Enter goes to the words, F2 says why, Delete takes a decision back.")
            self._hint.setText(told)
        else:
            self._hint.setText(
                self.tr(
                    "Nothing was decided yet. The menu Judge says what can be: not a match, not a conflict…"
                )
            )
        self._offer()
        self._rows.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take back with Delete, say why with F2."""
        current = self._rows.currentItem()
        if event.key() == Qt.Key.Key_Delete:
            self._ask_back()
        elif event.key() == Qt.Key.Key_F2 and current is not None:
            self._rows.editItem(current, _WHY)
        else:
            super().keyPressEvent(event)

    def _offer(self) -> None:
        self._take_back.setEnabled(bool(self._rows.selectedItems()))

    def _ask_back(self) -> None:
        numbers = tuple(number for item in self._rows.selectedItems() for number in item.data(0, _NUMBERS))
        if numbers:
            self.take_back_requested.emit(numbers)

    def _explain(self, item: QTreeWidgetItem, column: int) -> None:
        if column == _WHY:
            numbers, why = item.data(0, _NUMBERS), item.text(_WHY)
            # The rows are listed anew after it: not before this one is done with.
            QTimer.singleShot(0, self, lambda: self.explained.emit(numbers, why))

    def _go(self, item: QTreeWidgetItem, column: int) -> None:
        """Go to the words of a row; a double click on its reason is for changing that."""
        places = item.data(0, _PLACES)
        if column == _WHY and QGuiApplication.mouseButtons():
            self._rows.editItem(item, _WHY)
        elif places:
            self.place_chosen.emit(places[0])
            self.accept()


def _together(decisions: Sequence[tuple[Decision, Placed]]) -> list[list[tuple[Decision, Placed]]]:
    """Return decisions as they were made: those of one sentence with several others at once are one row."""
    rows: list[list[tuple[Decision, Placed]]] = []
    for decision, placed in decisions:
        before = rows[-1][-1][0] if rows else None
        if (
            before is not None
            and (before.verdict, before.made) == (decision.verdict, decision.made)
            and {*before.anchors} & {*decision.anchors}
        ):
            rows[-1].append((decision, placed))
        else:
            rows.append([(decision, placed)])
    return rows


def verdict_words(decision: Decision) -> str:
    """Return what was decided, in words."""
    words = {
        Verdict.NOT_A_MATCH: translate("Decisions", "not a match"),
        Verdict.MATCH: translate("Decisions", "these match"),
        Verdict.NOT_A_CONFLICT: translate("Decisions", "not a conflict"),
        Verdict.SAME_FIGURE: translate("Decisions", "the same figure"),
        Verdict.OTHER_FIGURE: translate("Decisions", "not the same figure"),
        Verdict.SPEAKER: translate("Decisions", "speaker: {0}"),
        Verdict.ROLE: translate("Decisions", "paragraph: {0}"),
    }
    return words[decision.verdict].format(decision.value or translate("Decisions", "nobody"))


def _state_words(state: State) -> str:
    return {
        State.PLACED: translate("Decisions", "holds"),
        State.RESTING: translate("Decisions", "rests: an article is not compared"),
        State.LOST: translate("Decisions", "words not found"),
    }[state]


def show_decisions(session: Session, parent: QWidget | None) -> DecisionsDialog:
    """List the decisions without waiting."""
    dialog = DecisionsDialog(session, parent)
    dialog.open()
    return dialog
