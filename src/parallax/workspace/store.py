# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What the parts of a workspace stand on: the connection, the file behind it, and the one way to write.

When the file refuses (the disk is full, somebody took it away), the connection moves into memory with everything
it holds, and what was to be written is written there.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from parallax.domain.errors import DamagedWorkspace, Unsaved, WorkspaceProblem
from parallax.workspace import database, records, recovery
from parallax.workspace.lock import Lock
from parallax.workspace.records import BrokenSeal, Row
from parallax.workspace.watching import Fate, Watch

T = TypeVar("T")

_KEPT = "The work is kept in memory; save it as another file"
_FATES = {
    Fate.REMOVED: "the file was removed, or its disk taken away",
    Fate.REPLACED: "another file was put in its place",
    Fate.PROTECTED: "the file was made read-only",
}


class Store:
    """The connection that all parts share, and the file behind it if there is one."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        path: Path | None = None,
        lock: Lock | None = None,
        trouble: WorkspaceProblem | None = None,
    ) -> None:
        self.connection = connection
        self.path = path
        self.trouble = trouble
        """Why nothing is saved in the file any more."""
        self.lock = lock
        self._robbed = False
        self._handed_on = False
        self._logged = False
        self._reader = records.Reader()
        self._watch = Watch(path) if path is not None and lock is not None else None

    @property
    def in_file(self) -> bool:
        """Whether what is written goes into the file."""
        return self.lock is not None and self.trouble is None

    @property
    def robbed(self) -> bool:
        """Whether the file is gone that held the work until then."""
        taken = (Fate.REMOVED, Fate.REPLACED, Fate.OVERWRITTEN)
        return self._robbed or (self.in_file and self._watch is not None and self._watch.fate() in taken)

    def write(self, do: Callable[[], T]) -> T:
        """Do it all in one transaction, on the disk when this returns; in memory where the file refuses."""
        if self.in_file and (problem := self._gone()) is not None:
            self.go_to_memory(problem)
        if not self.in_file:
            return self._transaction(do)
        try:
            self._mend_log()
            done = self._transaction(do)
        except sqlite3.Error as error:
            problem = database.problem_of(error, self.path)
            if problem is None:
                raise
            self.go_to_memory(problem)
            with database.told(self.path):
                return self._transaction(do)
        # What went into a file that is no longer the one of that name is not saved.
        if (problem := self._gone(just_written=True)) is not None:
            self.go_to_memory(problem)
        elif self._watch is not None:
            self._watch.note()
        return done

    def go_to_memory(self, problem: WorkspaceProblem) -> None:
        """Leave the file as it is, and go on with everything that it holds in memory."""
        file = self.connection
        damaged = isinstance(problem, DamagedWorkspace)
        ways = (_sound_rows, _all_of_it) if damaged else (_all_of_it, _sound_rows)
        try:
            memory = ways[0](file)
        except sqlite3.Error:
            try:
                memory = ways[1](file)
            except sqlite3.Error as error:
                raise problem from error
        self.connection = memory
        self.trouble = problem
        self._leave(file)

    def close(self) -> None:
        """Close the connection, and let go of the file."""
        self._leave(self.connection)

    def __del__(self) -> None:
        # Whoever forgets a workspace in memory leaves nothing open; one in a file is closed by its owner.
        if not self._handed_on:
            with contextlib.suppress(Exception):
                self.close()

    def read(self, query: str, parameters: tuple[object, ...] = ()) -> list[tuple[Any, ...]]:
        """Return what a query finds.

        Raises:
            WorkspaceProblem: the file cannot be read any more.
        """
        try:
            with database.told(self.path):
                return self.connection.execute(query, parameters).fetchall()
        except DamagedWorkspace as error:
            problem = self._gone()
            if isinstance(problem, DamagedWorkspace):
                raise problem from error  # it says more
            raise

    def rows(self, table: str) -> dict[int, Row]:
        """Return all rows of a table by their numbers.

        Raises:
            DamagedWorkspace: a row is not what was written.
        """
        try:
            with database.told(self.path):
                return self._reader.read_all(self.connection, table)
        except BrokenSeal as error:
            raise self.damaged(str(error)) from error

    def row(self, table: str, number: int) -> Row:
        """Return one row, which is there.

        Raises:
            DamagedWorkspace: it is not what was written.
        """
        try:
            found = records.read(self.connection, table, number)
        except BrokenSeal as error:
            raise self.damaged(str(error)) from error
        if found is None:
            raise KeyError(number)
        return found

    def damaged(self, detail: str) -> DamagedWorkspace:
        """Return the error for content that is not what was written."""
        return database.damaged(self.path, detail)

    def still_free(self) -> bool:
        """Whether the file that the work came from is as it was left, or gone: it can be written again."""
        return self._watch is not None and self._watch.free

    def move_to(self, other: Store) -> None:
        """Go on with another one's connection and file; what this one had is closed."""
        self.close()
        self.connection, self.path, self.trouble = other.connection, other.path, other.trouble
        self._robbed = other._robbed
        self.lock, self._watch = other.lock, other._watch
        other.lock, other._handed_on = None, True

    def _transaction(self, do: Callable[[], T]) -> T:
        connection = self.connection
        connection.execute("BEGIN IMMEDIATE")
        try:
            done = do()
            connection.execute("COMMIT")
        except BaseException:
            self._reader = records.Reader()  # what it read meanwhile never was
            # SQLite has rolled back by itself after some errors.
            if connection.in_transaction:
                with contextlib.suppress(sqlite3.Error):
                    connection.execute("ROLLBACK")
            raise
        return done

    def _gone(self, *, just_written: bool = False) -> WorkspaceProblem | None:
        """Return why the file is no longer ours to write, or None while it is."""
        if self._watch is None or self.lock is None:
            return None
        where = str(self.path)
        other = self.lock.taken_by()
        if other is not None:
            return Unsaved(where, f"the workspace was taken over by {other}", _KEPT)
        fate = self._watch.fate(just_written=just_written)
        if fate is Fate.OVERWRITTEN:
            remedy = "What could still be read is kept in memory; save it as another file"
            return DamagedWorkspace(where, "another program has written over the file", remedy)
        return None if fate is None else Unsaved(where, _FATES[fate], _KEPT)

    def _mend_log(self) -> None:
        """Begin the write-ahead log anew where somebody has tidied it away: what goes there would be lost."""
        log = _beside(self.path, "-wal")
        if self._logged and not log.exists():
            self.connection.execute("PRAGMA journal_mode = delete").fetchone()
            self.connection.execute("PRAGMA journal_mode = wal").fetchone()
        self._logged = log.exists()

    def _leave(self, file: sqlite3.Connection) -> None:
        """Close the connection; where the file is no longer ours, so that nothing is left there that does harm."""
        fate = self._watch.fate() if self._watch is not None else None
        ours = self.lock is not None and self.lock.taken_by() is None
        if ours and fate is Fate.OVERWRITTEN:
            with contextlib.suppress(
                OSError
            ):  # closing would copy the log over what is somebody else's by now
                os.truncate(_beside(self.path, "-wal"), 0)
        if ours and fate in (Fate.REMOVED, Fate.REPLACED):
            with contextlib.suppress(sqlite3.Error):  # wherever the file went, everything goes along
                file.execute("PRAGMA wal_checkpoint (TRUNCATE)").fetchone()
        self._close(file)
        if ours and fate in (Fate.REMOVED, Fate.REPLACED, Fate.OVERWRITTEN):
            self._robbed = True
            for ending in ("-wal", "-shm"):  # a file that comes to lie there would be read with them
                with contextlib.suppress(OSError):
                    _beside(self.path, ending).unlink()
        elif self._watch is not None:
            self._watch.note()  # closing wrote it once more

    def _close(self, connection: sqlite3.Connection) -> None:
        with contextlib.suppress(sqlite3.Error):
            connection.close()
        if self.lock is not None:
            self.lock.release()
            self.lock = None


def _sound_rows(file: sqlite3.Connection) -> sqlite3.Connection:
    return recovery.copied(file)[0]


def _all_of_it(file: sqlite3.Connection) -> sqlite3.Connection:
    """Return a copy in memory; sqlite3.Error where that holds no articles, whatever was copied."""
    memory = database.into_memory(file)
    try:
        memory.execute("SELECT count(*) FROM article").fetchone()
    except sqlite3.Error:
        memory.close()
        raise
    return memory


def _beside(path: Path | None, ending: str) -> Path:
    return Path(f"{path}{ending}")
