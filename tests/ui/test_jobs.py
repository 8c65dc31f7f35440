# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from parallax.domain.errors import Cancelled
from parallax.ui.jobs import IsCancelled, Jobs, Progress


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    jobs = Jobs()
    yield jobs
    jobs.close()


def test_results_come_back_on_the_main_thread(jobs: Jobs, qtbot: QtBot) -> None:
    arrived: list[tuple[object, bool, bool]] = []
    main = threading.get_ident()

    def work(_progress: Progress, _cancelled: IsCancelled) -> bool:
        return threading.get_ident() != main

    def done(elsewhere: object) -> None:
        arrived.append((elsewhere, threading.get_ident() == main, QThread.currentThread() is jobs.thread()))

    jobs.start("t", work, done)
    qtbot.waitUntil(lambda: bool(arrived))
    assert arrived == [(True, True, True)]


def test_progress_is_told(jobs: Jobs, qtbot: QtBot) -> None:
    told: list[tuple[str, float]] = []
    jobs.progressed.connect(lambda topic, share: told.append((topic, share)))
    finished = threading.Event()

    def work(progress: Progress, _cancelled: IsCancelled) -> None:
        progress(0.5)
        progress(1.0)

    jobs.start("t", work, lambda _result: finished.set())
    qtbot.waitUntil(finished.is_set)
    assert told == [("t", 0.5), ("t", 1.0)]


def test_a_cancelled_job_stops_and_its_result_is_dropped(jobs: Jobs, qtbot: QtBot) -> None:
    stopped = threading.Event()
    arrived: list[object] = []

    def work(_progress: Progress, cancelled: IsCancelled) -> str:
        while not cancelled():
            pass
        stopped.set()
        raise Cancelled

    jobs.start("t", work, arrived.append)
    with qtbot.waitSignal(jobs.finished):
        jobs.cancel("t")
    assert stopped.wait(5)
    jobs.start("other", lambda _p, _c: "later", arrived.append)
    qtbot.waitUntil(lambda: bool(arrived))
    assert arrived == ["later"]


def test_a_result_that_comes_after_cancelling_is_dropped(jobs: Jobs, qtbot: QtBot) -> None:
    gate = threading.Event()
    arrived: list[object] = []

    def stubborn(_progress: Progress, _cancelled: IsCancelled) -> str:
        gate.wait(5)
        return "late"

    jobs.start("t", stubborn, arrived.append)
    jobs.cancel("t")
    gate.set()
    jobs.start("t", lambda _p, _c: "new", arrived.append)
    qtbot.waitUntil(lambda: bool(arrived))
    qtbot.wait(50)
    assert arrived == ["new"]


def test_a_mistake_in_a_job_reaches_the_crash_handler(
    jobs: Jobs, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    handled: list[type[BaseException]] = []
    monkeypatch.setattr("sys.excepthook", lambda kind, *_: handled.append(kind))

    def work(_progress: Progress, _cancelled: IsCancelled) -> None:
        raise ZeroDivisionError

    jobs.start("t", work, lambda _result: pytest.fail("a failed job has no result"))
    qtbot.waitUntil(lambda: bool(handled))
    assert handled == [ZeroDivisionError]
    assert not jobs.busy("t")


def test_many_jobs_all_arrive(jobs: Jobs, qtbot: QtBot) -> None:
    arrived: list[int] = []
    for number in range(500):
        jobs.start("t", lambda _p, _c, number=number: number, arrived.append)
    qtbot.waitUntil(lambda: len(arrived) == 500)
    assert sorted(arrived) == list(range(500))


def test_work_that_waits_for_others_holds_nobody_up(qtbot: QtBot) -> None:
    jobs = Jobs()
    waiting, go_on = threading.Event(), threading.Event()
    results: list[str] = []

    def wait(_progress: object, _cancelled: object) -> str:
        waiting.set()
        go_on.wait()
        return "came at last"

    for _ in range(4):
        jobs.start("fetching", wait, results.append, apart=True)
    jobs.start("reading", lambda _progress, _cancelled: "read", results.append)
    qtbot.waitUntil(lambda: results == ["read"])
    assert waiting.is_set()
    jobs.close()  # returns though nothing has come
    go_on.set()
    qtbot.wait(50)
    assert results == ["read"]
