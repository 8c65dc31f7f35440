# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What the window shows before there is an article: what to do, and what was done before."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from parallax.ui.former import Former
from parallax.ui.reading_room.words import plain_tip
from parallax.ui.theme import reading_font

_MEASURE = 460
_ROW_HEIGHT = 30


class Welcome(QWidget):
    """A few words, three buttons, and the workspaces of before."""

    open_requested = Signal()
    address_requested = Signal()
    samples_requested = Signal()
    workspace_chosen = Signal(object)
    """The path of a workspace of before that is to be opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = QLabel(self.tr("Read several articles side by side"))
        font = reading_font(1.75)
        font.setWeight(QFont.Weight.DemiBold)
        title.setFont(font)
        words = QLabel(
            self.tr(
                "Open two or more articles on one event, drop files or links here, or paste text with Ctrl+V. Parallax "
                "marks what they share, what only one says and where they contradict each other."
            )
        )
        words.setFont(reading_font(1.1))
        words.setProperty("look", "quiet")
        for label in (title, words):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setMaximumWidth(_MEASURE)
        open_button = QPushButton(self.tr("Open articles…"))
        open_button.setDefault(True)
        address_button = QPushButton(self.tr("Fetch an address…"))
        samples_button = QPushButton(self.tr("Open the five sample articles"))
        open_button.clicked.connect(self.open_requested)
        address_button.clicked.connect(self.address_requested)
        samples_button.clicked.connect(self.samples_requested)
        buttons = QGridLayout()
        buttons.setSpacing(10)
        buttons.addWidget(open_button, 0, 0)
        buttons.addWidget(address_button, 0, 1)
        buttons.addWidget(samples_button, 1, 0, 1, 2)
        buttons.setColumnStretch(2, 1)
        column = QVBoxLayout()
        column.setSpacing(14)
        column.addStretch(2)
        column.addWidget(title)
        column.addWidget(words)
        column.addSpacing(6)
        column.addLayout(buttons)
        self._former = _FormerList()
        self._former.chosen.connect(self.workspace_chosen)
        column.addWidget(self._former)
        self._column = column
        column.addStretch(3)
        across = QHBoxLayout(self)
        across.addStretch(1)
        across.addLayout(column)
        across.addStretch(1)
        self.setFocusProxy(open_button)

    def set_recent(self, former: Sequence[Former]) -> None:
        """Offer workspaces of before, the latest first; as many as there is room for are shown."""
        self._former.set_rows(former)
        self._fit()

    def _fit(self) -> None:
        self._former.hide()
        taken = self._column.heightForWidth(min(self.width(), _MEASURE))
        self._former.fit(self.height() - taken - 2 * self._column.spacing())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show more or fewer of the workspaces of before."""
        super().resizeEvent(event)
        self._fit()


class _FormerList(QWidget):
    """Workspaces of before under a heading."""

    chosen = Signal(object)
    """The path of one of them."""

    def __init__(self) -> None:
        super().__init__()
        self.setMaximumWidth(_MEASURE)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 8, 0, 0)
        self._layout.setSpacing(2)
        self._heading = QLabel(self.tr("Go on with"))
        self._heading.setProperty("look", "quiet")
        self._layout.addWidget(self._heading)
        self._rows: list[_FormerRow] = []
        self.hide()

    def set_rows(self, former: Sequence[Former]) -> None:
        """Show these, and none of those before."""
        for row in self._rows:
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [_FormerRow(one) for one in former]
        for row, one in zip(self._rows, former, strict=True):
            row.clicked.connect(lambda _=False, path=one.path: self.chosen.emit(path))
            self._layout.addWidget(row)

    def fit(self, room: int) -> None:
        """Show as many rows as a height has room for, and nothing where it has room for none."""
        needed = self._layout.contentsMargins().top() + self._heading.sizeHint().height()
        for row in self._rows:
            needed += self._layout.spacing() + row.height()
            row.setVisible(needed <= room)
        self.setVisible(any(not row.isHidden() for row in self._rows))


class _FormerRow(QPushButton):
    """A row to click: what the workspace is called, as far as there is room, and when it was changed."""

    def __init__(self, former: Former) -> None:
        super().__init__()
        self.setProperty("look", "row")
        self.setAutoDefault(True)
        self.setAccessibleName(f"{former.called}, {former.when}")
        self.setToolTip(plain_tip(former.called, str(former.path)))
        self._called = QLabel()
        self._words = former.called
        when = QLabel(former.when)
        when.setProperty("look", "quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 10, 0)
        row.setSpacing(16)
        for label in (self._called, when):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._called.setMinimumWidth(1)
        row.addWidget(self._called, 1)
        row.addWidget(when)
        self.setFixedHeight(_ROW_HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the name to the room there is."""
        super().resizeEvent(event)
        room = self._called.width()
        self._called.setText(self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room))
