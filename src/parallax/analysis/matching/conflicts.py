# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What two matched sentences say that cannot both hold.

A missed conflict costs less than an invented one: every rule here asks that the two tell the same of the same
thing before it looks at what they say differently.
"""

from __future__ import annotations

from collections.abc import Sequence

from parallax.analysis.figures import comparable, compatible
from parallax.analysis.matching.index import Entry
from parallax.analysis.matching.vocabulary import Vocabulary
from parallax.domain.article import Span
from parallax.domain.comparison import Clash, Figure

_SURE_OF_ROLE = 0.4


def find_clash(
    a: Entry, b: Entry, a_text: str, b_text: str, score: float, vocabulary: Vocabulary
) -> Clash | None:
    """Return the words by which a match contradicts itself, or None."""
    return _figures(a.line.figures, b.line.figures, score)


def _figures(some: Sequence[Figure], others: Sequence[Figure], score: float) -> Clash | None:
    """Two numbers for one thing in one role, none of them compatible with one on the other side."""
    pairs = [(x, y) for x in some for y in others if x.role and comparable(x, y)]
    if score < _SURE_OF_ROLE or not pairs or any(compatible(x, y) for x, y in pairs):
        return None
    x, y = pairs[0]
    return Clash(Span(x.start, x.end), Span(y.start, y.end))
