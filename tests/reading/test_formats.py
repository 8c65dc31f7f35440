# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

import pytest

from parallax.domain.errors import UnreadableArticle
from parallax.reading.formats import FORMATS, PLAIN_TEXT, format_of

LIBRARIES = (
    "trafilatura",
    "lxml",
    "pypdfium2",
    "docx",
    "striprtf",
    "email",
    "yaml",
    "markdown_it",
    "charset_normalizer",
)


def test_no_library_is_loaded_before_its_format_is_met() -> None:
    code = f"import sys, parallax.reading.formats; print([m for m in {LIBRARIES!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_every_ending_belongs_to_one_format() -> None:
    endings = [ending for known in FORMATS for ending in known.endings]
    assert len(endings) == len(set(endings))
    assert {".txt", ".md", ".html", ".htm", ".mhtml", ".pdf", ".docx", ".odt", ".eml", ".rtf"} <= set(endings)


def test_what_is_not_recognised_goes_by_its_ending_else_it_is_text() -> None:
    assert ".html" in format_of(b"<div><p>Hello</p></div>", ".HTML").endings
    assert format_of(b"<div><p>Hello</p></div>", ".txt") is PLAIN_TEXT
    assert format_of(b"Hello", ".unknown") is PLAIN_TEXT


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("a.docx", b"PK\x03\x04\x14\x00", "damaged"),
        ("a.odt", b"PK\x03\x04\x14\x00", "damaged"),
        ("a.zip", b"PK\x03\x04\x14\x00", "a ZIP file"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "encrypted"),
        ("a.pdf", b"GIF89a", "a picture"),
        ("a.docx", b"Hello", "damaged"),
        ("a.pdf", b"Hello", "damaged"),
    ],
)
def test_files_that_are_not_what_they_are_called(
    refusal_of: Callable[[bytes, str], UnreadableArticle], name: str, content: bytes, problem: str
) -> None:
    assert problem in refusal_of(content, name).problem
