# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""At a pane's edge the whole article in its marks, with the part on screen; it is the scroll bar, too."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QFont,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from parallax.ui.note_colours import note_colour
from parallax.ui.reading_room.lights import Light
from parallax.ui.reading_room.marked_text import MarkedText
from parallax.ui.reading_room.marks import Wash
from parallax.ui.theme import window_font

STRIP_WIDTH = 13
_EDGE = 2.0
_FRAME = (1.6, 12.4)
"""From where to where the part on screen is framed."""
_SOON = 40
_NOTE = 5.0
"""The height and width of a note's tick, in pixels."""
# From where to where a sentence's bar reaches, and its colour: width tells the classes apart without it.
_BARS = {
    Wash.PARTIAL: (0.0, 0.25, "strip_shared"),
    Wash.SHARED_1: (0.0, 0.5, "strip_shared"),
    Wash.SHARED_2: (0.0, 0.75, "strip_shared"),
    Wash.SHARED_3: (0.0, 1.0, "strip_shared"),
    Wash.UNIQUE: (0.5, 1.0, "strip_unique"),
    Wash.CONFLICT: (0.0, 1.0, "strip_conflict"),
}


class OverviewStrip(QWidget):
    """A small picture of a text. `set_scale` gives all strips one scale, so that lengths can be compared."""

    def __init__(self, view: MarkedText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._picture: QPixmap | None = None
        self._longest = 0.0
        self._held = False
        self._text_height: float | None = None
        self._known_scale: float | None = None
        self._ratio = 1.0
        self._seen = (0.0, 0.0)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON)
        self._soon.timeout.connect(self.look_again)
        self._font = window_font(weight=QFont.Weight.DemiBold)
        self._font.setPixelSize(9)
        self.setAccessibleDescription(self.tr("The whole article in its marks: click to go, drag to scroll"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFixedWidth(STRIP_WIDTH)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        view.moved.connect(self._follow)
        view.laid_out.connect(self._measure_again)
        view.marked.connect(self._soon.start)

    @property
    def text_height(self) -> float:
        """The height of the text without the blank room."""
        if self._text_height is None:
            self._text_height = max(1.0, self._view.text.height)
        return self._text_height

    def set_longest(self, height: float) -> None:
        """Draw so that a text of that height would fill the strip."""
        if height != self._longest:
            self._longest = height
            self._measure_again()

    def set_held(self, *, held: bool) -> None:
        """Fill the part on screen where the pane stays while the others move."""
        self._held = held
        self.update()

    def look_again(self) -> None:
        """Draw anew: marks, choice or layout have changed."""
        self._picture = None
        self.update()

    def _measure_again(self) -> None:
        """Draw anew when the texts are laid out and painted: nobody waits for the strip."""
        self._text_height = None
        self._known_scale = None
        self._soon.start()
        self.update()

    def _follow(self) -> None:
        """Paint anew where the part on screen begins and where it ends, if that has moved by a pixel."""
        before, self._seen = self._seen, self._part_on_screen()
        if self._seen != before:
            for old, new in zip(before, self._seen, strict=True):
                self.update(0, int(min(old, new)) - 2, STRIP_WIDTH, int(abs(new - old)) + 6)

    def sizeHint(self) -> QSize:
        """As wide as it always is."""
        return QSize(STRIP_WIDTH, 100)

    # -- painting -----------------------------------------------------------------------------------

    @property
    def _scale(self) -> float:
        if self._known_scale is None:
            self._ratio = self.devicePixelRatio()
            room = max(1, self.height() - 2 * _EDGE)
            self._known_scale = room / max(self._longest, self.text_height)
        return self._known_scale

    def _y(self, height: float) -> float:
        return _EDGE + (height - self._view.room) * self._scale

    def _part_on_screen(self) -> tuple[float, float]:
        """Return where the part on screen begins and ends: at whole pixels of the screen, so that it moves seldom."""
        extent, scale, ratio = self._view.extent, self._scale, self._ratio
        last = self.text_height * scale
        top = (self._view.value - extent.room) * scale
        bottom = min(max(top + extent.viewport * scale, 0.0), last)
        top = min(max(top, 0.0), last)
        begins = round((_EDGE + top) * ratio) / ratio
        return begins, begins + max(round((bottom - top) * ratio) / ratio, 3.0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture, and over it the part on screen."""
        if self._picture is None:
            self._picture = self._draw()
        painter = QPainter(self)
        if self._soon.isActive():  # till then the old picture, which may be shorter
            painter.fillRect(event.rect(), self._view.looks.theme.colour("strip_ground"))
        painter.drawPixmap(0, 0, self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._view.looks.theme.colour("strip_view")
        painter.setPen(QPen(colour, 1.2))
        colour.setAlpha(150 if self._held else 34)
        painter.setBrush(colour)
        self._seen = self._part_on_screen()
        (left, right), (top, bottom) = _FRAME, self._seen
        painter.drawRoundedRect(QRectF(left, top, right - left, bottom - top), 2, 2)
        painter.end()

    def _draw(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap((self.size() * ratio).expandedTo(QSize(1, 1)))
        picture.setDevicePixelRatio(ratio)
        looks = self._view.looks
        theme = looks.theme
        picture.fill(theme.colour("strip_ground"))
        painter = QPainter(picture)
        painter.fillRect(QRectF(0, 0, 1, self.height()), theme.colour("line"))
        end = _EDGE + self.text_height * self._scale
        painter.fillRect(
            QRectF(1, end + 1, self.width() - 1, self.height()), theme.colour("window")
        )  # after the article's end
        ticks = []
        notes: list[tuple[float, str]] = []
        for sentence, place in zip(self._view.sentences, self._view.sentence_places(), strict=True):
            own = looks.signs.get(sentence.ref)
            if own is not None:
                notes.extend((self._y(place.top), note_colour(note.colour)) for note in own.notes[:1])
            if sentence.wash is None or not looks.shows(sentence):
                continue
            top, bottom = self._y(place.top), self._y(place.foot)
            left, right, colour = _BARS[sentence.wash]
            room = self.width() - 4.5
            bar = QRectF(2.5 + left * room, top, (right - left) * room, max(bottom - top - 0.6, 1.0))
            painter.fillRect(bar, theme.colour(colour))
            if sentence.wash is Wash.CONFLICT:
                ticks.append(top)
        for top in ticks:
            painter.fillRect(QRectF(1, top, self.width() - 1, 2), theme.colour("conflict_line"))
        for top, colour in notes:
            self._draw_note(painter, top, theme.colour(colour))
        self._draw_hits(painter)
        painter.end()
        return picture

    def _draw_note(self, painter: QPainter, top: float, colour: QColor) -> None:
        """Draw a note's tick: a square at the right edge, where no bar and no hit looks like it."""
        square = QRectF(self.width() - _NOTE, top - 1, _NOTE, _NOTE)
        painter.fillRect(square.adjusted(-1, -1, 0, 1), self._view.looks.theme.colour("strip_ground"))
        painter.fillRect(square, colour)

    def _draw_hits(self, painter: QPainter) -> None:
        """Draw a tick for each place of what is sought, and how many there are at the strip's foot."""
        hits = self._view.page.lights.spans(Light.FOUND)
        theme = self._view.looks.theme
        for hit in hits:
            tick = QRectF(1, self._y(self._view.height_of(hit.start)) - 1, 7, 3)
            painter.fillRect(tick.adjusted(0, -0.5, 0.5, 0.5), theme.colour("text"))
            painter.fillRect(tick, theme.colour("found"))
        if hits:
            painter.setFont(self._font)
            words = self.tr("%n hit(s)", "", len(hits))
            length = painter.fontMetrics().horizontalAdvance(words) + 8
            plate = QRectF(0, 0, length, self.width() - 1)
            painter.translate(self.width(), self.height() - length)
            painter.rotate(90)
            painter.fillRect(plate, theme.colour("found"))
            painter.setPen(theme.colour("text"))
            painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, words)

    # -- the hand -----------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the place that was clicked."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._go(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Scroll along while the button is down."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the text."""
        QApplication.sendEvent(self._view.viewport(), event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw for the new height."""
        self._measure_again()

    def _go(self, event: QMouseEvent) -> None:
        height = (event.position().y() - _EDGE) / self._scale + self._view.room
        alone = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        self._view.scroll_to(height - self._view.extent.viewport / 2, alone=alone)


def share_scale(strips: Sequence[OverviewStrip]) -> None:
    """Draw strips at one scale, so that lengths can be compared."""
    longest = max((strip.text_height for strip in strips), default=1.0)
    for strip in strips:
        strip.set_longest(longest)
