# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""From the paragraphs that a reader found to a text: each in one line, with blank lines between."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from parallax.domain.article import Role
from parallax.reading.draft import Block, Draft, Stated

_BETWEEN = "\n\n"
# How many paragraphs may stand above a title: a section, a date, a place.
_HEAD = 5
# Marks where a word may be broken, and characters without width, split words that readers see whole.
_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph's words, and its role where the format leaves no doubt."""

    words: str
    role: Role | None = None
    level: int = 0
    """A heading's, from 1 at the top; 0 where it is none."""


def set_out(pieces: Iterable[Piece], stated: Stated | None = None) -> Draft:
    """Set the pieces that have words under each other."""
    texts: list[str] = []
    blocks: list[Block] = []
    at = 0
    for piece in pieces:
        words = one_line(piece.words)
        if words:
            blocks.append(Block(at, at + len(words), piece.role))
            texts.append(words)
            at += len(words) + len(_BETWEEN)
    return Draft(_BETWEEN.join(texts), tuple(blocks), stated or Stated())


def with_one_title(pieces: Iterable[Piece]) -> list[Piece]:
    """Return the pieces with roles for headings: the title, else a top heading at the head, is the title."""
    listed = [piece for piece in pieces if piece.words.strip()]
    titles = [n for n, piece in enumerate(listed) if piece.role is Role.TITLE]
    titles += [n for n, piece in enumerate(listed[:_HEAD]) if piece.level == 1]
    for n, piece in enumerate(listed):
        if n in titles[:1]:
            listed[n] = replace(piece, role=Role.TITLE)
        elif piece.role is Role.TITLE or piece.level:
            listed[n] = replace(piece, role=Role.HEADING)
    return listed


def one_line(words: str) -> str:
    """Return `words` with single spaces, without what nobody sees and no file could hold."""
    whole = words if words.isascii() else words.encode("utf-8", errors="replace").decode("utf-8")
    return " ".join(_CONTROLS.sub(" ", _UNSEEN.sub("", whole)).split())


def same_words(one: str, other: str) -> bool:
    """Whether two lines differ in case, spaces and punctuation at most."""
    return bare(one) == bare(other)


def bare(words: str) -> str:
    """Return the letters and digits of `words` alone, in small letters."""
    return "".join(filter(str.isalnum, words.casefold()))
