# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""From a web page's bytes to its tree: encodings as pages declare them, and trees that harm nobody."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from parallax.reading.decoding import decode
from parallax.reading.draft import NotReadable

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_DECLARED = re.compile(
    rb"<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w:.-]{2,40})", re.IGNORECASE
)
_HEAD = 8192
# Browsers read these names as the larger set that contains them.
_READ_AS = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874", "tis-620": "cp874",
    "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949", "big5": "big5hkscs",
}  # fmt: skip
# These are declared by nobody in good faith, or can be found out without.
_NOT_HEEDED = ("utf-7", "utf-16", "utf-32", "unicode", "raw", "idna", "punycode", "undefined", "mbcs", "oem")

# A page of news has some thousand elements, at most sixty deep; the longest live reports have twenty thousand.
_MOST_ELEMENTS = 30_000
_DEEPEST = 250
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_SHAPE = "Save the article as plain text and open that file"


def decode_page(data: bytes) -> str:
    """Return a page's source; valid UTF-8 is that, whatever the page declares.

    Raises:
        NotReadable: the bytes are no text.
    """
    if data.startswith(_MARKS):
        return decode(data)
    if 0 < data.count(0) * 100 < len(data):  # a few zeros are slips; in UTF-16 they are half of a page
        data = data.replace(b"\0", b"")
    try:
        source = data.decode("utf-8")
    except UnicodeDecodeError:
        source = ""
    if source and (b"\x1b" not in data or not source.isascii()):
        return decode(data)
    declared = _DECLARED.search(data[:_HEAD])
    encoding = known_encoding(declared[1].decode("ascii", errors="replace")) if declared else None
    if encoding is None:
        return decode(data)
    try:
        return data.decode(encoding, errors="replace")
    except (LookupError, ValueError):  # Python also knows codecs that are no encodings of text, such as "hex"
        return decode(data)


def parse_page(source: str) -> HtmlElement:
    """Return the tree of a page; nothing in it is run or loaded.

    Raises:
        NotReadable: there is no element in it, or more and deeper than any article needs.
    """
    from lxml import etree, html

    parser = html.HTMLParser(
        encoding="utf-8", collect_ids=False, default_doctype=False, remove_comments=True, remove_pis=True,
        huge_tree=True, no_network=True,
    )  # fmt: skip
    content = _CONTROLS.sub(" ", source).encode("utf-8", errors="replace")
    try:
        tree = html.document_fromstring(content, parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise NotReadable("the page has no content", "Save the page once more, or as plain text") from error
    _check_shape(tree)
    return tree


def known_encoding(name: str) -> str | None:
    """Return the encoding that a declared name stands for, as browsers take it; None where it is not heeded."""
    lowered = name.lower()
    if lowered.startswith(_NOT_HEEDED):
        return None
    try:
        found = codecs.lookup(lowered)
    except (LookupError, ValueError):
        return None
    return _READ_AS.get(found.name, found.name)


def _check_shape(tree: HtmlElement) -> None:
    """Refuse a tree that would keep the search for the article busy for minutes."""
    from lxml import etree

    elements = depth = 0

    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        elements += event == "start"
        if depth > _DEEPEST:
            raise NotReadable("its HTML is nested too deep", _SHAPE)
        if elements > _MOST_ELEMENTS:
            raise NotReadable("its HTML has too many elements", _SHAPE)
