# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Our own mistakes: a report is written, the user is told once and can start again where they were."""

from __future__ import annotations

import contextlib
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

import platformdirs
from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMessageBox, QWidget

from parallax import __version__
from parallax.domain.errors import ParallaxError
from parallax.files import write_atomically

_MOST_REPORTS = 20
"""A mistake that is made at every stroke of a brush would fill the disk."""


class CrashHandler(QObject):
    """Takes the place of `sys.excepthook`; safe to call on any thread, saves and tells on the main one."""

    restart_requested = Signal()
    """The user wants the program to start again."""
    _reported = Signal(object)

    def __init__(
        self, window: QWidget, folder: Path | None = None, save: Callable[[], None] = lambda: None
    ) -> None:
        super().__init__(window)
        self._window = window
        self._save = save
        self._folder = folder or platformdirs.user_log_path("parallax", appauthor=False)
        self.caught = False
        """Whether anything went wrong since the start."""
        self._told = False
        self._reports = 0
        self._busy = threading.Lock()
        self._reported.connect(self._tell)

    def install(self) -> None:
        """Handle every exception that nobody caught, on all threads."""
        sys.excepthook = self.handle
        threading.excepthook = lambda told: self.handle(told.exc_type, told.exc_value, told.exc_traceback)

    def handle(
        self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Write a report and have the user told."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error or kind(), trace)
            return
        if not self._busy.acquire(blocking=False):
            return  # a mistake while reporting a mistake
        self.caught = True
        try:
            sys.__excepthook__(kind, error or kind(), trace)
            if self._reports < _MOST_REPORTS:
                self._reports += 1
                self._reported.emit(self._write(kind, trace))
        finally:
            self._busy.release()

    def _write(self, kind: type[BaseException], trace: TracebackType | None) -> Path | None:
        """Write where it happened; the exception's own words stay out, they may quote an article."""
        lines = [
            f"Parallax {__version__}, Python {platform.python_version()}, PySide6 {pyside_version}, {platform.platform()}",
            f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC",
            "",
            *(line.rstrip() for line in traceback.format_tb(trace)),
            kind.__name__,
        ]
        path = self._folder / f"crash-{datetime.now(UTC):%Y%m%d-%H%M%S-%f}.txt"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            write_atomically(path, "\n".join(lines).encode())
        except (OSError, ParallaxError):
            return None
        return path

    @Slot(object)
    def _tell(self, report: Path | None) -> None:
        with contextlib.suppress(Exception):  # another mistake; that there was one matters more now
            self._save()
        if self._told:
            return
        self._told = True
        box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self.tr("Parallax"))
        box.setText(
            self.tr(
                "Something in Parallax went wrong. What was saved is safe; you can go on, or start again "
                "where you were."
            )
        )
        if report is not None:
            box.setInformativeText(
                self.tr("A report without any article text lies in {path}").format(path=report)
            )
        again = box.addButton(self.tr("&Start again"), QMessageBox.ButtonRole.ActionRole)
        go_on = box.addButton(self.tr("&Go on"), QMessageBox.ButtonRole.RejectRole)
        for button in (again, go_on):
            button.setIcon(QIcon())
        box.setDefaultButton(again)
        box.setEscapeButton(go_on)
        again.clicked.connect(self.restart_requested)
        box.open()
