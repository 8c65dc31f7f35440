# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Finding words in articles, whatever their case, their accents and the white space between them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from parallax.domain.article import Article
from parallax.domain.comparison import Place

MOST_HITS = 10_000
"""So many places are told for one query; more would be no answer to anybody."""


def find_words(articles: Sequence[Article], query: str, *, whole_words: bool = False) -> tuple[Place, ...]:
    """Return the places of the query's words, article by article, in reading order."""
    words = [re.escape(_folded(word)[0]) for word in query.split()]
    if not words:
        return ()
    pattern = r"\s+".join(words)
    wanted = re.compile(rf"(?<!\w){pattern}(?!\w)" if whole_words else pattern)
    places: list[Place] = []
    for article in articles:
        text, origins = _folded(article.text)
        for hit in wanted.finditer(text):
            if hit.end() > hit.start():
                end = _past_accents(article.text, origins[hit.end() - 1] + 1)
                places.append(Place(article.id, origins[hit.start()], end))
            if len(places) == MOST_HITS:
                return tuple(places)
    return tuple(places)


@lru_cache(maxsize=4096)
def folded(words: str) -> str:
    """Return words without case and accents, as a filter compares them."""
    return words.lower() if words.isascii() else _folded(words)[0]


def _past_accents(text: str, end: int) -> int:
    """Return the end of a hit with the accents that are written behind its last letter."""
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    return end


def _folded(text: str) -> tuple[str, list[int]]:
    """Return the text without case and accents, and for each of its characters the one it came from."""
    folded: list[str] = []
    origins: list[int] = []
    for position, character in enumerate(text):
        if character.isascii():
            folded.append(character.lower())
            origins.append(position)
            continue
        for part in unicodedata.normalize("NFKD", _PLAIN.get(character, character)).casefold():
            if not unicodedata.combining(part):
                folded.append(part)
                origins.append(position)
    return "".join(folded), origins


_PLAIN = {
    "’": "'",
    "‘": "'",
    "“": '"',
    "”": '"',
    "–": "-",
    "—": "-",
    "ø": "o",
    "Ø": "o",
    "ł": "l",
    "Ł": "l",
    "ı": "i",
}
"""What people type for marks and letters that Unicode does not take apart."""
