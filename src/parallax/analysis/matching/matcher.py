# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The door of the matching: find the pairs worth judging, judge them, say why."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from parallax.analysis.document import Document
from parallax.analysis.matching import judge
from parallax.analysis.matching.conflicts import find_clash
from parallax.analysis.matching.evidence import gather
from parallax.analysis.matching.index import find_pairs, make_entries
from parallax.analysis.matching.kinds import kind_of
from parallax.analysis.matching.lines import Line
from parallax.analysis.matching.reasons import find_reasons
from parallax.analysis.matching.vocabulary import learn
from parallax.domain.comparison import Match, SentenceRef

_FOUND = 0.5
_CHECK_EVERY = 256


def find_matches(
    documents: Sequence[Document], lines: Sequence[Sequence[Line]], step: Callable[[float], None]
) -> tuple[Match, ...]:
    """Return the pairs of sentences of different articles that report the same.

    Args:
        documents: the articles; of a pair, `a` is the one that comes first here.
        lines: for each document its lines (`read_lines`).
        step: called now and then with the share done; may raise to stop.
    """
    vocabulary = learn(documents, lines)
    entries = make_entries(lines, vocabulary)
    pairs = list(find_pairs(entries, vocabulary.weights, lambda share: step(_FOUND * share)))
    found = []
    for n, (pair, evidence) in enumerate(zip(pairs, gather(entries, pairs, vocabulary), strict=True)):
        if n % _CHECK_EVERY == 0:
            step(_FOUND + (1 - _FOUND) * n / len(pairs))
        a, b = entries[pair.a], entries[pair.b]
        verbatim = a.line.words == b.line.words
        score = 1.0 if verbatim else judge.score(evidence)
        if score < judge.THRESHOLD:
            continue
        kind = kind_of(a, b, evidence, vocabulary)
        here, there = documents[a.document].article, documents[b.document].article
        found.append(
            Match(
                SentenceRef(here.id, a.line.sentence),
                SentenceRef(there.id, b.line.sentence),
                kind,
                round(score, 4),
                None if verbatim else find_clash(a, b, score),
                find_reasons(a, b, here.text, evidence, kind, vocabulary),
            )
        )
    return tuple(found)
