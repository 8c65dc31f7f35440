# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What language a text is written in, by its commonest small words or by its script."""

from __future__ import annotations

import re
from itertools import islice

from parallax.language.tongues import SCRIPTS, SMALL_WORDS

_WORD = re.compile(r"[^\W\d_]+")
# So many words tell; in running text every fourth or third is a small word, in a list of names none.
_ENOUGH_WORDS = 2000
_FEWEST_WORDS = 8
_SHARE = 0.12
# How far the best language must be ahead of the next: neighbours such as Spanish and Portuguese share some.
_AHEAD = 1.25


def language_of(text: str) -> str | None:
    """Return the language's ISO 639-1 code, or None where the text is too short or nothing is clear."""
    words = [match.group().casefold() for match in islice(_WORD.finditer(text), _ENOUGH_WORDS)]
    letters = "".join(words)[: 5 * _ENOUGH_WORDS]
    for language, first, last in SCRIPTS:
        # Japanese mixes in Han, so a fifth of kana is enough; what Han is left then is Chinese.
        if letters and sum(first <= letter <= last for letter in letters) * 5 > len(letters):
            return language
    if len(words) < _FEWEST_WORDS:
        return None
    shares = sorted(
        (sum(word in small for word in words) / len(words), language)
        for language, small in SMALL_WORDS.items()
    )
    (second, _), (best, language) = shares[-2:]
    return language if best >= _SHARE and best >= second * _AHEAD else None
