# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The formats that can be read, and which of them a file is in.

A format is a module with `read`, named in `FORMATS`: nothing else knows how many there are.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from parallax.reading import mail, markdown, opendocument, pdf, rich_text, text, web_page, word
from parallax.reading.draft import Draft, NotReadable


@dataclass(frozen=True, slots=True)
class Format:
    """A format: how it is recognised, and the function that reads it.

    `signatures` are the bytes a file of this format begins with, `looks_like` tells it where that is not
    enough; both go before the ending. A format without them, which any text could be in, is told by its ending.
    """

    endings: tuple[str, ...]
    read: Callable[[bytes], Draft]
    signatures: tuple[bytes, ...] = ()
    looks_like: Callable[[bytes], bool] | None = None


PLAIN_TEXT = Format(text.ENDINGS, text.read)
FORMATS = (
    PLAIN_TEXT,
    Format(markdown.ENDINGS, markdown.read),
    Format(pdf.ENDINGS, pdf.read, looks_like=pdf.looks_like),
    Format(word.ENDINGS, word.read, looks_like=word.looks_like),
    Format(opendocument.ENDINGS, opendocument.read, looks_like=opendocument.looks_like),
    Format(rich_text.ENDINGS, rich_text.read, signatures=rich_text.SIGNATURES),
    Format(mail.ENDINGS, mail.read, looks_like=mail.looks_like),
    Format(web_page.ENDINGS, web_page.read, looks_like=web_page.looks_like),
)

_AS_TEXT = "Save the article as plain text and open that file"
_OTHERS = (
    ("a ZIP file or a damaged office document", (b"PK\x03\x04", b"PK\x05\x06")),
    ("an old Word document", (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",)),
    ("a web archive", (b"bplist00",)),
    ("a compressed file", (b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf", b"Rar!", b"(\xb5/\xfd")),
    ("a picture", (b"\x89PNG", b"\xff\xd8\xff", b"gif8", b"BM6", b"II*\x00", b"MM\x00*")),
    ("a sound or video file", (b"ID3", b"OggS", b"fLaC", b"\x1aE\xdf\xa3", b"RIFF")),
    ("a program", (b"\x7fELF", b"MZ\x90")),
    ("a database", (b"SQLite format 3\x00",)),
)
"""What is often opened by mistake and no text: the name for the message, and how it begins."""


def format_of(data: bytes, ending: str) -> Format:
    """Return the format of a file by its content, else by its name's ending (".md"), else plain text.

    Raises:
        NotReadable: the content is of a kind that is known not to be readable.
    """
    head = data[:1024].removeprefix(b"\xef\xbb\xbf").lstrip()
    for known in FORMATS:
        if _begins(head, known.signatures) or (known.looks_like and known.looks_like(data)):
            return known
    for name, signatures in _OTHERS:
        if _begins(head, signatures):
            problem = f"this is {name}, not a text file"
            raise NotReadable(problem, _AS_TEXT)
    for known in FORMATS:
        if ending.casefold() in known.endings:
            return known
    return PLAIN_TEXT


def _begins(head: bytes, signatures: tuple[bytes, ...]) -> bool:
    lowered = head.lower()
    return any(lowered.startswith(signature.lower()) for signature in signatures)
