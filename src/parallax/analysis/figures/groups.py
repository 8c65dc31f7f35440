# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Bringing together the figures of different articles that measure the same thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from parallax.analysis.document import Document
from parallax.analysis.figures.comparing import comparable, compatible
from parallax.domain.comparison import Figure, FigureGroup, Match


def group_figures(
    figures: Sequence[Figure], documents: Sequence[Document], matches: Sequence[Match]
) -> tuple[FigureGroup, ...]:
    """Return groups that hold every figure exactly once, in the order of their first members.

    Args:
        figures: the figures of all documents, one document after the other.
        documents: the articles.
        matches: which of their sentences report the same.
    """
    del documents
    root = list(range(len(figures)))

    def find(n: int) -> int:
        while root[n] != n:
            root[n] = root[root[n]]
            n = root[n]
        return n

    at: dict[tuple[str, int], list[int]] = defaultdict(list)
    for n, figure in enumerate(figures):
        at[figure.article, figure.sentence].append(n)
    for match in matches:
        for a in at.get((match.a.article, match.a.sentence), ()):
            for b in at.get((match.b.article, match.b.sentence), ()):
                if comparable(figures[a], figures[b]):
                    root[max(find(a), find(b))] = min(find(a), find(b))
    members: dict[int, list[int]] = defaultdict(list)
    for n in range(len(figures)):
        members[find(n)].append(n)
    return tuple(_group(figures, some) for some in members.values())


def _group(figures: Sequence[Figure], members: Sequence[int]) -> FigureGroup:
    first = figures[members[0]]
    agree = all(
        compatible(figures[a], figures[b])
        for n, a in enumerate(members)
        for b in members[n + 1 :]
        if figures[a].article != figures[b].article
    )
    label = " ".join(part for part in (first.of, first.unit, first.role) if part)
    return FigureGroup(label or first.text, tuple(members), agree)
