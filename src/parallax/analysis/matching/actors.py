# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Sentences that name another one as doing what one alone can do, or another place for it.

Only twins are looked at, sentences that tell the same but for one name on either side: whoever says more
may mean something else. Two names can be of one person and two places in one another, so a place must be known
for a country or a large city, and an act must be one that two do not both do.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from parallax.analysis.document import Document
from parallax.analysis.matching.clauses import base_of
from parallax.analysis.matching.index import Entry
from parallax.analysis.matching.vocabulary import Vocabulary
from parallax.analysis.words import Word, fold
from parallax.domain.article import Role, Span
from parallax.domain.comparison import Clash
from parallax.language.function_words import FAINT_STEMS
from parallax.language.moments import EXCLUSIVE_ACTS, REPEATING
from parallax.language.opposites import NEGATIONS
from parallax.language.places import CITIES, COUNTRIES
from parallax.language.titles import TITLES

_TWIN = 0.1
"""The share of what the two tell, names aside, that may differ."""
_FEWEST = 3
"""Keys that twins have in common beside the names."""
_ONE_NAME = 0.6
"""Two spellings that are so alike are one name."""
_AT = frozenset(("in", "at", "near", "to", "from"))


class _Name(NamedTuple):
    """A run of words that names somebody or something that the other sentence does not name."""

    first: int
    last: int
    text: str


def find_other_name(
    here: Document, there: Document, a: Entry, b: Entry, vocabulary: Vocabulary
) -> Clash | None:
    """Return the two names that twins give for one who acts, or one place, or None."""
    if Role.TITLE in (a.line.role, b.line.role) or not _twins(a, b, vocabulary):
        return None
    ours, theirs = here.words[a.line.sentence], there.words[b.line.sentence]
    told = {fold(word.text) for word in (*ours, *theirs)}
    if not told.isdisjoint(REPEATING | NEGATIONS):
        return None
    x, y = _only_name(a, b, ours, vocabulary), _only_name(b, a, theirs, vocabulary)
    if x is None or y is None or _one_and_the_same(x.text, y.text):
        return None
    if _places(ours, x, theirs, y) or (_acts(ours, x) and _acts(theirs, y) and _alike(x.text, y.text)):
        return Clash(
            Span(ours[x.first].start, ours[x.last].end), Span(theirs[y.first].start, theirs[y.last].end)
        )
    return None


def _twins(a: Entry, b: Entry, vocabulary: Vocabulary) -> bool:
    """Whether two sentences tell the same, names aside."""
    if not (a.names - b.keys and b.names - a.keys):
        return False
    here, there = ({base_of(key) for key in entry.keys - entry.names} - FAINT_STEMS for entry in (a, b))
    either = math.fsum(vocabulary.weights.get(key, 1.0) for key in sorted(here | there))
    apart = math.fsum(vocabulary.weights.get(key, 1.0) for key in sorted(here ^ there))
    return len(a.keys & b.keys) >= _FEWEST and apart <= _TWIN * either


def _only_name(entry: Entry, other: Entry, words: Sequence[Word], vocabulary: Vocabulary) -> _Name | None:
    """Return the one name that only this sentence has, with the capitalised words that belong to it."""
    own = entry.names - other.keys
    starts = {
        term.start for term in entry.line.terms if own.intersection(vocabulary.keys_of(term)) and term.name
    }
    at = [n for n, word in enumerate(words) if word.start in starts]
    if not at or at[-1] - at[0] >= len(at) + 1:
        return None
    first, last = at[0], at[-1]
    while first > 0 and _is_named(words[first - 1]) and words[first].start - words[first - 1].end == 1:
        first -= 1
    while (
        last + 1 < len(words) and _is_named(words[last + 1]) and words[last + 1].start - words[last].end == 1
    ):
        last += 1
    return _Name(first, last, " ".join(word.text for word in words[first : last + 1]))


def _is_named(word: Word) -> bool:
    return word.text[0].isupper() and fold(word.text) not in TITLES and len(word.text) > 1


def _one_and_the_same(x: str, y: str) -> bool:
    """Whether two names may be one: alike, or the one the initials of the other."""
    letters = ["".join(word[0] for word in name.split()) for name in (x, y)]
    plain = [fold(name.replace(" ", "")) for name in (x, y)]
    initials = letters[0].casefold() in (plain[1], letters[1].casefold()) or letters[1].casefold() == plain[0]
    parts = {fold(word) for word in x.split()} & {fold(word) for word in y.split()}
    return initials or bool(parts) or Levenshtein.normalized_similarity(*plain) >= _ONE_NAME


def _places(ours: Sequence[Word], x: _Name, theirs: Sequence[Word], y: _Name) -> bool:
    """Whether both are places of one kind, at which it happened."""
    if not any({x.text, y.text} <= known for known in (COUNTRIES, CITIES)):
        return False
    leading = [fold(words[n.first - 1].text) if n.first else "" for words, n in ((ours, x), (theirs, y))]
    return leading[0] == leading[1] and leading[0] in _AT


def _acts(words: Sequence[Word], name: _Name) -> bool:
    """Whether a name stands before, or after the "by" of, an act that one alone does."""
    before = [fold(word.text) for word in words[max(0, name.first - 4) : name.first]]
    if before[-1:] == ["the"]:
        before.pop()
    if before[-1:] == ["by"]:
        return not EXCLUSIVE_ACTS.isdisjoint(before[-3:-1])
    return name.last + 1 < len(words) and fold(words[name.last + 1].text) in EXCLUSIVE_ACTS


def _alike(x: str, y: str) -> bool:
    """Whether both are names of countries, or neither is: a country's head may act in its name."""
    return (x in COUNTRIES) == (y in COUNTRIES)
