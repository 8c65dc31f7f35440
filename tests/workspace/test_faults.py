# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What goes wrong in the world, really done, to programs of their own."""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from parallax.domain.decision import Decision, Verdict
from parallax.domain.errors import DamagedWorkspace, ParallaxError, Unsaved, WorkspaceInUse
from parallax.domain.library import Deed
from parallax.workspace import Workspace
from parallax.workspace.records import seal
from parallax.workspace.schema import KEPT

Add = Callable[..., None]
PROGRAM = Path(__file__).with_name("faults.py")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs signals and limits of POSIX")


class Writer:
    """A program that changes a workspace."""

    def __init__(self, path: Path, what: str = "", seed: int = 0) -> None:
        command = [sys.executable, str(PROGRAM), str(path), what, str(seed)]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        assert self.process.stdout is not None
        self.lines = self.process.stdout
        assert self.lines.readline() == "ready\n", self.process.stderr

    def wait_for(self, change: int) -> None:
        """Wait until so many changes were saved."""
        while int(self.lines.readline().split()[1]) < change:
            pass

    def kill(self) -> int:
        """End it without a warning; returns the last change that it said was saved."""
        self.process.send_signal(signal.SIGKILL)
        told, _ = self.process.communicate()
        return max(
            (int(line.split()[1]) for line in told.splitlines() if line.startswith("saved")), default=0
        )

    def finish(self) -> list[str]:
        """Wait until it ends by itself; returns what it said."""
        told, wrong = self.process.communicate(timeout=60)
        assert self.process.returncode == 0, wrong
        return told.splitlines()


@pytest.fixture
def made(path: Path) -> Path:
    """Return the path of an empty workspace."""
    Workspace.create(path).close()
    return path


def latest(workspace: Workspace) -> int:
    """Return the number of the last change in the workspace, which holds all before it."""
    number = workspace.marks.options().get("latest", 0)
    assert isinstance(number, int)
    assert [entry.id for entry in workspace.articles.entries()] == [f"a{n}" for n in range(1, number + 1)]
    return number


# -- killed ------------------------------------------------------------------------------------------


def begin_anew(workspace: Workspace) -> None:
    """Make the workspace small again, so that many deaths do not make a large file."""
    while workspace.undo():
        pass
    workspace.change(Deed.OPTION, lambda step: workspace.marks.set_option(step, "latest", 0))


def kill_at_random_moments(path: Path, times: int) -> None:
    chance = random.Random(times)
    saved = 0
    for n in range(times):
        writer = Writer(path, seed=n)
        time.sleep(chance.random() ** 2 * 0.4)
        saved = max(saved, writer.kill())
        if n % 5 == 4:
            workspace = Workspace.open(path)
            assert workspace.crashed
            assert latest(workspace) >= saved
            for entry in workspace.articles.entries()[-3:]:
                assert workspace.articles.article(entry.id).text.startswith(f"Change {entry.id[1:]}.")
                assert workspace.articles.original(entry.id) is not None
            assert workspace.search(f"change {latest(workspace)}").hits or latest(workspace) == 0
            begin_anew(workspace)
            workspace.close()
            saved = 0
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_what_was_shown_as_saved_is_there_after_twenty_deaths(made: Path) -> None:
    kill_at_random_moments(made, 20)


@pytest.mark.slow
def test_what_was_shown_as_saved_is_there_after_two_hundred_deaths(made: Path) -> None:
    kill_at_random_moments(made, 200)


def test_a_log_that_was_left_behind_is_read(made: Path) -> None:
    writer = Writer(made)
    writer.wait_for(3)
    saved = max(3, writer.kill())
    assert made.with_name(made.name + "-wal").stat().st_size > 0
    reader = Workspace.look(made)
    assert latest(reader) >= saved
    reader.close()
    workspace = Workspace.open(made)
    assert workspace.crashed
    assert latest(workspace) >= saved
    workspace.close()
    assert [each.name for each in made.parent.iterdir()] == [made.name]


def test_a_log_that_was_lost_leaves_a_sound_workspace(made: Path) -> None:
    writer = Writer(made)
    writer.wait_for(3)
    writer.kill()
    made.with_name(made.name + "-wal").unlink()
    workspace = Workspace.open(made)
    latest(workspace)
    workspace.close()


