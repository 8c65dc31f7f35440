# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""A folder stands for the articles in it, up to a limit that is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from parallax.session import folders
from parallax.session.folders import files_in

ENDINGS = (".txt", ".html", ".pdf")


def make(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("A report.", encoding="utf-8")


def names(folder: Path) -> list[str]:
    return [str(path.relative_to(folder)) for path in files_in([folder], ENDINGS).files]


def test_readable_files_come_in_the_order_that_people_count_in(tmp_path: Path) -> None:
    make(tmp_path, "Part 10.txt", "part 2.txt", "part 1.TXT", "b.html", "notes.xlsx", "deep/a.pdf")
    assert names(tmp_path) == ["b.html", "part 1.TXT", "part 2.txt", "Part 10.txt", "deep/a.pdf"]


def test_hidden_files_and_the_pictures_of_saved_pages_are_left_out(tmp_path: Path) -> None:
    make(tmp_path, ".hidden.txt", ".git/a.txt", "~$report.txt", "Report.html")
    make(tmp_path, "Report_files/advert.html", "Report-Dateien/frame.html", "Reports/own.txt")
    assert names(tmp_path) == ["Report.html", "Reports/own.txt"]


def test_files_stay_where_they_are_among_folders_and_none_comes_twice(tmp_path: Path) -> None:
    make(tmp_path, "z.txt", "in/a.txt")
    paths = [tmp_path / "z.txt", tmp_path / "in", tmp_path / "gone.txt", tmp_path / "in" / "a.txt"]
    assert files_in(paths, ENDINGS).files == (paths[0], paths[3], paths[2])


def test_a_file_that_was_named_is_taken_whatever_its_ending(tmp_path: Path) -> None:
    assert files_in([tmp_path / "report.xyz"], ENDINGS).files == (tmp_path / "report.xyz",)


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    [problem] = files_in([tmp_path], ENDINGS).problems
    assert str(problem).startswith(f"{tmp_path}: there is no file")


def test_more_than_the_limit_is_told(tmp_path: Path) -> None:
    make(tmp_path, *(f"{n}.txt" for n in range(folders.MOST_FILES + 5)))
    found = files_in([tmp_path], ENDINGS)
    assert [path.stem for path in found.files] == [str(n) for n in range(folders.MOST_FILES)]
    assert f"only the first {folders.MOST_FILES}" in str(found.problems[0])


def test_folders_too_deep_are_told(tmp_path: Path) -> None:
    deep = "/".join("abcdefgh")
    make(tmp_path, "top.txt", f"{deep}/down.txt")
    found = files_in([tmp_path], ENDINGS)
    assert [path.name for path in found.files] == ["top.txt"]
    assert "deep" in str(found.problems[0])


def test_a_whole_disk_is_not_searched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folders, "_MOST_ENTRIES", 10)
    make(tmp_path, *(f"{n}/{m}.txt" for n in range(6) for m in range(6)))
    found = files_in([tmp_path], ENDINGS)
    assert len(found.files) < 10
    assert "only the first" in str(found.problems[0])


def test_links_in_a_circle_end(tmp_path: Path) -> None:
    make(tmp_path, "in/a.txt")
    (tmp_path / "in" / "again").symlink_to(tmp_path, target_is_directory=True)
    assert names(tmp_path) == ["in/a.txt"]


def test_a_folders_name_is_no_markup_and_one_line(tmp_path: Path) -> None:
    folder = tmp_path / "new\nline \u202eleft"
    folder.mkdir()
    assert str(files_in([folder], ENDINGS).problems[0]).isprintable()
