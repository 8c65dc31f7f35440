# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""How a paragraph looks: prose, a sentence, or words without a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from parallax.domain.article import Role
from parallax.reading.draft import Draft

# A stop, and what may close after it: quotation marks, brackets, a footnote's number, an agency: "(mis/dpa)".
_STOPPED = re.compile(r"[.!?…。！？؟۔:][\"'”’»)\]}›“0-9\s]*(?:\([^()\s]{2,20}\))?$")
_ENDED = re.compile(r"[.!?…。！？؟۔][\"'”’»)\]}›“0-9\s]*(?:\([^()\s]{2,20}\))?$")
_EDGES = re.compile(r"^(?:(?!©)[\W_])+|[\W_]+$")
_WORD = re.compile(r"[^\W_][\w'’.-]*")
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_STOP_INSIDE = re.compile(r"[.!?…。！？؟۔][\"'”’»)\]]*\s")

# A look at a paragraph's beginning and end tells what it is, however long it is.
_LOOK = 600
# No more can close behind a stop.
_TAIL = 40


@dataclass(frozen=True)
class Line:
    """A paragraph as the rules see it: its words in one line, cut in the middle where it is very long."""

    text: str
    length: int
    stated: Role | None = None
    """The role that the file's format gives, a heading in Markdown for one."""

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words, without punctuation around them."""
        return tuple(_WORD.findall(self.text))

    @cached_property
    def plain(self) -> str:
        """The line in small letters and straight apostrophes, without punctuation at its ends."""
        return _EDGES.sub("", self.text.casefold().replace("’", "'"))

    @cached_property
    def ended(self) -> bool:
        """Whether it ends as a sentence does."""
        return _ENDED.search(self.text[-_TAIL:]) is not None

    @cached_property
    def stopped(self) -> bool:
        """Whether it ends as a sentence does, or with a colon."""
        return _STOPPED.search(self.text[-_TAIL:]) is not None

    @cached_property
    def size(self) -> int:
        """How many words it has; scripts without spaces are counted at two characters a word."""
        return len(self.words) + len(_UNSPACED.findall(self.text)) // 2

    @cached_property
    def shouted(self) -> bool:
        """Whether it is written in capitals throughout, as old wire stories are: case tells nothing then."""
        return len(self.words) >= 8 and self.text.isupper()

    @cached_property
    def capitals(self) -> float:
        """The share of words of four letters and more that begin with a capital; 0 where case tells nothing."""
        long = [word for word in self.words if len(word) > 3 and word[0].isalpha()]
        return sum(word[0].isupper() for word in long) / len(long) if long and not self.shouted else 0.0

    @cached_property
    def lower(self) -> int:
        """How many words begin with a letter that is no capital."""
        if self.shouted or len(self.words) * 4 < self.size:
            return self.size
        return sum(word[0].isalpha() and not word[0].isupper() for word in self.words)

    @cached_property
    def sentence(self) -> bool:
        """Whether it can be a sentence of an article: a stop at its end, and words that are no names."""
        return self.ended and self.size > 2 and self.lower > 1

    @cached_property
    def prose(self) -> bool:
        """Whether it is surely running text: long enough, and written as sentences are."""
        enough = self.size >= 12 or (self.size >= 8 and _STOP_INSIDE.search(self.text) is not None)
        written = self.sentence or (self.size > 30 and self.lower * 2 > self.size)
        return enough and written and self.capitals < 0.75

    @cached_property
    def names_only(self) -> bool:
        """Whether every word begins with a capital or a digit, or is a small word between names."""
        small = {
            "and",
            "of",
            "the",
            "in",
            "for",
            "at",
            "de",
            "al",
            "el",
            "bin",
            "von",
            "van",
            "/",
            "with",
            "from",
        }
        return bool(self.words) and all(not word[0].islower() or word in small for word in self.words)


def lines_of(draft: Draft) -> tuple[Line, ...]:
    """Return the blocks of `draft` as lines, in order."""
    return tuple(_line(draft.text, block.start, block.end, block.role) for block in draft.blocks)


def _line(text: str, start: int, end: int, role: Role | None) -> Line:
    if end - start > 2 * _LOOK:
        seen = text[start : start + _LOOK] + " … " + text[end - _LOOK : end]
    else:
        seen = text[start:end]
    return Line(" ".join(seen.split()), end - start, role)


def content_words(lines: Sequence[Line]) -> frozenset[str]:
    """Return the beginnings of the longer words of `lines`: enough to see that two speak of one thing."""
    return frozenset(word.casefold()[:5] for line in lines for word in line.words if len(word) > 3)
