# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What would keep a reader busy for minutes, or fill the memory, is refused or read in a plainer way."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parallax.domain.article import Article
from parallax.domain.errors import UnreadableArticle
from parallax.reading import read_text


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("a.txt", b"a\n\n" * 60_001, "more paragraphs"),
        ("a.md", b"- a\n" * 60_001, "more paragraphs"),
        ("a.rtf", b"{\\rtf1 " + b"a\\par " * 60_001 + b"}", "more paragraphs"),
        ("a.rtf", b"{\\rtf1 " + b"{" * 2_000_000, "damaged"),
        ("a.eml", b"From: a\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 20_001, "more parts"),
    ],
    ids=["text", "markdown", "rich text", "open groups", "mail"],
)  # fmt: skip
def test_what_nobody_writes_is_refused(
    refusal_of: Callable[[bytes, str], UnreadableArticle], name: str, content: bytes, problem: str
) -> None:
    assert problem in refusal_of(content, name).problem


def test_pasted_text_is_bounded_too() -> None:
    with pytest.raises(UnreadableArticle, match="more paragraphs"):
        read_text("a\n\n" * 60_001, article_id="a")


@pytest.mark.parametrize("content", ["[" * 200_000, "*a " * 100_000, "word " * 250_000])
def test_markup_that_nobody_writes_is_plain_text(
    read_bytes: Callable[[bytes, str], Article], content: str
) -> None:
    assert read_bytes(content.encode(), "a.md").text == content


def test_a_long_article_in_markdown_is_markup(read_bytes: Callable[[bytes, str], Article]) -> None:
    assert (
        "*" not in read_bytes(("It was *very* [long](https://x.example).\n\n" * 5_000).encode(), "a.md").text
    )


@pytest.mark.parametrize(
    "part", ["<h1>Title</h1>", "<input type=email>", "<div class=related>", "<h4>Related</h4>"]
)
def test_a_page_of_thousands_of_one_part_is_read(
    read_bytes: Callable[[bytes, str], Article], part: str
) -> None:
    story = "<p>The old bridge over the Sann was closed on Monday after two of its bolts were found.</p>" * 9
    end = "</div>" * 200 if part.startswith("<div") else ""
    many = (part * (200 if end else 12_000) + end) * (40 if end else 1)
    assert "old bridge" in read_bytes(f"<html><body>{story}<div>{many}</div>".encode(), "a.html").text
