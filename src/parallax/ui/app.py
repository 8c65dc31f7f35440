# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Starting the window."""

from __future__ import annotations

import signal
import socket
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QSocketNotifier, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from parallax import __version__
from parallax.settings import SettingsFile
from parallax.ui.crash import CrashHandler
from parallax.ui.main_window import MainWindow
from parallax.ui.theme import load_fonts, window_font


def run(files: Sequence[Path]) -> int:
    """Open the window, read the files into it, and return the exit code when it closes."""
    application = make_application(sys.argv)
    window = MainWindow(SettingsFile())
    CrashHandler(window).install()
    window.show()
    if files:
        # After the first paint: the window is there before anything is read.
        QTimer.singleShot(0, lambda: window.open_files(list(files)))
    return application.exec()


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
    translator = QTranslator(application)
    if translator.load(
        QLocale(), "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    ):
        application.installTranslator(translator)
    _let_interrupts_end(application)
    return application


def _let_interrupts_end(application: QApplication) -> None:
    """Let Ctrl+C in the terminal, or an end asked for by the system, close the program as closing the window does."""
    # Python runs signal handlers only when it gets its turn; a byte on this socket wakes Qt's loop to give it one.
    ours, theirs = socket.socketpair()
    for end in (ours, theirs):
        end.setblocking(False)
    signal.set_wakeup_fd(theirs.fileno(), warn_on_full_buffer=False)
    notifier = QSocketNotifier(ours.fileno(), QSocketNotifier.Type.Read, application)
    notifier.activated.connect(lambda: ours.recv(64))
    application.aboutToQuit.connect(lambda: signal.set_wakeup_fd(-1))
    application.aboutToQuit.connect(theirs.close)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: application.closeAllWindows())
