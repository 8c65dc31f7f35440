# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Finding the quotations of one article."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from parallax.analysis.quotes.kinds import kind_of
from parallax.analysis.quotes.marks import pair_marks
from parallax.domain.article import Article, Span
from parallax.domain.comparison import Quote, Sentence


def find_quotes(article: Article, sentences: Sequence[Sentence]) -> tuple[Quote, ...]:
    """Return the quotations of an article in text order.

    What is no part of the reading (boilerplate, datelines, captions) gives none, and a line that is printed
    twice gives its quotations once. Words quoted inside a quotation belong to it.
    """
    seen: set[str] = set()
    paragraphs = []
    for paragraph in article.paragraphs:
        line = article.text[paragraph.start : paragraph.end].casefold()
        if paragraph.role.compared and line not in seen:
            paragraphs.append(Span(paragraph.start, paragraph.end))
            seen.add(line)
    starts = [sentence.start for sentence in sentences]
    found = []
    for marked in pair_marks(article.text, paragraphs):
        for m in marked:
            if not m.nested:
                words = article.text[m.start : m.end]
                at = max(0, bisect_right(starts, m.start) - 1)
                found.append(Quote(article.id, at, m.start, m.end, words, None, None, None, kind_of(words)))
    return tuple(found)
