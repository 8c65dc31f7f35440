# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Work off the main thread; the only place of the window that starts threads.

Results and failures come back to one object that lives on the main thread as long as the window does. A
job that has been cancelled, or overtaken by a newer one, is told to stop, and its result is dropped.
"""

from __future__ import annotations

import itertools
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from parallax.domain.errors import Cancelled

Progress = Callable[[float], None]
IsCancelled = Callable[[], bool]
Work = Callable[[Progress, IsCancelled], Any]
Steps = Generator[float, None, Any]

_LOCK_KEPT = 0.0005
"""Seconds that a thread which computes may keep Python's lock while the window waits for it.

A frame takes the lock some dozen times; with Python's own 5 ms the texts stood still while they were compared.
"""
TURN = 0.03
"""Seconds that work on the main thread takes before the window has its turn."""


@dataclass(slots=True)
class _Job:
    number: int
    topic: str
    done: Callable[[Any], None]
    stop: threading.Event = field(default_factory=threading.Event)
    result: object = None
    error: BaseException | None = None


class Jobs(QObject):
    """Runs plain functions in the background and hands their results to the main thread."""

    progressed = Signal(str, float)
    """A job's topic and the share that is done, 0 to 1."""
    finished = Signal(str)
    """The topic of a job that came to an end, whichever way."""

    _progress = Signal(object)
    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=2, thread_name_prefix="parallax")
        sys.setswitchinterval(_LOCK_KEPT)
        self._numbers = itertools.count()
        self._running: dict[int, _Job] = {}
        self._in_steps: deque[tuple[_Job, Steps]] = deque()
        self._turn = QTimer(self)
        self._turn.timeout.connect(self._take_turn)
        self._progress.connect(self._tell_progress)
        self._ended.connect(self._deliver)

    def start(self, topic: str, work: Work, done: Callable[[Any], None], *, apart: bool = False) -> None:
        """Run `work(progress, cancelled)` in the background, then `done(result)` here.

        Work that waits for others, as for an answer from the network, runs `apart`: it holds up no other work,
        and nobody waits for it when the program ends.
        """
        job = self._begun(topic, done)
        if apart:
            threading.Thread(
                target=self._run, args=(job, work), name=f"parallax-{topic}", daemon=True
            ).start()
        else:
            self._pool.submit(self._run, job, work)

    def start_in_steps(self, topic: str, steps: Steps, done: Callable[[Any], None]) -> None:
        """Do work that belongs to the main thread a little at a time, then `done(result)`: at once if it is short.

        Such jobs follow one another: what one of them sees is changed by none of the others.

        Args:
            topic: as for other jobs.
            steps: yields the share done after each little step, and returns the result.
            done: takes the result.
        """
        self._in_steps.append((self._begun(topic, done), steps))
        self._turn.start()
        self._take_turn()

    def cancel(self, topic: str) -> None:
        """Stop the jobs on a topic; none of their results arrives any more."""
        for number, job in list(self._running.items()):
            if job.topic == topic:
                job.stop.set()
                del self._running[number]
                self.finished.emit(topic)

    def busy(self, topic: str) -> bool:
        """Return whether a job on the topic is under way."""
        return any(job.topic == topic for job in self._running.values())

    def close(self) -> None:
        """Stop everything and wait for the threads, before the program ends."""
        for job in self._running.values():
            job.stop.set()
        self._running.clear()
        self._turn.stop()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _begun(self, topic: str, done: Callable[[Any], None]) -> _Job:
        job = _Job(next(self._numbers), topic, done)
        self._running[job.number] = job
        return job

    def _run(self, job: _Job, work: Work) -> None:
        """Do the work; on a worker's thread."""
        if job.stop.is_set():
            return
        try:
            job.result = work(partial(self._tell, job), job.stop.is_set)
        except Cancelled as error:
            job.error = error
        except BaseException as error:  # noqa: BLE001 - every mistake is told, on the main thread
            job.error = error
        if not job.stop.is_set():  # else this object may be gone
            self._ended.emit(job)

    @Slot()
    def _take_turn(self) -> None:
        """Go on with the work that is done in steps; at least by one of them."""
        end = time.monotonic() + TURN
        while self._in_steps:
            self._step(*self._in_steps[0])
            if time.monotonic() >= end:
                return
        self._turn.stop()

    def _step(self, job: _Job, steps: Steps) -> None:
        try:
            if not job.stop.is_set():
                self._tell_progress((job.number, next(steps)))
                return
        except StopIteration as ended:
            job.result = ended.value
        except Exception as error:  # noqa: BLE001 - as for other jobs
            job.error = error
        self._in_steps.popleft()
        steps.close()
        self._deliver(job)

    def _tell(self, job: _Job, share: float) -> None:
        """Tell how far a job is; on its thread."""
        if not job.stop.is_set():
            self._progress.emit((job.number, share))

    @Slot(object)
    def _tell_progress(self, told: tuple[int, float]) -> None:
        number, share = told
        if number in self._running:
            self.progressed.emit(self._running[number].topic, share)

    @Slot(object)
    def _deliver(self, job: _Job) -> None:
        if self._running.pop(job.number, None) is None:
            return  # overtaken or cancelled in the meantime
        self.finished.emit(job.topic)
        if job.error is None:
            job.done(job.result)
        elif not isinstance(job.error, Cancelled):
            sys.excepthook(type(job.error), job.error, job.error.__traceback__)
