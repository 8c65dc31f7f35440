# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The reporter's own words around quotations, sentence by sentence."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from parallax.analysis.quotes.marks import Marked
from parallax.domain.article import Paragraph

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}(?:[’']s)?"  # U.S., N.R.A.'s
    r"|(?:Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Sgt|Maj|Capt|Cmdr|Adm|Prof|Rev|Hon|St|Jr|Sr|Pres|Sec|Supt"
    r"|Cpl|Det|Del|Atty|Insp|Assn|Inc|Corp|Co)\."
    r"|[A-Z]\.(?=\s)"  # an initial
    r"|(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Ww]e|I|[Yy]ou|[Ww]ho)(?=[’'](?:s|d|ll|re|ve|m)\b)"
    r"|[’'](?:s|d|ll|re|ve|m)\b"
    r"|[^\W_]+(?:[’'&/-][^\W_]+)*(?:(?<=s)[’'](?=\s))?"
    r"|--+|\.\.+|[^\w\s]|_+"
)


_CROWD = 16
"""Quotations in one sentence beyond which it is cut, lest time grow with its square."""
_PLACE = re.compile(
    r"[A-ZÀ-Þ][A-ZÀ-Þ .,'’/-]{2,40}(?:,? ?[A-Z][^—–―\n]{0,40}?)?(?:\([^)\n]{1,40}\))? ?(?:—|–|―|--| - )\s?"
)
"""The place and agency that a report opens with: "CAIRO (Reuters) —"."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark of the text, or a whole quotation (`quote` is its position in the frame's list)."""

    start: int
    end: int
    text: str
    low: str
    """The word without case, its apostrophe straight."""
    quote: int | None = None

    @property
    def capital(self) -> bool:
        """Whether the word begins with a capital, or is a name like al-Assad."""
        return self.text[0].isupper() or (self.text[:3] in ("al-", "el-") and self.text[3:4].isupper())

    @property
    def word(self) -> bool:
        """Whether this is a word and no punctuation."""
        return self.text[-1].isalnum() or self.text[0].isalnum()

    @property
    def possessive(self) -> bool:
        """Whether the word ends like a genitive."""
        return self.low.endswith(("'s", "s'"))


@dataclass(frozen=True, slots=True)
class Frame:
    """A sentence of the reporter's: `quotes` are positions of the quotations that stand in it."""

    start: int
    end: int
    paragraph: int
    quotes: range


def read_tokens(text: str, start: int, end: int) -> list[Token]:
    """Return the words and marks between two places."""
    return [
        Token(m.start(), m.end(), m.group(), m.group().lower().replace("’", "'"))
        for m in _TOKEN.finditer(text, start, end)
    ]


def frame_tokens(text: str, frame: Frame, marked: Sequence[Marked]) -> list[Token]:
    """Return the words and marks of a frame, each quotation in it as one token."""
    tokens: list[Token] = []
    place = _PLACE.match(text, frame.start, frame.end)
    at = place.end() if place else frame.start
    for n in frame.quotes:
        outer = marked[n].outer
        tokens += read_tokens(text, at, max(at, outer.start))
        tokens.append(Token(outer.start, outer.end, '"', '"', n))
        at = outer.end
    return tokens + read_tokens(text, at, max(at, frame.end))


def read_frames(
    text: str, paragraphs: Sequence[Paragraph], starts: Sequence[int], marked: Sequence[Marked]
) -> list[Frame]:
    """Return the sentences of the reporter's: those of the article, never parted inside a quotation.

    Args:
        text: the article's text.
        paragraphs: what is read of it, in order.
        starts: where its sentences start, in order.
        marked: its outermost quotations, in order.
    """
    frames: list[Frame] = []
    openings = [m.outer.start for m in marked]
    first = 0
    for number, span in enumerate(paragraphs):
        last = bisect_left(openings, span.end)
        cuts = [*starts[bisect_right(starts, span.start) : bisect_left(starts, span.end)], span.end]
        begin, quote = span.start, first
        for cut in cuts:
            while quote < last and marked[quote].outer.end <= cut:
                quote += 1
            inside = quote < last and marked[quote].outer.start < cut
            if inside or (cut < span.end and quote > first and _speaks_on(text, cut, marked[quote - 1])):
                continue
            frames += _frames(begin, cut, number, range(first, quote), marked)
            begin, first = cut, quote
        first = last
    return frames


def _frames(begin: int, end: int, number: int, quotes: range, marked: Sequence[Marked]) -> Iterator[Frame]:
    """Yield a sentence as one frame, or as several where it holds more quotations than any sentence."""
    for first in range(quotes.start, max(quotes.stop, quotes.start + 1), _CROWD):
        last = min(first + _CROWD, quotes.stop)
        stop = marked[last].outer.start if last < quotes.stop else end
        yield Frame(begin, stop, number, range(first, last))
        begin = stop


def _speaks_on(text: str, cut: int, before: Marked) -> bool:
    """Whether what follows a quotation at `cut` belongs to it: "?" she said, or a dash and a name."""
    if text[before.outer.end : cut].strip():
        return False
    return text[cut].islower() or text[cut] in "—–―-"
