# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Where everything of a row stands at a width, and how it is painted there.

Text is laid out as plain text: nothing in an article can become markup.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QPolygonF,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from parallax.domain.comparison import Place
from parallax.ui.badges import BADGE_SIZE, paint_badge
from parallax.ui.sidebar.rows import Line, Mark, Row, Run, Tone
from parallax.ui.text_positions import utf16_length
from parallax.ui.theme import Theme, reading_font, window_font

SIDE_MARGIN = 12
TOP_MARGIN = 10
_MARK_STEP = BADGE_SIZE + 4
_MOST_MARKS_BEFORE_TEXT = 3
_MOST_OF_WIDTH_FOR_MARKS = 0.48
_ROOM_BEFORE_MARKS = 6
_FOLD_SIZE = 16
_QUIET_POINTS = 9.0  # 12 px
_VALUE_POINTS = 12.0  # 16 px
_HEADING_POINTS = 9.75
_WORDS_ZOOM = 0.9
_NOTE_TONES = (Tone.NOTE_YELLOW, Tone.NOTE_GREEN, Tone.NOTE_BLUE, Tone.NOTE_PURPLE, Tone.NOTE_RED)
"""They are called as the theme calls their colours."""


class Look:
    """The fonts and colours of the tones in one theme; articles' words in the program's serif or the system's."""

    def __init__(self, theme: Theme, *, system_serif: bool = False) -> None:
        self.theme = theme
        words = reading_font(_WORDS_ZOOM, system=system_serif)
        self.caption_font = window_font(_QUIET_POINTS)
        self.caption_metrics = QFontMetricsF(self.caption_font)
        self.formats = {
            Tone.VALUE: self._format(window_font(_VALUE_POINTS, QFont.Weight.Bold), "text"),
            Tone.PLAIN: self._format(window_font(), "text"),
            Tone.QUIET: self._format(window_font(_QUIET_POINTS), "text_quiet"),
            Tone.WARNING: self._format(window_font(weight=QFont.Weight.DemiBold), "conflict_line"),
            Tone.HEADING: self._format(window_font(_HEADING_POINTS, QFont.Weight.DemiBold), "text"),
            Tone.WORDS: self._format(words, "text"),
            Tone.DIFFERING_WORDS: self._format(words, "text"),
        }
        for tone in _NOTE_TONES:
            self.formats[tone] = self._format(window_font(_QUIET_POINTS), tone.name.lower())
        differing = self.formats[Tone.DIFFERING_WORDS]
        differing.setBackground(theme.colour("differs"))
        differing.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        differing.setUnderlineColor(theme.colour("unique_line"))

    def _format(self, font: QFont, meaning: str) -> QTextCharFormat:
        text_format = QTextCharFormat()
        text_format.setFont(font)
        text_format.setForeground(self.theme.colour(meaning))
        return text_format


