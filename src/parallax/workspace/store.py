# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What the parts of a workspace stand on: the connection, the file behind it, and the one way to write.

When the file refuses (the disk is full, somebody took it away), the connection moves into memory with everything
it holds, and what was to be written is written there.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from parallax.domain.errors import DamagedWorkspace, Unsaved, WorkspaceProblem
from parallax.workspace import database, records, recovery
from parallax.workspace.lock import Lock
from parallax.workspace.media import is_network
from parallax.workspace.records import BrokenSeal, Row

T = TypeVar("T")

_KEPT = "The work is kept in memory; save it as another file"


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
        self._handed_on = False
        self._reader = records.Reader()
        self._file = identity(path) if path is not None and lock is not None else None

    @property
    def in_file(self) -> bool:
        """Whether what is written goes into the file."""
        return self.lock is not None and self.trouble is None

    def write(self, do: Callable[[], T]) -> T:
        """Do it all in one transaction, on the disk when this returns; in memory where the file refuses."""
        if self.in_file and (problem := self._gone()) is not None:
            self.go_to_memory(problem)
        if not self.in_file:
            return self._transaction(do)
        try:
            done = self._transaction(do)
        except sqlite3.Error as error:
            problem = database.problem_of(error, self.path)
            if problem is None:
                raise
            self.go_to_memory(problem)
            with database.told(self.path):
                return self._transaction(do)
        # What went into a file that is no longer the one of that name is not saved.
        if (problem := self._gone()) is not None:
            self.go_to_memory(problem)
        return done

    def go_to_memory(self, problem: WorkspaceProblem) -> None:
        """Leave the file as it is, and go on with everything that it holds in memory."""
        file = self.connection
        damaged = isinstance(problem, DamagedWorkspace)
        ways = (_sound_rows, database.into_memory) if damaged else (database.into_memory, _sound_rows)
        with database.told(self.path):
            try:
                self.connection = ways[0](file)
            except sqlite3.Error:
                self.connection = ways[1](file)
        self.trouble = problem
        self._close(file)

    def close(self) -> None:
        """Close the connection, and let go of the file."""
        self._close(self.connection)

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
        with database.told(self.path):
            return self.connection.execute(query, parameters).fetchall()

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
        return self.path is not None and self._file is not None and identity(self.path) in (None, self._file)

    def move_to(self, other: Store) -> None:
        """Go on with another one's connection and file; what this one had is closed."""
        self.close()
        self.connection, self.path, self.trouble = other.connection, other.path, other.trouble
        self.lock, self._file = other.lock, other._file
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

    def _gone(self) -> WorkspaceProblem | None:
        """Return why the file is no longer ours to write, or None while it is."""
        if self.path is None or self.lock is None:
            return None
        now = identity(self.path)
        where = str(self.path)
        if now is None:
            return Unsaved(where, "the file was removed, or its disk taken away", _KEPT)
        if now != self._file:
            return Unsaved(where, "another file was put in its place", _KEPT)
        other = self.lock.taken_by()
        if other is not None:
            return Unsaved(where, f"the workspace was taken over by {other}", _KEPT)
        return None

    def _close(self, connection: sqlite3.Connection) -> None:
        with contextlib.suppress(sqlite3.Error):
            connection.close()
        if self.lock is not None:
            self.lock.release()
            self.lock = None


def _sound_rows(file: sqlite3.Connection) -> sqlite3.Connection:
    return recovery.copied(file)[0]


def identity(path: Path) -> tuple[int, int] | None:
    """Return what tells a file from another one of the same name; None where there is none.

    On disks of other machines the numbers may change by themselves, so that there a file is only there or not.
    """
    try:
        status = path.stat()
    except OSError:
        return None
    return (0, 0) if _on_a_network(path) else (status.st_dev, status.st_ino)


_on_a_network = lru_cache(maxsize=8)(is_network)
