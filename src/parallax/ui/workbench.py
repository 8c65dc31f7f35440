# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The session as the window uses it: work off the main thread, one signal for what changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from parallax.domain.article import Article
from parallax.domain.comparison import Comparison
from parallax.domain.errors import ParallaxError
from parallax.session import Changes, Comparer, Opened, Session, export, read_files
from parallax.ui.jobs import IsCancelled, Jobs, Progress, Work

READING = "reading"
COMPARING = "comparing"
EXPORTING = "exporting"


class Workbench(QObject):
    """Carries out what the user asks for and says what it changed."""

    changed = Signal(object)
    """`Changes`: each view asks whether it is touched."""
    problems_met = Signal(object)
    """A sequence of `ParallaxError`: each is a sentence for the user."""
    exported = Signal(object)
    """The path that was written."""
    working = Signal(str, float)
    """What is under way (READING, COMPARING, EXPORTING) and the share done; 1 when it has ended."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = Session()
        self._comparer = Comparer()
        self._jobs = Jobs(self)
        self._jobs.progressed.connect(self.working)
        self._jobs.finished.connect(lambda topic: self.working.emit(topic, 1.0))

    def open_files(self, paths: Sequence[Path]) -> None:
        """Read files and take them in; those that cannot be read are told, the others open."""
        if paths:
            self._start(READING, partial(_read, tuple(paths)), self._take_opened)

    def read_again(self, article_id: str) -> None:
        """Read an article's file anew and put the result in its place."""
        path = self.session.article(article_id).path
        if path is not None:
            self._start(READING, partial(_read, (Path(path),)), partial(self._take_again, article_id))

    def remove(self, article_id: str) -> None:
        """Take an article out."""
        self._tell(self.session.remove(article_id))

    def reorder(self, ids: Sequence[str]) -> None:
        """Bring the articles into another order; what is shown stays until it is compared in that order."""
        changes = self.session.reorder(ids)
        self._tell(changes)
        if changes.articles:
            self._compare()

    def correct(self, article_id: str, fields: dict[str, str | None]) -> None:
        """Put right what an article says of itself."""
        self._tell(self.session.correct(article_id, **fields))

    def export(self, path: Path) -> None:
        """Write the comparison in the format that the path's ending names."""
        comparison = self.session.comparison
        if comparison is not None:
            self._start(EXPORTING, partial(_export, comparison, path), self._take_exported)

    def close(self) -> None:
        """Stop what is under way and wait for it."""
        self._jobs.close()

    def _start(self, topic: str, work: Work, done: Callable[[Any], None]) -> None:
        self.working.emit(topic, 0.0)
        self._jobs.start(topic, work, done)

    def _tell(self, changes: Changes) -> None:
        """Say what changed and, where the articles did, compare them."""
        if changes.articles or changes.comparison:
            self.changed.emit(changes)
        if changes.comparison and self.session.comparison is None:
            self._compare()

    def _compare(self) -> None:
        self._jobs.cancel(COMPARING)
        if self.session.articles:
            self._start(
                COMPARING, partial(self._run_comparison, self.session.articles), self._take_comparison
            )

    def _run_comparison(
        self, articles: Sequence[Article], progress: Progress, cancelled: IsCancelled
    ) -> Comparison:
        """Compare; on a worker's thread."""
        return self._comparer.compare(articles, progress=progress, cancelled=cancelled)

    def _take_opened(self, opened: Opened) -> None:
        changes, known = self.session.add(opened.articles)
        problems = (*opened.problems, *known)
        self._tell(changes)
        if problems:
            self.problems_met.emit(problems)

    def _take_again(self, article_id: str, opened: Opened) -> None:
        if opened.problems:
            self.problems_met.emit(opened.problems)
        elif any(article.id == article_id for article in self.session.articles):
            place = min(self.session.place_in_file(article_id), len(opened.articles) - 1)
            self._tell(self.session.renew(article_id, opened.articles[place]))

    def _take_comparison(self, comparison: Comparison) -> None:
        self._tell(self.session.take_comparison(comparison))

    def _take_exported(self, outcome: Path | ParallaxError) -> None:
        if isinstance(outcome, ParallaxError):
            self.problems_met.emit((outcome,))
        else:
            self.exported.emit(outcome)


def _read(paths: Sequence[Path], progress: Progress, cancelled: IsCancelled) -> Opened:
    return read_files(paths, progress=progress, cancelled=cancelled)


def _export(
    comparison: Comparison, path: Path, _progress: Progress, _cancelled: IsCancelled
) -> Path | ParallaxError:
    try:
        export(comparison, path)
    except ParallaxError as error:
        return error
    return path
