# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Undo and redo: each step keeps how the rows were that it changed.

To undo a step is to put these rows back, and to keep how they were until then: so the same step is done again by
doing the same once more. Rows are kept as values, never as statements: a file from somebody else runs nothing.
"""

from __future__ import annotations

import json
import sqlite3
from datetime import UTC, datetime

from parallax.domain.library import Step
from parallax.workspace import records, sweeping
from parallax.workspace.records import Row
from parallax.workspace.schema import KEPT
from parallax.workspace.store import Store

_MOST_STEPS = 1_000
_MOST_BYTES = 16_000_000
"""The oldest steps go when there are more, or when what they keep is larger than that."""

_DONE = "SELECT number, name, made FROM step WHERE undone = 0 ORDER BY number DESC LIMIT 1"
_UNDONE = "SELECT number, name, made FROM step WHERE undone = 1 ORDER BY number LIMIT 1"


class Recorder:
    """What one step changes, as it is changed."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._before: list[tuple[str, int, str]] = []
        self._highest: dict[str, int] = {}
        self._let_go = False
        """Whether an article has no longer the text, or the file, that it had."""

    @property
    def touched(self) -> frozenset[str]:
        """The tables that were changed."""
        return frozenset(table for table, _, _ in self._before)

    def remember(self, table: str, number: int, before: Row | None) -> None:
        """Keep how a row was."""
        values = [] if before is None else [*before.values()]
        packed = json.dumps([*values, records.seal(table, number, before)])
        self._before.append((table, number, packed))

    def write(self, table: str, number: int, row: Row | None) -> None:
        """Make the row of that number what `row` says; None takes it out."""

        def remember(table: str, number: int, before: Row | None) -> None:
            self.remember(table, number, before)
            if table == "article" and before is not None:
                now = row or {}
                self._let_go |= any(before[what] != now.get(what) for what in ("reading", "original"))

        records.write(self._connection, table, number, row, remember)

    def add(self, table: str, row: Row) -> int:
        """Add a row; returns its number, which no row had before."""
        if table not in self._highest:
            self._highest[table] = self._connection.execute(
                f"SELECT max(coalesce((SELECT max(number) FROM {table}), 0),"
                " coalesce((SELECT max(row) FROM change WHERE kept = ?), 0))",
                (table,),
            ).fetchone()[0]
        self._highest[table] += 1
        self.write(table, self._highest[table], row)
        return self._highest[table]

    def finish(self, name: str) -> None:
        """Write the step down; what had been undone cannot be done again any more."""
        if not self._before:
            return
        dropped = self._connection.execute("DELETE FROM step WHERE undone = 1").rowcount
        made = datetime.now(UTC).isoformat(timespec="seconds")
        insert = "INSERT INTO step (name, made, undone, size) VALUES (?, ?, 0, 0)"
        number = self._connection.execute(insert, (name, made)).lastrowid
        self.store(int(number or 0))
        self._forget_oldest()
        if self._let_go or dropped:
            sweeping.bound(self._connection)

    def store(self, step: int) -> None:
        """Put what is remembered under a step."""
        self._connection.executemany(
            "INSERT INTO change (step, kept, row, before) VALUES (?, ?, ?, ?)",
            [(step, *change) for change in self._before],
        )
        size = sum(len(before) + 40 for _, _, before in self._before)
        self._connection.execute("UPDATE step SET size = ? WHERE number = ?", (size, step))

    def _forget_oldest(self) -> None:
        count, size = self._connection.execute("SELECT count(*), total(size) FROM step").fetchone()
        if count <= _MOST_STEPS and size <= _MOST_BYTES:
            return
        kept, bytes_kept = 0, 0
        for number, size in self._connection.execute("SELECT number, size FROM step ORDER BY number DESC"):
            kept, bytes_kept = kept + 1, bytes_kept + size
            if kept > 1 and (kept > _MOST_STEPS or bytes_kept > _MOST_BYTES):
                self._connection.execute("DELETE FROM step WHERE number <= ?", (number,))
                return


class Steps:
    """The steps that are kept, the latest first to be undone."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @property
    def done(self) -> Step | None:
        """The step that undoing takes back, or None."""
        return self._first(_DONE)

    @property
    def undone(self) -> Step | None:
        """The step that redoing does again, or None."""
        return self._first(_UNDONE)

    @property
    def oldest(self) -> int:
        """The number of the oldest step: 1 as long as none was forgotten."""
        return int(self._store.read("SELECT coalesce(min(number), 1) FROM step")[0][0])

    def _first(self, query: str) -> Step | None:
        found = self._store.read(query)
        return Step(*found[0]) if found else None


def swap(connection: sqlite3.Connection, step: Step) -> frozenset[str]:
    """Undo a step that is done, or do one again that was undone; returns the tables touched.

    Raises:
        BrokenSeal: what the step kept is not what was written.
    """
    changes = connection.execute(
        "SELECT kept, row, before FROM change WHERE step = ? ORDER BY number DESC", (step.number,)
    ).fetchall()
    recorder = Recorder(connection)
    for table, number, before in changes:
        recorder.write(table, number, _unpacked(table, number, before))
    connection.execute("DELETE FROM change WHERE step = ?", (step.number,))
    recorder.store(step.number)
    connection.execute("UPDATE step SET undone = 1 - undone WHERE number = ?", (step.number,))
    return recorder.touched


def forget(connection: sqlite3.Connection) -> None:
    """Forget all steps."""
    connection.execute("DELETE FROM step")


def _unpacked(table: str, number: int, before: str) -> Row | None:
    try:
        *values, seal = json.loads(before)
        row = dict(zip(KEPT[table], values, strict=True)) if values else None
        sound = records.seal(table, number, row) == seal
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise records.BrokenSeal(str(error)) from error
    if not sound:
        message = f"what the history keeps of {table} is not what was written"
        raise records.BrokenSeal(message)
    return row
