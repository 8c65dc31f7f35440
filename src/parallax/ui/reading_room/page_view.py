# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""A window onto an article's page."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import cast

from PySide6.QtCore import QRect, QRectF, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QRegion
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from parallax.domain.article import Span
from parallax.ui.reading_room.article_text import ArticleText
from parallax.ui.reading_room.block_index import BlockIndex
from parallax.ui.reading_room.gutter import GUTTER
from parallax.ui.reading_room.lights import Light
from parallax.ui.reading_room.looks import Looks
from parallax.ui.reading_room.page import Page


class PageView(QTextEdit):
    """Paints an article's text with its marks and its gutter; the words can be selected."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.looks = looks
        self.text = ArticleText(self.document(), GUTTER)
        self.blocks = BlockIndex(self.document())
        self.page = Page(self.text, self.blocks, looks)
        self.over_gutter: Callable[[QPainter], None] | None = None
        """Paints what comes over the gutter from outside, in the window's coordinates."""
        self._bar = self.verticalScrollBar()
        self._selecting = False
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.copyAvailable.connect(self._on_selecting)
        self._take_colours()

    @property
    def value(self) -> int:
        """The scroll value."""
        return self._bar.value()

    @property
    def on_screen(self) -> bool:
        """Whether anything of it can be seen."""
        return not self.visibleRegion().isEmpty()

    @property
    def can_wait(self) -> bool:
        """Whether nobody sees it until the panes are scrolled sideways."""
        return self.isVisible() and not self.on_screen

    def set_found(self, found: Span | None) -> None:
        """Mark a place that was gone to, or none."""
        if self.page.set_found(found):
            self.look_again()

    def light(self, light: Light, spans: Iterable[Span]) -> bool:
        """Light these words for that reason instead of others; return whether they are others."""
        changed = self.page.light(light, spans)
        if changed:
            self.look_again()
        return changed

    def look_again(self) -> None:
        """Paint anew: marks, choice or theme have changed."""
        self.viewport().update()

    def look_at_gutter(self) -> None:
        """Paint anew what stands beside the text."""
        self.viewport().update(0, 0, GUTTER, self.viewport().height())

    def _take_colours(self) -> None:
        palette = self.palette()
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
            palette.setColor(role, self.looks.theme.colour("paper"))
        palette.setColor(QPalette.ColorRole.Text, self.looks.theme.colour("text"))
        # Under a style sheet the viewport does not inherit a later palette.
        for part in (self, self.viewport()):
            part.setPalette(palette)
        self.setAutoFillBackground(True)

    @Slot(bool)
    def _on_selecting(self, selecting: bool) -> None:
        self._selecting = selecting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the marks and the letters over them, what comes over the gutter, and its badges over that."""
        value, viewport = self.value, self.viewport()
        painter = QPainter(viewport)
        painter.translate(0, -value)
        window = QRect(0, value, viewport.width(), viewport.height())
        parts = [part.translated(0, value) for part in _rects(event.region())]
        for part in parts:
            if len(parts) > 1:
                painter.setClipRect(part)  # Qt is slow where it clips to more than a rectangle
            if self._selecting:
                self.page.paint_under(painter, QRectF(part))
            else:
                self.page.lay(painter, window, part, self.devicePixelRatio())
            self.page.paint_over(painter, part)
        if self.over_gutter is not None:
            painter.translate(0, value)
            painter.setClipRect(0, 0, GUTTER, window.height())
            self.over_gutter(painter)
            painter.translate(0, -value)
        for part in parts:
            if painter.hasClipping():
                painter.setClipRect(part)
            self.page.paint_beside(painter, window, part)
        painter.end()
        if self._selecting:
            super().paintEvent(event)  # Qt paints the letters then, with the selected words


def _rects(region: QRegion) -> Iterable[QRect]:
    return cast("Iterable[QRect]", region)  # its stub does not know that it can be gone through
