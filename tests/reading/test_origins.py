# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What an article states of itself, where each of it was found, and which place is believed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parallax.domain.article import Article, Origin

Read = Callable[[bytes, str], Article]

STORY = (
    "The old bridge over the Sann was closed to lorries on Monday after two of its bolts were found on the bank.",
    "Engineers will look at the other 1,400 bolts one by one, which takes about three weeks, the city of Tarnau said.",
    "Until then lorries must go by way of Oster, which is a long way for a loaf of bread, the baker Emil Sarto said.",
)


def page(head: str, above: str = "") -> bytes:
    body = "".join(f"<p>{words}</p>" for words in STORY)
    return f"<html><head>{head}</head><body><article><h1>Bridge closed to lorries</h1>{above}{body}</article></body></html>".encode()


def described(**stated: str) -> str:
    inner = ", ".join(f'"{key}": "{value}"' for key, value in stated.items())
    return f'<script type="application/ld+json">{{"@type": "NewsArticle", {inner}}}</script>'


@pytest.mark.parametrize(
    ("head", "above", "published", "changed"),
    [
        (described(datePublished="2021-03-03T09:30:00Z", dateModified="2021-03-04T10:00:00Z"), "",
         ("2021-03-03T09:30:00+00:00", Origin.DESCRIPTION), ("2021-03-04T10:00:00+00:00", Origin.DESCRIPTION)),
        (described(datePublished="2021-03-03T09:30:00Z", dateModified="2021-03-03T09:30:20Z"), "",
         ("2021-03-03T09:30:00+00:00", Origin.DESCRIPTION), (None, None)),
        ('<meta property="article:modified_time" content="2021-03-05">', "<div>Published: 3 March 2021</div>",
         ("2021-03-03", Origin.SHOWN), ("2021-03-05", Origin.DESCRIPTION)),
        ("", "<div>Published: 3 March 2021 | Updated 4 March 2021</div>",
         ("2021-03-03", Origin.SHOWN), ("2021-03-04", Origin.SHOWN)),
        ("", '<time itemprop="datePublished" datetime="2021-03-03">x</time><time class="updated" datetime="2021-03-06">y</time>',
         ("2021-03-03", Origin.SHOWN), ("2021-03-06", Origin.SHOWN)),
        ('<link rel="canonical" href="https://x.example/2021/03/03/bridge">', "", ("2021-03-03", Origin.ADDRESS), (None, None)),
        (described(datePublished="2021-03-03"), '<time datetime="2021-03-03T18:20:00Z">x</time>',
         ("2021-03-03T18:20:00+00:00", Origin.SHOWN), (None, None)),
    ],
)  # fmt: skip
def test_when_a_page_was_published_and_changed(
    read_bytes: Read,
    head: str,
    above: str,
    published: tuple[str, Origin],
    changed: tuple[str | None, Origin | None],
) -> None:
    article = read_bytes(page(head, above), "a.html")
    assert (article.published, article.origin_of("published")) == published
    assert (article.changed, article.origin_of("changed")) == changed


def test_other_fields_of_a_page(read_bytes: Read) -> None:
    head = '<title>Bridge closed to lorries | Sann Times</title><meta name="author" content="Ann Lee">'
    article = read_bytes(page(head), "a.html")
    assert (article.title, article.origin_of("title")) == ("Bridge closed to lorries", Origin.DESCRIPTION)
    assert (article.source, article.origin_of("source")) == ("Sann Times", Origin.SHOWN)
    assert (article.author, article.origin_of("author")) == ("Ann Lee", Origin.DESCRIPTION)
    assert (article.language, article.origin_of("language")) == ("en", Origin.TEXT)
    assert article.url is None
    assert article.origin_of("url") is None


def test_plain_text(read_bytes: Read) -> None:
    text = "\n\n".join(
        ["Bridge closed to lorries", "By Ann Lee", "3 March 2021 (updated 4 March 2021)", *STORY]
    )
    article = read_bytes(text.encode(), "a.txt")
    assert (article.published, article.changed) == ("2021-03-03", "2021-03-04")
    assert dict(article.origins) == {
        "title": Origin.TEXT, "author": Origin.DATELINE, "published": Origin.DATELINE, "language": Origin.TEXT,
        "changed": Origin.DATELINE,
    }  # fmt: skip


def test_front_matter_and_mail(read_bytes: Read) -> None:
    matter = "---\ntitle: Bridge\ndate: 2021-03-03\nupdated: 2021-03-05\n---\n\n"
    article = read_bytes((matter + "\n\n".join(STORY)).encode(), "a.md")
    assert (article.changed, article.origin_of("title")) == ("2021-03-05", Origin.FRONT_MATTER)
    header = "From: Ann Lee <a@x.example>\nDate: Wed, 3 Mar 2021 08:05:00 +0200\nSubject: Bridge\nMIME-Version: 1.0\n\n"
    article = read_bytes((header + "\n\n".join(STORY)).encode(), "a.eml")
    assert {article.origin_of(name) for name in ("title", "author", "published")} == {Origin.MAIL}


def test_corrections_by_hand(read_bytes: Read) -> None:
    article = read_bytes(page('<meta name="author" content="Ann Lee">'), "a.html")
    right = article.corrected(author="Ann M. Lee", title=article.title, published=None)
    assert (right.author, right.origin_of("author")) == ("Ann M. Lee", Origin.HAND)
    assert right.origin_of("title") is article.origin_of("title")
    assert article.corrected(author=None).origin_of("author") is None


def test_origins_make_no_difference_between_articles(read_bytes: Read) -> None:
    article = read_bytes(page(""), "a.html")
    assert article.corrected(title="Other").corrected(title=article.title) == article
