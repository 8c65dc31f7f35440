# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Article text made fit for print: runs with marks, and nothing that could break a line or a page.

Text goes to the template as data and is never read as markup there.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from itertools import groupby

from parallax.domain.article import Span

Runs = list[tuple[str, str]]
"""Stretches of text, each with its mark: "" for none, or a mark that the template knows."""

BREAK = "\u200b"
"""Where a line may be broken; the template turns it into an empty box, so that copied text is clean."""

# Control characters, halves of surrogate pairs, places for private use, marks that turn the reading direction
# of what follows, marks for the order of bytes: none of them prints, and some disturb what stands beside.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u2060\u202a-\u202e\u2066-\u2069\ufeff\ufff0-\ufffb]"
)
_UNKNOWN = re.compile("[\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff\U000f0000-\U0010ffff]")
_SPACES = re.compile("[\\s\x1c-\x1f\x85\u00a0\u2007]+")
# Scripts that write without spaces are left alone: their lines are broken between characters or by a dictionary.
_WORD = re.compile(
    r"[^\s\u200b\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\uffef]+"
)
_SEAM = re.compile(r"(?<=[/\-_.,;:?&=%#+~|\\)\]}])(?=\w)")
LONGEST = 24
"""A word of more characters may be broken anywhere: so many fit into a column of text."""
LONGEST_IN_CELL = 14
"""The same for the narrow columns of tables."""

_STRONG_RTL = frozenset({"R", "AL"})


def printable(text: str, longest: int = LONGEST) -> str:
    """Return `text` on one line, without what cannot be printed, and with breaks in overlong words."""
    text = _SPACES.sub(" ", _UNKNOWN.sub("\ufffd", _UNPRINTABLE.sub("", text)))

    def broken(word: re.Match[str]) -> str:
        letters = word.group()
        return _broken(letters, longest) if len(letters) > longest else letters

    return _WORD.sub(broken, text)


def _broken(word: str, longest: int) -> str:
    """Return a long word with breaks: after its punctuation, else every few characters."""
    pieces: list[str] = []
    for part in _SEAM.split(word):
        start = 0
        while len(part) - start > longest:
            end = start + longest // 3
            while end < len(part) and unicodedata.combining(part[end]):
                end += 1
            pieces.append(part[start:end])
            start = end
        pieces.append(part[start:])
    return BREAK.join(pieces)


def runs(text: str, span: Span, marks: Iterable[tuple[Span, str]] = ()) -> Runs:
    """Return the text of `span` as runs.

    Args:
        text: the whole text that the spans point into.
        span: what is printed of it.
        marks: spans with the name of their mark; where two overlap, the later one wins.
    """
    names = [""]
    painted = [0] * (span.end - span.start)
    for marked, name in marks:
        start, end = max(marked.start, span.start) - span.start, min(marked.end, span.end) - span.start
        if start < end:
            names.append(name)
            painted[start:end] = [len(names) - 1] * (end - start)
    found: Runs = []
    at = span.start
    for colour, stretch in groupby(painted, key=names.__getitem__):
        end = at + sum(1 for _ in stretch)
        found.append((printable(text[at:end]), colour))
        at = end
    return found


def plain(text: str) -> Runs:
    """Return `text` as a single run without a mark."""
    return [(printable(text), "")]


def right_to_left(text: str) -> bool:
    """Whether most of the letters in the beginning of `text` are of a script that runs to the left."""
    balance = 0
    for character in text[:4000]:
        direction = unicodedata.bidirectional(character)
        if direction in _STRONG_RTL:
            balance += 1
        elif direction == "L":
            balance -= 1
    return balance > 0


def language_tag(language: str | None) -> str | None:
    """Return the two or three letters that name a language, or None."""
    found = re.match(r"[A-Za-z]{2,3}(?![A-Za-z])", language or "")
    return found.group().lower() if found else None


def shortened(text: str, most: int) -> str:
    """Return `text` cut at a word so that it has at most about `most` characters."""
    text = " ".join(text.split())
    if len(text) <= most:
        return text
    cut = text[:most].rsplit(" ", 1)[0] if " " in text[:most] else text[:most]
    return cut.rstrip(" ,;:–—-") + " …"
