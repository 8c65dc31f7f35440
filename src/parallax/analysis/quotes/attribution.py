# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Who speaks: the reporting verb of a quotation and the phrase that stands as its subject."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from parallax.analysis.quotes.phrases import (
    Phrase,
    Shape,
    first_subject,
    is_skipped,
    phrase_in,
    subject_after,
    subject_before,
    subject_is_nobody,
)
from parallax.analysis.quotes.tokens import Token
from parallax.language.reporting import (
    CLAUSE_OPENERS,
    DETERMINERS,
    MENTAL_VERBS,
    NAMING_NOUNS,
    NOUN_FORMS,
    PREPOSITIONS,
    REPORTING_VERBS,
    SPEECH_NOUNS,
    STRONG_VERBS,
    SUBJECT_PRONOUNS,
    TIME_WORDS,
)
from parallax.language.titles import BODY_NOUNS, DOCUMENT_NOUNS, LONE_PEOPLE, PARTIES, PERSON_NOUNS

_DASHES = frozenset(("—", "–", "―", "-", "--", "~"))
_PARTING = _DASHES | {",", ".", "…", "..."}
_BE = frozenset(("am", "is", "are", "was", "were", "be", "been", "being"))
_POSSESSIVES = frozenset(("his", "her", "their", "its"))
_OBSERVED = frozenset(("heard", "seen", "filmed", "recorded", "caught", "pictured"))
"""What somebody is who speaks in "was filmed shouting"."""
_REACH = 30
"""Tokens within which an attribution that follows a quotation has to reach its verb."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """The phrase that names the speaker and the token of the reporting verb, either of them perhaps missing."""

    phrase: Phrase | None
    cue: int | None


def attribute(tokens: Sequence[Token], at: int, words: str, start: int = 0) -> Attribution | None:
    """Return who says the quotation that is the token `at`, as its sentence tells; None where it does not.

    Args:
        tokens: the sentence, each quotation one token.
        at: the quotation's position; the sentence's length for one that only follows it.
        words: what is quoted.
        start: where the last quotation before it ended, if somebody speaks that.
    """
    end = next((n for n in range(at + 1, len(tokens)) if tokens[n].quote is not None), len(tokens))
    agent = _agent(tokens, at)
    if agent:
        return agent
    before = _before(tokens, start, at)
    after = _right_after(tokens, at, end, words)
    if before and after:
        return before if _leads_up(tokens, before, at) or _speaks_for_all(tokens, after, words) else after
    return after or before or _colon(tokens, start, at) or _signed(tokens, at, end) or _late(tokens, at, end)


def _leads_up(tokens: Sequence[Token], found: Attribution, at: int) -> bool:
    """Whether nothing but "that" or a mark stands between a verb and what it reports."""
    return found.cue is not None and all(
        t.low in ("that", ",", ":", "as") for t in tokens[found.cue + 1 : at]
    )


def _speaks_for_all(tokens: Sequence[Token], after: Attribution, words: str) -> bool:
    """Whether what follows a quotation reports the whole sentence and not the quotation alone."""
    according = after.cue is not None and tokens[after.cue].low == "according"
    return words[:1].islower() and (according or words[-1:] != ",")


# Verbs of speaking


def is_cue(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word at `at` is a reporting verb here, and neither a noun nor in the passive."""
    token = tokens[at]
    if token.low not in REPORTING_VERBS or (token.capital and at > 0):
        return False
    previous = at - 1
    while previous >= 0 and is_skipped(tokens[previous]) and tokens[previous].low not in _BE:
        previous -= 1
    if previous < 0:
        return True
    before = tokens[previous]
    if before.low in _BE:
        return token.low.endswith("ing")
    if token.low in NOUN_FORMS:
        return _may_act(tokens, previous, token.low) and not tokens[at - 1].possessive
    if token.low.endswith("ed") and tokens[at - 1].low in PREPOSITIONS:
        return False  # "of claimed gains"
    return before.low not in DETERMINERS or before.low in LONE_PEOPLE or before.low == "that"


