# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Plain text: the decoded file, as it is."""

from __future__ import annotations

from parallax.reading.decoding import decode
from parallax.reading.draft import Draft
from parallax.reading.paragraphs import split_paragraphs

ENDINGS = (".txt", ".text")


def read(data: bytes) -> Draft:
    """Return the text that `data` encodes, with its paragraphs."""
    return draft(decode(data))


def draft(text: str) -> Draft:
    """Return `text` with its paragraphs; no character of it is changed."""
    return Draft(text, split_paragraphs(text))
