# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Sentences that tell one act with other measures: how long, how far, how many percent.

The same few days and percent turn up everywhere, so more is asked of them than of numbers of people: each is the
only one of its kind in its sentence, and both stand with one act.
"""

from __future__ import annotations

from collections.abc import Sequence

from parallax.analysis.document import Document
from parallax.analysis.figures import comparable, compatible
from parallax.analysis.matching.circumstances import told_apart
from parallax.analysis.matching.clauses import clause_at, read_clauses, tell_one_act
from parallax.analysis.matching.index import Entry
from parallax.analysis.matching.vocabulary import Vocabulary
from parallax.domain.article import Span
from parallax.domain.comparison import Clash, Figure, FigureKind

_LONGEST = 1500
"""Characters: what is longer is no sentence."""
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


def _only(figures: Sequence[Figure], kind: FigureKind) -> Figure | None:
    found = [figure for figure in figures if figure.kind is kind]
    return found[0] if len(found) == 1 else None
