# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Files of every version there was are read; each step to the next is one transaction, with a backup before it."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from parallax.domain.decision import Verdict
from parallax.domain.errors import UnwritableFile
from parallax.domain.note import NoteColour
from parallax.workspace import Workspace, database
from parallax.workspace.migrations import MIGRATIONS, bring_up_to_date
from parallax.workspace.schema import CURRENT, Version

SAMPLES = Path(__file__).resolve().parents[1] / "data" / "workspace"
VERSIONS = sorted({*MIGRATIONS, CURRENT})


@pytest.mark.parametrize("version", VERSIONS, ids=str)
def test_a_file_of_every_version_opens_with_all_that_is_in_it(version: Version, path: Path) -> None:
    shutil.copy(SAMPLES / f"{version}.parallax", path)
    workspace = Workspace.open(path)
    entries = workspace.articles.entries()
    assert [(e.id, e.letter, e.compared) for e in entries] == [
        ("post", "A", True),
        ("gazette", "B", True),
        ("later", "C", False),
    ]
    assert (entries[0].title, entries[0].tags, entries[1].source) == (
        "A dam breaks",
        ("dams",),
        "The Gazette",
    )
    assert workspace.articles.original("post") == b"<p>The dam above Orta broke on Monday night."
    assert workspace.articles.article("later").text == "Schools in Velm are closed until Friday."
    assert [(d.verdict, d.why) for d in workspace.marks.decisions()] == [
        (Verdict.NOT_A_MATCH, "two dams"),
        (Verdict.ROLE, ""),
    ]
    [note] = workspace.marks.notes()
    assert (note.text, note.tags, note.colour) == ("Ask the mayor.", ("check",), NoteColour.BLUE)
    assert note.anchors[0].exact == "Nobody was hurt, the mayor said."
    assert workspace.results.view() == {"shown": ["post"]}
    assert [hit.article for hit in workspace.search("velm").hits] == ["later"]
    assert workspace.steps.undone is not None
    assert workspace.steps.undone.name == "reorder articles"
    while workspace.undo():
        pass
    assert workspace.articles.entries() == ()
    workspace.close()


# -- migrations yet to come, tried on a database of their own -----------------------------------------

OLD, MIDDLE, NEW = Version(1, 0), Version(1, 1), Version(2, 0)


def add_table(connection: sqlite3.Connection) -> None:
    connection.execute("CREATE TABLE later (number INTEGER PRIMARY KEY) STRICT")


def fill_table(connection: sqlite3.Connection) -> None:
    connection.execute("INSERT INTO later VALUES (7)")


def fail_half_way(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM article")
    raise ZeroDivisionError


@pytest.fixture
def old(path: Path) -> Path:
    """Return the path of a file of version 1.0."""
    shutil.copy(SAMPLES / "1.0.parallax", path)
    return path


def test_each_version_leads_to_the_next_and_a_backup_stays(old: Path) -> None:
    before = old.read_bytes()
    connection = sqlite3.connect(old, isolation_level=None)
    bring_up_to_date(connection, old, {OLD: (MIDDLE, add_table), MIDDLE: (NEW, fill_table)})
    assert database.version_of(connection) == NEW
    assert connection.execute("SELECT number FROM later").fetchall() == [(7,)]
    connection.close()
    backup = old.with_name("bridge.parallax.1-0.backup")
    assert backup.read_bytes() == before
    assert sorted(each.name for each in old.parent.iterdir()) == [old.name, backup.name]


def test_a_step_that_fails_is_taken_back_whole(old: Path) -> None:
    connection = sqlite3.connect(old, isolation_level=None)
    with pytest.raises(ZeroDivisionError):
        bring_up_to_date(connection, old, {OLD: (MIDDLE, add_table), MIDDLE: (NEW, fail_half_way)})
    assert database.version_of(connection) == MIDDLE
    assert connection.execute("SELECT count(*) FROM article").fetchone() == (3,)
    connection.close()


def test_without_a_backup_nothing_is_changed(old: Path) -> None:
    old.with_name("bridge.parallax.1-0.backup").mkdir()
    connection = sqlite3.connect(old, isolation_level=None)
    with pytest.raises(UnwritableFile):
        bring_up_to_date(connection, old, {OLD: (MIDDLE, add_table)})
    assert database.version_of(connection) == OLD
    connection.close()


def test_the_present_version_is_left_alone(path: Path) -> None:
    Workspace.create(path).close()
    connection = sqlite3.connect(path)
    bring_up_to_date(connection, path)
    connection.close()
    assert [each.name for each in path.parent.iterdir()] == [path.name]
