# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Panes side by side: as many as can be read on the screen, the rest by scrolling sideways."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, QPropertyAnimation, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPalette, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from parallax.ui.reading_room.borders import Border, GapLine
from parallax.ui.reading_room.pane import Pane
from parallax.ui.reading_room.pane_widths import moved_border, shared_widths
from parallax.ui.theme import Theme

_SNAP_AFTER = 160
_SNAP_DURATION = 140
_WIDER_BY = 40
_MEANT = 60
"""So far from where it rested, in pixels, the row is meant to go on; less is a slip."""
_EDGE = 40
"""So near the room's edge a dragged pane scrolls it."""


class PaneRow(QScrollArea):
    """Gives its panes equal widths or those that somebody drew, never less than the least.

    Scrolled sideways, it comes to rest at a pane's edge.
    """

    rearranged = Signal()
    """Other panes may be on the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._panes: list[Pane] = []
        self._borders: list[Border] = []
        self.weights: dict[Pane, float] = {}
        """How wide panes are against the usual width, where somebody drew that."""
        self.alone: Pane | None = None
        self._before: QWidget | None = None
        self._least = 300
        self._rested = 0
        self._accent = QColor(Qt.GlobalColor.black)
        self._ground = QWidget()
        self._gap_line = GapLine(self._ground)
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
        bar.valueChanged.connect(self.rearranged)
        bar.sliderReleased.connect(self._rest.start)

    def set_panes(self, panes: Sequence[Pane]) -> None:
        """Show these panes, in this order; others than before, and none is alone any more."""
        if set(panes) != set(self._panes):
            self.alone = None
        self._panes = list(panes)
        self.weights = {pane: weight for pane, weight in self.weights.items() if pane in self._panes}
        stops: list[QWidget] = [self._before] if self._before is not None else []
        for pane in self._panes:
            if pane.parent() is not self._ground:
                pane.setParent(self._ground)
            stops += pane.tab_stops
        for first, second in pairwise(stops):
            QWidget.setTabOrder(first, second)
        self._make_borders()
        self._arrange()

    def come_after(self, widget: QWidget) -> None:
        """Let the Tab key come to the panes from this widget, though they are made long after it."""
        self._before = widget

    def set_alone(self, pane: Pane | None) -> None:
        """Show one pane alone, or all."""
        self.alone = pane
        self._arrange()

    def widen(self, pane: Pane, step: int) -> None:
        """Give a pane more of its neighbour's width (1), or less (-1)."""
        if len(self._panes) > 1:
            at = self._panes.index(pane)
            scrolled = sum(one.width() for one in self._panes) > self.viewport().width()
            border = at if scrolled else min(at, len(self._panes) - 2)
            self._move_border(border, _WIDER_BY * step * (1 if border == at else -1))

    def set_weights(self, weights: Mapping[Pane, float]) -> None:
        """Give panes these widths, against the usual one."""
        self.weights = dict(weights)
        self._arrange()

    def make_equal(self) -> None:
        """Forget the widths that somebody drew."""
        self.weights.clear()
        self._arrange()

    def show_gap(self, place: QPoint) -> None:
        """Show where a pane dropped at a place of the screen would go; near an edge, scroll on."""
        gap = self._gap_at(place)
        self._gap_line.setVisible(gap is not None)
        if gap is None:
            return
        x = self.viewport().mapFromGlobal(place).x()
        bar = self.horizontalScrollBar()
        if x < _EDGE or x > self.viewport().width() - _EDGE:
            bar.setValue(bar.value() + (_EDGE // 2 if x > _EDGE else -_EDGE // 2))
        edge = self._panes[gap].x() if gap < len(self._panes) else self._panes[-1].geometry().right() + 1
        self._gap_line.stand(edge, self._ground.size())

    def take_gap(self, place: QPoint) -> int | None:
        """Return the number of the pane before which one goes that is dropped there, None outside the room."""
        self._gap_line.hide()
        return self._gap_at(place)

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
        self._gap_line.set_colour(theme.colour("accent"))
        self._accent = theme.colour("accent")
        for border in self._borders:
            border.set_colour(self._accent)

    def reveal(self, pane: Pane, last: Pane | None = None) -> None:
        """Bring a pane onto the screen, and those up to the `last` for which there is room.

        Where another stands alone, it comes in its place.
        """
        if self.alone not in (None, pane):
            self.set_alone(pane)
        left, end = pane.x(), last or pane
        right = min(end.x() + end.width(), left + self.viewport().width())
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
        room, height = self.viewport().width(), self.viewport().height()
        shown = [self.alone] if self.alone is not None else self._panes
        if not shown or room <= 0:
            return
        widths = shared_widths(room, self._least, [self._weight(pane) for pane in shown])
        self._ground.resize(max(sum(widths), room), height)
        bar = self.horizontalScrollBar()
        bar.setSingleStep(widths[0])
        bar.setPageStep(room)
        left = 0
        for pane, width in zip(shown, widths, strict=True):
            pane.setGeometry(left, 0, width, height)
            left += width
        for pane in self._panes:
            if pane.isHidden() == (pane in shown):
                pane.setVisible(pane in shown)
            pane.header.set_alone(alone=pane is self.alone)
        for border, pane in zip(self._borders, self._panes, strict=False):
            border.setVisible(self.alone is None)
            border.stand(pane.geometry().right() + 1, height)
        self._rest.start()
        self.rearranged.emit()

    def _weight(self, pane: Pane) -> float:
        return self.weights.get(pane, 1.0) if self.alone is None else 1.0

    def _make_borders(self) -> None:
        """Have a border behind every pane but the last."""
        for border in self._borders:
            border.hide()
            border.deleteLater()
        self._borders = []
        for at in range(len(self._panes) - 1):
            border = Border(self._ground)
            border.set_colour(self._accent)
            border.drawn.connect(lambda way, at=at: self._move_border(at, way))
            border.equal_requested.connect(self.make_equal)
            self._borders.append(border)

    def _move_border(self, at: int, way: int) -> None:
        if self.alone is not None:
            return
        widths = [pane.width() for pane in self._panes]
        room = self.viewport().width()
        unit = room / max(1, min(len(widths), room // self._least))
        widths = moved_border(room, self._least, widths, at, way)
        self.weights = {pane: width / unit for pane, width in zip(self._panes, widths, strict=True)}
        self._arrange()

    def _gap_at(self, place: QPoint) -> int | None:
        if self.alone is not None or not self.rect().contains(self.mapFromGlobal(place)):
            return None
        x = self._ground.mapFromGlobal(place).x()
        return sum(pane.geometry().center().x() < x for pane in self._panes)

    def _on_scroll(self) -> None:
        if self._glide.state() != QPropertyAnimation.State.Running:
            self._rest.start()

    def _snap(self) -> None:
        """Come to rest at a pane's edge: a wheel's single notch, too, goes on to the next."""
        bar = self.horizontalScrollBar()
        if not self._panes or bar.isSliderDown():
            return
        if self._glide.state() == QPropertyAnimation.State.Running:
            return  # it is on its way to one
        here, way = bar.value(), bar.value() - self._rested
        edges = [pane.x() for pane in self._panes if not pane.isHidden()] + [bar.maximum()]
        if way > _MEANT:
            edges = [x for x in edges if x >= here - _MEANT]
        elif way < -_MEANT:
            edges = [x for x in edges if x <= here + _MEANT]
        self._slide(min(edges, key=lambda x: abs(x - here)))

    def _slide(self, value: int) -> None:
        bar = self.horizontalScrollBar()
        value = self._rested = min(value, bar.maximum())
        self._glide.stop()
        self._rest.stop()
        if value != bar.value():
            self._glide.setStartValue(bar.value())
            self._glide.setEndValue(value)
            self._glide.start()
