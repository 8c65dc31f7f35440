# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Noun phrases without a grammar: what stands where a subject stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from parallax.analysis.quotes.tokens import Token
from parallax.language.reporting import (
    ADVERBS,
    AUXILIARIES,
    CLAUSE_OPENERS,
    DETERMINERS,
    PREPOSITIONS,
    REPORTING_VERBS,
    SUBJECT_PRONOUNS,
    TIME_SPANS,
    TIME_WORDS,
)
from parallax.language.titles import (
    BODY_NOUNS,
    DOCUMENT_NOUNS,
    LONE_PEOPLE,
    NOBODY_IN_PARTICULAR,
    OCCASIONS,
    ORGANISATION_WORDS,
    PARTIES,
    PERSON_NOUNS,
    TITLES,
)


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


_NO_NOUN = AUXILIARIES | PREPOSITIONS | CLAUSE_OPENERS | DETERMINERS | ADVERBS
_SEAT = ("r-", "d-", "i-", "l-")
_RELATIVES = frozenset(("who", "whom", "whose", "which", "where", "when"))
_SUFFIXES = frozenset(("of", "jr.", "sr.", "jr", "sr"))
_ARTICLES = frozenset(("a", "an", "the", "one", "its", "his", "her", "their"))
_BREAKS = frozenset((",", ";", ":", "—", "--", "–", "-"))
_FARTHEST = 60
"""Tokens within which a stretch between two marks has to begin."""
_LONGEST = 14
"""Tokens that a noun phrase may have."""


def is_skipped(token: Token) -> bool:
    """Whether a token may stand between a subject and its verb and says nothing about either."""
    low = token.low
    return (
        token.text in AUXILIARIES
        or low in ADVERBS
        or low in TIME_WORDS
        or low.endswith("n't")
        or (low.endswith("ly") and not token.capital)
    )


# Subjects of verbs


def subject_before(tokens: Sequence[Token], verb: int) -> Phrase | None:
    """Return the phrase that stands where the subject of the verb at `verb` stands, to its left."""
    at = _left_of(tokens, verb)
    if at < 0 or tokens[at].quote is not None:
        return None
    if tokens[at].low in ("who", "which", "that"):
        return _antecedent(tokens, at)
    if tokens[at].text in _BREAKS or tokens[at].text == ")":
        return _before_apposition(tokens, at)
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
    phrase = phrase_in(tokens, start, end)
    return _named_beside(tokens, phrase, len(tokens)) if phrase and phrase.shape is Shape.NOUN else phrase


def subject_is_nobody(tokens: Sequence[Token], verb: int) -> bool:
    """Whether the subject is nobody in particular: "anybody who complains"."""
    at = _left_of(tokens, verb)
    if at > 0 and tokens[at].low == "who":
        at -= 1
    return at >= 0 and tokens[at].low in NOBODY_IN_PARTICULAR


def _left_of(tokens: Sequence[Token], verb: int) -> int:
    at = verb - 1
    while at >= 0 and is_skipped(tokens[at]):
        at -= 1
    return at


def _goes_on(token: Token) -> bool:
    return token.word and token.low not in CLAUSE_OPENERS and token.text not in AUXILIARIES


def _antecedent(tokens: Sequence[Token], relative: int) -> Phrase | None:
    at = relative - 1
    if at >= 0 and tokens[at].text == ",":
        return _before_apposition(tokens, at)
    if at < 0 or not tokens[at].word:
        return None
    return last_phrase(tokens, _chunk_start(tokens, at), at + 1)


def _chunk_start(tokens: Sequence[Token], at: int) -> int:
    """Return where the run of words begins that ends at `at`."""
    start = at
    while start >= 0 and at - start < _LONGEST:
        token = tokens[start]
        if not token.word and token.text not in (".", "&", "/", "'", "’"):
            break
        if (token.low in CLAUSE_OPENERS and not _joins_names(tokens, start)) or (
            start < at and token.low in REPORTING_VERBS and not token.capital
        ):
            break
        start -= 1
    return start + 1


