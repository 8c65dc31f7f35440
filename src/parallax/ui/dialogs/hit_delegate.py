# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Paints a hit in its context, the words found in bold; the rows of their articles stand out."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPalette, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from parallax.domain.library import Hit
from parallax.ui.text_positions import utf16_length

Index = QModelIndex | QPersistentModelIndex
HIT_ROLE = int(Qt.ItemDataRole.UserRole)
"""The `Hit` of a row; a row without one tells its article."""
_HEIGHT = 25
_MARGIN = 4


def one_line(words: str) -> str:
    """Return words in one line, with as many characters as before."""
    return "".join(" " if character.isspace() else character for character in words)


class HitDelegate(QStyledItemDelegate):
    """Words of articles are laid out as plain text."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return room for one line."""
        return QSize(super().sizeHint(option, index).width(), _HEIGHT)

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Set the articles' rows in a heavier weight."""
        super().initStyleOption(option, index)
        if index.data(HIT_ROLE) is None:
            option.font.setWeight(QFont.Weight.DemiBold)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a hit's row; an article's row is painted as any other."""
        hit = index.data(HIT_ROLE)
        if not isinstance(hit, Hit):
            super().paint(painter, option, index)
            return
        row = QStyleOptionViewItem(option)
        self.initStyleOption(row, index)
        words, row.text = row.text, ""
        rect = row.rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        bold = QFont(row.font)
        bold.setBold(True)
        # As wide as if every word were one that was found: what is left is room to spare.
        words = QFontMetricsF(bold).elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
        row.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, row, painter, row.widget)
        layout = _laid_out(words, hit, row.font)
        chosen = row.state & QStyle.StateFlag.State_Selected
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        painter.save()
        painter.setPen(row.palette.color(role))
        down = (rect.height() - layout.boundingRect().height()) / 2
        layout.draw(painter, QPointF(rect.left(), rect.top() + down))
        painter.restore()


def _laid_out(words: str, hit: Hit, font: QFont) -> QTextLayout:
    """Return the words in one line, those found in bold."""
    layout = QTextLayout(words, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    bold = QTextCharFormat()
    bold.setFontWeight(QFont.Weight.Bold)
    ranges = []
    for span in hit.spans:
        one = QTextLayout.FormatRange()
        one.start = utf16_length(words[: span.start])
        one.length = utf16_length(words[span.start : span.end])
        one.format = bold
        ranges.append(one)
    layout.setFormats(ranges)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return layout
