# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""How much of a page is running text, and where most of it stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from parallax.domain.article import Role
from parallax.reading.page_shape import INLINE
from parallax.reading.pieces import Piece, one_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# So long are no words of menus and buttons.
_PROSE = 60
_MOST = 0.8
_HEADINGS = frozenset(["h2", "h3", "h4"])


def prose(element: HtmlElement) -> int:
    """Return how many letters stand in long stretches that are no links."""
    return sum(length for _, length in _stretches(element))


def prose_inside(tree: HtmlElement) -> dict[HtmlElement, int]:
    """Return how much prose stands in each part of a page that has any."""
    inside: dict[HtmlElement, int] = {}
    for block, length in _stretches(tree):
        for outer in (block, *block.iterancestors()):
            inside[outer] = inside.get(outer, 0) + length
    return inside


def paragraphs_of_most(tree: HtmlElement) -> list[Piece]:
    """Return the paragraphs and headings of the lowest part that holds most of a page's prose."""
    inside = prose_inside(tree)
    whole = inside.get(tree, 0)
    enough = [part for part, length in inside.items() if length >= whole * _MOST]
    part = max(enough, key=lambda part: sum(1 for _ in part.iterancestors()), default=None)
    return list(_paragraphs(part)) if part is not None else []


def _paragraphs(part: HtmlElement) -> Iterator[Piece]:
    told = {block for block, _ in _stretches(part)}
    for element in part.iter():
        if element in told:
            yield Piece(one_line(element.text_content()))
        elif element.tag in _HEADINGS:
            yield Piece(one_line(element.text_content()), Role.HEADING)


def _stretches(element: HtmlElement) -> Iterator[tuple[HtmlElement, int]]:
    """Yield the elements in which long stretches of text stand, with how long each is."""
    from lxml import etree

    run = linked = inside = 0
    blocks = [element]
    for event, part in etree.iterwalk(element, events=("start", "end")):
        block = part.tag not in INLINE
        if block:
            if run >= _PROSE and linked * 2 < run:
                yield blocks[-1], run
            run = linked = 0
            if event == "start" and part is not element:
                blocks.append(part)
        if part.tag == "a":
            inside += 1 if event == "start" else -1
        words = part.text if event == "start" else part.tail if part is not element else None
        if block and event == "end" and part is not element:
            blocks.pop()
        length = len(words.strip()) if words else 0
        run += length
        linked += length if inside > 0 else 0
