# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What is taken out of a page before its article is looked for, and what is left although it looks like it."""

from __future__ import annotations

import pytest

from parallax.reading.page_pruning import prune
from parallax.reading.page_tree import parse_page

STORY = (
    "<p>The old bridge over the Sann was closed to lorries on Monday after two of its bolts were found on the bank.</p>"
    * 3
)


def left(body: str) -> str:
    tree = parse_page(f"<html><body>{body}</body></html>")
    prune(tree)
    return tree.text_content()


@pytest.mark.parametrize(
    "part",
    [
        "<p hidden>SECRET</p>",
        "<div style='color:red; display: none'>SECRET</div>",
        "<span class='icon sr-only'>SECRET</span>",
        "<div class='c'>SECRET <a>Reply</a></div>" * 3,
        "<ol><li class='x'><p>SECRET</p><ul><li>Like</li><li><button>Reply</button></li><li>Share</li></ul></li></ol>".replace(
            "<ol>", "<ol>" + "<li class='x'><p>SECRET</p><ul><li>Like</li><li><button>Reply</button></li></ul></li>" * 3
        ),
        "<ul>" + "<li><a href='/a'>SECRET bakers fear for their bread</a><p>Our reporter went to see them.</p></li>" * 4 + "</ul>",
        "<div class='grid'>" + "<a href='/a' class='card'>SECRET bakers fear for their bread</a>" * 3 + "</div>",
    ],
)  # fmt: skip
def test_what_is_dropped(part: str) -> None:
    text = left(f"<article>{STORY}</article><div>{part}</div>")
    assert "SECRET" not in text
    assert "old bridge" in text


@pytest.mark.parametrize(
    "part",
    [
        "<div hidden='until-found'>KEPT</div>",
        "<div class='c'>KEPT <a>Reply</a></div>" * 2,
        "<ul>" + "<li><a href='/a'>KEPT bakers fear for their bread</a>: our reporter</li>" * 4 + "</ul>" + STORY,
        "<ul>" + "<li>KEPT is what the bakers of the valley said who <a href='/a'>fear for their bread</a></li>" * 4 + "</ul>",
        "<ul>" + "<li><a href='/a'>KEPT</a></li>" * 4 + "</ul>",
        "<a href='/'>Home</a>" * 9
        + "<div>" + "<div><h3><a href='https://shop.example/a'>KEPT kettle for four cups</a></h3><p>It boils soon.</p></div>" * 4 + "</div>",
    ],
    ids=["found by searching", "two", "a list told", "links in sentences", "names", "other sites"],
)  # fmt: skip
def test_what_is_left(part: str) -> None:
    assert "KEPT" in left(f"<article>{STORY}{part}</article>")


def test_a_page_that_is_hidden_until_its_scripts_run_is_read() -> None:
    assert "old bridge" in left(f"<div style='display:none'>{STORY}</div><p>Loading</p>")


def test_a_page_of_nothing_but_cards_keeps_them() -> None:
    cards = (
        "<div><a href='/a'>The bakers fear for their daily bread</a><p>Our reporter went to see them all.</p></div>"
        * 9
    )
    assert "bakers fear" in left(f"<div>{cards}</div>")
