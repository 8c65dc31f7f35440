# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
from __future__ import annotations

import threading
from collections.abc import Generator, Iterator

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


def test_work_in_steps_is_done_here_one_after_the_other(
    jobs: Jobs, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("parallax.ui.jobs.TURN", 0.0)
    main, told = threading.get_ident(), list[object]()

    def steps(name: str) -> Generator[float, None, str]:
        for share in (0.25, 0.5):
            told.append((name, threading.get_ident() == main))
            yield share
        return f"{name} done"

    jobs.progressed.connect(lambda _topic, share: told.append(share))
    jobs.start_in_steps("t", steps("one"), told.append)
    jobs.start_in_steps("t", steps("two"), told.append)
    assert jobs.busy("t")
    qtbot.waitUntil(lambda: not jobs.busy("t"))
    each = [[(name, True), 0.25, (name, True), 0.5, f"{name} done"] for name in ("one", "two")]
    assert told == each[0] + each[1]


def test_work_in_steps_that_is_short_is_done_at_once(jobs: Jobs) -> None:
    told: list[object] = []

    def steps() -> Generator[float, None, str]:
        yield 0.5
        return "done"

    jobs.start_in_steps("t", steps(), told.append)
    assert told == ["done"]


def test_work_in_steps_is_given_up_between_two_steps(
    jobs: Jobs, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("parallax.ui.jobs.TURN", 0.0)
    told: list[object] = []

    def steps() -> Generator[float, None, str]:
        while True:
            told.append("step")
            yield 0.5

    jobs.start_in_steps("endless", steps(), told.append)
    jobs.cancel("endless")
    taken = len(told)
    jobs.start_in_steps("t", iter_once(), told.append)
    qtbot.waitUntil(lambda: "once" in told)
    assert told == ["step"] * taken + ["once"]


def test_a_mistake_in_a_step_reaches_the_crash_handler(jobs: Jobs, monkeypatch: pytest.MonkeyPatch) -> None:
    caught: list[BaseException] = []
    monkeypatch.setattr("sys.excepthook", lambda _kind, error, _trace: caught.append(error))

    def steps() -> Generator[float, None, None]:
        yield 0.5
        raise ValueError("oops")

    jobs.start_in_steps("t", steps(), lambda _result: None)
    assert [str(error) for error in caught] == ["oops"]


def iter_once() -> Generator[float, None, str]:
    yield 0.5
    return "once"
