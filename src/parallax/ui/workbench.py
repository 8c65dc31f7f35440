# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The session as the window uses it: work off the main thread, one signal for what changed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from parallax.domain.article import Article
from parallax.domain.comparison import Comparison, Rulings
from parallax.domain.errors import Cancelled, ParallaxError, UnreadableArticle
from parallax.domain.note import Notebook
from parallax.session import (
    ENDING,
    NOTES_ENDINGS,
    Address,
    Changes,
    Comparer,
    Joined,
    Notes,
    Opened,
    Session,
    Settling,
    Steps,
    Twin,
    Twins,
    export,
    fetch_pages,
    join,
    read_files,
    read_pasted,
    settle_in_steps,
    typed_addresses,
)
from parallax.ui.jobs import IsCancelled, Jobs, Progress, Work

T = TypeVar("T")

READING = "reading"
FETCHING = "fetching"
JOINING = "joining"
COMPARING = "comparing"
EXPORTING = "exporting"
BRINGING = (READING, FETCHING, JOINING)
"""What is under way until an article that was brought is there."""
_READ = 0.8
"""The share of the work that is done once articles are read; then what knows them again is worked out."""


@dataclass(frozen=True, slots=True)
class _Brought:
    """What was opened, and what knows it again."""

    opened: Opened
    twins: Twins


