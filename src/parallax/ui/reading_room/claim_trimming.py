# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Long sentences of the compare strip, trimmed around what differs."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from parallax.ui.reading_room.claim_lines import WARNING_SIGN, ClaimLine, Look
from parallax.ui.text_positions import Piece, utf16_length

_SHORT = 90
"""A sentence of so many characters stands on one line in most windows: nothing is won by trimming it."""
_WORDS_AROUND = 2
"""Words that are kept on either side of one that differs, so that it can be understood."""
_RUN_ENDS = 3
"""Words that are kept at either end of a long run that differs as a whole."""
_LONG_RUN = 12
"""Words of a run that is long: it is kept where it touches what others say, and else at its ends.

What clashes is always kept.
"""
_LEAST_TELLING = 4
"""Letters of a word that says something by standing elsewhere too; a number may be shorter."""
_WORDS_ALONE = 20
"""Words that are kept of a sentence in which nothing differs."""
_LEAST_LEFT_OUT = 12
"""Characters that are worth an ellipsis."""
_GAP = "…"
_NO_WORDS = (Look.GAP, Look.SIGN)


@dataclass(frozen=True, slots=True)
class Shown:
    """What is shown of a sentence in one look, and at which character of the sentence it begins."""

    text: str
    look: Look
    start: int


def whole(line: ClaimLine) -> tuple[Shown, ...]:
    """Return a sentence in its pieces."""
    return tuple(_signed(_between(line, 0, len(line.text))))


def telling_words(line: ClaimLine) -> frozenset[str]:
    """Return the words of a sentence by which another can be seen to speak of the same."""
    return frozenset(_bare(word) for word in line.text.split()) - {""}


def trimmed(line: ClaimLine, elsewhere: frozenset[str] = frozenset()) -> tuple[Shown, ...]:
    """Return a sentence without what all say alike; an ellipsis, of a look of its own, stands for each gap.

    `elsewhere` are the telling words of the other sources' sentences.
    """
    text = line.text
    if len(text) <= _SHORT:
        return whole(line)
    shown: list[Shown] = []
    at = 0
    for start, end in _kept(line, text, elsewhere):
        if start > at:
            shown.append(Shown(f" {_GAP} " if at else f"{_GAP} ", Look.GAP, at))
        shown.extend(_between(line, start, end))
        at = end
    if at < len(text):
        shown.append(Shown(f" {_GAP}", Look.GAP, at))
    return tuple(_signed(shown))


def piece_at(shown: Sequence[Shown], position: int) -> Shown | None:
    """Return the piece that stands at a position of Qt's, None behind the last."""
    at = 0
    for piece in shown:
        at += utf16_length(piece.text)
        if position < at:
            return piece
    return None


def whole_words(line: ClaimLine, shown: Sequence[Shown], first: int, last: int) -> str:
    """Return the words of a sentence between two of Qt's positions, with what an ellipsis between leaves out."""
    start = end = len(line.text)
    at = 0
    for number, piece in enumerate(shown):
        after = shown[number + 1].start if number + 1 < len(shown) else len(line.text)
        place = Piece.of(piece.text, piece.start, at)
        wordless = piece.look in _NO_WORDS
        if at <= first < place.position_end:
            start = piece.start if wordless else place.to_article(first)
        if at < last <= place.position_end:
            end = after if wordless else place.to_article(last)
        at = place.position_end
    return line.text[start:end]


def _kept(line: ClaimLine, text: str, elsewhere: frozenset[str]) -> list[tuple[int, int]]:
    """Return the stretches of a sentence that are kept, in order."""
    words = [match.span() for match in re.finditer(r"\S+", text)]
    telling = _telling(line, words, elsewhere)
    if telling:
        near = [(max(n - _WORDS_AROUND, 0), min(n + _WORDS_AROUND, len(words) - 1)) for n in telling]
    else:
        near = [(0, min(_WORDS_ALONE, len(words)) - 1)]
    kept: list[tuple[int, int]] = []
    for first, last in sorted(near):
        start, end = words[first][0], words[last][1]
        if start < _LEAST_LEFT_OUT:
            start = 0
        if len(text) - end < _LEAST_LEFT_OUT:
            end = len(text)
        if kept and start - kept[-1][1] < _LEAST_LEFT_OUT:
            start = kept.pop()[0]
        kept.append((start, end))
    return kept


def _telling(line: ClaimLine, words: Sequence[tuple[int, int]], elsewhere: frozenset[str]) -> list[int]:
    """Return the positions of the words in which something differs or clashes, of long runs some."""
    starts = [start for start, _ in words]
    found: list[int] = []
    for piece in _between(line, 0, len(line.text)):
        if piece.look is Look.PLAIN or not piece.text.strip():
            continue
        first = max(bisect_right(starts, piece.start) - 1, 0)
        if words[first][1] <= piece.start:
            first += 1
        run = range(first, bisect_left(starts, piece.start + len(piece.text)))
        if piece.look is Look.CLASHES or len(run) < _LONG_RUN:
            found.extend(run)
        else:
            telling = [n for n in run if _bare(line.text[slice(*words[n])]) in elsewhere]
            found.extend(telling or (*run[:_RUN_ENDS], *run[-_RUN_ENDS:]))
    if found:  # numbers are what people look for, whether they differ or not
        found.extend(
            n for n, (start, end) in enumerate(words) if any(map(str.isdecimal, line.text[start:end]))
        )
    return found


def _bare(word: str) -> str:
    """Return a word as it is compared, empty where it says nothing by itself."""
    bare = "".join(filter(str.isalnum, word)).casefold()
    return bare if len(bare) >= _LEAST_TELLING or bare.isdecimal() else ""


def _signed(shown: Iterable[Shown]) -> Iterator[Shown]:
    """Yield pieces with the sign of a conflict before each that clashes."""
    for piece in shown:
        if piece.look is Look.CLASHES:
            yield Shown(f"{WARNING_SIGN}\u00a0", Look.SIGN, piece.start)
        yield piece


def _between(line: ClaimLine, start: int, end: int) -> Iterator[Shown]:
    """Yield the pieces of a sentence from one of its characters to another."""
    at = 0
    for text, look in line.pieces:
        first, last = max(start - at, 0), min(end - at, len(text))
        if first < last:
            yield Shown(text[first:last], look, at + first)
        at += len(text)
