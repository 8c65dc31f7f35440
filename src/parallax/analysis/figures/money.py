# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Reading the currency of an amount, from the sign before it or the name behind it."""

from __future__ import annotations

from parallax.analysis.figures.cardinals import Form, Numeral
from parallax.analysis.figures.tokens import Line
from parallax.language.currencies import (
    DOUBTFUL_NAMES,
    LEADING_WORDS,
    NAMES,
    OF_COUNTRY,
    SIGN_PREFIXES,
    SIGNS,
    SUBUNITS,
)

_MIXED_CASE = frozenset({"Rs", "Dh", "Dhs", "Tk", "Rp", "Ksh"})


def currency_before(line: Line, at: int) -> tuple[int, str | None]:
    """Return where the currency before a number at token `at` begins, and its code, if there is one."""
    sign = line[at - 1]
    if sign.text in SIGNS:
        prefix = (line.low(at - 2), sign.text)
        if line.glued(at - 1) and prefix in SIGN_PREFIXES:
            return at - 2, SIGN_PREFIXES[prefix]
        return at - 1, SIGNS[sign.text]
    before = at - 1
    if line.low(before) == "." and line.low(before - 1) in ("rs", "rp", "tk") and line.glued(before):
        before -= 1
    word = line[before]
    if word.low in LEADING_WORDS and (word.text.isupper() or word.text in _MIXED_CASE):
        return before, LEADING_WORDS[word.low]
    return at, None


def past_sign(line: Line, at: int) -> int:
    """Step over a currency sign that stands at token `at`."""
    if line[at].text in SIGNS:
        return at + 1
    return at + 2 if (line.low(at), line[at + 1].text) in SIGN_PREFIXES else at


def currency_behind(line: Line, numeral: Numeral, at: int) -> tuple[str, int, float] | None:
    """Return the code of "dollars" or "Egyptian pounds" near token `at`, the token behind, and a factor."""
    begin = at + 1 if line.says(at, "of") and numeral.form is Form.VAGUE else at
    for name_at in (begin, begin + 1, begin + 2):
        word = line.low(name_at)
        name = word if word in NAMES or word in SUBUNITS else word.removesuffix("s")
        adjective = line.low(name_at - 1) if name_at > begin else ""
        code = OF_COUNTRY.get((adjective, name))
        if code is not None:
            return code, name_at + 1, 1.0
        if name_at == begin:
            found = _named(line, numeral, name_at, name)
            if found is not None:
                return found
        if not line[name_at].text.isalpha():
            break
    return None


def _named(line: Line, numeral: Numeral, at: int, name: str) -> tuple[str, int, float] | None:
    if name in SUBUNITS:
        code, factor = SUBUNITS[name]
        return code, at + 1, factor
    if line.low(at) == "p" and line.glued(at):
        return "GBP", at + 1, 0.01
    if name in NAMES and (name not in DOUBTFUL_NAMES or numeral.scale >= 1e3):
        return NAMES[name], at + 1, 1.0
    if name == "pound" and numeral.scale >= 1e3:
        return "GBP", at + 1, 1.0  # thousands of pounds are money; fewer are a weight
    return None