class Workbench(QObject):
    """Carries out what the user asks for and says what it changed."""

    changed = Signal(object)
    """`Changes`: each view asks whether it is touched."""
    problems_met = Signal(object)
    """A sequence of `ParallaxError`: each is a sentence for the user."""
    joining = Signal()
    """Articles are about to join: time to see that there is a file for them."""
    pasted = Signal(object)
    """The `Article` that was made of a clipboard, for its reader to look over; it is not taken in yet."""
    links_met = Signal(object)
    """The `Address`es that were brought instead of articles; nothing has been asked for there."""
    twins_met = Signal(object)
    """The `Twin`s among what was brought: none of the new ones is taken in before they are settled."""
    waiting_met = Signal(int)
    """So many articles joined that are not compared, for there are enough."""
    workspace_met = Signal(object)
    """The path of a workspace that was brought among articles; it is not opened yet."""
    exported = Signal(object)
    """The path that was written."""
    working = Signal(str, float)
    """What is under way (READING, FETCHING, JOINING, COMPARING, EXPORTING) and the share done; 1 when it has ended."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = Session()
        self._comparer = Comparer()
        self._jobs = Jobs(self)
        self._jobs.progressed.connect(self.working)
        self._jobs.finished.connect(self._tell_end)

    def open_files(self, paths: Sequence[Path]) -> None:
        """Read files and folders and take them in; those that cannot be read are told, the others open.

        Of workspaces among them the first is handed out.
        """
        workspaces = [path for path in paths if path.suffix == ENDING]
        articles = [path for path in paths if path.suffix != ENDING]
        if workspaces:
            self.workspace_met.emit(workspaces[0])
        if articles:
            self._start(READING, partial(_read, tuple(articles)), self._take_opened)

    def fetch(self, addresses: Sequence[Address], inside: Collection[str] = ()) -> None:
        """Fetch pages and take them in; their reader has agreed. `inside` names hosts of the own network."""
        if addresses:
            work = partial(_fetched, tuple(addresses), frozenset(inside))
            self._start(FETCHING, work, self._take_opened, apart=True)

    def read_clipboard(self, html: str | None, plain: str | None, url: str | None) -> None:
        """Make an article of what is on the clipboard, and hand it out to be looked over."""
        self._start(READING, partial(_paste, html, plain, url), self._take_pasted)

    def take(self, article: Article) -> None:
        """Take in an article that was looked over."""
        self._take_opened(_Brought(Opened((article,)), Twins()))

    def settle(self, twins: Sequence[Twin], settling: Settling) -> None:
        """Do with articles that are here already what their reader chose."""
        self._join(settle_in_steps(self.session, twins, settling), self._tell)

    def read_again(self, article_id: str) -> None:
        """Read an article's file anew and put the result in its place; a page is asked for anew."""
        article = self.session.article(article_id)
        if article.path is not None:
            work = partial(_read, (Path(article.path),))
            self._start(READING, work, partial(self._take_again, article_id))
            return
        try:
            addresses = typed_addresses(article.url or "")
        except UnreadableArticle:
            addresses = ()
        if addresses:
            self.links_met.emit(addresses)
        else:
            problem = "it was pasted, so there is no file and no page to read it from again"
            self.problems_met.emit((UnreadableArticle(article.name, problem, "Paste it once more"),))

    @property
    def bringing(self) -> bool:
        """Whether something is being read or fetched, or joins."""
        return any(map(self._jobs.busy, BRINGING))

    def stop(self, topic: str) -> None:
        """Give up what is under way on a topic."""
        self._jobs.cancel(topic)

    def carry_out(self, deed: Callable[[Session], Changes]) -> bool:
        """Do something to the session and say what it changed; False where it told of a problem instead."""
        try:
            changes = deed(self.session)
        except ParallaxError as error:
            self.problems_met.emit((error,))
            return False
        self._tell(changes)
        return True

    def take_workspace(self, changes: Changes) -> None:
        """Say that another workspace is there now; nothing of the one before is waited for."""
        for topic in (*BRINGING, COMPARING):
            self._jobs.cancel(topic)
        self._tell(changes)

    def remove(self, article_id: str) -> None:
        """Take an article out."""
        self.carry_out(lambda session: session.remove(article_id))

    def reorder(self, ids: Sequence[str]) -> None:
        """Bring the articles into another order; what is shown stays until it is compared in that order."""
        before = self.session.library.entries
        if self.carry_out(lambda session: session.reorder(ids)) and self.session.library.entries != before:
            self._compare()

    def export(self, path: Path, *, notes: bool = True) -> None:
        """Write the comparison, with the notes on it, or these alone, in the format that the path's ending names."""
        if path.suffix.lower() in NOTES_ENDINGS:
            self._take_exported(_export_notes(self.session.notes, path))
            return
        comparison = self.session.comparison
        if comparison is None or self.session.outdated:
            endings = ", ".join(NOTES_ENDINGS)
            message = f"{path}: nothing is compared yet that could be written. Notes go into files that end in {endings}."
            self.problems_met.emit((ParallaxError(message),))
            return
        notebook = self.session.notes.book if notes else None
        self._start(EXPORTING, partial(_export, comparison, notebook, path), self._take_exported)

    def close(self) -> None:
        """Stop what is under way and wait for it."""
        self._jobs.close()

    def _tell_end(self, topic: str) -> None:
        """Say that nothing more is under way on a topic."""
        if not self._jobs.busy(topic):
            self.working.emit(topic, 1.0)

    def _start(self, topic: str, work: Work, done: Callable[[Any], None], *, apart: bool = False) -> None:
        self._jobs.start(topic, work, done, apart=apart)
        self.working.emit(topic, 0.0)

    def _join(self, steps: Steps[T], done: Callable[[T], None]) -> None:
        """Let articles join a little at a time; there is a file for them by then."""
        self.joining.emit()
        self.working.emit(JOINING, 0.0)
        self._jobs.start_in_steps(JOINING, _guarded(steps, self.problems_met.emit), done)

    def _tell(self, changes: Changes) -> None:
        """Say what changed and, where the articles did, compare them."""
        if changes:
            self.changed.emit(changes)
        if changes.comparison and (self.session.comparison is None or self.session.outdated):
            self._compare()

    def _compare(self) -> None:
        self._jobs.cancel(COMPARING)
        if self.session.articles:
            work = partial(_compared, self._comparer, self.session.articles, self.session.rulings)
            self._start(COMPARING, work, lambda made: self._tell(self.session.take_comparison(made)))

    def _take_opened(self, brought: _Brought) -> None:
        opened = brought.opened
        if opened.articles:
            self._join(join(self.session, opened, brought.twins), partial(self._take_joined, opened))
        else:
            self._take_joined(opened, Joined())

    def _take_joined(self, opened: Opened, joined: Joined) -> None:
        self._tell(joined.changes)
        for met, signal in (
            (opened.problems, self.problems_met),
            (joined.twins, self.twins_met),
            (joined.waiting, self.waiting_met),
            (opened.links, self.links_met),
        ):
            if met:
                signal.emit(met)

    def _take_pasted(self, outcome: Article | ParallaxError) -> None:
        if isinstance(outcome, ParallaxError):
            self.problems_met.emit((outcome,))
        else:
            self.pasted.emit(outcome)

    def _take_again(self, article_id: str, brought: _Brought) -> None:
        opened = brought.opened
        if opened.problems:
            self.problems_met.emit(opened.problems)
        elif any(article.id == article_id for article in self.session.articles):
            place = min(self.session.place_in_file(article_id), len(opened.articles) - 1)
            self.carry_out(lambda session: session.renew(article_id, opened.articles[place]))

    def _take_exported(self, outcome: Path | ParallaxError) -> None:
        if isinstance(outcome, ParallaxError):
            self.problems_met.emit((outcome,))
        else:
            self.exported.emit(outcome)


