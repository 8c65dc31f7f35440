# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""All workspaces of before in a table: to open one, or to put some away."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from parallax.ui.dialogs.parts import close_button, plain_label, resize_within_screen
from parallax.ui.reading_room.words import plain_tip

if TYPE_CHECKING:
    from parallax.ui.former import Former

_SIZE = (760, 420)
_ROW_HEIGHT = 30
_FORMER = Qt.ItemDataRole.UserRole


class FormerDialog(QDialog):
    """A row for each workspace, the latest first."""

    chosen = Signal(object)
    """The path of the workspace that is to be opened."""
    unwanted = Signal(object)
    """Each `Former` that is to be taken from the list or, where it has no name, thrown away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("All workspaces"))
        resize_within_screen(self, *_SIZE)
        self._hint = plain_label(look="quiet")
        self._rows = QTreeWidget()
        self._rows.setAccessibleName(self.tr("All workspaces"))
        self._rows.setRootIsDecorated(False)
        self._rows.setAllColumnsShowFocus(True)
        self._rows.setSelectionMode(QTreeWidget.SelectionMode.ExtendedSelection)
        self._rows.setHeaderLabels([self.tr("Workspace"), self.tr("Changed"), self.tr("Place")])
        self._rows.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._rows.header().setStretchLastSection(False)
        self._rows.itemSelectionChanged.connect(self._offer)
        self._rows.itemActivated.connect(self._choose)
        buttons = close_button(self)
        self._open = buttons.addButton(self.tr("&Open"), QDialogButtonBox.ButtonRole.ActionRole)
        self._put_away = buttons.addButton("", QDialogButtonBox.ButtonRole.ActionRole)
        for button in (self._open, self._put_away):
            button.setIcon(QIcon())
            button.setAutoDefault(False)
        self._open.clicked.connect(self._choose)
        self._put_away.clicked.connect(self._ask_away)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(self._hint)
        layout.addWidget(self._rows, 1)
        layout.addWidget(buttons)
        self._rows.setFocus()

    def set_rows(self, former: Sequence[Former]) -> None:
        """List these."""
        self._rows.clear()
        for one in former:
            place = one.path.parent.name if one.named else self.tr("without a name")
            item = QTreeWidgetItem([one.called, one.when, place])
            item.setSizeHint(0, QSize(0, _ROW_HEIGHT))
            item.setData(0, _FORMER, one)
            item.setToolTip(0, plain_tip(one.called, str(one.path)))
            self._rows.addTopLevelItem(item)
        first = self._rows.topLevelItem(0)
        if first is not None:
            self._rows.setCurrentItem(first)
            self._hint.setText(
                self.tr(
                    "Workspaces without a name stay until they are thrown away here. One with a name is only taken "
                    "from the list: its file stays where it is."
                )
            )
        else:
            self._hint.setText(self.tr("There is no other workspace."))
        for column in (1, 2):
            self._rows.resizeColumnToContents(column)
        self._offer()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put away with Delete."""
        if event.key() == Qt.Key.Key_Delete:
            self._ask_away()
        else:
            super().keyPressEvent(event)

    def _selected(self) -> list[Former]:
        return [item.data(0, _FORMER) for item in self._rows.selectedItems()]

    def _offer(self) -> None:
        some = self._selected()
        self._open.setEnabled(len(some) == 1)
        self._put_away.setEnabled(bool(some))
        named = {one.named for one in some}
        if named == {True}:
            self._put_away.setText(self.tr("&Take from the list"))
        elif named == {True, False}:
            self._put_away.setText(self.tr("&Put away"))
        else:
            self._put_away.setText(self.tr("&Throw away"))

    def _choose(self) -> None:
        some = self._selected()
        if len(some) == 1:
            self.accept()
            self.chosen.emit(some[0].path)

    def _ask_away(self) -> None:
        if some := self._selected():
            self.unwanted.emit(some)


def show_former(parent: QWidget | None) -> FormerDialog:
    """Show the table without waiting."""
    dialog = FormerDialog(parent)
    dialog.open()
    return dialog
