# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Contradictions in words: yes against no, and results.

Opposite words are no matter yet: who rejected and who approved, what rose and what fell, when it was and whether
it stood a "not" before it decide. So both are asked for the same actor and the same object, as far as they tell
these, and for nothing that says they speak of two acts.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from parallax.analysis.document import Document
from parallax.analysis.figures import comparable, compatible
from parallax.analysis.matching.clauses import (
    Clause,
    base_of,
    clause_at,
    may_tell_one_act,
    read_clauses,
)
from parallax.analysis.matching.evidence import at_other_times
from parallax.analysis.matching.index import Entry
from parallax.analysis.matching.lines import KIND_OF_STEM
from parallax.analysis.matching.vocabulary import Vocabulary
from parallax.analysis.moments import differ, read_moments
from parallax.analysis.words import Word, fold, stem
from parallax.domain.article import Span
from parallax.domain.comparison import Clash
from parallax.language.circumstances import COUNTERPARTS
from parallax.language.function_words import FAINT_STEMS, FUNCTION_WORDS
from parallax.language.moments import ORDINALS, WEEKDAY_NUMBERS
from parallax.language.opposites import ACTS, CHANGES, HALF_NEGATIONS, NEGATIONS, SIDES, STATES, UNSAID
from parallax.language.word_lists import words as word_list

_TWIN = 0.15
"""The share of what two sentences tell that may differ where only a "not" sets them apart."""
_OBJECT = 0.5
"""The share of the lighter of two objects, or actors, that they have in common."""
_LONGEST = 120
"""Words: what is longer says more than one thing of one matter."""
_HIGHEST_TALLY = 999
"""Years and the like are no results."""
_BACK = 4
"""Words before a verb in which its "not" or its "was" stands."""
_VOTES = frozenset(KIND_OF_STEM[stem(word)] for word in ("vote", "victory", "defeat"))
_GAMES = frozenset(
    KIND_OF_STEM.get(stem(word), stem(word))
    for word in ("beat", "beaten", "match", "final", "goal", "draw", "drew")
)
_BE = word_list("is are was were be been being")
_DENIALS = word_list("denied deny denies refused refuses refuse failed fails fail ruled unable")
_QUESTIONS = word_list("if whether when why who how what where")
_PLEAS = word_list("plead pleads pleaded pleading plea pled")


class _Opposite(NamedTuple):
    row: int
    group: int
    table: str


_GROUPS: dict[str, list[_Opposite]] = {}
_WORDS_OF: dict[_Opposite, frozenset[str]] = {}
for _table, _rows in (("acts", ACTS), ("changes", CHANGES), ("states", STATES), ("sides", SIDES)):
    for _row, _line in enumerate(_rows):
        for _group, _words in enumerate(_line.split("|")):
            _side = _Opposite(_row, _group, _table)
            _WORDS_OF[_side] = frozenset(_words.split())
            for _word in _words.split():
                _GROUPS.setdefault(_word, []).append(_side)


class _Said(NamedTuple):
    """A sentence of a match, read for what it says."""

    entry: Entry
    words: Sequence[Word]
    folded: tuple[str, ...]
    clauses: tuple[Clause, ...]
    keys: dict[int, tuple[str, ...]]


def find_contradiction(
    here: Document, there: Document, a: Entry, b: Entry, vocabulary: Vocabulary
) -> Clash | None:
    """Return the words by which one result or one matter is told in two ways, or None."""
    ours, theirs = here.words[a.line.sentence], there.words[b.line.sentence]
    clash = _two_results(a, b, ours, theirs)
    if clash is not None:
        return clash
    if max(len(ours), len(theirs)) > _LONGEST or not _may_contradict(a, b):
        return None
    if _asks(here, a) or _asks(there, b):
        return None
    timing = _timing(here, there, a, b)
    one, other = _said(here, a, vocabulary), _said(there, b, vocabulary)
    found = [
        *_opposites(one, other, timing, vocabulary),
        *_negations(one, other, timing, vocabulary),
    ]
    return min(found, key=lambda clash: (clash.a, clash.b), default=None)


# -- results -----------------------------------------------------------------------------------------------


def _two_results(a: Entry, b: Entry, here: Sequence[Word], there: Sequence[Word]) -> Clash | None:
    shared = a.keys & b.keys
    game = not _GAMES.isdisjoint(shared) and len(a.names & b.names) > 1
    if not (_VOTES & shared or game):
        return None
    ours, theirs = _tallies(here), _tallies(there)
    two = len(ours) == len(theirs) == 1 and ours[0][0] != theirs[0][0]
    if two and not _counterparts(set(a.line.words), set(b.line.words)):
        return _clash(ours[0][1], theirs[0][1])
    return None


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


# -- opposites ---------------------------------------------------------------------------------------------


def _may_contradict(a: Entry, b: Entry) -> bool:
    """Whether there are opposites, or one "not" more on one side, before anything is read closely."""
    here, there = set(a.line.words), set(b.line.words)
    if bool(here & NEGATIONS) != bool(there & NEGATIONS):
        return True
    ours, theirs = (
        {(side.table, side.row) for word in words & _GROUPS.keys() for side in _GROUPS[word]}
        for words in (here - there, there - here)
    )
    return not ours.isdisjoint(theirs)


