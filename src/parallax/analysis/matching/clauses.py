# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The clauses of a matched sentence: what each tells of, whether as done, planned or denied.

A time, a number or a verb says something of its own clause alone: "he resigned on Monday, a spokeswoman said on
Tuesday". Whether two clauses tell of one act is judged here; what they say of it is compared elsewhere.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from parallax.analysis.matching.index import Entry
from parallax.analysis.matching.vocabulary import Vocabulary
from parallax.analysis.words import Word, fold
from parallax.domain.article import Span
from parallax.language.function_words import FAINT_STEMS, FUNCTION_WORDS
from parallax.language.moments import (
    GIVEN_UP,
    HAPPENINGS,
    IRREGULAR_VERBS,
    LIGHT_VERBS,
    ORDINALS,
    PLANS,
    RELATIONS,
    REPEATING,
    SOME,
    TIMETABLE,
)
from parallax.language.opposites import NEGATIONS, NO_NEGATION
from parallax.language.reporting import NOUN_FORMS, REPORTING_VERBS, STRONG_VERBS, TELLING_VERBS
from parallax.language.verbs import PAST_FORMS
from parallax.language.word_lists import words as word_list

_ALIKE = 0.5
"""The share of the lighter clause that two clauses on one act have in common."""
_TWINS = 0.7
"""The same for clauses without a telling verb."""
_CUT = re.compile(
    r"[,;:—–()“”\"]|--|\b(?:as|after|before|while|when|which|who|whom|that|because|since|where|whilst|although"
    r"|though|if|saying|adding|following|including|amid|and|but|than|compared)\b"
)
_SAID = (STRONG_VERBS | TELLING_VERBS) - {"claim", "read", "sing", "rule", "post"}
_BE = word_list("is are was were be been being")
_LEADS_TO_VERB = word_list(
    "to will would can could may might must shall should not never did does do didnt wont"
)


class Head(NamedTuple):
    """A verb by its place and its key."""

    start: int
    key: str
    reports: bool
    light: bool
    """It only says that something happens."""
    passive: bool


class Clause(NamedTuple):
    """A stretch of a sentence that tells one thing."""

    start: int
    end: int
    keys: frozenset[str]
    places: tuple[tuple[int, str], ...]
    """Its keys in order, with where they stand."""
    names: frozenset[str]
    verbs: tuple[Head, ...]
    planned: bool | None
    """None where it may be told either way: "the law takes effect"."""
    given_up: bool
    negated: bool
    repeats: bool
    ordinals: frozenset[str]
    relations: frozenset[str]
    """Words by which it tells of somebody beside the one named: deputy, lawyer, son."""
    parts: frozenset[str]
    """Words for some of those it tells of: most, several."""

    def head(self, at: int) -> Head | None:
        """Return the verb that what stands at `at` belongs to: the last one before it, else the first."""
        before = [verb for verb in self.verbs if verb.start < at]
        return before[-1] if before else next(iter(self.verbs), None)


def read_clauses(
    text: str, entry: Entry, words: Sequence[Word], whole: Sequence[Span], vocabulary: Vocabulary
) -> tuple[Clause, ...]:
    """Return the clauses of a sentence.

    Args:
        text: of its article.
        entry: the sentence,
        words: and its words.
        whole: stretches that no clause ends in and that name nothing: dates, numbers.
        vocabulary: what the two articles tell of their words.
    """
    line = entry.line
    keys = {
        term.start: vocabulary.keys_of(term)
        for term in line.terms
        if not any(span.start <= term.start < span.end for span in whole)
    }
    telling = sorted(keys)
    cuts = [line.start]
    for cut in find_cuts(text, line.start, line.end, whole):
        # "On Monday," and "(on Monday)" belong to what stands beside them
        if _any_between(telling, cuts[-1], cut) and _any_between(telling, cut, line.end):
            cuts.append(cut)
    clauses = [
        _clause(
            start,
            end,
            [
                word
                for word in words
                if start <= word.start < end and not any(s.start <= word.start < s.end for s in whole)
            ],
            keys,
            entry.names,
        )
        for start, end in pairwise([*cuts, line.end])
    ]
    return tuple(_filled(n, clauses) for n in range(len(clauses)))


def _filled(n: int, clauses: Sequence[Clause]) -> Clause:
    """Return a clause that tells a verb alone with what its neighbour tells: "the novel, which was published"."""
    clause = clauses[n]
    if len(clause.keys) > 1 or len(clauses) == 1:
        return clause
    neighbour = clauses[n - 1] if n else clauses[1]
    return clause._replace(keys=clause.keys | neighbour.keys, names=clause.names | neighbour.names)


def _any_between(places: Sequence[int], start: int, end: int) -> bool:
    at = bisect_left(places, start)
    return at < len(places) and places[at] < end


def find_cuts(text: str, start: int, end: int, whole: Sequence[Span]) -> Iterator[int]:
    """Yield where a clause ends and another begins; none ends within one of the stretches in `whole`."""
    for match in _CUT.finditer(text, start, end):
        inside = any(span.start <= match.start() < span.end for span in whole)
        # "after Monday", "from 500": no clause follows
        leads = match[0][0].isalpha() and any(0 <= span.start - match.end() <= len(" the ") for span in whole)
        number = match[0] == "," and text[match.end() : match.end() + 1].isdigit()
        if not (inside or leads or number):
            yield match.start()


