# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Conflicts between figures that measure the same thing, in matches of any kind and score.

Whether two figures measure the same is judged between the two articles alone: a third one changes nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import product

from parallax.analysis.document import Document
from parallax.analysis.figures import compatible, gather_figures
from parallax.analysis.figures.evidence import group_key, roles_meet
from parallax.domain.article import Span
from parallax.domain.comparison import Clash, Figure, Match, MatchKind

_MOST = 40
"""Figures of one sentence; what has more is a table."""


def mark_disagreements(
    here: Document, there: Document, matches: Sequence[Match], check: Callable[[], None] = lambda: None
) -> tuple[Match, ...]:
    """Return the matches of two articles; those whose figures cannot both be right are conflicts.

    `check` is called now and then; it may raise to stop.
    """
    ours, theirs = _by_sentence(here), _by_sentence(there)
    rivals = [list(_rivals(match, ours, theirs)) for match in matches]
    if not any(rivals):
        return tuple(matches)
    figures = (*here.figures, *there.figures)
    keys = {group_key(x) for pairs in rivals for x, _ in pairs}
    groups = gather_figures(figures, (here, there), matches, keys, check)
    group = {id(figures[n]): m for m, members in enumerate(groups) for n in members}
    return tuple(
        _marked(match, [(x, y) for x, y in pairs if group[id(x)] == group[id(y)]])
        for match, pairs in zip(matches, rivals, strict=True)
    )


def _by_sentence(document: Document) -> dict[int, list[Figure]]:
    figures: dict[int, list[Figure]] = defaultdict(list)
    for figure in document.figures:
        if len(figures[figure.sentence]) < _MOST:
            figures[figure.sentence].append(figure)
    return figures


def _rivals(
    match: Match, ours: dict[int, list[Figure]], theirs: dict[int, list[Figure]]
) -> Iterator[tuple[Figure, Figure]]:
    """Yield the figures of a match that may measure the same and cannot both be right."""
    if match.clash is None and match.kind is not MatchKind.VERBATIM:
        for x, y in product(ours.get(match.a.sentence, ()), theirs.get(match.b.sentence, ())):
            if group_key(x) == group_key(y) and roles_meet(x, y) and not compatible(x, y):
                yield x, y


def _marked(match: Match, pairs: Sequence[tuple[Figure, Figure]]) -> Match:
    if not pairs:
        return match
    x, y = pairs[0]
    return replace(match, clash=Clash(Span(x.start, x.end), Span(y.start, y.end)))
