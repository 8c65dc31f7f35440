# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Paragraphs and rows of tables in their order, each once, whatever stands in what."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from lxml import etree

from parallax.reading.draft import MOST_PARAGRAPHS, NotReadable
from parallax.reading.pieces import Piece
from parallax.reading.table_rows import Walk


def walked(source: str) -> list[str]:
    def pieces_of(paragraph: etree._Element) -> Iterator[Piece]:
        yield Piece(paragraph.text or "")

    return [
        piece.words
        for piece in Walk(("p",), "row", "cell", pieces_of).over(etree.fromstring(f"<body>{source}</body>"))
    ]


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("<p>a</p><p>b</p>", ["a", "b"]),
        ("<p>a</p><row><cell><p>b</p></cell><cell><p>c</p><p>d</p></cell></row><p>e</p>", ["a", "b | c d", "e"]),
        ("<row><cell/><cell><p/></cell><cell><p>b</p></cell></row>", ["b"]),
        (f"<row><cell><p>{'a' * 300}</p></cell><cell><p>{'b' * 300}</p></cell></row>", ["a" * 300, "b" * 300]),
        ("<row><cell><p>a</p><row><cell><p>b</p></cell><cell><p>c</p></cell></row></cell><cell><p>d</p></cell></row>", ["a | d", "b | c"]),
        ("<row><cell><row><cell><p>b</p></cell></row></cell></row>", ["b"]),
    ],
    ids=["paragraphs", "a row", "empty cells", "a row of layout", "a table in a cell", "nothing but a table in a cell"],
)  # fmt: skip
def test_the_order_of_lines(source: str, lines: list[str]) -> None:
    assert walked(source) == lines


def test_more_than_any_article_has() -> None:
    with pytest.raises(NotReadable, match="more paragraphs"):
        walked("<p/>" * (MOST_PARAGRAPHS + 1))
