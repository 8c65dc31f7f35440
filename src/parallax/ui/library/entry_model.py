# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""All articles of a workspace as a table: ticked ones are compared, tags can be typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from parallax.domain.library import Entry
from parallax.session import folded
from parallax.ui.library.article_words import short_date
from parallax.ui.reading_room.words import plain_tip

Index = QModelIndex | QPersistentModelIndex
SORT_ROLE = int(Qt.ItemDataRole.UserRole)
"""What a column is sorted by: numbers as numbers, what is missing last."""
SEARCH_ROLE = SORT_ROLE + 1
"""Everything of a row that a filter looks in."""


class Column(IntEnum):
    """The columns in their order."""

    TITLE = 0
    SOURCE = 1
    DATE = 2
    WORDS = 3
    SHARE = 4
    TAGS = 5


class EntryModel(QAbstractTableModel):
    """Shows entries; says what is to be ticked or tagged and does nothing itself."""

    ticked = Signal(str, bool)
    """An article is to be compared, or no longer."""
    tagged = Signal(str, object)
    """An article is to have these tags."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()
        self._shares: Mapping[str, float] = {}
        self._names = (
            self.tr("Title"),
            self.tr("Source"),
            self.tr("Date"),
            self.tr("Words"),
            self.tr("Shared"),
            self.tr("Tags"),
        )

    def set_entries(self, entries: Sequence[Entry], shares: Mapping[str, float]) -> None:
        """Show other entries; `shares` says how much of the compared ones is shared."""
        same = [entry.id for entry in entries] == [entry.id for entry in self._entries]
        if not same:
            self.beginResetModel()
        self._entries, self._shares = tuple(entries), shares
        if not same:
            self.endResetModel()
        elif entries:
            self.dataChanged.emit(self.index(0, 0), self.index(len(entries) - 1, Column.TAGS))

    def entry(self, index: Index) -> Entry | None:
        """Return the entry of a row, None at an invalid index."""
        return self._entries[index.row()] if index.isValid() else None

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many articles there are."""
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how much is told of each."""
        return 0 if parent is not None and parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the columns' names."""
        across = orientation == Qt.Orientation.Horizontal
        if across and role == Qt.ItemDataRole.DisplayRole and section < len(self._names):
            return self._names[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Say that titles can be ticked and tags be typed."""
        flags = super().flags(index)
        if index.column() == Column.TITLE:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        if index.column() == Column.TAGS:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what Qt asks of a cell."""
        entry = self.entry(index)
        if entry is None:
            return None
        column = Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return self._words(entry, column)
            case Qt.ItemDataRole.ToolTipRole:
                words = self._words(entry, column)
                return plain_tip(words) if words else None
            case Qt.ItemDataRole.CheckStateRole if column is Column.TITLE:
                return Qt.CheckState.Checked if entry.compared else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.TextAlignmentRole if column in (Column.WORDS, Column.SHARE):
                return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            case _ if role == SORT_ROLE:
                return self._rank(entry, column)
            case _ if role == SEARCH_ROLE:
                return folded(" ".join(self._words(entry, each) for each in Column))
            case _:
                return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Say what is to be ticked or tagged."""
        entry = self.entry(index)
        if entry is None:
            return False
        if role == Qt.ItemDataRole.CheckStateRole:
            self.ticked.emit(entry.id, Qt.CheckState(value) == Qt.CheckState.Checked)
            return True
        if role == Qt.ItemDataRole.EditRole and index.column() == Column.TAGS:
            tags = (" ".join(tag.split()).lstrip("#") for tag in str(value).split(","))
            self.tagged.emit(entry.id, tuple(filter(None, tags)))
            return True
        return False

    def _words(self, entry: Entry, column: Column) -> str:
        share = self._shares.get(entry.id)
        match column:
            case Column.TITLE:
                return " ".join((entry.title or entry.name).split())
            case Column.SOURCE:
                return f"{entry.letter}  {' '.join(entry.name.split())}"
            case Column.DATE:
                return short_date(entry.published)
            case Column.WORDS:
                return str(entry.words)
            case Column.SHARE:
                return "" if share is None else f"{share:.0%}"
            case Column.TAGS:
                return ", ".join(entry.tags)

    def _rank(self, entry: Entry, column: Column) -> object:
        match column:
            case Column.DATE:
                return entry.published or "9999"
            case Column.SOURCE:
                return " ".join(entry.name.split()).casefold()
            case Column.TAGS:
                return self._words(entry, column).casefold() or "\uffff"
            case Column.WORDS:
                return entry.words
            case Column.SHARE:
                return self._shares.get(entry.id, -1.0)
            case _:
                return self._words(entry, column).casefold()
