# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Whatever bytes a file holds: each reader makes an article of them or refuses them, and raises nothing else."""

from __future__ import annotations

import contextlib
import io
import zipfile
from pathlib import Path

import docx
import pytest
import typst
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parallax.domain.errors import UnreadableArticle
from parallax.reading import read_article

STORY = "The old bridge over the Sann was closed on Monday after two of its bolts were found on the bank. "


def _docx() -> bytes:
    document, buffer = docx.Document(), io.BytesIO()
    document.add_heading("Bridge closed", 1)
    document.add_paragraph(STORY)
    document.add_table(1, 2).cell(0, 0).text = "1,400"
    document.save(buffer)
    return buffer.getvalue()


def _odt() -> bytes:
    names = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:  # stored, so that changed bytes reach the parser
        file.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        file.writestr("styles.xml", "<a/>")
        file.writestr(
            "content.xml",
            f"<office:document-content {names}><office:body><office:text><text:h>Bridge closed</text:h>"
            f"<text:p>{STORY}</text:p></office:text></office:body></office:document-content>",
        )
    return buffer.getvalue()


WHOLE = {
    "a.html": f"<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>Bridge | News</title><script type='application/ld+json'>"
    f'{{"@type":"NewsArticle","headline":"Bridge","datePublished":"2021-03-03T10:00:00Z"}}</script></head><body><article><h1>Bridge</h1>'
    f"<p>{STORY}</p><figure><figcaption>It</figcaption></figure><ul><li>{STORY}</li></ul><table><tr><td>{STORY}</td></tr></table>"
    f"<blockquote><p>{STORY}</p></blockquote></article></body></html>".encode(),
    "a.rtf": b"{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 A;}}{\\info{\\title Bridge}}\\f0 Caf\\'e9 \\u8212? " + STORY.encode() + b"\\par x}",
    "a.eml": b"From: Ann Lee <a@x.example>\nDate: Sun, 11 Sep 2022 08:05:00 +0200\nSubject: =?utf-8?q?B=C3=A9?=\nMIME-Version: 1.0\n"
    b'Content-Type: multipart/alternative; boundary="b"\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n' + STORY.encode()
    + b"\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<p>" + STORY.encode() + b"=E9</p>\n--b--\n",
    "a.pdf": bytes(typst.compile(f"#text(size: 20pt)[Bridge closed]\n\n{STORY * 3}".encode())),
    "a.docx": _docx(),
    "a.odt": _odt(),
}  # fmt: skip
MAGIC = {
    "a.html": b"<!DOCTYPE html>", "a.rtf": b"{\\rtf1", "a.eml": b"From: a\nMIME-Version: 1.0\n", "a.pdf": b"%PDF-1.7\n",
    "a.docx": b"PK\x03\x04", "a.odt": b"PK\x03\x04\x14\0mimetypeapplication/vnd.oasis.opendocument.text",
}  # fmt: skip


def attempt(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with contextlib.suppress(UnreadableArticle):
        article = read_article(path)
        assert article.paragraphs
        article.text.encode("utf-8")


@pytest.mark.parametrize("name", WHOLE)
def test_the_file_is_sound_before_it_is_changed(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(WHOLE[name])
    assert STORY.strip() in read_article(tmp_path / name).text


@pytest.mark.parametrize("name", WHOLE)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    changes=st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.binary(max_size=4)), max_size=8),
    cut=st.floats(0, 1),
)
def test_changed_bytes(tmp_path: Path, name: str, changes: list[tuple[float, bytes]], cut: float) -> None:
    content = bytearray(WHOLE[name])
    for place, new in changes:
        at = int(place * len(content))
        content[at : at + len(new)] = new
    attempt(tmp_path / name, bytes(content))
    attempt(tmp_path / name, bytes(content[: int(cut * len(content))]))


@pytest.mark.parametrize("name", MAGIC)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(rest=st.binary(max_size=400))
def test_noise_behind_the_mark(tmp_path: Path, name: str, rest: bytes) -> None:
    attempt(tmp_path / name, MAGIC[name] + rest)
    attempt(tmp_path / name, rest)
