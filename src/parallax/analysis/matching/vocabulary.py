# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What two articles tell about their words: which are rare, which are names, which are one.

Only the two that are compared are asked. So a third article changes nothing between them.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from parallax.analysis.matching.lines import Line, Term
from parallax.analysis.matching.readings import LinesOf, Reading, lines_of
from parallax.language.function_words import FAINT_STEMS

_FAINT = 0.4
"""What a word of everyday reporting weighs against another word as rare."""
_TOO_COMMON = 20_000
"""Pairs of lines: a key that so many share tells nothing and would cost much."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The weight of every key, and the keys that are read as others."""

    weights: dict[str, float]
    names: frozenset[str]
    read_as: dict[str, tuple[str, ...]]
    ours: LinesOf
    """For each key the lines of the first article that hold it."""
    theirs: LinesOf
    """The same for the second."""

    def keys(self, line: Line) -> frozenset[str]:
        """Return the keys of a line as the two articles read them."""
        return _keys(line, self.read_as)

    def keys_of(self, term: Term) -> tuple[str, ...]:
        """Return what the two articles read a term as."""
        return self.read_as.get(term.key, (term.key,))


def learn(one: Reading, other: Reading) -> Vocabulary:
    """Return what the lines of two articles tell together."""
    names = frozenset(_names(one, other))
    read_as = _spellings(one, other, names)
    for letters in sorted(one.spelled_out.keys() | other.spelled_out.keys()):
        long = min(r.spelled_out[letters] for r in (one, other) if letters in r.spelled_out)
        read_as[letters] = tuple(key for part in long for key in read_as.get(part, (part,)))
    here, there = (_lines_of(reading, read_as) for reading in (one, other))
    total = len(one.lines) + len(other.lines)
    return Vocabulary(_weigh(here, there, total), names, read_as, here, there)


def _weigh(here: LinesOf, there: LinesOf, total: int) -> dict[str, float]:
    """Return how much each key tells, by the lines of either article in which it stands."""
    rarity = [0.0, *(math.log((1 + total) / used) for used in range(1, total + 1))]
    weights: dict[str, float] = {}
    for alone in (here, there):
        weights.update(zip(alone, map(rarity.__getitem__, map(len, alone.values())), strict=True))
    for key in here.keys() & there.keys():
        too_common = len(here[key]) * len(there[key]) > _TOO_COMMON
        weights[key] = 0.0 if too_common else rarity[len(here[key]) + len(there[key])]
    for key in FAINT_STEMS & weights.keys():
        weights[key] *= _FAINT
    return weights


def _keys(line: Line, read_as: dict[str, tuple[str, ...]]) -> frozenset[str]:
    if read_as.keys().isdisjoint(line.keys):
        return line.keys
    return frozenset(read for key in line.keys for read in read_as.get(key, (key,)))


def _lines_of(reading: Reading, read_as: dict[str, tuple[str, ...]]) -> LinesOf:
    """Return which lines hold each key; nearly always the article alone tells."""
    if read_as.keys().isdisjoint(reading.lines_of):
        return reading.lines_of
    return lines_of(_keys(line, read_as) for line in reading.lines)


def _names(one: Reading, other: Reading) -> Iterator[str]:
    """Yield the keys that are capitalised inside body sentences and hardly ever small."""
    # get, since a Counter is slow to answer for what it lacks
    capital, more_capital, small, more_small = (
        counts.get for counts in (one.capital, other.capital, one.small, other.small)
    )
    for key in one.capital.keys() | other.capital.keys():
        if capital(key, 0) + more_capital(key, 0) > 4 * (small(key, 0) + more_small(key, 0)):
            yield key


# -- one name, two spellings --------------------------------------------------------------------------

_SOUNDS = (
    ("kh", "k"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("ph", "f"), ("sch", "s"), ("sh", "s"), ("ch", "k"),
    ("ck", "k"), ("q", "k"), ("c", "k"), ("x", "ks"), ("z", "s"), ("w", "v"), ("j", "y"), ("g", "k"),
)  # fmt: skip


def _skeleton(name: str) -> str:
    """Return the consonants of a name, those that transliterations mix up as one."""
    for letters, sound in _SOUNDS:
        name = name.replace(letters, sound)
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouyh]", "", name))


def _spellings(one: Reading, other: Reading, names: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """Return for names that each article spells its own way the spelling to read them by.

    Two spellings are one name when their consonants are the same, most of their letters are, and no article
    uses both: who writes of Erbil and of Arbil means two places.
    """
    here = {name for name in one.capital if name in names and name not in other.keys and len(name) >= 4}
    there = {name for name in other.capital if name in names and name not in one.keys and len(name) >= 4}
    by_sound: dict[str, list[str]] = {}
    for name in sorted(here):
        if name.isalpha():
            by_sound.setdefault(_skeleton(name), []).append(name)
    read_as: dict[str, tuple[str, ...]] = {}
    for name in sorted(there):
        sound = _skeleton(name)
        # of two consonants there are many names, of one too many
        likeness = 0.75 if len(sound) == 2 else 0.6
        for like in by_sound.get(sound, ()) if len(sound) >= 2 and name.isalpha() else ():
            if Levenshtein.normalized_similarity(like, name) >= likeness:
                plain, rarer = min(like, name), max(like, name)
                read_as.setdefault(rarer, (plain,))
    return {rarer: plain for rarer, plain in read_as.items() if plain[0] not in read_as}
