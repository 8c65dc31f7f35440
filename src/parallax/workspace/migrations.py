# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""From an earlier version of the file to the present one, step by step.

A minor version adds tables, or keys inside JSON; a program that does not know them leaves them alone. Anything
else is a major version. `tests/data/workspace` keeps a file of every version there was.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

from parallax.files import write_atomically
from parallax.workspace import database
from parallax.workspace.schema import Version

Migration = Callable[[sqlite3.Connection], None]

MIGRATIONS: dict[Version, tuple[Version, Migration]] = {}
"""For each earlier version the next one, and what leads there."""


def bring_up_to_date(
    connection: sqlite3.Connection,
    path: Path | None,
    known: dict[Version, tuple[Version, Migration]] | None = None,
) -> None:
    """Migrate to the present version, each step in a transaction of its own; a backup is put beside the file first.

    A later minor version is left as it is.

    Raises:
        UnwritableFile: the backup cannot be written; nothing was changed.
    """
    known = MIGRATIONS if known is None else known
    version = database.version_of(connection)
    if version not in known:
        return
    if path is not None:
        backup = path.with_name(f"{path.name}.{version.major}-{version.minor}.backup")
        write_atomically(backup, database.as_file(connection))
    while version in known:
        version, migrate = known[version]
        connection.execute("BEGIN IMMEDIATE")
        try:
            migrate(connection)
            connection.execute(f"PRAGMA user_version = {version.number}")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