def test_somebody_else_has_it_open_until_they_die(made: Path) -> None:
    writer = Writer(made)
    with pytest.raises(WorkspaceInUse, match=f"process {writer.process.pid}"):
        Workspace.open(made)
    writer.kill()
    workspace = Workspace.open(made)
    assert workspace.crashed
    workspace.close()


def test_a_program_whose_workspace_is_taken_over_goes_on_in_memory(made: Path) -> None:
    writer = Writer(made)
    writer.wait_for(2)
    workspace = Workspace.open(made, take_over=True)
    told = writer.finish()
    assert any(line.startswith("trouble") and "taken over" in line for line in told)
    assert told[-1].startswith("elsewhere True")
    assert workspace.saved
    workspace.close()


def replace(path: Path) -> None:
    other = path.with_name("other.parallax")
    Workspace.create(other).close()
    other.replace(path)


@pytest.mark.parametrize(
    ("rob", "words"),
    [
        (lambda path: path.unlink(), "removed"),
        (lambda path: path.rename(path.with_name("moved.parallax")), "removed"),
        (replace, "another file was put in its place"),
    ],
    ids=["removed", "moved", "replaced"],
)
def test_a_program_that_is_robbed_of_its_file_goes_on_in_memory(
    made: Path, rob: Callable[[Path], None], words: str
) -> None:
    writer = Writer(made)
    writer.wait_for(3)
    rob(made)
    told = writer.finish()
    assert any(line.startswith("trouble") and words in line for line in told)
    kept = next(int(line.split()[1]) for line in told if line.startswith("kept"))
    assert told[-1] == f"elsewhere True {kept}"
    elsewhere = Workspace.open(made.with_name("elsewhere.parallax"))
    assert latest(elsewhere) == kept
    elsewhere.close()
    for other in made.parent.glob("*.parallax"):  # what came to lie there, and what was moved away, is sound
        workspace = Workspace.open(other)
        latest(workspace)
        workspace.close()
    assert all(each.suffix == ".parallax" for each in made.parent.iterdir())


# -- the disk ----------------------------------------------------------------------------------------


