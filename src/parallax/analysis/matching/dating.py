# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Sentences that date one act differently."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from parallax.analysis.document import Document
from parallax.analysis.figures import comparable, compatible
from parallax.analysis.matching.clauses import Clause, base_of, clause_at, read_clauses, tell_one_act
from parallax.analysis.matching.index import Entry
from parallax.analysis.matching.lines import KIND_OF_STEM
from parallax.analysis.matching.vocabulary import Vocabulary
from parallax.analysis.moments import Moment, differ, read_moments
from parallax.analysis.words import stem
from parallax.domain.article import Span
from parallax.domain.comparison import Clash
from parallax.language.moments import DEADLINES, STARTS
from parallax.language.opposites import CHANGES

_LEVELS = frozenset(
    base_of(KIND_OF_STEM.get(stem(word), stem(word)))
    for row in CHANGES
    for word in row.replace("|", " ").split()
)
"""Keys of verbs by which levels rise and fall."""
_MOST = 8
"""Moments of one sentence; what has more is a timetable."""


class Dated(NamedTuple):
    """A sentence with its moments and its clauses."""

    entry: Entry
    moments: tuple[Moment, ...]
    clauses: tuple[Clause, ...]

    def clause(self, moment: Moment) -> Clause | None:
        """Return the clause in which a moment stands."""
        return clause_at(self.clauses, self.entry.line.start + moment.start)


def find_other_date(
    here: Document, there: Document, a: Entry, b: Entry, vocabulary: Vocabulary
) -> Clash | None:
    """Return the two times at which matched sentences have one act happen, or None.

    Days of saying are no days of doing, ends of ranges and "after" fix nothing, and a time that also stands
    in the other sentence has only moved. Where numbers differ too it is most likely another event.
    """
    ours, theirs = _moments(here, a), _moments(there, b)
    if not ours or not theirs or not _candidates(ours, theirs):
        return None
    if _figures_differ(a, b):
        return None
    one, other = _dated(here, a, ours, vocabulary), _dated(there, b, theirs, vocabulary)
    return next(_clashes(one, other, vocabulary), None)


def _moments(document: Document, entry: Entry) -> tuple[Moment, ...]:
    line, article = entry.line, document.article
    return read_moments(article.text[line.start : line.end], article.published)[:_MOST]


def _dated(document: Document, entry: Entry, moments: tuple[Moment, ...], vocabulary: Vocabulary) -> Dated:
    start = entry.line.start
    spans = [Span(start + moment.start, start + moment.end) for moment in moments]
    words = document.words[entry.line.sentence]
    return Dated(entry, moments, read_clauses(document.article.text, entry, words, spans, vocabulary))


def _candidates(ours: Sequence[Moment], theirs: Sequence[Moment]) -> list[tuple[Moment, Moment]]:
    """Return the moments that cannot be one and stand in no other words on the other side."""
    told = {(x, y): differ(x, y) for x, y in product(ours, theirs)}
    moved = {x for (x, _), apart in told.items() if apart is False}
    moved |= {y for (_, y), apart in told.items() if apart is False}
    pairs = [
        (x, y)
        for (x, y), apart in told.items()
        if apart and not ({x, y} & moved) and not x.in_range and not y.in_range and _fix_alike(x, y)
    ]
    zoned = [any(m.zoned for m in some) for some in (ours, theirs)]
    if zoned[0] != zoned[1]:
        # in Greenwich it may be another day: "at 3 a.m. on Monday", "at 23:47 GMT on Sunday"
        pairs = [(x, y) for x, y in pairs if x.weekday is None or y.weekday is None]
    if any(x.clock is None for x, _ in pairs):
        # another day: the hour may be that of another zone, or of another event
        pairs = [(x, y) for x, y in pairs if x.clock is None]
    return pairs


def _comes_round(x: Moment, y: Moment) -> bool:
    """Whether two years have the same quarter, month or date: a thing of every year."""
    return x.months is not None and x.months == y.months and x.years != y.years and x.day == y.day


def _fix_alike(x: Moment, y: Moment) -> bool:
    """Whether both are times at which it happened, or both ends or both beginnings."""
    if "after" in (x.before, y.before) or "than" in (x.before, y.before):
        return False
    ends, begins = ({m.before in words for m in (x, y)} for words in (DEADLINES, STARTS))
    return len(ends) == len(begins) == 1


def _figures_differ(a: Entry, b: Entry) -> bool:
    pairs = [(x, y) for x, y in product(a.line.figures, b.line.figures) if comparable(x, y)]
    return bool(pairs) and not any(compatible(x, y) for x, y in pairs)


def _moves_with_time(clause: Clause, at: int) -> bool:
    """Whether a moment is one of a level that rises and falls all the time."""
    head = clause.head(at)
    return head is not None and head.key in _LEVELS


def _clashes(one: Dated, other: Dated, vocabulary: Vocabulary) -> Iterator[Clash]:
    for x, y in _candidates(one.moments, other.moments):
        here, there = one.clause(x), other.clause(y)
        if here is None or there is None:
            continue
        a, b = one.entry.line.start, other.entry.line.start
        if _comes_round(x, y) and not here.planned:
            continue
        if _moves_with_time(here, a + x.start) or _moves_with_time(there, b + y.start):
            continue
        if tell_one_act(here, a + x.start, there, b + y.start, one.entry, other.entry, vocabulary):
            yield Clash(Span(a + x.start, a + x.end), Span(b + y.start, b + y.end))
