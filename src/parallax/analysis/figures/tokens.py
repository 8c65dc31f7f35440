# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""A sentence as tokens: numbers whole, words split at hyphens, every other sign alone."""

from __future__ import annotations

import re
from typing import NamedTuple

_TOKEN = re.compile(
    r"""
    (?P<number>
        \d{1,3}(?:,\d{3}){1,9}(?:\.\d+)?(?!\d)           # 4,000.5
      | \d{1,2}(?:,\d{2}){1,6},\d{3}(?:\.\d+)?(?!\d)      # 12,34,567
      | \d{1,3}(?:[\u00a0\u2009\u202f]\d{3}){1,9}(?!\d)   # thin and hard spaces
      | \d{1,3}(?:['’]\d{3}){1,9}(?!\d)                    # 4'000
      | \d{1,3}(?:\.\d{3}){2,9}(?!\d)                   # 1.200.000
      | \d+(?:\.\d+)*                                  # 4000, 35.7, 3.1.2
      | (?<![\w.])\.\d+                                # .45
    )
  | (?:[^\W\d_]\.){2,8}(?![^\W\d_])                     # U.S.
  | [^\W\d_]+(?:['’][^\W\d_]+)*                        # word, don't
  | \S
    """,
    re.VERBOSE,
)


class Token(NamedTuple):
    """A word, number or sign with its place in the article; `low` is its lower case."""

    start: int
    end: int
    text: str
    low: str
    number: bool


_NOTHING = Token(-1, -1, "", "", False)


class Line:
    """The tokens of one stretch of text; asked beyond its ends it answers with an empty token."""

    __slots__ = ("_tokens", "source", "titled")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.source = text
        self._tokens = [
            Token(m.start(), m.end(), m[0], m[0].lower(), m.lastgroup == "number")
            for m in _TOKEN.finditer(text, start, end)
        ]
        words = [t for t in self._tokens if len(t.text) > 3 and t.text.isalpha()]
        self.titled = len(words) > 2 and sum(t.text[0].isupper() for t in words) >= 0.85 * len(words)
        """Whether it is printed as headlines are, so that a capital says nothing."""

    def __len__(self) -> int:
        return len(self._tokens)

    def __getitem__(self, at: int) -> Token:
        return self._tokens[at] if 0 <= at < len(self._tokens) else _NOTHING

    def low(self, at: int) -> str:
        """Return the lower-cased token, or an empty string beyond the ends."""
        return self._tokens[at].low if 0 <= at < len(self._tokens) else ""

    def glued(self, at: int) -> bool:
        """Whether the token touches the one before it."""
        return 0 < at < len(self._tokens) and self._tokens[at].start == self._tokens[at - 1].end

    def says(self, at: int, *words: str) -> bool:
        """Whether these words stand here one after the other."""
        tokens = self._tokens
        if at < 0 or at + len(words) > len(tokens):
            return False
        return all(tokens[at + n].low == word for n, word in enumerate(words))

    def capital(self, at: int) -> bool:
        """Whether a name begins here: a capital that neither headline nor sentence start explains."""
        token = self[at]
        if not token.text[:1].isupper() or self.titled:
            return False
        return at > 0 and self.low(at - 1) not in OPENERS


OPENERS = frozenset("“\"‘'.?!:;—–•*«„([")
