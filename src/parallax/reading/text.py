# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Plain text: the decoded file, as it is."""

from __future__ import annotations

from parallax.reading.decoding import decode
from parallax.reading.draft import Draft, NotReadable
from parallax.reading.paragraphs import split_paragraphs

ENDINGS = (".txt", ".text")

_MOST_LINES = 400_000


def read(data: bytes) -> Draft:
    """Return the text that `data` encodes, with its paragraphs."""
    return draft(decode(data))


def draft(text: str) -> Draft:
    """Return `text` with its paragraphs; no character of it is changed.

    Raises:
        NotReadable: it has far more lines than any article.
    """
    if text.count("\n") > _MOST_LINES:
        raise NotReadable("it has more lines than any article", "Save the article alone, as plain text")
    return Draft(text, split_paragraphs(text))
