# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Paragraphs built as those that were found join them where they stand; others do not."""

from __future__ import annotations

import pytest

from parallax.reading.page_kin import with_kin
from parallax.reading.page_tree import parse_page
from parallax.reading.pieces import Piece

FOUND = [
    "Engineers will look at the other bolts one by one.",
    "Until then lorries must go by way of Oster.",
    "It is a long way.",
]
PARTS = "".join(f"<p class='text-{n}'>{words}</p>" for n, words in enumerate(FOUND))


def joined(before: str, after: str = "", parts: str = PARTS) -> list[str]:
    tree = parse_page(f"<html><body><h1>Bridge</h1>{before}<div class='a'>{parts}</div>{after}</body></html>")
    return [piece.words for piece in with_kin(tree, [Piece(words) for words in FOUND])]


def test_paragraphs_of_another_part_join() -> None:
    first, last = "The old bridge was closed on Monday.", "So the baker said."
    found = joined(
        f"<div class='teaser-content'><p class='text'>{first}</p></div>",
        f"<div><p class='text-9'>{last}</p></div>",
    )
    assert found == [first, *FOUND, last]


@pytest.mark.parametrize(
    "after",
    [
        "<div><p class='other'>Another thing is told here.</p></div>",
        "<div class='comments'><p class='text'>A reader says so.</p></div>",
        "<aside><p class='text'>An aside says so.</p></aside>",
        "<h1>Ferry</h1><div><p class='text'>Another article begins.</p></div>",
        "<article><p class='text'>Another article is shown.</p></article>",
        "<div><p class='text'><a href='/'>Where another article is</a></p></div>",
        f"<div><p class='text'>{FOUND[0]}</p></div>",
        "<div><h3><a href='/'>Ferry turned back</a></h3><p class='text'>A fire broke out on it.</p></div>",
        "<a href='/'><div><h3>Ferry turned back</h3><p class='text'>A fire broke out on it.</p></div></a>",
        "<section><h2>Read next</h2><div><p class='text'>A fire broke out on a ferry.</p></div></section>",
    ],
    ids=["other build", "comments", "aside", "next heading", "next article", "link", "said before", "card", "card in a link", "under a heading"],
)  # fmt: skip
def test_what_does_not_join(after: str) -> None:
    assert joined("", after) == FOUND


def test_paragraphs_without_names_are_no_kin() -> None:
    bare = "".join(f"<p>{words}</p>" for words in FOUND)
    tree = parse_page(
        f"<html><body><div>{bare}</div><div><p>Another thing is told here.</p></div></body></html>"
    )
    assert [piece.words for piece in with_kin(tree, [Piece(words) for words in FOUND])] == FOUND
