# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What can no longer be undone is told, and why."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

import pytest

from parallax.files import seeds
from parallax.ui.main_window import MainWindow
from parallax.workspace import sweeping

Open = Callable[..., MainWindow]


def told(window: MainWindow) -> str:
    return window.status_line.currentMessage()


def test_steps_that_went_for_their_size_are_told(open_window: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    window = open_window(*seeds()[:4])
    first, second, third, _ = [article.id for article in window.workbench.session.articles]
    window.workbench.remove(first)
    window.workbench.remove(second)
    assert "no longer" not in told(window)
    monkeypatch.setattr(sweeping, "MOST_KEPT", 0)
    window.workbench.remove(third)
    assert "Earlier changes can no longer be undone" in told(window)
    window.undoing.undo()
    assert told(window).endswith("Steps before this one are no longer kept.")
    assert not window.actions_by_name["undo"].isEnabled()


def test_a_history_that_is_damaged_is_told_and_the_work_stays(open_window: Open) -> None:
    window = open_window(*seeds()[:2])
    session = window.workbench.session
    window.workbench.carry_out(lambda session: session.correct(session.articles[0].id, title="Another"))
    path = session.keeping.path
    assert path is not None
    connection = sqlite3.connect(path)
    connection.execute("UPDATE change SET before = replace(before, '{}', '{ }')")
    connection.commit()
    connection.close()
    window.undoing.undo()
    assert "damaged" in told(window)
    assert session.articles[0].title == "Another"
    assert not window.actions_by_name["undo"].isEnabled()
