# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Matching by the shared weight of keys, rare ones weighing more."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Sequence

from parallax.analysis.document import Document
from parallax.analysis.matching.lines import Line
from parallax.analysis.matching.vocabulary import learn
from parallax.domain.comparison import Match, MatchKind, Reason, ReasonKind, SentenceRef


def find_matches(
    documents: Sequence[Document], lines: Sequence[Sequence[Line]], step: Callable[[float], None]
) -> tuple[Match, ...]:
    """Return the pairs of sentences of different articles that report the same."""
    vocabulary = learn(documents, lines)
    weight = vocabulary.weights
    rows = [(d, line, frozenset(vocabulary.keys(line))) for d, some in enumerate(lines) for line in some]
    index: dict[str, list[int]] = defaultdict(list)
    for n, (_, _, bag) in enumerate(rows):
        for key in sorted(bag):
            index[key].append(n)
    sums = [math.fsum(weight[key] for key in bag) for _, _, bag in rows]
    found = []
    for n, (d, line, bag) in enumerate(rows):
        step(n / len(rows))
        others = sorted({m for key in bag for m in index[key] if m > n and rows[m][0] != d})
        for m in others:
            both = sorted(bag & rows[m][2], key=lambda key: (-weight[key], key))
            score = math.fsum(weight[key] for key in both) / math.sqrt(sums[n] * sums[m])
            if score < 0.3:
                continue
            other = rows[m][1]
            verbatim = line.stems == other.stems
            kind = (
                MatchKind.VERBATIM if verbatim else MatchKind.REWORDED if score >= 0.45 else MatchKind.PARTIAL
            )
            a = SentenceRef(documents[d].article.id, line.sentence)
            b = SentenceRef(documents[rows[m][0]].article.id, other.sentence)
            reasons = tuple(Reason(ReasonKind.WORD, key.lstrip("=#")) for key in both[:4])
            found.append(Match(a, b, kind, min(1.0, round(score, 4)), None, reasons))
    return tuple(found)
