# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Telling the figures that an article states from pronouns, names and turns of speech."""

from __future__ import annotations

from parallax.analysis.figures.amounts import Amount
from parallax.analysis.figures.cardinals import HYPHENS, Form, Numeral
from parallax.analysis.figures.exclusions import is_year
from parallax.analysis.figures.roles import assign_roles
from parallax.analysis.figures.tokens import Line
from parallax.domain.comparison import FigureKind, Qualifier
from parallax.language.months import WEEKDAYS
from parallax.language.word_lists import words

_NO_ONES = words(
    """day point side thing way hand another time occasion example reason last exception theory possibility where
    question such moment step sort kind hell estimate account more or case other respect sense word"""
)
_AFTER_ONE = words(
    """that which who in on at of for with from by to and or but since after before during near inside outside
    while when where as per into over under about"""
)
_BEFORE_VOICES = words("said says told asked wrote as according")
_NO_COUNTED = frozenset({"figure", "way", "down", "something"})
_BEFORE_PRONOUNS = words("the these those you us them we they other its their and ,")
_NO_HALVES = words("first second other better latter -")
_NO_HALVED = words("- way time brother sister brothers sisters mast staff")
_BEFORE_DOUBLING = words("to will would could may might than nearly almost about")
_DOUBLED = words("the its their that what from his her as")


def is_name(line: Line, numeral: Numeral) -> bool:
    """Whether a number is a year, or belongs to a word it touches: "F-16", "iPhone6", "1st"."""
    if numeral.plain and is_year(line, numeral.start):
        return True
    before, after = line[numeral.start - 1], line[numeral.stop]
    if line.glued(numeral.start) and (before.text.isalpha() or before.text in ("_", "/", "#", "@")):
        return True
    if after.text == "/" and line.glued(numeral.stop) and line[numeral.stop + 1].number:
        return True  # "12/15", a date
    if line.glued(numeral.start) and before.text in ("-", "."):
        return line.glued(numeral.start - 1)
    return line.glued(numeral.stop) and after.low in ("st", "nd", "rd", "th", "s")


def is_stated(line: Line, numeral: Numeral, amount: Amount) -> bool:
    """Whether an amount is one that an article states."""
    if numeral.value == 1 and line.low(numeral.start) == "one":
        return _counts_one(line, numeral, amount)
    if numeral.form is Form.VAGUE:
        exact = line.low(numeral.start) != "several" or numeral.value >= 100
        return exact or amount.kind is FigureKind.DURATION
    if numeral.form is Form.MULTIPLE:
        return _says_by_how_much(line, numeral, amount)
    if numeral.form is Form.FRACTION:
        return _is_share(line, numeral, amount)
    if amount.kind is FigureKind.COUNT:
        return _is_count(line, numeral, amount)
    return True


def _is_share(line: Line, numeral: Numeral, amount: Amount) -> bool:
    """Whether a fraction is one of something: no "second half", "half-brother", "half-frozen"."""
    if line.low(numeral.start) in ("half", "quarter") and (
        line.low(numeral.start - 1) in _NO_HALVES or line.low(numeral.stop) in _NO_HALVED
    ):
        return False
    return not (amount.unit is None and line.low(numeral.stop) == "-" and line.glued(numeral.stop))


def _is_count(line: Line, numeral: Numeral, amount: Amount) -> bool:
    if amount.unit in _NO_COUNTED and numeral.value < 100:
        return False  # "six figures", "a two-way street", "20-somethings"
    if numeral.form is Form.DIGITS:
        return amount.unit is not None or not _is_code(line, numeral)
    if numeral.value == 0:
        return amount.unit is not None and not line[amount.stop - 1].text[:1].isupper()
    if numeral.value >= 13:
        return True
    return amount.unit is not None or not _is_pronoun(line, numeral)


def _is_code(line: Line, numeral: Numeral) -> bool:
    """Whether bare digits are part of a name or a score: "Brigade 51", "3-1"."""
    if line.low(numeral.stop) in HYPHENS and line.glued(numeral.stop) and line[numeral.stop + 1].number:
        return True
    if line.low(numeral.start - 1) == "top" or (numeral.start == 0 and line.low(1) in (".", ")")):
        return True  # "the top 10", "1. The budget"
    name = line[numeral.start - 1].text
    return numeral.plain and line.capital(numeral.start - 1) and name.isalpha() and len(name) > 1


def _is_pronoun(line: Line, numeral: Numeral) -> bool:
    """Whether a small number word without a noun stands for people named before: "the two agreed"."""
    if line.low(numeral.stop) in ("in", "dead", "killed", "wounded") or line.says(numeral.stop, "of", "them"):
        return False
    return line.low(numeral.start - 1) in _BEFORE_PRONOUNS


def _says_by_how_much(line: Line, numeral: Numeral, amount: Amount) -> bool:
    """Whether a word such as "double" multiplies: no "double suicide", no "doubling down"."""
    word, before, after = line.low(numeral.start), line.low(numeral.start - 1), line.low(numeral.stop)
    if after == "down":
        return False
    if word in ("twice", "thrice"):
        return after in _DOUBLED
    if word.endswith(("fold", "ed", "ing")):
        return True
    return amount.qualifier is Qualifier.RANGE or before in _BEFORE_DOUBLING or after in _DOUBLED


def _counts_one(line: Line, numeral: Numeral, amount: Amount) -> bool:
    """Whether "one" counts: "one purpose", "one soldier was killed", and not "one official said"."""
    after_one = line.low(numeral.stop)
    if after_one == "or" and amount.unit is None:
        return False  # "one or more"
    if amount.qualifier is not Qualifier.EXACT or amount.kind not in (FigureKind.COUNT, FigureKind.DURATION):
        return True
    if amount.unit is None or after_one in ("of", "or") or line.low(numeral.start - 1) == "the":
        return False
    assign_roles(line, [amount])
    if amount.role is not None:
        return True
    if amount.unit.lower() in _NO_ONES or after_one in _NO_ONES:
        return False
    return amount.kind is FigureKind.DURATION or not _is_article(line, numeral, amount)


def _is_article(line: Line, numeral: Numeral, amount: Amount) -> bool:
    """Whether "one" says no more than "a": at the start of a clause, or before its verb."""
    before, after = line[numeral.start - 1], line[amount.stop]
    if before.low in _BEFORE_VOICES or line.says(amount.stop, "or", "another"):
        return True
    if not (before.text[:1].isalnum() or before.low == ","):
        return True
    return after.text[:1].isalnum() and after.low not in _AFTER_ONE and after.low not in WEEKDAYS
