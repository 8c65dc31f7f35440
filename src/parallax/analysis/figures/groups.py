# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Bringing together the figures of different articles that measure the same thing."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from parallax.analysis.document import Document
from parallax.analysis.figures.comparing import compatible, counted_key
from parallax.analysis.figures.contexts import Context, likeness, read_contexts
from parallax.analysis.figures.labels import label_groups
from parallax.analysis.figures.roles import FATES
from parallax.domain.comparison import Figure, FigureGroup, FigureKind, Match, MatchKind
from parallax.language.nouns import PEOPLE_KINDS

_ENOUGH = 0.6
"""The evidence at which two figures are taken to measure the same, fitted by hand on labelled sets."""
_ENOUGH_FOR_A_TOLL = 0.5
_ENOUGH_TOGETHER = 0.42
"""The mean evidence at which two groups become one."""
_TOLLS_TOGETHER = 0.3
"""The same for tolls: articles on one event give one toll in changing words and numbers."""
_COMMON = 40
"""Words that so many figures of a kind share bring no new pairs."""
_SAMPLE = 8
"""How many members speak for a group: enough for a mean, and bounded."""


def group_figures(
    figures: Sequence[Figure], documents: Sequence[Document], matches: Sequence[Match]
) -> tuple[FigureGroup, ...]:
    """Return groups that hold every figure exactly once, in the order of their first members.

    Args:
        figures: the figures of all documents, one document after the other.
        documents: the articles.
        matches: which of their sentences report the same.
    """
    evidence = _Evidence(figures, read_contexts(figures, documents), matches)
    members = _gather(figures, evidence)
    labels = label_groups(figures, documents, members)
    return tuple(
        FigureGroup(label, tuple(some), _agree(figures, some))
        for label, some in zip(labels, members, strict=True)
    )


class _Evidence:
    """How much speaks for two figures measuring the same thing."""

    def __init__(
        self, figures: Sequence[Figure], contexts: Sequence[Context], matches: Sequence[Match]
    ) -> None:
        self._figures = figures
        self._contexts = contexts
        self._matched = {
            frozenset((match.a, match.b)): 0.2 if match.kind is MatchKind.PARTIAL else 0.35
            for match in matches
        }
        self._kept: dict[tuple[int, int], float] = {}
        self._at = [(f.article, f.sentence) for f in figures]
        self._keys = {
            frozenset(((m.a.article, m.a.sentence), (m.b.article, m.b.sentence))): 0.2
            if m.kind is MatchKind.PARTIAL
            else 0.35
            for m in matches
        }

    def matched(self) -> Iterator[tuple[tuple[str, int], tuple[str, int]]]:
        """Return the places of the sentences that match."""
        for pair in self._keys:
            if len(pair) == 2:
                a, b = sorted(pair)
                yield a, b

    def needed(self, n: int) -> float:
        """Return the mean evidence at which the group of figure `n` takes in another."""
        return _TOLLS_TOGETHER if self._figures[n].role in FATES else _ENOUGH_TOGETHER

    def words(self, n: int) -> Iterator[str]:
        """Return the words around a figure."""
        return iter(self._contexts[n].weights)

    def of(self, a: int, b: int) -> float:
        """Return the evidence for a pair; 0 where nothing could make it one."""
        pair = (a, b) if a < b else (b, a)
        if pair not in self._kept:
            self._kept[pair] = self._weigh(*pair)
        return self._kept[pair]

    def _weigh(self, a: int, b: int) -> float:
        one, other = self._figures[a], self._figures[b]
        here, there = self._contexts[a], self._contexts[b]
        if self._at[a] == self._at[b] or not _roles_meet(one, other) or group_key(one) != group_key(other):
            return -math.inf
        if one.article == other.article and one.role not in FATES and not compatible(one, other):
            return -math.inf  # an article contradicts itself on tolls alone, where sources differ
        evidence = 1.1 * likeness(here, there) + self._keys.get(frozenset((self._at[a], self._at[b])), 0.0)
        evidence += _value_evidence(one, other) + _role_evidence(one, other)
        if one.kind is FigureKind.COUNT and one.unit == other.unit and one.unit is not None:
            # Many things in the news are people; few are pages.
            evidence += 0.1 if counted_key(one) == "person" else 0.2
        if "any" not in (kinds := (_people(one), _people(other))) and kinds[0] != kinds[1]:
            evidence -= 0.25
        if here.apart and there.apart:
            evidence += 0.1 if here.apart & there.apart else -0.2
        elif _national(one) != _national(other) and one.low != other.low:
            evidence -= 0.3
        if here.part != there.part:
            evidence -= 0.6
        if here.day and there.day and here.day != there.day:
            if one.role in FATES and one.low != other.low and here.day_is_told and there.day_is_told:
                return -math.inf
            evidence -= 0.4
        if here.year != there.year:
            # The event itself is told without its year; tolls with one are remembered ones.
            evidence -= 0.4 if (here.year and there.year) or one.role in FATES else 0.2
        if one.kind is FigureKind.DURATION:
            evidence -= 0.15
        return evidence


