# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Texts and files of articles that were removed: kept as long as undoing may need them, but not without bound."""

from __future__ import annotations

import sqlite3

from parallax.workspace.schema import KEPT

MOST_KEPT = 256_000_000
"""Bytes that the history may keep of articles that are gone; its latest step may keep more."""
_WORTH_WHILE = 1_000
"""So many empty pages, and a quarter of all, are given back to the disk."""
_BYTES_OF_A_WORD = 7

# In the history an article's columns stand in their order.
_FILE = f"json_extract(before, '$[{KEPT['article'].index('original')}]')"
_TEXT = f"json_extract(before, '$[{KEPT['article'].index('reading')}]')"
_FILES_OF_ARTICLES = "SELECT original FROM article WHERE original IS NOT NULL"
_TEXTS_OF_ARTICLES = "SELECT reading FROM article"
_IN_HISTORY = "FROM change WHERE kept = 'article'"


def sweep(connection: sqlite3.Connection) -> None:
    """Throw away texts and files that neither an article nor the history needs any more."""
    unread = (
        f"number NOT IN ({_TEXTS_OF_ARTICLES} UNION SELECT {_TEXT} {_IN_HISTORY} AND {_TEXT} IS NOT NULL)"
    )
    for number, text in connection.execute(f"SELECT number, text FROM reading WHERE {unread}").fetchall():
        connection.execute("INSERT INTO search (search, rowid, text) VALUES ('delete', ?, ?)", (number, text))
        connection.execute("DELETE FROM reading WHERE number = ?", (number,))
    needed = f"{_FILES_OF_ARTICLES} UNION SELECT {_FILE} {_IN_HISTORY} AND {_FILE} IS NOT NULL"
    connection.execute(f"DELETE FROM original WHERE hash NOT IN ({needed})")


def bound(connection: sqlite3.Connection) -> None:
    """Forget the oldest steps where the history keeps too much of articles that are gone."""
    if sum(_gone(connection).values()) <= MOST_KEPT:
        return
    sweep(connection)
    gone = _gone(connection)
    latest = connection.execute("SELECT max(number) FROM step").fetchone()[0]
    kept = 0
    for thing, step in _needed_last(connection):
        kept += gone.get(thing, 0)
        if kept > MOST_KEPT and step != latest:
            connection.execute("DELETE FROM step WHERE number <= ?", (step,))
            sweep(connection)
            return


def give_back(connection: sqlite3.Connection) -> None:
    """Make the file smaller where much of it is empty."""
    empty, pages = (connection.execute(f"PRAGMA {n}").fetchone()[0] for n in ("freelist_count", "page_count"))
    if empty > _WORTH_WHILE and empty > pages / 4:
        connection.execute("VACUUM")


def _gone(connection: sqlite3.Connection) -> dict[str | int, int]:
    """Return the sizes of the files, by their hashes, and of the texts, by their numbers, that no article has."""
    files = connection.execute(
        f"SELECT hash, length(data) FROM original WHERE hash NOT IN ({_FILES_OF_ARTICLES})"
    )
    texts = connection.execute(
        f"SELECT number, words * {_BYTES_OF_A_WORD} FROM reading WHERE number NOT IN ({_TEXTS_OF_ARTICLES})"
    )
    return {**dict(files.fetchall()), **dict(texts.fetchall())}


def _needed_last(connection: sqlite3.Connection) -> list[tuple[str | int, int]]:
    """Return which step needs each text and file last, the latest steps first."""
    each = " UNION ALL ".join(f"SELECT {column} AS thing, step {_IN_HISTORY}" for column in (_FILE, _TEXT))
    query = f"SELECT thing, max(step) AS last FROM ({each}) WHERE thing IS NOT NULL GROUP BY thing ORDER BY last DESC"
    return connection.execute(query).fetchall()
