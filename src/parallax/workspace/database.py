# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""SQLite as workspaces use it: opened with care, and its errors told as what they mean to a user.

While a file is open in SQLite nothing else of this process may open and close it: on POSIX systems that would
let go of SQLite's locks.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path, PurePath
from shutil import copyfile

from parallax.domain.errors import DamagedWorkspace, NewerWorkspace, NotAWorkspace, Unsaved, WorkspaceProblem
from parallax.workspace.media import is_network
from parallax.workspace.schema import APPLICATION_ID, CURRENT, PAGE, TABLES, Version

_HEADER = 100
_SAFE = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    # Also the journal's going is on disk before a change counts as saved; on macOS really on disk.
    "PRAGMA synchronous = EXTRA",
    "PRAGMA fullfsync = ON",
    "PRAGMA checkpoint_fullfsync = ON",
    "PRAGMA temp_store = MEMORY",
)
_GOES_ELSEWHERE = "The work is kept in memory; save it as another file"
_DAMAGED = "the file is damaged"


def in_memory() -> sqlite3.Connection:
    """Return a connection to an empty workspace that no file holds."""
    connection = _connected(":memory:")
    connection.execute(f"PRAGMA page_size = {PAGE}")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {CURRENT.number}")
    for statement in TABLES.values():
        connection.execute(statement)
    return connection


def open_file(path: Path) -> sqlite3.Connection:
    """Open a workspace's file for reading and writing, and see that it is sound.

    Raises:
        WorkspaceProblem: there is none, it is something else, too new or damaged.
    """
    check_header(path)
    with told(path):
        # A write-ahead log needs memory that its users share, which a network does not give.
        if not is_network(path):
            try:
                return _opened(path, "wal")
            except sqlite3.OperationalError:
                if not os.access(path, os.W_OK):
                    raise
        # Other disks that do not give it say so only when it is asked for.
        return _opened(path, "delete")


def load_file(path: Path) -> sqlite3.Connection:
    """Return what a file holds as a connection in memory; the file is not touched.

    Raises:
        WorkspaceProblem: as `open_file`.
    """
    check_header(path)
    with told(path):
        try:
            connection = _copied(_address(path.absolute(), "ro"))
        except sqlite3.OperationalError:
            # A write-ahead log was left behind where nothing can be written.
            with aside(path) as copy:
                connection = _copied(_address(copy, "rw"))
        try:
            check(connection, path)
        except BaseException:
            connection.close()
            raise
    return connection


def opened_to_read(path: Path) -> sqlite3.Connection:
    """Return a connection that only reads; nothing is checked, so that a look is quick."""
    return _connected(_address(path.absolute(), "ro"))


@contextlib.contextmanager
def aside(path: Path) -> Iterator[Path]:
    """Give a copy of the file, with the log beside it, that can be opened without touching the file."""
    with tempfile.TemporaryDirectory(prefix="parallax-") as folder:
        copy = Path(folder) / "copy.parallax"
        for ending in ("", "-wal", "-journal"):
            with contextlib.suppress(FileNotFoundError):
                copyfile(f"{path}{ending}", f"{copy}{ending}")
        yield copy


def as_file(connection: sqlite3.Connection) -> bytes:
    """Return everything that the connection sees as the bytes of a file without a log."""
    content = bytearray(connection.serialize())
    content[18:20] = b"\x01\x01"
    return bytes(content)


def into_memory(connection: sqlite3.Connection) -> sqlite3.Connection:
    """Return a copy in memory of everything that the connection sees."""
    memory = _connected(":memory:")
    connection.backup(memory)
    return memory


def check_header(path: Path) -> None:
    """See by its first bytes that the file is a workspace.

    Raises:
        WorkspaceProblem: it is not, or there is none.
    """
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER)
    except FileNotFoundError:
        raise NotAWorkspace(str(path), "there is no such file") from None
    except IsADirectoryError:
        raise NotAWorkspace(str(path), "this is a folder, not a workspace") from None
    except OSError as error:
        raise WorkspaceProblem(str(path), f"the file cannot be read ({error.strerror})") from error
    if not header:
        raise NotAWorkspace(str(path), "the file is empty")
    if not header.startswith(b"SQLite format 3\0") or len(header) < _HEADER:
        raise NotAWorkspace(str(path), "this is not a Parallax workspace")


