# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
from __future__ import annotations

import importlib.util
import json
import os
import socket
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from parallax.domain.errors import Unsaved, WorkspaceInUse
from parallax.workspace import lock as locks


def as_on_windows(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Return the module as Windows runs it, over a stand-in for the locks of that system."""
    fcntl = pytest.importorskip("fcntl")
    stand_in = ModuleType("msvcrt")

    def locking(handle: int, _mode: int, _bytes: int) -> None:
        assert os.lseek(handle, 0, os.SEEK_CUR) > 1 << 20, "others must be able to read the words"
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    stand_in.locking, stand_in.LK_NBLCK = locking, 2  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "msvcrt", stand_in)
    monkeypatch.setattr(sys, "platform", "win32")
    spec = importlib.util.spec_from_file_location("lock_on_windows", str(locks.__file__))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "lock_on_windows", module)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(params=["here", "windows"], autouse=True)
def module(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Return the module as it is on this system, and as it is on Windows."""
    module = locks if request.param == "here" else as_on_windows(monkeypatch)
    monkeypatch.setitem(globals(), "Lock", module.Lock)
    monkeypatch.setitem(globals(), "is_open", module.is_open)
    return module


Lock: Any = locks.Lock
is_open: Any = locks.is_open


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


def test_a_look_at_the_wrong_moment_keeps_nobody_out(
    path: Path, module: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    Lock.take(path).release()
    own = module._lock
    answers = iter([False, False])
    monkeypatch.setattr(module, "_lock", lambda handle: next(answers, True) and own(handle))
    Lock.take(path).release()
    assert not beside(path).exists()


@pytest.mark.skipif(sys.platform == "win32", reason="there the numbers of files are not asked for")
def test_a_disk_that_numbers_a_file_anew_each_time_is_no_endless_wait(
    path: Path,
    module: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    numbers = iter(range(1_000))
    stat = Path.stat

    class Other:
        def __init__(self, real: os.stat_result) -> None:
            self.real = real

        def __getattr__(self, name: str) -> object:
            return next(numbers) if name == "st_ino" else getattr(self.real, name)

    monkeypatch.setattr(Path, "stat", lambda *args, **words: Other(stat(*args, **words)))
    Lock.take(path).release()
