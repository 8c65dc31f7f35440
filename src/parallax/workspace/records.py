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


def seal(table: str, number: int, row: Mapping[str, Any]) -> str:
    """Return what tells whether a row is as it was written."""
    values = json.dumps([table, number, *(row[column] for column in KEPT[table])])
    return hashlib.blake2b(values.encode(), digest_size=8).hexdigest()


def read(connection: sqlite3.Connection, table: str, number: int) -> Row | None:
    """Return one row, or None where there is none."""
    columns = ", ".join(KEPT[table])
    found = connection.execute(f"SELECT {columns}, seal FROM {table} WHERE number = ?", (number,)).fetchone()
    return None if found is None else _checked(table, number, found)


def read_all(connection: sqlite3.Connection, table: str) -> dict[int, Row]:
    """Return all rows by their numbers.

    Raises:
        BrokenSeal: a row is not what was written.
    """
    columns = ", ".join(KEPT[table])
    rows = connection.execute(f"SELECT number, {columns}, seal FROM {table} ORDER BY number")
    return {found[0]: _checked(table, found[0], found[1:]) for found in rows}


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
