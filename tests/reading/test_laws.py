# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What holds for every text and every file, whatever is in it."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parallax.domain.article import Article
from parallax.domain.errors import UnreadableArticle
from parallax.reading import read_article, read_text

# Scraps that the rules look for, so that more than noise is tried.
SCRAPS = st.sampled_from(
    [
        "\n", "\n\n", "\r\n", " ", "\u00a0", "•", "“", "”", ".", "…", ":", "/", "—", "|", "(", ")", "©", "\u2028", "\u202e",
        "Leave a Reply", "Share this", "Related", "3 comments", "By Ann Lee", "3 March 2021", "10:30", "News", "Home",
        "Photo by AFP", "The harbour was closed on Monday, and nobody in the town could say why it had to be so.",
        "She said no.", "LOMAR (Reuters) -", "Tags: a, b", "---", "# ", "[a](b)", "<b>", "&#0;", "```", "* ", "1. ",
        "市政府星期四宣布，新大桥正式通车。", "قال الوزير", "השר אמר", "\ud800", "\x00", "\x0c",
    ]
)  # fmt: skip
TEXTS = st.lists(SCRAPS | st.text(max_size=12), max_size=40).map("".join)


def _check(article: Article) -> None:
    end = 0
    for paragraph in article.paragraphs:
        assert end <= paragraph.start < paragraph.end <= len(article.text)
        assert not article.text[end : paragraph.start].strip()
        words = article.text[paragraph.start : paragraph.end]
        assert words == words.strip()
        end = paragraph.end
    assert not article.text[end:].strip()
    assert article.paragraphs
    article.text.encode("utf-8")


@given(TEXTS)
def test_every_text_becomes_an_article_or_holds_no_words(text: str) -> None:
    try:
        article = read_text(text, article_id="x")
    except UnreadableArticle:
        assert not text.removeprefix("\ufeff").strip() or "\0" in text
        return
    _check(article)
    sound = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    assert article.text == sound.encode("utf-8", errors="replace").decode("utf-8")
    assert read_text(text, article_id="x") == article


@pytest.mark.parametrize("ending", [".txt", ".md", ""])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=300) | TEXTS.map(lambda text: text.encode("utf-16", errors="replace")))
def test_no_bytes_crash_the_reader(tmp_path: Path, ending: str, data: bytes) -> None:
    path = tmp_path / f"a{ending}"
    path.write_bytes(data)
    with contextlib.suppress(UnreadableArticle):
        _check(read_article(path))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXTS)
def test_every_markdown_is_read_or_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(text.encode("utf-8", errors="replace"))
    with contextlib.suppress(UnreadableArticle):
        article = read_article(path)
        _check(article)
        assert read_article(path) == article


@pytest.mark.parametrize(
    "text",
    [
        "word " * 400_000,
        "a" * 2_000_000,
        "\n".join(["word"] * 10_000),
        "\n".join(["By Ann Lee"] * 10_000)
        + "\nThe harbour was closed on Monday, and nobody could say why it was.",
        "\n".join(["Related"] * 10_000),
        "3 March 2021 10:30 " * 50_000,
        "a. " * 500_000,
        "(" * 500_000,
        "3 comments\n" * 10_000,
    ],
    ids=[
        "no stop",
        "one word",
        "one-word lines",
        "bylines",
        "link heads",
        "dates",
        "stops",
        "brackets",
        "comments",
    ],
)
def test_long_and_odd_texts_are_read(text: str) -> None:
    _check(read_text(text, article_id="x"))
