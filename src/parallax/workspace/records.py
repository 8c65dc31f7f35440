# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The rows that a history covers: written and removed here alone, so that every change is remembered.

Each row carries a seal over its values: a bit that a disk has turned is seen, for SQLite has no checksums.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Callable, Mapping
from typing import Any

from parallax.workspace.schema import KEPT

Row = dict[str, Any]
Remember = Callable[[str, int, Row | None], None]


class BrokenSeal(ValueError):
    """A row is not what was written."""


def seal(table: str, number: int, row: Mapping[str, Any] | None) -> str:
    """Return what tells whether a row, or that there was none, is as it was written."""
    values = json.dumps([table, number, *([] if row is None else (row[column] for column in KEPT[table]))])
    return hashlib.blake2b(values.encode(), digest_size=8).hexdigest()


def read(connection: sqlite3.Connection, table: str, number: int) -> Row | None:
    """Return one row, or None where there is none."""
    columns = ", ".join(KEPT[table])
    found = connection.execute(f"SELECT {columns}, seal FROM {table} WHERE number = ?", (number,)).fetchone()
    return None if found is None else _checked(table, number, found)


class Reader:
    """Reads all rows of a table again and again; what has not changed in between is not looked at again."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, int], tuple[tuple[Any, ...], Row]] = {}
        self._latest: dict[str, tuple[sqlite3.Connection, int, dict[int, Row]]] = {}

    def read_all(self, connection: sqlite3.Connection, table: str) -> dict[int, Row]:
        """Return all rows by their numbers.

        Raises:
            BrokenSeal: a row is not what was written.
        """
        changes = connection.total_changes
        latest = self._latest.get(table)
        if latest is not None and latest[0] is connection and latest[1] == changes:
            return dict(latest[2])
        columns = ", ".join(KEPT[table])
        rows: dict[int, Row] = {}
        for found in connection.execute(f"SELECT number, {columns}, seal FROM {table} ORDER BY number"):
            key = table, found[0]
            known = self._known.get(key)
            if known is None or known[0] != found:
                known = self._known[key] = found, _checked(*key, found[1:])
            rows[found[0]] = known[1]
        self._latest[table] = connection, changes, rows
        return dict(rows)


def write(
    connection: sqlite3.Connection, table: str, number: int, row: Row | None, remember: Remember
) -> None:
    """Make the row of that number what `row` says; None takes it out. Columns that are not known stay."""
    before = read(connection, table, number)
    if before == row:
        return
    remember(table, number, before)
    if row is None:
        connection.execute(f"DELETE FROM {table} WHERE number = ?", (number,))
        return
    values = [*(row[column] for column in KEPT[table]), seal(table, number, row), number]
    if before is None:
        columns = ", ".join((*KEPT[table], "seal", "number"))
        marks = ", ".join("?" * len(values))
        connection.execute(f"INSERT INTO {table} ({columns}) VALUES ({marks})", values)
    else:
        columns = ", ".join(f"{column} = ?" for column in (*KEPT[table], "seal"))
        connection.execute(f"UPDATE {table} SET {columns} WHERE number = ?", values)


def _checked(table: str, number: int, found: tuple[Any, ...]) -> Row:
    row = dict(zip(KEPT[table], found[:-1], strict=True))
    if seal(table, number, row) != found[-1]:
        message = f"the row {number} of {table} is not what was written"
        raise BrokenSeal(message)
    return row
