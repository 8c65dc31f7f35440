# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""A marked text that a hand scrolls: by wheel, trackpad and keys, smoothly, with the others or alone."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from parallax.ui.reading_room.hand_glide import HandGlide
from parallax.ui.reading_room.keys import Step
from parallax.ui.reading_room.looks import Looks
from parallax.ui.reading_room.marked_text import MarkedText


class ScrolledText(MarkedText):
    """Glides where it is sent; a trackpad, which is smooth by itself, moves it directly."""

    zoom_requested = Signal(int)
    edge_asked = Signal(object)
    """All texts that go along are to go to their beginning or their end, as the `Step` says."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(looks, parent)
        self._wheel = 0
        self._glide = HandGlide(self, self._glide_to)
        self._gliding_alone = False

    def step(self, step: Step, *, alone: bool = False) -> None:
        """Scroll as a key asks for; alone, the other texts do not come along."""
        line = self.verticalScrollBar().singleStep()
        extent = self.extent
        page = extent.viewport - line
        value = self._going_to
        targets = {
            Step.LINE_UP: value - line,
            Step.LINE_DOWN: value + line,
            Step.PAGE_UP: value - page,
            Step.PAGE_DOWN: value + page,
            Step.START: edge_of(self, Step.START),
            Step.END: edge_of(self, Step.END),
        }
        if step in (Step.START, Step.END) and not alone:
            self.edge_asked.emit(step)
        else:
            self._glide_towards(targets[step], alone=alone)

    def move_to(self, value: float) -> None:
        """Scroll without leading the others; what the hand had begun is over."""
        self._glide.stop()
        super().move_to(value)

    def scroll_to(self, value: float, *, alone: bool = False) -> None:
        """Scroll as by hand, at once; alone, the other texts do not come along."""
        self._glide.stop()
        super().scroll_to(value, alone=alone)

    @property
    def _going_to(self) -> float:
        """The scroll value that a further notch starts from."""
        target = self._glide.target
        return self.value if target is None else target

    def _glide_towards(self, target: float, *, alone: bool) -> None:
        self._gliding_alone = alone
        self._glide.start(self.value, min(max(target, 0.0), self.extent.most))

    def _glide_to(self, value: float) -> None:
        super().scroll_to(value, alone=self._gliding_alone)

    def _scroll_by_notches(self, eighths: int, *, alone: bool) -> None:
        way = eighths / 120 * QApplication.wheelScrollLines() * self.verticalScrollBar().singleStep()
        self._glide_towards(self._going_to - way, alone=alone)

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
            # Else a menu bar takes the keyboard when Alt is let go: of the wheel it knows nothing, of this it does.
            QApplication.sendEvent(self, QEvent(QEvent.Type.ActivationChange))
            # Qt's menu bar takes the keyboard when Alt is let go, unless one of a few events came between: no wheel.
            QApplication.sendEvent(self.viewport(), QEvent(QEvent.Type.ActivationChange))
        elif abs(delta.x()) >= abs(delta.y()) or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            event.ignore()  # sideways is the room's business
            return
        elif _pixels(event):
            self.scroll_to(self.value - _pixels(event))
        else:
            self._scroll_by_notches(delta.y(), alone=False)
        event.accept()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stay here: who is taken away goes nowhere any more."""
        self._glide.stop()
        super().hideEvent(event)


def _pixels(event: QWheelEvent) -> int:
    """Return how far a trackpad goes; 0 for a wheel, and with X11, where it depends on the driver what pixels are."""
    return 0 if QGuiApplication.platformName() == "xcb" else event.pixelDelta().y()


def edge_of(view: MarkedText, step: Step) -> float:
    """Return the scroll value at which a text shows its beginning or its end, without the blank room beyond."""
    if step is Step.START:
        return view.room
    return max(view.room, view.room + view.text.height - view.extent.viewport)
