# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The sentences of the compare strip: each with its source's badge, to be read, selected and clicked."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from parallax.ui.badges import BADGE_SIZE, paint_badge
from parallax.ui.own_keys import kept_from_window
from parallax.ui.reading_room.claim_lines import ClaimLine, Look
from parallax.ui.reading_room.claim_trimming import (
    Shown,
    piece_at,
    telling_words,
    trimmed,
    whole,
    whole_words,
)
from parallax.ui.reading_room.line_signs import LineSigns
from parallax.ui.theme import Theme, reading_font, window_font

_INDENT = 28
_LEFT = 14
_SIGNS_LEFT = 1
_LINE_HEIGHT = 106
_NOTCH = 120
_SLACK = 3.0
"""So much of a line is the blank below its letters, in pixels."""
_SIGN_SIZE = 0.85  # of the sentences' letters
_SIZE = 0.88  # of the articles' text


class ClaimText(QTextEdit):
    """Plain sentences in a document; nothing in an article can become markup."""

    place_chosen = Signal(object)
    copy_requested = Signal()
    """Copying was asked for while no words are selected."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._font = reading_font(_SIZE)
        self._lines: tuple[ClaimLine, ...] = ()
        self._whole = False
        self._trimmed: list[tuple[Shown, ...]] = []
        self._opened: set[int] = set()
        self._shown: list[tuple[Shown, ...]] = []
        self._pressed_at = QPointF()
        self.signs = LineSigns(self.viewport(), self._line_at)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(self.tr("The sentences of this claim"))
        self.cursorPositionChanged.connect(self.viewport().update)
        self.document().setDocumentMargin(0)

    def show_lines(self, lines: Sequence[ClaimLine]) -> None:
        """Show other sentences from their beginning on."""
        self._lines = tuple(lines)
        self._trimmed = _all_trimmed(self._lines)
        self._opened.clear()
        self._write()
        self.verticalScrollBar().setValue(0)

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme's colours."""
        self._theme = theme
        self._write()

    def set_type(self, zoom: float, *, system_serif: bool) -> None:
        """Set the sentences in another size or face."""
        self._font = reading_font(zoom * _SIZE, system=system_serif)
        self._write()

    def set_whole(self, on: bool) -> None:
        """Show every sentence whole, or long ones trimmed around what differs."""
        self._whole = on
        self._opened.clear()
        self._write()

    @property
    def can_trim(self) -> bool:
        """Whether any sentence is long enough to be trimmed."""
        return any(piece.look is Look.GAP for shown in self._trimmed for piece in shown)

    def _write(self) -> None:
        self.clear()
        self._shown = [
            whole(line) if self._whole or number in self._opened else self._trimmed[number]
            for number, line in enumerate(self._lines)
        ]
        formats = _formats(self._theme, self._font)
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for number, shown in enumerate(self._shown):
            block = QTextBlockFormat()
            block.setLeftMargin(_LEFT + _INDENT)
            block.setRightMargin(_LEFT)
            block.setTopMargin(0 if number == 0 else 4)
            block.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            if number == 0:
                cursor.setBlockFormat(block)
            else:
                cursor.insertBlock(block, formats[Look.PLAIN])
            for piece in shown:
                cursor.insertText(piece.text, formats[piece.look])
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        description = ". ".join(f"{line.letter} {line.source}: {line.text}" for line in self._lines)
        self.setAccessibleDescription(description)

    def _blocks(self) -> list[QTextBlock]:
        document = self.document()
        return [document.findBlockByNumber(number) for number in range(len(self._lines))]

    def _line_at(self, point: QPointF) -> ClaimLine | None:
        """Return the line at a point of the viewport, its margin included."""
        y = point.y() + self.verticalScrollBar().value()
        layout = self.document().documentLayout()
        for line, block in zip(self._lines, self._blocks(), strict=True):
            rect = layout.blockBoundingRect(block)
            if rect.top() <= y < rect.bottom():
                return line
        return None

    def _gap_at(self, point: QPointF) -> int | None:
        """Return the number of the line whose ellipsis is at a point of the viewport."""
        down = QPointF(0, self.verticalScrollBar().value())
        position = self.document().documentLayout().hitTest(point + down, Qt.HitTestAccuracy.ExactHit)
        block = self.document().findBlock(position)
        if position < 0 or not block.isValid() or block.blockNumber() >= len(self._shown):
            return None
        piece = piece_at(self._shown[block.blockNumber()], position - block.position())
        return block.blockNumber() if piece is not None and piece.look is Look.GAP else None

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy plain text, whole also where it is shown trimmed; the look of a mark means nothing elsewhere."""
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        told = []
        for line, shown, block in zip(self._lines, self._shown, self._blocks(), strict=True):
            first, last = max(start - block.position(), 0), min(end - block.position(), block.length() - 1)
            if first <= last:
                told.append(whole_words(line, shown, first, last))
        data = QMimeData()
        data.setText("\n".join(told))
        return data

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click may begin."""
        self._pressed_at = event.position()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to the sentence that was clicked, unless words were selected; an ellipsis opens the sentence."""
        super().mouseReleaseEvent(event)
        moved = (event.position() - self._pressed_at).manhattanLength()
        if event.button() != Qt.MouseButton.LeftButton or moved >= QApplication.startDragDistance():
            return
        gap = self._gap_at(event.position())
        line = self._line_at(event.position())
        if gap is not None:
            self._opened.add(gap)
            self._write()
        elif line is not None and not self.textCursor().hasSelection():
            self.place_chosen.emit(line.place)

    def event(self, event: QEvent) -> bool:
        """Keep copying from the window's own action while the text has the focus."""
        if kept_from_window(event, QKeySequence.StandardKey.Copy):
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the sentence that the cursor is in; copying takes all where nothing is selected."""
        if event.matches(QKeySequence.StandardKey.Copy) and not self.textCursor().hasSelection():
            self.copy_requested.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._lines:
            self.place_chosen.emit(self._lines[self.textCursor().blockNumber()].place)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the line that the keyboard is on."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it no more."""
        super().focusOutEvent(event)
        self.viewport().update()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Paint all anew: other lines stand in it whole."""
        super().scrollContentsBy(dx, dy)
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; a wheel with notches comes to rest where a line begins, a trackpad anywhere."""
        bar = self.verticalScrollBar()
        before = bar.value()
        super().wheelEvent(event)
        notches = event.pixelDelta().isNull() and event.angleDelta().y() % _NOTCH == 0
        if notches and before != bar.value() < bar.maximum():
            tops = [math.floor(top) for top, _ in _line_places(self._blocks())]
            bar.setValue(min(tops, key=lambda top: abs(top - bar.value()), default=0))

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the beginning; Qt would bring the cursor into sight, whatever room there is as yet."""
        super().showEvent(event)
        self.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stay where the text is scrolled to; Qt would bring the cursor into sight."""
        before = self.verticalScrollBar().value()
        super().resizeEvent(event)
        self.verticalScrollBar().setValue(before)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text and the badges beside it; a line that does not stand in it whole is left blank."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        self._paint_keyboard(painter)
        top, bottom = self._whole_lines()
        width, height = self.viewport().width(), self.viewport().height()
        for blank in (QRectF(0, 0, width, top), QRectF(0, bottom, width, height - bottom)):
            painter.fillRect(blank, self._theme.colour("paper"))
        self._paint_badges(painter, top, bottom)
        painter.end()

    def _paint_badges(self, painter: QPainter, top: float, bottom: float) -> None:
        """Paint each source's badge beside its first line, or the first seen of it, and each sentence's signs."""
        down = self.verticalScrollBar().value()
        layout = self.document().documentLayout()
        told: str | None = None
        for line, block in zip(self._lines, self._blocks(), strict=True):
            first = block.layout().lineAt(0).rect() if block.layout().lineCount() else QRectF()
            rect = layout.blockBoundingRect(block).translated(0, -down)
            begins = max(rect.top() + first.top(), top)
            if begins >= rect.bottom() - 1 or begins + first.height() > bottom + 1:
                continue
            self.signs.paint(painter, line.place, _SIGNS_LEFT, begins + first.height() / 2, self._theme)
            if line.place.article != told:
                told = line.place.article
                size = min(BADGE_SIZE, first.height())
                middle = QPointF(_LEFT + BADGE_SIZE / 2, begins + first.height() / 2)
                badge = QRectF(middle - QPointF(size / 2, size / 2), QSizeF(size, size))
                paint_badge(painter, badge, line.letter, self._theme)

    def _whole_lines(self) -> tuple[float, float]:
        """Return where in the viewport the first whole line begins and the last one ends; all of it if there is none."""
        window, down = float(self.viewport().height()), self.verticalScrollBar().value()
        places = [(top - down, bottom - down) for top, bottom in _line_places(self._blocks())]
        whole = [(top, bottom) for top, bottom in places if top >= 0 and bottom <= window + _SLACK]
        return (whole[0][0], whole[-1][1]) if whole else (0.0, window)

    def _paint_keyboard(self, painter: QPainter) -> None:
        """Paint a bar beside the sentence that the keyboard is on: Enter goes there."""
        block = self.textCursor().block()
        if self.hasFocus() and self._lines:
            rect = self.document().documentLayout().blockBoundingRect(block)
            top = rect.top() - self.verticalScrollBar().value()
            painter.fillRect(QRectF(0, top, 3, rect.height()), self._theme.colour("accent"))


