# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Panes of one width, side by side: as many as can be read on the screen, the rest by scrolling sideways."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPropertyAnimation, Qt, QTimer
from PySide6.QtGui import QPalette, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from parallax.ui.theme import Theme

_SNAP_AFTER = 160
_SNAP_DURATION = 140


class PaneRow(QScrollArea):
    """Gives its panes equal widths, never less than the least, and comes to rest at a pane's edge."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._panes: list[QWidget] = []
        self._least = 300
        self._ground = QWidget()
        self.setWidget(self._ground)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        bar = self.horizontalScrollBar()
        self._glide = QPropertyAnimation(bar, b"value", self)
        self._glide.setDuration(_SNAP_DURATION)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_SNAP_AFTER)
        self._rest.timeout.connect(self._snap)
        bar.valueChanged.connect(self._on_scroll)
        bar.sliderReleased.connect(self._rest.start)

    def set_panes(self, panes: Sequence[QWidget]) -> None:
        """Show these panes, in this order."""
        self._panes = list(panes)
        before: QWidget | None = None
        for pane in self._panes:
            pane.setParent(self._ground)
            pane.show()
            if before is not None:
                QWidget.setTabOrder(before, pane)
            before = pane
        self._arrange()

    def set_least(self, width: int) -> None:
        """Let no pane be narrower."""
        if width != self._least:
            self._least = width
            self._arrange()

    def set_theme(self, theme: Theme) -> None:
        """Take another ground."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, theme.colour("paper"))
        self.setPalette(palette)
        self._ground.setPalette(palette)

    def reveal(self, pane: QWidget) -> None:
        """Bring a pane onto the screen."""
        left, right = pane.x(), pane.x() + pane.width()
        bar = self.horizontalScrollBar()
        if left < bar.value():
            self._slide(left)
        elif right > bar.value() + self.viewport().width():
            self._slide(right - self.viewport().width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        super().resizeEvent(event)
        self._arrange()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll sideways by a sideways wheel or with Shift."""
        delta = event.angleDelta()
        way = delta.x() or (delta.y() if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 0)
        if way:
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - way)
            event.accept()
        else:
            event.ignore()

    def _arrange(self) -> None:
        width, count = self.viewport().width(), len(self._panes)
        if not count or width <= 0:
            return
        fitting = max(1, min(count, width // self._least))
        wide = width // fitting  # less than the least only where not even one pane fits: lines are seen whole
        height = self.viewport().height()
        self._ground.resize(max(wide * count, width), height)
        bar = self.horizontalScrollBar()
        bar.setSingleStep(wide)
        bar.setPageStep(wide * fitting)
        for at, pane in enumerate(self._panes):
            last = at == count - 1 and fitting == count
            pane.setGeometry(at * wide, 0, width - at * wide if last else wide, height)
        self._rest.start()

    def _on_scroll(self) -> None:
        if self._glide.state() != QPropertyAnimation.State.Running:
            self._rest.start()

    def _snap(self) -> None:
        """Come to rest at the nearest pane's edge."""
        bar = self.horizontalScrollBar()
        if not self._panes or bar.isSliderDown() or bar.value() == bar.maximum():
            return
        self._slide(min((pane.x() for pane in self._panes), key=lambda x: abs(x - bar.value())))

    def _slide(self, value: int) -> None:
        bar = self.horizontalScrollBar()
        value = min(value, bar.maximum())
        self._glide.stop()
        self._rest.stop()
        if value != bar.value():
            self._glide.setStartValue(bar.value())
            self._glide.setEndValue(value)
            self._glide.start()
