# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What an article says of itself, each field to be put right in its place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit, QScrollArea, QWidget

from parallax.domain.article import Article, Role
from parallax.session import typed_date
from parallax.ui.own_keys import kept_from_window
from parallax.ui.reading_room.words import changed_words, origin_words, plain_tip
from parallax.ui.theme import Theme, window_font

_EDGE = 1
_STILL_HERE = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
_LONGEST = 2_000
"""No field takes more letters; what an article says of itself is never that long."""


class ArticleHead(QScrollArea):
    """Title, source, date, author and link as fields; under them how long the text is and how much it shares.

    Enter and leaving a field take what was typed, Esc leaves what was there; an empty field is not said.
    """

    corrected = Signal(object)
    """The changed fields of the article with their new values; None where it is not said any more."""
    left = Signal()
    """Esc where nothing was typed: the reader wants back to the text."""
    height_changed = Signal()

    def __init__(self, article: Article, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share_words = ""
        self._article = article
        self._ground = _Ground()
        self._fields = {
            "title": _Field(self.tr("Title"), self.tr("no title")),
            "source": _Field(self.tr("Source"), self.tr("no source")),
            "published": _Field(self.tr("Date"), self.tr("no date")),
            "author": _Field(self.tr("Author"), self.tr("no author")),
            "url": _Field(self.tr("Link"), self.tr("no link")),
        }
        self._problem = _plain_label()
        self._problem.setProperty("look", "problem")
        self._problem.hide()
        self._facts = _plain_label()
        self._facts.setProperty("look", "quiet")
        self._facts.setContentsMargins(0, 6, 0, 0)
        self._lay_out()
        for name, field in self._fields.items():
            field.taken.connect(lambda name=name: self._take(name))
            field.left.connect(self.left)
        self._fields["published"].textChanged.connect(lambda: self._show_problem(wrong=False))
        self.setWidget(self._ground)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Details of the article"))
        self.set_article(article)
        self.set_theme(theme)

    @property
    def fields(self) -> list[QWidget]:
        """The fields in their order."""
        return list(self._fields.values())

    @property
    def wanted_height(self) -> int:
        """The height at which all of it is seen."""
        return self._ground.sizeHint().height()

    def set_article(self, article: Article) -> None:
        """Show what an article says of itself; a field that somebody is typing into keeps what they typed."""
        self._article = article
        for name, field in self._fields.items():
            field.set_known(_shown(article, name), origin=origin_words(article, name))
        self._tell_facts()

    def set_share(self, words: str) -> None:
        """Say which share of its sentences others carry too; nothing while nothing is compared."""
        self._share_words = words
        self._tell_facts()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._ground.theme = theme
        self._ground.update()

    def begin(self) -> None:
        """Take the keyboard, in the first field."""
        self._fields["title"].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def end(self) -> None:
        """Forget what was typed and not taken."""
        for field in self._fields.values():
            field.set_known(field.known, anew=True)

    def _lay_out(self) -> None:
        grid = QGridLayout(self._ground)
        grid.setContentsMargins(12, 6, 12, 9)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(1)
        grid.setColumnStretch(1, 1)
        for line, field in enumerate(self._fields.values()):
            label = QLabel(field.accessibleName())
            label.setFont(window_font(9.0))
            label.setProperty("look", "quiet")
            label.setBuddy(field)
            # The problem's line comes right after the date's.
            at = line if line < 3 else line + 1
            grid.addWidget(label, at, 0)
            grid.addWidget(field, at, 1)
        grid.addWidget(self._problem, 3, 1)
        grid.addWidget(self._facts, len(self._fields) + 1, 0, 1, 2)
        grid.setRowStretch(len(self._fields) + 2, 1)

    def _tell_facts(self) -> None:
        spans = (one for one in self._article.paragraphs if one.role is not Role.BOILERPLATE)
        count = sum(len(self._article.text[one.start : one.end].split()) for one in spans)
        facts = [self.tr("%n word(s)", "", count), self._share_words, changed_words(self._article)]
        self._facts.setText(" · ".join(filter(None, facts)))

    def _take(self, name: str) -> None:
        """Hand on what was typed into a field, unless it is no date where a date is wanted."""
        field = self._fields[name]
        words: str | None = " ".join(field.text().split()) or None
        if name == "published":
            if words is not None and words != field.known:
                words = typed_date(words)
            self._show_problem(wrong=words is None and bool(field.text().strip()))
            if not self._problem.isHidden():
                return
        if (words or "") == field.known:
            field.set_known(field.known, anew=True)
            return
        field.set_known(words or "", anew=True)
        self.corrected.emit({name: words})

    def _show_problem(self, *, wrong: bool) -> None:
        told = self.tr("Not taken: write it as 2021-02-19 or 19 Feb 2021") if wrong else ""
        changed = wrong == self._problem.isHidden()
        self._problem.setText(f"\N{WARNING SIGN} {told}" if wrong else "")
        self._problem.setVisible(wrong)
        self._fields["published"].setAccessibleDescription(told)
        if wrong:
            QAccessible.updateAccessibility(QAccessibleEvent(self._problem, QAccessible.Event.Alert))
        if changed:
            self.height_changed.emit()


class _Ground(QWidget):
    """What the fields stand on, with an edge below."""

    theme: Theme | None = None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground and edge."""
        if self.theme is not None:
            painter = QPainter(self)
            painter.fillRect(self.rect(), self.theme.colour("window"))
            edge = self.rect().adjusted(0, self.height() - _EDGE, 0, 0)
            painter.fillRect(edge, self.theme.colour("line_strong"))
            painter.end()


class _Field(QLineEdit):
    """A line that looks like text until it has the keyboard."""

    taken = Signal()
    left = Signal()

    def __init__(self, name: str, empty: str) -> None:
        super().__init__()
        self._known = ""
        self._origin = ""
        self.setAcceptDrops(False)  # what is dropped goes to the window
        self.setMaxLength(_LONGEST)
        self.setPlaceholderText(empty)
        self.setAccessibleName(name)
        self.setProperty("look", "in place")
        self.setFont(window_font(9.5))

    @property
    def known(self) -> str:
        """What stands there while nothing is typed."""
        return self._known

    def set_known(self, words: str, *, origin: str | None = None, anew: bool = False) -> None:
        """Show what is known, and on pointing where it is from.

        What somebody is typing stays, unless the field is to begin anew.
        """
        self._known = words
        self._origin = self._origin if origin is None else origin
        if anew or not self.isModified():
            self.setText(words)
            self.setCursorPosition(0)
        self.setToolTip(plain_tip(words, self._origin))

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the window, which would let go of the chosen claim."""
        if kept_from_window(event, QKeySequence.StandardKey.Cancel):
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes what was typed, Esc leaves what was there."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit()
        elif event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.isModified():
            self.set_known(self._known, anew=True)
        else:
            self.left.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take what was typed when the keyboard goes elsewhere in the window."""
        super().focusOutEvent(event)
        if self.isModified() and event.reason() not in _STILL_HERE:
            self.taken.emit()


def _plain_label() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setFont(window_font(9.0))
    return label


def _shown(article: Article, name: str) -> str:
    """Return a field in one line; a date with its time as people write it, readable back."""
    words = " ".join((getattr(article, name) or "").split())
    return words.replace("T", " ", 1) if name == "published" and words[10:11] == "T" else words
