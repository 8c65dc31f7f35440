# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Starting the window."""

from __future__ import annotations

import signal
import socket
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import (
    QLibraryInfo,
    QLocale,
    QObject,
    QProcess,
    QSocketNotifier,
    QTimer,
    QTranslator,
    Slot,
)
from PySide6.QtWidgets import QApplication

from parallax import __version__
from parallax.files import resource
from parallax.settings import SettingsFile
from parallax.ui.collecting import Collector
from parallax.ui.crash import CrashHandler
from parallax.ui.main_window import MainWindow
from parallax.ui.starts import Starts
from parallax.ui.theme import load_fonts, window_font

_SETTLED = 5_000
"""Milliseconds after which a start has gone well."""


def run(files: Sequence[Path]) -> int:
    """Open the window, read the files into it, and return the exit code when it closes."""
    application = make_application(sys.argv)
    window = MainWindow(SettingsFile())
    crashes = CrashHandler(window, save=window.opening.secure)
    crashes.install()
    starts = Starts()
    again = _Again(window, starts)
    crashes.restart_requested.connect(again.ask)
    window.show()
    # After the first paint: the window is there before anything is read.
    QTimer.singleShot(
        0, lambda: window.open_files(list(files)) if files else window.opening.resume(failed=starts.failed)
    )

    def settle() -> None:
        if not crashes.caught:
            starts.settle()

    QTimer.singleShot(_SETTLED, window, settle)
    code = application.exec()
    settle()
    again.start()
    return code


def make_application(arguments: Sequence[str]) -> QApplication:
    """Return the application with the program's name, faces and translation."""
    application = QApplication(list(arguments))
    application.setApplicationName("parallax")
    application.setApplicationDisplayName("Parallax")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("parallax")
    application.setStyle("Fusion")  # the one style that follows palette and style sheet everywhere
    load_fonts()
    application.setFont(window_font())
    install_translations(application)
    application.aboutToQuit.connect(settle_clipboard)
    _Interrupts(application)
    Collector(application)
    return application


def settle_clipboard() -> None:
    """Leave on the clipboard, of what was copied here, the plain text alone; before the program ends.

    Qt lets go of copied data after Python is gone, and data that was made in Python crashes there.
    """
    clipboard = QApplication.clipboard()
    # The offscreen platform shares its clipboard with nobody, and does not say that it owns it.
    if clipboard.ownsClipboard() or QApplication.platformName() == "offscreen":
        clipboard.setText(clipboard.text())


def install_translations(application: QApplication) -> None:
    """Speak the system's language where there is a translation, else English (whose file holds the plural forms)."""
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    own_folder = str(resource("translations"))
    for locale, name, folder in (
        (QLocale(), "qtbase", qt_folder),
        (QLocale(QLocale.Language.English), "parallax", own_folder),
        (QLocale(), "parallax", own_folder),  # asked before the English one: installed later
    ):
        translator = QTranslator(application)
        if translator.load(locale, name, "_", folder):
            application.installTranslator(translator)


class _Again(QObject):
    """Ends the program as a user does, to start it again with the same workspace."""

    def __init__(self, window: MainWindow, starts: Starts) -> None:
        super().__init__(window)
        self._window = window
        self._starts = starts
        self._files: list[str] | None = None
        window.opening.stayed.connect(self._forget)

    @Slot()
    def ask(self) -> None:
        """Close the window; where its work would be lost by that, it asks first."""
        path = self._window.workbench.session.keeping.path
        # What fails as it starts is left to resuming, which gives up after a while.
        self._files = [str(path)] if path is not None and self._starts.settled else []
        self._window.close()

    @Slot()
    def _forget(self) -> None:
        self._files = None

    def start(self) -> None:
        """Start the program again if that was asked for."""
        if self._files is not None:
            program = [] if getattr(sys, "frozen", False) else ["-m", "parallax"]
            QProcess.startDetached(sys.executable, [*program, *self._files])


def _close_all(application: QApplication) -> None:
    """Close what waits for an answer, then the window: left to itself Qt closes the one and stops."""
    while (dialog := QApplication.activeModalWidget()) is not None and dialog.close():
        pass
    application.closeAllWindows()


class _Interrupts(QObject):
    """Lets Ctrl+C in the terminal, or an end asked for by the system, close the windows as a user does.

    Python runs signal handlers only when it gets its turn; a byte on a socket wakes Qt's loop to give it one.
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._ours, self._theirs = socket.socketpair()
        for end in (self._ours, self._theirs):
            end.setblocking(False)
        signal.set_wakeup_fd(self._theirs.fileno(), warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._ours.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(lambda: self._ours.recv(64))
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: _close_all(application))
        application.aboutToQuit.connect(self._let_go)

    def _let_go(self) -> None:
        signal.set_wakeup_fd(-1)
        self._notifier.setEnabled(False)
        self._ours.close()
        self._theirs.close()
