# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What a document's properties say of the article in it, where that can be believed.

Whoever pasted the article into a document is its author to the office program, and the day of pasting its
date: so a property never goes before what the text shows, and dates are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from parallax.domain.article import Origin, Role
from parallax.reading.datelines import is_byline
from parallax.reading.draft import Stated
from parallax.reading.lines import Line
from parallax.reading.pieces import Piece, bare, one_line

_HEAD = 8
# What programs write where nobody wrote anything.
_OF_A_PROGRAM = re.compile(
    r"\b(?:user|admin|administrator|owner|office|word|docx|writer|unknown|author|scanner|pdf|microsoft|adobe|apple|test)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"[^\W\d_][^\W\d_.'’-]*\.?(?:[ '’-][^\W\d_][^\W\d_.'’-]*\.?){1,4}")


def stated_in(pieces: Sequence[Piece], *, title: str, author: str) -> Stated:
    """Return the title that the text shows too, and the author where the text names none."""
    stated = Stated(title=_title(pieces, one_line(title)), author=_author(pieces, one_line(author)))
    return stated.found_in(Origin.PROPERTIES)


def _title(pieces: Sequence[Piece], title: str) -> str | None:
    if not bare(title) or any(piece.role is Role.TITLE for piece in pieces):
        return None
    return title if any(bare(piece.words) == bare(title) for piece in pieces[:_HEAD]) else None


def _author(pieces: Sequence[Piece], author: str) -> str | None:
    if not _NAME.fullmatch(author) or _OF_A_PROGRAM.search(author):
        return None
    head = (one_line(piece.words) for piece in pieces[:_HEAD])
    return None if any(is_byline(Line(words, len(words))) for words in head if words) else author
