# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Word documents (.docx): their paragraphs, with roles where styles give them."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from parallax.domain.article import Role
from parallax.reading import packed
from parallax.reading.draft import Draft, NotReadable
from parallax.reading.pieces import Piece, set_out, with_one_title
from parallax.reading.properties import stated_in
from parallax.reading.table_rows import Walk

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element

ENDINGS = (".docx", ".docm", ".dotx")

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_PARAGRAPH, _ROW, _CELL = f"{_W}p", f"{_W}tr", f"{_W}tc"
_CHARACTERS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "\u2011"}
# Text that was deleted or moved away, and what programs show that do not know the newer form beside it.
_NOT_SHOWN = (f"{_W}del", f"{_W}moveFrom", _FALLBACK)
_LEVEL = re.compile(r"heading (\d)", re.IGNORECASE)
_ROLES = {"title": Role.TITLE, "caption": Role.CAPTION}
_AS_TEXT = "Save the article's text in a text file and open that"


def looks_like(data: bytes) -> bool:
    """Whether it is a ZIP file with a Word document in it."""
    return data.startswith(packed.SIGNATURES) and any(
        name.startswith("word/document") for name in packed.names_in(data)
    )


def read(data: bytes) -> Draft:
    """Return the text of a Word document; no picture and nothing linked is opened.

    Raises:
        NotReadable: it is damaged, encrypted or a ZIP bomb, or its XML declares entities.
    """
    packed.check(data)
    document = _opened(data)
    body = document.element.body
    packed.refuse_entities(body)
    pieces = with_one_title(_pieces(body, _styles(document)))
    return set_out(
        pieces, stated_in(pieces, title=_property(document, "title"), author=_property(document, "author"))
    )


def _opened(data: bytes) -> Document:
    import docx

    try:
        document = docx.Document(io.BytesIO(data))
        if document.element.body is not None:
            return document
    except Exception as error:  # the library raises whatever a broken part leads it to
        raise NotReadable("it is damaged, or no Word document after all", _AS_TEXT) from error
    raise NotReadable("it is a Word document without any text", _AS_TEXT)


def _property(document: Document, name: str) -> str:
    try:
        return str(getattr(document.core_properties, name) or "")
    except Exception:  # noqa: BLE001 - broken properties say nothing
        return ""


def _styles(document: Document) -> dict[str, str]:
    """Return the names of the styles by their ids, in small letters; they are English in every language's Word."""
    names: dict[str, str] = {}
    try:
        styles = document.styles.element
    except Exception:  # noqa: BLE001 - broken styles name nothing
        return names
    for style in styles.iter(f"{_W}style"):
        name = style.find(f"{_W}name")
        if name is not None:
            names[style.get(f"{_W}styleId") or ""] = (name.get(f"{_W}val") or "").casefold()
    return names


def _pieces(body: _Element, styles: Mapping[str, str]) -> Iterator[Piece]:
    return Walk((_PARAGRAPH,), _ROW, _CELL, lambda paragraph: _paragraph(paragraph, styles)).over(body)


def _paragraph(paragraph: _Element, styles: Mapping[str, str]) -> Iterator[Piece]:
    """Yield a paragraph, one piece for each of its lines."""
    if any(above.tag in _NOT_SHOWN for above in paragraph.iterancestors()):
        return
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    name = styles.get(style.get(f"{_W}val") or "", "") if style is not None else ""
    level = _LEVEL.match(name)
    role = _ROLES.get(name)
    words = "".join(_characters(paragraph))
    if level or role is not None:
        yield Piece(words, role, int(level[1]) if level else 0)
    else:
        yield from (Piece(line) for line in words.split("\n"))


def _characters(paragraph: _Element) -> Iterator[str]:
    """Yield what a paragraph shows, without the paragraphs of text boxes that are anchored in it."""
    for part in paragraph.iter(f"{_W}t", *_CHARACTERS):
        above = part.iterancestors(_PARAGRAPH, *_NOT_SHOWN)
        if next(above, None) is paragraph:
            yield _CHARACTERS.get(part.tag) or (part.text or "")