def group_key(figure: Figure) -> tuple[str, str]:
    """Return what figures of one group have in common: kind and counted noun, children and women apart."""
    kind = _people(figure)
    return figure.kind.value, kind if kind in _APART else counted_key(figure)


_APART = frozenset({"child", "woman"})


def _people(figure: Figure) -> str | None:
    """Return what kind of people a figure counts, if it counts people."""
    unit = (figure.unit or "").casefold().split()
    return PEOPLE_KINDS.get(unit[-1]) if unit and figure.kind is FigureKind.COUNT else None


def _national(figure: Figure) -> bool:
    return any(word[:1].isupper() for word in (figure.of or "").split())


def _roles_meet(a: Figure, b: Figure) -> bool:
    if a.role == b.role:
        return True
    if a.role in FATES or b.role in FATES:
        return False
    return a.role is None or b.role is None


def _value_evidence(a: Figure, b: Figure) -> float:
    """Weigh the values: a large or odd number that two articles give is hardly two measures."""
    if (a.low, a.high) == (b.low, b.high):
        if a.high is None:
            return 0.1  # "millions" are said of everything
        distinct = a.low is not None and (a.low > 20 or a.low != int(a.low))
        return 0.4 if distinct or a.kind in (FigureKind.MULTIPLE, FigureKind.AGE) else 0.25
    low, high = sorted((_middle(a), _middle(b)))
    ratio = high / low if low > 0 else math.inf
    if a.role in FATES:
        # One victim that is named may be one of many.
        return -0.25 if ratio > 15 else (-0.2 if low == 1 else 0.0)
    if a.kind is FigureKind.PERCENT and not compatible(a, b):
        return -0.25  # polls and rates come in dozens that differ by little
    if ratio <= 1.25:
        return 0.25 if low >= 100 else 0.1
    return -0.25 if ratio > 2.5 else -0.05


def _middle(figure: Figure) -> float:
    ends = [end for end in (figure.low, figure.high) if end is not None]
    return sum(ends) / len(ends) if ends else 0.0


def _role_evidence(a: Figure, b: Figure) -> float:
    if a.role == b.role:
        return 0.0 if a.role is None else (0.3 if a.role in FATES else 0.15)
    return -0.05


def _gather(figures: Sequence[Figure], evidence: _Evidence) -> list[list[int]]:
    """Merge the best pairs first, as long as the groups they join speak for it on the whole."""
    scored = []
    for a, b in sorted(_likely_pairs(figures, evidence)):
        weight = evidence.of(a, b)
        if weight >= (_ENOUGH_FOR_A_TOLL if figures[a].role in FATES else _ENOUGH):
            scored.append((-weight, a, b))
    group = {n: [n] for n in range(len(figures))}
    for _, a, b in sorted(scored):
        one, other = group[a], group[b]
        if one is other or not _belong_together(one, other, evidence):
            continue
        one.extend(other)
        for n in other:
            group[n] = one
    seen: dict[int, list[int]] = {}
    for n in range(len(figures)):
        seen.setdefault(id(group[n]), sorted(group[n]))
    return list(seen.values())


def _belong_together(one: Sequence[int], other: Sequence[int], evidence: _Evidence) -> bool:
    weights = [evidence.of(a, b) for a in one[:_SAMPLE] for b in other[:_SAMPLE]]
    return min(weights) > -math.inf and sum(weights) / len(weights) >= evidence.needed(one[0])


def _likely_pairs(figures: Sequence[Figure], evidence: _Evidence) -> set[tuple[int, int]]:
    """Return pairs of like figures that share a rare word, a value or a matched sentence."""
    buckets: dict[tuple[object, ...], list[int]] = defaultdict(list)
    at: dict[tuple[str, int], list[int]] = defaultdict(list)
    for n, figure in enumerate(figures):
        key = group_key(figure)
        at[figure.article, figure.sentence].append(n)
        buckets[key, figure.low, figure.high].append(n)
        for word in evidence.words(n):
            buckets[key, word].append(n)
    pairs: set[tuple[int, int]] = set()
    for members in buckets.values():
        if len(members) <= _COMMON:
            pairs.update((a, b) for i, a in enumerate(members) for b in members[i + 1 :])
        else:
            pairs.update(pairwise(members))
    for here, there in evidence.matched():
        for a in at.get(here, ()):
            pairs.update((min(a, b), max(a, b)) for b in at.get(there, ()))
    return pairs


def _agree(figures: Sequence[Figure], members: Sequence[int]) -> bool:
    """Whether all values given by different articles can be right together, two by two."""
    return all(
        compatible(figures[a], figures[b])
        for n, a in enumerate(members)
        for b in members[n + 1 :]
        if figures[a].article != figures[b].article
    )
