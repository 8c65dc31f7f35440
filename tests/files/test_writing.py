# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Files are written whole or not at all."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from parallax.domain.errors import UnwritableFile
from parallax.files import write_atomically

posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions and devices")


def test_writes_a_new_file_and_nothing_else(tmp_path: Path) -> None:
    write_atomically(tmp_path / "out.json", b"new\r\n\x00")
    assert (tmp_path / "out.json").read_bytes() == b"new\r\n\x00"
    assert [each.name for each in tmp_path.iterdir()] == ["out.json"]


def test_replaces_an_old_file(tmp_path: Path) -> None:
    path = tmp_path / "out"
    path.write_bytes(b"old and longer")
    write_atomically(path, b"new")
    assert path.read_bytes() == b"new"


def test_names_of_every_kind(tmp_path: Path) -> None:
    for name in ("ü" * 60 + ".pdf", " spaced name .pdf", ".hidden", "新聞.json"):
        write_atomically(tmp_path / name, b"x")
        assert (tmp_path / name).read_bytes() == b"x"


def test_a_folder_is_refused_with_its_name(tmp_path: Path) -> None:
    with pytest.raises(UnwritableFile, match="this is a folder") as refused:
        write_atomically(tmp_path, b"x")
    assert str(tmp_path) in str(refused.value)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnwritableFile, match="there is no folder"):
        write_atomically(tmp_path / "nowhere" / "out.pdf", b"x")
    assert list(tmp_path.iterdir()) == []


def test_a_file_as_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x")
    with pytest.raises(UnwritableFile):
        write_atomically(tmp_path / "file" / "out.pdf", b"x")


@pytest.mark.parametrize("name", ["a\0b", "x" * 400])
def test_a_name_no_file_can_have_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnwritableFile):
        write_atomically(tmp_path / name, b"x")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("stage", ["fsync", "replace"])
def test_a_failure_half_way_leaves_the_old_content_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stage: str
) -> None:
    path = tmp_path / "out"
    path.write_bytes(b"old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    if stage == "fsync":
        monkeypatch.setattr(os, "fsync", full)
    else:
        monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(UnwritableFile, match="no space left on device"):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == ["out"]


def test_an_interruption_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(tmp_path / "out", b"new")
    assert list(tmp_path.iterdir()) == []


@posix
def test_links_stay_links(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to("real")
    write_atomically(tmp_path / "link", b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"


@posix
def test_links_in_a_circle_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    with pytest.raises(UnwritableFile):
        write_atomically(tmp_path / "a", b"new")


@posix
def test_permissions_are_kept_and_new_files_get_the_usual_ones(tmp_path: Path) -> None:
    kept, new, plain = tmp_path / "kept", tmp_path / "new", tmp_path / "plain"
    kept.write_bytes(b"old")
    kept.chmod(0o640)
    write_atomically(kept, b"x")
    write_atomically(new, b"x")
    plain.write_bytes(b"x")
    assert stat.S_IMODE(kept.stat().st_mode) == 0o640
    assert new.stat().st_mode == plain.stat().st_mode


def test_a_write_protected_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "out"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may write everything
    with pytest.raises(UnwritableFile, match="write-protected"):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"


@posix
def test_devices_and_pipes_are_written_to(tmp_path: Path) -> None:
    write_atomically(Path("/dev/null"), b"x")
    assert not Path("/dev/null").is_file()
    code = (
        "from pathlib import Path; from parallax.files import write_atomically;"
        "write_atomically(Path('/dev/stdout'), b'piped')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout == b"piped"
