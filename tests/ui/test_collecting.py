# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What belongs to Qt and is held by nothing but itself ends on the main thread, whoever makes objects."""

from __future__ import annotations

import threading

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from parallax.ui.jobs import Jobs


class _Sheet(QDialog):
    """A sheet that holds itself, as a part with a callback of its own does."""

    def __init__(self, ended: list[int]) -> None:
        super().__init__()
        self.itself = self
        QTimer(self).start(1_000)
        self.destroyed.connect(
            lambda: ended.append(threading.get_ident()), Qt.ConnectionType.DirectConnection
        )


def make_garbage() -> None:
    for _ in range(50_000):
        own: list[object] = []
        own.append(own)


def test_what_a_worker_leaves_is_collected_on_the_main_thread(qtbot: QtBot) -> None:
    ended: list[int] = []
    _Sheet(ended)
    jobs = Jobs()
    with qtbot.waitSignal(jobs.finished, timeout=20_000):
        jobs.start("work", lambda *_: make_garbage(), lambda _: None)
    qtbot.waitUntil(lambda: bool(ended), timeout=20_000)
    jobs.close()
    assert ended == [threading.get_ident()]
