# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""A pane: head, text, overview strip."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from parallax.domain.article import Article, Span
from parallax.ui.reading_room.article_text import PAGE_MARGIN
from parallax.ui.reading_room.gutter import GUTTER_WIDTH
from parallax.ui.reading_room.header import PaneHeader
from parallax.ui.reading_room.looks import Looks
from parallax.ui.reading_room.marked_text import LEAST_CHARACTERS
from parallax.ui.reading_room.marks import MarkedSentence
from parallax.ui.reading_room.overview_strip import STRIP_WIDTH, OverviewStrip
from parallax.ui.reading_room.view import ArticleView
from parallax.ui.reading_room.words import spoken_name

_LINE = 1


def least_width(looks: Looks) -> int:
    """Return the width of a pane whose lines have 30 letters."""
    return round(
        looks.sizes.character * LEAST_CHARACTERS + 2 * PAGE_MARGIN + GUTTER_WIDTH + STRIP_WIDTH + _LINE
    )


class Pane(QWidget):
    """One article on the screen."""

    remove_requested = Signal(str)
    read_again_requested = Signal(str)
    touched = Signal(str)
    """The pane was clicked or got the keyboard."""

    def __init__(self, article: Article, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article = article
        self._menu = QMenu(self)
        self.header = PaneHeader(article, looks.theme, self._menu)
        self.view = ArticleView(looks)
        self.strip = OverviewStrip(self.view)
        self._fill_menu()
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.view, 1)
        body.addWidget(self.strip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, _LINE, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(body, 1)
        self.setFocusProxy(self.view)
        self.view.touched.connect(self._on_touch)
        self.view.menu_requested.connect(self._open_menu)
        self.set_article(article)

    @property
    def article(self) -> Article:
        """The article shown."""
        return self._article

    def set_article(self, article: Article) -> None:
        """Show an article that was read again."""
        self._article = article
        self.header.set_article(article)
        self.view.set_article(article)
        self.view.setAccessibleName(spoken_name(article))

    def set_sentences(self, sentences: Sequence[MarkedSentence]) -> None:
        """Mark these sentences."""
        self.view.set_sentences(sentences)
        self.strip.look_again()

    def set_looks(self, looks: Looks) -> None:
        """Take other colours, sizes, marks or another choice."""
        before = self.view.looks
        self.view.set_looks(looks)
        if looks.theme is not before.theme:
            self.header.set_theme(looks.theme)
            self.update()
        if (looks.theme, looks.marks) != (before.theme, before.marks):
            self.strip.look_again()

    def set_found(self, found: Span | None) -> None:
        """Mark a place that was gone to, or none."""
        self.view.set_found(found)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line between this pane and the next."""
        painter = QPainter(self)
        painter.fillRect(self.width() - _LINE, 0, _LINE, self.height(), self.view.looks.theme.colour("line"))
        painter.end()

    def _fill_menu(self) -> None:
        self._menu.addAction(self.tr("Copy selection with source"), self.view.copy_requested.emit)
        self._menu.addAction(self.tr("Copy whole article"), self._copy_whole)
        self._folds = self._menu.addAction(self.tr("Show what is left out"), self._toggle_folds)
        self._menu.addSeparator()
        self._menu.addAction(self.tr("Read again"), lambda: self.read_again_requested.emit(self._article.id))
        self._menu.addAction(self.tr("Remove"), lambda: self.remove_requested.emit(self._article.id))
        self._menu.aboutToShow.connect(self._tell_folds)

    def _tell_folds(self) -> None:
        folds = self.view.text.folds
        self._folds.setVisible(bool(folds))
        opened = any(fold.opened for fold in folds)
        self._folds.setText(self.tr("Hide what is left out") if opened else self.tr("Show what is left out"))

    def _toggle_folds(self) -> None:
        opened = any(fold.opened for fold in self.view.text.folds)
        for fold in self.view.text.folds:
            if fold.opened == opened:
                self.view.toggle(fold)

    def _copy_whole(self) -> None:
        QGuiApplication.clipboard().setText(self._article.text)

    def _open_menu(self, place: QPoint) -> None:
        self._menu.popup(place)

    def _on_touch(self) -> None:
        self.header.set_focused(focused=self.view.hasFocus())
        if self.view.hasFocus():
            self.touched.emit(self._article.id)
