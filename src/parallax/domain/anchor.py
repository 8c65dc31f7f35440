# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""A place held by its words, so that it is found again when the text around it has changed.

As the W3C's TextQuoteSelector: the exact words, some of what stands before and behind them, and the position
as no more than a hint.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from parallax.domain.article import Article, Span

_CONTEXT = 40
"""So many characters before and behind tell one place from another with the same words."""
_MOST_PLACES = 2_000
"""So many printings of the same words are weighed against each other."""
_LONGEST_LOOSE = 4_000
"""Longer words are looked for as they stand: no sentence is as long, and odd texts could cost much time."""
_MARKS = {"'": "['‘’ʼ]", "’": "['‘’ʼ]", "‘": "['‘’ʼ]", '"': '["“”„«»]', "“": '["“”„«»]', "”": '["“”„«»]'}


@dataclass(frozen=True, slots=True)
class Anchor:
    """Words of an article, where they were found, and what stood around them; no words: the whole article."""

    article: str
    exact: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int = 0

    @classmethod
    def of(cls, article: Article, start: int, end: int) -> Anchor:
        """Hold the stretch of the article's text."""
        text = article.text
        return cls(
            article.id,
            text[start:end],
            text[max(0, start - _CONTEXT) : start],
            text[end : end + _CONTEXT],
            start,
        )

    @property
    def in_context(self) -> str:
        """The words with what stood around them, in one line."""
        before, behind = self.around
        return " ".join(f"{before}{self.exact}{behind}".split())

    @property
    def around(self) -> tuple[str, str]:
        """What stood before and behind the words in their line, cut between words."""
        before = self.prefix.rpartition("\n")[2]
        if before == self.prefix and len(before) == _CONTEXT:
            before = "…" + before[before.find(" ") + 1 :]
        behind = self.suffix.partition("\n")[0]
        if behind == self.suffix and len(behind) == _CONTEXT:
            behind = behind[: behind.rfind(" ") + 1].rstrip() + "…"
        return before, behind

    def find(self, text: str) -> Span | None:
        """Return where the words stand in the text now, or None where they no longer do.

        White space and the shape of quotation marks may have changed. Of several printings it is the one with
        the most alike surroundings, then the nearest.
        """
        if not self.exact.strip():
            return Span(0, len(text))
        places = self._printings(text, re.escape(self.exact))
        if not places and len(self.exact) <= _LONGEST_LOOSE:
            places = self._printings(text, _loosely(self.exact))
        return max(places, key=lambda span: self._likeness(text, span), default=None)

    def _printings(self, text: str, pattern: str) -> list[Span]:
        places: list[Span] = []
        for hit in re.finditer(pattern, text):
            places.append(Span(hit.start(), hit.end()))
            if len(places) == _MOST_PLACES:
                break
        here = Span(self.start, self.start + len(self.exact))
        if here.of(text) == self.exact:  # it may overlap one that was found
            places.append(here)
        return places

    def _likeness(self, text: str, span: Span) -> tuple[int, int]:
        before = text[max(0, span.start - len(self.prefix)) : span.start]
        behind = text[span.end : span.end + len(self.suffix)]
        alike = _run(reversed(before), reversed(self.prefix)) + _run(behind, self.suffix)
        return alike, -abs(span.start - self.start)


def _run(one: Iterable[str], other: Iterable[str]) -> int:
    """Return how many characters two texts begin with alike."""
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count


def _loosely(words: str) -> str:
    """Return a pattern for the words whatever the white space and the shape of the quotation marks."""
    parts = ("".join(_MARKS.get(c) or re.escape(c) for c in word) for word in words.split())
    return r"\s+".join(parts)
