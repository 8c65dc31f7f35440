# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What a workspace's file looks like inside (docs/workspace.md tells it to users)."""

from __future__ import annotations

from typing import NamedTuple

APPLICATION_ID = 0x50_4C_52_58
"""PLRX: how `file` and others know a workspace."""


PAGE = 4096
"""The size of SQLite's pages: part of the format, so that a broken header can be mended."""


class Version(NamedTuple):
    """A version of the file: another major one cannot be read, a later minor one only knows more."""

    major: int
    minor: int

    @classmethod
    def of(cls, number: int) -> Version:
        """Take apart what `PRAGMA user_version` holds."""
        return cls(number >> 16 & 0x7FFF, number & 0xFFFF)

    @property
    def number(self) -> int:
        """What `PRAGMA user_version` holds."""
        return self.major << 16 | self.minor

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}"


CURRENT = Version(1, 0)

KEPT = {
    "article": (
        "id",
        "letter",
        "place",
        "compared",
        "fields",
        "corrections",
        "tags",
        "reading",
        "original",
        "added",
    ),
    "decision": ("verdict", "anchors", "value", "why", "made"),
    "note": ("kind", "anchors", "text", "tags", "colour", "made", "changed"),
    "option": ("name", "value"),
}
"""The tables that the history covers, with their columns: each row has a number, and a seal over the rest."""

TABLES = {
    # What was read, and what it was read from, never changes: another reading is another row.
    "original": """CREATE TABLE original (
        hash TEXT PRIMARY KEY, size INTEGER NOT NULL, data BLOB NOT NULL) STRICT""",
    "reading": """CREATE TABLE reading (
        number INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE, words INTEGER NOT NULL,
        paragraphs TEXT NOT NULL, text TEXT NOT NULL) STRICT""",
    "article": """CREATE TABLE article (
        number INTEGER PRIMARY KEY, id TEXT NOT NULL, letter TEXT NOT NULL, place INTEGER NOT NULL,
        compared INTEGER NOT NULL, fields TEXT NOT NULL, corrections TEXT NOT NULL, tags TEXT NOT NULL,
        reading INTEGER NOT NULL REFERENCES reading (number), original TEXT REFERENCES original (hash),
        added TEXT NOT NULL, seal TEXT NOT NULL) STRICT""",
    "decision": """CREATE TABLE decision (
        number INTEGER PRIMARY KEY, verdict TEXT NOT NULL, anchors TEXT NOT NULL, value TEXT,
        why TEXT NOT NULL, made TEXT NOT NULL, seal TEXT NOT NULL) STRICT""",
    "note": """CREATE TABLE note (
        number INTEGER PRIMARY KEY, kind TEXT NOT NULL, anchors TEXT NOT NULL, text TEXT NOT NULL,
        tags TEXT NOT NULL, colour TEXT NOT NULL, made TEXT NOT NULL, changed TEXT NOT NULL,
        seal TEXT NOT NULL) STRICT""",
    "option": """CREATE TABLE option (
        number INTEGER PRIMARY KEY, name TEXT NOT NULL, value TEXT NOT NULL, seal TEXT NOT NULL) STRICT""",
    # The history: what each step changed, and how the rows were before.
    "step": """CREATE TABLE step (
        number INTEGER PRIMARY KEY, name TEXT NOT NULL, made TEXT NOT NULL, undone INTEGER NOT NULL,
        size INTEGER NOT NULL) STRICT""",
    "change": """CREATE TABLE change (
        number INTEGER PRIMARY KEY, step INTEGER NOT NULL REFERENCES step (number) ON DELETE CASCADE,
        kept TEXT NOT NULL, row INTEGER NOT NULL, before TEXT NOT NULL) STRICT""",
    "change_of_step": "CREATE INDEX change_of_step ON change (step)",
    # Outside the history: where one was, and what can be worked out again.
    "view": "CREATE TABLE view (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
    "result": """CREATE TABLE result (
        key TEXT PRIMARY KEY, number INTEGER NOT NULL, hash TEXT NOT NULL, data BLOB NOT NULL) STRICT""",
    "search": """CREATE VIRTUAL TABLE search USING fts5 (
        text, content='reading', content_rowid='number', tokenize='unicode61 remove_diacritics 2')""",
}
