# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Matching by the shared weight of stems, rare ones weighing more."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence

from parallax.analysis.document import Document
from parallax.analysis.words import read_words
from parallax.domain.comparison import Match, MatchKind, Reason, ReasonKind, SentenceRef
from parallax.language.function_words import FUNCTION_WORDS


def find_matches(documents: Sequence[Document]) -> tuple[Match, ...]:
    """Return the pairs of sentences of different articles that report the same."""
    bags: list[tuple[int, int, frozenset[str], tuple[str, ...]]] = []
    for d, document in enumerate(documents):
        seen: set[tuple[str, ...]] = set()
        for s, sentence in enumerate(document.sentences):
            if not sentence.role.compared:
                continue
            line = tuple(w.stem for w in read_words(document.article.text, sentence.start, sentence.end))
            if line in seen:
                continue
            seen.add(line)
            bags.append((d, s, frozenset(line) - FUNCTION_WORDS, line))
    frequency = Counter(stem for _, _, bag, _ in bags for stem in bag)
    weight = {stem: math.log(1 + len(bags) / n) for stem, n in frequency.items()}
    index: dict[str, list[int]] = defaultdict(list)
    for n, (_, _, bag, _) in enumerate(bags):
        for stem in sorted(bag):
            index[stem].append(n)
    sums = [math.fsum(weight[s] for s in sorted(bag)) for _, _, bag, _ in bags]
    found = []
    for n, (d, s, bag, line) in enumerate(bags):
        shared: Counter[int] = Counter()
        for stem in bag:
            for other in index[stem]:
                if other > n and bags[other][0] != d:
                    shared[other] += 1
        for other in sorted(shared):
            d2, s2, bag2, line2 = bags[other]
            both = sorted(bag & bag2, key=lambda w: (-weight[w], w))
            part = math.fsum(weight[w] for w in both)
            score = part / math.sqrt(sums[n] * sums[other])
            if score < 0.33:
                continue
            verbatim = line == line2
            kind = (
                MatchKind.VERBATIM if verbatim else MatchKind.REWORDED if score >= 0.45 else MatchKind.PARTIAL
            )
            reasons = tuple(Reason(ReasonKind.WORD, w) for w in both[:4])
            a = SentenceRef(documents[d].article.id, s)
            b = SentenceRef(documents[d2].article.id, s2)
            found.append(Match(a, b, kind, min(1.0, round(score, 4)), None, reasons))
    return tuple(found)
