# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What was copied elsewhere and pasted here: all of it is read, for its reader chose it line by line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from parallax.domain.article import Article, Role
from parallax.domain.errors import UnreadableArticle
from parallax.reading.door import LARGEST, article_of, read_text
from parallax.reading.draft import Draft, NotReadable
from parallax.reading.pieces import Piece, set_out, with_one_title

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_UNSEEN = frozenset(
    [
        "head",
        "script",
        "style",
        "template",
        "noscript",
        "iframe",
        "object",
        "svg",
        "select",
        "button",
        "form",
        "meta",
    ]
)
_BREAKING = frozenset(
    """
    address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer
    header hgroup hr html li main nav ol p pre section summary table tbody tfoot thead tr ul h1 h2 h3 h4 h5 h6
    """.split()  # noqa: SIM905 - as it is read
)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_WORD_TITLE = "MsoTitle"
"""What Word calls the paragraph that is a document's title."""
_CELLS = ("td", "th")
_BETWEEN_CELLS = " | "
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)", re.IGNORECASE)
_WORD = re.compile(r"\w")


def read_clipping(html: str | None, plain: str | None, *, article_id: str) -> Article:
    """Make an article of a clipboard's rich text, else of its plain text; nothing in it is run or loaded.

    Raises:
        UnreadableArticle: there are no words in either, or far too many.
    """
    if max(len(html or ""), len(plain or "")) > LARGEST:
        problem = f"it is larger than {LARGEST // 1_000_000} MB"
        raise UnreadableArticle("The clipboard", problem, "Copy the article alone")
    draft = _rich(html) if html else None
    try:
        if draft is not None and _holds_as_much(draft, plain):
            return article_of(draft, article_id, None)
        return read_text(plain or "", article_id=article_id)
    except (NotReadable, UnreadableArticle) as refused:
        raise UnreadableArticle(
            "The clipboard", "there are no words on it", "Copy the article's text"
        ) from refused


def _rich(html: str) -> Draft | None:
    """Return the paragraphs of rich text; None where there are no words, or more parts than any article needs."""
    from parallax.reading.page_tree import parse_page

    try:
        page = parse_page(html)
    except NotReadable:
        return None
    draft = set_out(_under_title(_pieces(page)))
    return draft if _WORD.search(draft.text) else None


def _holds_as_much(draft: Draft, plain: str | None) -> bool:
    """Whether the rich text says what the plain text beside it does: some programs put a mere link there."""
    return len(draft.text.split()) * 2 >= len((plain or "").split())


def _pieces(page: HtmlElement) -> Iterator[Piece]:
    """Yield what a browser shows under each other, in order, headings with their level."""
    from lxml import etree

    line: list[str] = []
    around: list[str] = []
    walk = etree.iterwalk(page, events=("start", "end"))
    for event, element in walk:
        if event == "start":
            if element.tag in _BREAKING:
                yield from _ended(line, around)
                around.append("h1" if _WORD_TITLE in (element.get("class") or "") else element.tag)
            elif element.tag in _CELLS and any(map(str.strip, line)):
                line.append(_BETWEEN_CELLS)
            if element.tag in _UNSEEN or _HIDDEN.search(element.get("style") or ""):
                walk.skip_subtree()
            else:
                line.append(element.text or "")
        else:
            if element.tag in _BREAKING:
                yield from _ended(line, around)
                around.pop()
            line.append(element.tail or "")
    yield from _ended(line, around)


def _ended(line: list[str], around: Sequence[str]) -> Iterator[Piece]:
    """Yield the piece that a line is within the elements around it, and begin a new line."""
    words = "".join(line)
    line.clear()
    level = next((int(tag[1]) for tag in around if tag in _HEADINGS), 0)
    role = Role.CAPTION if "figcaption" in around else Role.BODY if "li" in around and not level else None
    for part in words.split("\n") if "pre" in around else [words]:
        if part.strip():
            yield Piece(part, role, level)


def _under_title(pieces: Iterable[Piece]) -> list[Piece]:
    """Return the pieces with their title: a top heading near the head, else a heading that all begins with."""
    listed = list(pieces)
    if listed and listed[0].level and all(piece.level != 1 for piece in listed):
        listed[0] = replace(listed[0], level=1)
    return with_one_title(listed)
