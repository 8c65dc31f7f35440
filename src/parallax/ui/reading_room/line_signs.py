# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The signs of the reader's notes and decisions beside the compare strip's sentences, with their words on pointing."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSizeF
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QToolTip, QWidget

from parallax.domain.comparison import Place
from parallax.ui.note_colours import note_colour
from parallax.ui.reading_room.claim_lines import ClaimLine
from parallax.ui.reading_room.own_signs import OwnSigns
from parallax.ui.reading_room.sign_stamps import DECISION_SIGN, SIGN, paint_note_sign
from parallax.ui.reading_room.words import plain_tip
from parallax.ui.theme import Theme


class LineSigns(QObject):
    """Knows what the reader wrote and decided on the sentences that are shown, by their places."""

    def __init__(self, viewport: QWidget, line_at: Callable[[QPointF], ClaimLine | None]) -> None:
        super().__init__(viewport)
        self._viewport = viewport
        self._line_at = line_at
        self._own: Mapping[Place, OwnSigns] = {}
        viewport.installEventFilter(self)

    def show(self, own: Mapping[Place, OwnSigns]) -> None:
        """Show other signs."""
        if own != self._own:
            self._own = own
            self._viewport.update()

    def words(self, place: Place) -> str:
        """Return what was written and decided on a sentence."""
        own = self._own.get(place)
        return own.words if own is not None else ""

    def paint(self, painter: QPainter, place: Place, left: float, middle: float, theme: Theme) -> None:
        """Paint a sentence's signs one below another, the first with its middle at a height."""
        own = self._own.get(place)
        if own is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paper = theme.colour("paper")
        at = QRectF(QPointF(left, middle - SIGN / 2), QSizeF(SIGN, SIGN))
        if own.decisions and DECISION_SIGN.drawn is not None:
            DECISION_SIGN.drawn(painter, at, theme.colour(DECISION_SIGN.colour), paper)
            at.translate(0, SIGN)
        if own.notes:
            paint_note_sign(painter, at, theme.colour(note_colour(own.notes[0].colour)), paper)
        painter.restore()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell the words of the sentence that is pointed at."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            line = self._line_at(QPointF(event.pos()))
            words = self.words(line.place) if line is not None else ""
            if words:
                QToolTip.showText(event.globalPos(), plain_tip(words), self._viewport)
                return True
        return super().eventFilter(watched, event)
