# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Rich text (.rtf): its words in paragraphs."""

from __future__ import annotations

import re

from parallax.reading.draft import MOST_PARAGRAPHS, Draft, NotReadable
from parallax.reading.pieces import Piece, one_line, set_out
from parallax.reading.properties import stated_in

ENDINGS = (".rtf",)
SIGNATURES = (b"{\\rtf",)

_AS_TEXT = "Save the article's text in a text file and open that"
# Pictures and embedded objects are written in hexadecimal digits, and make most of a long file.
_PICTURE = re.compile(r"[0-9a-fA-F\s]{200,}")
# The library looks through the rest of the file for the address of each link; only the link's words are wanted.
_FIELD = re.compile(r"\\field\b")
_BEGIN = re.compile(r"\{\\rtf\d*")
_FONTS = r"\fonttbl"
_FONT = re.compile(r"\\f(\d{1,5})\b[^{};]{0,200}?\\fcharset(\d{1,3})\b")
_LONGEST_TABLE = 200_000
_LONGEST = 8_000_000
# A file that was cut off has some groups open.
_MOST_OPEN = 10_000
_INFO = re.compile(r"\{\\info\b(?P<info>(?:[^{}]|\{[^{}]*\}){0,200})")
_PROPERTY = re.compile(r"\{\\(?P<name>title|author)\s(?P<words>[^{}]{1,500})\}")


def read(data: bytes) -> Draft:
    """Return the text of a rich text file; pictures and embedded objects are passed over.

    Raises:
        NotReadable: it is damaged, or longer than any article.
    """
    source = _plain(data.decode("latin-1").lstrip())
    if source.count("{") - source.count("}") > _MOST_OPEN:
        raise NotReadable("it is damaged: its text cannot be unpacked", _AS_TEXT)
    if len(source) > _LONGEST:
        raise NotReadable("it is longer than any article", _AS_TEXT)
    lines = [line for line in _words(source).split("\n") if line.strip()]
    if len(lines) > MOST_PARAGRAPHS:
        raise NotReadable("it has more paragraphs than any article", _AS_TEXT)
    pieces = [Piece(one_line(line)) for line in lines]
    pieces = [piece for piece in pieces if piece.words]
    info = _INFO.search(source[:200_000])
    stated = {match["name"]: match["words"] for match in _PROPERTY.finditer(info["info"] if info else "")}
    title, author = (_words("{\\rtf1 " + stated.get(name, "") + "}") for name in ("title", "author"))
    return set_out(pieces, stated_in(pieces, title=title, author=author))


def _plain(source: str) -> str:
    """Return the source without pictures and in the form that the library reads in a time of its length.

    Its search for fonts takes minutes in a broken table, so it is given one with their numbers and encodings alone.
    """
    source = _FIELD.sub(r"\\fieldgroup", _PICTURE.sub(" ", source))
    at = source.find(_FONTS)
    fonts = _FONT.findall(source, at, at + _LONGEST_TABLE) if at >= 0 else []
    table = "".join(f"{{\\f{number}\\fcharset{charset} x;}}" for number, charset in fonts)
    begin = _BEGIN.match(source)
    body = source[begin.end() if begin else 0 :].replace(_FONTS, r"\*\fontsgroup")
    return rf"{{\rtf1{{{_FONTS}{table}}}{body}"


def _words(source: str) -> str:
    from striprtf.striprtf import rtf_to_text

    try:
        words: str = rtf_to_text(source, errors="replace")  # type: ignore[no-untyped-call]
    except (ValueError, LookupError, OverflowError, TypeError) as error:
        raise NotReadable("it is damaged: its text cannot be unpacked", _AS_TEXT) from error
    # Characters beyond the first 65,536 are written in two halves.
    return words.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
