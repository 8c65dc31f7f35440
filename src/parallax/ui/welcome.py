# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What the window shows before there is an article: what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from parallax.ui.theme import reading_font

_MEASURE = 460


class Welcome(QWidget):
    """A few words and three buttons."""

    open_requested = Signal()
    address_requested = Signal()
    samples_requested = Signal()

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
        column.addStretch(3)
        across = QHBoxLayout(self)
        across.addStretch(1)
        across.addLayout(column)
        across.addStretch(1)
        self.setFocusProxy(open_button)
