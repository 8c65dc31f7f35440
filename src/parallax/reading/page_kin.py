# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Paragraphs that are built as those of the article and stand with them, though in another part of the page.

Sites cut an article into parts, for advertisements, for what is shown before a wall, for loading in steps; and
whoever looks for the one part with the most text finds one of several.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence, Set
from itertools import islice
from typing import TYPE_CHECKING, TypeAlias

from parallax.reading.furniture import heads_links
from parallax.reading.lines import Line
from parallax.reading.page_order import beginning, inserted, is_alone, is_told, lines_within, numbers_of
from parallax.reading.pieces import Piece, bare, one_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_Build: TypeAlias = tuple[object, str, object, str]

# A way of building that two paragraphs of the article have can be chance where many have others.
_FEWEST = 2
_SHARE = 0.25
# What differs from paragraph to paragraph in a name is a number.
_NUMBER = re.compile(r"\d+")
# A second heading of the first order begins another article.
_NEXT = "h1"
# Paragraphs of the same kind stand in these too; other names, such as "teaser-content", are given to parts of the text.
_ELSEWHERE = re.compile(
    r"(?:^|[\s_-])(?:comments?|related|recirc\w*|promo\w*|newsletter|sign-?up|read-?(?:more|next)|most-\w+|more-\w+|bio|author"
    r"|sidebar|pull-?quote|paywall|captions?)(?:$|[\s_-])",
    re.IGNORECASE,
)
_ELSEWHERE_TAGS = frozenset(["aside", "nav", "footer", "form", "dialog", "figure", "blockquote"])
_HIGHEST = 6


def with_kin(tree: HtmlElement, found: Sequence[Piece]) -> list[Piece]:
    """Put the paragraphs that are built as most of those that were found where they stand among them."""
    numbers = numbers_of(found)
    order = [
        element for element in tree.iter("p", "div", "span", _NEXT) if element.tag == _NEXT or _own(element)
    ]
    at = [(element, numbers.get(beginning(element))) for element in order]
    builds = Counter(_build(element) for element, number in at if number is not None)
    known = [build for build, times in builds.items() if times >= max(_FEWEST, _SHARE * sum(builds.values()))]
    if not any(build[1] or build[3] for build in known):
        return list(found)
    first, last = _stretch(at)
    whole = [element for element, number in at if number is not None]
    article, above = _article_of(whole), {outer for element in whole for outer in element.iterancestors()}
    missing: dict[int, list[Piece]] = {}
    place, seen = 0, {bare(piece.words) for piece in found}
    for element, number in at[first:last]:
        if number is not None:
            place = number + 1
        elif element.tag != _NEXT and _build(element) in known and any(_build(element)[1::2]):
            lines = [line for line in lines_within(element) if bare(line) not in seen]
            if lines and _belongs(element, article) and not _tells_of_others(element, above):
                seen.update(map(bare, lines))
                missing.setdefault(place, []).extend(map(Piece, lines))
    return inserted(found, missing)


def _own(element: HtmlElement) -> bool:
    """Whether an element is a paragraph: it holds words, and no paragraph of its own."""
    if element.tag == "p":
        return True
    return not any(part.tag in ("p", "div", "ul", "ol", "table", "h1", "h2", "h3") for part in element) and (
        element.tag == "div"
        or (element.getparent() is not None and element.getparent().tag == "div" and is_alone(element))
    )


def _build(element: HtmlElement) -> _Build:
    """Return how an element is built: its kind and name, or those of the part around it where it has no name."""
    name, parent = _name(element), element.getparent()
    return (
        (element.tag, name, "", "")
        if name or parent is None
        else (element.tag, "", parent.tag, _name(parent))
    )


def _name(element: HtmlElement | None) -> str:
    words = (element.get("class") or "").split() if element is not None else []
    return _NUMBER.sub("", words[0]).strip("-_") if words else ""


def _stretch(at: Sequence[tuple[HtmlElement, int | None]]) -> tuple[int, int]:
    """Return from where to where the article can reach: between the headings above and below what was found."""
    found = [n for n, (_, number) in enumerate(at) if number is not None]
    headings = [n for n, (element, _) in enumerate(at) if element.tag == _NEXT]
    first = max((n for n in headings if found and n < found[0]), default=0)
    last = min((n for n in headings if found and n > found[-1]), default=len(at))
    return first, last


def _article_of(elements: Sequence[HtmlElement]) -> HtmlElement | None:
    """Return the part that the page itself marks as the article, if all of it stands in one."""
    parts = {next(element.iterancestors("article"), None) for element in islice(elements, 200)}
    return next(iter(parts)) if len(parts) == 1 else None


def _belongs(element: HtmlElement, article: HtmlElement | None) -> bool:
    within = next(element.iterancestors("article"), None)
    return within is article and is_told(element) and not _stands_elsewhere(element)


def _stands_elsewhere(element: HtmlElement) -> bool:
    """Whether a paragraph stands in a part that is beside the article by its kind or its name."""
    return any(
        above.tag in _ELSEWHERE_TAGS
        or _ELSEWHERE.search(f"{above.get('class') or ''} {above.get('id') or ''}")
        for above in islice(element.iterancestors(), _HIGHEST)
        if above.tag not in ("body", "html", "main", "article")
    )


def _tells_of_others(element: HtmlElement, above: Set[HtmlElement]) -> bool:
    """Whether the part that parts it from the article has a heading with a link: it tells of other articles."""
    part = element
    for outer in element.iterancestors():
        if outer in above:
            break
        part = outer
    if part.tag == "a" or next(part.iterancestors("a"), None) is not None:
        return True
    for heading in part.iter("h2", "h3", "h4", "h5"):
        words = one_line(heading.text_content())
        linked = (
            next(heading.iter("a"), None) is not None or next(heading.iterancestors("a"), None) is not None
        )
        if linked or heads_links(Line(words, len(words))):
            return True
    return False
