# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""How much speaks for two figures measuring the same thing.

The weights were set by hand on labelled sets of articles; the groups hardly change when a threshold moves
by a tenth.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence

from parallax.analysis.figures.comparing import compatible, counted_key
from parallax.analysis.figures.contexts import Context, likeness
from parallax.analysis.figures.roles import FATES
from parallax.domain.comparison import Figure, FigureKind, Match, MatchKind
from parallax.language.nouns import PEOPLE_KINDS

_LIKENESS = 1.1
_MATCHED, _PARTLY_MATCHED = 0.35, 0.2
_SAME_ODD, _SAME_LARGE, _SAME_SMALL, _SAME_VAGUE = 0.5, 0.4, 0.25, 0.1
_NEAR_LARGE, _NEAR_SMALL, _OFF, _FAR, _BEYOND = 0.25, 0.1, -0.05, -0.25, -0.6
_SAME_NOUN, _SAME_PEOPLE, _OTHER_PEOPLE = 0.2, 0.1, -0.25
_SAME_FATE, _SAME_ROLE, _HALF_ROLE = 0.3, 0.15, -0.05
_SET_APART_ALIKE, _SET_APART, _NATION_UNSAID = 0.1, -0.2, -0.3
_PART_AND_WHOLE = -0.6
_OTHER_DAY, _OTHER_YEAR, _REMEMBERED, _YEAR_UNSAID = -0.4, -0.4, -0.7, -0.2
_NAMED_VICTIM = -0.2
_COMMON_KIND = -0.15
"""Durations: the same few days and years turn up everywhere."""

_APART = frozenset({"child", "woman"})

Place = tuple[str, int]
"""An article's id and the position of a sentence."""


class Evidence:
    """Weighs pairs of figures, each pair once."""

    def __init__(
        self, figures: Sequence[Figure], contexts: Sequence[Context], matches: Sequence[Match]
    ) -> None:
        self._figures = figures
        self._contexts = contexts
        self._at: list[Place] = [(figure.article, figure.sentence) for figure in figures]
        self._matched: dict[tuple[Place, Place], float] = {}
        for match in matches:
            a, b = sorted(((match.a.article, match.a.sentence), (match.b.article, match.b.sentence)))
            self._matched[a, b] = _PARTLY_MATCHED if match.kind is MatchKind.PARTIAL else _MATCHED
        self._weighed: dict[tuple[int, int], float] = {}

    def matched(self) -> Iterable[tuple[Place, Place]]:
        """Return the places of the sentences that match."""
        return self._matched

    def words(self, n: int) -> Iterator[str]:
        """Return the words around a figure."""
        return iter(self._contexts[n].weights)

    def of(self, a: int, b: int) -> float:
        """Return the evidence for a pair, minus infinity where nothing can make it one."""
        pair = (a, b) if a < b else (b, a)
        if pair not in self._weighed:
            self._weighed[pair] = -math.inf if self._ruled_out(*pair) else self._weigh(*pair)
        return self._weighed[pair]

    def _ruled_out(self, a: int, b: int) -> bool:
        one, other = self._figures[a], self._figures[b]
        if self._at[a] == self._at[b] or not roles_meet(one, other) or group_key(one) != group_key(other):
            return True
        if one.article == other.article and one.role not in FATES and not compatible(one, other):
            return True  # an article contradicts itself on tolls alone, where sources differ
        here, there = self._contexts[a], self._contexts[b]
        told = here.day_is_told and there.day_is_told and here.day != there.day
        # The event itself is told without its year; a toll that has one is remembered from another event.
        return (told or here.year != there.year) and one.role in FATES and one.low != other.low

    def _weigh(self, a: int, b: int) -> float:
        one, other = self._figures[a], self._figures[b]
        here, there = self._contexts[a], self._contexts[b]
        places = (self._at[a], self._at[b]) if self._at[a] < self._at[b] else (self._at[b], self._at[a])
        return (
            _LIKENESS * likeness(here, there)
            + self._matched.get(places, 0.0)
            + _of_values(one, other)
            + _of_roles(one, other)
            + _of_nouns(one, other)
            + _of_attributes(one, other, here, there)
            + _of_times(one, here, there)
            + (_PART_AND_WHOLE if here.part != there.part else 0.0)
            + (_COMMON_KIND if one.kind is FigureKind.DURATION else 0.0)
        )


