# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The words of a text: where they stand, folded and stemmed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

import snowballstemmer

from parallax.language.function_words import FUNCTION_WORDS
from parallax.language.stems import OWN_STEMS

# "U.S." and "U.S-backed", "4,000" and "27th", then any word with its inner apostrophes.
_WORD = re.compile(
    r"(?:[A-Za-z]\.){2,}|(?:[A-Za-z]\.)+[A-Za-z]\b|\d+(?:[.,]\d+)*[^\W\d_]*|[^\W_]+(?:[’'][^\W_]+)*"
)
_CHECKED_EVERY = 1_000
_LONGEST = 100
"""Letters of a word: a page of one letter is none."""
_stemmer = snowballstemmer.stemmer("english")


class Word(NamedTuple):
    """A word of a text: its place, and the folded stem by which it is compared."""

    start: int
    end: int
    text: str
    stem: str


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """Return a word without case, accents, inner stops and a possessive ending."""
    plain = word.casefold().replace("’", "'").replace(".", "")
    if not plain.isascii():
        decomposed = unicodedata.normalize("NFKD", plain)
        plain = "".join(c for c in decomposed if not unicodedata.combining(c)).replace(".", "")
    return plain.removesuffix("'s").removesuffix("'").replace("'", "")


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """Return the stem of a folded word; function words, numbers and what is no word stand for themselves."""
    if word in FUNCTION_WORDS or not word.isalpha() or len(word) > _LONGEST:
        return word
    return OWN_STEMS.get(word) or str(_stemmer.stemWord(word))


def read_words(
    text: str, start: int = 0, end: int | None = None, check: Callable[[], None] = lambda: None
) -> tuple[Word, ...]:
    """Return the words between `start` and `end`, in order; `check` is called now and then and may raise."""
    words = []
    for n, m in enumerate(_WORD.finditer(text, start, len(text) if end is None else end)):
        if n % _CHECKED_EVERY == 0:
            check()
        written = m.group()
        words.append(Word(m.start(), m.end(), written, stem(fold(written))))
    return tuple(words)
