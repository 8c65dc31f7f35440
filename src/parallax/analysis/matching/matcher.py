# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The door of the matching: find the pairs worth judging, judge them, say why."""

from __future__ import annotations

from collections.abc import Callable, Iterator, MutableMapping, Sequence
from functools import partial
from itertools import combinations

from parallax.analysis.document import Document
from parallax.analysis.matching.conflicts import find_clash
from parallax.analysis.matching.disagreements import mark_disagreements
from parallax.analysis.matching.evidence import Evidence, gather
from parallax.analysis.matching.index import Entry, find_pairs, make_entries
from parallax.analysis.matching.judge import THRESHOLD, Verdict, judge
from parallax.analysis.matching.kinds import kind_of
from parallax.analysis.matching.readings import Reading
from parallax.analysis.matching.reasons import find_reasons
from parallax.analysis.matching.vocabulary import Vocabulary, learn
from parallax.analysis.stopping import stopping
from parallax.domain.comparison import Match, MatchKind, SentenceRef

_CHECKED_EVERY = 200
"""Pairs of lines: judging so many takes some hundredths of a second."""

Known = MutableMapping[tuple[Reading, Reading], tuple[Match, ...]]


def find_matches(
    readings: Sequence[Reading], step: Callable[[float], None], known: Known | None = None
) -> tuple[Match, ...]:
    """Return the pairs of sentences of different articles that report the same.

    Args:
        readings: of the articles; of a pair, `a` is the one that comes first here.
        step: called now and then with the share done; may raise to stop.
        known: what was found between two readings before; new findings are added.
    """
    known = {} if known is None else known
    order = {reading.document.article.id: n for n, reading in enumerate(readings)}
    count = max(1, len(readings) * (len(readings) - 1) // 2)
    found: list[Match] = []
    for n, (one, other) in enumerate(combinations(readings, 2)):
        step(n / count)
        if (one, other) not in known and one.related(other):
            check = partial(step, n / count)
            found_here = tuple(_between(one, other, check))
            known[one, other] = mark_disagreements(one, other, found_here, check)
        found.extend(known.get((one, other), ()))
    found.sort(key=lambda m: (order[m.a.article], m.a.sentence, order[m.b.article], m.b.sentence))
    return tuple(found)


def _between(one: Reading, other: Reading, check: Callable[[], None]) -> Iterator[Match]:
    """Yield the matches of two articles; `check` is called now and then."""
    vocabulary = learn(one, other)
    pairs = list(find_pairs(one, other, vocabulary, check))
    ours = make_entries(one, {pair.a for pair in pairs}, vocabulary)
    theirs = make_entries(other, {pair.b for pair in pairs}, vocabulary)
    evidence = list(stopping(gather(ours, theirs, pairs, vocabulary), check, _CHECKED_EVERY))
    verdicts = stopping(judge(pairs, evidence), check, _CHECKED_EVERY)
    for pair, numbers, verdict in zip(pairs, evidence, verdicts, strict=True):
        a, b = ours[pair.a], theirs[pair.b]
        if verdict.score >= THRESHOLD or a.line.words == b.line.words:
            yield _match(one.document, other.document, a, b, numbers, verdict, vocabulary)


def _match(
    here: Document,
    there: Document,
    a: Entry,
    b: Entry,
    evidence: Evidence,
    verdict: Verdict,
    vocabulary: Vocabulary,
) -> Match:
    kind = kind_of(a, b, evidence, verdict, vocabulary)
    verbatim = kind is MatchKind.VERBATIM
    score = 1.0 if verbatim else verdict.score
    clash = None if verbatim else find_clash(here, there, a, b, score, vocabulary)
    return Match(
        SentenceRef(here.article.id, a.line.sentence),
        SentenceRef(there.article.id, b.line.sentence),
        kind,
        round(score, 4),
        clash,
        find_reasons(a, b, here.article.text, verdict, kind, vocabulary),
    )