def _may_act(tokens: Sequence[Token], at: int, verb: str) -> bool:
    """Whether the word at `at` may be the subject of a word right after it that is a noun as often as a verb."""
    token, low = tokens[at], tokens[at].low
    plural = verb == REPORTING_VERBS[verb]
    singular = verb.endswith("s")
    if token.capital and not token.possessive:
        several = low in PARTIES or (at > 0 and tokens[at - 1].low == "and")
        return several if plural else not (singular and several)
    return (
        low in SUBJECT_PRONOUNS
        or low in ("who", "which", "that", "to", "and", "did", "will", "would", "as")
        or low in PERSON_NOUNS
        or low in BODY_NOUNS
        or low in DOCUMENT_NOUNS
        or (low.endswith("s") and not token.possessive and low not in DETERMINERS and not singular)
        or token.text in (",", ")", "—", "--")
    )


def is_inverted(tokens: Sequence[Token], cue: int) -> bool:
    """Whether the subject of a verb may stand behind it."""
    return cue == 0 or tokens[cue - 1].quote is not None or tokens[cue - 1].text == ","


# What follows a quotation


def _right_after(tokens: Sequence[Token], at: int, end: int, words: str) -> Attribution | None:
    """Return an attribution that follows a quotation at once: ", he said", ", said the minister"."""
    start = at + 1
    while start < end and tokens[start].text in _PARTING:
        start += 1
    parted = start > at + 1 or words.rstrip("'\"’”) ")[-1:] in tuple(",?!—–-…")
    joined = start < end and tokens[start].low == "and"
    while start < end and (is_skipped(tokens[start]) or tokens[start].low in ("as", "and")):
        start += 1
    if start >= end or tokens[start].low in CLAUSE_OPENERS:
        return None
    if tokens[start].low == "according":
        return _according(tokens, start)
    if tokens[start].low in PREPOSITIONS and not parted:
        return None
    if not joined and is_cue(tokens, start) and REPORTING_VERBS[tokens[start].low] in STRONG_VERBS:
        phrase = subject_after(tokens, start)
        known = phrase is not None and (parted or phrase.shape is Shape.NAME or _is_somebody(tokens, phrase))
        return Attribution(phrase, start) if known else None
    return _subject_first(tokens, start, end, parted=parted)


def _subject_first(tokens: Sequence[Token], start: int, end: int, *, parted: bool) -> Attribution | None:
    """Return the attribution whose subject begins at `start`; what a relative clause says only if nothing else does."""
    relative: Attribution | None = None
    for cue in range(start + 1, min(end, start + _REACH)):
        if not is_cue(tokens, cue):
            continue
        if tokens[cue].low.endswith("ing"):
            subject = _quoted_as(tokens, cue) if tokens[cue - 1].low == "as" else None
        else:
            subject = subject_before(tokens, cue)
        begins = subject is not None and all(token.word for token in tokens[start : subject.first])
        if begins and tokens[cue - 1].low in ("who", "which"):
            relative = relative or Attribution(subject, cue)
        elif begins and (parted or _plain(tokens, start, cue)):
            return Attribution(subject, cue)
        elif not tokens[cue].low.endswith("ing"):
            break
    return relative if parted else None


def _signed(tokens: Sequence[Token], at: int, end: int) -> Attribution | None:
    """Return the speaker whose name alone follows a dash, as under a motto."""
    start = at + 1
    if start >= end or tokens[start].text not in _DASHES:
        return None
    stop = next((n for n in range(start + 1, end) if not tokens[n].capital), end)
    alone = stop == end or tokens[stop].text in (",", ".", "(")
    return Attribution(Phrase(start + 1, stop, Shape.NAME), None) if start + 1 < stop and alone else None


def _plain(tokens: Sequence[Token], start: int, cue: int) -> bool:
    """Whether a subject and a strong verb follow at once, as where the comma was lost."""
    return cue - start <= 5 and REPORTING_VERBS[tokens[cue].low] in STRONG_VERBS


