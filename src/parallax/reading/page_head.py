# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What a web page shows under its headline and in its window's title, where it states nothing for machines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from parallax.domain.article import Role
from parallax.reading.datelines import is_byline
from parallax.reading.dates import find_dates
from parallax.reading.furniture import names_section
from parallax.reading.lines import Line
from parallax.reading.page_order import lines_within
from parallax.reading.pieces import bare, one_line
from parallax.reading.sources import find_author

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Author and date stand among the first elements under the headline, before the text begins.
_NEAR = 40
_FEW = 12
_HEADINGS = frozenset(["h1", "h2", "h3"])
_LONGEST = 160
_CHANGED = re.compile(r"\b(?:updated?|modified|changed|edited|corrected)\b\W{0,20}$", re.IGNORECASE)
_LAST_PART = re.compile(r"(?:^|.*\s)[|–—·•«»:-]+\s+(?P<outlet>[^|–—·•«»]{2,50})$")
_FIRST_PART = re.compile(r"(?P<outlet>[^|–—·•«»:]{2,50}?)\s*(?:[|–—·•«»:]|\s-)\s*$")


def page_title(tree: HtmlElement) -> str:
    """Return the title of the page's window."""
    return next((one_line(element.text_content()) for element in tree.iter("title")), "")


def outlet_in(page: str, title: str | None) -> str | None:
    """Return the outlet's name that the window's title adds before or behind the headline."""
    at = page.casefold().find((title or "").casefold())
    if not title or at < 0 or len(page) != len(page.casefold()):
        return None
    behind = _LAST_PART.match(page[at + len(title) :])
    before = _FIRST_PART.fullmatch(page[:at])
    name = (behind or before or {"outlet": ""})["outlet"].strip()
    if names_section(Line(name, len(name))):
        return None
    return (
        name if 0 < len(name.split()) <= 5 and name[0].isupper() and not any(map(str.isdigit, name)) else None
    )


def lines_below_title(tree: HtmlElement, title: str | None) -> list[Line]:
    """Return the short lines that stand under the headline, above the first paragraph, each part's in one."""
    lines = (one_line(" ".join(islice(element.itertext(), _FEW))) for element in _below(tree, title))
    return [Line(words, len(words)) for words in lines if 0 < len(words) <= _LONGEST]


def names_below_title(tree: HtmlElement, title: str | None) -> list[Line]:
    """Return the same lines parted where the page parts them, for below an author stands the author's trade."""
    small = (
        element for element in _below(tree, title) if len(list(islice(element.itertext(), _FEW + 1))) <= _FEW
    )
    lines = (words for element in small for words in lines_within(element))
    return [Line(words, len(words)) for words in lines if len(words) <= _LONGEST]


def _below(tree: HtmlElement, title: str | None) -> Iterator[HtmlElement]:
    """Yield the elements under the headline, up to the text."""
    elements, told = tree.iter(), 0
    headline = next(
        (e for e in elements if e.tag in _HEADINGS and bare(title or "") in bare(one_line(e.text_content()))),
        None,
    )
    for element in islice(elements, _NEAR) if headline is not None else ():
        if not isinstance(element.tag, str) or element.tag in ("script", "style", "nav", "aside"):
            continue
        words = one_line(" ".join(islice(element.itertext(), _FEW))) if element.tag == "p" else ""
        told += Line(words, len(words)).prose
        if len(words) > _LONGEST or told > 1:
            return  # the first may be a standfirst
        yield element


def author_in(lines: Sequence[Line], outlet: str | None) -> str | None:
    """Return who a byline among the lines names."""
    byline = [line for line in lines if is_byline(line)][:1]
    author = find_author(byline, [Role.DATELINE] * len(byline))
    return author if author and bare(author) != bare(outlet or "") else None


def date_in(lines: Sequence[Line]) -> str | None:
    """Return the first date of the lines that is not one of a change."""
    dates = ((line.text[: date.start], date.iso) for line in lines for date in find_dates(line.text))
    return next((iso for before, iso in dates if iso and not _CHANGED.search(before)), None)


def change_in(lines: Sequence[Line]) -> str | None:
    """Return the first date of a change in the lines."""
    dates = ((line.text[: date.start], date.iso) for line in lines for date in find_dates(line.text))
    return next((iso for before, iso in dates if iso and _CHANGED.search(before)), None)