def _guarded(steps: Steps[T], tell: Callable[[tuple[ParallaxError]], object]) -> Steps[T]:
    """Take the steps; where one meets a problem, tell it and give up."""
    try:
        return (yield from steps)
    except ParallaxError as error:
        tell((error,))
        raise Cancelled from error


# -- on a worker's thread ---------------------------------------------------------------------------


def _compared(
    comparer: Comparer,
    articles: Sequence[Article],
    rulings: Rulings,
    progress: Progress,
    cancelled: IsCancelled,
) -> Comparison:
    return comparer.compare(articles, rulings=rulings, progress=progress, cancelled=cancelled)


def _read(paths: Sequence[Path], progress: Progress, cancelled: IsCancelled) -> _Brought:
    told = partial(_tell_read, progress)
    return _learned(
        read_files(paths, originals=True, progress=told, cancelled=cancelled), progress, cancelled
    )


def _fetched(
    addresses: Sequence[Address], inside: Collection[str], progress: Progress, cancelled: IsCancelled
) -> _Brought:
    told = partial(_tell_read, progress)
    return _learned(
        fetch_pages(addresses, inside=inside, progress=told, cancelled=cancelled), progress, cancelled
    )


def _tell_read(progress: Progress, share: float) -> None:
    progress(share * _READ)


def _learned(opened: Opened, progress: Progress, cancelled: IsCancelled) -> _Brought:
    """Work out beforehand what the articles are recognised by, so that the window need not."""
    twins = Twins()
    for done, article in enumerate(opened.articles):
        if cancelled():
            raise Cancelled
        twins.learn((article,))
        progress(_READ + (1 - _READ) * done / len(opened.articles))
    return _Brought(opened, twins)


def _paste(
    html: str | None, plain: str | None, url: str | None, _progress: Progress, _cancelled: IsCancelled
) -> Article | ParallaxError:
    try:
        return read_pasted(html, plain, url=url)
    except ParallaxError as error:
        return error


def _export_notes(notes: Notes, path: Path) -> Path | ParallaxError:
    """Write the notes, which is soon done: they are short."""
    try:
        notes.export(path)
    except ParallaxError as error:
        return error
    return path


def _export(
    comparison: Comparison,
    notebook: Notebook | None,
    path: Path,
    _progress: Progress,
    _cancelled: IsCancelled,
) -> Path | ParallaxError:
    try:
        export(comparison, path, notebook=notebook)
    except ParallaxError as error:
        return error
    return path
