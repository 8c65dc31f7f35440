# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The door of the matching: find the pairs worth judging, judge them, say why."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from parallax.analysis.document import Document
from parallax.analysis.matching import judge
from parallax.analysis.matching.conflicts import find_clash
from parallax.analysis.matching.evidence import Evidence, gather
from parallax.analysis.matching.index import Entry, find_pairs, make_entries
from parallax.analysis.matching.kinds import kind_of
from parallax.analysis.matching.lines import Line
from parallax.analysis.matching.reasons import find_reasons
from parallax.analysis.matching.vocabulary import Vocabulary, learn
from parallax.domain.comparison import Match, MatchKind, SentenceRef

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
        if score >= judge.THRESHOLD:
            here, there = documents[a.document], documents[b.document]
            found.append(_match(here, there, a, b, evidence, score, vocabulary))
    return tuple(found)


def _match(
    here: Document,
    there: Document,
    a: Entry,
    b: Entry,
    evidence: Evidence,
    score: float,
    vocabulary: Vocabulary,
) -> Match:
    kind = kind_of(a, b, evidence, vocabulary)
    clash = None
    if kind is not MatchKind.VERBATIM:
        ours, theirs = here.words[a.line.sentence], there.words[b.line.sentence]
        clash = find_clash(a, b, ours, theirs, score, vocabulary)
    return Match(
        SentenceRef(here.article.id, a.line.sentence),
        SentenceRef(there.article.id, b.line.sentence),
        kind,
        round(score, 4),
        clash,
        find_reasons(a, b, here.article.text, evidence, kind, vocabulary),
    )
