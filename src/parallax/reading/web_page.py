# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Web pages: the article in them, without what the site puts around it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parallax.domain.article import Role
from parallax.reading.draft import Draft, NotReadable
from parallax.reading.pieces import Piece, bare, set_out

ENDINGS = (".html", ".htm", ".xhtml", ".shtml", ".php", ".asp", ".aspx")

_BEFORE_THE_ROOT = re.compile(rb"(?:\s+|<\?.*?>|<!--.*?-->)*", re.DOTALL)
_ROOT = re.compile(rb"<(?:!doctype\s+html|html|head|body|title|meta)\b", re.IGNORECASE)


def looks_like(data: bytes) -> bool:
    """Whether a file begins as web pages do, after what may stand before."""
    head = data[:4096].removeprefix(b"\xef\xbb\xbf")
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.replace(b"\0", b"")[2:]
    before = _BEFORE_THE_ROOT.match(head)
    return _ROOT.match(head, before.end() if before else 0) is not None


def read(data: bytes) -> Draft:
    """Return the article of a web page.

    Raises:
        NotReadable: there is no article in it, or the page is out of all proportion.
    """
    from parallax.reading.page_tree import decode_page

    return read_source(decode_page(data))


def read_source(source: str) -> Draft:
    """Return the article of a web page whose source is decoded.

    Raises:
        NotReadable: as `read`.
    """
    from parallax.reading.downloads import download_in
    from parallax.reading.main_text import find_main_text
    from parallax.reading.page_facts import find_facts
    from parallax.reading.page_tree import parse_page

    tree = parse_page(source)
    listed = download_in(tree)
    if listed:
        return set_out(listed)
    facts = find_facts(tree, source)
    pieces = find_main_text(tree, facts)
    if not pieces:
        raise NotReadable(
            "no article was found in this page", "Copy the article's text and save it as plain text"
        )
    return set_out(_under_its_title(pieces, facts.stated.title), facts.stated)


def _under_its_title(pieces: list[Piece], title: str | None) -> Iterator[Piece]:
    """Yield the title first; where the page repeats it at its head, it is left out there."""
    plain = bare(title or "")
    if title:
        yield Piece(title, Role.TITLE)
    for n, piece in enumerate(pieces):
        heading = piece.role is Role.HEADING
        if plain and n < 3 and (bare(piece.words).endswith(plain) if heading else bare(piece.words) == plain):
            continue
        yield piece
