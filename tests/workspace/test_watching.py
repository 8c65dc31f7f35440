# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What others do to a file while it is open: it is noticed, nothing is lost, and nothing of theirs is spoilt."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from parallax.domain.errors import Unsaved
from parallax.domain.library import Deed
from parallax.workspace import Workspace

Add = Callable[..., None]
AsNobody = Callable[[str], list[str]]

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="there an open file is nobody else's to touch"
)


def ids(workspace: Workspace) -> list[str]:
    return [entry.id for entry in workspace.articles.entries()]


@pytest.fixture
def other(path: Path, add: Add) -> Path:
    """Return another workspace's file, larger than the one that is tried."""
    other = path.with_name("other.parallax")
    workspace = Workspace.create(other)
    for n in range(20):
        add(workspace, f"other{n}", text=f"Another town {n}. " * 400)
    workspace.close()
    return other


def beside(path: Path) -> list[str]:
    return sorted(each.name for each in path.parent.iterdir())


def test_a_file_that_took_its_place_stays_sound(path: Path, other: Path, add: Add) -> None:
    workspace = Workspace.create(path)
    add(workspace, "a")
    shutil.copy(other, path.with_name("copy"))
    path.with_name("copy").replace(path)
    add(workspace, "b")
    assert "another file was put in its place" in str(workspace.trouble)
    assert ids(workspace) == ["a", "b"]
    assert not workspace.save_again()
    workspace.close()
    assert beside(path) == [path.name, other.name]
    opened = Workspace.open(path)
    assert len(ids(opened)) == 20
    opened.close()


def test_a_file_that_is_written_over_is_noticed_and_keeps_what_was_written(
    path: Path, other: Path, add: Add
) -> None:
    workspace = Workspace.create(path)
    add(workspace, "a")
    shutil.copyfile(other, path)  # into the very same file, as cp does
    add(workspace, "b")
    assert "written over" in str(workspace.trouble)
    assert "b" in ids(workspace)
    assert not workspace.save_again()
    workspace.close()
    assert path.read_bytes() == other.read_bytes()
    assert beside(path) == [path.name, other.name]


def test_a_file_that_is_written_over_before_it_is_left_keeps_what_was_written(
    path: Path, other: Path, add: Add
) -> None:
    workspace = Workspace.create(path)
    add(workspace, "a")
    shutil.copyfile(other, path)
    workspace.close()
    assert path.read_bytes() == other.read_bytes()


def test_a_file_that_is_moved_takes_everything_along(path: Path, add: Add) -> None:
    workspace = Workspace.create(path)
    add(workspace, "a")
    moved = path.with_name("moved.parallax")
    path.rename(moved)
    add(workspace, "b")
    assert "removed" in str(workspace.trouble)
    workspace.close()
    assert beside(path) == [moved.name]
    opened = Workspace.open(moved)
    assert ids(opened)[0] == "a"
    opened.close()


def test_a_log_that_somebody_tidies_away_is_begun_anew(path: Path, add: Add) -> None:
    workspace = Workspace.create(path)
    add(workspace, "a")
    path.with_name(f"{path.name}-wal").unlink()
    add(workspace, "b")
    assert workspace.saved
    # What a kill would leave, and nothing more, is what another program reads.
    reader = Workspace.look(path)
    assert ids(reader) == ["a", "b"]
    reader.close()
    workspace.close()


def test_to_touch_a_file_without_leave_does_not_count_what_was_saved(path: Path, add: Add) -> None:
    workspace = Workspace.create(path)
    for n in range(5):
        add(workspace, f"a{n}")
        assert workspace.saved
        workspace.undo()
        workspace.keep(lambda: workspace.results.set_view("at", 1))
        assert workspace.saved
    workspace.close()


# -- as somebody who may not do everything -----------------------------------------------------------


