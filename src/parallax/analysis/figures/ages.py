# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Ages given by a bare number: "Ann Lee, 40, said", "aged 12", "people under 30"."""

from __future__ import annotations

from parallax.analysis.figures.cardinals import Numeral
from parallax.analysis.figures.counted import is_plural
from parallax.analysis.figures.tokens import Line
from parallax.language.months import MONTHS
from parallax.language.word_lists import words

_OLDEST = 120
_CLOSERS = frozenset(",.;:)—–―-") | {""}
_THOSE = words("""people those children kids women men adults voters anyone everyone anybody girls boys americans players
    persons residents workers citizens nobody minors""")
_PRONOUNS = frozenset({"who", "he", "she", "i", "he’s", "she’s", "he's", "she's", "i'm", "i’m"})


def is_age(line: Line, numeral: Numeral, stop: int) -> bool:
    """Whether a number without a unit that ends before token `stop` is somebody's age."""
    if numeral.value != int(numeral.value) or not 0 < numeral.value <= _OLDEST or numeral.scale != 1:
        return False
    at = numeral.start
    before, after = line.low(at - 1), line[stop]
    if before in ("aged", "ages", "age") or (before == "of" and line.low(at - 2) in ("age", "ages")):
        return True
    closed = after.low in _CLOSERS and not (after.low == "-" and line.glued(stop))
    if before in (",", "(") and closed and numeral.plain and numeral.value > 1:
        return _after_name(line, at - 1, after.low)
    if before in ("is", "was", "turned", "turns", "turning", "reached") and not after.text[:1].isalpha():
        return line.low(at - 2) in _PRONOUNS or before.startswith("turn")
    if before in ("under", "over", "above", "below") and not is_plural(after.low):
        return line.low(at - 2) in _THOSE
    return False


def _after_name(line: Line, comma: int, after: str) -> bool:
    name = line[comma - 1]
    if line.low(comma) == "(" and after != ")":
        return False
    if line.low(comma) == "," and after == "," and name.text.isalpha() and name.low not in MONTHS:
        return True  # "the pilot, 38, survived"
    if name.text in ("Jr", "Sr") or name.text[:1].isupper():
        return name.low.rstrip(".") not in MONTHS and not name.number and name.text.isalpha()
    return name.low == "." and line.low(comma - 2) in ("jr", "sr")
