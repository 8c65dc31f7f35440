# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""How much speaks for two figures measuring the same thing.

The weights were set by hand on labelled sets of articles; the groups hardly change when a threshold moves
by a tenth.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

from parallax.analysis.document import Setting
from parallax.analysis.figures.comparing import compatible, counted_key, family
from parallax.analysis.figures.contexts import Context, likeness
from parallax.analysis.figures.roles import FATES
from parallax.analysis.figures.values import of_one_size, of_values, other_currency, same_value
from parallax.domain.comparison import Figure, FigureKind, Match, MatchKind
from parallax.language.nouns import PEOPLE_KINDS, PERSONS

_LIKENESS = 1.1
_MATCHED, _PARTLY_MATCHED = 0.35, 0.2
_SAME_NOUN, _SAME_PEOPLE, _OTHER_PEOPLE = 0.2, 0.1, -0.25
_SAME_FATE, _SAME_ROLE, _HALF_ROLE = 0.3, 0.15, -0.05
_SET_APART_ALIKE, _SET_APART, _NATION_UNSAID = 0.1, -0.2, -0.3
_PART_AND_WHOLE = -0.6
_OTHER_DAY, _OTHER_YEAR, _REMEMBERED, _YEAR_UNSAID = -0.4, -0.4, -0.7, -0.2
_IN_HEADLINE = 0.35
"""Title and text of an article give a value once more, and hardly ever of something else."""
_ALONE_ALIKE, _ALONE = 0.2, 0.15
"""Two sentences that match have one figure of a kind each: most likely it is the same."""
_SURE = 0.6
"""What a match must score for that where the values differ."""
_ONLY_TOLL = 0.2
_OF_ONE_EVENT = frozenset({"missing", "rescued", "displaced", "arrested", "abstained"})
_COMMON_KIND = -0.25
"""Durations: the same few days and years turn up everywhere."""

_APART = frozenset({"child", "woman"})
_SUFFERED = frozenset(
    {"arrest", "detention", "injury", "wound", "casualty", "infection", "abstention", "fatality"}
)
_JOBS = frozenset({"job", "position", "post", "role"})

Place = tuple[str, int]
"""An article's id and the position of a sentence."""
GroupKey = tuple[str, str]
"""What all figures of one group have in common; see `group_key`."""


