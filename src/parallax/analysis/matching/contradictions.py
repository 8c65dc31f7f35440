# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Contradictions in words: when, who, and yes against no.

Only twins are looked at, sentences that tell nearly the same in nearly the same words: in them a changed day,
a changed name or an added "not" is no matter of emphasis.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Levenshtein, Opcode

from parallax.analysis.matching.index import Entry
from parallax.analysis.matching.lines import KIND_OF_STEM
from parallax.analysis.matching.vocabulary import Vocabulary
from parallax.analysis.words import Word, fold, stem
from parallax.domain.article import Span
from parallax.domain.comparison import Clash
from parallax.language.abbreviations import ATTRIBUTING
from parallax.language.function_words import FUNCTION_WORDS
from parallax.language.opposites import NEGATIONS, OPPOSITES

_TWIN = 0.6
"""The share of the heavier line that twins must have in common."""
_LONGEST = 120
"""Words: nobody rewrites a longer sentence word by word."""
_FEWEST = 4
"""Shared keys: what is shorter is a phrase that any two sentences may hold."""
_HIGHEST_TALLY = 999
"""Years and the like are no results."""
_CONTESTS = frozenset(KIND_OF_STEM[stem(word)] for word in ("vote", "victory", "defeat"))

_GROUPS: dict[str, list[tuple[int, int]]] = {}
for _row, _line in enumerate(OPPOSITES):
    for _group, _words in enumerate(_line.split("|")):
        for _word in _words.split():
            _GROUPS.setdefault(_word, []).append((_row, _group))


def find_contradiction(
    a: Entry, b: Entry, here: Sequence[Word], there: Sequence[Word], vocabulary: Vocabulary
) -> Clash | None:
    """Return the words by which a result is told in two ways, or twins contradict each other, or None."""
    if _CONTESTS & a.keys & b.keys:
        ours, theirs = _tallies(here), _tallies(there)
        if len(ours) == len(theirs) == 1 and ours[0][0] != theirs[0][0]:
            return _clash(ours[0][1], theirs[0][1])
    shared = sum(vocabulary.weights[key] for key in sorted(a.keys & b.keys))
    if shared < _TWIN * max(a.weight, b.weight) or len(a.keys & b.keys) < _FEWEST:
        return None
    if max(len(here), len(there)) > _LONGEST:
        return None
    return next(_clashes(here, there, vocabulary), None)


def _tallies(words: Sequence[Word]) -> list[tuple[tuple[int, ...], Sequence[Word]]]:
    """Return the results that a sentence gives, the larger number first: "12 to 8", "12-8"."""
    found = []
    for n, word in enumerate(words[:-1]):
        other = n + 2 if words[n + 1].text == "to" else n + 1 if words[n + 1].start == word.end + 1 else 0
        if 0 < other < len(words) and word.text.isdecimal() and words[other].text.isdecimal():
            result = tuple(sorted((int(word.text), int(words[other].text)), reverse=True))
            if result[0] <= _HIGHEST_TALLY:
                found.append((result, words[n : other + 1]))
    return found


def _clashes(here: Sequence[Word], there: Sequence[Word], vocabulary: Vocabulary) -> Iterator[Clash]:
    ours, theirs = [fold(word.text) for word in here], [fold(word.text) for word in there]
    changes = [op for op in Levenshtein.opcodes(ours, theirs) if op.tag != "equal"]
    for change in changes:
        left = here[change.src_start : change.src_end]
        right = there[change.dest_start : change.dest_end]
        if left and right and _opposed(left, right):
            yield _clash(left, right)
    one, other = _negations(ours), _negations(theirs)
    if len(one) + len(other) == 1 and not _content(changes, ours, theirs) - NEGATIONS:
        yield _negated(here, there, one, other)
    if len(changes) == 1:
        change = changes[0]
        left = here[change.src_start : change.src_end]
        right = there[change.dest_start : change.dest_end]
        follows = ours[change.src_end : change.src_end + 1]
        if left and right and follows and follows[0] not in ATTRIBUTING and _names(left, right, vocabulary):
            acts = change.src_start == 0 or ours[change.src_start - 1] == "by"
            if acts:
                yield _clash(left, right)


def _opposed(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Whether one word was changed to its opposite."""
    if len(left) != 1 or len(right) != 1:
        return False
    x, y = fold(left[0].text), fold(right[0].text)
    return any(
        row == other and group != another
        for row, group in _GROUPS.get(x, ())
        for other, another in _GROUPS.get(y, ())
    )


def _negations(words: Sequence[str]) -> list[int]:
    return [n for n, word in enumerate(words) if word in NEGATIONS]


def _content(changes: Sequence[Opcode], ours: Sequence[str], theirs: Sequence[str]) -> set[str]:
    """Return the changed words that are more than grammar."""
    changed: set[str] = set()
    for change in changes:
        changed.update(ours[change.src_start : change.src_end])
        changed.update(theirs[change.dest_start : change.dest_end])
    return changed - FUNCTION_WORDS


def _negated(here: Sequence[Word], there: Sequence[Word], one: Sequence[int], other: Sequence[int]) -> Clash:
    """Return the negation with the word it turns around, against that word alone."""
    if one:
        full, plain = _turned(here, one[0]), there
    else:
        full, plain = _turned(there, other[0]), here
    word = fold(full[-1].text)
    alone = [w for w in plain if fold(w.text) == word][:1] or list(plain[:1])
    return _clash(full, alone) if one else _clash(alone, full)


def _turned(words: Sequence[Word], at: int) -> Sequence[Word]:
    for n in range(at + 1, len(words)):
        if fold(words[n].text) not in FUNCTION_WORDS:
            return words[at : n + 1]
    return words[at : at + 1]


def _names(left: Sequence[Word], right: Sequence[Word], vocabulary: Vocabulary) -> bool:
    return all(word.text[0].isupper() and word.stem in vocabulary.names for word in (*left, *right))


def _clash(left: Sequence[Word], right: Sequence[Word]) -> Clash:
    return Clash(Span(left[0].start, left[-1].end), Span(right[0].start, right[-1].end))
