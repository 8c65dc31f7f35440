# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Reading units of measure: "20 km", "174 sq miles", "5-foot-11", "45C", "magnitude 6.5"."""

from __future__ import annotations

from dataclasses import dataclass

from parallax.analysis.figures.cardinals import HYPHENS, Form, Numeral
from parallax.analysis.figures.numerals import read_numeral
from parallax.analysis.figures.tokens import Line
from parallax.language.units import MEASURE_SIGNS, MEASURES, SHAPES

_QUAKES = frozenset(
    {"earthquake", "quake", "tremor", "temblor", "aftershock", "shock", "aftershocks", "tremors"}
)
_QUAKE_REACH = 8
"""How many words back the quake may stand that a number measures."""
_MINUS = frozenset({"minus", "-", "−", "–"})


@dataclass(frozen=True, slots=True)
class Measure:
    """A unit of measure, the token behind it, and what the number is multiplied by."""

    name: str
    stop: int
    factor: float = 1.0


def read_measure(line: Line, numeral: Numeral, at: int) -> Measure | None:
    """Return the measure of a number whose unit would stand at token `at`."""
    begin = at + 1 if line.says(at, "of") and numeral.form is Form.VAGUE else at
    if numeral.form is Form.FRACTION and line.low(begin) in ("a", "an"):
        begin += 1
    return (
        _degrees(line, numeral, begin)
        or _magnitude(line, numeral)
        or _feet_and_inches_in_signs(line, numeral)
        or _named(line, numeral, begin)
        or _of_quake(line, numeral)
    )


def _degrees(line: Line, numeral: Numeral, at: int) -> Measure | None:
    """Return the unit of 5°C, 45C and "minus 20 degrees"."""
    if line.low(at) in ("°", "º"):
        stop = at + 2 if line.low(at + 1) in ("c", "f") else at + 1
    elif line[at].text in ("C", "F") and line.glued(at) and numeral.form is Form.DIGITS:
        stop = at + 1
    elif line.low(at) in ("degree", "degrees"):
        stop = at + 2 if line.low(at + 1) in ("c", "f", "celsius", "fahrenheit") else at + 1
    else:
        return None
    sign = line[numeral.start - 1]
    below = sign.low in _MINUS and not line.glued(numeral.start - 1)
    return Measure("degree", stop, -1.0 if below else 1.0)


def _magnitude(line: Line, numeral: Numeral) -> Measure | None:
    before = numeral.start - 2 if line.low(numeral.start - 1) in ("of", "-") else numeral.start - 1
    if line.low(before) == "magnitude" and numeral.value < 11:
        return Measure("magnitude", numeral.stop)
    return None


def _of_quake(line: Line, numeral: Numeral) -> Measure | None:
    """Return the magnitude of "an earthquake measuring 7.1" and "6.3 on the Richter scale"."""
    if not 0 < numeral.value < 11 or numeral.scale != 1:
        return None
    if line.low(numeral.stop) == "on" and line.says(numeral.stop + 2, "richter"):
        return Measure("magnitude", numeral.stop)
    if line.low(numeral.start - 1) in ("measuring", "measured"):
        back = range(max(0, numeral.start - _QUAKE_REACH), numeral.start)
        if any(line.low(at) in _QUAKES for at in back):
            return Measure("magnitude", numeral.stop)
    return None


def _named(line: Line, numeral: Numeral, begin: int) -> Measure | None:
    shape = line.low(begin) if line.low(begin) in SHAPES else ""
    at = begin + 1 if shape else begin
    if shape and line.low(at) == ".":
        at += 1
    word = line.low(at)
    name = MEASURES.get(word) or MEASURES.get(word.removesuffix("s")) or _sign(line, numeral, at)
    if name is None or line.low(at + 1) in ("bomb", "bombs"):
        return None  # "two barrel bombs"
    stop = at + 1
    if shape and shape not in ("metric", "statute"):
        name = f"{'square' if shape == 'sq' else shape} {name}"
    if line.low(stop) in ("²", "2") and line.glued(stop):
        name, stop = f"square {name}", stop + 1
    if name == "foot":
        return _feet_and_inches(line, numeral, stop) or Measure(name, stop)
    return Measure(name, stop)


def _sign(line: Line, numeral: Numeral, at: int) -> str | None:
    """Return the unit of a sign such as "km"; a single letter must touch its digits, or be m or t."""
    word = line.low(at)
    if numeral.form is not Form.DIGITS or word not in MEASURE_SIGNS:
        return None
    apart = not line.glued(at)
    if apart and (
        word in ("in", "g", "l", "s", "mi", "hp") or (word in ("m", "t") and line[at].text != word)
    ):
        return None
    return MEASURE_SIGNS[word]


def _feet_and_inches_in_signs(line: Line, numeral: Numeral) -> Measure | None:
    """Return the unit of 6'3"."""
    at = numeral.stop
    if line[at].text not in ("'", "’", "′") or not (line.glued(at) and line.glued(at + 1)):
        return None
    if not line[at + 1].number or not 0 < numeral.value < 10:
        return None
    inches = read_numeral(line, at + 1)
    if inches is None or not 0 <= inches.value < 12:
        return None
    stop = inches.stop + 1 if line[inches.stop].text in ('"', "”", "″") else inches.stop
    return Measure("foot", stop, (numeral.value + inches.value / 12) / numeral.value)


def _feet_and_inches(line: Line, numeral: Numeral, at: int) -> Measure | None:
    """Return the factor that turns the 5 of "5-foot-11" into 5.92 feet."""
    begin = at + 1 if line.low(at) in HYPHENS and line.glued(at) else at
    inches = read_numeral(line, begin)
    if inches is None or not 0 < inches.value < 12 or numeral.value <= 0:
        return None
    stop = inches.stop
    named = line.low(stop) in ("in", "inch", "inches", "ins")
    if begin == at and not named:
        return None
    return Measure("foot", stop + 1 if named else stop, (numeral.value + inches.value / 12) / numeral.value)
