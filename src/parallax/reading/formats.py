# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The formats that can be read, and which of them a file is in.

A format is a module with `read`, named in `FORMATS`: nothing else knows how many there are.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from parallax.reading import mail, markdown, opendocument, packed, pdf, rich_text, text, web_page, word
from parallax.reading.draft import Draft, NotReadable


@dataclass(frozen=True, slots=True)
class Format:
    """A format: how it is recognised, and the function that reads it.

    `signatures` are the bytes a file of this format begins with. Where others begin with them too, or there
    are none, `looks_like` tells it. A format without either, which any text could be in, is told by its ending.
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
    Format(word.ENDINGS, word.read, packed.SIGNATURES, word.looks_like),
    Format(opendocument.ENDINGS, opendocument.read, packed.SIGNATURES, opendocument.looks_like),
    Format(rich_text.ENDINGS, rich_text.read, rich_text.SIGNATURES),
    Format(mail.ENDINGS, mail.read, looks_like=mail.looks_like),
    Format(web_page.ENDINGS, web_page.read, looks_like=web_page.looks_like),
)

_AS_TEXT = "Save the article as plain text and open that file"
_OTHERS = (
    ("a ZIP file", (b"PK\x03\x04", b"PK\x05\x06")),
    ("an old or an encrypted Word document", (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",)),
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
        if known.looks_like(data) if known.looks_like else _begins(head, known.signatures):
            return known
    named = next((known for known in FORMATS if ending.casefold() in known.endings), PLAIN_TEXT)
    if _begins(head, named.signatures):
        return named  # it begins and is called as one, so it is a damaged one
    for name, signatures in _OTHERS:
        if _begins(head, signatures):
            problem = f"this is {name}, not a text file"
            raise NotReadable(problem, _AS_TEXT)
    return named


def _begins(head: bytes, signatures: tuple[bytes, ...]) -> bool:
    lowered = head.lower()
    return any(lowered.startswith(signature.lower()) for signature in signatures)
