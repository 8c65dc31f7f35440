# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from parallax.domain.article import Article
from parallax.reading import read_article

Read = Callable[[str], Article]

STORY = """\
# Storm: the night after

*By Ann Lee* · [Share](https://x.example)

![Boats on the quay](boats.jpg)

Nobody slept in **Lomar** on Tuesday. The [harbour master](https://a.example "t") said that 14 boats
were lost, `three` of them new.\\
A second line after a hard break.

## What is known

- One dead
- Two hurt, and <b>one</b> missing

> “It was like a train,” said Mo.

| Boat | Loss |
|------|------|
| Anna | 3    |

```
Wind 12
```
"""


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def reading(source: str) -> Article:
        path = tmp_path / "storm.md"
        path.write_text(source, encoding="utf-8")
        return read_article(path)

    return reading


def _shown(article: Article) -> list[str]:
    return [f"{p.role}: {article.text[p.start : p.end]}" for p in article.paragraphs]


def test_words_without_marks(read: Read) -> None:
    assert _shown(read(STORY)) == [
        "title: Storm: the night after",
        "dateline: By Ann Lee · Share",
        "caption: Boats on the quay",
        "body: Nobody slept in Lomar on Tuesday. The harbour master said that 14 boats were lost, three of them new.",
        "body: A second line after a hard break.",
        "heading: What is known",
        "body: One dead",
        "body: Two hurt, and one missing",
        "body: “It was like a train,” said Mo.",
        "body: Boat | Loss",
        "body: Anna | 3",
        "body: Wind 12",
    ]


def test_raw_html_gives_words_and_never_markup(read: Read) -> None:
    article = read(
        "A quiet day in the harbour of Lomar, where nothing at all has happened since Monday.\n\n"
        "<div onclick='x()'><script>alert(1)</script><p>Buy &amp; sell &lt;b&gt;</p><style>p{}</style></div>\n\n"
        "One <img src=x onerror=y> two <!-- three --> four&#0;&#xD800; five &mdash; six, said the master of the port.\n"
    )
    assert "Buy & sell <b>" in article.text
    assert "One  two  four" in article.text
    assert "alert" not in article.text
    assert "onerror" not in article.text
    article.text.encode("utf-8")


def test_front_matter(read: Read) -> None:
    article = read(
        "---\n"
        'title: "No"\n'
        "date: 2021-03-04 12:30\n"
        "authors: [Ann Lee, Bob Ray]\n"
        "source: Harbour Echo\n"
        "url: https://example.org/storm\n"
        "lang: en\n"
        "---\n"
        "Nobody slept in Lomar on Tuesday, the master of the port has said in a letter to the council.\n"
    )
    assert (article.title, article.published, article.author) == (
        "No",
        "2021-03-04T12:30",
        "Ann Lee, Bob Ray",
    )
    assert (article.source, article.url, article.language) == (
        "Harbour Echo",
        "https://example.org/storm",
        "en",
    )
    assert _shown(article)[0] == "title: No"
    assert "Harbour Echo" not in article.text


def test_an_address_as_source_is_the_address(read: Read) -> None:
    article = read("---\ntitle: A\nsource: https://example.org/a\n---\nWords.\n")
    assert (article.source, article.url) == (None, "https://example.org/a")


def test_a_title_that_is_printed_is_not_added(read: Read) -> None:
    article = read(
        "---\ntitle: Storm  night\n---\n# Storm *night*\n\n# Later\n\nWords of the text are here.\n"
    )
    assert _shown(article)[:2] == ["title: Storm night", "heading: Later"]


@pytest.mark.parametrize(
    "front",
    [
        "title: [unclosed",
        "- a list",
        "just words",
        "date: 2021-99-99",
        "title: {a: {b: c}}",
        "? [a, b]\n: c",
        "a: " + "[" * 3000,
        'title: "\\uD800\\0 half"',
        "title: !!python/object/apply:os.system [echo]",
        "a: &a [x, x]\nb: &b [*a, *a]\nauthor: [*b, *b]",
    ],
)
def test_odd_front_matter_does_no_harm(read: Read, front: str) -> None:
    article = read(f"---\n{front}\n---\nThe text of the article stands here, and it is read all the same.\n")
    assert article.text.endswith("The text of the article stands here, and it is read all the same.")
    for stated in (article.title, article.author, article.published, article.text):
        assert "\0" not in (stated or "")
        (stated or "").encode("utf-8")


def test_links_alone_are_no_part_of_the_text(read: Read) -> None:
    article = read(
        "# Storm\n\nNobody slept in Lomar on Tuesday, the master of the port has said in a letter.\n\n"
        "- [Home](/)\n- [Weather](/w)\n"
    )
    assert _shown(article)[2:] == ["boilerplate: Home", "boilerplate: Weather"]
