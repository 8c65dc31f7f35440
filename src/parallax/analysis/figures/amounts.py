# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""From a number to an amount: its range, its currency or unit, what it counts, how exactly."""

from __future__ import annotations

from dataclasses import dataclass

from parallax.analysis.figures import qualifiers
from parallax.analysis.figures.ages import is_age
from parallax.analysis.figures.counted import read_counted, singular
from parallax.analysis.figures.numerals import HYPHENS, Form, Numeral, read_numeral
from parallax.analysis.figures.tokens import Line
from parallax.domain.comparison import FigureKind, Qualifier
from parallax.language.currencies import (
    DOUBTFUL_NAMES,
    LEADING_WORDS,
    NAMES,
    OF_COUNTRY,
    SIGN_PREFIXES,
    SIGNS,
    SUBUNITS,
)
from parallax.language.units import DURATIONS, MEASURE_SIGNS, MEASURES, SHAPES


@dataclass(slots=True)
class Amount:
    """A figure in the making: token positions, and what is known of it so far."""

    start: int
    stop: int
    low: float
    high: float | None
    kind: FigureKind
    unit: str | None
    qualifier: Qualifier
    of: str | None = None
    role: str | None = None
    number: int = 0
    """The token where the number itself begins."""
    form: Form = Form.DIGITS


@dataclass(frozen=True, slots=True)
class _Unit:
    kind: FigureKind
    name: str | None
    stop: int
    factor: float = 1.0
    of: str | None = None


def read_amount(line: Line, numeral: Numeral) -> Amount:
    """Return the amount that a number is part of."""
    start, code = _currency_before(line, numeral.start)
    first, second = numeral, None
    ranged = _range(line, numeral, code)
    if ranged is not None:
        first, second = ranged
    last = second or first
    unit = _unit(line, numeral, last, code)
    low = first.value * unit.factor
    high: float | None = last.value * unit.factor
    qualifier = Qualifier.RANGE if second else Qualifier.EXACT
    if first.form is Form.VAGUE and second is None:
        high, qualifier = None, Qualifier.AT_LEAST
    amount = Amount(start, unit.stop, low, high, unit.kind, unit.name, qualifier, unit.of)
    amount.number, amount.form = numeral.start, first.form
    _qualify(line, amount, last.stop)
    return amount


def _qualify(line: Line, amount: Amount, number_stop: int) -> None:
    unit_word = amount.unit or ""
    start = amount.start
    if amount.qualifier is Qualifier.RANGE and line.low(start - 1) == "between":
        amount.start = start = start - 1
    found = qualifiers.before(line, start, unit_word)
    if found is not None:
        amount.start = found[1]
    behind = qualifiers.after(line, amount.stop) or qualifiers.after(line, number_stop)
    if found is None and behind is not None:
        amount.stop = max(amount.stop, behind[1])
        found = behind
    if found is None or amount.qualifier is Qualifier.RANGE:
        return
    if amount.form is Form.VAGUE and found[0] is not Qualifier.AT_MOST:
        return
    amount.qualifier = found[0]


def _currency_before(line: Line, at: int) -> tuple[int, str | None]:
    sign = line[at - 1]
    if sign.text in SIGNS and sign.text:
        prefix = (line.low(at - 2), sign.text)
        if line.glued(at - 1) and prefix in SIGN_PREFIXES:
            return at - 2, SIGN_PREFIXES[prefix]
        return at - 1, SIGNS[sign.text]
    before = at - 1
    if line.low(before) == "." and line.low(before - 1) in ("rs", "rp", "tk") and line.glued(before):
        before -= 1
    word = line[before]
    if word.low in LEADING_WORDS and (
        word.text.isupper() or word.text in ("Rs", "Dh", "Dhs", "Tk", "Rp", "Ksh")
    ):
        return before, LEADING_WORDS[word.low]
    return at, None


_RANGING = frozenset(
    "ranging range ranges ranged vary varies varying varied anywhere spanning estimated".split()
)


def _range(line: Line, numeral: Numeral, code: str | None) -> tuple[Numeral, Numeral] | None:
    """Return both ends where a second number follows: "40 to 60", "$3-4m", "two or three"."""
    before = line.low((_currency_before(line, numeral.start)[0]) - 1)
    at = numeral.stop
    if numeral.form in (Form.VAGUE, Form.FRACTION) and not (line.says(at, "to") or line.says(at, "or")):
        return None
    at = _past_repeated_unit(line, at)
    joint = line.low(at)
    hyphen = joint in HYPHENS or joint == "—"
    if hyphen and line.glued(at) and line.low(at + 1) in ("to", "or"):
        at, joint = at + 1, line.low(at + 1)  # "40- to 60-hour"
    if (
        joint == "to"
        and before == "from"
        and line.low(numeral.start - 2 - (code is not None)) not in _RANGING
    ):
        return None  # a change, which is two figures
    if not (
        hyphen or joint in ("to", "or") or (joint == "and" and before in ("between", "estimated_between"))
    ):
        return None
    after = at + 1
    if joint == "or" and line.low(after) == "even":
        after += 1
    if line[after].text in SIGNS or (line.low(after), line[after + 1].text) in SIGN_PREFIXES:
        if code is None:
            return None
        after += 1 if line[after].text in SIGNS else 2
    second = read_numeral(line, after)
    if second is None or second.form not in (numeral.form, Form.DIGITS, Form.WORDS):
        return None
    if second.form is Form.MULTIPLE and numeral.form is not Form.MULTIPLE:
        return None
    low = numeral
    mantissa = second.value / second.scale
    if second.scale > 1 and numeral.scale == 1 and numeral.value < mantissa:
        low = Numeral(numeral.start, numeral.stop, numeral.value * second.scale, numeral.form, second.scale)
    if not low.value < second.value or (joint == "or" and second.value > 10 * low.value):
        return None
    return low, second


