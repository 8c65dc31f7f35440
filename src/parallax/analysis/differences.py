# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Which words of two sentences on one thing differ, told so that a reader sees wording, not grammar."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from parallax.analysis.words import Word, fold, read_words, stem
from parallax.domain.article import Article, Span
from parallax.language.function_words import FUNCTION_WORDS
from parallax.language.moments import IRREGULAR_VERBS
from parallax.language.numbers import ONES, TENS
from parallax.language.spellings import SPELLED_AS, american

_KEPT_AT_LEAST = 0.3
"""Where less is kept, marks on single words are confetti: the sentence as a whole is another one."""
_CONTAINED = 0.5
"""Where so much of one sentence is kept, the other holds it: then the rest of that one is worth marking."""
_SHORT = 3
"""A kept word of fewer characters does not stand alone between two marks."""
_BRIDGE = 2
"""So many function words between two marks are marked with them."""

_NEGATIONS = frozenset(
    {"no", "not", "nor", "never", "none", "neither", "without", "cannot", "nobody", "nothing"}
)
_POWERS = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
_NUMBER_WORDS = {word: str(value) for word, value in (*ONES.items(), *TENS.items()) if value > 1}
_SUFFIXES = {"k": 3, "m": 6, "mn": 6, "bn": 9, "b": 9, "tn": 12}
_CURRENCIES = frozenset("$£€¥₹")
_ATTRIBUTIONS = frozenset({"say", "tell", "add", "accord"})
"""Keys of words that tell no more than that somebody speaks."""
_NUMBER = re.compile(r"(\d+(?:[.,]\d+)*)(k|m|mn|bn|b|tn)?", re.IGNORECASE)
_LONGEST_ACRONYM = 8
_OPENING = 5
"""Letters by which it is seen that two words may be one of the other sentence, before they are stemmed."""
_CLAUSE_MARK = re.compile(r"[^\w\s’'.-]")


class _Unit(NamedTuple):
    """A word or a number with its power ("4 thousand"); `light` words are never marked by themselves."""

    start: int
    end: int
    key: str
    folded: str = ""
    light: bool = False
    capital: bool = False
    acronym: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """A sentence, read once and set against any number of others. Two sides are equal when they are one."""

    text: str
    span: Span
    units: tuple[_Unit, ...]
    keys: frozenset[str]
    openings: frozenset[str]
    """How its words begin."""
    acronyms: frozenset[str]
    compounds: Mapping[str, tuple[str, ...]]
    """Words next to each other written as one, by how that begins."""
    capital: bool
    """Whether any word has a capital."""

    @classmethod
    def read(cls, text: str, span: Span, words: Iterable[Word] | None = None) -> Side:
        """Return the sentence at `span` of an article's text; `words` are those that stand there, if known."""
        units = tuple(_units(text, span, read_words(text, span.start, span.end) if words is None else words))
        compounds: dict[str, list[str]] = {}
        for unit, after in pairwise(units):
            if unit.folded and after.folded:
                written = unit.folded + after.folded
                compounds.setdefault(written[:_OPENING], []).append(written)
        return cls(
            text,
            span,
            units,
            frozenset([unit.key for unit in units]),
            frozenset([unit.folded[:_OPENING] for unit in units if unit.folded]),
            frozenset([unit.key for unit in units if unit.acronym]),
            {opening: tuple(written) for opening, written in compounds.items()},
            any(unit.capital for unit in units),
        )


class Sides:
    """Sentences as they are set against others, each read once and each two set against each other once.

    Its owner may keep it from one comparison to the next.
    """

    def __init__(self) -> None:
        self._sides: dict[Article, dict[int, Side]] = {}
        self._marks: dict[tuple[Side, Side], tuple[Span, ...]] = {}

    def of(self, article: Article) -> dict[int, Side]:
        """Return the sentences of an article that were read before, by number; those read now are added."""
        return self._sides.setdefault(article, {})

    def marks(self, side: Side, other: Side) -> tuple[Span, ...]:
        """Return what `side` says that `other` does not; see `differences`."""
        if (side, other) not in self._marks:
            self._marks[side, other] = differences(side, other)[0]
        return self._marks[side, other]

    def forget_all_but(self, articles: Collection[Article]) -> None:
        """Keep only what belongs to `articles`."""
        self._sides = {article: sides for article, sides in self._sides.items() if article in articles}
        kept = {side for sides in self._sides.values() for side in sides.values()}
        self._marks = {pair: marks for pair, marks in self._marks.items() if kept.issuperset(pair)}


