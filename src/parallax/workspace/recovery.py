# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What can still be read of a damaged file goes into a sound one in memory, row by row."""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from parallax.domain.errors import DamagedWorkspace
from parallax.workspace import database, records
from parallax.workspace.packing import unpack
from parallax.workspace.schema import KEPT, PAGE

_HEADER = 100
# As SQLite writes it for this page size: rollback journal, nothing reserved, the only fractions there are.
_BEGINNING = b"SQLite format 3\0" + PAGE.to_bytes(2, "big") + bytes((1, 1, 0, 64, 32, 32))
_MOST_PADDING = 1 << 32
"""A size in a damaged header may be anything; a hole in a file costs no room."""
_SOURCES = ("original", "reading", *KEPT)


def recover(path: Path) -> tuple[sqlite3.Connection, tuple[str, ...]]:
    """Return what can be read of the file, in memory, and phrases for what cannot; the file is not touched.

    Raises:
        DamagedWorkspace: nothing can be read at all.
    """
    try:
        with (
            _whole_copy(path) as copy,
            contextlib.closing(sqlite3.connect(copy, isolation_level=None)) as file,
        ):
            return copied(file)
    except (sqlite3.Error, OSError, UnicodeDecodeError) as error:
        raise DamagedWorkspace(str(path), f"nothing can be read of the file ({error})") from error


@contextlib.contextmanager
def _whole_copy(path: Path) -> Iterator[Path]:
    """Give a copy of the file that SQLite will read: with a sound header, and zeros where its end is cut off."""
    with database.aside(path) as copy:
        with copy.open("r+b") as file:
            header = file.read(_HEADER)
            if not Path(f"{copy}-wal").exists():
                file.seek(0)
                file.write(_BEGINNING)
            pages = int.from_bytes(header[28:32], "big")
            if copy.stat().st_size < pages * PAGE <= copy.stat().st_size + _MOST_PADDING:
                file.truncate(pages * PAGE)
        yield copy


def copied(file: sqlite3.Connection) -> tuple[sqlite3.Connection, tuple[str, ...]]:
    """Return a connection in memory with all rows that are sound; sqlite3.Error where no table can be found."""
    file.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    memory = database.in_memory()
    lost: list[str] = []
    try:
        # Readings keep their numbers, and articles without one are told below.
        memory.execute("PRAGMA foreign_keys = OFF")
        for table in _SOURCES:
            missing = sum(not _copy(file, memory, table, row) for row in _rows(file, table, lost))
            if missing:
                lost.append(f"{missing} of {table}")
        memory.execute("INSERT INTO search (search) VALUES ('rebuild')")
        lost.extend(_without_text(memory))
        memory.execute("UPDATE article SET original = NULL WHERE original NOT IN (SELECT hash FROM original)")
        _seal_again(memory)
        memory.execute("PRAGMA foreign_keys = ON")
    except BaseException:
        memory.close()
        raise
    return memory, tuple(lost)


def _rows(file: sqlite3.Connection, table: str, lost: list[str]) -> Iterator[int]:
    """Yield the numbers of the rows from either end, as far as they can be reached."""
    seen: set[int] = set()
    for order, beyond in (("ASC", ">"), ("DESC", "<")):
        last: int | None = None
        try:
            while True:
                where = "" if last is None else f"WHERE rowid {beyond} {last}"
                found = file.execute(
                    f"SELECT rowid FROM {table} {where} ORDER BY rowid {order} LIMIT 1"
                ).fetchone()
                if found is None or found[0] == last:
                    break
                last = found[0]
                if last in seen:
                    return
                seen.add(last)
                yield last
        except (sqlite3.Error, UnicodeDecodeError):
            continue
        if order == "ASC":
            return
    lost.append(f"some of {table}")


def _copy(file: sqlite3.Connection, memory: sqlite3.Connection, table: str, number: int) -> bool:
    """Copy one row if it is what was written."""
    try:
        cursor = file.execute(f"SELECT * FROM {table} WHERE rowid = ?", (number,))
        row = dict(zip([column[0] for column in cursor.description], cursor.fetchone(), strict=True))
        columns = [column[1] for column in memory.execute(f"PRAGMA table_info({table})")]
        if not _sound(table, number, row):
            return False
        marks = ", ".join("?" * len(columns))
        memory.execute(f"INSERT INTO {table} VALUES ({marks})", [row[column] for column in columns])
    except (sqlite3.Error, TypeError, KeyError, ValueError):
        return False
    return True


def _sound(table: str, number: int, row: records.Row) -> bool:
    if table == "original":
        return hashlib.sha256(unpack(row["data"])).hexdigest() == str(row["hash"])
    if table == "reading":
        content = f"{row['paragraphs']}\n{row['text']}".encode()
        return hashlib.sha256(content).hexdigest() == str(row["hash"])
    return records.seal(table, number, row) == str(row["seal"])


def _without_text(memory: sqlite3.Connection) -> Iterator[str]:
    """Take out articles whose text is lost; yields a phrase for each."""
    query = "SELECT number, id FROM article WHERE reading NOT IN (SELECT number FROM reading)"
    for number, name in memory.execute(query).fetchall():
        memory.execute("DELETE FROM article WHERE number = ?", (number,))
        yield f"the article {name}, whose text cannot be read"


def _seal_again(memory: sqlite3.Connection) -> None:
    """Seal the articles anew: some have lost what they were read from."""
    columns = ", ".join(KEPT["article"])
    for number, *values in memory.execute(f"SELECT number, {columns} FROM article").fetchall():
        row = dict(zip(KEPT["article"], values, strict=True))
        seal = records.seal("article", number, row)
        memory.execute("UPDATE article SET seal = ? WHERE number = ?", (seal, number))