def _past_repeated_unit(line: Line, at: int) -> int:
    """Step over a unit that the second number repeats: "10% to 15%", "5 km to 8 km"."""
    if line.low(at) == "%" or line.low(at) in ("percent",):
        return at + 1
    if line.says(at, "per", "cent"):
        return at + 2
    return at


def _unit(line: Line, first: Numeral, numeral: Numeral, code: str | None) -> _Unit:
    """Return what a number counts or measures; `first` is the lower end of its range."""
    at = numeral.stop
    one = first is numeral and numeral.value == 1
    if code is not None:
        return _Unit(FigureKind.MONEY, code, at)
    if numeral.form is Form.MULTIPLE:
        return _Unit(FigureKind.MULTIPLE, "times", at)
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
        return _percent_of_percent(line, at) or _whole(line, at)
    if line.says(at, "of", "which") or line.says(at, "of", "whom"):
        return _Unit(FigureKind.COUNT, None, at)
    if is_age(line, first, at):
        return _Unit(FigureKind.AGE, "year", at)
    feet = _feet_and_inches_in_signs(line, numeral)
    if feet is not None:
        return feet
    if line.says(at, "of") and one:
        return _Unit(FigureKind.COUNT, None, numeral.stop)
    counted = read_counted(line, at, one=one, compound=compound)
    if counted is None:
        return _Unit(FigureKind.COUNT, None, numeral.stop)
    return _Unit(FigureKind.COUNT, counted.noun, counted.stop, of=counted.modifiers)


def _percent_of_percent(line: Line, at: int) -> _Unit | None:
    """Return the unit of "half a percentage point" and "half of 1 percent"."""
    begin = at + 1 if line.low(at) == "of" else at
    return _percent(line, begin + 1) if line.low(begin) in ("a", "one", "1") else None


def _percent(line: Line, at: int) -> _Unit | None:
    if line.low(at) == "%" or line.low(at) in ("percent", "pct"):
        stop = at + 1
    elif line.says(at, "per", "cent"):
        stop = at + 2
    elif line.low(at) == "percentage" and line.low(at + 1) in ("point", "points"):
        return _Unit(FigureKind.PERCENT, "percentage point", at + 2)
    elif line.low(at) == "basis" and line.low(at + 1) in ("point", "points"):
        return _Unit(FigureKind.PERCENT, "basis point", at + 2)
    else:
        return None
    if line.low(stop) in ("point", "points"):
        return _Unit(FigureKind.PERCENT, "percentage point", stop + 1)
    return _Unit(FigureKind.PERCENT, "percent", stop)


def _money(line: Line, numeral: Numeral, at: int) -> _Unit | None:
    begin = at + 1 if line.says(at, "of") and numeral.form is Form.VAGUE else at
    for name_at in (begin, begin + 1, begin + 2):
        word = line.low(name_at)
        name = word if word in NAMES or word in SUBUNITS else word.removesuffix("s")
        adjective = line.low(name_at - 1) if name_at > begin else ""
        code = OF_COUNTRY.get((adjective, name))
        if code is None and name_at == begin:
            if name in SUBUNITS:
                unit, factor = SUBUNITS[name]
                return _Unit(FigureKind.MONEY, unit, name_at + 1, factor)
            if word == "p" and line.glued(name_at):
                return _Unit(FigureKind.MONEY, "GBP", name_at + 1, 0.01)
            if name in NAMES and (name not in DOUBTFUL_NAMES or numeral.scale >= 1e3):
                code = NAMES[name]
            elif name == "pound" and numeral.scale >= 1e6:
                code = "GBP"
        if code is not None:
            return _Unit(FigureKind.MONEY, code, name_at + 1)
        if not line[name_at].text.isalpha():
            break
    return None


_BEFORE_TIME = frozenset(
    "more full whole straight consecutive long short entire working business calendar additional further solid".split()
)