class Evidence:
    """Weighs pairs of figures, each pair once."""

    def __init__(
        self, figures: Sequence[Figure], contexts: Sequence[Context], matches: Sequence[Match]
    ) -> None:
        self._figures = figures
        self._contexts = contexts
        self._at: list[Place] = [(figure.article, figure.sentence) for figure in figures]
        self._keys = [group_key(figure) for figure in figures]
        self._people = [_people(figure) for figure in figures]
        self._named = [_is_named(figure) for figure in figures]
        self._how_many = Counter(zip(self._at, self._keys, strict=True))
        self._told = Counter(map(_toll, figures))
        self._matched: dict[tuple[Place, Place], Match] = {}
        for match in matches:
            a, b = sorted(((match.a.article, match.a.sentence), (match.b.article, match.b.sentence)))
            self._matched[a, b] = match
        self._weighed: dict[tuple[int, int], float] = {}

    def matched(self) -> Iterable[tuple[Place, Place]]:
        """Return the places of the sentences that match."""
        return self._matched

    def words(self, n: int) -> Iterator[str]:
        """Return the words around a figure."""
        return iter(self._contexts[n].weights)

    def key(self, n: int) -> GroupKey:
        """Return the group key of a figure."""
        return self._keys[n]

    def of_keys(self, keys: Collection[GroupKey] | None) -> Sequence[int]:
        """Return the figures that have one of the keys; without keys, all."""
        return [n for n, key in enumerate(self._keys) if keys is None or key in keys]

    def of(self, a: int, b: int) -> float:
        """Return the evidence for a pair, minus infinity where nothing can make it one."""
        pair = (a, b) if a < b else (b, a)
        if pair not in self._weighed:
            self._weighed[pair] = -math.inf if self._ruled_out(*pair) else self._weigh(*pair)
        return self._weighed[pair]

    def _ruled_out(self, a: int, b: int) -> bool:
        one, other = self._figures[a], self._figures[b]
        if self._at[a] == self._at[b] or not roles_meet(one, other) or self._keys[a] != self._keys[b]:
            return True
        if (
            one.article == other.article
            and one.role not in FATES
            and (other_currency(one, other) or not compatible(one, other))
        ):
            return True  # an article contradicts itself on tolls alone, where sources differ
        here, there = self._contexts[a].setting, self._contexts[b].setting
        if one.kind is FigureKind.DURATION and here.apart_in_time != there.apart_in_time:
            return True
        told = here.day_is_told and there.day_is_told and here.day != there.day
        # The event itself is told without its year; a toll that has one is remembered from another event.
        return (told or here.year != there.year) and one.role in FATES and one.low != other.low

    def _weigh(self, a: int, b: int) -> float:
        one, other = self._figures[a], self._figures[b]
        here, there = self._contexts[a].setting, self._contexts[b].setting
        return (
            _LIKENESS * likeness(self._contexts[a], self._contexts[b])
            + self._of_sentences(a, b)
            + of_values(one, other)
            + _of_roles(one, other)
            + (_ONLY_TOLL if self._only_tolls(one, other) else 0.0)
            + self._of_nouns(a, b)
            + self._of_attributes(a, b)
            + _of_times(one, here, there)
            + (_PART_AND_WHOLE if here.part != there.part else 0.0)
            + (_COMMON_KIND if one.kind is FigureKind.DURATION else 0.0)
        )

    def _only_tolls(self, one: Figure, other: Figure) -> bool:
        """Whether two articles each give one number of missing, say; dead and wounded have many occasions."""
        if one.article == other.article or one.role not in _OF_ONE_EVENT or one.role != other.role:
            return False
        return self._told[_toll(one)] == self._told[_toll(other)] == 1

    def _of_sentences(self, a: int, b: int) -> float:
        """Weigh what the sentences say of each other, and whether the two are what they have in common."""
        one, other = self._figures[a], self._figures[b]
        if one.article == other.article:
            headline = self._contexts[a].setting.headline != self._contexts[b].setting.headline
            return _IN_HEADLINE if headline and same_value(one, other) else 0.0
        places = (self._at[a], self._at[b]) if self._at[a] < self._at[b] else (self._at[b], self._at[a])
        match = self._matched.get(places)
        if match is None:
            return 0.0
        weight = _PARTLY_MATCHED if match.kind is MatchKind.PARTIAL else _MATCHED
        if all(self._how_many[self._at[n], self._keys[n]] == 1 for n in (a, b)):
            if same_value(one, other):
                weight += _ALONE_ALIKE
            elif match.score >= _SURE and of_one_size(one, other):
                weight += _ALONE
        return weight

    def _of_attributes(self, a: int, b: int) -> float:
        here, there = self._contexts[a].setting, self._contexts[b].setting
        if here.apart and there.apart:
            return _SET_APART_ALIKE if here.apart & there.apart else _SET_APART
        other_values = self._figures[a].low != self._figures[b].low
        return _NATION_UNSAID if other_values and self._named[a] != self._named[b] else 0.0

    def _of_nouns(self, a: int, b: int) -> float:
        """Weigh the counted nouns: many things in the news are people, few are pages."""
        one, other = self._figures[a], self._figures[b]
        if one.kind is not FigureKind.COUNT:
            return 0.0
        same = 0.0
        if one.unit == other.unit and one.unit is not None:
            same = _SAME_PEOPLE if _counted(one) == "person" else _SAME_NOUN
        some, others = self._people[a], self._people[b]
        return same + (_OTHER_PEOPLE if some != others and "any" not in (some, others) else 0.0)


def _toll(figure: Figure) -> tuple[str, str | None, str]:
    return figure.article, figure.role, group_key(figure)[1]


def group_key(figure: Figure) -> GroupKey:
    """Return what figures of one group have in common: kind and counted noun, children and women apart.

    What can be converted is of one kind: miles and kilometres, a third and 33 percent, amounts of all currencies.
    """
    if figure.kind is FigureKind.COUNT:
        kind = _people(figure)
        return "count", kind if kind in _APART else _counted(figure)
    if figure.kind in (FigureKind.PERCENT, FigureKind.RATIO):
        return "share", family(figure)[0]
    if figure.kind is FigureKind.MONEY:
        return "money", ""
    return figure.kind.value, family(figure)[0]


def _counted(figure: Figure) -> str:
    key = counted_key(figure)
    if key in PERSONS or (figure.role in FATES and key in _SUFFERED):
        return "person"
    return "job" if key in _JOBS else key


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
    if not unit or figure.kind is not FigureKind.COUNT:
        return None
    return PEOPLE_KINDS.get(unit[-1], unit[-1] if unit[-1] in PERSONS else None)


def _of_roles(a: Figure, b: Figure) -> float:
    if a.role != b.role:
        return _HALF_ROLE
    if a.role is None:
        return 0.0
    return _SAME_FATE if a.role in FATES else _SAME_ROLE


def _is_named(figure: Figure) -> bool:
    """Whether a name sets the counted apart: "US soldiers"."""
    return any(word[:1].isupper() for word in (figure.of or "").split())


def _of_times(figure: Figure, here: Setting, there: Setting) -> float:
    weight = _OTHER_DAY if here.day and there.day and here.day != there.day else 0.0
    if here.year == there.year:
        return weight
    if figure.role in FATES:
        return weight + _REMEMBERED
    return weight + (_OTHER_YEAR if here.year and there.year else _YEAR_UNSAID)