def _asks(document: Document, entry: Entry) -> bool:
    """Whether a sentence is a question, which says neither yes nor no."""
    return "?" in document.article.text[entry.line.start : entry.line.end]


def _timing(here: Document, there: Document, a: Entry, b: Entry) -> bool | None:
    """Return whether the two tell of other times, or None where only one of them tells any."""
    if at_other_times(a.line, b.line):
        return True
    ours, theirs = (
        read_moments(d.article.text[e.line.start : e.line.end], d.article.published)
        for d, e in ((here, a), (there, b))
    )
    told = [differ(x, y) for x in ours for y in theirs]
    if True in told and False not in told:
        return True
    return None if bool(ours) != bool(theirs) else False


def _said(document: Document, entry: Entry, vocabulary: Vocabulary) -> _Said:
    words = document.words[entry.line.sentence]
    clauses = read_clauses(document.article.text, entry, words, (), vocabulary)
    keys = {term.start: tuple(base_of(key) for key in vocabulary.keys_of(term)) for term in entry.line.terms}
    return _Said(entry, words, tuple(fold(word.text) for word in words), clauses, keys)


def _opposites(one: _Said, other: _Said, timing: bool | None, vocabulary: Vocabulary) -> Iterator[Clash]:
    here, there = set(one.folded), set(other.folded)
    if timing or _PLEAS & (here | there):
        return
    ours = [(n, word) for n, word in enumerate(one.folded) if word in _GROUPS and word not in there]
    theirs = [(m, word) for m, word in enumerate(other.folded) if word in _GROUPS and word not in here]
    for n, x in ours:
        for m, y in theirs:
            table = _opposed(x, y, here, there)
            if table is None or (table == "changes" and (timing is None or _levels_differ(one, other))):
                continue
            open_matter = _is_open(one.folded, n) or _is_open(other.folded, m)
            if table == "sides" or open_matter:
                if _twins(one, other, {one.words[n].stem, other.words[m].stem}, vocabulary):
                    yield _clash(one.words[n : n + 1], other.words[m : m + 1])
            elif _of_one_matter(one, n, other, m, table, vocabulary):
                yield _clash(one.words[n : n + 1], other.words[m : m + 1])


def _is_open(folded: Sequence[str], n: int) -> bool:
    """Whether a verb is what somebody means or refuses to do: "to allow", "halted allowing"."""
    return folded[n].endswith("ing") or "to" in folded[max(0, n - 2) : n]


def _opposed(x: str, y: str, here: set[str], there: set[str]) -> str | None:
    """Return the table in which two words are opposites that the other sentence has nothing of."""
    for p in _GROUPS.get(x, ()):
        for q in _GROUPS.get(y, ()):
            opposed = p.table == q.table and p.row == q.row and p.group != q.group
            if opposed and _WORDS_OF[p].isdisjoint(there) and _WORDS_OF[q].isdisjoint(here):
                return p.table
    return None


def _levels_differ(one: _Said, other: _Said) -> bool:
    pairs = [(x, y) for x in one.entry.line.figures for y in other.entry.line.figures if comparable(x, y)]
    return bool(pairs) and not any(compatible(x, y) for x, y in pairs)


def _of_one_matter(one: _Said, n: int, other: _Said, m: int, table: str, vocabulary: Vocabulary) -> bool:
    """Whether two opposite words are said by, or of, the same."""
    x, y = one.words[n], other.words[m]
    here, there = clause_at(one.clauses, x.start), clause_at(other.clauses, y.start)
    if here is None or there is None or not may_tell_one_act(here, there, one.entry, other.entry):
        return False
    if _counterparts(set(one.folded), set(other.folded)):
        return False
    actors, objects = _around(one, n, here, table), _around(other, m, there, table)
    shared: set[str] = set()
    for some, others in zip(actors, objects, strict=True):
        both = some & others
        if some and others and not _mostly(some, others, vocabulary):
            return False
        shared |= both
    return not shared <= FAINT_STEMS


_WITH_COUNTERPART = frozenset(word for row in COUNTERPARTS for some in row for word in some)


def _counterparts(here: set[str], there: set[str]) -> bool:
    ours, theirs = here - there, there - here
    if ours.isdisjoint(_WITH_COUNTERPART) or theirs.isdisjoint(_WITH_COUNTERPART):
        return False
    return any(
        some & ours and others & theirs
        for row in COUNTERPARTS
        for some in row
        for others in row
        if some is not others
    )


