# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Pairing quotation marks into the stretches of text that they enclose.

Marks are paired within a paragraph. Files from the web hold marks that are missing, doubled, turned the wrong
way or typed as apostrophes, so what stands beside a mark counts for as much as its look.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from parallax.analysis.stopping import stopping
from parallax.domain.article import Paragraph, Span

_DOUBLE = re.compile(r"[\"＂“”„‟«»〝〞]|``")
_LEFT = frozenset("“„‟«〝`")
_RIGHT = frozenset("”»〞")
_SINGLE = re.compile(r"(?<!['`])['‘’‚‛‹›`](?!['`])")
_ELIDED = re.compile(r"(?:tis|twas|em|til|till|cause|n|round|bout|\d\ds?)\b", re.IGNORECASE)
"""What an apostrophe begins: 'tis, 'em, the '90s."""
_BEFORE_OPENING = frozenset("([{—–-/‘'“\"«:,")
_AFTER_CLOSING = frozenset(".,;:!?)]}…")
_SENTENCE_END = re.compile(r"[.!?…](?=\s)")
_SAID = re.compile(
    r"[,?!]\s+(?:(?:[A-Z][\w.’'-]*|he|she|they)\s+){0,4}(?:said|says|added|told|wrote|asked)\b"
)
_SAID_LAST = re.compile(_SAID.pattern + r"[^,\n]{0,60}$")
_TAIL = 120
"""Characters at a paragraph's end within which an attribution may follow words that nobody closed."""
_WORD = re.compile(r"\w")
_CHECKED_EVERY = 1_000
"""Marks."""
_LONGEST_SINGLE = 1_000
"""Characters within which a single mark must be closed; beyond them it was an apostrophe."""


@dataclass(frozen=True, slots=True)
class Marked:
    """Words between quotation marks: `start` to `end` are the words, `outer` takes in the marks."""

    start: int
    end: int
    outer: Span
    continues: bool = False
    """Whether it goes on with a quotation that the paragraph before left open."""
    nested: bool = False


def pair_marks(
    text: str, paragraphs: Sequence[Paragraph], check: Callable[[], None] = lambda: None
) -> list[list[Marked]]:
    """Return for each paragraph what stands between quotation marks, in text order, nested ones included.

    `check` may raise to stop.
    """
    found: list[list[Marked]] = []
    left_open = False
    for span in paragraphs:
        doubles, left_open = _doubles(text, span, check, left_open=left_open)
        found.append(_nested(doubles + _singles(text, span, doubles, check)))
    return found


def _doubles(
    text: str, span: Paragraph, check: Callable[[], None], *, left_open: bool
) -> tuple[list[Marked], bool]:
    """Return what double marks enclose in a paragraph, and whether it leaves a quotation open.

    `left_open` says whether the paragraph before left one open.
    """
    found: list[Marked] = []
    opened: list[Span] = []
    marks: list[int] = []
    for match in stopping(_DOUBLE.finditer(text, span.start, span.end), check, _CHECKED_EVERY):
        mark = Span(*match.span())
        role = _role(text, span, mark, is_open=bool(opened))
        if role == "opens":
            opened.append(mark)
        elif role == "closes" and opened:
            begin = opened.pop()
            found += _marked(text, begin, mark, continues=left_open and begin.start == span.start)
        elif left_open and not marks and mark.start > span.start:
            # The paragraph goes on with a quotation without saying so by a mark of its own.
            found += _marked(text, Span(span.start, span.start), mark, continues=True)
        marks.append(mark.start)
    if opened and opened[0].start == span.start and _is_block(text, opened[0], found):
        opened = opened[1:]
    for begin in stopping(opened, check, _CHECKED_EVERY):
        following = bisect_right(marks, begin.start)
        at_start = begin.start == span.start
        end = span.end
        if following < len(marks):
            end = _cut(text, begin.end, marks[following])
        elif said := _SAID_LAST.search(text, max(begin.end, span.end - _TAIL), span.end):
            end = said.start() + 1
        found += _marked(text, begin, Span(end, end), continues=left_open and at_start)
    return found, bool(opened)


