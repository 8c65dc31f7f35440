# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Every key in one list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from parallax.ui.dialogs.parts import close_button
from parallax.ui.theme import window_font

KeyRow = tuple[str, str, str]


class KeysDialog(QDialog):
    """Rows of group, text and keys, the groups in the order in which they come."""

    def __init__(self, rows: Sequence[KeyRow], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys"))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(_table(rows))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 12, 18, 14)
        layout.addWidget(area, 1)
        layout.addWidget(close_button(self))
        self.resize(440, 560)


def show_keys(parent: QWidget | None, rows: Sequence[KeyRow]) -> KeysDialog:
    """Show the list of keys without waiting for an answer."""
    dialog = KeysDialog(rows, parent)
    dialog.open()
    return dialog


def _table(rows: Sequence[KeyRow]) -> QWidget:
    table = QWidget()
    grid = QGridLayout(table)
    grid.setColumnStretch(0, 1)
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(5)
    line = 0
    for group in dict.fromkeys(group for group, _, _ in rows):
        heading = _label(group)
        heading.setFont(window_font(weight=QFont.Weight.DemiBold))
        heading.setContentsMargins(0, 10, 0, 2)
        grid.addWidget(heading, line, 0, 1, 2)
        line += 1
        for own, text, keys in rows:
            if own == group:
                words = _label(text)
                words.setWordWrap(True)
                grid.addWidget(words, line, 0)
                grid.addWidget(_label(keys), line, 1)
                line += 1
    grid.setRowStretch(line, 1)
    return table


def _label(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
