# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The key to the marks: each as it stands in the texts, with its meaning. It can be folded to its heading."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from parallax.ui.reading_room.lights import Light
from parallax.ui.reading_room.marks import Wash
from parallax.ui.reading_room.painting import MarkPainter
from parallax.ui.reading_room.sign_stamps import (
    DECISION_SIGN,
    SIGN,
    Manner,
    Sign,
    SignStamps,
    paint_note_sign,
)
from parallax.ui.theme import Theme

_SAMPLE = "Abc"
_WIDTH = 38
_HEIGHT = 24
_LEAST_HEIGHT = 76

Paint = Callable[[MarkPainter, QPainter, list[QRectF]], None]


class MarkKey(QWidget):
    """Explains every mark; `folding` is the action that opens and folds it."""

    def __init__(self, folding: QAction, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = QToolButton()
        self._heading.setProperty("look", "flat")
        self._heading.setText(self.tr("Key to the marks"))
        self._heading.setToolTip(folding.toolTip())
        self._heading.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._heading.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._heading.clicked.connect(folding.toggle)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFocusProxy(self._heading)
        self.setAccessibleName(self._heading.text())
        self._rows = QWidget()
        self._rows.setAccessibleName(self._heading.text())
        self._samples: list[_Sample] = []
        grid = QGridLayout(self._rows)
        grid.setContentsMargins(12, 0, 8, 8)
        grid.setHorizontalSpacing(9)
        grid.setVerticalSpacing(1)
        grid.setColumnStretch(1, 1)
        samples: list[tuple[_Sample, str]] = [(_Sample(paint, theme), told) for paint, told in self._marks()]
        samples += [(_SignSample(sign, theme), told) for sign, told in self._signs()]
        for row, (sample, meaning) in enumerate(samples):
            told = QLabel(meaning)
            told.setWordWrap(True)
            self._samples.append(sample)
            grid.addWidget(sample, row, 0)
            grid.addWidget(told, row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 4, 2, 2)
        column.setSpacing(2)
        column.addWidget(self._heading, 0, Qt.AlignmentFlag.AlignLeft)
        self._area = _Area(self._rows)
        column.addWidget(self._area)
        folding.toggled.connect(self._fold)
        self._fold(folding.isChecked())

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme's colours."""
        for sample in self._samples:
            sample.set_theme(theme)

    def _fold(self, opened: bool) -> None:
        self._area.setVisible(opened)
        self._heading.setArrowType(Qt.ArrowType.DownArrow if opened else Qt.ArrowType.RightArrow)

    def _marks(self) -> tuple[tuple[Paint, str], ...]:
        return (
            (_wash(Wash.SHARED_1), self.tr("in one other source")),
            (_wash(Wash.SHARED_2), self.tr("in two others")),
            (_wash(Wash.SHARED_3), self.tr("in three or more")),
            (_wash(Wash.PARTIAL), self.tr("shared in part")),
            (_wash(Wash.UNIQUE), self.tr("only here")),
            (_wash(Wash.CONFLICT), self.tr("conflicting")),
            (_clash, self.tr("the words that clash")),
            (_lit(Light.FOUND), self.tr("found")),
            (_lit(Light.FIGURE), self.tr("figure")),
            (_lit(Light.QUOTATION), self.tr("quotation")),
        )

    def _signs(self) -> tuple[tuple[Sign, str], ...]:
        return (
            (Sign(drawn=paint_note_sign, colour="note_none"), self.tr("your note")),
            (DECISION_SIGN, self.tr("decided by you")),
        )


def _wash(wash: Wash) -> Paint:
    return lambda marks, painter, lines: marks.wash(painter, wash, lines)


def _clash(marks: MarkPainter, painter: QPainter, lines: list[QRectF]) -> None:
    marks.wash(painter, Wash.CONFLICT, lines)
    marks.clash(painter, lines)


def _lit(light: Light) -> Paint:
    return lambda marks, painter, lines: marks.lit(painter, light, lines)


class _Area(QScrollArea):
    """As high as its rows are at its width, or as there is room: in a low window the articles go before it."""

    def __init__(self, rows: QWidget) -> None:
        super().__init__()
        self._marks = rows
        self.setWidget(rows)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setMinimumHeight(_LEAST_HEIGHT)

    def sizeHint(self) -> QSize:
        """Return the height that the rows need, wrapped as they are without a scroll bar."""
        return QSize(self._marks.sizeHint().width(), self._marks.heightForWidth(max(self.width(), 1)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height at another width; a scroll bar, which narrows the rows, only where it must be."""
        short = self.height() < self.sizeHint().height()
        bar = Qt.ScrollBarPolicy.ScrollBarAsNeeded if short else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(bar)
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


class _Sample(QWidget):
    """Three letters as a mark shows them."""

    def __init__(self, paint: Paint, theme: Theme) -> None:
        super().__init__()
        self._paint = paint
        self._theme = theme
        self.setFixedSize(_WIDTH, _HEIGHT)

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme's colours."""
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the mark under the letters, on the texts' paper."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme.colour("paper"))
        words = QRectF(self.rect()).adjusted(5, 3.5, -5, -4.5)
        self._paint(MarkPainter(self._theme), painter, [words])
        painter.setPen(self._theme.colour("text"))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, _SAMPLE)
        painter.end()


class _SignSample(_Sample):
    """A sign as the gutter shows it."""

    def __init__(self, sign: Sign, theme: Theme) -> None:
        super().__init__(lambda *_: None, theme)
        self._sign = sign

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sign on the texts' paper."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("paper"))
        place = QPointF((self.width() - SIGN) / 2, (self.height() - SIGN) / 2)
        SignStamps(self._theme).put(painter, place, self._sign, Manner.QUIET)
        painter.end()
