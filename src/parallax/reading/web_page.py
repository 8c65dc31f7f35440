# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Web pages: the article in them, without what the site puts around it."""

from __future__ import annotations

import re
from dataclasses import replace

from parallax.domain.article import Origin, Role
from parallax.reading.draft import Draft, NotReadable, Stated
from parallax.reading.pieces import Piece, bare, one_line, set_out

ENDINGS = (".html", ".htm", ".xhtml", ".shtml", ".php", ".asp", ".aspx")

_HEAD = 3
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
    from parallax.reading.page_gate import gate_in
    from parallax.reading.page_head import outlet_in
    from parallax.reading.page_kinds import PROBLEMS
    from parallax.reading.page_tree import parse_page

    tree = parse_page(source)
    listed = download_in(tree)
    if listed:
        return set_out(listed)
    facts = find_facts(tree, source)
    pieces = find_main_text(tree, facts)
    if not pieces:
        gate = gate_in(source, "")
        if gate is not None:
            raise NotReadable(*PROBLEMS[gate])
        raise NotReadable(
            "no article was found in this page", "Copy the article's text and save it as plain text"
        )
    title, pieces = _with_its_title(pieces, facts.stated.title)
    outlet = Stated(source=outlet_in(facts.stated.title or "", title)).found_in(Origin.SHOWN)
    draft = set_out(pieces, replace(facts.stated, title=title).completed(outlet))
    text = " ".join(piece.words for piece in pieces if piece.role in (None, Role.BODY))
    return replace(draft, gate=gate_in(source, text))


def _with_its_title(pieces: list[Piece], stated: str | None) -> tuple[str | None, list[Piece]]:
    """Return the title, and the pieces under it; where the page repeats it at its head, it is left out there.

    What a page shows at its head of a longer stated title is the title; the rest is the outlet's name.
    """
    plain = bare(stated or "")
    for n, piece in enumerate(pieces[:_HEAD] if plain else ()):
        words = bare(piece.words)
        part = len(words) * 2 > len(plain) and (plain.startswith(words) or plain.endswith(words))
        if part or (piece.role is Role.HEADING and words.endswith(plain)):
            title = one_line(piece.words) if part else stated or ""
            return title, [Piece(title, Role.TITLE), *_without(title, pieces[:n] + pieces[n + 1 :])]
    return stated, [Piece(stated, Role.TITLE), *_without(stated, pieces)] if stated else pieces


def _without(title: str, pieces: list[Piece]) -> list[Piece]:
    """Return the pieces without headings that only repeat the title."""
    return [piece for piece in pieces if piece.role is not Role.HEADING or bare(piece.words) != bare(title)]
