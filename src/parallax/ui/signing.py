# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The reader's notes and decisions come to the texts: as signs beside the sentences that they are about."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from parallax.session import Changes
from parallax.ui.reading_room.compare_strip import CompareStrip
from parallax.ui.reading_room.own_signs import own_signs
from parallax.ui.reading_room.room import ReadingRoom
from parallax.ui.workbench import Workbench


class Signing(QObject):
    """Keeps the signs as the workspace has them."""

    def __init__(self, workbench: Workbench, room: ReadingRoom, strip: CompareStrip) -> None:
        super().__init__(room)
        self._workbench = workbench
        self._room = room
        self._strip = strip
        workbench.changed.connect(self._take_changes)

    @Slot(object)
    def _take_changes(self, changes: Changes) -> None:
        if changes.notes or changes.decisions or changes.comparison or changes.articles:
            session = self._workbench.session
            signs = own_signs(
                session.comparison, session.notes.all, session.decisions.all, session.notes.meanings
            )
            self._room.set_signs(signs)
            self._strip.set_signs(signs)
