# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What quotation marks stand for: speech, a phrase of it, distance, or the title of a work."""

from __future__ import annotations

from collections.abc import Sequence

from parallax.analysis.quotes.tokens import Token, read_tokens
from parallax.domain.comparison import QuoteKind
from parallax.language.function_words import FUNCTION_WORDS
from parallax.language.reporting import AUXILIARIES, CLAUSE_OPENERS, PREPOSITIONS, SUBJECT_PRONOUNS
from parallax.language.titles import TITLING_VERBS, WORK_NOUNS

_FINITE = AUXILIARIES - {"to", "not", "never", "be", "been", "being", "having"} | {
    "'s",
    "'re",
    "'m",
    "'ll",
    "'ve",
    "'d",
}
_LONGEST_SCARE = 6
"""Words of a phrase that may be quoted for distance or as a name."""
_LONG = 12
"""Words of which nearly every run that begins like a sentence is one."""


def is_title(
    tokens: Sequence[Token], at: int, words: Sequence[Token], *, attributed: bool, heading: bool
) -> bool:
    """Whether the quotation at `at` is no speech but the title of a work, or a stage direction.

    Args:
        tokens: its sentence, each quotation one token.
        at: its position.
        words: what is quoted.
        attributed: whether its sentence says who speaks.
        heading: whether it stands in a heading, where every word may have a capital.
    """
    if (
        words
        and words[0].text == "("
        and words[-1].text == ")"
        and all(t.text.isupper() for t in words if t.word)
    ):
        return True  # "(Applause.)": a stage direction
    before = tokens[at - 1] if at else None
    if before and before.text == "," and at > 1:
        before = tokens[at - 2]
        if before.low in WORK_NOUNS and not attributed:
            return True
    if before and before.low in TITLING_VERBS:
        return True
    if not _in_capitals(words):
        return False
    works = [token.low for token in tokens[at + 1 : at + 3] if token.word]
    if before:
        works.append(tokens[at - 2].low if before.low in ("of", "called", "named") and at > 1 else before.low)
    if any(word in WORK_NOUNS for word in works):
        return True
    if before is None or len(words) < 2 or heading:
        return False
    if before.low in ("on", "in") and not words[-1].text.endswith(("!", "?")):
        return True
    return before.possessive and before.capital


def _in_capitals(words: Sequence[Token]) -> bool:
    """Whether every word of substance begins with a capital, as in a title."""
    spelled = [token for token in words if token.word]
    return (
        bool(spelled)
        and spelled[0].text[0].isupper()
        and all(token.capital or token.low in FUNCTION_WORDS or token.text[0].isdigit() for token in spelled)
    )


def is_name(tokens: Sequence[Token], at: int, words: Sequence[Token], *, heading: bool) -> bool:
    """Whether the marks stand around a name: "the “War on Waste”", a nickname between two names."""
    spelled = [token for token in words if token.word]
    before = tokens[at - 1] if at else None
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if before is None or not _in_capitals(words):
        return False
    if before.capital and not before.possessive and len(spelled) <= 3:
        return spelled[0].low == "the" or (after is not None and after.capital)
    if len(spelled) == 1 and after is not None and after.word:
        # "and “Hamilton” opened": a name as a subject, and nobody's word.
        return before.low in ("and", "but", ",", ";") and after.low.endswith("ed")
    if len(spelled) == 1 or heading:
        return False
    capitals = sum(token.text[0].isupper() for token in spelled)
    return (
        capitals > 1
        and words[-1].text not in ("!", "?")
        and before.low in ("a", "an", "the", "his", "her", "its", "their")
    )


def kind_of(words: Sequence[Token], *, attributed: bool, alone: bool, leads: bool) -> QuoteKind:
    """Return what a quotation is that is no title.

    Args:
        words: what is quoted.
        attributed: whether its sentence says who speaks.
        alone: whether no word of the reporter's stands in its sentence.
        leads: whether its sentence begins with it and a comma parts it from the rest.
    """
    spelled = [token for token in words if token.word]
    clause = _is_clause(words, spelled) and (attributed or len(spelled) > 1)
    if not (attributed or alone or clause or leads) and len(spelled) <= _LONGEST_SCARE:
        return QuoteKind.SCARE
    return QuoteKind.DIRECT if clause or alone or (leads and len(spelled) > 2) else QuoteKind.FRAGMENT


def _is_clause(words: Sequence[Token], spelled: Sequence[Token]) -> bool:
    """Whether the words have a subject and a finite verb, or stand as a sentence of their own."""
    if len(spelled) < 2:
        return bool(spelled) and spelled[0].text[0].isupper() and words[-1].text in (".", "!", "?")
    first = spelled[0]
    sentence = (
        first.text[0].isupper()
        and not _in_capitals(words)
        and words[-1].text in (".", "!", "?", ",", "…", "...")
    )
    if sentence and (len(spelled) >= 3 or words[-1].text in ("!", "?")):
        return True
    if first.text[0].isupper() and not _in_capitals(words) and len(spelled) >= _LONG:
        return True
    if first.low in _FINITE or first.low in PREPOSITIONS or first.low.endswith("ing"):
        return False
    for n, token in enumerate(spelled):
        if n and token.low in CLAUSE_OPENERS - {"and", "but", "or", "than", "as"}:
            return False
        if n and token.low in _FINITE:
            return True
        if token.low in SUBJECT_PRONOUNS and n + 1 < len(spelled):
            return True
    return len(spelled) >= _LONG


def words_of(text: str, start: int, end: int) -> list[Token]:
    """Return the words and marks that are quoted."""
    return read_tokens(text, start, min(end, start + 400))
