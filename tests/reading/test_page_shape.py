# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Loose text becomes paragraphs; the order of words never changes."""

from __future__ import annotations

from lxml import html

from parallax.reading.page_shape import name_paragraphs, wrap_loose_text
from parallax.reading.page_tree import parse_page

LONG = "The old bridge over the Sann was closed to lorries on Monday after two of its bolts were found on the bank."


def wrapped(body: str) -> str:
    tree = parse_page(f"<html><body>{body}</body></html>")
    before = tree.text_content().split()
    wrap_loose_text(tree)
    assert tree.text_content().split() == before
    return str(html.tostring(tree.find("body"), encoding="unicode"))


def test_loose_text_beside_paragraphs() -> None:
    found = wrapped(
        f"<div>{LONG} <b>So</b> it was.<table><tr><td>x</td></tr></table>{LONG}<br>{LONG}<p>End</p></div>"
    )
    assert found.count(f"<p>{LONG}") == 3
    assert f"<p>{LONG} <b>So</b> it was.</p><table>" in found


def test_what_is_no_loose_text() -> None:
    for body in (
        f"<div>{LONG}<br><br>{LONG}</div>",
        f"<div>Menu<p>{LONG}</p>Top</div>",
        f"<p>{LONG}<img>{LONG}</p>",
    ):
        assert wrapped(body) == f"<body>{body}</body>"


def test_parts_of_lines_alone_become_paragraphs() -> None:
    tree = parse_page(
        f"<div>{f'<div class=x><span>{LONG}</span></div>' * 3}<div><span>Home</span></div></div>"
    )
    name_paragraphs(tree)
    assert [p.text_content() for p in tree.iter("p")] == [LONG] * 3
