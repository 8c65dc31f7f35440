# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What undoing may need of articles that are gone is kept, and the file does not grow without bound for it."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from parallax.domain.library import Deed
from parallax.workspace import Workspace, sweeping

Add = Callable[..., None]
FILE = 100_000


@pytest.fixture(autouse=True)
def little_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the history keep three files of those that are tried."""
    monkeypatch.setattr(sweeping, "MOST_KEPT", 350_000)


def remove(workspace: Workspace, *names: str) -> None:
    workspace.change(Deed.REMOVE, lambda step: workspace.articles.remove(step, names))


def add_file(workspace: Workspace, add: Add, n: int) -> None:
    add(workspace, f"a{n}", random.Random(n).randbytes(FILE), text=f"Words of the article {n}.")


def undone(workspace: Workspace) -> int:
    steps = 0
    while workspace.undo():
        steps += 1
    return steps


def test_articles_that_come_and_go_do_not_fill_the_disk(workspace: Workspace, path: Path, add: Add) -> None:
    for n in range(40):
        add_file(workspace, add, n)
        remove(workspace, f"a{n}")
    assert path.stat().st_size < 8 * FILE
    assert workspace.steps.oldest > 1
    assert undone(workspace) >= 6
    workspace.close()


def test_articles_that_are_added_undone_and_added_anew_do_not_fill_the_disk(
    workspace: Workspace, path: Path, add: Add
) -> None:
    for n in range(40):
        add_file(workspace, add, n)
        workspace.undo()
    assert path.stat().st_size < 8 * FILE
    workspace.close()


def test_what_articles_need_is_never_thrown_away(workspace: Workspace, add: Add) -> None:
    for n in range(8):
        add_file(workspace, add, n)
    for n in range(8, 20):
        add_file(workspace, add, n)
        remove(workspace, f"a{n}")
    for n in range(8):
        assert workspace.articles.original(f"a{n}") == random.Random(n).randbytes(FILE)
        assert workspace.articles.article(f"a{n}").text == f"Words of the article {n}."
        assert [hit.article for hit in workspace.search(f'"article {n}"').hits] == [f"a{n}"]
    workspace.close()


def test_the_latest_step_can_always_be_undone(workspace: Workspace, add: Add) -> None:
    for n in range(8):
        add_file(workspace, add, n)
    before = workspace.contents()
    remove(workspace, *(f"a{n}" for n in range(8)))
    assert workspace.undo()
    assert workspace.contents() == before
    assert workspace.articles.original("a7") is not None
    workspace.redo()
    add(workspace, "small")
    assert workspace.steps.oldest == 1, "nothing more has gone"
    remove(workspace, "small")
    assert workspace.steps.oldest > 1
    assert undone(workspace) == 2
    workspace.close()


def test_steps_that_keep_little_stay_where_one_that_keeps_much_goes(workspace: Workspace, add: Add) -> None:
    add(workspace, "small")
    for n in range(6):
        add_file(workspace, add, n)
    remove(workspace, *(f"a{n}" for n in range(6)))
    for n in range(10):
        workspace.change(
            Deed.CORRECT, lambda step, n=n: workspace.articles.correct(step, "small", {"title": f"Title {n}"})
        )
    remove(workspace, "small")
    assert undone(workspace) == 11
    workspace.close()


def test_numbers_of_texts_that_are_used_again_belong_to_the_new_ones(workspace: Workspace, add: Add) -> None:
    for n in range(12):
        add(workspace, f"a{n}", random.Random(n).randbytes(FILE), text=f"Number {n}. " + "Word. " * n)
        [entry] = workspace.articles.entries()
        assert entry.words == n + 2
        assert workspace.articles.article(entry.id).text.startswith(f"Number {n}.")
        remove(workspace, f"a{n}")
    workspace.close()


def test_a_file_that_is_mostly_empty_is_made_smaller(path: Path, add: Add) -> None:
    workspace = Workspace.create(path)
    add(workspace, "keep", b"kept")
    for n in range(70):
        add_file(workspace, add, n)
    while workspace.steps.done is not None and workspace.steps.done.number > 1:
        workspace.undo()
    add(workspace, "new")
    workspace.close()
    assert path.stat().st_size < 300_000
    workspace = Workspace.open(path)
    assert [entry.id for entry in workspace.articles.entries()] == ["keep", "new"]
    assert workspace.articles.original("keep") == b"kept"
    assert workspace.search("bridge").hits
    workspace.close()
    assert [each.name for each in path.parent.iterdir()] == [path.name]
