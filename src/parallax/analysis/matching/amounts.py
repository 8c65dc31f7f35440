# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Sentences that tell one act with other measures: how long, how far, how many percent.

The same few days and percent turn up everywhere, so more is asked of them than of numbers of people: each is the
only one of its kind in its sentence, and both stand with one act.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from parallax.analysis.document import Document
from parallax.analysis.figures import comparable, compatible
from parallax.analysis.matching.circumstances import told_apart
from parallax.analysis.matching.clauses import clause_at, read_clauses, tell_one_act
from parallax.analysis.matching.index import Entry
from parallax.analysis.matching.vocabulary import Vocabulary
from parallax.domain.article import Span
from parallax.domain.comparison import Clash, Figure, FigureKind
from parallax.language.circumstances import MODIFIERS, OTHER_SIDE
from parallax.language.moments import LATER_ONES, REPEATING

_LONGEST = 1500
"""Characters: what is longer is no sentence."""
_ABOARD_BEFORE = re.compile(r"\b(?:carrying|carried)\s(?:\w+\s){0,2}$")
_ABOARD_AFTER = re.compile(r"(?:\s\w+){0,2}?\s(?:aboard|on board)\b")
_KINDS = (FigureKind.DURATION, FigureKind.MEASURE, FigureKind.PERCENT, FigureKind.MULTIPLE)


def find_other_amount(
    here: Document, there: Document, a: Entry, b: Entry, vocabulary: Vocabulary
) -> Clash | None:
    """Return the two measures that matched sentences give of one act, or None."""
    if max(entry.line.end - entry.line.start for entry in (a, b)) > _LONGEST:
        return None
    for kind in _KINDS:
        x, y = _only(a.line.figures, kind), _only(b.line.figures, kind)
        if x is None or y is None or not comparable(x, y) or compatible(x, y):
            continue
        clauses = [
            read_clauses(
                document.article.text,
                entry,
                document.words[entry.line.sentence],
                [Span(figure.start, figure.end) for figure in entry.line.figures],
                vocabulary,
            )
            for document, entry in ((here, a), (there, b))
        ]
        one, other = clause_at(clauses[0], x.start), clause_at(clauses[1], y.start)
        if one is None or other is None or told_apart(x, y, here, there):
            continue
        if tell_one_act(one, x.start, other, y.start, a, b, vocabulary):
            return Clash(Span(x.start, x.end), Span(y.start, y.end))
    return None


def find_other_load(
    here: Document, there: Document, a: Entry, b: Entry, vocabulary: Vocabulary
) -> Clash | None:
    """Return how many people two sentences have on board of what sank, crashed or was seized, or None.

    The day is no matter here: how many were aboard is told on each of the days after.
    """
    ours, theirs = _load(a, here), _load(b, there)
    if ours is None or theirs is None or a.line.past != b.line.past:
        return None
    if compatible(ours, theirs) or ours.unit != theirs.unit or not a.keys & b.keys & vocabulary.names:
        return None
    told = {*a.line.words, *b.line.words}
    if told & (MODIFIERS | REPEATING | OTHER_SIDE | LATER_ONES) or a.line.years != b.line.years:
        return None
    return Clash(Span(ours.start, ours.end), Span(theirs.start, theirs.end))


def _load(entry: Entry, document: Document) -> Figure | None:
    """Return the one number of people aboard that a sentence tells."""
    text = document.article.text
    found = [
        figure
        for figure in entry.line.figures
        if figure.kind is FigureKind.COUNT
        and figure.low == figure.high
        and (
            _ABOARD_BEFORE.search(text, max(entry.line.start, figure.start - 40), figure.start)
            or _ABOARD_AFTER.match(text, figure.end, min(entry.line.end, figure.end + 40))
        )
    ]
    return found[0] if len(found) == 1 else None


def _only(figures: Sequence[Figure], kind: FigureKind) -> Figure | None:
    found = [figure for figure in figures if figure.kind is kind]
    return found[0] if len(found) == 1 else None
