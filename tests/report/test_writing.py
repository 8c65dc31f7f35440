# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The door of the reports."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from parallax.domain.comparison import Comparison
from parallax.domain.errors import ParallaxError, UnwritableFile
from parallax.report import as_json, as_pdf, write


@pytest.mark.parametrize("name", ["out.json", "out.JSON", "my.report.Json"])
def test_the_ending_names_the_format(ferry: Comparison, tmp_path: Path, name: str) -> None:
    write(ferry, tmp_path / name)
    assert (tmp_path / name).read_bytes() == as_json(ferry)


def test_a_named_format_wins_over_the_ending(ferry: Comparison, tmp_path: Path) -> None:
    write(ferry, tmp_path / "out.json", format="pdf")
    assert (tmp_path / "out.json").read_bytes() == as_pdf(ferry)


@pytest.mark.parametrize(
    ("name", "given"), [("out.docx", None), ("out", None), ("out.pdf", "odt"), (".json", None)]
)
def test_an_unknown_format_is_refused_in_one_sentence(
    ferry: Comparison, tmp_path: Path, name: str, given: str | None
) -> None:
    with pytest.raises(ParallaxError, match=r"\.json or \.pdf") as refused:
        write(ferry, tmp_path / name, format=given)
    assert name in str(refused.value)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["out.json", "out.pdf"])
def test_what_cannot_be_written_leaves_nothing(ferry: Comparison, tmp_path: Path, name: str) -> None:
    with pytest.raises(UnwritableFile):
        write(ferry, tmp_path / "missing" / name)
    (tmp_path / name).mkdir()
    with pytest.raises(UnwritableFile):
        write(ferry, tmp_path / name)
    assert [each.name for each in tmp_path.rglob("*")] == [name]


def test_a_report_that_fails_leaves_the_old_file(
    ferry: Comparison, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "out.json"
    path.write_bytes(b"old")

    def broken(_: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr("os.fsync", broken)
    with pytest.raises(UnwritableFile):
        write(ferry, path)
    assert path.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == ["out.json"]


def test_typst_is_loaded_only_when_a_pdf_is_asked_for() -> None:
    code = "import sys, parallax.report; sys.exit('typst' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