def _agent(tokens: Sequence[Token], at: int) -> Attribution | None:
    """Return the speaker in "was called “a sham” by the union"."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    cue = at - 1
    while cue > 0 and tokens[cue].low in ("as", "a", "an", "the"):
        cue -= 1
    if after is None or after.low != "by" or cue < 0 or tokens[cue].low not in REPORTING_VERBS:
        return None
    phrase = subject_after(tokens, at + 1)
    return Attribution(phrase, cue) if phrase and tokens[cue].low.endswith("ed") else None


def _according(tokens: Sequence[Token], at: int) -> Attribution | None:
    if at + 1 >= len(tokens) or tokens[at + 1].low != "to":
        return None
    phrase = subject_after(tokens, at + 1)
    return Attribution(phrase, at) if phrase else None


def _late(tokens: Sequence[Token], at: int, end: int) -> Attribution | None:
    """Return an attribution at the end of the sentence that a quotation stands in."""
    for cue in range(end - 1, at, -1):
        if tokens[cue].low == "according":
            return _according(tokens, cue)
        if is_cue(tokens, cue):
            subject = _behind(tokens, cue, end) or subject_before(tokens, cue)
            if cue + 1 >= end or tokens[cue + 1].text == ".":
                subject = _trailing_name(tokens, at, cue) or subject
                return Attribution(subject, cue) if subject and subject.first > at else None
            if subject and (
                subject.first > cue or (subject.first > at and not tokens[subject.first - 1].word)
            ):
                return Attribution(subject, cue)
    return None


def _behind(tokens: Sequence[Token], cue: int, end: int) -> Phrase | None:
    """Return the speaker in ", said a diver familiar with the talks."."""
    if not is_inverted(tokens, cue) or REPORTING_VERBS[tokens[cue].low] not in STRONG_VERBS:
        return None
    phrase = subject_after(tokens, cue)
    if phrase is None:
        return None
    last = tokens[phrase.last] if phrase.last < end else None
    named = phrase.shape is Shape.NAME or _is_somebody(tokens, phrase)
    return phrase if named and (last is None or not last.word or last.low in PREPOSITIONS) else None


def _is_somebody(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether a noun phrase is about people or a body of them."""
    return any(t.low in PERSON_NOUNS or t.low in BODY_NOUNS for t in tokens[phrase.first : phrase.last])


def _trailing_name(tokens: Sequence[Token], at: int, cue: int) -> Phrase | None:
    """Return the name right before a verb that ends its sentence, as where the comma was lost."""
    first = cue
    while first - 1 > at and tokens[first - 1].capital and not tokens[first - 1].possessive:
        first -= 1
    return Phrase(first, cue, Shape.NAME) if first < cue else None


# What leads up to a quotation


def _before(tokens: Sequence[Token], start: int, at: int) -> Attribution | None:
    """Return the attribution that leads up to a quotation: the nearest verb of speaking, else of thinking."""
    mental: Attribution | None = None
    for cue in range(at - 1, start - 1, -1):
        if tokens[cue].low == "according":
            found = _according(tokens, cue)
            if found:
                return found
        if tokens[cue].low == "by" and cue > start and tokens[cue - 1].low in REPORTING_VERBS:
            found = Attribution(subject_after(tokens, cue), cue - 1)
            if found.phrase and tokens[cue - 1].low.endswith("ed"):
                return found
        possessor = _possessor(tokens, cue)
        if possessor:
            return Attribution(possessor, None)
        if cue == at - 1 and tokens[cue].low in NAMING_NOUNS:
            return Attribution(_main_subject(tokens, cue), None)
        if not is_cue(tokens, cue) or subject_is_nobody(tokens, cue):
            continue
        found = Attribution(_speaker_of(tokens, cue), cue)
        thing = found.phrase is not None and tokens[found.phrase.first].low == "it"
        if REPORTING_VERBS[tokens[cue].low] not in MENTAL_VERBS and not thing:
            return found
        mental = mental or found
    return mental


def _possessor(tokens: Sequence[Token], at: int) -> Phrase | None:
    """Return whose word a noun of speech is: "Lee's claim that"."""
    if tokens[at].low not in SPEECH_NOUNS or not _introduces(tokens, at):
        return None
    owner = at - 1
    while (
        owner > max(0, at - 4)
        and tokens[owner].word
        and not tokens[owner].possessive
        and not tokens[owner].capital
    ):
        owner -= 1
    if owner < 0:
        return None
    if tokens[owner].low in _POSSESSIVES:
        return Phrase(owner, owner + 1, Shape.PRONOUN)
    if not tokens[owner].possessive or not tokens[owner].capital:
        return None
    first = owner
    while first > 0 and tokens[first - 1].capital and not tokens[first - 1].possessive:
        first -= 1
    return Phrase(first, owner + 1, Shape.NAME)