def _time(line: Line, numeral: Numeral, at: int, *, compound: bool) -> _Unit | None:
    begin = at
    if line.says(at, "of") and numeral.form is Form.VAGUE:
        begin += 1
    if line.low(begin) in ("a", "an") and numeral.form is Form.FRACTION:
        begin += 1
    elif line.low(begin) in _BEFORE_TIME:
        begin += 1
    word = line.low(begin)
    name = DURATIONS.get(word) or DURATIONS.get(word.removesuffix("s"))
    if name is None:
        return None
    after = begin + 1
    hyphen = after + 1 if line.low(after) in HYPHENS and line.glued(after) else after
    if name in ("year", "month", "week", "day") and line.low(hyphen) == "old":
        stop = hyphen + 1
        return _Unit(FigureKind.AGE, name, stop)
    if line.says(after, "of", "age"):
        return _Unit(FigureKind.AGE, name, after + 2)
    if name == "quarter" and numeral.form is Form.FRACTION:
        return None
    if compound and line.low(hyphen) == "long" and hyphen > after:
        return _Unit(FigureKind.DURATION, name, hyphen + 1)
    return _Unit(FigureKind.DURATION, name, after)


def _measure(line: Line, numeral: Numeral, at: int) -> _Unit | None:
    begin = at + 1 if line.says(at, "of") and numeral.form is Form.VAGUE else at
    if numeral.form is Form.FRACTION and line.low(begin) in ("a", "an"):
        begin += 1
    if line.low(begin) in ("°", "º"):
        return _Unit(
            FigureKind.MEASURE, "degree", begin + 2 if line.low(begin + 1) in ("c", "f") else begin + 1
        )
    shape = line.low(begin) if line.low(begin) in SHAPES else ""
    at_name = begin + 1 if shape else begin
    if shape and line.low(at_name) == ".":
        at_name += 1
    word = line.low(at_name)
    name = MEASURES.get(word) or MEASURES.get(word.removesuffix("s"))
    if name is None and numeral.form is Form.DIGITS and word in MEASURE_SIGNS:
        if line.glued(at_name) or word not in ("in", "m", "t", "g", "l", "s", "mi"):
            name = MEASURE_SIGNS[word]
        elif word in ("m", "t") and line[at_name].text == word:
            name = MEASURE_SIGNS[word]
    if name is None:
        return None
    stop = at_name + 1
    if shape and shape not in ("metric", "statute"):
        name = f"{'square' if shape == 'sq' else shape} {name}"
    if line.low(stop) in ("²", "2") and line.glued(stop):
        name, stop = f"square {name}", stop + 1
    value = _feet_and_inches(line, numeral, stop) if name == "foot" else None
    if value is not None:
        return _Unit(FigureKind.MEASURE, name, value[1], value[0])
    return _Unit(FigureKind.MEASURE, name, stop)


def _feet_and_inches_in_signs(line: Line, numeral: Numeral) -> _Unit | None:
    """Return the unit of 6'3"."""
    at = numeral.stop
    if (
        line[at].text not in ("'", "’", "′")
        or not line.glued(at)
        or not line[at + 1].number
        or not line.glued(at + 1)
    ):
        return None
    inches = read_numeral(line, at + 1)
    if inches is None or not 0 <= inches.value < 12 or not 0 < numeral.value < 10:
        return None
    stop = inches.stop + 1 if line[inches.stop].text in ('"', "”", "″") else inches.stop
    return _Unit(FigureKind.MEASURE, "foot", stop, (numeral.value + inches.value / 12) / numeral.value)


def _feet_and_inches(line: Line, numeral: Numeral, at: int) -> tuple[float, int] | None:
    """Return the factor that turns "5-foot-11" into 5.92 feet, and the token behind it."""
    begin = at + 1 if line.low(at) in HYPHENS and line.glued(at) else at
    inches = read_numeral(line, begin)
    if inches is None or not 0 < inches.value < 12 or numeral.value <= 0:
        return None
    stop = inches.stop
    named = line.low(stop) in ("in", "inch", "inches", "ins")
    if begin == at and not named:
        return None
    return (numeral.value + inches.value / 12) / numeral.value, stop + 1 if named else stop


_COMPARISONS = frozenset(
    """as more higher larger greater bigger faster longer less lower fewer the than over that its stronger worse better
    likelier smaller cheaper deadlier heavier hotter quicker richer safer older what""".split()
)


def _multiple(line: Line, at: int) -> _Unit | None:
    if line.low(at) in ("fold", "x") and line.glued(at):
        return _Unit(FigureKind.MULTIPLE, "times", at + 1)
    if line.says(at, "times") and line.low(at + 1) in _COMPARISONS:
        return _Unit(FigureKind.MULTIPLE, "times", at + 1)
    return None


def _whole(line: Line, at: int) -> _Unit:
    """Return the ratio unit of a fraction: what it is a part of."""
    begin = at + 1 if line.low(at) == "of" else at
    if begin == at and line.low(at) in ("the", "their", "its", "his", "her"):
        begin = at
    while line.low(begin) in (
        "the",
        "all",
        "a",
        "an",
        "its",
        "their",
        "his",
        "her",
        "our",
        "those",
        "these",
        "that",
        "this",
    ):
        begin += 1
    counted = read_counted(line, begin, one=False, compound=False)
    if counted is None and begin > at:
        counted = read_counted(line, begin, one=True, compound=False)
    if counted is None:
        return _Unit(FigureKind.RATIO, None, at)
    return _Unit(FigureKind.RATIO, counted.noun, counted.stop, of=counted.modifiers)