def _around(said: _Said, n: int, clause: Clause, table: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return what stands for the actor and the object of a word: what a passive names first is the object."""
    word = said.words[n]
    before = _keys_between(said, clause.start, word.start)
    after = _keys_between(said, word.end, clause.end)
    if table in ("states", "changes"):
        return frozenset(), before
    if not _BE.isdisjoint(said.folded[max(0, n - _BACK) : n]) and word.text.lower().endswith(
        ("ed", "en", "st")
    ):
        by = next((k for k in range(n + 1, len(said.words)) if said.folded[k] == "by"), None)
        if by is None or said.words[by].start >= clause.end:
            return frozenset(), before | after
        agent = _keys_between(said, said.words[by].end, clause.end)
        return agent, before | _keys_between(said, word.end, said.words[by].start)
    end = said.entry.line.end if _leads_on(said, clause) else clause.end
    return before, _keys_between(said, word.end, end)


def _leads_on(said: _Said, clause: Clause) -> bool:
    """Whether the clause goes on with "that ...": what was denied is told there."""
    following = next((k for k, word in enumerate(said.words) if word.start >= clause.end), None)
    return following is not None and said.folded[following] == "that"


def _keys_between(said: _Said, start: int, end: int) -> frozenset[str]:
    return frozenset(
        key
        for at, keys in said.keys.items()
        if start <= at < end
        for key in keys
        if key not in _DAYS_OF_SAYING
    )


_DAYS_OF_SAYING = frozenset(map(stem, (*WEEKDAY_NUMBERS, "night")))


def _mostly(some: frozenset[str], others: frozenset[str], vocabulary: Vocabulary) -> bool:
    lighter = min(_weigh(some, vocabulary), _weigh(others, vocabulary))
    return _weigh(some & others, vocabulary) >= _OBJECT * lighter


def _weigh(keys: frozenset[str] | set[str], vocabulary: Vocabulary) -> float:
    return math.fsum(vocabulary.weights.get(key, 1.0) for key in sorted(keys))


# -- not ---------------------------------------------------------------------------------------------------


def _twins(one: _Said, other: _Said, but: set[str], vocabulary: Vocabulary) -> bool:
    """Whether two sentences tell the same, `but` and a few words aside."""
    here = {base_of(key) for key in one.entry.keys} - but - FAINT_STEMS
    there = {base_of(key) for key in other.entry.keys} - but - FAINT_STEMS
    told = _weigh(here, vocabulary) + _weigh(there, vocabulary)
    return bool(here & there) and _weigh(here ^ there, vocabulary) <= _TWIN * told


def _negations(one: _Said, other: _Said, timing: bool | None, vocabulary: Vocabulary) -> Iterator[Clash]:
    if ORDINALS.intersection(one.folded) != ORDINALS.intersection(other.folded):
        return
    ours, theirs = ([n for n, w in enumerate(said.folded) if w in NEGATIONS] for said in (one, other))
    if len(ours) + len(theirs) != 1 or timing is not False or not _twins(one, other, set(), vocabulary):
        return
    if ours:
        pair = _turned(one, ours[0], other)
        if pair is not None:
            yield _clash(*pair)
    else:
        pair = _turned(other, theirs[0], one)
        if pair is not None:
            yield _clash(*pair[::-1])


def _turned(negated: _Said, at: int, plain: _Said) -> tuple[Sequence[Word], Sequence[Word]] | None:
    """Return the "not" with the word that it turns around, and that word in the other sentence."""
    folded = negated.folded
    if folded[at + 1 : at + 2] and folded[at + 1] in HALF_NEGATIONS:
        return None
    if ("against" in plain.folded) != ("against" in folded) or _any_opposed(negated, plain):
        return None
    if not (_DENIALS - {negated.folded[n] for n in range(at, min(at + _BACK, len(folded)))}).isdisjoint(
        plain.folded
    ) or {"if", "whether", "unless", "why"} & set(folded[max(0, at - 3 * _BACK) : at]):
        return None
    order = range(at - 1, -1, -1) if folded[at] in ("nothing", "nobody") else range(at + 1, len(folded))
    for n in order:
        if folded[n] not in FUNCTION_WORDS:
            break
    else:
        return None
    if folded[n] in UNSAID:
        known = folded[n] == "know"  # "did not know about it" is a fact, "did not say" is none
        if not known or not _QUESTIONS.isdisjoint(folded[n : n + 3]):
            return None
    key = base_of(negated.words[n].stem)
    alone = next((k for k, word in enumerate(plain.words) if base_of(word.stem) == key), None)
    if alone is None or _subject(negated, at) != _subject(plain, alone):
        return None
    full = negated.words[at : n + 1] if n > at else negated.words[at : at + 1]
    return full, plain.words[alone : alone + 1]


def _any_opposed(one: _Said, other: _Said) -> bool:
    """Whether the sentences also hold opposites: "did not reject" and "approved" say one thing."""
    here, there = set(one.folded), set(other.folded)
    ours, theirs = ((mine - yours) & _GROUPS.keys() for mine, yours in ((here, there), (there, here)))
    return any(_opposed(x, y, here, there) for x in ours for y in theirs)


def _subject(said: _Said, at: int) -> frozenset[str]:
    """Return what the clause tells before a word."""
    word = said.words[at]
    clause = clause_at(said.clauses, word.start)
    return _keys_between(said, clause.start, word.start) - FAINT_STEMS if clause else frozenset()


def _clash(left: Sequence[Word], right: Sequence[Word]) -> Clash:
    return Clash(Span(left[0].start, left[-1].end), Span(right[0].start, right[-1].end))
