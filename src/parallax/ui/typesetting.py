# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""How the articles' words are set, wherever they stand: in panes, compare strip and sidebar."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from parallax.settings import Settings
from parallax.ui.reading_room.article_text import Sizes
from parallax.ui.reading_room.compare_strip import CompareStrip
from parallax.ui.reading_room.room import ReadingRoom
from parallax.ui.remembering import Memory
from parallax.ui.sidebar.sidebar import Sidebar

_ZOOM_STEP = 1.1
_LEAST_ZOOM = 0.5
_MOST_ZOOM = 4.0


class Typesetting(QObject):
    """Carries size, spacing, measure and face from the options to what shows articles' words."""

    def __init__(
        self, memory: Memory, room: ReadingRoom, strip: CompareStrip, sidebar: Sidebar, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._memory = memory
        self._room = room
        self._strip = strip
        self._sidebar = sidebar

    def zoom(self, steps: int) -> None:
        """Set the words so many steps larger; in their usual size for none."""
        zoom = self._memory.settings.text_zoom * _ZOOM_STEP**steps if steps else 1.0
        self.set(self._memory.change(text_zoom=min(max(zoom, _LEAST_ZOOM), _MOST_ZOOM)))

    @Slot(object)
    def set(self, settings: Settings) -> None:
        """Set the words as these options say."""
        self._memory.settings = settings
        sizes = Sizes(settings.text_zoom, settings.line_spacing, settings.measure, settings.system_serif)
        self._room.set_sizes(sizes)
        self._strip.set_type(settings.text_zoom, system_serif=settings.system_serif)
        self._sidebar.set_system_serif(on=settings.system_serif)
