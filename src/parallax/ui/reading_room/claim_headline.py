# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The first line of the compare strip: the claim in bold, what is said of it in quiet."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from parallax.ui.reading_room.claim_lines import WARNING_SIGN, Headline
from parallax.ui.reading_room.words import plain_tip
from parallax.ui.text_positions import utf16_length
from parallax.ui.theme import Theme, window_font

_SMALL_POINTS = 9.0  # 12 px
_NEXT_LINE = "\u2028"
_ISOLATE, _ISOLATED = "\u2068", "\u2069"
_UNSPOKEN = dict.fromkeys(map(ord, (_ISOLATE, _ISOLATED)))

Run = tuple[str, str, QFont.Weight]
"""Words, the name of their colour, their weight."""


class HeadlineLabel(QWidget):
    """Plain text in up to three looks that wraps; Qt's label has either one look or markup."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._runs: list[Run] = []
        self._notes: Run | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumHeight(22)

    def show_headline(self, headline: Headline) -> None:
        """Show a claim's or a sentence's headline."""
        # Isolated: a label written from right to left leaves what is said of it as it is.
        label = f"{_ISOLATE}{headline.label}{_ISOLATED}"
        self._runs = [(label, "text", QFont.Weight.Bold)]
        self._notes = (
            (" · ".join(headline.notes), "text_quiet", QFont.Weight.Normal) if headline.notes else None
        )
        if headline.conflict:
            # First, so that no long label can push it out of sight.
            conflict = f"{WARNING_SIGN}\u00a0{self.tr('conflict')}  "
            self._runs.insert(0, (conflict, "conflict_line", QFont.Weight.DemiBold))
        absent = ", ".join(headline.absent)
        told = self.tr("Left out by {sources}").format(sources=absent) if absent else ""
        self.setToolTip(plain_tip(told) if told else "")
        self._changed(told)

    def show_hint(self, hint: str) -> None:
        """Show a quiet sentence."""
        self._runs = [(hint, "text_quiet", QFont.Weight.Normal)]
        self._notes = None
        self.setToolTip("")
        self._changed()

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme's colours."""
        self._theme = theme
        self.update()

    def _changed(self, more: str = "") -> None:
        self.setAccessibleDescription(more)
        told = "".join(text for text, _, _ in self._runs).translate(_UNSPOKEN)
        self.setAccessibleName(f"{told}  {self._notes[0]}" if self._notes else told)
        self.updateGeometry()
        self.update()

    def _layout_at(self, width: float) -> QTextLayout:
        """Lay the words out: all in one line where they fit, else the notes in a line of their own."""
        if self._notes is None:
            return self._lay_out(self._runs, width)
        words, meaning, weight = self._notes
        beside = self._lay_out([*self._runs, ("  " + words, meaning, weight)], width)
        if beside.lineCount() < 2:
            return beside
        return self._lay_out([*self._runs, (_NEXT_LINE + words, meaning, weight)], width)

    def _lay_out(self, runs: Sequence[Run], width: float) -> QTextLayout:
        layout = QTextLayout("".join(text for text, _, _ in runs), window_font(_SMALL_POINTS))
        ranges = []
        start = 0
        for text, meaning, weight in runs:
            piece = QTextLayout.FormatRange()
            piece.start, piece.length = start, utf16_length(text)
            text_format = QTextCharFormat()
            text_format.setFont(window_font(_SMALL_POINTS, weight))
            text_format.setForeground(self._theme.colour(meaning))
            piece.format = text_format
            ranges.append(piece)
            start += piece.length
        layout.setFormats(ranges)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(self.layoutDirection())
        layout.setTextOption(option)
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1.0))
            line.setPosition(QPointF(0, top))
            top += line.height() + 2
        layout.endLayout()
        return layout

    def heightForWidth(self, width: int) -> int:
        """Return the height that the words need at a width."""
        return max(math.ceil(self._layout_at(width).boundingRect().height()) + 6, 22)

    def hasHeightForWidth(self) -> bool:
        """Return that the height follows the width."""
        return True

    def sizeHint(self) -> QSize:
        """Return the size of one line of usual length."""
        return QSize(320, self.heightForWidth(320))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words."""
        painter = QPainter(self)
        self._layout_at(self.width()).draw(painter, QPointF(0, 3))
        painter.end()
