# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Bringing together the figures of different articles that measure the same thing."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from parallax.analysis.document import Document
from parallax.analysis.figures.comparing import interval, unit_size
from parallax.analysis.figures.contexts import read_contexts
from parallax.analysis.figures.evidence import Evidence, GroupKey
from parallax.analysis.figures.labels import label_groups
from parallax.analysis.figures.roles import FATES
from parallax.analysis.stopping import part, stopping, telling
from parallax.domain.comparison import Figure, FigureGroup, FigureKind, Match

_ENOUGH, _ENOUGH_FOR_A_TOLL = 0.6, 0.5
"""The evidence at which two figures are taken to measure the same."""
_ENOUGH_TOGETHER, _TOLLS_TOGETHER = 0.42, 0.3
"""The mean evidence at which two groups become one: articles on an event give its toll in many ways."""
_COMMON = 40
"""Words that so many figures of a kind share bring no new pairs."""
_GATHERED = 0.6
"""Where in the whole it is known which figures belong together."""
_CHECKED_EVERY = 500
"""Pairs of figures: weighing so many takes some hundredths of a second."""
_TABLE = 40
"""Figures of one sentence that a match brings together; what has more is a table."""
_SAMPLE = 8
"""How many members speak for a group: enough for a mean, and bounded."""


def group_figures(
    figures: Sequence[Figure],
    documents: Sequence[Document],
    matches: Sequence[Match],
    step: Callable[[float], None] = lambda _: None,
    settle: Callable[[list[list[int]]], list[list[int]]] = lambda members: members,
) -> tuple[FigureGroup, ...]:
    """Return groups that hold every figure exactly once, in the order of their first members.

    Args:
        figures: the figures of all documents, one document after the other.
        documents: the articles.
        matches: which of their sentences report the same.
        step: called now and then with the share done; may raise to stop.
        settle: has the last word on which figures belong together.
    """
    members = settle(gather_figures(figures, documents, matches, check=lambda: step(0.0)))
    labels = label_groups(figures, documents, telling(members, part(step, _GATHERED, 1.0)))
    return tuple(
        FigureGroup(label, tuple(some), _agree([figures[n] for n in some]))
        for label, some in zip(labels, members, strict=True)
    )


def gather_figures(
    figures: Sequence[Figure],
    documents: Sequence[Document],
    matches: Sequence[Match],
    keys: Collection[GroupKey] | None = None,
    check: Callable[[], None] = lambda: None,
) -> list[list[int]]:
    """Return the positions of the figures that measure the same thing, group by group; see `group_figures`.

    Where `keys` are given only the figures that have one of them are brought together, to the same groups;
    all others stand alone.
    """
    check()
    evidence = Evidence(figures, read_contexts(figures, documents), matches)
    return _gather(figures, evidence, evidence.of_keys(keys), check)


def _gather(
    figures: Sequence[Figure], evidence: Evidence, wanted: Sequence[int], check: Callable[[], None]
) -> list[list[int]]:
    """Merge the best pairs first, as long as the groups they join speak for it on the whole."""
    scored = []
    for a, b in stopping(_likely_pairs(figures, evidence, wanted, check), check, _CHECKED_EVERY):
        weight = evidence.of(a, b)
        if weight >= (_ENOUGH_FOR_A_TOLL if figures[a].role in FATES else _ENOUGH):
            scored.append((-weight, a, b))
    group = [_Members([n], figure.role) for n, figure in enumerate(figures)]
    refused: set[tuple[int, int, int, int]] = set()
    for _, a, b in stopping(sorted(scored), check, _CHECKED_EVERY):
        one, other = group[a], group[b]
        # two groups whose samples are what they were when they did not fit need not be asked again
        asked = (id(one), id(other), min(len(one.positions), _SAMPLE), min(len(other.positions), _SAMPLE))
        if one is other or asked in refused:
            continue
        if _belong_together(figures, one, other, evidence):
            one.role = one.role or other.role
            one.positions.extend(other.positions)
            for member in other.positions:
                group[member] = one
        else:
            refused.add(asked)
    # A group stands where its first member stands.
    first: dict[int, list[int]] = {}
    for n, some in enumerate(group):
        first.setdefault(id(some), []).append(n)
    return list(first.values())


@dataclass(slots=True)
class _Members:
    """A group while it grows: in the order in which they came to it, and their role, if any has one."""

    positions: list[int]
    role: str | None


def _belong_together(figures: Sequence[Figure], one: _Members, other: _Members, evidence: Evidence) -> bool:
    if one.role and other.role and one.role != other.role:
        return False
    some, others = one.positions[:_SAMPLE], other.positions[:_SAMPLE]
    weights = [evidence.of(a, b) for a in some for b in others]
    needed = _TOLLS_TOGETHER if figures[some[0]].role in FATES else _ENOUGH_TOGETHER
    return min(weights) > -math.inf and sum(weights) / len(weights) >= needed


def _likely_pairs(
    figures: Sequence[Figure], evidence: Evidence, wanted: Sequence[int], check: Callable[[], None]
) -> set[tuple[int, int]]:
    """Return pairs of like figures that share a rare word, a value or a matched sentence."""
    alike: dict[tuple[object, ...], list[int]] = defaultdict(list)
    at: dict[tuple[str, int], list[int]] = defaultdict(list)
    for n in stopping(wanted, check, _CHECKED_EVERY):
        figure, key = figures[n], evidence.key(n)
        if len(at[figure.article, figure.sentence]) < _TABLE:
            at[figure.article, figure.sentence].append(n)
        size = unit_size(figure)
        alike[key, figure.low and size * figure.low, figure.high and size * figure.high].append(n)
        for word in evidence.words(n):
            alike[key, word].append(n)
    pairs: set[tuple[int, int]] = set()
    for members in stopping(alike.values(), check, _CHECKED_EVERY):
        if len(members) <= _COMMON:
            pairs.update((a, b) for i, a in enumerate(members) for b in members[i + 1 :])
        else:
            pairs.update(pairwise(members))
    for here, there in stopping(evidence.matched(), check, _CHECKED_EVERY):
        for a in at.get(here, ()):
            pairs.update((min(a, b), max(a, b)) for b in at.get(there, ()))
    return pairs


def _agree(group: Sequence[Figure]) -> bool:
    """Whether all values that different articles give can be right together, two by two."""
    if group[0].kind is not FigureKind.MONEY:
        return _meet(group)
    currencies = {figure.unit for figure in group}
    return all(_meet([figure for figure in group if figure.unit == currency]) for currency in currencies)


def _meet(group: Sequence[Figure]) -> bool:
    ends: dict[str, tuple[float, float]] = {}
    converted = len({unit_size(figure) for figure in group}) > 1
    for figure in group:
        low, high = interval(figure, converted=converted)
        least, most = ends.get(figure.article, (-math.inf, math.inf))
        ends[figure.article] = max(least, low), min(most, high)
    # Each article's highest lower end must lie under every other article's lowest upper end.
    tops = sorted((high, article) for article, (_, high) in ends.items())
    for article, (low, _) in ends.items():
        lowest = next((high for high, other in tops if other != article), math.inf)
        if low > lowest:
            return False
    return True
