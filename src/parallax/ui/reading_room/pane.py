# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""A pane: head, text, overview strip."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from parallax.domain.article import Article, Span
from parallax.ui.reading_room.article_head import ArticleHead
from parallax.ui.reading_room.article_text import PAGE_MARGIN
from parallax.ui.reading_room.gutter import GUTTER_WIDTH
from parallax.ui.reading_room.header import PaneHeader
from parallax.ui.reading_room.later import Later
from parallax.ui.reading_room.lights import Light
from parallax.ui.reading_room.looks import Looks
from parallax.ui.reading_room.marked_text import LEAST_CHARACTERS
from parallax.ui.reading_room.marks import MarkedSentence, share_of_shared
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
    hold_requested = Signal(str)
    """The pane shall stay while the others move, or go along again."""
    touched = Signal(str)
    """The pane was clicked or got the keyboard."""
    hide_requested = Signal(str)
    correction_requested = Signal(str, object)
    """What the article says of itself is put right: the changed fields, None where it is not said."""

    def __init__(self, article: Article, looks: Looks, later: Later, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article = article
        self._later = later
        self._hits = 0
        self._menu = QMenu(self)
        self.header = PaneHeader(article, looks.theme, self._menu)
        self.view = ArticleView(looks)
        self.strip = OverviewStrip(self.view)
        self.head = ArticleHead(article, looks.theme, self)
        self.head.hide()
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
        self.view.layout_due.connect(lambda: later.do(self.view, "layout", self.view.lay_out))
        self.view.touched.connect(self._on_touch)
        self.view.menu_requested.connect(self._open_menu)
        self.header.toggled.connect(self._open_head)
        self.header.release_requested.connect(lambda: self.hold_requested.emit(self._article.id))
        self.head.left.connect(self._leave_head)
        self.head.height_changed.connect(self._place_head)
        self.head.corrected.connect(lambda fields: self.correction_requested.emit(self._article.id, fields))
        self.set_article(article)

    @property
    def article(self) -> Article:
        """The article shown."""
        return self._article

    @property
    def tab_stops(self) -> list[QWidget]:
        """What the Tab key goes through, in this order."""
        return [self.header, *self.header.buttons, *self.head.fields, self.view]

    def set_article(self, article: Article) -> None:
        """Show an article that was read again or put right."""
        self._article = article
        self.header.set_article(article)
        self.head.set_article(article)
        self.view.set_article(article)
        self.view.setAccessibleName(spoken_name(article))
        self._describe()
        self.strip.setAccessibleName(self.tr("Overview of {source}").format(source=article.name))

    def set_sentences(self, sentences: Sequence[MarkedSentence]) -> None:
        """Mark these sentences."""
        self.view.set_sentences(sentences)
        share = share_of_shared(sentences)
        self.header.set_share(share)
        self.head.set_share(self.header.share_words)

    def set_looks(self, looks: Looks) -> None:
        """Take other colours, sizes, marks or another choice."""
        before = self.view.looks
        set_anew = looks.theme is not before.theme or looks.sizes != before.sizes
        self._later.do(self.view, "looks", partial(self._take_looks, looks), long=set_anew)

    def _take_looks(self, looks: Looks) -> None:
        before = self.view.looks
        self.view.set_looks(looks)
        if looks.theme is not before.theme:
            self.header.set_theme(looks.theme)
            self.head.set_theme(looks.theme)
            self.update()
        if (looks.theme, looks.marks, looks.signs) != (before.theme, before.marks, before.signs):
            self.strip.look_again()

    def set_found(self, found: Span | None) -> None:
        """Mark a place that was gone to, or none."""
        self.view.set_found(found)

    def light(self, light: Light, spans: Sequence[Span]) -> None:
        """Light these words for that reason instead of others."""
        if self.view.light(light, spans) and light is Light.FOUND:
            self.strip.look_again()
            self._hits = len(spans)
            self._describe()

    def _describe(self) -> None:
        """Say to a screen reader how often was found what is sought, what is left out of the text, and why."""
        told = [self.tr("%n hit(s)", "", self._hits)] if self._hits else []
        told += [fold.why for fold in self.view.text.folds]
        self.view.setAccessibleDescription(" ".join(told))

    def set_held(self, *, held: bool) -> None:
        """Tell whether the pane stays while the others move."""
        self._hold.setChecked(held)
        self.header.set_held(held=held)
        self.strip.set_held(held=held)

    def correct(self) -> None:
        """Open what the article says of itself and take the keyboard there; where it is there already, close it."""
        if self.header.isChecked() and self._head_has_keyboard():
            self._leave_head()
        else:
            self.header.setChecked(True)
            self.head.begin()

    def _open_head(self, opened: bool) -> None:
        """Lay the details over the top of the text, which does not move for them; or take them away."""
        if not opened and self._head_has_keyboard():
            self.view.setFocus()
        self._place_head()
        self.head.setVisible(opened)
        if opened:
            self.head.raise_()
        else:
            self.head.end()

    def _head_has_keyboard(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.head.isAncestorOf(focused)

    def _leave_head(self) -> None:
        self.header.setChecked(False)
        self.view.setFocus()

    def _place_head(self) -> None:
        top = self.view.y()
        height = min(self.head.wanted_height, self.height() - top)
        self.head.setGeometry(0, top, self.width() - _LINE, height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the details in their place."""
        super().resizeEvent(event)
        self._place_head()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line between this pane and the next."""
        painter = QPainter(self)
        painter.fillRect(self.width() - _LINE, 0, _LINE, self.height(), self.view.looks.theme.colour("line"))
        painter.end()

    def _fill_menu(self) -> None:
        self._menu.addAction(self.tr("Copy selection with source"), self.view.copy_requested.emit)
        self._menu.addAction(self.tr("Copy whole article"), self._copy_whole)
        self._folds = self._menu.addAction(self.tr("Show what is left out"), self._toggle_folds)
        self._hold = self._menu.addAction(self.tr("Hold this pane"))
        self._hold.setCheckable(True)
        self._hold.triggered.connect(lambda: self.hold_requested.emit(self._article.id))
        self._menu.addSeparator()
        self._menu.addAction(self.tr("Details of the article"), self.correct)
        self._menu.addAction(self.tr("Show alone, or all again"), self.header.alone_requested.emit)
        self._menu.addAction(self.tr("Move left"), lambda: self.header.step_requested.emit(-1))
        self._menu.addAction(self.tr("Move right"), lambda: self.header.step_requested.emit(1))
        self._menu.addAction(self.tr("Hide this pane"), lambda: self.hide_requested.emit(self._article.id))
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
