# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What a person would point at to show that two sentences report the same."""

from __future__ import annotations

from collections.abc import Iterator

from parallax.analysis.figures import comparable, compatible
from parallax.analysis.matching.index import Entry
from parallax.analysis.matching.judge import Verdict
from parallax.analysis.matching.vocabulary import Vocabulary
from parallax.domain.comparison import MatchKind, Reason, ReasonKind

_MOST = 5
_CONTAINED = 0.8
_NEIGHBOURS = 0.5
_QUOTED_WORDS = 3


def find_reasons(
    a: Entry, b: Entry, text: str, verdict: Verdict, kind: MatchKind, vocabulary: Vocabulary
) -> tuple[Reason, ...]:
    """Return the most telling evidence first; `text` is the text of the article of `a`."""
    found: dict[Reason, None] = dict.fromkeys(_all(a, b, text, verdict, kind, vocabulary))
    return tuple(found)[:_MOST]


def _all(
    a: Entry, b: Entry, text: str, verdict: Verdict, kind: MatchKind, vocabulary: Vocabulary
) -> Iterator[Reason]:
    if kind is MatchKind.VERBATIM:
        yield Reason(ReasonKind.SAME_WORDS)
        return
    if len(a.line.quoted & b.line.quoted) >= _QUOTED_WORDS:
        yield Reason(ReasonKind.QUOTATION)
    for figure in a.line.figures:
        if any(comparable(figure, other) and compatible(figure, other) for other in b.line.figures):
            yield Reason(ReasonKind.FIGURE, figure.text)
    lighter = min(a.weight, b.weight)
    shared = a.keys & b.keys
    weights = vocabulary.weights
    if lighter and sum(weights[key] for key in sorted(shared)) >= _CONTAINED * lighter:
        yield Reason(ReasonKind.CONTAINED)
    told = [
        (weights[key], term.start, text[term.start : term.end], key in vocabulary.names)
        for term in a.line.terms
        if term.end > term.start
        for key in vocabulary.keys_of(term)
        if key in shared and key[0] != "#"
    ]
    told.sort(key=lambda row: (-row[0], row[1]))
    words = [Reason(ReasonKind.NAME if name else ReasonKind.WORD, word) for _, _, word, name in told]
    yield from words[:3]
    if verdict.neighbours >= _NEIGHBOURS:
        yield Reason(ReasonKind.NEIGHBOURS)
    yield from words[3:]
