# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""A look into workspaces that are not open: what they hold, and where words stand in them."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from parallax.domain.library import Hit
from parallax.workspace import database
from parallax.workspace.articles import Articles
from parallax.workspace.search import search
from parallax.workspace.store import Store

T = TypeVar("T")


def search_file(path: Path, query: str, *, most: int = 20) -> tuple[Hit, ...]:
    """Search a workspace's file without opening it for work.

    Raises:
        WorkspaceProblem: it cannot be read.
    """
    return _looked(path, lambda connection: search(connection, query, most=most))


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
