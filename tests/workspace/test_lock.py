# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
from __future__ import annotations

import json
import os
import socket
from pathlib import Path

import pytest

from parallax.domain.errors import Unsaved, WorkspaceInUse
from parallax.workspace.lock import Lock, is_open


def beside(path: Path) -> Path:
    return path.with_name(f".{path.name}.lock")


def test_the_file_beside_says_who_and_goes_in_the_end(path: Path) -> None:
    lock = Lock.take(path)
    told = json.loads(beside(path).read_bytes())
    assert (told["host"], told["process"]) == (socket.gethostname(), os.getpid())
    assert lock.left_by is None
    lock.release()
    assert not beside(path).exists()


def test_nobody_takes_it_twice_and_whoever_asks_is_told_who_has_it(path: Path) -> None:
    lock = Lock.take(path)
    with pytest.raises(WorkspaceInUse, match=rf"open already, for .* on {socket.gethostname()}"):
        Lock.take(path)
    lock.release()
    Lock.take(path).release()


def test_one_that_was_left_behind_is_noticed_and_taken(path: Path) -> None:
    beside(path).write_text(
        json.dumps(
            {
                "host": socket.gethostname(),
                "process": 1,
                "user": "ada",
                "since": "2024-03-04T05:06:07",
                "token": "x",
            }
        )
    )
    assert not is_open(path)
    lock = Lock.take(path)
    assert lock.left_by is not None
    assert lock.left_by.user == "ada"
    lock.release()


def test_one_from_another_machine_is_believed_until_it_is_taken_over(path: Path) -> None:
    other = {"host": "elsewhere", "process": 7, "user": "ada", "since": "2024-03-04T05:06:07", "token": "x"}
    beside(path).write_text(json.dumps(other))
    with pytest.raises(WorkspaceInUse, match=r"ada on elsewhere \(process 7, since 2024-03-04 05:06 UTC\)"):
        Lock.take(path)
    Lock.take(path, over=True).release()


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff", b'{"host": 1}', b"[" * 10_000])
def test_one_that_says_nothing_is_nobodys(path: Path, content: bytes) -> None:
    beside(path).write_bytes(content)
    Lock.take(path).release()


def test_who_is_taken_over_knows_and_leaves_the_file_to_the_other(path: Path) -> None:
    first = Lock.take(path)
    second = Lock.take(path, over=True)
    assert first.taken_by() == str(second.holder)
    assert second.taken_by() is None
    first.release()
    assert beside(path).exists()
    assert second.taken_by() is None
    with pytest.raises(WorkspaceInUse):
        Lock.take(path)
    second.release()
    assert not beside(path).exists()


def test_a_file_that_somebody_tidied_away_takes_nothing_from_anybody(path: Path) -> None:
    lock = Lock.take(path)
    beside(path).unlink()
    assert lock.taken_by() is None
    lock.release()


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(Unsaved, match="nothing can be written in its folder"):
        Lock.take(tmp_path / "no" / "bridge.parallax")