def _clause(
    start: int,
    end: int,
    words: Sequence[Word],
    keys: dict[int, tuple[str, ...]],
    names: frozenset[str],
) -> Clause:
    folded = [fold(word.text) for word in words]
    places = tuple((word.start, base_of(key)) for word in words for key in keys.get(word.start, ()))
    told = frozenset(key for _, key in places)
    planned: bool | None = not PLANS.isdisjoint(folded) or _is_to(folded)
    if not planned and not TIMETABLE.isdisjoint(folded):
        planned = None
    return Clause(
        start,
        end,
        told,
        places,
        told & names,
        tuple(_verbs(words, folded, keys)),
        planned,
        bool(planned) and (not GIVEN_UP.isdisjoint(folded) or _was_to(folded)),
        any(word in NEGATIONS and after not in NO_NEGATION for word, after in pairwise((*folded, ""))),
        not REPEATING.isdisjoint(folded),
        frozenset(ORDINALS.intersection(folded)),
        frozenset(RELATIONS.intersection(folded)),
        frozenset(SOME.intersection(folded)),
    )


def _was_to(folded: Sequence[str]) -> bool:
    return any(x in ("was", "were") and y == "to" for x, y in pairwise(folded))


def _is_to(folded: Sequence[str]) -> bool:
    """Whether "are to vote" tells what is to come."""
    return any(x in ("is", "are", "was", "were", "set", "due") and y == "to" for x, y in pairwise(folded))


def _verbs(words: Sequence[Word], folded: Sequence[str], keys: dict[int, tuple[str, ...]]) -> Iterator[Head]:
    for n, (word, plain) in enumerate(zip(words, folded, strict=True)):
        if plain in FUNCTION_WORDS or (n and not word.text[0].islower()):
            continue
        past = (plain.endswith("ed") and len(plain) > 4) or plain in PAST_FORMS or plain in HAPPENINGS
        led = n > 0 and folded[n - 1] in _LEADS_TO_VERB
        said = plain in REPORTING_VERBS and plain not in NOUN_FORMS
        if past or led or said:
            key = next(iter(keys.get(word.start, ())), word.stem)
            passive = past and not _BE.isdisjoint(folded[max(0, n - 2) : n])
            yield Head(
                word.start, base_of(key), REPORTING_VERBS.get(plain) in _SAID, plain in LIGHT_VERBS, passive
            )


def base_of(key: str) -> str:
    """Return the key of the verb that a past form is of."""
    return IRREGULAR_VERBS.get(key, key)


def clause_at(clauses: Sequence[Clause], at: int) -> Clause | None:
    """Return the clause in which the sign at `at` stands."""
    return next((clause for clause in clauses if clause.start <= at < clause.end), None)


def tell_one_act(
    x: Clause, at_x: int, y: Clause, at_y: int, a: Entry, b: Entry, vocabulary: Vocabulary
) -> bool:
    """Whether what stands at `at_x` and at `at_y` is said of one act.

    Verbs must be no verbs of saying, and each other's; where one only says that it happens ("takes place"),
    the other must have its word in the sentence. The clauses must share half of what they tell, not verbs
    alone; name nobody whom only the one and nobody whom only the other sentence knows; and tell it both
    as done or both as planned, once, of the same part, and as a fact.
    """
    one, other = x.head(at_x), y.head(at_y)
    if (one and one.reports) or (other and other.reports) or not may_tell_one_act(x, y, a, b):
        return False
    one = None if one and one.light else one
    other = None if other and other.light else other
    if one is not None and other is not None:
        known = one.key in y.keys and other.key in x.keys
    else:
        known = all(head.key in entry.keys for head, entry in ((one, b), (other, a)) if head is not None)
    if x.parts != y.parts or not _of_one_subject(x, at_x, y, at_y, a, b):
        return False
    heads = {head.key for head in (one, other) if head is not None}
    return known and _alike(x, y, heads, vocabulary, _ALIKE if heads else _TWINS)


def _of_one_subject(x: Clause, at_x: int, y: Clause, at_y: int, a: Entry, b: Entry) -> bool:
    """Whether what stands last before each verb also stands in the other sentence.

    Of an active and a passive verb only the passive one is asked: "police arrested", "was arrested".
    """
    one, other = x.head(at_x), y.head(at_y)
    alike = one is None or other is None or one.passive == other.passive
    return all(
        _subject(clause, head) <= {base_of(key) for key in entry.keys}
        for clause, head, entry in ((x, one, b), (y, other, a))
        if head is not None and (alike or head.passive)
    )


def _subject(clause: Clause, head: Head) -> set[str]:
    return set([key for start, key in clause.places if start < head.start][-1:])


def may_tell_one_act(x: Clause, y: Clause, a: Entry, b: Entry) -> bool:
    """Whether nothing in two clauses says that they tell of two acts."""
    if x.negated or y.negated or x.repeats or y.repeats or x.ordinals != y.ordinals:
        return False
    if {x.planned, y.planned} == {True, False} or x.given_up != y.given_up:
        return False
    if x.relations != y.relations:
        return False
    return not (x.names - b.keys and y.names - a.keys)


def _alike(x: Clause, y: Clause, heads: set[str], vocabulary: Vocabulary, least: float) -> bool:
    shared = x.keys & y.keys
    if shared <= heads | FAINT_STEMS:
        return False
    lighter = min(_weight(x.keys, vocabulary), _weight(y.keys, vocabulary))
    return _weight(shared, vocabulary) >= least * lighter


def _weight(keys: frozenset[str], vocabulary: Vocabulary) -> float:
    return math.fsum(vocabulary.weights.get(key, 0.0) for key in keys)
