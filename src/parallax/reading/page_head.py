# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What a web page shows under its headline and in its window's title, where it states nothing for machines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice
from typing import TYPE_CHECKING

from parallax.domain.article import Role
from parallax.reading.datelines import is_byline
from parallax.reading.dates import find_dates
from parallax.reading.lines import Line
from parallax.reading.pieces import bare, one_line
from parallax.reading.sources import find_author

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Author and date stand among the first elements under the headline, before the text begins.
_NEAR = 40
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
    return (
        name if 0 < len(name.split()) <= 5 and name[0].isupper() and not any(map(str.isdigit, name)) else None
    )


def lines_below_title(tree: HtmlElement, title: str | None) -> list[Line]:
    """Return the short lines that stand under the headline, above the first paragraph."""
    elements = tree.iter()
    headline = next(
        (e for e in elements if e.tag == "h1" and bare(title or "") in bare(one_line(e.text_content()))), None
    )
    if headline is None:
        return []
    lines: list[Line] = []
    for element in islice(elements, _NEAR):
        if not isinstance(element.tag, str) or element.tag in ("script", "style", "nav", "aside"):
            continue
        words = one_line(" ".join(islice(element.itertext(), 12)))
        if element.tag == "p" and len(words) > _LONGEST:
            break
        if 0 < len(words) <= _LONGEST:
            lines.append(Line(words, len(words)))
    return lines


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
