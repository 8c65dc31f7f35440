# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""OpenDocument texts (.odt): their paragraphs, with roles where styles give them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from parallax.domain.article import Role
from parallax.reading import packed
from parallax.reading.draft import Draft, NotReadable, Stated
from parallax.reading.pieces import Piece, set_out, with_one_title
from parallax.reading.properties import stated_in
from parallax.reading.table_rows import Walk

if TYPE_CHECKING:
    from lxml.etree import _Element

ENDINGS = (".odt", ".ott")

_KIND = b"application/vnd.oasis.opendocument.text"
_NS = "urn:oasis:names:tc:opendocument:xmlns:"
_TEXT, _STYLE, _TABLE, _OFFICE, _META = (
    f"{{{_NS}{name}:1.0}}" for name in ("text", "style", "table", "office", "meta")
)
_DC = "{http://purl.org/dc/elements/1.1/}"
_PARAGRAPH, _HEADING = f"{_TEXT}p", f"{_TEXT}h"
_CHARACTERS = {f"{_TEXT}s": " ", f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n"}
# What is no part of the text as it is shown: notes, changes that were taken back, comments, what is left of frames.
_NOT_SHOWN = (
    f"{_TEXT}note", f"{_TEXT}tracked-changes", f"{_OFFICE}annotation", f"{_TEXT}sequence-decls", f"{_OFFICE}forms",
    f"{_TEXT}table-of-content", f"{_TEXT}ruby-text",
)  # fmt: skip
_ROLES = {"Title": Role.TITLE, "Caption": Role.CAPTION, "Illustration": Role.CAPTION, "Figure": Role.CAPTION}
_ROW, _CELL = f"{_TABLE}table-row", f"{_TABLE}table-cell"
_AS_TEXT = "Save the article's text in a text file and open that"


def looks_like(data: bytes) -> bool:
    """Whether it is a ZIP file that names its kind at the beginning, or has the parts of that kind."""
    if not data.startswith(packed.SIGNATURES):
        return False
    return _KIND in data[:200] or {"content.xml", "styles.xml"} <= packed.names_in(data)


def read(data: bytes) -> Draft:
    """Return the text of an OpenDocument text; no picture and nothing linked is opened.

    Raises:
        NotReadable: it is damaged, encrypted or a ZIP bomb, or its XML declares entities.
    """
    packed.check(data)
    if b"encryption-data" in (packed.part_of(data, "META-INF/manifest.xml") or b""):
        problem = "it is encrypted and opens only with a password"
        raise NotReadable(problem, "Save a copy of it without the password")
    content = packed.xml_of(packed.part_of(data, "content.xml") or b"")
    body = content.find(f"{_OFFICE}body/{_OFFICE}text")
    if body is None:
        raise NotReadable("it is damaged, or no text document after all", _AS_TEXT)
    pieces = with_one_title(_pieces(body, _parents(content)))
    return set_out(pieces, _stated(data, pieces))


def _stated(data: bytes, pieces: Sequence[Piece]) -> Stated:
    try:
        meta = packed.xml_of(packed.part_of(data, "meta.xml") or b"")
    except NotReadable:  # broken properties say nothing
        return Stated()
    title = next(meta.iter(f"{_DC}title"), None)
    author = next(meta.iter(f"{_META}initial-creator", f"{_DC}creator"), None)
    return stated_in(pieces, title=_own_words(title), author=_own_words(author))


def _own_words(element: _Element | None) -> str:
    return "" if element is None else element.text or ""


def _parents(content: _Element) -> dict[str, str]:
    """Return which named style each of the document's own stands for."""
    return {
        style.get(f"{_STYLE}name") or "": style.get(f"{_STYLE}parent-style-name") or ""
        for style in content.iter(f"{_STYLE}style")
    }


def _pieces(body: _Element, parents: Mapping[str, str]) -> Iterator[Piece]:
    return Walk((_PARAGRAPH, _HEADING), _ROW, _CELL, lambda paragraph: _paragraph(paragraph, parents)).over(
        body
    )


def _paragraph(paragraph: _Element, parents: Mapping[str, str]) -> Iterator[Piece]:
    """Yield a paragraph, one piece for each of its lines."""
    if next(paragraph.iterancestors(*_NOT_SHOWN), None) is not None:
        return
    style = paragraph.get(f"{_TEXT}style-name") or ""
    role = _ROLES.get(parents.get(style) or style)
    words = "".join(_characters(paragraph))
    if paragraph.tag == _HEADING:
        level = paragraph.get(f"{_TEXT}outline-level") or "1"
        yield Piece(words, role, int(level) if level.isdecimal() and len(level) < 3 else 1)
    elif role is not None:
        yield Piece(words, role)
    else:
        yield from (Piece(line) for line in words.split("\n"))


def _characters(element: _Element) -> Iterator[str]:
    """Yield what a paragraph shows, without the paragraphs of frames that are anchored in it."""
    yield _CHARACTERS.get(element.tag, "") + (element.text or "").replace("\n", " ")
    for part in element:
        if part.tag not in (_PARAGRAPH, _HEADING, *_NOT_SHOWN) and isinstance(part.tag, str):
            yield from _characters(part)
        yield (part.tail or "").replace("\n", " ")
