# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Disks of other machines are told from one's own, on each system by its own words."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path, PureWindowsPath

import pytest

from parallax.workspace import database, media
from parallax.workspace.media import is_network, times_lag

MACOS = """\
/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
devfs on /dev (devfs, local, nobrowse)
/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled, nobrowse)
map auto_home on /System/Volumes/Data/home (autofs, automounted, nobrowse)
//ada@nas._smb._tcp.local/news on /Volumes/news (archive) (smbfs, nodev, nosuid, mounted by ada)
/dev/disk4s1 on /Volumes/A stick (exfat, local, nodev, nosuid, noowners)
"""
LINUX = """\
/dev/sda1 / ext4 rw 0 0
nas:/news /mnt/the\\040news nfs4 rw 0 0
tmpfs /mnt/the\\040news/here tmpfs rw 0 0
ada@nas: /mnt/far fuse.sshfs rw 0 0
/dev/sdb1 /mnt/stick fuseblk rw 0 0
odd
"""


def test_local_disks_are_no_network(tmp_path: Path) -> None:
    assert not is_network(tmp_path / "bridge.parallax")


@pytest.mark.skipif(sys.platform == "win32", reason="paths of other systems")
@pytest.mark.parametrize(
    ("path", "far"),
    [
        ("/Users/ada/bridge.parallax", False),
        ("/Volumes/news (archive)/bridge.parallax", True),
        ("/Volumes/A stick/bridge.parallax", False),
    ],
)
def test_macos_says_which_disks_are_local(path: str, far: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(media.sys, "platform", "darwin")
    done = subprocess.CompletedProcess(["mount"], 0, MACOS.encode())
    monkeypatch.setattr(media.subprocess, "run", lambda *_, **__: done)
    assert is_network(Path(path)) is far


@pytest.mark.skipif(sys.platform == "win32", reason="paths of other systems")
def test_a_system_that_tells_nothing_is_taken_for_local(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise FileNotFoundError

    monkeypatch.setattr(media.sys, "platform", "darwin")
    monkeypatch.setattr(media.subprocess, "run", fail)
    assert not is_network(Path("/Volumes/news/bridge.parallax"))


@pytest.mark.skipif(sys.platform == "win32", reason="paths of other systems")
@pytest.mark.parametrize(
    ("path", "far"),
    [
        ("/home/ada/bridge.parallax", False),
        ("/mnt/the news/bridge.parallax", True),
        ("/mnt/the news/here/bridge.parallax", False),
        ("/mnt/far/bridge.parallax", True),
        ("/mnt/stick/bridge.parallax", False),
    ],
)
def test_linux_lists_its_disks(path: str, far: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(media.sys, "platform", "linux")
    monkeypatch.setattr(Path, "read_text", lambda *_, **__: LINUX)
    assert is_network(Path(path)) is far


@pytest.mark.skipif(sys.platform == "win32", reason="paths of other systems")
@pytest.mark.parametrize(("path", "lag"), [("/home/ada/b.parallax", False), ("/mnt/stick/b.parallax", True)])
def test_some_disks_tell_times_late(path: str, lag: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(media.sys, "platform", "linux")
    monkeypatch.setattr(Path, "read_text", lambda *_, **__: LINUX)
    assert times_lag(Path(path)) is lag
    monkeypatch.setattr(media.sys, "platform", "win32")
    assert times_lag(Path(path))


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("C:\\News\\a b?.parallax", "file:///C:/News/a%20b%3F.parallax?mode=rw"),
        ("\\\\nas\\news\\bridge.parallax", "file:////nas/news/bridge.parallax?mode=rw"),
    ],
)
def test_sqlite_is_told_where_a_file_of_windows_lies(path: str, address: str) -> None:
    # A machine's name would be refused in the place where addresses usually have it.
    assert database._address(PureWindowsPath(path), "rw") == address