def _cut(text: str, start: int, end: int) -> int:
    """Return where a quotation ends that nobody closed before the next: at "said", or with its sentence."""
    said = _SAID.search(text, start, end)
    sentence = _SENTENCE_END.search(text, start, end)
    if said and (sentence is None or said.start() < sentence.start()):
        return said.start() + 1
    return sentence.end() if sentence else end


def _is_block(text: str, begin: Span, found: Sequence[Marked]) -> bool:
    """Whether a mark that nobody closes only says that a paragraph is copied, marks of another look and all."""
    return bool(found) and text[begin.start] == '"' and text[min(m.outer.start for m in found)] != '"'


def _role(text: str, span: Paragraph, mark: Span, *, is_open: bool) -> str:
    """Return whether a double mark opens or closes; inches, strays and markup do neither."""
    before = text[mark.start - 1] if mark.start > span.start else " "
    after = text[mark.end] if mark.end < span.end else " "
    may_open = (
        (before.isspace() or before in _BEFORE_OPENING)
        and not after.isspace()
        and after not in _AFTER_CLOSING
    )
    may_close = not before.isspace() and not after.isalnum()
    look = text[mark.start]
    if before == "=":
        return "neither"  # a value in a scrap of markup
    if look in _LEFT:
        if is_open and may_close and not may_open:
            return "closes"  # „German“, or the wrong key
        return "opens"
    if look in _RIGHT:
        return "opens" if may_open and not may_close and not is_open else "closes"
    if is_open:
        return "opens" if may_open and not may_close else "closes"
    if before.isdigit() or (may_close and not may_open):
        return "neither"
    return "opens"


def _marked(text: str, begin: Span, finish: Span, *, continues: bool = False) -> list[Marked]:
    """Return what stands between two marks, without white space at its ends; nothing where no word does."""
    inside = text[begin.end : finish.start]
    if not _WORD.search(inside):
        return []
    start = begin.end + len(inside) - len(inside.lstrip())
    end = finish.start - len(inside) + len(inside.rstrip())
    return [Marked(start, end, Span(begin.start, finish.end), continues)]


def _singles(
    text: str, span: Paragraph, doubles: Sequence[Marked], check: Callable[[], None]
) -> list[Marked]:
    """Return what single marks enclose outside double ones.

    A mark before a word and after none opens. Of the marks after a word the first closes, unless the word ends
    in s: that may be a plural's apostrophe, and it closes only when no better mark follows.
    """
    found: list[Marked] = []
    if "''" in text[span.start : span.end]:
        return found  # where apostrophes stand for double marks, single ones are nested
    opened: Span | None = None
    weak: Span | None = None
    inside = sorted((m.outer for m in doubles), key=lambda outer: (outer.start, -outer.end))
    n, covered = 0, span.start
    for match in stopping(_SINGLE.finditer(text, span.start, span.end), check, _CHECKED_EVERY):
        mark = Span(*match.span())
        while n < len(inside) and inside[n].start <= mark.start:
            covered = max(covered, inside[n].end)
            n += 1
        if mark.start < covered:
            continue
        if opened and mark.start - opened.end > _LONGEST_SINGLE:
            opened = weak = None
        before = text[mark.start - 1] if mark.start > span.start else " "
        after = text[mark.end] if mark.end < span.end else " "
        if (
            (before.isspace() or before in _BEFORE_OPENING)
            and not after.isspace()
            and not _ELIDED.match(text, mark.end)
        ):
            if opened and weak:
                found += _marked(text, opened, weak)
            opened, weak = mark, None
        elif opened and not before.isspace() and not after.isalnum():
            if before in "sS":
                weak = weak or mark
            else:
                found += _marked(text, opened, mark)
                opened = weak = None
    if opened and weak:
        found += _marked(text, opened, weak)
    return found


def _nested(found: list[Marked]) -> list[Marked]:
    """Return the stretches in text order, those inside another marked as nested."""
    ordered = []
    reached = -1
    for marked in sorted(found, key=lambda m: (m.outer.start, -m.outer.end)):
        ordered.append(replace(marked, nested=marked.outer.start < reached))
        reached = max(reached, marked.outer.end)
    return ordered
