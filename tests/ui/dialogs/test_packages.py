# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Which packages the program says it is made of."""

from __future__ import annotations

from importlib import metadata

import pytest

from parallax.ui.dialogs.packages import packages_inside


def test_what_is_needed_is_named_with_version_and_licence():
    inside = {package.name.casefold(): package for package in packages_inside()}
    qt = inside["pyside6_essentials" if "pyside6_essentials" in inside else "pyside6-essentials"]
    assert qt.version == metadata.version("PySide6-Essentials")
    assert "LGPL-3.0" in qt.licence
    assert inside["rapidfuzz"].licence == "MIT"
    assert "Apache-2.0" in inside["typst"].licence


def test_what_is_needed_by_what_is_needed_is_named_too():
    assert "mdurl" in {package.name for package in packages_inside()}, "markdown-it-py needs it"


def test_what_only_development_needs_is_not_inside():
    assert not {"pytest", "ruff", "mypy"} & {package.name for package in packages_inside()}


def test_licences_are_names_and_no_whole_texts():
    assert all(0 < len(package.licence) <= 200 for package in packages_inside())


def test_a_program_without_its_description_still_answers(monkeypatch: pytest.MonkeyPatch):
    def unknown(name: str) -> None:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "requires", unknown)
    assert packages_inside() == []
