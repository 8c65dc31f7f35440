# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
from __future__ import annotations

import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from parallax.ui.crash import CrashHandler

SECRET = "words of an article"


def fail() -> None:
    raise RuntimeError(SECRET)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def messages(window: QWidget) -> list[str]:
    return [box.text() + " " + box.informativeText() for box in window.findChildren(QMessageBox)]


def handle_failure(handler: CrashHandler) -> None:
    try:
        fail()
    except RuntimeError:
        handler.handle(*sys.exc_info())  # type: ignore[arg-type]


def test_a_report_says_where_and_not_what_was_read(window: QWidget, qtbot: QtBot, tmp_path: Path) -> None:
    handle_failure(CrashHandler(window, tmp_path / "logs"))
    qtbot.waitUntil(lambda: bool(messages(window)))
    [report] = (tmp_path / "logs").iterdir()
    written = report.read_text(encoding="utf-8")
    assert "in fail" in written
    assert "RuntimeError" in written
    assert SECRET not in written
    assert str(report) in messages(window)[0]


def test_the_user_is_told_once(window: QWidget, qtbot: QtBot, tmp_path: Path) -> None:
    handler = CrashHandler(window, tmp_path)
    for _ in range(3):
        handle_failure(handler)
    qtbot.wait(50)
    assert len(messages(window)) == 1


def test_a_mistake_on_another_thread_is_told_on_the_main_one(
    window: QWidget, qtbot: QtBot, tmp_path: Path
) -> None:
    handler = CrashHandler(window, tmp_path)
    thread = threading.Thread(target=handle_failure, args=(handler,))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(messages(window)) == 1)


def test_a_folder_that_cannot_be_written_does_not_matter(
    window: QWidget, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "taken").write_text("", encoding="utf-8")
    handle_failure(CrashHandler(window, tmp_path / "taken"))
    qtbot.waitUntil(lambda: bool(messages(window)))
    assert "report" not in messages(window)[0]


def test_the_program_can_be_started_again_from_the_message(
    window: QWidget, qtbot: QtBot, tmp_path: Path
) -> None:
    handler = CrashHandler(window, tmp_path)
    handle_failure(handler)
    qtbot.waitUntil(lambda: bool(messages(window)))
    [box] = window.findChildren(QMessageBox)
    again = next(button for button in box.buttons() if "again" in button.text())
    with qtbot.waitSignal(handler.restart_requested):
        qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    assert handler.caught
