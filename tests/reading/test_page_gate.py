# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Saved pages that stand in front of an article are told, and what text there is comes in all the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from parallax.domain.errors import UnreadableArticle
from parallax.reading import read_noting

STORY = "<p>The old bridge over the Sann was closed to lorries on Monday after two of its bolts were found on the bank.</p>"
CONSENT = (
    "<p>We and our partners store and access information on a device, such as cookies, and process personal data.</p>"
    "<p>With your consent we may use precise data; some partners rely on legitimate interest instead of that.</p>"
    "<button>Accept all</button><button>Reject all</button><a href='#'>Manage options</a>"
)


def noted(folder: Path, head: str, body: str) -> tuple[str, str]:
    """Return the text that came in, and what was said."""
    path = folder / "saved.html"
    path.write_text(f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>", encoding="utf-8")
    articles, notes = read_noting(path)
    assert len(articles) == 1
    return articles[0].text, " ".join(map(str, notes))


@pytest.mark.parametrize(
    ("title", "body", "said"),
    [
        ("Bridge closed", f"<article>{STORY}<p>Subscribe now to continue reading this article.</p></article>", "only the beginning"),
        ("Before you go on", f"<main>{CONSENT}</main>", "consent to cookies"),
        ("Page not found | The Tarnau Post", "<main><p>The page that you are looking for was moved, or was never here at all; try our start page.</p></main>", "no such page"),
        ("Just a moment...", "<main><p>We are checking that the connection is safe before you go on to the page that you want.</p></main>", "a person is reading"),
    ],
)  # fmt: skip
def test_a_saved_page_that_is_no_whole_article(tmp_path: Path, title: str, body: str, said: str) -> None:
    text, note = noted(tmp_path, f"<title>{title}</title>", body)
    assert len(text) > 60
    assert said in note
    assert "saved.html" in note


def test_an_article_is_told_nothing_of(tmp_path: Path) -> None:
    text, note = noted(
        tmp_path,
        "<title>Bridge closed</title>",
        f"<article>{STORY * 9}</article><div class='cookie-bar'>{CONSENT}</div>",
    )
    assert note == ""
    assert "old bridge" in text


def test_a_saved_page_without_any_text(tmp_path: Path) -> None:
    path = tmp_path / "saved.html"
    path.write_text(
        "<!DOCTYPE html><title>Access denied</title><body><h1>Access denied</h1>", encoding="utf-8"
    )
    with pytest.raises(UnreadableArticle, match="a person is reading"):
        read_noting(path)
