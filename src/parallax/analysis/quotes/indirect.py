# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Speech that is reported without marks: "Stoltenberg said that the mission will grow"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from parallax.analysis.quotes.attribution import is_cue
from parallax.analysis.quotes.phrases import Phrase, first_subject, is_skipped, subject_before
from parallax.analysis.quotes.reference import Reader
from parallax.analysis.quotes.tokens import Token
from parallax.analysis.stopping import stopping
from parallax.language.reporting import PREPOSITIONS, REPORTING_VERBS, SUBJECT_PRONOUNS, TELLING_VERBS

_MENTIONED = re.compile(
    rf"\b(?:{'|'.join(sorted(form for form, verb in REPORTING_VERBS.items() if verb in TELLING_VERBS))})\b"
)
"""Whether a sentence can report speech at all; most cannot, and are not read."""
_LONGEST = 4_000
"""Characters beyond which what has no stop is no sentence."""
_SHORTEST = 3
"""Words that a reported clause has at least."""
_TOLD = 8
"""Tokens that may stand between a verb and "that": whom, where or when."""
_NOBODY = frozenset(("it", "i", "we", "you"))
"""Subjects that report nobody's speech that could be named."""


@dataclass(frozen=True, slots=True)
class Reported:
    """A clause that reports speech, and the frame, speaker and verb that say so."""

    start: int
    end: int
    frame: int
    phrase: Phrase
    cue: int


def find_reported(reader: Reader, check: Callable[[], None] = lambda: None) -> Iterator[Reported]:
    """Yield the clauses of reported speech in sentences that hold no quotation; what is doubtful is left out.

    `check` may raise to stop.
    """
    for number, frame in enumerate(stopping(reader.frames, check)):
        if frame.quotes or frame.paragraph in reader.headings or frame.end - frame.start > _LONGEST:
            continue
        if not _MENTIONED.search(reader.text, frame.start, frame.end):
            continue
        tokens = reader.tokens(number)
        found = _leading(tokens) or _trailing(tokens)
        if found:
            clause, phrase, cue = found
            yield Reported(tokens[clause.start].start, tokens[clause.stop - 1].end, number, phrase, cue)


def _leading(tokens: Sequence[Token]) -> tuple[range, Phrase, int] | None:
    """Return the clause after the first verb of telling: "she said (that) ..."."""
    for cue, token in enumerate(tokens):
        if not _tells(tokens, cue):
            continue
        phrase, main = subject_before(tokens, cue), first_subject(tokens, 0, cue)
        if phrase is None or main is None or phrase.last != main.last or tokens[phrase.first].low in _NOBODY:
            return None
        start = _clause_start(tokens, cue, REPORTING_VERBS[token.low])
        stop = _without_stop(tokens, len(tokens))
        while start and start < stop and not tokens[start].word:
            start += 1
        return (range(start, stop), phrase, cue) if start and stop - start >= _SHORTEST else None
    return None


def _clause_start(tokens: Sequence[Token], cue: int, verb: str) -> int | None:
    """Return where the reported clause begins: after "that", or right after "said" with a subject."""
    at = cue + 1
    while at < len(tokens) and is_skipped(tokens[at]):
        at += 1
    if at >= len(tokens):
        return None
    if verb == "tell" or tokens[at].low in PREPOSITIONS:  # "told reporters that", "said in a statement that"
        stop = min(len(tokens), at + _TOLD)
        at = next((n for n in range(at, stop) if tokens[n].low == "that" or not tokens[n].word), at)
    if tokens[at].low == "that":
        return at + 1
    plain = verb == "say" and (tokens[at].low in SUBJECT_PRONOUNS or tokens[at].low in ("the", "there"))
    return at if plain else None


def _trailing(tokens: Sequence[Token]) -> tuple[range, Phrase, int] | None:
    """Return the clause before a verb that ends the sentence: "The mission will grow, officials said."."""
    stop = _without_stop(tokens, len(tokens))
    cue = stop - 1
    while cue > 0 and (is_skipped(tokens[cue]) or tokens[cue].low in ("on", "in")):
        cue -= 1
    if cue <= 0 or not _tells(tokens, cue) or REPORTING_VERBS[tokens[cue].low] != "say":
        return None
    phrase = subject_before(tokens, cue)
    if phrase is None or tokens[phrase.first].low in _NOBODY:
        return None
    comma = phrase.first - 1
    if comma < _SHORTEST or tokens[comma].text != ",":
        return None
    return range(comma), phrase, cue


def _tells(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is a finite verb of telling here."""
    low = tokens[at].low
    told = REPORTING_VERBS.get(low) in TELLING_VERBS and not low.endswith("ing") and is_cue(tokens, at)
    return (
        told and at > 0 and tokens[at - 1].low not in ("to", "not") and not tokens[at - 1].low.endswith("n't")
    )


def _without_stop(tokens: Sequence[Token], end: int) -> int:
    while end > 0 and tokens[end - 1].text in (".", "!", "?", "…", "..."):
        end -= 1
    return end
