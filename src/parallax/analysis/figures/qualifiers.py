# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Reading how exactly a number is meant, from the words around it."""

from __future__ import annotations

from parallax.analysis.figures.cardinals import HYPHENS
from parallax.analysis.figures.tokens import Line
from parallax.domain.comparison import Qualifier
from parallax.language.qualifiers import AFTER, BEFORE
from parallax.language.units import DURATIONS

_BEFORE = {tuple(phrase.split()): Qualifier(name) for phrase, name in BEFORE.items()}
_AFTER = {tuple(phrase.split()): Qualifier(name) for phrase, name in AFTER.items()}
_LONGEST = max(map(len, _BEFORE))
# They stand between qualifier and number without changing either: "at least another 10".
_BETWEEN = frozenset(
    {"a", "an", "another", "the", "additional", "further", "only", "just", "estimated", "total", "of"}
)
# "Over two years" lasts two years; after these words it is more than two.
_LASTING = frozenset({"for", "of", "after", "well", "just", "lasted", "spent", "took", "is", "was", "in"})


def before(line: Line, at: int, low_unit: str) -> tuple[Qualifier, int] | None:
    """Return the qualifier whose words end before token `at`, and the token where they begin.

    `low_unit` is the word counted: "over two days" is no qualifier.
    """
    for gap in range(3):
        if gap and line.low(at - gap) not in _BETWEEN:
            break
        for length in range(_LONGEST, 0, -1):
            start = at - gap - length
            qualifier = _BEFORE.get(tuple(line.low(start + n) for n in range(length))) if start >= 0 else None
            if qualifier is None:
                continue
            word = line.low(start)
            if (
                word in ("over", "under", "around")
                and low_unit in DURATIONS
                and line.low(start - 1) not in _LASTING
            ):
                return None
            if _compares(line, start, low_unit):
                return None
            if gap and line.low(at - 1) == "the" and qualifier is Qualifier.ABOUT:
                continue
            if word in ("near", "barely", "some", "minimum", "maximum") and gap:
                continue
            if word == "some" and line.glued(at - gap):
                continue
            return qualifier, start
    return None


_COMPARED = frozenset({"%", "percent", "cent", "point", "points", "times", "more", "less"})


def _compares(line: Line, at: int, low_unit: str) -> bool:
    """Whether "more than" at a token belongs to a figure before it: "14 percent more than a year before"."""
    return low_unit in DURATIONS and line.low(at + 1) == "than" and line.low(at - 1) in _COMPARED


def after(line: Line, at: int) -> tuple[Qualifier, int] | None:
    """Return the qualifier whose words begin at token `at`, and the token behind them."""
    begin = at + 1 if line.low(at) in HYPHENS and line.glued(at) else at
    for length in (2, 1):
        qualifier = _AFTER.get(tuple(line.low(begin + n) for n in range(length)))
        if qualifier is None:
            continue
        if line.low(begin) in ("plus", "odd") and begin == at:
            continue
        if line.low(begin) == "+" and not line.glued(begin):
            continue
        return qualifier, begin + length
    return None
