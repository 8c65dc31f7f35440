# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The article in a web page's tree, with the texts of its pictures where they stand."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from parallax.domain.article import Role
from parallax.reading.draft import NotReadable
from parallax.reading.lines import Line
from parallax.reading.page_data import data_of, longest_text
from parallax.reading.page_facts import Facts
from parallax.reading.page_kin import with_kin
from parallax.reading.page_order import SIGNED, with_captions, with_what_was_passed_over
from parallax.reading.page_prose import paragraphs_of_most, prose
from parallax.reading.page_pruning import prune
from parallax.reading.page_shape import name_paragraphs, undo_layout_tables, wrap_loose_text
from parallax.reading.pieces import Piece, bare, one_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BETWEEN_CELLS = " | "
_INSIDE_A_LINE = (
    "a",
    "abbr",
    "b",
    "cite",
    "em",
    "font",
    "i",
    "q",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "u",
)
_UNSEEN = ("title", "script", "style", "svg", "template", "iframe", "object")
# What the page states as the article's text counts where it is longer than what was found by so much.
_MUCH_LONGER = 2
_ENOUGH = 200
# So many last letters are the same in no two paragraphs.
_ENDING = 40
# A precise search passes over a lead or a standfirst, and not over a sixth of a text.
_MOST_OF_IT = 0.85
# A search that finds no more of what is left of the page was led astray by a name.
_LITTLE = 0.4
# Where so much was found, looking again takes more time than it is worth.
_PLENTY = 60_000
# So many stretches of text has no page but a list of thousands.
_VAST = 5_000
# So many letters are no refrain.
_LONG = 60
_BREAKING = frozenset(["lb", "p", "item", "quote", "list", "head", "table", "row"])


def find_main_text(tree: HtmlElement, facts: Facts) -> list[Piece]:
    """Return the article's paragraphs, headings, items and captions, in the page's order."""
    data = data_of(tree)
    found = _extracted(tree)
    length = sum(len(piece.words) for piece in found)
    body = facts.body or (longest_text(data) if length < _ENOUGH else ())
    stated = sum(map(len, body))
    if stated >= _ENOUGH and stated > _MUCH_LONGER * length:
        found = [Piece(words) for words in body]
    elif _told(found) < prose(tree) * _LITTLE:
        found = paragraphs_of_most(tree)
    found = _within(with_kin(tree, found or _every_line(tree)), body)
    return with_captions(tree, with_what_was_passed_over(tree, _once(found)))


def _once(found: list[Piece]) -> list[Piece]:
    """Leave out what was said before in the same words: pages repeat their text for small screens."""
    seen: set[str] = set()
    kept: list[Piece] = []
    for piece in found:
        words = bare(piece.words)
        if len(words) < _LONG or words not in seen:
            kept.append(piece)
        seen.add(words)
    return kept


def _every_line(tree: HtmlElement) -> list[Piece]:
    """Return all that a page shows, if there is running text in it: a page made by hand has no signs of an article."""
    from lxml import etree

    etree.strip_tags(tree, *_INSIDE_A_LINE)
    lines = [words for body in tree.iter("body") for text in body.itertext() if (words := one_line(text))]
    return [Piece(words) for words in lines] if any(Line(words, len(words)).prose for words in lines) else []


def _within(found: list[Piece], body: Sequence[str]) -> list[Piece]:
    """Mark what follows the article's last words, where the page states its text a second time and in full."""
    stated = bare(" ".join(body))
    length = 0
    for n, piece in enumerate(found):
        words = bare(piece.words)
        length += len(words)
        ending = words[-_ENDING:]
        if len(ending) == _ENDING and stated.endswith(ending) and length * 5 >= len(stated) * 4:
            rest = (replace(after, role=Role.BOILERPLATE) for after in found[n + 1 :])
            return [*found[: n + 1], *rest]
    return found


def _extracted(tree: HtmlElement) -> list[Piece]:
    """Return what trafilatura finds precisely, unless it finds far more without that: then precision cut into the text."""
    from lxml import etree

    etree.strip_elements(tree, *_UNSEEN, with_tail=False)
    undo_layout_tables(tree)
    name_paragraphs(tree)
    wrap_loose_text(tree)
    prune(tree)
    # It logs each page that it finds nothing in; the door says so to the user.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL + 1)
    precise = _found_by_trafilatura(tree, precise=True)
    if _told(precise) >= _PLENTY:
        return precise
    whole = _found_by_trafilatura(tree, precise=False)
    return precise if _told(precise) >= _told(whole) * _MOST_OF_IT else whole


def _found_by_trafilatura(tree: HtmlElement, *, precise: bool) -> list[Piece]:
    import trafilatura

    try:
        found = trafilatura.bare_extraction(
            tree,
            fast=_is_vast(tree),
            favor_precision=precise,
            include_comments=False,
            include_tables=True,
        )
    except RecursionError as error:
        raise NotReadable("its HTML is nested too deep", "Save the article as plain text") from error
    return list(_pieces(getattr(found, "body", None)))


def _is_vast(tree: HtmlElement) -> bool:
    """Whether a page has so many parts that looking at each beside all others would take minutes."""
    return next(islice(filter(str.strip, tree.itertext()), _VAST, None), None) is not None


def _told(pieces: Sequence[Piece]) -> int:
    """Return how many letters stand in pieces that are too long for buttons and headings."""
    return sum(len(piece.words) for piece in pieces if len(piece.words) >= _LONG)


def _pieces(body: HtmlElement | None) -> Iterator[Piece]:
    """Yield the paragraphs of an extracted text."""
    for element in body if body is not None else ():
        if element.tag == "head":
            yield Piece(_words(element), Role.HEADING)
        elif element.tag == "list":
            for item in element.iter("item"):
                yield from _lines(item, Role.BODY)
        elif element.tag == "table":
            for row in element.iter("row"):
                cells = [one_line(_words(cell)) for cell in row.iter("cell")]
                yield Piece(_BETWEEN_CELLS.join(filter(None, cells)), Role.BODY)
        else:
            yield from _lines(element, Role.BODY if element.tag in ("quote", "code") else None)
        if element.tail and element.tail.strip():
            yield Piece(element.tail)


def _lines(element: HtmlElement, role: Role | None) -> Iterator[Piece]:
    lines = (line for line in map(str.strip, _words(element).split("\n")) if line)
    return (Piece(line, None if line[0] in SIGNED else role) for line in lines)


def _words(element: HtmlElement) -> str:
    r"""Return an element's words; where a line is broken, or a paragraph within begins or ends, stands \n."""
    for part in element.iter():
        breaks = "\n" if part is not element and part.tag in _BREAKING else ""
        part.text = breaks + (part.text or "").replace("\n", " ")
        if part is not element:
            part.tail = ("" if part.tag == "lb" else breaks) + (part.tail or "").replace("\n", " ")
    return "".join(element.itertext())
