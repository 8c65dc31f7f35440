# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""A mistake in the middle of an action, in programs of their own: what was done is saved, told, and there again."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from parallax.files import seeds
from parallax.session import Session

PROGRAM = Path(__file__).with_name("crashing.py")
Run = Callable[..., tuple[int, dict[str, str]]]


@pytest.fixture
def run(home_of_its_own: Path) -> Run:
    """Return what runs the program, and returns its exit code and what it said by the first words."""

    def run_it(what: str, *files: str | Path) -> tuple[int, dict[str, str]]:
        command = [sys.executable, str(PROGRAM), what, *map(str, files)]
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        done = subprocess.run(
            command,
            capture_output=True,
            text=True,
            check=False,
            env=environment,
            cwd=home_of_its_own,
            timeout=120,
        )
        assert "Traceback" not in done.stderr or "words that only an article has" in done.stderr, done.stderr
        said: dict[str, str] = {}
        for line in done.stdout.splitlines():
            key = next((k for k in ("before", "after", "again") if line.startswith(k)), "")
            word, _, rest = line.removeprefix(key).strip().partition(" ")
            said[f"{key} {word}".strip()] = rest
        return done.returncode, said

    return run_it


def reports(home: Path) -> list[Path]:
    return sorted(home.rglob("crash-*.txt"))


def test_a_mistake_takes_nothing_and_one_starts_again_where_one_was(run: Run, home_of_its_own: Path) -> None:
    code, said = run("crash_and_start_again", *seeds()[:3])
    assert code == 0
    assert len(said["before articles"].split()) == 3
    assert said["after articles"] == said["before articles"], "the change was taken back whole"
    assert said["title"] == "Put right"
    assert said["saved"] == "True"
    [report] = reports(home_of_its_own)
    assert str(report) in said["message"]
    written = report.read_text(encoding="utf-8")
    assert "in fail_half_way" in written
    assert "words that only an article has" not in written
    assert not any(line in written for line in seeds()[0].read_text(encoding="utf-8").split("\n") if line)
    path = Path(said["start"].removeprefix("-m parallax "))
    assert path.is_file()
    _, again = run("look", path)
    for what in ("articles", "tops", "chosen"):
        assert again[f"again {what}"] == said[f"before {what}"]
    assert "Put right" in str(titles(path))


def titles(path: Path) -> list[str | None]:
    session = Session()
    session.keeping.open(path)
    found = [entry.title for entry in session.library.entries]
    session.close()
    return found


def test_one_is_there_again_also_after_an_end_at_once(run: Run, home_of_its_own: Path) -> None:
    code, said = run("crash_and_die", *seeds()[:3])
    assert code == 9
    _, again = run("look")
    for what in ("articles", "tops", "chosen"):
        assert again[f"again {what}"] == said[f"before {what}"]


def test_who_thinks_better_of_starting_again_is_not_started_again(run: Run, home_of_its_own: Path) -> None:
    code, said = run("crash_and_stay", *seeds()[:2])
    assert code == 0
    assert "start" not in said
    assert "In memory" in titles(home_of_its_own / "kept.parallax")
    assert Session().keeping.left_unnamed() == (), "what was rescued is saved where it belongs"


def test_what_no_file_holds_is_rescued_when_a_mistake_happens(run: Run) -> None:
    code, _ = run("crash_in_memory_and_die", *seeds()[:2])
    assert code == 9
    [left] = Session().keeping.left_unnamed()
    assert "In memory" in left.titles
    assert "Put right" in left.titles


@pytest.mark.skipif(sys.platform == "win32", reason="needs a signal of POSIX")
def test_the_system_may_end_the_program_also_while_a_question_is_on_the_screen(run: Run) -> None:
    code, said = run("be_ended")
    assert code == 0
    assert "ended" in said
