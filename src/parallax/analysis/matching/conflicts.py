# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What two matched sentences say that cannot both hold.

A missed conflict costs less than an invented one: every rule here asks that the two tell the same of the same
thing before it looks at what they say differently.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from parallax.analysis.document import Document
from parallax.analysis.figures import compatible
from parallax.analysis.figures.comparing import counted_key
from parallax.analysis.matching.actors import find_other_name
from parallax.analysis.matching.amounts import find_other_amount, find_other_load
from parallax.analysis.matching.circumstances import told_apart
from parallax.analysis.matching.contradictions import find_contradiction
from parallax.analysis.matching.dating import find_other_date
from parallax.analysis.matching.evidence import at_other_times
from parallax.analysis.matching.index import Entry
from parallax.analysis.matching.surroundings import tells_whole_toll
from parallax.analysis.matching.vocabulary import Vocabulary
from parallax.domain.article import Span
from parallax.domain.comparison import Clash, Figure, FigureKind

_LIKELY = 0.35
"""What a match must score before anything is: one act in two clauses is judged once more."""
_SURE = 0.45
"""What a match must score before its numbers are held against each other."""
_SURER = 0.6
"""The same for numbers that play no named role."""
_ONE_THING = 3.0
"""Numbers further apart than this factor, without a role, more likely count different things."""

_RULES = (find_contradiction, find_other_date, find_other_amount, find_other_load, find_other_name)
_SIDES = frozenset({"for", "against"})


def find_clash(
    here: Document, there: Document, a: Entry, b: Entry, score: float, vocabulary: Vocabulary
) -> Clash | None:
    """Return the words by which a match contradicts itself, or None.

    Args:
        here: one article,
        there: and the other.
        a: a line of the one,
        b: and one of the other.
        score: how surely the two report the same.
        vocabulary: what the set tells about its words.
    """
    if score < _LIKELY:
        return None
    if score >= _SURE and not at_other_times(a.line, b.line):
        for x, y in _clashing_figures(a.line.figures, b.line.figures, score):
            if not told_apart(x, y, here, there):
                return Clash(Span(x.start, x.end), Span(y.start, y.end))
    rules = _RULES if score >= _SURE else (find_other_date,)
    clashes = (rule(here, there, a, b, vocabulary) for rule in rules)
    return next((clash for clash in clashes if clash is not None), None)


def _clashing_figures(
    some: Sequence[Figure], others: Sequence[Figure], score: float
) -> Iterator[tuple[Figure, Figure]]:
    here, there = _by_thing(some), _by_thing(others)
    for thing in sorted(here.keys() & there.keys()):
        role = thing[1]
        if role in _SIDES:
            continue  # a vote is told in two numbers, which are read as one result
        x, y = _main(here[thing]), _main(there[thing])
        if compatible(x, y) or _vaguely(x, y) or _vaguely(y, x):
            continue
        if role:
            part = any(compatible(x, z) for z in there[thing]) or any(compatible(z, y) for z in here[thing])
            if part and not (tells_whole_toll(some) or tells_whole_toll(others)):
                continue
        elif score < _SURER or not _one_thing(here[thing], there[thing]):
            continue
        yield x, y


def _by_thing(figures: Sequence[Figure]) -> dict[tuple[str, str, str], list[Figure]]:
    """Return the figures by what they count and in which role."""
    things: dict[tuple[str, str, str], list[Figure]] = defaultdict(list)
    for figure in figures:
        things[figure.kind.value, figure.role or "", counted_key(figure)].append(figure)
    return things


def _main(figures: Sequence[Figure]) -> Figure:
    """Return the whole where others are its parts: of "56 civilians, 11 of them children" the 56."""
    return max(figures, key=lambda figure: (figure.low or 0.0, -figure.start))


def _vaguely(vague: Figure, other: Figure) -> bool:
    """Whether "dozens" may still be meant where the other article counts one and twenty."""
    return vague.high is None and vague.low is not None and 2 * (other.high or vague.low) >= vague.low


def _one_thing(some: Sequence[Figure], others: Sequence[Figure]) -> bool:
    """Whether two numbers without a role are each the only one of its kind, and of one size."""
    if len(some) > 1 or len(others) > 1:
        return False
    x, y = some[0], others[0]
    if x.kind not in (FigureKind.COUNT, FigureKind.MONEY) or not counted_key(x) or x.of != y.of:
        return False
    low, high = sorted((abs(x.low or 0.0), abs(y.low or 0.0)))
    return low > 0 and high <= _ONE_THING * low
