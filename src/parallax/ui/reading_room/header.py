# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""A pane's head: whose text it is, of which day, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from parallax.domain.article import Article
from parallax.ui.badges import Badge
from parallax.ui.reading_room.words import date_words, plain_tip
from parallax.ui.theme import Theme, window_font

_FOCUS = 2


class PaneHeader(QWidget):
    """Badge, source, day and a menu; underlined while the pane has the keyboard."""

    def __init__(self, article: Article, theme: Theme, menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._focused = False
        self._badge = Badge(article.letter, theme)
        self._name = _Elided(window_font(weight=QFont.Weight.Medium))
        self._day = _Elided(window_font(9.0))
        self._button = _DotsButton(theme)
        self._button.setMenu(menu)
        self._button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 6, 6)
        row.setSpacing(7)
        for part in (self._badge, self._name, self._day):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self._button)
        self.set_article(article)
        self.set_theme(theme)

    def set_article(self, article: Article) -> None:
        """Show another article's name and day, with its title as a tip."""
        self._name.setText(article.name)
        self._day.setText(f"· {date_words(article)}")
        self.setToolTip(
            plain_tip(*filter(None, (article.title or article.name, article.author, article.url)))
        )
        self.setAccessibleName(article.title or article.name)
        menu_name = self.tr("What can be done with {source}").format(source=article.name)
        self._button.setToolTip(plain_tip(menu_name))
        self._button.setAccessibleName(menu_name)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self._badge.set_theme(theme)
        self._button.set_theme(theme)
        for label, meaning in ((self._name, "text"), (self._day, "text_quiet")):
            palette = label.palette()
            palette.setColor(QPalette.ColorRole.WindowText, theme.colour(meaning))
            label.setPalette(palette)
        self.update()

    def set_focused(self, *, focused: bool) -> None:
        """Show whether the pane has the keyboard."""
        if focused != self._focused:
            self._focused = focused
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground and lower edge."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("paper"))
        edge = self.rect().adjusted(0, self.height() - (_FOCUS if self._focused else 1), 0, 0)
        painter.fillRect(edge, self._theme.colour("accent" if self._focused else "line"))
        painter.end()


class _Elided(QLabel):
    """A label that shortens its words rather than push its neighbours away."""

    def __init__(self, font: QFont) -> None:
        super().__init__()
        self.setFont(font)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """A letter or two."""
        return QSize(self.fontMetrics().horizontalAdvance("M…"), self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as many words as there is room for."""
        painter = QPainter(self)
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.end()


class _DotsButton(QToolButton):
    """A small button with three dots."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedSize(26, 22)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint three dots; a frame where the pointer or the keyboard is."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.underMouse() or self.isDown():
            painter.setBrush(self._theme.colour("control_hover"))
            painter.drawRoundedRect(self.rect(), 5, 5)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(self._theme.colour("accent"))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), 5, 5)
            painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("text_quiet"))
        middle = QPointF(self.rect().center()) + QPointF(0.5, 0.5)
        for step in (-5, 0, 5):
            painter.drawEllipse(middle + QPointF(step, 0), 1.5, 1.5)
        painter.end()
