# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""A window in which nothing happens does nothing: it lays nothing out again and again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from parallax.ui.main_window import MainWindow


class Counter(QObject):
    """Counts the wishes for another layout."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - as Qt calls it
        self.count += event.type() == QEvent.Type.LayoutRequest
        return super().eventFilter(watched, event)


@pytest.mark.parametrize("size", [(1366, 768), (700, 500)])
def test_nothing_is_laid_out_while_nothing_happens(
    window: MainWindow, qtbot: QtBot, size: tuple[int, int]
) -> None:
    window.resize(*size)
    window.navigator.step_claim(1)
    qtbot.wait(1_200)
    counter = Counter()
    application = QApplication.instance()
    assert application is not None
    application.installEventFilter(counter)
    qtbot.wait(400)
    application.removeEventFilter(counter)
    assert counter.count == 0