@dataclass(slots=True)
class RowLayout:
    """A row laid out: its height, its texts and its badges, all from the row's upper left corner."""

    height: float = 0.0
    texts: list[tuple[QTextLayout, QPointF]] = field(default_factory=list)
    badges: list[tuple[QRectF, Mark]] = field(default_factory=list)
    places: list[tuple[float, float, tuple[Place, ...]]] = field(default_factory=list)
    """From where to where, downwards, a line of its own leads to places of its own."""
    fold: QRectF | None = None
    """Where the sign stands that unfolds the row, or folds it again."""
    unfolded: bool = False

    def mark_at(self, point: QPointF) -> Mark | None:
        """Return the badge under a point, with its caption."""
        for rect, mark in self.badges:
            if rect.adjusted(-2, -2, 2, 2).contains(point):
                return mark
        return None

    def folds_at(self, point: QPointF) -> bool:
        """Whether a click at a point unfolds the row, or folds it again."""
        return self.fold is not None and self.fold.adjusted(-6, -6, 6, 6).contains(point)

    def places_at(self, y: float) -> tuple[Place, ...]:
        """Return where the words at a height lead, nothing where they lead where the row does."""
        return next((places for top, bottom, places in self.places if top <= y < bottom), ())

    def paint(self, painter: QPainter, origin: QPointF, look: Look, focused: Mark | None = None) -> None:
        """Paint the row; the badge that the keyboard is on gets a ring."""
        for layout, position in self.texts:
            layout.draw(painter, origin + position)
        for rect, mark in self.badges:
            circle = QRectF(origin.x() + rect.x(), origin.y() + rect.y(), BADGE_SIZE, BADGE_SIZE)
            paint_badge(painter, circle, mark.letter, look.theme, filled=bool(mark.places))
            if mark.caption:
                room = QRectF(circle.right() + 4, circle.top(), rect.width() - BADGE_SIZE - 6, BADGE_SIZE)
                self._paint_caption(painter, room, mark.caption, look)
            if focused is not None and mark is focused:
                self._paint_ring(painter, circle, look)
        if self.fold is not None:
            self._paint_fold(painter, self.fold.translated(origin), look)

    def _paint_fold(self, painter: QPainter, room: QRectF, look: Look) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.theme.colour("text_quiet"), 1.5))
        tip, ends = room.center().y() + 2, room.center().y() - 2
        if self.unfolded:
            tip, ends = ends, tip
        x = room.center().x()
        painter.drawPolyline(QPolygonF([QPointF(x - 4, ends), QPointF(x, tip), QPointF(x + 4, ends)]))

    @staticmethod
    def _paint_caption(painter: QPainter, room: QRectF, caption: str, look: Look) -> None:
        painter.setFont(look.caption_font)
        painter.setPen(look.theme.colour("text_quiet"))
        words = look.caption_metrics.elidedText(caption, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)

    @staticmethod
    def _paint_ring(painter: QPainter, circle: QRectF, look: Look) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.theme.colour("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(circle.adjusted(-2, -2, 2, 2))


def lay_out(row: Row, width: float, look: Look, *, unfolded: bool = False) -> RowLayout:
    """Lay a row out at a width; whatever does not fit wraps."""
    laid = RowLayout(height=TOP_MARGIN, unfolded=unfolded)
    whole = max(width - 2 * SIDE_MARGIN, 40.0)
    if row.more:
        laid.fold = QRectF(SIDE_MARGIN + whole - _FOLD_SIZE, TOP_MARGIN, _FOLD_SIZE, _FOLD_SIZE)
    for number, line in enumerate(row.shown_lines(unfolded=unfolded)):
        inner = whole if number or not row.more else whole - _FOLD_SIZE - 4
        laid.height += line.gap
        top = laid.height
        if line.runs:
            if line.marks_last:
                _lay_text_before_badges(laid, line, inner, look)
            else:
                _lay_text(laid, line, inner, look)
            if line.places:
                laid.places.append((top, laid.height, line.places))
        else:
            _lay_badges(laid, line.marks, inner, look)
    laid.height += TOP_MARGIN
    return laid


def _lay_text(laid: RowLayout, line: Line, width: float, look: Look) -> None:
    """Add text that wraps beside its badges, below them where they are many."""
    marks = line.marks
    if len(marks) > _MOST_MARKS_BEFORE_TEXT:
        _lay_badges(laid, marks, width, look)
        laid.height += 3
        marks = ()
    indent = len(marks) * _MARK_STEP + (2 if marks else 0)
    layout = _text_layout(line.runs, width - indent, look)
    height = layout.boundingRect().height()
    top = laid.height
    if marks:
        first = layout.lineAt(0).height()
        down = max(0.0, (BADGE_SIZE - first) / 2)
        for position, mark in enumerate(marks):
            y = top + max(0.0, (first - BADGE_SIZE) / 2)
            laid.badges.append((QRectF(SIDE_MARGIN + position * _MARK_STEP, y, BADGE_SIZE, BADGE_SIZE), mark))
        height = max(height + down, BADGE_SIZE)
        top += down
    laid.texts.append((layout, QPointF(SIDE_MARGIN + indent, top)))
    laid.height += height


def _lay_text_before_badges(laid: RowLayout, line: Line, width: float, look: Look) -> None:
    """Add text with its badges in columns at the right edge, below it where they leave it little room."""
    column = len(line.marks) * _MARK_STEP
    beside = column <= width * _MOST_OF_WIDTH_FOR_MARKS
    layout = _text_layout(line.runs, width - column - _ROOM_BEFORE_MARKS if beside else width, look)
    laid.texts.append((layout, QPointF(SIDE_MARGIN, laid.height)))
    height = layout.boundingRect().height()
    if not beside:
        laid.height += height + 3
        _lay_badges(laid, line.marks, width, look)
        return
    top = laid.height + max(0.0, (layout.lineAt(0).height() - BADGE_SIZE) / 2)
    left = SIDE_MARGIN + width - column + _MARK_STEP - BADGE_SIZE
    for position, mark in enumerate(line.marks):
        rect = QRectF(left + position * _MARK_STEP, top, BADGE_SIZE, BADGE_SIZE)
        laid.badges.append((rect, mark))
    laid.height += max(height, BADGE_SIZE)


def _lay_badges(laid: RowLayout, marks: Sequence[Mark], width: float, look: Look) -> None:
    """Add badges with their captions, in as many rows as they need."""
    x = 0.0
    for mark in marks:
        own = float(BADGE_SIZE)
        if mark.caption:
            # A verb is short; what calls itself one and is not, is cut.
            own = min(own + 4 + look.caption_metrics.horizontalAdvance(mark.caption) + 4, width)
        if x and x + own > width:
            x = 0.0
            laid.height += _MARK_STEP
        laid.badges.append((QRectF(SIDE_MARGIN + x, laid.height, own, BADGE_SIZE), mark))
        x += own + 4
    laid.height += BADGE_SIZE


def _text_layout(runs: Sequence[Run], width: float, look: Look) -> QTextLayout:
    """Return runs laid out one after another at a width."""
    layout = QTextLayout("".join(run.text for run in runs), look.formats[runs[0].tone].font())
    ranges = []
    start = 0
    for run in runs:
        piece = QTextLayout.FormatRange()
        piece.start = start
        piece.length = utf16_length(run.text)
        piece.format = look.formats[run.tone]
        ranges.append(piece)
        start += piece.length
    layout.setFormats(ranges)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    top = 0.0
    while (text_line := layout.createLine()).isValid():
        text_line.setLineWidth(width)
        text_line.setPosition(QPointF(0, top))
        top += text_line.height()
    layout.endLayout()
    return layout
