# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The program from start to end, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys

PROGRAM = """
import sys
sys.argv = ["parallax"]
from PySide6.QtCore import QMimeData, QTimer
from PySide6.QtWidgets import QApplication
from parallax.ui import app
from parallax.ui.main_window import MainWindow

def copy_and_leave(window):
    data = QMimeData()
    data.setText("copied")
    data.setHtml("<b>copied</b>")
    QApplication.clipboard().setMimeData(data)
    window.close()

show = MainWindow.show
def watched_show(window):
    show(window)
    QTimer.singleShot(50, lambda: copy_and_leave(window))
MainWindow.show = watched_show
sys.exit(app.run([]))
"""


def test_the_program_ends_cleanly_with_something_copied() -> None:
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False, env=environment
    )
    assert (done.returncode, done.stderr) == (0, "")