def group_key(figure: Figure) -> tuple[str, str]:
    """Return what figures of one group have in common: kind and counted noun, children and women apart."""
    kind = _people(figure)
    return figure.kind.value, kind if kind in _APART else counted_key(figure)


def roles_meet(a: Figure, b: Figure) -> bool:
    """Whether nothing in their roles keeps two figures apart: killed is not wounded, before not after."""
    if a.role == b.role:
        return True
    if a.role in FATES or b.role in FATES:
        return False
    return a.role is None or b.role is None


def _people(figure: Figure) -> str | None:
    """Return what kind of people a figure counts, if it counts people."""
    unit = (figure.unit or "").casefold().split()
    return PEOPLE_KINDS.get(unit[-1]) if unit and figure.kind is FigureKind.COUNT else None


def _of_values(a: Figure, b: Figure) -> float:
    """Weigh the values: a large or odd number that two articles give is hardly two measures."""
    if (a.low, a.high) == (b.low, b.high):
        if a.high is None:
            return _SAME_VAGUE  # "millions" are said of everything
        return _of_same_value(a)
    low, high = sorted((_middle(a), _middle(b)))
    ratio = high / low if low > 0 else math.inf
    if a.role in FATES:
        # Tolls differ widely between sources; but one victim that is named may be one of many.
        return _FAR if ratio > 15 else (_NAMED_VICTIM if low == 1 else 0.0)
    if a.kind is FigureKind.PERCENT and not compatible(a, b):
        return _FAR  # polls and rates come in dozens that differ by little
    if ratio <= 1.25:
        return _NEAR_LARGE if low >= 100 else _NEAR_SMALL
    if ratio > 10:
        return _BEYOND
    return _FAR if ratio > 2.5 else _OFF


def _of_same_value(figure: Figure) -> float:
    """Weigh a value that both give: "5,300" is hardly said of two things, "two" is."""
    value = figure.low or 0.0
    if value >= 1000 and (figure.kind is FigureKind.MONEY or value % 10 ** int(math.log10(value))):
        return _SAME_ODD
    if value > 20 or value != int(value) or figure.kind in (FigureKind.MULTIPLE, FigureKind.AGE):
        return _SAME_LARGE
    return _SAME_SMALL


def _middle(figure: Figure) -> float:
    ends = [end for end in (figure.low, figure.high) if end is not None]
    return sum(ends) / len(ends) if ends else 0.0


def _of_roles(a: Figure, b: Figure) -> float:
    if a.role != b.role:
        return _HALF_ROLE
    if a.role is None:
        return 0.0
    return _SAME_FATE if a.role in FATES else _SAME_ROLE


def _of_nouns(a: Figure, b: Figure) -> float:
    """Weigh the counted nouns: many things in the news are people, few are pages."""
    if a.kind is not FigureKind.COUNT:
        return 0.0
    same = 0.0
    if a.unit == b.unit and a.unit is not None:
        same = _SAME_PEOPLE if counted_key(a) == "person" else _SAME_NOUN
    kinds = {_people(a), _people(b)}
    return same + (_OTHER_PEOPLE if len(kinds) == 2 and "any" not in kinds else 0.0)


def _of_attributes(a: Figure, b: Figure, here: Context, there: Context) -> float:
    if here.apart and there.apart:
        return _SET_APART_ALIKE if here.apart & there.apart else _SET_APART
    return _NATION_UNSAID if _is_named(a) != _is_named(b) and a.low != b.low else 0.0


def _is_named(figure: Figure) -> bool:
    """Whether a name sets the counted apart: "US soldiers"."""
    return any(word[:1].isupper() for word in (figure.of or "").split())


def _of_times(figure: Figure, here: Context, there: Context) -> float:
    weight = _OTHER_DAY if here.day and there.day and here.day != there.day else 0.0
    if here.year == there.year:
        return weight
    if figure.role in FATES:
        return weight + _REMEMBERED
    return weight + (_OTHER_YEAR if here.year and there.year else _YEAR_UNSAID)
