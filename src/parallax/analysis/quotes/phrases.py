# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Noun phrases without a grammar: what stands where a subject stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from parallax.analysis.quotes.tokens import Token
from parallax.language.reporting import (
    AUXILIARIES,
    CLAUSE_OPENERS,
    DETERMINERS,
    PREPOSITIONS,
    REPORTING_VERBS,
    SUBJECT_PRONOUNS,
    TIME_WORDS,
)
from parallax.language.titles import BODY_NOUNS, DOCUMENT_NOUNS, PERSON_NOUNS, TITLES


class Shape(Enum):
    """How a phrase names somebody."""

    NAME = "name"
    PRONOUN = "pronoun"
    NOUN = "noun"


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words that name somebody, as positions in a frame's tokens (end exclusive)."""

    first: int
    last: int
    shape: Shape


_ADVERBS = frozenset(
    "also later then once again first still just even never often always soon now too only".split()
)
_NO_NOUN = AUXILIARIES | PREPOSITIONS | CLAUSE_OPENERS | DETERMINERS | _ADVERBS
_PARTY = ("r-", "d-", "i-", "l-")
_LONGEST = 14
"""Tokens that a noun phrase may have."""


def is_skipped(token: Token) -> bool:
    """Whether a token may stand between a subject and its verb and says nothing about either."""
    low = token.low
    return (
        low in AUXILIARIES
        or low in _ADVERBS
        or low in TIME_WORDS
        or low.endswith("n't")
        or (low.endswith("ly") and not token.capital)
    )


def subject_before(tokens: Sequence[Token], verb: int) -> Phrase | None:
    """Return the phrase that stands where the subject of the verb at `verb` stands, to its left."""
    at = verb - 1
    while at >= 0 and is_skipped(tokens[at]):
        at -= 1
    if at < 0 or tokens[at].quote is not None:
        return None
    if tokens[at].low in ("who", "which", "that"):
        return _antecedent(tokens, at)
    if tokens[at].text in (",", ")", "-", "–", "—", "--"):
        return _before_apposition(tokens, at)
    return phrase_in(tokens, _chunk_start(tokens, at), at + 1)


def _antecedent(tokens: Sequence[Token], relative: int) -> Phrase | None:
    at = relative - 1
    if at >= 0 and tokens[at].text == ",":
        return _before_apposition(tokens, at)
    if at < 0 or not tokens[at].word:
        return None
    return phrase_in(tokens, _chunk_start(tokens, at), at + 1)


def subject_after(tokens: Sequence[Token], verb: int) -> Phrase | None:
    """Return the phrase that stands right after a verb: "said Jens Stoltenberg, the alliance's head"."""
    start = verb + 1
    while start < len(tokens) and is_skipped(tokens[start]):
        start += 1
    end = start
    while end < len(tokens) and end - start < _LONGEST and _goes_on(tokens[end]):
        end += 1
    if start >= end or tokens[start].low in PREPOSITIONS or tokens[start].low in CLAUSE_OPENERS:
        return None
    return phrase_in(tokens, start, end)


def _goes_on(token: Token) -> bool:
    return (
        token.word
        and token.quote is None
        and token.low not in CLAUSE_OPENERS
        and token.low not in AUXILIARIES
    )


def _chunk_start(tokens: Sequence[Token], at: int) -> int:
    """Return where the run of words begins that ends at `at`."""
    start = at
    while start >= 0 and at - start < _LONGEST:
        token = tokens[start]
        if token.quote is not None or not token.word:
            if token.text == "." or token.text in ("&", "/", "'", "’"):
                start -= 1
                continue
            break
        if token.low in CLAUSE_OPENERS or (start < at and is_cue_form(token) and not token.capital):
            break
        start -= 1
    return start + 1


def is_cue_form(token: Token) -> bool:
    """Whether the word looks like a reporting verb."""
    return token.low in REPORTING_VERBS


