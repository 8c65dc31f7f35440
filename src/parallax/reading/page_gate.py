# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Whether a page stands in front of an article: looked for only where little text was found in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from parallax.reading import page_kinds
from parallax.reading.draft import NotReadable
from parallax.reading.page_kinds import PageKind, Shown

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NOT_FREE = re.compile(r'"isAccessibleForFree"\s*:\s*"?false\b', re.IGNORECASE)
_LONGEST_TITLE = 200
# A page without an article has few parts; one with more is looked at in part.
_MOST_PARTS = 5_000


def gate_in(source: str, text: str) -> PageKind | None:
    """Return what a page is in place of the whole article; `text` is what was taken for the article."""
    from parallax.reading.page_tree import parse_page
    from parallax.reading.pieces import one_line

    if len(text.split()) > page_kinds.MOST_WORDS:
        return None
    try:
        tree = parse_page(source)
    except NotReadable:
        return None  # why it cannot be read is told already
    title = next((element.text_content() for element in tree.iter("title")), "")
    return page_kinds.kind_of(
        Shown(
            title=one_line(title[:_LONGEST_TITLE]),
            text=text,
            words=one_line(" ".join(islice(_seen(tree), _MOST_PARTS))),
            source=source,
            free=not _NOT_FREE.search(source),
        )
    )


def _seen(tree: HtmlElement) -> Iterator[str]:
    """Yield the texts that a page shows, and those it would show to a browser that runs no programs."""
    for element in tree.iter():
        if element.tag not in ("script", "style", "template", "title"):
            yield element.text or ""
        yield element.tail or ""
