# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from parallax.domain.article import Role
from parallax.domain.errors import UnreadableArticle
from parallax.reading import door, read_article, read_text

STORY = "Bridge opens\n\nThe bridge was opened on Monday, and about two hundred people came to see it.\n"


def _refusal(path: Path) -> UnreadableArticle:
    with pytest.raises(UnreadableArticle) as caught:
        read_article(path)
    return caught.value


def test_a_text_file(tmp_path: Path) -> None:
    path = tmp_path / "bridge.txt"
    path.write_bytes(STORY.replace("\n", "\r\n").encode("utf-8-sig"))
    article = read_article(path)
    assert (article.id, article.path, article.text) == ("bridge", str(path), STORY)
    assert (article.title, article.source, article.published, article.language) == (
        "Bridge opens",
        None,
        None,
        "en",
    )
    assert [p.role for p in article.paragraphs] == [Role.TITLE, Role.BODY]


def test_the_id_can_be_given_and_the_path_stays_as_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(STORY, encoding="utf-8")
    article = read_article(Path("a.txt"), article_id="mine")
    assert (article.id, article.path) == ("mine", "a.txt")


def test_text_at_hand() -> None:
    article = read_text("\ufeff" + STORY.replace("\n", "\r"), article_id="pasted")
    assert (article.text, article.path, article.title) == (STORY, None, "Bridge opens")


def test_text_at_hand_never_holds_half_a_character() -> None:
    assert read_text("half \ud800 a character", article_id="x").text == "half ? a character"


@pytest.mark.parametrize("empty", ["", " \n\t\n", "\u2003\n"])
def test_empty_text_is_refused(empty: str) -> None:
    with pytest.raises(UnreadableArticle, match="no words"):
        read_text(empty, article_id="x")


@pytest.mark.parametrize("content", [b"", b" \r\n\t ", b"\xef\xbb\xbf", b"\xff\xfe", b"\xef\xbb\xbf \n"])
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_empty_files_are_refused(tmp_path: Path, content: bytes, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    refusal = _refusal(path)
    assert str(path) in str(refusal)
    assert "empty" in refusal.problem or "no words" in refusal.problem


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 40, "a picture"),
        (b"PK\x03\x04\x14\x00\x06\x00", "a ZIP file"),
        (b"GIF89a\x01\x00", "a picture"),
        (b"\x00\x01\x02 anything", "its content is not text"),
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.md", "a"])
def test_the_content_tells_what_a_file_is(tmp_path: Path, content: bytes, kind: str, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    refusal = _refusal(path)
    assert kind in refusal.problem
    assert refusal.remedy


def test_a_missing_file_a_folder_and_a_pipe(tmp_path: Path) -> None:
    assert "no such file" in _refusal(tmp_path / "no.txt").problem
    assert "folder" in _refusal(tmp_path).problem
    assert "no such file" in _refusal(tmp_path / "no" / "no.txt").problem
    os.mkfifo(tmp_path / "pipe.txt")
    assert "pipe" in _refusal(tmp_path / "pipe.txt").problem


def test_a_file_below_a_file_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    assert _refusal(tmp_path / "a.txt" / "b.txt").problem


def test_names_no_file_can_have(tmp_path: Path) -> None:
    assert _refusal(tmp_path / "zero\0.txt").problem
    assert _refusal(tmp_path / ("long" * 200 + ".txt")).problem


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(STORY, encoding="utf-8")
    path.chmod(0)
    assert "may not be read" in _refusal(path).problem


def test_forbidden_by_the_system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text(STORY, encoding="utf-8")

    def forbidden(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", forbidden)
    assert "may not be read" in _refusal(path).problem


def test_a_file_that_is_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(door, "LARGEST", 2_000_000)
    path = tmp_path / "a.txt"
    path.write_bytes(b"word " * 400_001)
    assert "larger than 2 MB" in _refusal(path).problem
    path.write_bytes(b"word " * 400_000)
    assert len(read_article(path).text) == 2_000_000


def test_a_name_in_a_message_is_harmless(tmp_path: Path) -> None:
    message = str(_refusal(tmp_path / "a\nb\u202etxt.exe\x1b[31m\u2066.txt"))
    assert "a\\nb\\u202etxt.exe\\x1b[31m\\u2066.txt" in message
    assert message.isprintable()


def test_a_name_that_is_no_unicode(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt"))
    assert str(_refusal(path)).isprintable()
    path.write_text(STORY, encoding="utf-8")
    assert read_article(path).id == "caf?"


def test_reading_plain_text_needs_no_slow_library() -> None:
    code = (
        "import sys, parallax.reading as r; r.read_text('Some words.', article_id='x');"
        "print([m for m in ('yaml', 'markdown_it', 'charset_normalizer') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
