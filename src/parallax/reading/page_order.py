# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What stands between an article's paragraphs on its page: captions, and lists and headings that were passed over."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from parallax.domain.article import Role
from parallax.reading.page_shape import INLINE
from parallax.reading.pieces import Piece, bare, one_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Two paragraphs that begin with so many equal letters are one.
_KEY = 48
_LONGEST_CAPTION = 600
# So many paragraphs side by side show that they are the article's, and so is what stands between them.
_FEWEST_SIDE_BY_SIDE = 3
_TEXT_TAGS = ("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "div", "span")
_HEADINGS = frozenset(["h2", "h3", "h4"])
# A time and a name can stand beside the heading in the head of a part.
_LONGEST_HEAD = 100
_LISTS = frozenset(["ul", "ol"])
_PARTS = frozenset(["div", "section"])
# The name under a quotation stands behind a dash.
SIGNED = "—–-―"
_HOLDING = _LISTS | {"blockquote"}
_TOLD = _HOLDING | _HEADINGS | {"p"}
_CAPTION_CLASS = re.compile(
    r"(?:^|[\s_-]|(?<=[a-z]))(?:caption|cutline|(?:media|image|img|photo|picture|video|figure)[\s_-]*(?:description|legend|text|info|desc))(?:[_-]*(?:text|body|content|wrap(?:per)?|container|copy|description))?(?:$|\s)",
    re.IGNORECASE,
)
_NOT_OF_THE_ARTICLE = frozenset(["aside", "nav", "footer", "form", "dialog"])
# What a page marks with these words is beside the article, wherever it stands.
_BESIDE = re.compile(
    r"(?:^|[\s_-])(?:ads?|advert\w*|sponsor\w*|promo\w*|related|recirc\w*|more|read-?more|newsletter|subscri(?:be|ption)(?!r)\w*|sign-?up"
    r"|share|sharing|social|tags?|meta|by-?line|author|credits?|caption|pull-?quote|hidden|visually-hidden|sr-only|toc"
    r"|nav\w*|menu|breadcrumbs?|comments?|paywall|copyright|disclaimer|teaser\w*)(?:$|[\s_-])",
    re.IGNORECASE,
)
_MOST_LINKED = 0.4


def with_captions(tree: HtmlElement, found: Sequence[Piece]) -> list[Piece]:
    """Set each picture's text before the paragraph that follows it on the page."""
    captions = _captions(tree, found)
    taken = {bare(piece.words) for some in captions.values() for piece in some}
    return inserted([None if bare(piece.words) in taken else piece for piece in found], captions)


def with_what_was_passed_over(tree: HtmlElement, found: Sequence[Piece]) -> list[Piece]:
    """Put back the lists, headings and paragraphs that stand between paragraphs of the article, side by side with them.

    Some sites put each paragraph into a part of its own; then these parts stand side by side.
    """
    numbers, known = numbers_of(found), {bare(piece.words) for piece in found}
    told = [p for p in tree.iter("p", "div") if numbers.get(beginning(p)) is not None]
    parents = dict.fromkeys(outer for outer in map(_holder, told) if outer is not None)
    missing: dict[int, list[Piece]] = {}
    for parent in parents:
        inner = [_inner(child) for child in parent if isinstance(child.tag, str)]
        children = [(child, _number(child, numbers)) for child in inner]
        kept = [n for n, (_, number) in enumerate(children) if number is not None]
        if len(kept) < _FEWEST_SIDE_BY_SIDE:
            continue
        at = 0
        for child, number in children[kept[0] : kept[-1]]:
            if number is not None:
                at = number + 1
            elif child.tag in _TOLD and is_told(child):
                pieces = [piece for piece in _pieces(child) if bare(piece.words) not in known]
                known |= {bare(piece.words) for piece in pieces}
                missing.setdefault(at, []).extend(pieces)
    whole = inserted(found, missing)
    return inserted(whole, _headings(tree, whole))


def _headings(tree: HtmlElement, found: Sequence[Piece]) -> dict[int, list[Piece]]:
    """Return the headings that nothing parts from the paragraph of the article below them, by its number."""
    numbers, known = numbers_of(found), {bare(piece.words) for piece in found}
    missing: dict[int, list[Piece]] = {}
    waiting: HtmlElement | None = None
    for element in tree.iter(*_TEXT_TAGS):
        number = _number(element, numbers)
        if number is not None:
            if waiting is not None and number > 0 and _stands_over(waiting, element):
                missing.setdefault(number, []).append(Piece(one_line(waiting.text_content()), Role.HEADING))
            waiting = None
        elif element.tag in _HEADINGS:
            words = bare(element.text_content())
            waiting = element if words and words not in known and is_told(element) else None
    return missing


def _stands_over(heading: HtmlElement, element: HtmlElement) -> bool:
    """Whether the part that holds a heading, and not the paragraph below it, holds nothing else."""
    above = set(element.iterancestors())
    part = heading
    for outer in heading.iterancestors():
        if outer in above:
            break
        part = outer
    names = f"{part.get('class') or ''} {part.get('id') or ''}"
    longest = len(bare(heading.text_content())) + (_LONGEST_HEAD if part.tag == "header" else 0)
    return (
        len(bare(part.text_content())) <= longest
        and part.tag not in _NOT_OF_THE_ARTICLE
        and not _BESIDE.search(names)
    )


def _holder(element: HtmlElement) -> HtmlElement | None:
    """Return what holds an element and others beside it."""
    outer = element.getparent()
    while outer is not None and outer.tag in _PARTS and is_alone(element):
        element, outer = outer, outer.getparent()
    return outer


def is_alone(element: HtmlElement) -> bool:
    """Whether an element is the only one in its part; to count them all would take long where they are many."""
    return element.getprevious() is None and element.getnext() is None


def _inner(element: HtmlElement) -> HtmlElement:
    """Return the one element that a part holds, itself where it holds more."""
    while (
        element.tag in _PARTS and len(element) == 1 and not (element.text or "").strip() and _sound(element)
    ):
        element = element[0]
    return element


def _sound(part: HtmlElement) -> bool:
    """Whether nothing about a part says that it is beside the article."""
    names = f"{part.get('class') or ''} {part.get('id') or ''}"
    return isinstance(part[0].tag, str) and "hidden" not in part.attrib and not _BESIDE.search(names)


def inserted(found: Sequence[Piece | None], more: Mapping[int, Sequence[Piece]]) -> list[Piece]:
    """Return what was found with more pieces, each before the piece of its number; None leaves one out."""
    result: list[Piece] = []
    for n, piece in enumerate(found):
        result += more.get(n, ())
        if piece is not None:
            result.append(piece)
    return [*result, *more.get(len(found), ())]


def numbers_of(found: Sequence[Piece]) -> dict[str, int]:
    """Return the paragraphs' numbers by their first letters; the first of equal ones counts."""
    return {key: n for n, piece in reversed([*enumerate(found)]) if (key := bare(piece.words)[:_KEY])}


def _number(element: HtmlElement, numbers: Mapping[str, int]) -> int | None:
    """Return which paragraph an element is, the last of those in it for a list and a quotation."""
    if element.tag in _HOLDING:
        inner = (numbers.get(beginning(part)) for part in element.iter("li", "p", "blockquote"))
        return max((number for number in inner if number is not None), default=None)
    return numbers.get(beginning(element)) if element.tag in _TEXT_TAGS else None


def is_told(element: HtmlElement) -> bool:
    """Whether an element between paragraphs can be part of what they tell: no bunch of links, no part with a name."""
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    length = len(one_line(element.text_content()))
    linked = sum(len(one_line(link.text_content())) for link in element.iter("a"))
    return (
        length > 0
        and linked <= length * _MOST_LINKED
        and not _BESIDE.search(names)
        and "hidden" not in element.attrib
    )


def _pieces(element: HtmlElement) -> Iterator[Piece]:
    if element.tag in _LISTS:
        yield from (Piece(one_line(item.text_content()), Role.BODY) for item in element.iter("li"))
    elif element.tag in _HEADINGS:
        yield Piece(one_line(element.text_content()), Role.HEADING)
    else:
        quoted = element.tag == "blockquote"
        for line in lines_within(element):
            yield Piece(line, Role.BODY if quoted and line[0] not in SIGNED else None)


def lines_within(element: HtmlElement) -> list[str]:
    """Return the lines of a paragraph: what stands between its line ends, and between the parts in it."""
    from lxml import etree

    words = ""
    for event, part in etree.iterwalk(element, events=("start", "end")):
        words += "" if part.tag in INLINE else "\n"
        if event == "start":
            words += part.text or ""
        elif part is not element:
            words += part.tail or ""
    return [line for line in map(one_line, words.split("\n")) if bare(line)]


def _captions(tree: HtmlElement, found: Sequence[Piece]) -> dict[int, list[Piece]]:
    """Return the texts of the article's pictures by the number of the paragraph that they stand before.

    A picture is the article's where it stands between its paragraphs, or above them in the same part
    of the page or under the title.
    """
    numbers = numbers_of(found)
    captions: dict[int, list[Piece]] = {}
    seen: set[str] = set()
    at, below_title = 0, False
    for element in tree.iter(*_TEXT_TAGS, "figcaption"):
        if not _is_caption(element):
            at = max(at, numbers.get(beginning(element), -1) + 1)
            below_title = below_title or element.tag == "h1"
            continue
        words = one_line(element.text_content())
        above = {outer.tag for outer in element.iterancestors()}
        near = below_title or at > 0 or not above.isdisjoint(("article", "main"))
        if (
            near
            and at < len(found)
            and 0 < len(words) <= _LONGEST_CAPTION
            and not above & _NOT_OF_THE_ARTICLE
        ):
            if words not in seen:
                captions.setdefault(at, []).append(Piece(words, Role.CAPTION))
            seen.add(words)
    return captions


def _is_caption(element: HtmlElement) -> bool:
    return element.tag == "figcaption" or _CAPTION_CLASS.search(element.get("class") or "") is not None


def beginning(element: HtmlElement) -> str:
    """Return the first letters of an element's words; elements that only hold others have none of their own."""
    if element.tag == "div" and not (element.text or "").strip():
        return ""
    letters = ""
    for words in islice(element.itertext(), 40):
        letters += bare(words[: 4 * _KEY])
        if len(letters) >= _KEY:
            break
    return letters[:_KEY]
