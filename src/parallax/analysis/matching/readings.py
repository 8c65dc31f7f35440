# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What the matcher knows of one article alone, whatever it is compared with."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from parallax.analysis.document import Document
from parallax.analysis.matching.lines import Line, read_lines
from parallax.analysis.stopping import stopping
from parallax.analysis.words import read_words
from parallax.domain.article import Role
from parallax.language.function_words import FAINT_STEMS, FUNCTION_WORDS

_SHORT = 40
"""Keys: of so short an article it cannot be told what it is about."""
_SHARED_KEYS = 0.15
_SHARED_NAMES = 0.1
_CHECKED_EVERY = 100
"""Brackets."""
_IN_BRACKETS = re.compile(r"\(([A-Z][A-Za-z&.-]{1,9})\)")


LinesOf = dict[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """An article's lines and what they tell about its words. Two readings are equal when they are one."""

    document: Document
    lines: tuple[Line, ...]
    capital: Counter[str]
    """How often a key is written as a name."""
    small: Counter[str]
    """How often it is written as a common word."""
    keys: frozenset[str]
    """What sets the article apart: its keys but those of everyday reporting."""
    spelled_out: dict[str, tuple[str, ...]]
    """The stems behind abbreviations that it explains in brackets."""
    lines_of: LinesOf
    """For each key the positions of the lines that hold it, in order."""

    def related(self, other: Reading) -> bool:
        """Whether two articles can be about one event: they share some of their words and names."""
        fewer = min(len(self.keys), len(other.keys))
        if fewer < _SHORT:
            return True
        shared = self.keys & other.keys
        if len(shared) < _SHARED_KEYS * fewer:
            return False
        fewer_names = min(len(self.capital), len(other.capital))
        return (
            sum(key in self.capital and key in other.capital for key in shared) >= _SHARED_NAMES * fewer_names
        )


def read(document: Document, check: Callable[[], None] = lambda: None) -> Reading:
    """Return what the matcher knows of a document; `check` is called now and then and may raise to stop."""
    lines = read_lines(document, check)
    capital, small = _written(lines)
    keys = frozenset(term.key for line in lines for term in line.terms) - FAINT_STEMS
    spelled_out = _spelled_out(document.article.text, check)
    return Reading(document, lines, capital, small, keys, spelled_out, lines_of(line.keys for line in lines))


def lines_of(bags: Iterable[frozenset[str]]) -> LinesOf:
    """Return for each key the positions of the bags that hold it, in order."""
    found: dict[str, list[int]] = defaultdict(list)
    for n, keys in enumerate(bags):
        for key in keys:
            found[key].append(n)
    return {key: tuple(positions) for key, positions in found.items()}


def _written(lines: Sequence[Line]) -> tuple[Counter[str], Counter[str]]:
    """Count how often each key is written as a name inside body sentences, and how often not."""
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for line in lines:
        for term in line.terms:
            if term.key.startswith("="):
                capital[term.key] += 1
            elif not term.name:
                small[term.key] += 1
            elif line.role is Role.BODY and term.start > line.start + 1:
                capital[term.key] += 1
    return capital, small


def _spelled_out(text: str, check: Callable[[], None]) -> dict[str, tuple[str, ...]]:
    """Return the stems behind each abbreviation that a text explains: "Valley Water Board (VWB)"."""
    found: dict[str, tuple[str, ...]] = {}
    for match in stopping(_IN_BRACKETS.finditer(text), check, _CHECKED_EVERY):
        letters = match[1].replace(".", "").casefold()
        before = read_words(text, max(0, match.start() - 90), match.start())
        long = _initials(letters, [word.stem for word in before], [word.text for word in before])
        if long:
            found[letters] = min(found.get(letters, long), long)
    return found


def _initials(letters: str, stems: Sequence[str], texts: Sequence[str]) -> tuple[str, ...]:
    """Return the stems at the end of `stems` that begin with `letters`, small words passed over."""
    left = len(letters)
    taken: list[str] = []
    for stem, text in zip(reversed(stems), reversed(texts), strict=True):
        if left and text[0].casefold() == letters[left - 1]:
            left -= 1
            if stem not in FUNCTION_WORDS:
                taken.append(stem)
        elif stem not in FUNCTION_WORDS:
            break
        if not left:
            return tuple(reversed(taken))
    return ()
