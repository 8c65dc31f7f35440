# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Number words of English: cardinals, magnitudes, vague plurals, fractions and multiples."""

from __future__ import annotations

_ONES = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"

ONES = {word: value for value, word in enumerate(_ONES.split())}

TENS = {word: 10 * value for value, word in enumerate(_TENS.split(), start=2)}

MAGNITUDES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "lakh": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "trillion": 1e12,
    "quadrillion": 1e15,
    "lakhs": 1e5,
    "crores": 1e7,
    "dozen": 12.0,
}

# Short forms stand after digits only; those of one letter must touch the digits.
SHORT_MAGNITUDES = {
    "k": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "mio": 1e6,
    "b": 1e9,
    "bn": 1e9,
    "bln": 1e9,
    "t": 1e12,
    "tn": 1e12,
    "trn": 1e12,
    "cr": 1e7,
}

# Plurals that name no exact number: at least twice their unit.
VAGUE_PLURALS = {
    "tens": 20.0,
    "dozens": 24.0,
    "scores": 40.0,
    "hundreds": 200.0,
    "thousands": 2e3,
    "lakhs": 2e5,
    "millions": 2e6,
    "crores": 2e7,
    "billions": 2e9,
    "trillions": 2e12,
}

# "several hundred": at least so many of the unit that follows.
VAGUE_COUNTS = {"several": 3.0, "few": 3.0, "couple": 2.0, "many": 3.0}

DENOMINATORS = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "thirds": 3,
    "quarter": 4,
    "quarters": 4,
    "fourth": 4,
    "fourths": 4,
    "fifth": 5,
    "fifths": 5,
    "sixth": 6,
    "sixths": 6,
    "seventh": 7,
    "sevenths": 7,
    "eighth": 8,
    "eighths": 8,
    "ninth": 9,
    "ninths": 9,
    "tenth": 10,
    "tenths": 10,
    "hundredth": 100,
    "hundredths": 100,
}

FRACTION_SIGNS = {
    "½": 1 / 2,
    "⅓": 1 / 3,
    "⅔": 2 / 3,
    "¼": 1 / 4,
    "¾": 3 / 4,
    "⅛": 1 / 8,
    "⅜": 3 / 8,
    "⅝": 5 / 8,
}

# Verbs and adjectives that say by how much.
MULTIPLES = {
    "double": 2,
    "doubled": 2,
    "doubles": 2,
    "doubling": 2,
    "triple": 3,
    "tripled": 3,
    "triples": 3,
    "tripling": 3,
    "treble": 3,
    "trebled": 3,
    "quadruple": 4,
    "quadrupled": 4,
    "quadrupling": 4,
    "quintuple": 5,
    "quintupled": 5,
    "twice": 2,
    "thrice": 3,
    "twofold": 2,
    "threefold": 3,
    "fourfold": 4,
    "fivefold": 5,
    "sixfold": 6,
    "sevenfold": 7,
    "eightfold": 8,
    "ninefold": 9,
    "tenfold": 10,
    "twentyfold": 20,
    "hundredfold": 100,
    "thousandfold": 1000,
}
