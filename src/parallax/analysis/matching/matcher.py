# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The door of the matching: find the pairs worth judging, judge them, say why."""

from __future__ import annotations

from collections.abc import Callable, Iterator, MutableMapping, Sequence
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
from parallax.analysis.stopping import part, stopping, telling
from parallax.domain.comparison import Match, MatchKind, SentenceRef

_CHECKED_EVERY = 200
"""Pairs of lines: judging so many takes some hundredths of a second."""

# Where in the work on two articles the parts end.
_PAIRED, _JUDGED, _MATCHED = 0.15, 0.5, 0.9

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
            known[one, other] = _between(one, other, part(step, n / count, (n + 1) / count))
        found.extend(known.get((one, other), ()))
    found.sort(key=lambda m: (order[m.a.article], m.a.sentence, order[m.b.article], m.b.sentence))
    return tuple(found)


def _between(one: Reading, other: Reading, step: Callable[[float], None]) -> tuple[Match, ...]:
    """Return the matches of two articles; `step` is called now and then with the share done."""
    matches = tuple(_judged(one, other, step))
    return mark_disagreements(one, other, matches, lambda: step(_MATCHED))


def _judged(one: Reading, other: Reading, step: Callable[[float], None]) -> Iterator[Match]:
    """Yield the matches as each by itself is judged."""
    vocabulary = learn(one, other)
    pairs = find_pairs(one, other, vocabulary, lambda: step(0.0))
    ours = make_entries(one, {pair.a for pair in pairs}, vocabulary)
    theirs = make_entries(other, {pair.b for pair in pairs}, vocabulary)
    asked = telling(pairs, part(step, _PAIRED, _JUDGED), _CHECKED_EVERY)
    evidence = list(gather(ours, theirs, asked, vocabulary))
    verdicts = list(stopping(judge(pairs, evidence), lambda: step(_JUDGED), _CHECKED_EVERY))
    asked = telling(pairs, part(step, _JUDGED, _MATCHED), _CHECKED_EVERY)
    for pair, numbers, verdict in zip(asked, evidence, verdicts, strict=True):
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
