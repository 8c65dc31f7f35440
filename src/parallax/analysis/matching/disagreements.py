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
from parallax.analysis.matching.circumstances import told_apart
from parallax.analysis.matching.evidence import at_other_times
from parallax.analysis.matching.readings import Reading
from parallax.analysis.matching.surroundings import tells_whole_toll
from parallax.domain.article import Span
from parallax.domain.comparison import Clash, Figure, Match, MatchKind

_SURE = 0.45
"""What a match must score where its sentences name other days."""
_MOST = 40
"""Figures of one sentence; what has more is a table."""
_LOOKED_AT = 8
"""Pairs of figures of one match: where so many measure the same, it is a table."""


def mark_disagreements(
    one: Reading, other: Reading, matches: Sequence[Match], check: Callable[[], None] = lambda: None
) -> tuple[Match, ...]:
    """Return the matches of two articles; those whose figures cannot both be right are conflicts.

    `check` is called now and then; it may raise to stop.
    """
    here, there = one.document, other.document
    ours, theirs = _by_sentence(here), _by_sentence(there)
    our_lines, their_lines = ({line.sentence: line for line in reading.lines} for reading in (one, other))
    rivals = [
        []
        if match.score < _SURE and at_other_times(our_lines[match.a.sentence], their_lines[match.b.sentence])
        else list(_rivals(match, ours, theirs))
        for match in matches
    ]
    if not any(rivals):
        return _but_own(matches)
    figures = (*here.figures, *there.figures)
    keys = {group_key(x) for pairs in rivals for x, _ in pairs}
    groups = gather_figures(figures, (here, there), matches, keys, check)
    group = {id(figures[n]): m for m, members in enumerate(groups) for n in members}
    return _but_own(
        [
            _marked(match, [(x, y) for x, y in pairs if group[id(x)] == group[id(y)]], here, there)
            for match, pairs in zip(matches, rivals, strict=True)
        ]
    )


def _but_own(matches: Sequence[Match]) -> tuple[Match, ...]:
    """Return the matches without the conflicts that one article has with itself.

    Who says a sentence in the other's very words and also what clashes with it contradicts nobody else.
    """
    said = {ref for match in matches if match.kind is MatchKind.VERBATIM for ref in (match.a, match.b)}
    return tuple(
        replace(match, clash=None) if match.clash and not said.isdisjoint((match.a, match.b)) else match
        for match in matches
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
        some, others = ours.get(match.a.sentence, ()), theirs.get(match.b.sentence, ())
        rivals = [
            (x, y) for x, y in product(some, others) if group_key(x) == group_key(y) and roles_meet(x, y)
        ]
        agreeing = {id(f) for pair in rivals if compatible(*pair) for f in pair}
        for x, y in rivals:
            # what agrees with another number over there is a part of the whole, or the whole of a part
            part = {id(x), id(y)} & agreeing and not (tells_whole_toll(some) or tells_whole_toll(others))
            if not compatible(x, y) and not part:
                yield x, y


def _marked(match: Match, pairs: Sequence[tuple[Figure, Figure]], here: Document, there: Document) -> Match:
    for x, y in pairs[:_LOOKED_AT]:
        if not told_apart(x, y, here, there):
            return replace(match, clash=Clash(Span(x.start, x.end), Span(y.start, y.end)))
    return match
