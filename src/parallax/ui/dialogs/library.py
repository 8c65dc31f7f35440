# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""All articles of the workspace in a table: sorted, filtered, tagged, and ticked for comparing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from parallax.domain.library import Entry
from parallax.ui.dialogs.parts import close_button, plain_label, resize_within_screen
from parallax.ui.library.entry_model import SEARCH_ROLE, SORT_ROLE, Column, EntryModel

_WIDTHS = {
    Column.SOURCE: 130,
    Column.DATE: 100,
    Column.WORDS: 64,
    Column.SHARE: 64,
    Column.TAGS: 150,
}


class LibraryDialog(QDialog):
    """Says what the user wants done; the rows follow what was done."""

    ticked = Signal(str, bool)
    """An article is to be compared, or no longer."""
    chosen = Signal(object)
    """The ids of the only articles that are to be compared."""
    tagged = Signal(str, object)
    """An article is to have these tags."""
    remove_requested = Signal(object)
    """The ids of articles that are to go."""
    article_activated = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Library"))
        self._filter = QLineEdit()
        self._filter.setPlaceholderText(self.tr("Filter by title, source, date or tag"))
        self._filter.setAccessibleName(self._filter.placeholderText())
        self._filter.setClearButtonEnabled(True)
        self._model = EntryModel(self)
        self._model.ticked.connect(self.ticked)
        self._model.tagged.connect(self.tagged)
        self._rows = _Rows(self)
        self._rows.setSourceModel(self._model)
        self._table = self._make_table()
        self._filter.textChanged.connect(self._rows.set_words)
        self._counts: QLabel = plain_label(look="quiet")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(self._filter)
        layout.addWidget(self._table, 1)
        layout.addWidget(self._counts)
        layout.addWidget(self._make_buttons())
        resize_within_screen(self, 980, 560)
        self._table.setFocus()

    def set_entries(self, entries: Sequence[Entry], shares: Mapping[str, float]) -> None:
        """Show the workspace's articles, and how much of each compared one others carry too."""
        self._model.set_entries(entries, shares)
        compared = sum(entry.compared for entry in entries)
        told = [self.tr("%n article(s)", "", len(entries)), self.tr("{0} compared").format(compared)]
        self._counts.setText(", ".join(told))
        if not self._table.currentIndex().isValid():
            self._table.setCurrentIndex(self._rows.index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks all selected rows, Delete removes them, Enter goes to the article."""
        if self._table.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
            return
        ids = self._selected()
        match event.key():
            case Qt.Key.Key_Delete if ids:
                self.remove_requested.emit(ids)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if ids and self._table.hasFocus():
                self._go()
            case _:
                super().keyPressEvent(event)

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self._rows)
        table.setAccessibleName(self.tr("Articles of the workspace"))
        table.setSortingEnabled(True)
        table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(30)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            table.setColumnWidth(column, width)
        table.activated.connect(lambda index: self._go() if index.column() != Column.TAGS else None)
        return table

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = close_button(self)
        only = QPushButton(self.tr("&Compare only these"))
        only.setToolTip(self.tr("Compare the selected articles and no others"))
        only.clicked.connect(lambda: self.chosen.emit(self._selected()))
        remove = QPushButton(self.tr("&Remove"))
        remove.setToolTip(self.tr("Take the selected articles out of the workspace"))
        remove.clicked.connect(lambda: self.remove_requested.emit(self._selected()))
        for button in (only, remove):
            button.setAutoDefault(False)
            button.setIcon(QIcon())
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        return buttons

    def _selected(self) -> tuple[str, ...]:
        rows = self._table.selectionModel().selectedRows()
        entries = (self._model.entry(self._rows.mapToSource(index)) for index in rows)
        return tuple(entry.id for entry in entries if entry is not None)

    def _go(self) -> None:
        ids = self._selected()
        if ids:
            self.article_activated.emit(ids[0])
            self.accept()


class _Rows(QSortFilterProxyModel):
    """The rows in the order of a column, those with all the words of a filter."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSortRole(SORT_ROLE)
        self.setDynamicSortFilter(True)
        self._words: tuple[str, ...] = ()

    def set_words(self, words: str) -> None:
        """Show the rows that have all these words."""
        self._words = tuple(words.casefold().split())
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: object) -> bool:
        """Whether a row has all the words."""
        searched = str(self.sourceModel().index(row, 0).data(SEARCH_ROLE))
        return all(word in searched for word in self._words)


def show_library(parent: QWidget | None) -> LibraryDialog:
    """Show the table without waiting."""
    dialog = LibraryDialog(parent)
    dialog.open()
    return dialog
