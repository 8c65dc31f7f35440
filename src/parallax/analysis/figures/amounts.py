# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""From a number to an amount: its range, its currency or unit, how exactly it is meant."""

from __future__ import annotations

from dataclasses import dataclass

from parallax.analysis.figures import qualifiers
from parallax.analysis.figures.cardinals import Form, Numeral
from parallax.analysis.figures.money import currency_before
from parallax.analysis.figures.ranges import read_range
from parallax.analysis.figures.tokens import Line
from parallax.analysis.figures.units import read_unit
from parallax.domain.comparison import FigureKind, Qualifier


@dataclass(slots=True)
class Amount:
    """A figure in the making: its tokens, `stop` exclusive, and what is known of it so far."""

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


def read_amount(line: Line, numeral: Numeral) -> Amount:
    """Return the amount that a number is part of."""
    start, code = currency_before(line, numeral.start)
    first, last = read_range(line, numeral) or (numeral, numeral)
    unit = read_unit(line, numeral, last, code)
    low, high = sorted((first.value * unit.factor, last.value * unit.factor))
    amount = Amount(start, unit.stop, low, high, unit.kind, unit.name, Qualifier.EXACT, unit.of)
    amount.number, amount.form = numeral.start, numeral.form
    if last is not numeral:
        amount.qualifier = Qualifier.RANGE
    elif numeral.form is Form.VAGUE:
        amount.high, amount.qualifier = None, Qualifier.AT_LEAST
    if unit.factor < 0:
        amount.start -= 1  # the word or sign for minus
    _qualify(line, amount, last.stop)
    return amount


def _qualify(line: Line, amount: Amount, number_stop: int) -> None:
    """Take in the words around an amount that say how exactly it is meant."""
    if amount.qualifier is Qualifier.RANGE and line.low(amount.start - 1) == "between":
        amount.start -= 1
    unit = amount.unit if amount.kind is FigureKind.DURATION else None
    before = qualifiers.before(line, amount.start, unit or "")
    if before is not None:
        qualifier, amount.start = before
    else:
        behind = qualifiers.after(line, amount.stop) or qualifiers.after(line, number_stop)
        if behind is None:
            return
        qualifier = behind[0]
        amount.stop = max(amount.stop, behind[1])
    if amount.qualifier is Qualifier.RANGE:
        return
    if amount.form is not Form.VAGUE or qualifier is Qualifier.AT_MOST:
        amount.qualifier = qualifier
