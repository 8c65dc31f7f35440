# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Work on texts that nobody sees: done when there is nothing else to do, or when somebody is about to see them."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Slot

_QUIET = 120
"""Milliseconds after the last work was put off before it is taken up: a window that is drawn larger comes first."""


class Waiting(Protocol):
    """What can be off the screen."""

    @property
    def can_wait(self) -> bool:
        """Whether nobody sees it until something is scrolled."""


class Later(QObject):
    """Keeps work that can wait and does it piece by piece, so that nothing else waits for it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: dict[tuple[Waiting | None, Hashable], Callable[[], None]] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._do_next)

    def do(self, view: Waiting, what: Hashable, work: Callable[[], None], *, long: bool = True) -> None:
        """Do work on a view: at once where it is on the screen, else later and instead of the like put off before.

        What does not take `long` is done at once too, unless the like waits already.
        """
        if not view.can_wait or not (long or (view, what) in self._work):
            self._work.pop((view, what), None)
            work()
        else:
            self.put_off(what, work, view)

    def put_off(self, what: Hashable, work: Callable[[], None], view: Waiting | None = None) -> None:
        """Do work later, or when the view is seen; instead of the like that was put off before."""
        self._work[view, what] = work
        self._timer.start(_QUIET)

    @Slot()
    def catch_up(self) -> None:
        """Do at once what has come onto the screen."""
        for key in [key for key in self._work if key[0] is not None and not key[0].can_wait]:
            self._work.pop(key)()

    def finish(self) -> None:
        """Do all of it now."""
        while self._work:
            self._work.pop(next(iter(self._work)))()
        self._timer.stop()

    @Slot()
    def _do_next(self) -> None:
        if self._work:
            self._work.pop(next(iter(self._work)))()
        if self._work:
            self._timer.start(0)
