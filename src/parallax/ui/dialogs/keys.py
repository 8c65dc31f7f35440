# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Every key in one list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from parallax.ui.dialogs.parts import close_button, plain_label, resize_within_screen
from parallax.ui.theme import window_font

KeyRow = tuple[str, str, str]
_COLUMN_GAP = 34
_WIDEST_KEYS = 150


class KeysDialog(QDialog):
    """Rows of group, text and keys, the groups in the order in which they come, in two columns; and a filter."""

    def __init__(self, rows: Sequence[KeyRow], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys"))
        names = dict.fromkeys(group for group, _, _ in rows)
        self._groups = [_Group(name, [row[1:] for row in rows if row[0] == name]) for name in names]
        field = QLineEdit()
        field.setPlaceholderText(self.tr("Filter keys"))
        field.setAccessibleName(self.tr("Filter keys"))
        field.setClearButtonEnabled(True)
        field.textChanged.connect(self._filter)
        self._nothing = plain_label(self.tr("Nothing fits the filter."), "quiet")
        self._nothing.hide()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(_in_columns(self._groups))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 16, 22, 14)
        layout.setSpacing(8)
        layout.addWidget(field)
        layout.addWidget(self._nothing)
        layout.addWidget(area, 1)
        layout.addWidget(close_button(self))
        field.setFocus()
        resize_within_screen(self, 860, 640)

    @Slot(str)
    def _filter(self, words: str) -> None:
        shown = [group.filter(words.casefold().split()) for group in self._groups]
        self._nothing.setVisible(not any(shown))


def show_keys(parent: QWidget | None, rows: Sequence[KeyRow]) -> KeysDialog:
    """Show the list of keys without waiting for an answer."""
    dialog = KeysDialog(rows, parent)
    dialog.open()
    return dialog


class _Group(QWidget):
    """A heading and, under it, what can be done with its keys."""

    def __init__(self, name: str, rows: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.size_in_rows = len(rows) + 2
        self._rows: list[tuple[str, QLabel, QLabel]] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 12)
        grid.setColumnStretch(0, 1)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(4)
        heading = _label(name)
        heading.setFont(window_font(weight=QFont.Weight.DemiBold))
        grid.addWidget(heading, 0, 0, 1, 2)
        for line, (text, keys) in enumerate(rows, start=1):
            words, caps = _label(text), _label(keys)
            caps.setProperty("look", "keys")
            caps.setMaximumWidth(_WIDEST_KEYS)
            caps.setMinimumWidth(min(caps.fontMetrics().horizontalAdvance(keys) + 18, _WIDEST_KEYS))
            caps.setAlignment(Qt.AlignmentFlag.AlignCenter)
            grid.addWidget(words, line, 0)
            grid.addWidget(caps, line, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._rows.append((f"{name} {text} {keys}".casefold(), words, caps))

    def filter(self, wanted: Sequence[str]) -> bool:
        """Show the rows that have all of these words; return whether there are any."""
        kept = False
        for told, words, caps in self._rows:
            fits = all(word in told for word in wanted)
            words.setVisible(fits)
            caps.setVisible(fits)
            kept = kept or fits
        self.setVisible(kept)
        return kept


def _in_columns(groups: Sequence[_Group]) -> QWidget:
    """Put groups into two columns of about one length, the second after the first."""
    ground = QWidget()
    row = QHBoxLayout(ground)
    row.setContentsMargins(0, 4, 10, 0)
    row.setSpacing(_COLUMN_GAP)
    columns = [QVBoxLayout(), QVBoxLayout()]
    half = sum(group.size_in_rows for group in groups) / 2
    above = 0
    for group in groups:
        columns[above + group.size_in_rows / 2 > half].addWidget(group)
        above += group.size_in_rows
    for column in columns:
        column.setSpacing(0)
        column.addStretch(1)
        row.addLayout(column, 1)
    return ground


def _label(text: str) -> QLabel:
    label = plain_label(text)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
