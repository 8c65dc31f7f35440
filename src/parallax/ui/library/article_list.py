# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The article list: every article with its letter, colour, date and share; ticked ones have a pane."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QLabel, QListView, QMenu, QVBoxLayout, QWidget

from parallax.domain.article import Article
from parallax.domain.comparison import Comparison
from parallax.ui.library.article_delegate import ArticleDelegate, toggle
from parallax.ui.library.article_model import ArticleModel
from parallax.ui.theme import Theme, load_theme


class ArticleList(QWidget):
    """The articles of the session; says what the user wants done and does nothing itself."""

    shown_changed = Signal(object)
    """The ids of the articles that are to have a pane, in order."""
    order_changed = Signal(object)
    """All ids in their new order."""
    remove_requested = Signal(str)
    read_again_requested = Signal(str)
    article_activated = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = ArticleModel(self)
        self._view = _ArticleView(load_theme("light"), self._model)
        self._revealed: Sequence[str] = ()
        heading = QLabel(self.tr("ARTICLES"))
        heading.setProperty("look", "heading")
        heading.setContentsMargins(10, 12, 10, 6)
        heading.setBuddy(self._view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(heading)
        layout.addWidget(self._view, 1)
        self.setMinimumSize(150, 230)
        self._model.shown_changed.connect(self.shown_changed)
        self._model.order_changed.connect(self.order_changed)
        self._view.remove_requested.connect(self.remove_requested)
        self._view.read_again_requested.connect(self.read_again_requested)
        self._view.article_activated.connect(self.article_activated)

    def take_keyboard(self) -> None:
        """Let the keyboard walk the list, from the article that it was on."""
        if not self._view.currentIndex().isValid():
            self._view.setCurrentIndex(self._model.index(0))
        self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_articles(self, articles: Sequence[Article]) -> None:
        """Show other articles; the current one stays current where it is still there."""
        current = self._model.article(self._view.currentIndex())
        self._model.set_articles(articles)
        if current is not None and (row := self._model.position(current.id)) >= 0:
            self._view.setCurrentIndex(self._model.index(row))

    def set_comparison(self, comparison: Comparison | None) -> None:
        """Tell each article's share of shared sentences; none while nothing is compared."""
        self._model.set_comparison(comparison)
        if comparison is not None:  # with their shares rows may be taller
            self.reveal(self._revealed)
            self._revealed = ()

    def set_shown(self, ids: Sequence[str]) -> None:
        """Tick the articles that have a pane."""
        self._model.set_shown(ids)

    def reveal(self, article_ids: Sequence[str]) -> None:
        """Bring rows that follow one another onto the screen; the first in any case."""
        self._revealed = article_ids
        for article_id in (article_ids[-1], article_ids[0]) if article_ids else ():
            self._view.scrollTo(self._model.index(self._model.position(article_id)))

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme's colours."""
        self._view.set_theme(theme)

    def key_rows(self) -> list[tuple[str, str, str]]:
        """Return group, words and keys of what the list does while it has the focus."""
        group = self.tr("In the article list")
        return [
            (group, self.tr("Show or hide the article's pane"), self.tr("Space")),
            (group, self.tr("Go to the article"), self.tr("Enter")),
            (group, self.tr("Move the article up"), "Alt+↑"),
            (group, self.tr("Move the article down"), "Alt+↓"),
            (group, self.tr("Read the article again"), "F5"),
            (group, self.tr("Remove the article"), "Del"),
        ]


class _ArticleView(QListView):
    """The list itself, with its keys and its menu."""

    remove_requested = Signal(str)
    read_again_requested = Signal(str)
    article_activated = Signal(str)

    def __init__(self, theme: Theme, model: ArticleModel) -> None:
        super().__init__()
        self._articles = model
        self._delegate = ArticleDelegate(theme, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Articles"))
        self.setProperty("look", "rows")
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme's colours."""
        self._delegate.set_theme(theme)
        self.viewport().update()

    @Slot(QPoint)
    def _show_menu(self, position: QPoint) -> None:
        index = self.indexAt(position)
        if index.isValid():
            menu = self._menu(index)
            menu.popup(self.viewport().mapToGlobal(position))

    def _menu(self, index: QModelIndex) -> QMenu:
        """Return the menu of a row; it goes when it is closed."""
        article = self._articles.article(index)
        row, last = index.row(), self._articles.rowCount() - 1
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if article is None:
            return menu
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        words = self.tr("Hide its pane") if ticked else self.tr("Show in a pane")
        menu.addAction(f"{words}\t{self.tr('Space')}", lambda: toggle(self._articles, index))
        menu.addSeparator()
        up = menu.addAction(self.tr("Move up") + "\tAlt+↑", lambda: self._articles.move(row, row - 1))
        up.setEnabled(row > 0)
        down = menu.addAction(self.tr("Move down") + "\tAlt+↓", lambda: self._articles.move(row, row + 2))
        down.setEnabled(row < last)
        menu.addSeparator()
        again = menu.addAction(
            self.tr("Read again") + "\tF5", lambda: self.read_again_requested.emit(article.id)
        )
        again.setEnabled(article.path is not None)
        menu.addAction(self.tr("Remove") + "\tDel", lambda: self.remove_requested.emit(article.id))
        return menu

    def event(self, event: QEvent) -> bool:
        """Keep the list's own keys from the window's shortcuts while the list has the focus."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            moving = event.modifiers() == Qt.KeyboardModifier.AltModifier
            own = {Qt.Key.Key_Up, Qt.Key.Key_Down} if moving else {Qt.Key.Key_F5, Qt.Key.Key_Delete}
            if event.key() in own:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks, Delete removes, F5 reads again, Enter goes, Alt with an arrow moves the article."""
        index = self.currentIndex()
        article = self._articles.article(index)
        if article is None:
            super().keyPressEvent(event)
            return
        moving = event.modifiers() == Qt.KeyboardModifier.AltModifier
        match event.key():
            case Qt.Key.Key_Space:
                toggle(self._articles, index)
            case Qt.Key.Key_Delete:
                self.remove_requested.emit(article.id)
            case Qt.Key.Key_F5 if article.path is not None:
                self.read_again_requested.emit(article.id)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.article_activated.emit(article.id)
            case Qt.Key.Key_Up if moving:
                self._articles.move(index.row(), index.row() - 1)
            case Qt.Key.Key_Down if moving:
                self._articles.move(index.row(), index.row() + 2)
            case _:
                super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to the article that was clicked, unless it was its tick."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        article = self._articles.article(index)
        if article is None or event.button() != Qt.MouseButton.LeftButton:
            return
        tick = self._delegate.tick_rect(self.visualRect(index)).adjusted(-6, -6, 6, 6)
        if not tick.contains(event.position()):
            self.article_activated.emit(article.id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out for the new width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
