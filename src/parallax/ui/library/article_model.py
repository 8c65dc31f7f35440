# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The articles of the session as an item model: ticked ones have a pane, rows can be dragged."""

from __future__ import annotations

import html
from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from parallax.domain.article import Article
from parallax.domain.comparison import Comparison
from parallax.ui.library.article_words import second_line, share_of_shared, spoken_line

Index = QModelIndex | QPersistentModelIndex
ARTICLE_ROLE = int(Qt.ItemDataRole.UserRole)
SECOND_LINE_ROLE = ARTICLE_ROLE + 1
_MIME = "application/x-parallax-article"
_NO_INDEX = QModelIndex()


class ArticleModel(QAbstractListModel):
    """Articles in order; ticks and moves are told by signals."""

    shown_changed = Signal(object)
    order_changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._articles: list[Article] = []
        self._shares: dict[str, float | None] = {}
        self._shown: set[str] = set()

    @property
    def shown(self) -> list[str]:
        """The ids of the ticked articles, in order."""
        return [article.id for article in self._articles if article.id in self._shown]

    def set_articles(self, articles: Sequence[Article]) -> None:
        """Show other articles, or the same in another order."""
        if list(articles) == self._articles:
            return
        self.beginResetModel()
        self._articles = list(articles)
        self.endResetModel()

    def set_comparison(self, comparison: Comparison | None) -> None:
        """Tell each article's share of shared sentences; none while nothing is compared."""
        compared = comparison.articles if comparison is not None else ()
        self._shares = {one.article.id: share_of_shared(one) for one in compared}
        self._refresh()

    def set_shown(self, ids: Sequence[str]) -> None:
        """Tick those that have a pane."""
        self._shown = set(ids)
        self._refresh()

    def article(self, index: Index) -> Article | None:
        """Return the article at an index, None at an invalid one."""
        if index.isValid() and index.row() < len(self._articles):
            return self._articles[index.row()]
        return None

    def position(self, article_id: str) -> int:
        """Return the row of an article, -1 where it is not there."""
        return next((i for i, article in enumerate(self._articles) if article.id == article_id), -1)

    def move(self, source: int, target: int) -> None:
        """Bring the article of row `source` before the one of row `target`."""
        count = len(self._articles)
        if target in (source, source + 1) or not (0 <= source < count and 0 <= target <= count):
            return
        if not self.beginMoveRows(_NO_INDEX, source, source, _NO_INDEX, target):
            return
        article = self._articles.pop(source)
        self._articles.insert(target - (target > source), article)
        self.endMoveRows()
        self.order_changed.emit([article.id for article in self._articles])

    def _refresh(self) -> None:
        if self._articles:
            self.dataChanged.emit(self.index(0), self.index(len(self._articles) - 1))

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        """Return how many articles there are."""
        return 0 if parent.isValid() else len(self._articles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what Qt asks of an article."""
        article = self.article(index)
        if article is None:
            return None
        share = self._shares.get(article.id)
        shown = article.id in self._shown
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return article.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken_line(article, share, shown=shown)
            case Qt.ItemDataRole.ToolTipRole:
                return _tooltip(article)
            case Qt.ItemDataRole.CheckStateRole:
                return Qt.CheckState.Checked if shown else Qt.CheckState.Unchecked
        if role == ARTICLE_ROLE:
            return article
        return second_line(article, share) if role == SECOND_LINE_ROLE else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or untick an article."""
        article = self.article(index)
        if article is None or role != Qt.ItemDataRole.CheckStateRole:
            return False
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._shown.add(article.id)
        else:
            self._shown.discard(article.id)
        self.dataChanged.emit(index, index)
        self.shown_changed.emit(self.shown)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that a row can be chosen, ticked and dragged; dropping is between rows."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsUserCheckable
            | Qt.ItemFlag.ItemIsDragEnabled
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def supportedDropActions(self) -> Qt.DropAction:
        """Return that rows are moved."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Return the one type that may be dropped: files are the window's business."""
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return a dragged row's number."""
        data = QMimeData()
        data.setData(_MIME, str(indexes[0].row()).encode() if indexes else b"")
        return data

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Move the dragged row; never let the view remove it a second time."""
        dragged = bytes(data.data(_MIME).data())
        if action == Qt.DropAction.MoveAction and dragged.isdigit():
            target = row if row >= 0 else (parent.row() if parent.isValid() else len(self._articles))
            self.move(int(dragged), target)
        return False


def _tooltip(article: Article) -> str:
    """Return name, title and path; escaped, for Qt would read markup in them."""
    name, *others = [" ".join(part.split()) for part in (article.name, article.title, article.path) if part]
    lines = [f"<b>{html.escape(name)}</b>", *map(html.escape, others)]
    return "<p>" + "<br>".join(lines) + "</p>"