def test_a_full_disk_in_the_middle_of_a_change(made: Path) -> None:
    told = Writer(made, "full").finish()
    assert any(line.startswith("trouble") for line in told)
    saved = max(int(line.split()[1]) for line in told if line.startswith("saved"))
    kept = max(int(line.split()[1]) for line in told if line.startswith("kept"))
    assert kept == saved + 1
    workspace = Workspace.open(made)
    assert latest(workspace) >= saved
    workspace.close()
    elsewhere = Workspace.open(made.with_name("elsewhere.parallax"))
    assert latest(elsewhere) == kept
    elsewhere.close()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Return a folder on a disk of one megabyte."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = shutil.which("mount")
    command = [mount or "mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
    if (
        mount is None
        or os.geteuid() != 0
        or subprocess.run(command, check=False, capture_output=True).returncode
    ):
        pytest.skip("no disk can be mounted here")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def test_a_disk_that_is_really_full(small_disk: Path, add: Add) -> None:
    workspace = Workspace.create(small_disk / "bridge.parallax")
    n = 0
    while workspace.saved:
        n += 1
        add(workspace, f"a{n}", random.Random(n).randbytes(50_000))
    assert "the disk is full" in str(workspace.trouble)
    assert len(workspace.articles.entries()) == n
    assert workspace.articles.original(f"a{n}") is not None
    assert not workspace.save_again()
    workspace.save_as(small_disk.parent / "elsewhere.parallax")
    assert workspace.saved
    workspace.close()
    workspace = Workspace.open(small_disk / "bridge.parallax")
    assert len(workspace.articles.entries()) == n - 1
    workspace.close()


def test_a_workspace_on_a_disk_without_room_for_a_byte_is_read(small_disk: Path, add: Add) -> None:
    path = small_disk / "bridge.parallax"
    workspace = Workspace.create(path)
    add(workspace, "a")
    workspace.close()
    with contextlib.suppress(OSError), (small_disk / "ballast").open("wb", buffering=0) as ballast:
        while True:
            ballast.write(bytes(4096))
    with pytest.raises(Unsaved, match="No space left"):
        Workspace.open(path)
    reader = Workspace.look(path)
    add(reader, "b")
    assert [entry.id for entry in reader.articles.entries()] == ["a", "b"]
    reader.close()
    assert sorted(each.name for each in small_disk.iterdir()) == ["ballast", path.name]


def test_a_disk_that_has_room_again(small_disk: Path, add: Add) -> None:
    (small_disk / "ballast").write_bytes(bytes(600_000))
    workspace = Workspace.create(small_disk / "bridge.parallax")
    n = 0
    while workspace.saved:
        n += 1
        add(workspace, f"a{n}", random.Random(n).randbytes(20_000))
    (small_disk / "ballast").unlink()
    assert workspace.save_again()
    add(workspace, "more")
    assert workspace.saved
    workspace.close()
    workspace = Workspace.open(small_disk / "bridge.parallax")
    assert len(workspace.articles.entries()) == n + 1
    workspace.close()


def test_a_file_that_is_removed_while_it_is_open(made: Path, add: Add) -> None:
    workspace = Workspace.open(made)
    add(workspace, "a")
    made.unlink()
    add(workspace, "b")
    assert not workspace.saved
    assert "removed" in str(workspace.trouble)
    assert [entry.id for entry in workspace.articles.entries()] == ["a", "b"]
    workspace.save_as(made.with_name("elsewhere.parallax"))
    workspace.undo()
    assert workspace.saved
    workspace.close()


def test_a_file_that_is_replaced_while_it_is_open(made: Path, add: Add) -> None:
    other = made.with_name("other.parallax")
    shutil.copy(made, other)
    workspace = Workspace.open(made)
    add(workspace, "a")
    other.replace(made)
    before = made.read_bytes()
    add(workspace, "b")
    assert "another file" in str(workspace.trouble)
    assert not workspace.save_again()
    assert made.read_bytes() == before
    assert [entry.id for entry in workspace.articles.entries()] == ["a", "b"]
    workspace.close()


def test_a_clock_that_is_set_back_changes_nothing(
    made: Path, add: Add, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = Workspace.open(made)
    add(workspace, "a")
    workspace.close()
    os.utime(made, (1, 1))
    import parallax.workspace.history as module

    class Before(module.datetime):  # type: ignore[name-defined, misc]
        @classmethod
        def now(cls, zone: object = None) -> object:
            return module.datetime.fromtimestamp(0, zone)

    monkeypatch.setattr(module, "datetime", Before)
    workspace = Workspace.open(made)
    add(workspace, "b")
    assert workspace.steps.done is not None
    assert workspace.steps.done.made.startswith("1970")
    workspace.undo()
    assert [entry.id for entry in workspace.articles.entries()] == ["a"]
    workspace.redo()
    assert [entry.id for entry in workspace.articles.entries()] == ["a", "b"]
    workspace.close()


# -- damaged -----------------------------------------------------------------------------------------


@pytest.fixture
def rich(made: Path, add: Add) -> Path:
    """Return the path of a workspace with something of everything in it."""
    workspace = Workspace.open(made)
    for n in range(12):
        text = f"Article {n}. " + "The bridge at Orta opened on Monday. " * 60
        add(workspace, f"a{n}", random.Random(n).randbytes(3_000), text=text)
    for n in range(6):
        decision = Decision(0, Verdict.SPEAKER, (), f"Speaker {n}")
        workspace.change(
            Deed.SPEAKER, lambda step, d=decision: workspace.marks.add_decision(step, d) and None
        )
    workspace.change(Deed.CORRECT, lambda step: workspace.articles.correct(step, "a3", {"title": "Third"}))
    workspace.close()
    return made


def everything(workspace: Workspace) -> tuple[object, ...]:
    """Return all that a reader has in a workspace."""
    ids = [entry.id for entry in workspace.articles.entries()]
    return (
        workspace.contents(),
        [workspace.articles.article(article_id).text for article_id in ids],
        [workspace.articles.original(article_id) for article_id in ids],
    )


def test_a_hundred_turned_bits_are_noticed_or_change_nothing(rich: Path) -> None:
    sound = Workspace.look(rich)
    before = everything(sound)
    sound.close()
    content = rich.read_bytes()
    outcomes = {"told": 0, "recovered": 0, "harmless": 0}
    chance = random.Random(7)
    for _ in range(100):
        bit = chance.randrange(len(content) * 8)
        broken = bytearray(content)
        broken[bit // 8] ^= 1 << bit % 8
        rich.write_bytes(broken)
        try:
            workspace = Workspace.open(rich)
            try:
                assert everything(workspace) == before, f"bit {bit} changed something unseen"
                while workspace.undo():
                    pass
                while workspace.redo():
                    pass
                assert workspace.search("bridge") is not None
                outcomes["harmless"] += 1
            finally:
                workspace.close()
        except ParallaxError:
            outcomes["told"] += 1
            try:
                saved = Workspace.recover(rich)
            except ParallaxError:
                continue
            now, full = saved.contents(), before[0]
            assert isinstance(full, dict)
            for table, rows in now.items():
                # What is recovered is what was there, but for a file that an article was read from.
                for number, row in rows.items():
                    assert {**row, "original": None} == {**full[table][number], "original": None}
            assert saved.lost or now == full
            outcomes["recovered"] += 1
            saved.close()
    assert sum((outcomes["told"], outcomes["harmless"])) == 100
    assert outcomes["recovered"] > outcomes["told"] / 2, outcomes


@pytest.mark.parametrize("share", [0.001, 0.1, 0.4, 0.7, 0.9, 0.97])
def test_a_truncated_file_is_told(rich: Path, share: float) -> None:
    content = rich.read_bytes()
    cut = content[: int(len(content) * share)]
    rich.write_bytes(cut)
    with pytest.raises(ParallaxError):
        everything(Workspace.open(rich))
    assert rich.read_bytes() == cut
    try:
        saved = Workspace.recover(rich)
    except ParallaxError:
        assert share < 0.5
    else:
        assert saved.lost
        saved.save_as(rich.with_name("recovered.parallax"))
        saved.close()
    assert rich.read_bytes() == cut


def test_a_page_full_of_zeros_costs_what_stood_there_and_no_more(rich: Path) -> None:
    content = bytearray(rich.read_bytes())
    pages = len(content) // 4096
    recovered = 0
    for page in range(2, pages):
        broken = bytearray(content)
        broken[page * 4096 : (page + 1) * 4096] = bytes(4096)
        rich.write_bytes(broken)
        try:
            workspace = Workspace.open(rich)
        except ParallaxError:
            workspace = Workspace.recover(rich)
        recovered += len(workspace.articles.entries())
        workspace.close()
    assert recovered > (pages - 2) * 12 * 0.8


def test_a_history_that_is_damaged_is_forgotten_and_nothing_else(rich: Path) -> None:
    connection = sqlite3.connect(rich)
    connection.execute("UPDATE change SET before = replace(before, 'a3', 'a4') WHERE before IS NOT NULL")
    connection.commit()
    connection.close()
    workspace = Workspace.open(rich)
    before = workspace.contents()
    assert workspace.undo() == frozenset()
    assert workspace.contents() == before
    assert workspace.steps.done is None
    workspace.close()


def test_a_damaged_index_is_made_anew(rich: Path) -> None:
    connection = sqlite3.connect(rich)
    connection.execute("DELETE FROM search_data WHERE id > 10")
    connection.commit()
    connection.close()
    workspace = Workspace.open(rich)
    assert workspace.search("bridge").hits
    assert workspace.saved
    workspace.close()


def test_a_file_from_somebody_who_means_harm_is_told_and_costs_no_memory(rich: Path) -> None:
    bomb = zlib.compress(bytes(1 << 20), 9)
    deep = "[" * 200_000
    connection = sqlite3.connect(rich)
    connection.execute("UPDATE original SET data = ?", (bomb[:-4],))  # a stream without its end
    connection.execute("UPDATE view SET value = ?", (deep,))
    connection.execute("INSERT OR REPLACE INTO view VALUES ('deep', ?)", (deep,))
    for number, *values in connection.execute(
        f"SELECT number, {', '.join(KEPT['article'])} FROM article WHERE number = 1"
    ).fetchall():
        row = dict(zip(KEPT["article"], values, strict=True)) | {"tags": deep}
        update = "UPDATE article SET tags = ?, seal = ? WHERE number = ?"
        connection.execute(update, (deep, seal("article", number, row), number))
    connection.commit()
    connection.close()
    workspace = Workspace.open(rich)
    assert workspace.results.view() == {}
    with pytest.raises(DamagedWorkspace):
        workspace.articles.original("a1")
    with pytest.raises(DamagedWorkspace):
        workspace.articles.entries()
    workspace.close()
