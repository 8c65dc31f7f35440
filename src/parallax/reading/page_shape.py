# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Pages made by old means brought into the shape that others have: parts for tables of layout, paragraphs for loose text."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LONGEST_CELL = 1000
# A cell of so many lines is no cell of data.
_MANY_LINES = 4
# What can stand inside a line; everything else ends a paragraph.
INLINE = frozenset(
    ["a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark",
     "q", "s", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"]
)  # fmt: skip
_HOLDERS = ("div", "td", "font", "span", "section", "article", "main", "center", "body")
# So many letters beside other paragraphs are one of them; a caption, a button or a date has less.
_SHORTEST = 80
_SEVERAL = 3


def undo_layout_tables(tree: HtmlElement) -> None:
    """Turn tables that hold the page together into plain parts; a table of data has no such cells."""
    parts = [
        (part, next(part.iterancestors("table"), None))
        for part in tree.iter("thead", "tbody", "tfoot", "tr", "td", "th")
    ]
    layout = {table for part, table in parts if table is not None and part.tag == "td" and _holds_much(part)}
    for part, table in parts:
        if table in layout:
            part.tag = "div"
    for table in layout:
        table.tag = "div"


def _holds_much(cell: HtmlElement) -> bool:
    if next(cell.iter("table", "h1"), None) is not None:
        return True
    length = sum(len(words) for words in islice(cell.itertext(), 60))
    lines = sum(1 for _ in islice(cell.iter("p", "br", "h2", "h3"), _MANY_LINES))
    return length > (_LONGEST_CELL if lines < _MANY_LINES else _LONGEST_CELL // 3)


def name_paragraphs(tree: HtmlElement) -> None:
    """Turn parts whose text stands in parts of lines alone into paragraphs, where several are side by side."""
    lines: dict[tuple[HtmlElement, str], list[HtmlElement]] = {}
    for part in tree.iter("div"):
        if part.getparent() is not None and _holds_a_line(part):
            lines.setdefault((part.getparent(), part.get("class") or ""), []).append(part)
    for some in lines.values():
        if len(some) >= _SEVERAL:
            for part in some:
                part.tag = "p"


def _holds_a_line(part: HtmlElement) -> bool:
    if not len(part) or _loose(part) or any(inner.tag not in INLINE for inner in part.iterdescendants()):
        return False
    return sum(len(words) for words in islice(part.itertext(), 60)) >= _SHORTEST


def wrap_loose_text(tree: HtmlElement) -> None:
    """Make paragraphs of the text that stands loose beside paragraphs, or between tables and pictures."""
    for holder in list(tree.iter(*_HOLDERS)):
        blocks = {child.tag for child in holder if child.tag not in INLINE and child.tag != "br"}
        if blocks & {"p", "div", "table", "ul", "figure"} and _loose(holder) >= _SHORTEST:
            _wrap(holder)


def _loose(holder: HtmlElement) -> int:
    """Return how long the longest text is that stands directly in an element."""
    return max([len((holder.text or "").strip()), *(len((child.tail or "").strip()) for child in holder)])


def _wrap(holder: HtmlElement) -> None:
    from lxml.html import Element

    children = list(holder)
    line = Element("p")
    line.text, holder.text = holder.text, None
    lines = {line}
    placed: list[HtmlElement] = [line]
    for child in children:
        if child.tag in INLINE:
            line.append(child)  # with its tail
            continue
        tail, child.tail = child.tail, None
        if child.tag != "br":
            placed.append(child)
        line = Element("p")
        line.text = tail
        lines.add(line)
        placed.append(line)
    holder[:] = [part for part in placed if part not in lines or len(part) or (part.text or "").strip()]
