# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parallax.domain.errors import UnwritableFile
from parallax.settings import MARKS, THEME_CHOICES, Settings, SettingsFile


@pytest.fixture
def file(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path / "deep" / "settings.toml")


def test_without_a_file_every_option_has_its_default(file: SettingsFile) -> None:
    assert file.read() == Settings()
    assert file.problem is None


def test_what_is_written_is_read_again(file: SettingsFile) -> None:
    settings = replace(
        Settings(), theme="dark", text_zoom=1.5, marks=("shared",), scroll_together=False, folder="/x"
    )
    file.write(settings)
    assert file.read() == settings


@given(
    settings=st.builds(
        Settings,
        theme=st.sampled_from(THEME_CHOICES),
        text_zoom=st.floats(0.5, 4.0),
        scroll_together=st.booleans(),
        marks=st.lists(st.sampled_from(MARKS), unique=True).map(tuple),
        folder=st.text(st.characters(codec="utf-8")),
    )
)
def test_any_settings_survive_the_file(tmp_path_factory: pytest.TempPathFactory, settings: Settings) -> None:
    file = SettingsFile(tmp_path_factory.mktemp("s") / "settings.toml")
    file.write(settings)
    assert file.read() == settings


@pytest.mark.parametrize(
    "line",
    ['theme = "pink"', "text_zoom = 90.0", 'text_zoom = "big"', "marks = [[1]]", "unknown = 1", "theme = 3"],
)
def test_a_wrong_value_is_read_as_the_default(file: SettingsFile, line: str) -> None:
    file.path.parent.mkdir()
    file.path.write_text(line + "\nscroll_together = false\n", encoding="utf-8")
    assert file.read() == replace(Settings(), scroll_together=False)


def test_a_broken_file_is_set_aside_and_told(file: SettingsFile) -> None:
    file.path.parent.mkdir()
    file.path.write_bytes(b"theme = \xff\xfe broken [")
    assert file.read() == Settings()
    assert file.problem is not None
    assert "settings.toml" in file.problem
    assert file.path.with_suffix(".toml.broken").read_bytes().startswith(b"theme")
    assert not file.path.exists()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("", encoding="utf-8")
    with pytest.raises(UnwritableFile):
        SettingsFile(tmp_path / "taken" / "settings.toml").write(Settings())