def _joins_names(tokens: Sequence[Token], at: int) -> bool:
    """Whether an "and" stands inside a name: the Fish and Wildlife Service."""
    return (
        tokens[at].low in ("and", "&")
        and 0 < at < len(tokens) - 1
        and tokens[at - 1].capital
        and tokens[at + 1].capital
    )


# Appositions, as in "Ann Lee, the mayor of Salem, said"


def _before_apposition(tokens: Sequence[Token], comma: int) -> Phrase | None:
    """Return the subject that an apposition, a place or brackets part from its verb."""
    end = _bracket(tokens, comma) if tokens[comma].text == ")" else comma
    best: Phrase | None = None
    for _ in range(5):
        start = _break_before(tokens, end)
        stop = end
        if tokens[stop - 1].text == ")":
            stop = _bracket(tokens, stop - 1)
        if start + 1 < stop and tokens[start + 1].low not in _RELATIVES:
            phrase = phrase_in(tokens, max(start + 1, _chunk_start(tokens, stop - 1)), stop)
            more = start >= 0 and tokens[start].text == ","
            if phrase and not (more and _is_apposition(tokens, start + 1, stop)):
                return phrase
            best = phrase or best
        if start < 0 or tokens[start].text != ",":
            break
        end = start
    return best


def _break_before(tokens: Sequence[Token], end: int) -> int:
    """Return the mark before a stretch that ends at `end`; what stands in brackets is passed over."""
    at = end - 1
    while at >= 0 and end - at < _FARTHEST:
        token = tokens[at]
        if token.text == ")":
            at = _bracket(tokens, at)
        elif token.quote is not None or token.text in _BREAKS or token.text == "(":
            return at
        at -= 1
    return at


def _bracket(tokens: Sequence[Token], at: int) -> int:
    """Return where the bracket opens that closes at `at`, or `at` itself."""
    return next((n for n in range(at - 1, max(-1, at - 2 * _LONGEST), -1) if tokens[n].text == "("), at)