def check(connection: sqlite3.Connection, path: Path) -> None:
    """See that the database is a workspace, of a version that can be read, and sound.

    Raises:
        WorkspaceProblem: it is not.
    """
    version = check_kind(connection, path)
    found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if found != "ok":
        raise damaged(path, str(found))
    # Views and triggers would be somebody else's program in a file that people hand to each other.
    if connection.execute("SELECT 1 FROM sqlite_schema WHERE type IN ('view', 'trigger')").fetchone():
        raise damaged(path, "it holds what no workspace holds")
    if version >= CURRENT:
        found = dict(connection.execute("SELECT name, sql FROM sqlite_schema"))
        for name, statement in TABLES.items():
            if found.get(name) != statement:
                raise damaged(path, f"the table {name} is not as it should be")


def check_kind(connection: sqlite3.Connection, path: Path) -> Version:
    """See that the database is a workspace of a version that can be read; returns the version.

    Raises:
        WorkspaceProblem: it is not.
    """
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise NotAWorkspace(str(path), "this is not a Parallax workspace")
    version = version_of(connection)
    if version.major > CURRENT.major:
        raise NewerWorkspace(
            str(path),
            f"this workspace was written by a later version of Parallax (its format is {version}, and {CURRENT} "
            "is the latest that is known here)",
            "It was not touched; open it with that version",
        )
    return version


def version_of(connection: sqlite3.Connection) -> Version:
    """Return the version of the format that the database is in."""
    return Version.of(connection.execute("PRAGMA user_version").fetchone()[0])


def damaged(path: Path | None, detail: str) -> DamagedWorkspace:
    """Return the error for a file that something else has changed."""
    remedy = "It was not touched; what can still be read can be recovered into another file"
    return DamagedWorkspace(str(path or "workspace"), f"{_DAMAGED} ({detail})", remedy)


@contextlib.contextmanager
def told(path: Path | None) -> Iterator[None]:
    """Turn what SQLite says of the world into errors for the user; the program's own mistakes stay as they are."""
    try:
        yield
    except sqlite3.Error as error:
        problem = problem_of(error, path)
        if problem is None:
            raise
        raise problem from error
    except UnicodeDecodeError as error:  # SQLite quotes what it cannot read in its message
        raise damaged(path, "it holds what is no text") from error


def problem_of(error: sqlite3.Error, path: Path | None) -> WorkspaceProblem | None:
    """Return the user's error for one of SQLite's, or None where it is a mistake of the program's."""
    where = str(path or "workspace")
    code = getattr(error, "sqlite_errorcode", None)
    match code & 0xFF if code is not None else None:
        case sqlite3.SQLITE_FULL:
            return Unsaved(where, "the disk is full", _GOES_ELSEWHERE)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM | sqlite3.SQLITE_AUTH:
            return Unsaved(where, "the file, or its folder, cannot be written to", _GOES_ELSEWHERE)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED | sqlite3.SQLITE_PROTOCOL:
            return Unsaved(where, "another program is using the file", _GOES_ELSEWHERE)
        case sqlite3.SQLITE_IOERR | sqlite3.SQLITE_CANTOPEN:
            return Unsaved(where, f"the disk does not answer as it should ({error})", _GOES_ELSEWHERE)
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB | sqlite3.SQLITE_FORMAT:
            return damaged(path, str(error))
        case sqlite3.SQLITE_ERROR if "malformed database schema" in str(
            error
        ) or "unsupported file format" in str(error):
            return damaged(path, str(error))
    return None


def _connected(address: str, first: Sequence[str] = ()) -> sqlite3.Connection:
    connection = sqlite3.connect(address, isolation_level=None, uri=address.startswith("file:"), timeout=2.0)
    # Text that a disk has broken is told by its seal, not by the first letter that cannot be read.
    connection.text_factory = partial(str, encoding="utf-8", errors="replace")
    try:
        for statement in (*first, *_SAFE):
            connection.execute(statement).fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def _opened(path: Path, journal: str) -> sqlite3.Connection:
    """Return a connection that is checked, and keeps its changes in that kind of journal."""
    # While nobody else may read it, also a log that was left behind is read without shared memory.
    alone = () if journal == "wal" else ("PRAGMA locking_mode = exclusive",)
    connection = _connected(_address(path.absolute(), "rw"), alone)
    try:
        check(connection, path)
        connection.execute(f"PRAGMA journal_mode = {journal}").fetchone()
        connection.execute("PRAGMA locking_mode = normal").fetchone()
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("ROLLBACK")
    except BaseException:
        connection.close()
        raise
    return connection


def _copied(address: str) -> sqlite3.Connection:
    with contextlib.closing(_connected(address)) as file:
        return into_memory(file)


def _address(path: PurePath, mode: str) -> str:
    """Return the absolute path as SQLite reads addresses; a machine's name in it is a part of the path there."""
    address = path.as_uri()
    if not address.startswith("file:///"):
        address = address.replace("file://", "file:////", 1)
    return f"{address}?mode={mode}"
