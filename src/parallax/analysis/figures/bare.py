# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Numbers without a noun of their own, and what the sentence lets them count."""

from __future__ import annotations

from collections.abc import Sequence

from parallax.analysis.figures.amounts import Amount
from parallax.analysis.figures.counted import Counted, read_counted
from parallax.analysis.figures.roles import FATES
from parallax.analysis.figures.tokens import Line
from parallax.domain.comparison import FigureKind

_PARENTS = frozenset({"father", "mother", "parent", "dad", "mum", "mom", "grandmother", "grandfather"})
_REMEMBERED = 4
"""How many figures back a bare number may look for its noun."""
_FAR = 40
"""How many words back "the number of" may stand."""


def fill_units(line: Line, amounts: Sequence[Amount]) -> None:
    """Give a bare number the unit of what it stands for."""
    for n, amount in enumerate(amounts):
        if amount.kind is not FigureKind.COUNT or amount.unit is not None:
            continue
        if _shares_unit(line, amounts, n) or _is_part(line, amounts, n):
            continue
        before = [a for a in amounts[max(0, n - _REMEMBERED) : n] if a.unit and a.kind is FigureKind.COUNT]
        same = [a for a in before if a.role == amount.role]
        if line.low(amount.start - 1) == "of" and line.low(amount.start - 2) in _PARENTS:
            amount.unit = "child"
        elif amount.role in FATES and not same:
            amount.unit = "person"
        elif same or before:
            source = (same or before)[-1]
            amount.unit, amount.of = source.unit, source.of
        else:
            counted = _number_of(line, amount)
            if counted is not None:
                amount.unit, amount.of = counted.noun, counted.modifiers


def _shares_unit(line: Line, amounts: Sequence[Amount], n: int) -> bool:
    """Whether the next figure gives the unit: "from 5 to 10 percent", "27 and 29 years old"."""
    amount = amounts[n]
    if n and amounts[n - 1].kind is FigureKind.AGE and amount.start - amounts[n - 1].stop == 1:
        amount.kind, amount.unit = FigureKind.AGE, amounts[n - 1].unit  # "aged 15 and 17"
        return True
    if n + 1 == len(amounts):
        return False
    after = amounts[n + 1]
    between = [line.low(at) for at in range(amount.stop, after.start)]
    changes = amount.role == "before" and between[-1:] == ["to"]
    if after.unit is None or not (
        changes or (between and set(between) <= {"and", "or", "to", ",", "-", "then"})
    ):
        return False
    amount.kind, amount.unit, amount.of = after.kind, after.unit, after.of
    return True


def _is_part(line: Line, amounts: Sequence[Amount], n: int) -> bool:
    """Whether the next figure is the whole: "ten of the 15 hijackers"."""
    amount, after = amounts[n], amounts[n + 1] if n + 1 < len(amounts) else None
    if (
        after is None
        or after.unit is None
        or not line.says(amount.stop, "of")
        or after.start - amount.stop > 2
    ):
        return False
    amount.unit, amount.of = after.unit, after.of
    return True


def _number_of(line: Line, amount: Amount) -> Counted | None:
    """Return the noun of "the number of troops", where the sentence says what its numbers count."""
    for at in range(amount.start - 1, max(0, amount.start - _FAR) - 1, -1):
        if line.says(at, "number", "of"):
            return read_counted(line, at + 2, one=False, compound=False)
    return None
