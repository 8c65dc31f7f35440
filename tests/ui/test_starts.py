# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Starts that came to a sudden end are counted until one goes well."""

from __future__ import annotations

from pathlib import Path

from parallax.ui.starts import Starts


def test_two_sudden_ends_are_enough_and_a_good_start_forgets_them(tmp_path: Path) -> None:
    assert [Starts(tmp_path).failed for _ in range(4)] == [False, False, True, True]
    good = Starts(tmp_path)
    assert not good.settled
    good.settle()
    assert good.settled
    assert not Starts(tmp_path).failed


def test_a_folder_that_cannot_be_written_and_a_file_of_nonsense_do_not_matter(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("", encoding="utf-8")
    assert not Starts(tmp_path / "taken").failed
    (tmp_path / "starts").write_text("many\n", encoding="utf-8")
    assert not Starts(tmp_path).failed