def _before_apposition(tokens: Sequence[Token], comma: int) -> Phrase | None:
    """Return the subject that an apposition, a place or brackets part from its verb."""
    end = comma
    best: Phrase | None = None
    for _ in range(5):
        start = end - 1
        depth = 0
        while start >= 0:
            token = tokens[start]
            if token.text == ")":
                depth += 1
            elif token.text == "(":
                if depth == 0:
                    break
                depth -= 1
            elif depth == 0 and (
                token.quote is not None or token.text in (",", ";", ":", "—", "--", "–", "-")
            ):
                break
            start -= 1
        segment = _without_brackets(tokens, start + 1, end)
        if segment and tokens[segment[0]].low not in CLAUSE_OPENERS - {"that"}:
            phrase = phrase_in(tokens, _last_chunk(tokens, *segment), segment[1])
            more = start >= 0 and tokens[start].text == ","
            if phrase and not (more and _is_apposition(tokens, *segment, before=start)):
                return phrase
            best = phrase or best
        if start < 0 or tokens[start].quote is not None or tokens[start].text in (";", ":"):
            break
        end = start
    return best


def _without_brackets(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int] | None:
    if end > start and tokens[end - 1].text == ")":
        while end > start and tokens[end - 1].text != "(":
            end -= 1
        end -= 1
    return (start, end) if end > start else None


def _last_chunk(tokens: Sequence[Token], start: int, end: int) -> int:
    return max(start, _chunk_start(tokens, end - 1))


def _is_apposition(tokens: Sequence[Token], start: int, end: int, *, before: int) -> bool:
    """Whether the words between two commas say more about what stands before them."""
    first, low = tokens[start], tokens[start].low
    named = before > 0 and tokens[before - 1].capital
    if low in ("who", "which", "whose", "where", "of", "jr.", "sr.", "jr", "sr") or low[:1].isdigit():
        return True
    if low.startswith(_PARTY) or low in ("republican", "democrat", "independent"):
        return True
    if low in ("a", "an", "the", "one", "its", "his", "her", "their") or (
        not first.capital and low not in SUBJECT_PRONOUNS
    ):
        return named
    if low in TITLES and end - start > 1 and tokens[start + 1].low in PREPOSITIONS | CLAUSE_OPENERS:
        return named
    if named and (first.text.endswith(".") or end - start == 1):
        # "of Portland, Ore.," and "of Cairo, Egypt,": a place has a preposition before it.
        return first.text.endswith(".") or any(
            t.low in ("of", "in", "from", "near") for t in tokens[max(0, before - 3) : before]
        )
    return False


def phrase_in(tokens: Sequence[Token], start: int, end: int) -> Phrase | None:
    """Return the noun phrase that a run of words begins with, once what may stand before it is taken off."""
    while start < end and _stands_before(tokens[start]):
        start += 1
    while end > start and (is_skipped(tokens[end - 1]) or not tokens[end - 1].word):
        end -= 1
    if start >= end:
        return None
    if tokens[end - 1].low in SUBJECT_PRONOUNS:
        return Phrase(end - 1, end, Shape.PRONOUN)
    if tokens[start].low in PREPOSITIONS:
        return _after_preposition(tokens, start, end)
    core = start
    while core < end and tokens[core].low not in PREPOSITIONS:
        core += 1
    return _core(tokens, start, core, end)


def _stands_before(token: Token) -> bool:
    return (
        token.low in ("and", "but", "so", "yet", "or", "however", "meanwhile", "though")
        or token.low in _ADVERBS
        or token.low in TIME_WORDS
        or (token.low.endswith("ly") and not token.capital)
        or not token.word
    )


def _after_preposition(tokens: Sequence[Token], start: int, end: int) -> Phrase | None:
    """Return the last noun phrase of a run that begins with a preposition: "On Monday the group"."""
    at = end - 1
    while at > start and tokens[at].low not in PREPOSITIONS and tokens[at].low not in TIME_WORDS:
        at -= 1
    first = at + 1
    for n in range(at + 2, end):
        if tokens[n].low in DETERMINERS:
            first = n
    return _core(tokens, first, end, end) if first < end else None


