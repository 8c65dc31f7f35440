# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Python's garbage collector on the main thread alone.

By itself it runs on whichever thread makes the next object. On a worker's it would end what belongs to Qt there
(a sheet that was closed, with its timers), which Qt does not bear: it complains, waits for ever or crashes.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_BETWEEN = 250
"""Milliseconds: a comparison at work leaves some ten thousand objects in that time, collected in a few ms."""


class Collector(QObject):
    """Collects garbage from the event loop, by Python's own thresholds, until it is stopped."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._collect)
        self._timer.start(_BETWEEN)

    def stop(self) -> None:
        """Leave collecting to Python again."""
        self._timer.stop()
        gc.enable()

    @Slot()
    def _collect(self) -> None:
        """Collect the oldest generation that is due, and with it those younger."""
        due = [
            age
            for age, (count, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
            if count > most
        ]
        if due:
            gc.collect(due[-1])
