# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The door: one file that keeps articles and what was done with them, saved as one goes.

Every change is one transaction with a name, on the disk before `change` returns. Where the file can no longer be
written the work goes on in memory, `trouble` says why, and it can be saved elsewhere: a change never fails.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from parallax.domain.errors import ParallaxError, Unsaved, WorkspaceProblem
from parallax.domain.library import Found, Step
from parallax.files import write_atomically
from parallax.workspace import database, history, migrations, recovery, sweeping
from parallax.workspace.articles import Articles
from parallax.workspace.history import Recorder, Steps
from parallax.workspace.lock import Lock
from parallax.workspace.marks import Marks
from parallax.workspace.records import BrokenSeal, Row
from parallax.workspace.results import Results
from parallax.workspace.schema import KEPT
from parallax.workspace.search import holding, rebuild, search
from parallax.workspace.store import Store

T = TypeVar("T")

Contents = dict[str, dict[int, Row]]


class Workspace:
    """What is kept, in a file or in memory. One thread uses it."""

    def __init__(self, store: Store, lost: tuple[str, ...] = ()) -> None:
        self._store = store
        self.lost = lost
        """What could not be recovered from a damaged file, as phrases."""
        self.crashed = store.lock is not None and store.lock.left_by is not None
        """Whether it was not closed the last time: the program or the machine came to a sudden end."""
        self.articles = Articles(store)
        self.marks = Marks(store)
        self.results = Results(store)
        self.steps = Steps(store)
        self._at_opening = self.contents()
        self._unsaved = False

    # -- opening and closing ------------------------------------------------------------------------

    @classmethod
    def in_memory(cls) -> Workspace:
        """Return an empty workspace that no file holds."""
        return cls(Store(database.in_memory()))

    @classmethod
    def create(cls, path: Path) -> Workspace:
        """Make an empty workspace in a file; one that is there is replaced.

        Raises:
            ParallaxError: the file cannot be made, or is in use.
        """
        empty = cls.in_memory()
        try:
            empty.save_copy(path)
        finally:
            empty.close()
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, *, take_over: bool = False) -> Workspace:
        """Open a workspace's file; `take_over` also where it is open elsewhere.

        Raises:
            WorkspaceInUse: it is open elsewhere.
            ParallaxError: it cannot be opened; the sentence says why.
        """
        store = _opened(path.resolve(), take_over=take_over)
        try:
            with database.told(path):
                return cls(store)
        except BaseException:
            store.close()
            raise

    @classmethod
    def look(cls, path: Path, why: Unsaved | None = None) -> Workspace:
        """Open what a file holds in memory, without touching the file; nothing that is done is saved in it.

        `why` becomes its trouble: what keeps the file from being written.

        Raises:
            ParallaxError: it cannot be opened.
        """
        path = path.resolve()
        connection = database.load_file(path)
        remedy = "Save it as another file to keep what you do"
        trouble = why or Unsaved(str(path), "the workspace was opened to read", remedy)
        try:
            with database.told(path):
                migrations.bring_up_to_date(connection, None)
                return cls(Store(connection, path, trouble=trouble))
        except BaseException:
            connection.close()
            raise

    @classmethod
    def recover(cls, path: Path) -> Workspace:
        """Open in memory what can still be read of a damaged file; `lost` says what could not.

        Raises:
            DamagedWorkspace: nothing can be read at all.
        """
        path = path.resolve()
        connection, lost = recovery.recover(path)
        problem = Unsaved(str(path), "the file is damaged", "Save what was recovered as another file")
        return cls(Store(connection, path, trouble=problem), lost)

    def close(self) -> None:
        """Close the workspace; its file is one file again."""
        if self._store.in_file:
            with contextlib.suppress(
                sqlite3.Error, ParallaxError
            ):  # everything is saved; this only tidies up
                self._store.write(lambda: sweeping.sweep(self._store.connection))
                self._store.connection.execute("PRAGMA journal_mode = delete").fetchone()
                sweeping.give_back(self._store.connection)
        self._store.close()

    @property
    def path(self) -> Path | None:
        """The file, or None where there never was one."""
        return self._store.path

    @property
    def trouble(self) -> WorkspaceProblem | None:
        """Why nothing is saved in the file any more; None while all is well."""
        return self._store.trouble

    @property
    def saved(self) -> bool:
        """Whether everything is in the file."""
        return self._store.in_file

    @property
    def at_risk(self) -> bool:
        """Whether something would be lost by closing: no file holds it."""
        return self._store.robbed or (not self.saved and self._unsaved)

    # -- changing -----------------------------------------------------------------------------------

    def change(self, name: str, do: Callable[[Recorder], None]) -> frozenset[str]:
        """Carry out one step of the history; returns the tables that it touched.

        `do` writes through the recorder alone. It is called once more where the file refuses.
        """

        def work() -> frozenset[str]:
            recorder = Recorder(self._store.connection)
            do(recorder)
            recorder.finish(name)
            return recorder.touched

        return self._took_down(self._store.write(work))

    def keep(self, do: Callable[[], None]) -> None:
        """Carry out what is outside the history: the view, results."""
        self._store.write(do)

    def undo(self) -> frozenset[str]:
        """Take the last step back; returns the tables touched, none where there is no step."""
        return self._swap(self.steps.done)

    def redo(self) -> frozenset[str]:
        """Do again what was undone last; returns the tables touched, none where there is no step."""
        return self._swap(self.steps.undone)

    def revert(self, name: str) -> frozenset[str]:
        """Make everything as it was when the workspace was opened, as one step."""

        def put_back(step: Recorder) -> None:
            now = self.contents()
            for table, before in self._at_opening.items():
                for number in {**before, **now[table]}:
                    step.write(table, number, before.get(number))

        return self.change(name, put_back)

    def contents(self) -> Contents:
        """Return everything that the history covers.

        Raises:
            DamagedWorkspace: some of it is not what was written.
        """
        return {table: self._store.rows(table) for table in KEPT}

    def search(self, query: str, *, most: int = 100) -> Found:
        """Return the places of all texts where the words stand; see `parallax.workspace.search`."""
        return self._looked_up(lambda: search(self._store.connection, query, most=most))

    def holding(self, phrase: str, length: int, *, most: int) -> tuple[str, ...]:
        """Return the articles in which a phrase stands, those whose texts have about so many words first."""
        return self._looked_up(lambda: holding(self._store.connection, phrase, length, most))

    # -- files --------------------------------------------------------------------------------------

    def save_copy(self, path: Path) -> None:
        """Write everything to another file, which is not opened.

        Raises:
            ParallaxError: it cannot be written, or is in use.
        """
        path = path.resolve()
        if self._store.lock is not None and path == self.path:
            raise WorkspaceProblem(str(path), "this is the workspace itself")
        try:
            lock = Lock.take(path)
        except Unsaved:
            lock = None  # that nothing can be written there is told by the writing
        try:
            with database.told(self.path):
                content = database.as_file(self._store.connection)
            write_atomically(path, content)
            for ending in ("-wal", "-shm", "-journal"):  # of another file that was there, and not closed
                Path(f"{path}{ending}").unlink(missing_ok=True)
        finally:
            if lock is not None:
                lock.release()

    def save_as(self, path: Path) -> None:
        """Write everything to another file, and go on there; the history goes along.

        Raises:
            ParallaxError: it cannot be written, or is in use; the work stays where it is.
        """
        self.save_copy(path)
        self._store.move_to(_opened(path.resolve()))
        self._unsaved = False

    def save_again(self) -> bool:
        """Try to write what is in memory to the file that it came from; whether it is saved now.

        A file that somebody else has put there, or has open, is not written over.
        """
        if self.path is None or self.saved or not self._store.still_free():
            return self.saved
        try:
            self.save_as(self.path)
        except ParallaxError:
            return False
        return True

    def _looked_up(self, look: Callable[[], T]) -> T:
        """Look something up in the index of all texts, which can be made anew from them."""
        with database.told(self.path):
            try:
                return look()
            except sqlite3.DatabaseError as error:
                if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_CORRUPT:
                    raise
            self._store.write(lambda: rebuild(self._store.connection))
            return look()

    def _took_down(self, touched: frozenset[str]) -> frozenset[str]:
        self._unsaved = not self.saved and (self._unsaved or bool(touched))
        return touched

    def _swap(self, step: Step | None) -> frozenset[str]:
        if step is None:
            return frozenset()
        try:
            return self._took_down(self._store.write(lambda: history.swap(self._store.connection, step)))
        except BrokenSeal:
            # Better no history than one that puts back what never was.
            self._store.write(lambda: history.forget(self._store.connection))
            return frozenset()


def _opened(path: Path, *, take_over: bool = False) -> Store:
    """Open a file, with the lock on it, in the present version."""
    database.check_header(path)  # before a lock is put beside what is no workspace
    lock = Lock.take(path, over=take_over)
    connection: sqlite3.Connection | None = None
    try:
        connection = database.open_file(path)
        with database.told(path):
            migrations.bring_up_to_date(connection, path)
    except BaseException:
        if connection is not None:
            connection.close()
        lock.release()
        raise
    return Store(connection, path, lock)
