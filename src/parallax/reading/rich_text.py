# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Rich text (.rtf): its words in paragraphs."""

from __future__ import annotations

import re

from parallax.reading.draft import Draft, NotReadable
from parallax.reading.pieces import Piece, one_line, set_out
from parallax.reading.properties import stated_in

ENDINGS = (".rtf",)
SIGNATURES = (b"{\\rtf",)

_AS_TEXT = "Save the article's text in a text file and open that"
# Pictures and embedded objects are written in hexadecimal digits, and make most of a long file.
_PICTURE = re.compile(r"[0-9a-fA-F\s]{200,}")
# The library looks through the rest of the file for the address of each link; only the link's words are wanted.
_FIELD = re.compile(r"\\field\b")
_LONGEST = 8_000_000
_INFO = re.compile(r"\{\\info\b(?P<info>(?:[^{}]|\{[^{}]*\}){0,200})")
_PROPERTY = re.compile(r"\{\\(?P<name>title|author)\s(?P<words>[^{}]{1,500})\}")


def read(data: bytes) -> Draft:
    """Return the text of a rich text file; pictures and embedded objects are passed over.

    Raises:
        NotReadable: it is damaged, or longer than any article.
    """
    source = _FIELD.sub(r"\\fieldgroup", _PICTURE.sub(" ", data.decode("latin-1")))
    if len(source) > _LONGEST:
        raise NotReadable("it is longer than any article", _AS_TEXT)
    pieces = [Piece(one_line(line)) for line in _words(source).split("\n")]
    pieces = [piece for piece in pieces if piece.words]
    info = _INFO.search(source[:200_000])
    stated = {match["name"]: match["words"] for match in _PROPERTY.finditer(info["info"] if info else "")}
    title, author = (_words("{\\rtf1 " + stated.get(name, "") + "}") for name in ("title", "author"))
    return set_out(pieces, stated_in(pieces, title=title, author=author))


def _words(source: str) -> str:
    from striprtf.striprtf import rtf_to_text

    try:
        words: str = rtf_to_text(source, errors="replace")  # type: ignore[no-untyped-call]
    except (ValueError, LookupError, OverflowError, TypeError) as error:
        raise NotReadable("it is damaged: its text cannot be unpacked", _AS_TEXT) from error
    # Characters beyond the first 65,536 are written in two halves.
    return words.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
