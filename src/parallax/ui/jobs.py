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
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from parallax.domain.errors import Cancelled

Progress = Callable[[float], None]
IsCancelled = Callable[[], bool]
Work = Callable[[Progress, IsCancelled], Any]


@dataclass(slots=True)
class _Job:
    number: int
    topic: str
    work: Work
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
        self._numbers = itertools.count()
        self._running: dict[int, _Job] = {}
        self._progress.connect(self._tell_progress)
        self._ended.connect(self._deliver)

    def start(self, topic: str, work: Work, done: Callable[[Any], None], *, apart: bool = False) -> None:
        """Run `work(progress, cancelled)` in the background, then `done(result)` here.

        Work that waits for others, as for an answer from the network, runs `apart`: it holds up no other work,
        and nobody waits for it when the program ends.
        """
        job = _Job(next(self._numbers), topic, work, done)
        self._running[job.number] = job
        if apart:
            threading.Thread(target=self._run, args=(job,), name=f"parallax-{topic}", daemon=True).start()
        else:
            self._pool.submit(self._run, job)

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
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _run(self, job: _Job) -> None:
        """Do the work; on a worker's thread."""
        if job.stop.is_set():
            return
        try:
            job.result = job.work(partial(self._tell, job), job.stop.is_set)
        except Cancelled as error:
            job.error = error
        except BaseException as error:  # noqa: BLE001 - every mistake is told, on the main thread
            job.error = error
        if not job.stop.is_set():  # else this object may be gone
            self._ended.emit(job)

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