def differences(a: Side, b: Side) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return the spans of either sentence that say what the other does not, in order and apart.

    Function words other than negations, inflection, spelling (U.S., eight-fold, 4 thousand) and the
    place of a phrase are no difference. Marks with little but function words between them are one.
    Where less than a third is kept, both sentences are marked whole. No span parts a letter from its
    accents. The cost is linear in the length of the sentences.
    """
    units_a, units_b = _glued(a, b), _glued(b, a)
    only_a = _missing(units_a, b.keys if units_b is b.units else {unit.key for unit in units_b})
    only_b = _missing(units_b, a.keys if units_a is a.units else {unit.key for unit in units_a})
    (told_a, kept_a), (told_b, kept_b) = _weigh(units_a, only_a), _weigh(units_b, only_b)
    kept = (kept_a + kept_b) / max(1, told_a + told_b)
    contained = max(kept_a / max(1, told_a), kept_b / max(1, told_b)) >= _CONTAINED
    if told_a and told_b and kept < _KEPT_AT_LEAST and not contained:
        return _whole(a.text, units_a, a.span), _whole(b.text, units_b, b.span)
    return _marks(a.text, units_a, only_a, a.span), _marks(b.text, units_b, only_b, b.span)


def _units(text: str, span: Span, words: Iterable[Word]) -> list[_Unit]:
    shouting = span.of(text).isupper()  # where everything is in capitals, these tell nothing
    units: list[_Unit] = []
    for word in words:
        capital, folded = word.text[0].isupper(), fold(word.text)
        if units and folded in _POWERS and units[-1].key[:1].isdigit():
            before = units.pop()
            units.append(_Unit(before.start, word.end, _scaled(before.key, _POWERS[folded])))
        elif units and folded in ONES and units[-1].folded in TENS and text[units[-1].end] == "-":
            before = units.pop()
            units.append(_Unit(before.start, word.end, str(TENS[before.folded] + ONES[folded])))
        elif (number := _NUMBER.fullmatch(word.text)) is not None:
            units.append(_number(text, word, number, span))
        elif folded == "percent" and units and units[-1].key[:1].isdigit():
            units.append(_Unit(word.start, word.end, "percent", folded, light=True))
        else:
            key = _key(folded)
            acronym = not shouting and len(word.text) > 1 and word.text.isupper()  # US is no pronoun
            small = word.stem in FUNCTION_WORDS or key in _ATTRIBUTIONS
            light = small and word.stem not in _NEGATIONS and not acronym
            units.append(_Unit(word.start, word.end, key, folded, light, capital, acronym))
    return units


@lru_cache(maxsize=1 << 14)
def _key(folded: str) -> str:
    """Return what a word is compared by: spelling and inflection, irregular ones too, tell nothing."""
    if folded in _NUMBER_WORDS:
        return _NUMBER_WORDS[folded]
    plain = american(stem(SPELLED_AS.get(folded, folded)))
    return IRREGULAR_VERBS.get(plain, plain)


def _number(text: str, word: Word, number: re.Match[str], span: Span) -> _Unit:
    """Return a number with the sign of its currency or "%": $310mn, 7.4%."""
    start, end = word.start, word.end
    money = start > span.start and text[start - 1] in _CURRENCIES
    digits, suffix = number[1].replace(",", ""), fold(number[2] or "")
    power = _SUFFIXES.get(suffix, 0) if money or len(suffix) > 1 else 0
    key = _scaled(digits, power) if power else digits + suffix
    return _Unit(start - money, end + (text[end : min(end + 1, span.end)] == "%"), key)


def _scaled(digits: str, power: int) -> str:
    """Write a number of thousands or millions out in full, so that it equals its other spelling."""
    whole, _, part = digits.partition(".")
    if len(part) > power or not whole.isdigit() or not (part or "0").isdigit():
        return f"{digits}e{power}"
    return f"{whole}{part.ljust(power, '0')}".lstrip("0") or "0"


def _glued(side: Side, other: Side) -> Sequence[_Unit]:
    """Return the units with those made one that the other sentence writes as one word.

    That is a compound (eight-fold, eightfold) or a name by its initials (United States, US).
    """
    joined = {unit.key for unit in other.units if unit.folded}
    alike = side.compounds.keys() & other.openings
    compound = any(_key(written) in joined for opening in alike for written in side.compounds[opening])
    if not compound and not (side.capital and other.acronyms):
        return side.units
    glued: list[_Unit] = []
    for unit in side.units:
        glued.append(unit)
        both = glued[-2:]
        written = "".join(part.folded for part in both) if all(part.folded for part in both) else ""
        if len(both) > 1 and written[:_OPENING] in other.openings and _key(written) in joined:
            glued[-2:] = [_Unit(both[0].start, unit.end, _key(written))]
        elif unit.capital and other.acronyms:
            _initial(glued, other.acronyms)
    return glued


def _initial(units: list[_Unit], acronyms: Set[str]) -> None:
    """Make the last capitalised units one where their initials are an acronym."""
    letters = ""
    for n in range(len(units) - 1, max(-1, len(units) - 1 - _LONGEST_ACRONYM), -1):
        if units[n].capital:
            letters = units[n].key[:1] + letters
        elif not units[n].light:
            return
        if len(letters) > 1 and letters in acronyms:
            units[n:] = [_Unit(units[n].start, units[-1].end, letters)]
            return


def _missing(units: Sequence[_Unit], known: Set[str]) -> set[int]:
    """Return the positions of the units that the other sentence, which has the keys `known`, has nowhere.

    What stands elsewhere in it has only moved, and what stands there once less is only repeated.
    """
    return {n for n, unit in enumerate(units) if not unit.light and unit.key not in known}


def _weigh(units: Sequence[_Unit], only: set[int]) -> tuple[int, int]:
    """Return how many telling characters a sentence has, and how many of them the other one has too."""
    telling = sum(unit.end - unit.start for unit in units if not unit.light)
    return telling, telling - sum(units[n].end - units[n].start for n in only)


def _whole(text: str, units: Sequence[_Unit], within: Span) -> tuple[Span, ...]:
    if not units:
        return ()
    start = within.start + len(within.of(text)) - len(within.of(text).lstrip())
    return (Span(start, start + len(within.of(text).strip())),)


def _marks(text: str, units: Sequence[_Unit], only: set[int], within: Span) -> tuple[Span, ...]:
    """Return the spans of the units `only`, neighbours merged."""
    marks: list[Span] = []
    before = -1
    for n in sorted(only):
        end = _past_accents(text, units[n].end, within.end)
        if marks and _merges(text, units, before, n):
            marks[-1] = Span(marks[-1].start, end)
        else:
            marks.append(Span(units[n].start, end))
        before = n
    return tuple(marks)


def _merges(text: str, units: Sequence[_Unit], before: int, after: int) -> bool:
    """Whether so little is kept between two marked units that they read as one."""
    between = units[before + 1 : after]
    return (
        len(between) <= _BRIDGE
        and all(unit.light or _is_short(unit) for unit in between)
        and _CLAUSE_MARK.search(text, units[before].end, units[after].start) is None
    )


def _is_short(unit: _Unit) -> bool:
    return unit.end - unit.start < _SHORT and unit.key.isalpha()


def _past_accents(text: str, end: int, limit: int) -> int:
    while end < limit and unicodedata.category(text[end]).startswith("M"):
        end += 1
    return end
