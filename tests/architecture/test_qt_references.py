# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""PySide6 releases that lose references to None or True are seen before they abort a user's session."""

from __future__ import annotations

import subprocess
import sys

import pytest

# On Python 3.12 and later None and True are immortal: their counts say nothing, and nothing can be lost.
pytestmark = pytest.mark.skipif(sys.version_info >= (3, 12), reason="None and True are immortal here")

PROGRAM = """
import sys
from PySide6.QtCore import QObject, QTimer

owner = QObject()
timer = QTimer(owner)
timer.setSingleShot(True)

def lost(value, call):
    before = sys.getrefcount(value)
    for _ in range(300):
        call()
    return before - sys.getrefcount(value)

print(max(lost(None, timer.stop), lost(True, timer.isSingleShot)))
"""


def test_calls_that_return_none_or_true_keep_their_references() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) < 50, "this PySide6 loses references: exclude its version in pyproject.toml"
