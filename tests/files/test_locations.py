# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The program finds what it brings along."""

from __future__ import annotations

from pathlib import Path

import pytest

from parallax.files import locations, resource, seeds


def test_the_seeds_are_there_in_the_order_of_their_names() -> None:
    names = [path.name for path in seeds()]
    assert names == ["flashpoint.txt", "people.txt", "presstv-2020.txt", "presstv.txt", "shafaq.txt"]
    assert all(path.is_file() for path in seeds())


@pytest.mark.parametrize("folder", ["fonts", "report", "themes"])
def test_each_folder_of_resources_is_there(folder: str) -> None:
    assert resource(folder).is_dir()


def test_a_resource_is_named_part_by_part() -> None:
    assert resource("fonts", "OFL-Inter.txt").read_text(encoding="utf-8").startswith("Copyright")


def test_an_installed_package_uses_its_own_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    installed = tmp_path / "_data"
    (installed / "seeds").mkdir(parents=True)
    (installed / "seeds" / "b.txt").touch()
    (installed / "seeds" / "a.txt").touch()
    (installed / "seeds" / "note.md").touch()
    monkeypatch.setattr(locations, "_INSTALLED", installed)
    assert [path.name for path in seeds()] == ["a.txt", "b.txt"]
    assert resource("fonts") == installed / "resources" / "fonts"
