# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""A text under somebody's hand: what pointer and keys do with its sentences and words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QInputDevice,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QApplication, QScroller, QScrollerProperties, QWidget

from parallax.ui.reading_room.article_text import Fold
from parallax.ui.reading_room.gutter import GUTTER
from parallax.ui.reading_room.keys import selecting_move, step_of
from parallax.ui.reading_room.looks import Looks
from parallax.ui.reading_room.marks import MarkedSentence
from parallax.ui.reading_room.scrolled_text import ScrolledText
from parallax.ui.reading_room.words import cited

_STILL = 80
"""Milliseconds without scrolling after which the text stands still."""


class ArticleView(ScrolledText):
    """A text to be scrolled, clicked, selected and copied from."""

    sentence_chosen = Signal(object)
    """A `MarkedSentence`, by click or by Enter."""
    copy_requested = Signal()
    menu_requested = Signal(QPoint)
    """With the place on the screen."""
    pointed = Signal(object)
    """The `MarkedSentence` under the pointer, or None."""
    touched = Signal()
    """The focus came or went, or the text was clicked."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(looks, parent)
        self._pressed: tuple[QPoint, int] | None = None
        self._clicked = -1
        self._pointer: QPointF | None = None
        self._still = QTimer(self)
        self._still.setSingleShot(True)
        self._still.setInterval(_STILL)
        self._still.timeout.connect(self._point_again)
        self.setTabChangesFocus(True)
        self.viewport().setMouseTracking(True)
        _scroll_by_finger(self.viewport())

    # -- what a hand can ask for ------------------------------------------------------------------

    def sentence_on_line(self) -> MarkedSentence | None:
        """Return the sentence on the reading line."""
        return self.shapes.sentence_at(self.blocks.nearest(self.extent.read(self.value)))

    def cited_selection(self) -> str:
        """Return the selected words with their source; nothing where none of the article's are selected."""
        words = self.text.selected(self.textCursor())
        return cited(self._article, words) if self._article is not None and words.strip() else ""

    def enter(self) -> None:
        """Choose the sentence on the reading line; open or close what is folded there."""
        line = self.blocks.nearest(self.extent.read(self.value))
        fold = self.text.fold_at(self.document().findBlock(line))
        sentence = self.sentence_on_line()
        if fold is not None:
            self.toggle(fold)
        elif sentence is not None:
            self.sentence_chosen.emit(sentence)

    def _under(self, point: QPointF) -> tuple[MarkedSentence | None, Fold | None]:
        """Return the sentence, or the fold, that is under a point of the viewport."""
        position = self.blocks.under(point + QPointF(0, self.value))
        if position < 0:
            return None, None
        return self.shapes.sentence_at(position), self.text.fold_at(self.document().findBlock(position))

    # -- events -----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by keys, choose by Enter, select with Shift; leave the rest to the window."""
        step = step_of(event)
        move = selecting_move(event)
        if step is not None:
            self.step(step, alone=bool(event.modifiers() & Qt.KeyboardModifier.AltModifier))
        elif move is not None:
            cursor = self.textCursor()
            cursor.movePosition(move, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.enter()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_requested.emit()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.selectAll()
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where the button went down: a click is down and up at one place."""
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._clicked = -1
            position = self.blocks.under(event.position() + QPointF(0, self.value))
            self._pressed = (event.position().toPoint(), position)
            self.touched.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose what was clicked; not where words were selected."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        if pressed is None or event.button() != Qt.MouseButton.LeftButton or self.textCursor().hasSelection():
            return
        way = (event.position().toPoint() - pressed[0]).manhattanLength()
        if way >= QApplication.startDragDistance():
            return
        sentence, fold = self._under(event.position())
        if fold is not None:
            self.toggle(fold)
        elif sentence is not None:
            self._clicked = pressed[1]
            self.sentence_chosen.emit(sentence)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the word that was clicked first, though the text may have moved since."""
        if event.button() != Qt.MouseButton.LeftButton or self._clicked < 0:
            super().mouseDoubleClickEvent(event)
            return
        cursor = self.textCursor()
        cursor.setPosition(self._clicked)
        cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        self.setTextCursor(cursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up what stands beside the sentence under the pointer; a finger scrolls and selects nothing."""
        if event.deviceType() is QInputDevice.DeviceType.TouchScreen:
            event.accept()
            return
        super().mouseMoveEvent(event)
        self._pointer = event.position()
        self._point_at(self._pointer)

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        super().leaveEvent(event)
        self._pointer = None
        self._point_at(None)

    def _point_at(self, point: QPointF | None) -> None:
        self._still.stop()
        sentence, fold = self._under(point) if point is not None else (None, None)
        if point is not None:
            shape = Qt.CursorShape.PointingHandCursor if fold is not None else Qt.CursorShape.IBeamCursor
            self.viewport().setCursor(Qt.CursorShape.ArrowCursor if point.x() < GUTTER else shape)
        gutter = self.page.gutter
        before = gutter.hovered
        if gutter.point_at(point.y() if point is not None else None, sentence):
            self.look_at_gutter()
        if sentence is not before:
            self.pointed.emit(sentence)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Scroll; what comes under a pointer that does not move is looked at when the text stands still."""
        super().scrollContentsBy(dx, dy)
        if self._pointer is not None:
            if self.page.gutter.is_pointed_at:
                self._point_at(None)
            self._still.start()

    @Slot()
    def _point_again(self) -> None:
        self._point_at(self._pointer)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask the pane for its menu."""
        self.menu_requested.emit(event.globalPos())
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the pane, which shows it."""
        super().focusInEvent(event)
        self.touched.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell the pane, which shows it."""
        super().focusOutEvent(event)
        self.touched.emit()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Give the selected words as they stand in the article, without anything of the window's own."""
        data = QMimeData()
        data.setText(self.text.selected(self.textCursor()))
        return data


def _scroll_by_finger(viewport: QWidget) -> None:
    """Let a finger drag and flick the text; it stops at the ends, for beyond them others could not follow."""
    QScroller.grabGesture(viewport, QScroller.ScrollerGestureType.TouchGesture)
    scroller = QScroller.scroller(viewport)
    properties = scroller.scrollerProperties()
    metrics = QScrollerProperties.ScrollMetric
    for metric in (metrics.VerticalOvershootPolicy, metrics.HorizontalOvershootPolicy):
        properties.setScrollMetric(metric, QScrollerProperties.OvershootPolicy.OvershootAlwaysOff)
    scroller.setScrollerProperties(properties)
