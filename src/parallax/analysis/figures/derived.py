# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Figures that follow from others: "eightfold" beside "from 500 to 4,000"."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from parallax.analysis.figures.comparing import counted_key
from parallax.domain.comparison import Derived, Figure, FigureGroup, FigureKind, Qualifier

_NEAR = 3
"""Sentences between a change and its factor beyond which they may tell of different things."""
_MOST = 8
"""How many figures further a sentence may give the other value, or the last of the parts."""
_TOLERANCE = 0.06
"""News rounds its factors: 5,900 is "threefold" 2,000."""


_Place = tuple[str, int]
"""An article's id and the position of a sentence."""


@dataclass(frozen=True, slots=True)
class _Change:
    """Two positions in the figures: what was, and what is to be."""

    before: int
    after: int


def derive(figures: Sequence[Figure], groups: Sequence[FigureGroup]) -> tuple[Derived, ...]:
    """Return the figures that others confirm or contradict, in the order of the figures.

    Args:
        figures: the figures of all articles.
        groups: which of them measure the same; a factor may be told of a change that another article states.
    """
    places: dict[_Place, list[int]] = defaultdict(list)
    for n, figure in enumerate(figures):
        places[figure.article, figure.sentence].append(n)
    changes = {place: list(_changes(figures, members)) for place, members in places.items()}
    found: dict[int, Derived] = {}
    for n in range(len(figures)):
        derived = _from_change(figures, n, changes)
        if derived is not None:
            found[n] = derived
    for members in places.values():
        for derived in _sums(figures, members):
            found.setdefault(derived.figure, derived)
    _spread(found, groups)
    return tuple(found[n] for n in sorted(found))


def _changes(figures: Sequence[Figure], members: Sequence[int]) -> Iterator[_Change]:
    for n, before in enumerate(members):
        if figures[before].role != "before":
            continue
        for after in members[n + 1 : n + 1 + _MOST]:
            a, b = figures[before], figures[after]
            if b.role != "before" and a.kind is b.kind and counted_key(a) == counted_key(b):
                yield _Change(before, after)
                break


def _from_change(
    figures: Sequence[Figure], n: int, changes: Mapping[_Place, Sequence[_Change]]
) -> Derived | None:
    """Check a factor, a percentage or a difference against the change it speaks of."""
    figure = figures[n]
    if figure.kind not in (FigureKind.MULTIPLE, FigureKind.PERCENT) and figure.role != "change":
        return None
    change = _nearest(figure, n, changes)
    if change is None or n in (change.before, change.after):
        return None
    value = _value(figure, figures[change.before], figures[change.after])
    if value is None:
        return None
    agrees = _fits(figure, value)
    told_of = figure.kind is FigureKind.MULTIPLE or figure.role == "change"
    if not agrees and (figure.sentence != figures[change.before].sentence or not told_of):
        return None  # a value that does not fit may speak of something else
    return Derived(n, (change.before, change.after), agrees)


def _nearest(figure: Figure, n: int, changes: Mapping[_Place, Sequence[_Change]]) -> _Change | None:
    """Return the change told nearest to a figure, a few sentences away at most."""
    for away in range(_NEAR + 1):
        for sentence in (figure.sentence - away, figure.sentence + away):
            told = changes.get((figure.article, sentence))
            if told:
                at = bisect_left(told, n, key=lambda change: change.before)
                return min(told[max(0, at - 1) : at + 1], key=lambda change: abs(change.before - n))
    return None


def _value(figure: Figure, before: Figure, after: Figure) -> float | None:
    """Return what a figure should be if it tells how one value becomes the other."""
    if not before.low or after.low is None or before.low != before.high or after.low != after.high:
        return None
    if before.low <= 0 or after.low <= 0:
        return None
    if figure.kind is FigureKind.MULTIPLE:
        return max(after.low / before.low, before.low / after.low)
    if figure.kind is FigureKind.PERCENT and before.kind is not FigureKind.PERCENT:
        return abs(after.low - before.low) / before.low * 100
    if figure.role == "change" and figure.kind is before.kind and counted_key(figure) == counted_key(before):
        return abs(after.low - before.low)
    return None


def _fits(figure: Figure, value: float) -> bool:
    slack = _TOLERANCE * value
    low = figure.low if figure.low is not None else value
    high = figure.high if figure.high is not None else value
    match figure.qualifier:
        case Qualifier.AT_LEAST | Qualifier.MORE_THAN:
            return value >= low - slack
        case Qualifier.AT_MOST | Qualifier.LESS_THAN:
            return value <= high + slack
        case _:
            return low - slack <= value <= high + slack


def _sums(figures: Sequence[Figure], members: Sequence[int]) -> Iterator[Derived]:
    """Find wholes whose parts follow in the same sentence: 21 killed, 15 here and another six there."""
    for n, whole in enumerate(members):
        total, parts = 0.0, []
        for part in members[n + 1 : n + 1 + _MOST]:
            one, other = figures[whole], figures[part]
            if one.kind is not other.kind or counted_key(one) != counted_key(other) or one.role != other.role:
                break
            if other.low is None or other.low != other.high or one.low is None:
                break
            total += other.low
            parts.append(part)
            if total >= one.low:
                break
        if len(parts) > 1 and total == figures[whole].low == figures[whole].high:
            yield Derived(whole, tuple(parts), agrees=True)


def _spread(found: dict[int, Derived], groups: Sequence[FigureGroup]) -> None:
    """Let a factor that stands without its change lean on the same factor in another article."""
    for group in groups:
        known = next((found[n] for n in group.members if n in found), None)
        if known is None or not group.agree:
            continue
        for n in group.members:
            if n not in found:
                found[n] = Derived(n, known.sources, known.agrees)
