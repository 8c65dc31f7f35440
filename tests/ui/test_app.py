# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The program from start to end, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

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


AGAIN = """
import sys
from pathlib import Path
sys.argv = ["parallax"]
from PySide6.QtCore import QProcess, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from parallax.ui import app
from parallax.ui.main_window import MainWindow
from parallax.session import Session

kept = Path("kept.parallax")
session = Session()
session.keeping.new(kept)
session.close()
app._SETTLED = 10
QProcess.startDetached = lambda program, words: print(words[-1], Path(words[-1]).is_file())

def fail(): raise RuntimeError

def press():
    [box] = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox)]
    next(b for b in box.buttons() if "again" in b.text()).click()

show = MainWindow.show
def watched_show(window):
    show(window)
    QTimer.singleShot(100, fail)
    QTimer.singleShot(300, press)
MainWindow.show = watched_show
sys.exit(app.run([kept]))
"""


def test_after_a_mistake_the_program_starts_again_with_the_same_workspace(tmp_path: Path) -> None:
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    done = subprocess.run(
        [sys.executable, "-c", AGAIN],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
        cwd=tmp_path,
    )
    assert (done.returncode, done.stdout) == (0, f"{tmp_path / 'kept.parallax'} True\n")
    assert not list(tmp_path.glob(".*.lock")), "it is closed before it is opened again"