@pytest.fixture
def as_nobody() -> Iterator[AsNobody]:
    """Return what runs a program, in a folder of its own with a workspace in it, as a user without rights."""
    folder = Path(tempfile.mkdtemp())  # below folders that anybody may enter, as pytest's own are not
    head = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from parallax.domain.article import Article, Paragraph, Role\n"
        "from parallax.domain.errors import ParallaxError\n"
        "from parallax.domain.library import Deed\n"
        "from parallax.workspace import Workspace\n"
        "import parallax.workspace.recovery, parallax.workspace.lock, resource, encodings.idna\n"
        "os.chdir(sys.argv[1])\n"
        "if os.geteuid() == 0:\n"
        "    os.chown('.', 65534, 65534)\n"
        "    os.setgid(65534)\n"
        "    os.setuid(65534)\n"
        "path = Path('bridge.parallax')\n"
        "def add(workspace, name):\n"
        "    article = Article(name, 'One.', (Paragraph(0, 4, Role.BODY),), 'A')\n"
        "    workspace.change(Deed.ADD, lambda step: workspace.articles.add(step, [article], {}, 1))\n"
        "    print('saved' if workspace.saved else 'kept', ' '.join(e.id for e in workspace.articles.entries()))\n"
        "workspace = Workspace.create(path)\n"
        "add(workspace, 'a')\n"
    )

    def run(program: str) -> list[str]:
        done = subprocess.run(
            [sys.executable, "-c", head + program, str(folder)], capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.splitlines()

    yield run
    folder.chmod(0o755)
    shutil.rmtree(folder)


def test_a_file_that_is_made_read_only_while_it_is_open(as_nobody: AsNobody) -> None:
    told = as_nobody(
        "path.chmod(0o444)\n"
        "add(workspace, 'b')\n"
        "print(workspace.trouble)\n"
        "print(workspace.save_again())\n"
        "path.chmod(0o644)\n"
        "print(workspace.save_again())\n"
        "add(workspace, 'c')\n"
        "workspace.close()\n"
        "print(os.listdir())\n"
    )
    assert told[:2] == ["saved a", "kept a b"]
    assert "made read-only" in told[2]
    assert "kept in memory" in told[2]
    assert told[3:] == ["False", "True", "saved a b c", "['bridge.parallax']"]


def test_a_folder_that_is_made_read_only_while_it_is_open_costs_nothing(as_nobody: AsNobody) -> None:
    told = as_nobody(
        "os.chmod('.', 0o555)\n"
        "add(workspace, 'b')\n"
        "workspace.close()\n"
        "os.chmod('.', 0o755)\n"
        "workspace = Workspace.open(path)\n"
        "add(workspace, 'c')\n"
    )
    assert told == ["saved a", "saved a b", "saved a b c"]


@pytest.mark.parametrize(("file", "folder"), [(0o444, 0o755), (0o644, 0o555), (0o444, 0o555)])
def test_one_that_may_only_be_read_is_told_and_read(as_nobody: AsNobody, file: int, folder: int) -> None:
    told = as_nobody(
        "workspace.close()\n"
        f"path.chmod({file})\n"
        f"os.chmod('.', {folder})\n"
        "try:\n"
        "    Workspace.open(path)\n"
        "except ParallaxError as error:\n"
        "    print(type(error).__name__, error)\n"
        "    workspace = Workspace.look(path, error)\n"
        "add(workspace, 'b')\n"
        "print(os.listdir())\n"
    )
    assert told[1].startswith("Unsaved")
    assert "written" in told[1]
    assert told[2] == "kept a b"
    assert told[3] == "['bridge.parallax']"


def test_one_that_may_not_even_be_read_is_told(as_nobody: AsNobody) -> None:
    told = as_nobody(
        "workspace.close()\n"
        "path.chmod(0)\n"
        "try:\n"
        "    Workspace.open(path)\n"
        "except ParallaxError as error:\n"
        "    print(error)\n"
    )
    assert "cannot be read (Permission denied)" in told[1]


def test_a_copy_over_what_may_only_be_read_is_told_and_leaves_it(as_nobody: AsNobody) -> None:
    told = as_nobody(
        "Path('other.parallax').write_bytes(b'mine')\n"
        "os.chmod('other.parallax', 0o444)\n"
        "try:\n"
        "    workspace.save_as(Path('other.parallax'))\n"
        "except ParallaxError as error:\n"
        "    print(error)\n"
        "add(workspace, 'b')\n"
        "print(Path('other.parallax').read_bytes())\n"
    )
    assert "write-protected" in told[1]
    assert told[2:] == ["saved a b", "b'mine'"]


# -- disks that cannot do everything ---------------------------------------------------------------


def test_where_a_log_cannot_be_had_there_is_a_rollback_journal(path: Path, add: Add) -> None:
    Workspace.create(path).close()
    path.with_name(f"{path.name}-shm").mkdir()  # the memory that a log needs cannot be shared here
    workspace = Workspace.open(path)
    add(workspace, "a")
    assert workspace.saved
    assert not path.with_name(f"{path.name}-wal").exists()
    workspace.close()
    path.with_name(f"{path.name}-shm").rmdir()
    assert path.read_bytes()[18:20] == b"\x01\x01"
    workspace = Workspace.open(path)
    assert ids(workspace) == ["a"]
    workspace.close()


def test_a_disk_without_room_for_a_single_byte_is_told_and_the_workspace_read(
    path: Path, add: Add, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = Workspace.create(path)
    add(workspace, "a")
    workspace.close()

    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("parallax.workspace.lock.os.write", full)
    with pytest.raises(Unsaved, match="No space left on device"):
        Workspace.open(path)
    reader = Workspace.look(path)
    add(reader, "b")
    assert ids(reader) == ["a", "b"]
    reader.close()
    assert beside(path) == [path.name]


def test_nothing_more_is_asked_of_a_file_that_is_gone(path: Path, add: Add) -> None:
    workspace = Workspace.create(path)
    add(workspace, "a")
    shutil.rmtree(path.parent)
    workspace.change(Deed.REMOVE, lambda step: workspace.articles.remove(step, ["a"]))
    assert ids(workspace) == []
    workspace.undo()
    assert ids(workspace) == ["a"]
    workspace.close()