def _core(tokens: Sequence[Token], start: int, core: int, end: int) -> Phrase | None:
    last = core - 1
    while last >= start and (is_skipped(tokens[last]) or tokens[last].low in _NO_NOUN):
        last -= 1
    if last < start:
        return None
    if tokens[last].low in SUBJECT_PRONOUNS:
        return Phrase(last, last + 1, Shape.PRONOUN)
    if tokens[last].capital and not tokens[last].possessive:
        first = last
        while first > start and tokens[first - 1].capital and not tokens[first - 1].possessive:
            first -= 1
        if first == start and first < last and tokens[first].low in DETERMINERS:
            first += 1
        return Phrase(first, _name_end(tokens, last + 1, end), Shape.NAME)
    named = _leading_name(tokens, start, last + 1)
    if named and tokens[last].low in PERSON_NOUNS:
        return Phrase(*named, Shape.NAME)
    first = start
    for n in range(start, last):
        if tokens[n].low in DETERMINERS:
            first = n
    if not tokens[first].word:
        return None
    return Phrase(first, _noun_end(tokens, last + 1, end), Shape.NOUN)


def _leading_name(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int] | None:
    """Return the name of two words or more that a phrase begins with: "Ann Lee director" (commas get lost)."""
    last = start
    while last < end and tokens[last].capital and not tokens[last].possessive:
        last += 1
    return (
        (start, last) if last - start >= 2 and last < end and tokens[start].low not in DETERMINERS else None
    )


def _name_end(tokens: Sequence[Token], at: int, end: int) -> int:
    """Return where a name ends that "of" and the like carry on: the Observatory for Human Rights."""
    while (
        at + 1 < end
        and tokens[at].low in ("of", "for", "on", "and", "&")
        and (
            tokens[at + 1].capital
            or (tokens[at + 1].low == "the" and at + 2 < end and tokens[at + 2].capital)
        )
    ):
        at += 1
        while at < end and (tokens[at].capital or tokens[at].low == "the"):
            at += 1
    return at


def _noun_end(tokens: Sequence[Token], at: int, end: int) -> int:
    """Return where a noun phrase ends with all that is hung on it, times and places of speaking left out."""
    if at < end and tokens[at].low in ("on", "in", "at", "during", "after", "before"):
        return at
    for n in range(at, end):
        if tokens[n].low in TIME_WORDS:
            return n - 1 if tokens[n - 1].low in PREPOSITIONS else n
    return end


def first_subject(tokens: Sequence[Token], start: int, end: int) -> Phrase | None:
    """Return the subject of a clause: its first noun phrase after what may open a sentence."""
    at = start
    for _ in range(3):
        while at < end and _stands_before(tokens[at]):
            at += 1
        if at >= end:
            return None
        low = tokens[at].low
        opens = (
            low in PREPOSITIONS
            or low in CLAUSE_OPENERS
            or (low.endswith(("ing", "ed")) and low not in BODY_NOUNS)
        )
        if not opens:
            break
        comma = next((n for n in range(at, end) if tokens[n].text == ","), None)
        if comma is None:
            return None
        at = comma + 1
    stop = at
    while (
        stop < end
        and tokens[stop].word
        and tokens[stop].quote is None
        and not _ends_subject(tokens, at, stop)
    ):
        stop += 1
    return phrase_in(tokens, at, stop) if stop > at else None


def _ends_subject(tokens: Sequence[Token], start: int, at: int) -> bool:
    token = tokens[at]
    low = token.low
    if at == start:
        return False
    if tokens[start].low in SUBJECT_PRONOUNS:
        return True
    if low in AUXILIARIES or low in CLAUSE_OPENERS or low in PREPOSITIONS:
        return True
    before = tokens[at - 1]
    if token.capital:
        return False
    if before.capital and not before.possessive and low not in PERSON_NOUNS | BODY_NOUNS | DOCUMENT_NOUNS:
        return low.endswith(("s", "ed")) or low in REPORTING_VERBS
    return low in REPORTING_VERBS or low.endswith("ed")
