# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What can be thrown away: where one was, and comparisons that were worked out already."""

from __future__ import annotations

import hashlib
from typing import Any

from parallax.domain.comparison import Comparison
from parallax.domain.errors import WorkspaceProblem
from parallax.workspace.encoding import from_json, load, to_json
from parallax.workspace.packing import pack, unpack
from parallax.workspace.store import Store

_MOST = 12
"""So many comparisons are kept, the latest."""


class Results:
    """The cache of comparisons and the state of the view; neither is a part of the history."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def view(self) -> dict[str, Any]:
        """Return what the view left, as JSON knows values."""
        found: dict[str, Any] = {}
        for name, value in self._store.read("SELECT name, value FROM view"):
            try:
                found[name] = load(value)
            except ValueError:
                continue  # where one was is not worth a word
        return found

    def set_view(self, name: str, value: object) -> None:
        """Keep something of the view."""
        insert = "INSERT INTO view VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"
        self._store.connection.execute(insert, (name, to_json(value)))

    def load(self, key: str) -> Comparison | None:
        """Return the comparison that was kept under the key, its articles without their texts."""
        query = "SELECT hash, data FROM result WHERE key = ?"
        try:
            for digest, data in self._store.read(query, (key,)):
                if hashlib.sha256(data).hexdigest() == digest:
                    return from_json(Comparison, unpack(data).decode())
        except (WorkspaceProblem, ValueError):
            return None  # it can be worked out again
        return None

    def has(self, key: str) -> bool:
        """Whether a comparison is kept under the key."""
        return bool(self._store.read("SELECT 1 FROM result WHERE key = ?", (key,)))

    def store(self, key: str, comparison: Comparison) -> None:
        """Keep a comparison; whoever gives it has left the texts out."""
        connection = self._store.connection
        data = pack(to_json(comparison).encode())
        number = connection.execute("SELECT coalesce(max(number), 0) + 1 FROM result").fetchone()[0]
        insert = "INSERT OR REPLACE INTO result VALUES (?, ?, ?, ?)"
        connection.execute(insert, (key, number, hashlib.sha256(data).hexdigest(), data))
        connection.execute("DELETE FROM result WHERE number <= ?", (number - _MOST,))
