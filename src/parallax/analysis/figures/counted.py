# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Finding the noun that a number counts, and what sets it apart."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from parallax.analysis.figures.cardinals import HYPHENS
from parallax.analysis.figures.numerals import starts_number
from parallax.analysis.figures.tokens import Line
from parallax.language.function_words import FUNCTION_WORDS
from parallax.language.months import WEEKDAYS
from parallax.language.nouns import ATTRIBUTIVE_PLURALS, NO_PLURALS, PEOPLE, PLURALS
from parallax.language.verbs import PAST_FORMS
from parallax.language.word_lists import words

_LONGEST_PHRASE = 9
_PASSED_OVER = frozenset(
    {"more", "other", "another", "additional", "further", "of", "new", "such", "same", "or", "so"}
)
_STATES = frozenset({"dead", "wounded", "injured", "missing", "killed", "detained", "arrested"})
_DETERMINERS = words("the a an its their his her our my your these those this that all such")
_GO_ON = frozenset({"other", "same", "own", "such", "most", "more", "very", "near", "then", "off"})
_STOPS = (FUNCTION_WORDS - _GO_ON) | words(
    "including adding according said says told per while who whom which that percent ago who've"
)


@dataclass(frozen=True, slots=True)
class Counted:
    """The counted noun in the singular, the words before it, and the token behind it."""

    noun: str
    modifiers: str | None
    stop: int


def is_plural(word: str) -> bool:
    """Whether a lower-cased word is a plural that can be counted."""
    if word in PLURALS:
        return True
    return (
        len(word) > 3
        and word[-1] == "s"
        and word[-2] not in "su'’i"
        and word not in NO_PLURALS
        and word.isalpha()
    )


@lru_cache(maxsize=1 << 14)
def singular(word: str) -> str:
    """Return the singular of a lower-cased plural; other words as they are."""
    if word in PLURALS:
        return PLURALS[word]
    if not is_plural(word):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    return word[:-1]


def read_counted(line: Line, at: int, *, one: bool, compound: bool) -> Counted | None:
    """Return what is counted by a number that ends before token `at`.

    Args:
        line: the sentence.
        at: the token behind the number.
        one: whether the number is 1, so that the noun stands in the singular.
        compound: whether a hyphen joins number and noun ("a 12-person task force").
    """
    if compound:
        word = line[at]
        return Counted(singular(word.low), None, at + 1) if word.text.isalpha() else None
    begin = at
    while line.low(begin) in _PASSED_OVER and not (
        line.low(begin) == "or" and not line.says(begin, "or", "so")
    ):
        begin += 1
        if line.low(begin - 1) == "of":
            while line.low(begin) in _DETERMINERS:
                begin += 1
    if line.says(at, "others"):
        return Counted("person", None, at + 1)
    return _singular_head(line, begin) if one else _plural_head(line, begin)


def _plural_head(line: Line, begin: int) -> Counted | None:
    head = None
    for at in range(begin, begin + _LONGEST_PHRASE):
        token = line[at]
        if not _in_phrase(line, at, begin):
            break
        if not is_plural(token.low) or (token.text.isupper() and len(token.text) > 1 and not line.titled):
            continue
        if at > begin and token.low in _STATES:
            break
        head = at
        if not _goes_on(line, at):
            break
    if head is None:
        return None
    return Counted(_printed(line, head), _modifiers(line, begin, head), head + 1)


def _printed(line: Line, at: int) -> str:
    """Return the singular, with the capital of a name: "Iraqi", "Democrat"."""
    text = line[at].text
    if text[-1:] == "s" and text[:-1].isupper() and len(text) > 2:
        return text[:-1]  # "MPs"
    noun = singular(line.low(at).removesuffix("'s").removesuffix("’s"))
    return noun.capitalize() if line.capital(at) else noun


def _goes_on(line: Line, at: int) -> bool:
    """Whether a plural is only the first half of what is counted."""
    token, after = line[at], line[at + 1]
    if after.low in HYPHENS and line.glued(at + 1) and line.glued(at + 2):
        return True
    if not is_plural(after.low) or after.low in _STATES:
        joined = line.low(at - 1) in HYPHENS and line.glued(at) and after.text[:1].isalpha()
        return joined and after.low not in _STOPS and after.low not in _STATES
    if token.low in ATTRIBUTIVE_PLURALS:
        return True
    return token.text[0].isupper() and after.text[0].islower() and not line.titled


def _in_phrase(line: Line, at: int, begin: int) -> bool:
    token = line[at]
    if token.low in HYPHENS:
        return (
            line.glued(at) and at > begin and (line.glued(at + 1) or line.low(at + 1) in ("and", "or", ","))
        )
    if token.low in ("and", "or", ",") and line.low(at - 1) in HYPHENS and line.glued(at - 1):
        return True  # "coal- and gas-fired plants"
    if token.number:
        return at > begin and line[at - 1].text[:1].isupper()  # "Fortune 500 companies"
    if token.text in ("'", "’") or not token.text[:1].isalpha():
        return token.text in ("'", "’") and at > begin
    if token.low in WEEKDAYS and token.text[0].isupper() and len(token.text) > 3:
        return False
    if token.text.isupper() and len(token.text) > 1:
        return True  # "US", which is no pronoun
    return token.low not in _STOPS and not (at > begin and starts_number(token.low))


def _singular_head(line: Line, begin: int) -> Counted | None:
    """Return the head of a phrase in the singular; None where what follows seems to be its verb."""
    at = begin
    if line.low(begin).endswith(("ed", "ing")) and line.low(begin + 1) in _STOPS:
        return None  # "one captured by a camera"
    while at < begin + _LONGEST_PHRASE and _in_phrase(line, at, begin):
        token = line[at]
        if at > begin and line.low(at - 1) not in HYPHENS and _is_verb(token.low):
            break  # "one soldier dies", "one man claimed"
        at += 1
        if token.low in PEOPLE and line.low(at) not in PEOPLE and line.low(at) not in HYPHENS:
            break
    while at > begin and not line[at - 1].text[:1].isalpha():
        at -= 1
    if at == begin:
        return None
    return Counted(_printed(line, at - 1), _modifiers(line, begin, at - 1), at)


def _is_verb(word: str) -> bool:
    return word.endswith("ed") or is_plural(word) or word in PAST_FORMS


def _modifiers(line: Line, begin: int, end: int) -> str | None:
    while begin < end and line.low(begin) in _PASSED_OVER:
        begin += 1
    return line.source[line[begin].start : line[end - 1].end] if begin < end else None