def _introduces(tokens: Sequence[Token], noun: int) -> bool:
    """Whether a noun of speech is followed by what was said, at once or with "that" or "about"."""
    after = tokens[noun + 1] if noun + 1 < len(tokens) else None
    return after is not None and (after.quote is not None or after.low in ("that", "about", ":", "of", ","))


def _speaker_of(tokens: Sequence[Token], cue: int) -> Phrase | None:
    """Return who does what the verb says, wherever the sentence names them."""
    back = cue - 1
    while back >= 0 and tokens[back].low in TIME_WORDS:
        back -= 1
    previous = tokens[back] if back >= 0 else None
    if previous and tokens[cue].low.endswith("ing"):
        if previous.low == "as":
            return _quoted_as(tokens, cue)
        if previous.low in _OBSERVED:
            return subject_before(tokens, back) or _main_subject(tokens, cue)
        accused = _accused(tokens, cue) if previous.low == "of" else None
        if accused:
            return accused
        if previous.text == "," or previous.low in PREPOSITIONS or not previous.capital:
            return _main_subject(tokens, cue)
    if previous and previous.low in ("to", "and", "but", "or"):
        return _main_subject(tokens, cue)
    subject = subject_before(tokens, cue)
    if subject is None and is_inverted(tokens, cue):
        subject = subject_after(tokens, cue)
    return subject or _main_subject(tokens, cue)


def _quoted_as(tokens: Sequence[Token], cue: int) -> Phrase | None:
    """Return who is quoted in "quoted X as saying" and "X was quoted as saying"."""
    for at in range(cue - 2, max(-1, cue - 2 - _REACH), -1):
        if tokens[at].low in ("quoted", "quotes", "quoting", "cited", "citing", "recorded", "heard"):
            return phrase_in(tokens, at + 1, cue - 1) if cue - 1 > at + 1 else subject_before(tokens, at)
    return _main_subject(tokens, cue)


def _accused(tokens: Sequence[Token], cue: int) -> Phrase | None:
    """Return who is accused in "accused X of saying"."""
    for at in range(cue - 2, max(-1, cue - 12), -1):
        if tokens[at].low in ("accused", "accuses", "accusing", "accuse"):
            return phrase_in(tokens, at + 1, cue - 1)
    return None


def _main_subject(tokens: Sequence[Token], cue: int) -> Phrase | None:
    """Return the subject of the clause that the verb at `cue` hangs on."""
    for at in range(cue - 1, -1, -1):
        hangs = at > 0 and tokens[at - 1].low in ("who", "which", "to")
        if is_cue(tokens, at) and not tokens[at].low.endswith("ing") and not hangs:
            found = subject_before(tokens, at)
            if found is None and is_inverted(tokens, at):
                found = subject_after(tokens, at)
            if found:
                return found
    for at in range(cue - 1, 0, -1):
        if tokens[at].text == ";" or tokens[at].low in ("while", "but", "whereas"):
            found = first_subject(tokens, at + 1, cue)
            if found:
                return found
    quote = next((n for n in range(cue + 1, len(tokens)) if tokens[n].quote is not None), cue)
    return first_subject(tokens, 0, cue) or first_subject(tokens, quote + 1, len(tokens))


def _colon(tokens: Sequence[Token], start: int, at: int) -> Attribution | None:
    """Return the speaker in "Stoltenberg: ..."."""
    if at - 1 > start and tokens[at - 1].text == ":":
        phrase = phrase_in(tokens, start, at - 1)
        if phrase and phrase.shape is Shape.NAME:
            return Attribution(phrase, None)
    return None


def sentence_subject(tokens: Sequence[Token], end: int) -> Phrase | None:
    """Return who a sentence is about: the subject of its main clause."""
    return first_subject(tokens, 0, end)
