# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""A marked text under somebody's hand: pointer, wheel and keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QCursor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from parallax.ui.reading_room.article_text import Fold
from parallax.ui.reading_room.hand_glide import HandGlide
from parallax.ui.reading_room.keys import Step, selecting_move, step_of
from parallax.ui.reading_room.looks import Looks
from parallax.ui.reading_room.marked_text import MarkedText
from parallax.ui.reading_room.marks import MarkedSentence
from parallax.ui.reading_room.words import cited, plain_tip, sentence_tip


class ArticleView(MarkedText):
    """A text to be scrolled, clicked, selected and copied from."""

    sentence_chosen = Signal(object)
    """A `MarkedSentence`, by click or by Enter."""
    zoom_requested = Signal(int)
    copy_requested = Signal()
    menu_requested = Signal(QPoint)
    """With the place on the screen."""
    touched = Signal()
    """The focus came or went, or the text was clicked."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(looks, parent)
        self._pressed: tuple[QPoint, int] | None = None
        self._clicked = -1
        self._wheel = 0
        self._glide = HandGlide(self, self._glide_to)
        self._gliding_alone = False
        self.setTabChangesFocus(True)
        self.viewport().setMouseTracking(True)

    # -- what a hand can ask for ------------------------------------------------------------------

    def sentence_on_line(self) -> MarkedSentence | None:
        """Return the sentence on the reading line."""
        return self.shapes.sentence_at(self.blocks.nearest(self.extent.read(self.value)))

    def cited_selection(self) -> str:
        """Return the selected words with their source; nothing where none of the article's are selected."""
        words = self.text.selected(self.textCursor())
        return cited(self._article, words) if self._article is not None and words.strip() else ""

    def step(self, step: Step, *, alone: bool = False) -> None:
        """Scroll as a key asks for; alone, the other texts do not come along."""
        line = self.verticalScrollBar().singleStep()
        extent = self.extent
        page = extent.viewport - line
        start = self._glide.target
        value = self.value if start is None else start
        targets = {
            Step.LINE_UP: value - line,
            Step.LINE_DOWN: value + line,
            Step.PAGE_UP: value - page,
            Step.PAGE_DOWN: value + page,
            Step.START: self.room,
            Step.END: max(self.room, extent.most - self.room),
        }
        self._glide_towards(targets[step], alone=alone)

    def move_to(self, value: float) -> None:
        """Scroll without leading the others; what the hand had begun is over."""
        self._glide.stop()
        super().move_to(value)

    def scroll_to(self, value: float, *, alone: bool = False) -> None:
        """Scroll as by hand, at once; alone, the other texts do not come along."""
        self._glide.stop()
        super().scroll_to(value, alone=alone)

    def _glide_towards(self, target: float, *, alone: bool) -> None:
        self._gliding_alone = alone
        self._glide.start(self.value, min(max(target, 0.0), self.extent.most))

    def _glide_to(self, value: float) -> None:
        super().scroll_to(value, alone=self._gliding_alone)

    def enter(self) -> None:
        """Choose the sentence on the reading line; open or close what is folded there."""
        line = self.blocks.nearest(self.extent.read(self.value))
        fold = self.text.fold_at(self.document().findBlock(line))
        sentence = self.sentence_on_line()
        if fold is not None:
            self.toggle(fold)
        elif sentence is not None:
            self.sentence_chosen.emit(sentence)

    def _position_under(self, point: QPointF) -> int:
        """Return the document's position under a point of the viewport; -1 beside the text."""
        return self.blocks.under(QPointF(point.x(), point.y() + self.value))

    def _sentence_under(self, point: QPointF) -> MarkedSentence | None:
        position = self._position_under(point)
        return self.shapes.sentence_at(position) if position >= 0 else None

    def _fold_under(self, point: QPointF) -> Fold | None:
        position = self._position_under(point)
        return self.text.fold_at(self.document().findBlock(position)) if position >= 0 else None

    # -- events -----------------------------------------------------------------------------------

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl ask for larger or smaller letters; with Alt (which lays a wheel flat) scroll too."""
        delta = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._wheel += delta.y()
            steps = int(self._wheel / 120)
            self._wheel -= steps * 120
            if steps:
                self.zoom_requested.emit(1 if steps > 0 else -1)
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._scroll_by_notches(delta.y() or delta.x(), alone=True)
        elif delta.y() == 0 or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            event.ignore()  # sideways is the room's business
            return
        elif event.pixelDelta().isNull():
            self._scroll_by_notches(delta.y(), alone=False)
        else:
            self._glide.stop()
            super().wheelEvent(event)  # a trackpad is smooth by itself
        event.accept()

    def _scroll_by_notches(self, eighths: int, *, alone: bool) -> None:
        way = eighths / 120 * QApplication.wheelScrollLines() * self.verticalScrollBar().singleStep()
        start = self._glide.target
        self._glide_towards((self.value if start is None else start) - way, alone=alone)

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
            self._pressed = (event.position().toPoint(), self._position_under(event.position()))
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
        fold = self._fold_under(event.position())
        sentence = self._sentence_under(event.position())
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
        """Light up what stands beside the sentence under the pointer."""
        super().mouseMoveEvent(event)
        self._point_at(event.position())

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        super().leaveEvent(event)
        self._point_at(None)

    def _point_at(self, point: QPointF | None) -> None:
        sentence = self._sentence_under(point) if point is not None else None
        fold = self._fold_under(point) if point is not None else None
        shape = Qt.CursorShape.PointingHandCursor if fold is not None else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)
        if sentence is not self.hovered:
            self.hovered = sentence
            self.gutter.update()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Scroll, and see what has come under the pointer."""
        super().scrollContentsBy(dx, dy)
        if self.viewport().underMouse():
            self._point_at(QPointF(self.viewport().mapFromGlobal(QCursor.pos())))

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell in a tip who else has the sentence under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            sentence = self._sentence_under(QPointF(event.pos()))
            tip = sentence_tip(sentence, self.looks.articles) if sentence is not None else ""
            QToolTip.showText(event.globalPos(), plain_tip(tip), self.viewport())
            return True
        return super().viewportEvent(event)

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
