# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from parallax import cli
from parallax.files import seeds

PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"
)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text("A dam broke near Orta.\n\nNobody was hurt, the mayor said on Monday.", encoding="utf-8")
    return path


def answer(capsys: pytest.CaptureFixture[str]) -> str:
    """Return what was said on stderr, which has to be one line."""
    said = capsys.readouterr().err
    assert said.count("\n") == 1, said
    return said


def test_json_and_pdf_are_written(tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    pdf = tmp_path / "out.pdf"
    assert cli.run(["compare", *map(str, seeds()), "--json", str(out), "--pdf", str(pdf)]) == 0
    comparison = json.loads(out.read_text(encoding="utf-8"))
    assert [a["letter"] for a in comparison["articles"]] == list("ABCDE")
    assert comparison["matches"]
    assert pdf.read_bytes().startswith(b"%PDF")


def test_the_format_follows_the_option_and_not_the_name(tmp_path: Path, article: Path) -> None:
    out = tmp_path / "out.data"
    assert cli.run(["compare", str(article), "--json", str(out)]) == 0
    assert json.loads(out.read_text(encoding="utf-8"))["format"] == "parallax-comparison"


def test_without_an_output_the_outcome_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["compare", *map(str, seeds())]) == 0
    said = capsys.readouterr().out
    assert "Shafaq News" in said
    assert "no date" in said
    assert "shared claims" in said


def test_one_article_alone_is_a_comparison(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["compare", str(article)]) == 0
    assert "article" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("missing.txt", None, "missing.txt"),
        ("empty.txt", b"", "empty.txt"),
        ("picture.txt", PNG, "picture.txt"),
    ],
)
def test_a_file_that_is_no_article_is_refused_in_one_line(
    tmp_path: Path,
    article: Path,
    capsys: pytest.CaptureFixture[str],
    name: str,
    content: bytes | None,
    told: str,
) -> None:
    bad = tmp_path / name
    if content is not None:
        bad.write_bytes(content)
    assert cli.run(["compare", str(article), str(bad), "--json", str(tmp_path / "o.json")]) == 1
    assert told in answer(capsys)
    assert not (tmp_path / "o.json").exists()


def test_a_folder_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["compare", str(tmp_path)]) == 1
    assert "folder" in answer(capsys)


def test_one_file_given_twice_is_wrong_use(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["compare", str(article), str(article.parent / "." / article.name)]) == 2
    assert "twice" in answer(capsys)


def test_an_article_is_never_written_over(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = article.read_bytes()
    assert cli.run(["compare", str(article), "--json", str(article)]) == 2
    assert "written over" in answer(capsys)
    assert article.read_bytes() == before


def test_an_output_that_cannot_be_written_leaves_nothing(
    tmp_path: Path, article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "no such folder" / "out.pdf"
    assert cli.run(["compare", str(article), "--pdf", str(target)]) == 1
    assert "out.pdf" in answer(capsys)
    assert [path.name for path in tmp_path.iterdir()] == ["article.txt"]


def test_an_output_that_is_a_folder_is_told(
    tmp_path: Path, article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(["compare", str(article), "--json", str(tmp_path)]) == 1
    assert "folder" in answer(capsys)


@pytest.mark.parametrize("words", [["compare"], ["compare", "a.txt", "--nonsense"], ["--nonsense"]])
def test_wrong_words_are_answered_in_one_line(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.run(words)
    assert ended.value.code == 2
    assert answer(capsys)


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.run(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith("parallax 0.")


def test_without_a_screen_the_window_says_so_in_one_line() -> None:
    environment = {
        k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    if not sys.platform.startswith("linux"):
        pytest.skip("other systems always have a screen")
    done = subprocess.run(
        [sys.executable, "-m", "parallax"], capture_output=True, text=True, check=False, env=environment
    )
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "no screen" in done.stderr


def test_an_unreadable_file_stops_it_unless_that_is_asked_for(
    article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken, out = tmp_path / "broken.docx", tmp_path / "out.json"
    broken.write_bytes(b"PK\x03\x04 nothing")
    command = ["compare", str(article), str(broken), "--json", str(out)]
    assert cli.run(command) == 1
    assert str(broken) in answer(capsys)
    assert not out.exists(), "no comparison silently lacks a source"
    assert cli.run([*command, "--skip-unreadable"]) == 0
    assert str(broken) in answer(capsys)
    assert [one["id"] for one in json.loads(out.read_text(encoding="utf-8"))["articles"]] == ["article"]


def test_nothing_readable_is_no_comparison(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["compare", str(tmp_path), "--skip-unreadable"]) == 1
    assert "no file in this folder" in answer(capsys)


def test_a_folder_stands_for_its_articles(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (article.parent / "second.md").write_text("# A dam breaks\n\nThe dam broke near Orta.", encoding="utf-8")
    assert cli.run(["compare", str(article.parent)]) == 0
    assert capsys.readouterr().out.startswith("A  article (no date)")


def test_the_same_text_twice_is_told(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy = article.with_name("copy.txt")
    copy.write_bytes(article.read_bytes())
    assert cli.run(["compare", str(article), str(copy)]) == 0
    told = capsys.readouterr()
    assert "copy.txt': this is the same text as" in told.err
    assert "B  copy" in told.out


def test_a_link_is_told_and_not_fetched(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    link = article.with_name("news.url")
    link.write_text("[InternetShortcut]\nURL=http://127.0.0.1:9/news\n", encoding="utf-8")
    assert cli.run(["compare", str(article), str(link)]) == 1
    assert "fetches nothing" in answer(capsys)


def test_a_page_that_is_no_whole_article_is_told_and_compared(
    article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stub = tmp_path / "stub.html"
    text = "<p>The old bridge over the Sann was closed to lorries on Monday after two bolts were found.</p>"
    stub.write_text(
        f"<!DOCTYPE html><title>Bridge</title><article>{text}<p>Subscribe now to continue reading this.</p></article>",
        encoding="utf-8",
    )
    assert cli.run(["compare", str(stub), str(article)]) == 0
    assert "only the beginning" in capsys.readouterr().err