def _formats(theme: Theme, font: QFont) -> dict[Look, QTextCharFormat]:
    """Return how each look of a piece is set."""
    plain = QTextCharFormat()
    plain.setFont(font)
    plain.setForeground(theme.colour("text"))
    differs = QTextCharFormat(plain)
    differs.setBackground(theme.colour("differs"))
    differs.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    differs.setUnderlineColor(theme.colour("unique_line"))
    clashes = QTextCharFormat(plain)
    clashes.setBackground(theme.colour("conflict"))
    clashes.setForeground(theme.colour("conflict_line"))
    clashes.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    clashes.setUnderlineColor(theme.colour("conflict_line"))
    gap = QTextCharFormat(plain)
    gap.setForeground(theme.colour("text_quiet"))
    sign = QTextCharFormat(plain)
    sign.setFont(window_font(font.pointSizeF() * _SIGN_SIZE))
    sign.setForeground(theme.colour("conflict_line"))
    looks = (Look.PLAIN, Look.DIFFERS, Look.CLASHES, Look.GAP, Look.SIGN)
    return dict(zip(looks, (plain, differs, clashes, gap, sign), strict=True))


def _line_places(blocks: Sequence[QTextBlock]) -> Iterator[tuple[float, float]]:
    """Yield where each line begins and ends in the document."""
    for block in blocks:
        layout = block.layout()
        top = layout.position().y()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number).rect()
            yield top + line.top(), top + line.bottom()


def _all_trimmed(lines: Sequence[ClaimLine]) -> list[tuple[Shown, ...]]:
    """Return the sentences trimmed, each with an eye on those of the other sources."""
    words: dict[str, set[str]] = {}
    for line in lines:
        words.setdefault(line.place.article, set()).update(telling_words(line))
    elsewhere = {
        article: frozenset().union(*(own for other, own in words.items() if other != article))
        for article in words
    }
    return [trimmed(line, elsewhere[line.place.article]) for line in lines]