def _is_apposition(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the words between two commas say more about what stands before them."""
    first, low = tokens[start], tokens[start].low
    if low in ("and", "but", "while"):
        return False  # a new clause
    left = start - 1
    while left > 0 and not tokens[left].word:
        left -= 1
    named = tokens[left].capital
    if low in _RELATIVES or low in _SUFFIXES or low in PARTIES or low.startswith(_SEAT):
        return True
    if low[:1].isdigit():
        return not tokens[end - 1].capital  # "43", but not "43-year-old Ann Lee"
    office = low in TITLES and start + 1 < end and tokens[start + 1].low in PREPOSITIONS | CLAUSE_OPENERS
    if low in _ARTICLES or first.possessive or office or (first.capital and first.text.endswith(".")):
        return named
    if not first.capital and low not in SUBJECT_PRONOUNS | DETERMINERS:
        return True
    # "of Cairo, Egypt,": a place has a preposition before it.
    return (
        named
        and end - start == 1
        and any(t.low in ("of", "in", "from", "near") for t in tokens[max(0, left - 2) : left])
    )


# Phrases in runs of words


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
        return last_phrase(tokens, start, end)
    start = _after_office(tokens, start, end)
    core = start
    while core < end and (tokens[core].low not in PREPOSITIONS or tokens[core].capital):
        core += 1
    return _core(tokens, start, core, end)


def _after_office(tokens: Sequence[Token], start: int, end: int) -> int:
    """Return where the name begins in "Secretary of State Ann Lee"; `start` where no office stands."""
    office = start
    while office + 1 < end and tokens[office].capital and tokens[office + 1].low != "of":
        office += 1
    if (
        office + 2 >= end
        or not tokens[office].capital
        or tokens[office].low not in TITLES
        or tokens[office + 1].low != "of"
    ):
        return start
    place = office + 3 if tokens[office + 2].low == "the" else office + 2
    named = place + 2 < end and all(token.capital for token in tokens[place : place + 3])
    return place + 1 if named else start


def last_phrase(tokens: Sequence[Token], start: int, end: int) -> Phrase | None:
    """Return the noun phrase that a run of words ends with: "On Monday the group"."""
    at = end - 1
    while at > start and tokens[at].low not in PREPOSITIONS and tokens[at].low not in TIME_WORDS:
        at -= 1
    first = at + 1 if tokens[at].low in PREPOSITIONS or tokens[at].low in TIME_WORDS else at
    for n in range(at + 2, end):
        if tokens[n].low in DETERMINERS:
            first = n
    return _core(tokens, first, end, end) if first < end else None


def _stands_before(token: Token) -> bool:
    return (
        token.low in ("and", "but", "so", "yet", "or", "however", "meanwhile", "though")
        or token.low in ADVERBS
        or token.low in TIME_WORDS
        or (token.low.endswith("ly") and not token.capital)
        or not token.word
    )


def _core(tokens: Sequence[Token], start: int, core: int, end: int) -> Phrase | None:
    """Return the phrase whose words up to its first preposition stand from `start` to `core`."""
    last = core - 1
    while last >= start and (is_skipped(tokens[last]) or tokens[last].low in _NO_NOUN - LONE_PEOPLE):
        last -= 1
    if last < start:
        return None
    if tokens[last].low in SUBJECT_PRONOUNS:
        return Phrase(last, last + 1, Shape.PRONOUN)
    if last == start and tokens[last].low.endswith("ed") and not tokens[last].capital:
        return None  # a participle
    party = tokens[last].low in PARTIES and tokens[start].low in DETERMINERS
    if (
        tokens[last].capital
        and not tokens[last].possessive
        and not party
        and not _is_common(tokens, start, last)
    ):
        first = last
        while first > start and tokens[first - 1].capital and not tokens[first - 1].possessive:
            first -= 1
        if first < last and tokens[first].low in DETERMINERS:
            first += 1
        return Phrase(first, _name_end(tokens, last + 1, end), Shape.NAME)
    named = _leading_name(tokens, start, last + 1)
    if named and tokens[last].low in PERSON_NOUNS:
        return Phrase(*named, Shape.NAME)
    first = next((n for n in range(last - 1, start - 1, -1) if tokens[n].low in DETERMINERS), start)
    return Phrase(first, _noun_end(tokens, last + 1, end), Shape.NOUN)


def _is_common(tokens: Sequence[Token], start: int, last: int) -> bool:
    """Whether a lone word has its capital only from the sentence that it begins: "Analysts", "One of them"."""
    low = tokens[last].low
    noun = low.removesuffix("s")
    return last == start and (
        low in LONE_PEOPLE or (start == 0 and (noun in PERSON_NOUNS or noun in BODY_NOUNS))
    )


def _leading_name(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int] | None:
    """Return the name of two words or more that a phrase begins with: "Ann Lee director" (commas get lost)."""
    last = start
    while last < end and tokens[last].capital and not tokens[last].possessive:
        last += 1
    return (
        (start, last) if last - start >= 2 and last < end and tokens[start].low not in DETERMINERS else None
    )


def _name_end(tokens: Sequence[Token], at: int, end: int) -> int:
    """Return where a body's name ends that "of" and the like carry on: the Observatory for Human Rights."""
    body = any(token.low in ORGANISATION_WORDS for token in tokens[max(0, at - 4) : at])
    while body and at + 1 < end and tokens[at].low in ("of", "for", "on", "and", "&"):
        after = at + 2 if tokens[at + 1].low == "the" else at + 1
        if after >= end or not tokens[after].capital or is_skipped(tokens[after]):
            break
        at = after
        while at < end and tokens[at].capital:
            at += 1
    return at


def _noun_end(tokens: Sequence[Token], at: int, end: int) -> int:
    """Return where a noun phrase ends with all that is hung on it, times and places of speaking left out."""
    if at < end and tokens[at].low in ("on", "in", "at", "during", "after", "before"):
        near = tokens[at + 1 : min(end, at + 4)]
        if any(t.low in TIME_WORDS or t.low in OCCASIONS or t.low in DOCUMENT_NOUNS for t in near):
            return at
    for n in range(at, end):
        if tokens[n].low in TIME_WORDS:
            return n - 1 if tokens[n - 1].low in PREPOSITIONS else n
    return end


# Subjects of sentences


def first_subject(tokens: Sequence[Token], start: int, end: int) -> Phrase | None:
    """Return the subject of a clause: its first noun phrase after what may open a sentence."""
    at, end = start, min(end, start + 2 * _FARTHEST)
    for skipped in range(4):
        while at < end and _stands_before(tokens[at]):
            at += 1
        if at >= end:
            return None
        if not _opens_adverbial(tokens, at, end) and not (skipped and _still_adverbial(tokens, at, end)):
            break
        comma = next((n for n in range(at, end) if tokens[n].text == ","), None)
        at = comma + 1 if comma is not None else _after_time(tokens, at, end)
    stop = at
    while stop < end and tokens[stop].word and not _ends_subject(tokens, at, stop):
        stop += 1
    phrase = phrase_in(tokens, at, stop) if stop > at else None
    return _named_beside(tokens, phrase, end) if phrase and phrase.shape is Shape.NOUN else phrase


def _named_beside(tokens: Sequence[Token], noun: Phrase, end: int) -> Phrase:
    """Return the name that stands beside a noun for a person: "The mayor, Ann Lee, said"; else the noun."""
    first = last = noun.last + 1
    while last < end and tokens[last].capital:
        last += 1
    person = last - first > 1 or any(token.low in PERSON_NOUNS for token in tokens[noun.first : noun.last])
    beside = person and tokens[noun.last : first] and tokens[noun.last].text == ","
    if beside and first < last and (last >= end or tokens[last].text in (",", ".")):
        return Phrase(first, last, Shape.NAME)
    return noun


def _opens_adverbial(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a sentence opens with something before its subject: "In a tweet", "A day after", "Asked why"."""
    low = tokens[at].low
    if low in PREPOSITIONS or low in CLAUSE_OPENERS or low[:1].isdigit():
        return True
    if (
        low.endswith(("ing", "ed"))
        and low not in BODY_NOUNS
        and (at + 1 < end and not tokens[at + 1].capital)
    ):
        return True
    spans = [n for n in range(at, min(end, at + 3)) if tokens[n].low.removesuffix("s") in TIME_SPANS]
    relation = ("after", "before", "later", "earlier", "ago")
    return bool(spans) and spans[-1] + 1 < end and tokens[spans[-1] + 1].low in relation


def _still_adverbial(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether an opening with a comma in it goes on: "Following a hasty, late-night meeting, the council"."""
    comma = next((n for n in range(at, min(end, at + 6)) if tokens[n].text == ","), None)
    if comma is None or comma + 1 >= end or tokens[at].low in SUBJECT_PRONOUNS:
        return False
    after = tokens[comma + 1]
    if any(token.capital for token in tokens[at:comma]):
        # "In her memoir, Living There, Lee wrote" and "In Springs, Ohio, Lee spoke"; not "Lee, a lawyer,".
        return after.capital and after.low not in TITLES and after.low not in DETERMINERS
    return True


def _after_time(tokens: Sequence[Token], at: int, end: int) -> int:
    """Return where a subject may begin after "On September 27", which no comma parts from it."""
    at += 1
    while at < end and (tokens[at].low in TIME_WORDS or tokens[at].low[:1].isdigit()):
        at += 1
    known = at < end and (tokens[at].low in SUBJECT_PRONOUNS | DETERMINERS or tokens[at].capital)
    return at if known else end


def _ends_subject(tokens: Sequence[Token], start: int, at: int) -> bool:
    """Whether the verb or something else that is no part of the subject stands at `at`."""
    token, low = tokens[at], tokens[at].low
    if at == start or _joins_names(tokens, at):
        return False
    if low == "of" and tokens[at - 1].capital and tokens[at - 1].low in TITLES:
        return False
    before = tokens[at - 1]
    if (
        before.low in SUBJECT_PRONOUNS
        or token.text in AUXILIARIES
        or low in CLAUSE_OPENERS
        or low in PREPOSITIONS
    ):
        return True
    if token.capital:
        return False
    noun = low in PERSON_NOUNS or low in BODY_NOUNS or low in DOCUMENT_NOUNS
    if before.capital and not before.possessive and before.low not in DETERMINERS:
        return not noun
    if before.low in PERSON_NOUNS:
        return low not in PERSON_NOUNS
    return (low in REPORTING_VERBS and not noun) or low.endswith("ed")
