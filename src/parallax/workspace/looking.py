# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""A look into workspaces that are not open: what they hold, and where words stand in them."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from parallax.domain.library import Found
from parallax.workspace import database
from parallax.workspace.articles import Articles
from parallax.workspace.search import search
from parallax.workspace.store import Store

T = TypeVar("T")


def search_file(path: Path, query: str, *, most: int = 20) -> Found:
    """Search a workspace's file without opening it for work.

    Raises:
        WorkspaceProblem: it cannot be read.
    """

    def look(file: sqlite3.Connection) -> Found:
        found = search(file, query, most=most)
        wanted = {hit.article for hit in found.hits}
        entries = Articles(Store(file, path)).entries() if wanted else ()
        return replace(found, entries=tuple(entry for entry in entries if entry.id in wanted))

    return _looked(path, look)


def titles_in(path: Path) -> tuple[str, ...]:
    """Return what the articles in a workspace's file are called.

    Raises:
        WorkspaceProblem: it cannot be read.
    """
    return _looked(path, lambda file: tuple(e.title or e.name for e in Articles(Store(file, path)).entries()))


def _looked(path: Path, look: Callable[[sqlite3.Connection], T]) -> T:
    with database.told(path), contextlib.closing(database.opened_to_read(path)) as connection:
        database.check_kind(connection, path)
        return look(connection)
