# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Where the paragraphs of a plain text begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from parallax.reading.draft import Block

_LINE = re.compile("[^\n\x0b\x0c\x85\u2028\u2029]+")
_FIRST_WORD = re.compile(r"\S+")
# Lines that begin an item of a list, whatever stands before them.
_ITEM = re.compile(r"[•●▪◦‣*·–—-]\s|\(?\d{1,2}[.)]\s")

# A byline, and the name of a reader before a comment ("bookworm72: …"), begin with a small letter too.
_NO_REST = re.compile(r"by\s+[A-Z]|[\w.-]*\d[\w.-]*:\s")
_LONGEST_WORD = 25
_STOPS = tuple(".!?…。！？")
_CLOSERS = "\"'”’»)]}"
_ENDS = (*_STOPS, *_CLOSERS, ":", ";")

# People and some programs wrap a little before the width.
_RAGGED = 8
# Wrapped text is between these widths; a longer line is a whole paragraph.
_NARROWEST, _WIDEST = 40, 132


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    first_word: int
    """How long the first word is."""
    goes_on: bool
    """Whether it can begin in mid-sentence: with no capital, digit or bullet."""
    small: bool
    """Whether it surely does: with a small letter."""
    unspaced: bool
    """Whether it begins as scripts without spaces do, which break anywhere: a stop tells more there."""
    ended: bool
    """Whether it ends with some punctuation: what follows is then no rest of it."""
    finished: bool
    """Whether a sentence ends with it."""


def split_paragraphs(text: str) -> tuple[Block, ...]:
    """Return the paragraphs of `text`, in order; every character but white space lies in exactly one.

    A blank line separates paragraphs. A single line end does too, unless the file was wrapped to a
    width or the next line goes on in mid-sentence: there it is only a space.
    """
    groups = list(_groups(text))
    width = _wrapped_at(groups)
    return tuple(block for group in groups for block in _blocks(group, width))


def _groups(text: str) -> Iterator[list[_Line]]:
    """Yield the runs of lines between blank ones."""
    group: list[_Line] = []
    last = 0
    for match in _LINE.finditer(text):
        words = match.group()
        if not words.strip():
            continue
        start = match.start() + len(words) - len(words.lstrip())
        end = match.end() - (len(words) - len(words.rstrip()))
        if group and text.count("\n", last, start) != 1:
            yield group
            group = []
        group.append(_line(text, start, end))
        last = end
    if group:
        yield group


def _line(text: str, start: int, end: int) -> _Line:
    word = _FIRST_WORD.match(text, start, end)
    first = text[start]
    item = _ITEM.match(text, start, end) is not None
    length = len(word.group()) if word else 0
    return _Line(
        start,
        end,
        first_word=length if length <= _LONGEST_WORD else 1,
        unspaced=length > _LONGEST_WORD,
        goes_on=first.isalpha() and not first.isupper() and not item,
        small=first.islower() and not item and not _NO_REST.match(text, start, end),
        ended=text[end - 1] in _ENDS,
        finished=text[max(start, end - 3) : end].rstrip(_CLOSERS)[-1:] in _STOPS,
    )


def _wrapped_at(groups: Sequence[Sequence[_Line]]) -> int | None:
    """Return the width the file was wrapped at, or None where it was not.

    The next line's first word would not have fitted: that shows at most line ends of a wrapped text.
    About half of its lines begin in mid-sentence, which lines of a menu do not.
    """
    lengths = sorted(line.end - line.start for group in groups if len(group) > 1 for line in group)
    if not lengths:
        return None
    width = lengths[int(len(lengths) * 0.98)]
    pairs = [pair for group in groups for pair in pairwise(group)]
    full = [after for before, after in pairs if _full(before, after, width - _RAGGED)]
    going_on = sum(line.goes_on for line in full)
    if not _NARROWEST <= width <= _WIDEST or len(full) * 2 < len(pairs) or going_on * 5 < len(full) * 2:
        return None
    return width


def _full(before: _Line, after: _Line, width: int) -> bool:
    if after.unspaced and before.ended:
        return False
    return before.end - before.start + 1 + after.first_word > width


def _blocks(group: Sequence[_Line], width: int | None) -> Iterator[Block]:
    """Yield a group's paragraphs: where the file is wrapped, and where a sentence runs over the line's end."""
    rest = _broken_sentences(group)
    start = group[0].start
    for n, (before, after) in enumerate(pairwise(group), start=1):
        # A line that goes on in mid-sentence is given more room.
        wrapped = width is not None and _full(before, after, width - (2 if after.goes_on else 1) * _RAGGED)
        if not wrapped and n not in rest:
            yield Block(start, before.end)
            start = after.start
    yield Block(start, group[-1].end)


def _broken_sentences(group: Sequence[_Line]) -> frozenset[int]:
    """Return which lines carry on a sentence: they begin small, and the last of them ends with a stop.

    A menu in small letters has no stop, so it stays a list.
    """
    found: set[int] = set()
    run: list[int] = []
    for n, (before, after) in enumerate(pairwise(group), start=1):
        if not after.small or before.ended:
            run.clear()
            continue
        run.append(n)
        if after.finished:
            found.update(run)
            run.clear()
    return frozenset(found)
