# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Finding the quotations of one article and their speakers."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace

from parallax.analysis.quotes.indirect import find_reported
from parallax.analysis.quotes.marks import pair_marks
from parallax.analysis.quotes.names import NameBook
from parallax.analysis.quotes.reference import Reader
from parallax.analysis.quotes.tokens import read_frames
from parallax.analysis.quotes.voices import find_voices, voice_of
from parallax.analysis.stopping import stopping
from parallax.domain.article import Article, Paragraph, Role
from parallax.domain.comparison import Quote, QuoteKind, Sentence


def find_quotes(
    article: Article, sentences: Sequence[Sentence], check: Callable[[], None] = lambda: None
) -> tuple[Quote, ...]:
    """Return the quotations of an article in text order.

    What is no part of the reading (boilerplate, datelines, captions) gives none, and a line that is printed
    twice gives its quotations once. Words quoted inside a quotation belong to it. `check` is called now and
    then; it may raise to stop.
    """
    text = article.text
    paragraphs = _first_printings(article)
    marked = [m for found in pair_marks(text, paragraphs, check) for m in found if not m.nested]
    starts = [sentence.start for sentence in sentences]
    frames = read_frames(text, paragraphs, starts, marked)
    names = NameBook(text, stopping(_named_in(article), check))
    reader = Reader(text, frames, marked, names, _headings(paragraphs))
    found = [
        Quote(article.id, 0, m.start, m.end, "", voice.speaker, voice.at, voice.cue, voice.kind)
        for m, voice in zip(marked, find_voices(reader, marked, check), strict=True)
        if voice.kind is not None
    ]
    for reported in find_reported(reader, check):
        voice = voice_of(reader, reported.frame, reported.phrase, reported.cue)
        if voice.speaker is not None:
            place = (reported.start, reported.end)
            found.append(
                Quote(article.id, 0, *place, "", voice.speaker, voice.at, voice.cue, QuoteKind.INDIRECT)
            )
    found.sort(key=lambda quote: quote.start)
    return tuple(
        replace(q, sentence=max(0, bisect_right(starts, q.start) - 1), text=text[q.start : q.end])
        for q in found
    )


def _first_printings(article: Article) -> list[Paragraph]:
    """Return the paragraphs that are read, without those whose words stood there before."""
    seen: set[str] = set()
    paragraphs = []
    for paragraph in article.paragraphs:
        line = article.text[paragraph.start : paragraph.end].casefold()
        if paragraph.role.compared and line not in seen:
            paragraphs.append(paragraph)
            seen.add(line)
    return paragraphs


def _named_in(article: Article) -> list[Paragraph]:
    """Return the paragraphs in which a capital means a name: not headings, whose words all may have one."""
    return [p for p in article.paragraphs if p.role in (Role.BODY, Role.CAPTION, Role.DATELINE)]


def _headings(paragraphs: Sequence[Paragraph]) -> frozenset[int]:
    return frozenset(n for n, p in enumerate(paragraphs) if p.role in (Role.TITLE, Role.HEADING))
