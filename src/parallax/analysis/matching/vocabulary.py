# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What a set of articles tells about its words: which are rare, which are names, which are one."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from parallax.analysis.document import Document
from parallax.analysis.matching.lines import Line, Term
from parallax.analysis.words import read_words
from parallax.language.function_words import FAINT_STEMS, FUNCTION_WORDS

_FAINT = 0.4
"""What a word of everyday reporting weighs against another word as rare."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The weight of every key, and the keys that are read as others."""

    weights: dict[str, float]
    names: frozenset[str]
    read_as: dict[str, tuple[str, ...]]

    def keys(self, line: Line) -> tuple[str, ...]:
        """Return the keys of a line as the whole set reads them."""
        found: list[str] = []
        for term in line.terms:
            found.extend(self.keys_of(term))
        return tuple(found)

    def keys_of(self, term: Term) -> tuple[str, ...]:
        """Return what the whole set reads a term as."""
        return self.read_as.get(term.key, (term.key,))


def learn(documents: Sequence[Document], lines: Sequence[Sequence[Line]]) -> Vocabulary:
    """Return what the lines of all documents tell together."""
    names = _names(lines)
    read_as = _spellings(names, lines)
    for short, long in sorted(_spelled_out(documents).items()):
        read_as[short] = tuple(key for part in long for key in read_as.get(part, (part,)))
    rough = Vocabulary({}, names, read_as)
    counts: Counter[str] = Counter()
    total = 0
    for some in lines:
        for line in some:
            counts.update(set(rough.keys(line)))
            total += 1
    weights = {
        key: math.log(1 + total / n) * (_FAINT if key in FAINT_STEMS else 1.0) for key, n in counts.items()
    }
    return Vocabulary(weights, names, read_as)


def _names(lines: Sequence[Sequence[Line]]) -> frozenset[str]:
    """Return the keys that are capitalised inside body sentences and hardly ever small."""
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for some in lines:
        for line in some:
            titled = line.role.value != "body"
            for term in line.terms:
                if term.key.startswith("="):
                    capital[term.key] += 1
                elif not term.name:
                    small[term.key] += 1
                elif not titled and term.start > line.start + 1:
                    capital[term.key] += 1
    return frozenset(key for key, n in capital.items() if n > 4 * small[key])


# -- one name, several spellings ----------------------------------------------------------------------

_SOUNDS = (
    ("kh", "k"),
    ("gh", "g"),
    ("dh", "d"),
    ("th", "t"),
    ("ph", "f"),
    ("sch", "s"),
    ("sh", "s"),
    ("ch", "k"),
    ("ck", "k"),
    ("q", "k"),
    ("c", "k"),
    ("x", "ks"),
    ("z", "s"),
    ("w", "v"),
    ("j", "y"),
    ("g", "k"),
)


def _skeleton(name: str) -> str:
    """Return the consonants of a name, those that transliterations mix up as one."""
    for letters, sound in _SOUNDS:
        name = name.replace(letters, sound)
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouyh]", "", name))


def _spellings(names: Iterable[str], lines: Sequence[Sequence[Line]]) -> dict[str, tuple[str, ...]]:
    """Return for each rarer spelling of a name the plainest one: Arbil is read as Erbil.

    Two spellings are one name when their consonants are the same, most of their letters are, and no article
    uses both: who writes of Erbil and of Arbil means two places.
    """
    where: dict[str, set[int]] = defaultdict(set)
    for d, some in enumerate(lines):
        for line in some:
            for term in line.terms:
                where[term.key].add(d)
    alike: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names):
        if len(name) >= 4 and name.isalpha():
            consonants = _skeleton(name)
            if len(consonants) >= 2:
                alike[consonants].append(name)
    read_as: dict[str, tuple[str, ...]] = {}
    for skeleton, group in alike.items():
        group.sort(key=lambda name: (-len(where[name]), name))
        for n, name in enumerate(group):
            for plain in group[:n]:
                if plain in read_as or where[plain] & where[name]:
                    continue
                # of two consonants there are many names
                likeness = 0.75 if len(skeleton) == 2 else 0.6
                if Levenshtein.normalized_similarity(plain, name) >= likeness:
                    read_as[name] = (plain,)
                    break
    return read_as


# -- abbreviations that a text spells out ---------------------------------------------------------------

_IN_BRACKETS = re.compile(r"\(([A-Z][A-Za-z&.-]{1,9})\)")


def _spelled_out(documents: Sequence[Document]) -> dict[str, tuple[str, ...]]:
    """Return the stems behind each abbreviation that some article explains in brackets."""
    found: dict[str, tuple[str, ...]] = {}
    for document in documents:
        text = document.article.text
        for match in _IN_BRACKETS.finditer(text):
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
        elif stem not in FUNCTION_WORDS or not left:
            break
        if not left:
            return tuple(reversed(taken))
    return ()
