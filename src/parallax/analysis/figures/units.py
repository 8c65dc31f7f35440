# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What a number is a number of: percent, money, time, a measure, a share, or things that are counted."""

from __future__ import annotations

from dataclasses import dataclass

from parallax.analysis.figures.ages import is_age
from parallax.analysis.figures.cardinals import HYPHENS, Form, Numeral
from parallax.analysis.figures.counted import read_counted
from parallax.analysis.figures.measures import read_measure
from parallax.analysis.figures.money import currency_behind
from parallax.analysis.figures.tokens import Line
from parallax.domain.comparison import FigureKind
from parallax.language.units import DURATIONS
from parallax.language.word_lists import words


@dataclass(frozen=True, slots=True)
class Unit:
    """The kind and name of what is counted, the token behind it, and what the number is multiplied by."""

    kind: FigureKind
    name: str | None
    stop: int
    factor: float = 1.0
    of: str | None = None


def read_unit(line: Line, first: Numeral, numeral: Numeral, code: str | None) -> Unit:
    """Return what a number counts or measures.

    Args:
        line: the sentence.
        first: the lower end of the range, or the number itself.
        numeral: the number, or the upper end.
        code: the currency that stands before it.
    """
    at = numeral.stop
    if code is not None:
        return Unit(FigureKind.MONEY, code, at)
    if numeral.form is Form.MULTIPLE:
        return Unit(FigureKind.MULTIPLE, "times", at)
    compound = line.low(at) in HYPHENS and line.glued(at) and line.glued(at + 1)
    if compound:
        at += 1
        if line.low(at) in ("plus", "odd"):
            at, compound = at + 1, False
    found = _percent(line, at) or _money(line, numeral, at) or _time(line, numeral, at, compound=compound)
    found = found or _measure(line, numeral, at) or _multiple(line, at)
    if found is not None:
        return found
    if numeral.form is Form.FRACTION:
        return _percent_of_percent(line, at) or _whole(line, at, numeral.stop)
    return _count(line, first, numeral, at, compound=compound)


_POPULATED = words(
    "city town country nation village population metropolis capital state island territory province crowd"
)


def _count(line: Line, first: Numeral, numeral: Numeral, at: int, *, compound: bool) -> Unit:
    one = first is numeral and numeral.value == 1
    if line.says(at, "of") and (one or line.low(at + 1) in ("which", "whom")):
        return Unit(FigureKind.COUNT, None, numeral.stop)
    if is_age(line, first, at):
        return Unit(FigureKind.AGE, "year", at)
    if compound and line.low(at) == "strong":
        one, compound, at = True, False, at + 1  # "a 30,000-strong crowd"
    counted = read_counted(line, at, one=one, compound=compound)
    if counted is not None:
        return Unit(FigureKind.COUNT, counted.noun, counted.stop, of=counted.modifiers)
    populated = line.low(first.start - 1) == "of" and line.low(first.start - 2) in _POPULATED
    return Unit(FigureKind.COUNT, "person" if populated else None, numeral.stop)


def _percent(line: Line, at: int) -> Unit | None:
    if line.low(at) in ("%", "percent", "pct"):
        stop = at + 1
    elif line.says(at, "per", "cent"):
        stop = at + 2
    elif line.low(at) in ("percentage", "basis") and line.low(at + 1) in ("point", "points"):
        return Unit(FigureKind.PERCENT, f"{line.low(at)} point", at + 2)
    elif line.low(at) in ("point", "points") and _of_polls(line, at):
        return Unit(FigureKind.PERCENT, "percentage point", at + 1)
    else:
        return None
    if line.low(stop) in ("point", "points"):
        return Unit(FigureKind.PERCENT, "percentage point", stop + 1)
    return Unit(FigureKind.PERCENT, "percent", stop)


def _of_polls(line: Line, at: int) -> bool:
    """Whether points are those of opinion polls: "six points ahead in the polls"."""
    return any(line.low(near) in _POLLS for near in range(at + 1, at + 7))


_POLLS = words("poll polls survey surveys polling")


def _percent_of_percent(line: Line, at: int) -> Unit | None:
    """Return the unit of "half a percentage point" and "half of 1 percent"."""
    begin = at + 1 if line.low(at) == "of" else at
    return _percent(line, begin + 1) if line.low(begin) in ("a", "one", "1") else None


def _money(line: Line, numeral: Numeral, at: int) -> Unit | None:
    found = currency_behind(line, numeral, at)
    return None if found is None else Unit(FigureKind.MONEY, found[0], found[1], found[2])


_BEFORE_TIME = words(
    "more full whole straight consecutive long short entire working business calendar additional further solid"
)


def _time(line: Line, numeral: Numeral, at: int, *, compound: bool) -> Unit | None:
    begin = at
    if line.says(at, "of") and numeral.form is Form.VAGUE:
        begin += 1
    if (line.low(begin) in ("a", "an") and numeral.form is Form.FRACTION) or line.low(begin) in _BEFORE_TIME:
        begin += 1
    word = line.low(begin)
    name = DURATIONS.get(word) or DURATIONS.get(word.removesuffix("s"))
    if name is None or (name == "quarter" and numeral.form is Form.FRACTION):
        return None
    after = begin + 1
    joined = line.low(after) in HYPHENS and line.glued(after)
    behind = after + 1 if joined else after
    if line.low(behind) in ("old", "olds"):
        return Unit(FigureKind.AGE, name, behind + 1)
    if line.says(after, "of", "age"):
        return Unit(FigureKind.AGE, name, after + 2)
    if compound and joined and line.low(behind) == "long":
        return Unit(FigureKind.DURATION, name, behind + 1)
    return Unit(FigureKind.DURATION, name, after)


def _measure(line: Line, numeral: Numeral, at: int) -> Unit | None:
    found = read_measure(line, numeral, at)
    return None if found is None else Unit(FigureKind.MEASURE, found.name, found.stop, found.factor)


_COMPARISONS = words("""as more higher larger greater bigger faster longer less lower fewer the than over that its stronger worse better
    likelier smaller cheaper deadlier heavier hotter quicker richer safer older what average normal usual national current earnings revenue revenues sales profit profits income""")


def _multiple(line: Line, at: int) -> Unit | None:
    if line.low(at) in ("fold", "x") and line.glued(at):
        return Unit(FigureKind.MULTIPLE, "times", at + 1)
    if line.says(at, "times") and line.low(at + 1) in _COMPARISONS:
        return Unit(FigureKind.MULTIPLE, "times", at + 1)
    return None


_BEFORE_A_WHOLE = words("the all a an its their his her our my your those these that this")


def _whole(line: Line, at: int, stop: int) -> Unit:
    """Return the ratio unit of a fraction: what it is a part of."""
    begin = at + 1 if line.low(at) == "of" else at
    while line.low(begin) in _BEFORE_A_WHOLE:
        begin += 1
    counted = read_counted(line, begin, one=False, compound=False)
    if counted is None and begin > at:
        counted = read_counted(line, begin, one=True, compound=False)
    if counted is None:
        return Unit(FigureKind.RATIO, None, stop)
    return Unit(FigureKind.RATIO, counted.noun, counted.stop, of=counted.modifiers)
