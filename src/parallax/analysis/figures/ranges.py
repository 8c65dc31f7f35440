# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Reading the other end of a range: "40 to 60", "$3-4m", "between 200 and 300", "two or three"."""

from __future__ import annotations

from dataclasses import replace

from parallax.analysis.figures.cardinals import HYPHENS, Form, Numeral
from parallax.analysis.figures.money import currency_before, past_sign
from parallax.analysis.figures.numerals import read_numeral
from parallax.analysis.figures.tokens import Line
from parallax.language.changes import CHANGES
from parallax.language.word_lists import words

_RANGING = words("ranging range ranges ranged vary varies varying varied anywhere spanning")


def read_range(line: Line, numeral: Numeral) -> tuple[Numeral, Numeral] | None:
    """Return both ends where a second number follows the first as the upper end of a range."""
    start, code = currency_before(line, numeral.start)
    at = _past_repeated_unit(line, numeral.stop)
    percent = at > numeral.stop
    after = _past_joint(line, at, start, money=code is not None)
    if after is None:
        return None
    beyond = past_sign(line, after)
    if beyond > after and code is None:
        return None
    second = read_numeral(line, beyond)
    if second is None or not _alike(numeral, second):
        return None
    if percent and _past_repeated_unit(line, second.stop) == second.stop:
        return None  # "fell 1.2 per cent to 110 yen"
    return _ends(numeral, second, either=line.low(at) == "or")


def _past_joint(line: Line, at: int, start: int, *, money: bool) -> int | None:
    """Return the token behind the words that join a range whose first figure begins at `start`."""
    joint, before = line.low(at), line.low(start - 1)
    hyphen = joint in HYPHENS or joint == "—"
    if hyphen and line.glued(at) and line.low(at + 1) in ("to", "or"):
        at, joint, hyphen = at + 1, line.low(at + 1), False  # "40- to 60-hour"
    if joint == "to":
        changing = before in CHANGES and money  # "rose $1.50 to $75.20"
        moving = (
            before == "from" and line.low(start - 2) not in _RANGING and not _has_changed(line, start - 1)
        )
        return None if changing or moving else at + 1  # a change is two figures
    if joint == "or":
        return at + 2 if line.low(at + 1) == "even" else at + 1
    return at + 1 if hyphen or (joint == "and" and before == "between") else None


def _has_changed(line: Line, at: int) -> bool:
    """Whether "from" at a token follows where a change leads, so that a range comes: "to 7% from 5 to 6%"."""
    seen = False
    for back in range(at - 1, max(-1, at - 8), -1):
        word = line.low(back)
        if seen and word in ("to", "between"):
            return True
        if not (line[back].number or word in _IN_AMOUNTS or word in HYPHENS or line[back].text in "$€£"):
            return False
        seen = seen or line[back].number
    return False


_IN_AMOUNTS = words("% percent per cent and million billion trillion")


def _alike(first: Numeral, second: Numeral) -> bool:
    if first.form in (Form.VAGUE, Form.FRACTION, Form.MULTIPLE):
        return second.form is first.form
    return second.form in (Form.DIGITS, Form.WORDS)


def _ends(first: Numeral, second: Numeral, *, either: bool) -> tuple[Numeral, Numeral] | None:
    if second.scale > 1 and first.scale == 1 and first.value < second.value / second.scale:
        first = replace(first, value=first.value * second.scale, scale=second.scale)  # "3 to 4 million"
    if not first.value < second.value or (either and second.value > 10 * first.value):
        return None
    return first, second


def _past_repeated_unit(line: Line, at: int) -> int:
    """Step over a percent sign or word, which ranges often repeat: "10% to 15%"."""
    if line.low(at) in ("%", "percent"):
        return at + 1
    return at + 2 if line.says(at, "per", "cent") else at
