# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What stands between panes: a border to be drawn, and the line that shows where a dragged pane would go."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QMouseEvent, QPalette
from PySide6.QtWidgets import QWidget

_REACH = 3
_LINE = 4


class _Upright(QWidget):
    """A narrow strip between two panes, over their edges. Qt fills it: what lies below is often painted anew."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._line = QWidget(self)
        self._line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._line.setAutoFillBackground(True)

    def set_colour(self, colour: QColor) -> None:
        """Take another colour."""
        palette = self._line.palette()
        palette.setColor(QPalette.ColorRole.Window, colour)
        self._line.setPalette(palette)


class GapLine(_Upright):
    """Shows where a dragged pane would go."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def stand(self, x: int, ground: QSize) -> None:
        """Stand between two panes, wholly on the ground at its ends too."""
        left = min(max(x - _LINE // 2, 0), ground.width() - _LINE)
        self.setGeometry(left, 0, _LINE, ground.height())
        self._line.setGeometry(self.rect())
        self.raise_()


class Border(_Upright):
    """Seen while the pointer is on it; drawn, it moves; a double click makes all panes equal again."""

    drawn = Signal(int)
    """By so many pixels to the right."""
    equal_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._held: int | None = None
        self._line.hide()
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self.setToolTip(self.tr("Drag to give the panes other widths; double-click makes them equal"))
        self.setAccessibleName(self.tr("Border between two panes"))

    def stand(self, x: int, height: int) -> None:
        """Stand where one pane ends and the next begins."""
        self.setGeometry(x - _REACH, 0, 2 * _REACH, height)
        self._line.setGeometry(self.rect().adjusted(1, 0, -1, 0))
        self.raise_()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Be seen."""
        super().enterEvent(event)
        self._line.show()

    def leaveEvent(self, event: QEvent) -> None:
        """Be seen no longer, unless it is held."""
        super().leaveEvent(event)
        self._line.setVisible(self._held is not None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Be taken hold of."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._held = round(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move along."""
        if self._held is not None:
            way = round(event.position().x()) - self._held
            if way:
                self.drawn.emit(way)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Be let go."""
        self._held = None
        self._line.setVisible(self.underMouse())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask for equal widths."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.equal_requested.emit()
