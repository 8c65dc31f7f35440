# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""All articles of the workspace in a table: sorted, filtered, tagged, and ticked for comparing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from parallax.domain.library import Entry
from parallax.session import folded
from parallax.ui.dialogs.parts import close_button, plain_label, resize_within_screen
from parallax.ui.library.entry_model import SEARCH_ROLE, SORT_ROLE, Column, EntryModel

_WIDTHS = {
    Column.SOURCE: 160,
    Column.DATE: 112,
    Column.WORDS: 64,
    Column.SHARE: 64,
    Column.TAGS: 150,
}


class LibraryDialog(QDialog):
    """Says what the user wants done; the rows follow what was done."""

    ticked = Signal(object, bool)
    """The ids of articles that are to be compared, or no longer."""
    chosen = Signal(object)
    """The ids of the only articles that are to be compared."""
    tagged = Signal(object, object, object)
    """The ids of articles, the tags that they are to have, and those that they are to have no longer."""
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
        self._model.ticked.connect(lambda article, on: self.ticked.emit(self._along_with(article), on))
        self._model.tagged.connect(self._tag)
        self._rows = _Rows(self)
        self._rows.setSourceModel(self._model)
        self._table = self._make_table()
        self._filter.textChanged.connect(self._rows.set_words)
        self._compared = QCheckBox(self.tr("Only c&ompared ones"))
        self._compared.toggled.connect(self._rows.set_compared_only)
        first = QHBoxLayout()
        first.setSpacing(10)
        first.addWidget(self._filter, 1)
        first.addWidget(self._compared)
        self._counts: QLabel = plain_label(look="quiet")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addLayout(first)
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
        keys = self.tr("Space compares or not, F2 tags, Enter goes there, Ctrl+1 to Ctrl+6 sort")
        self._counts.setText(f"{', '.join(told)}. {keys}")
        if not self._table.currentIndex().isValid():
            self._table.setCurrentIndex(self._rows.index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete removes the selected rows, Enter goes to the article, F2 tags, Ctrl and a digit sort by a column."""
        if self._table.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
            return
        ids = self._selected()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        match event.key():
            case Qt.Key.Key_Down if self._filter.hasFocus():
                self._table.setFocus()
            case Qt.Key.Key_F if control:
                self._filter.setFocus()
            case Qt.Key.Key_F2 if ids:
                self._table.edit(self._table.currentIndex().siblingAtColumn(Column.TAGS))
            case digit if control and 0 <= digit - Qt.Key.Key_1 < len(Column):
                self._sort(digit - Qt.Key.Key_1)
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
        header.setSortIndicatorClearable(True)
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

    def _sort(self, column: int) -> None:
        """Sort by a column; once more the other way round, and a third time not at all, as clicks do."""
        header = self._table.horizontalHeader()
        up, down = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
        if header.sortIndicatorSection() != column:
            header.setSortIndicator(column, up)
        elif header.sortIndicatorOrder() is up:
            header.setSortIndicator(column, down)
        else:
            header.setSortIndicator(-1, up)

    def _tag(self, article: str, tags: Sequence[str]) -> None:
        """Give the tags to the article and to all that are selected with it; what it loses they lose too."""
        before = next(
            entry.tags
            for row in range(self._model.rowCount())
            if (entry := self._model.entry(self._model.index(row, 0))) is not None and entry.id == article
        )
        new = tuple(tag for tag in tags if tag not in before)
        gone = tuple(tag for tag in before if tag not in tags)
        self.tagged.emit(self._along_with(article), new, gone)

    def _along_with(self, article: str) -> tuple[str, ...]:
        """Return an article, and where it is selected all that are selected with it."""
        selected = self._selected()
        return selected if article in selected else (article,)

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
        self._compared_only = False

    def set_compared_only(self, on: bool) -> None:
        """Show the rows of articles that are compared, or all."""
        self._compared_only = on
        self.invalidate()

    def set_words(self, words: str) -> None:
        """Show the rows that have all these words."""
        self._words = tuple(folded(words).split())
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: object) -> bool:
        """Whether a row has all the words."""
        index = self.sourceModel().index(row, 0)
        if self._compared_only and index.data(Qt.ItemDataRole.CheckStateRole) != Qt.CheckState.Checked:
            return False
        searched = str(index.data(SEARCH_ROLE)) if self._words else ""
        return all(word in searched for word in self._words)


def show_library(parent: QWidget | None) -> LibraryDialog:
    """Show the table without waiting."""
    dialog = LibraryDialog(parent)
    dialog.open()
    return dialog
