# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Finding the quotations of one article and their speakers."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from parallax.analysis.quotes.attribution import attribute, sentence_subject
from parallax.analysis.quotes.kinds import kind_of
from parallax.analysis.quotes.marks import Marked, pair_marks
from parallax.analysis.quotes.names import NameBook
from parallax.analysis.quotes.phrases import Phrase
from parallax.analysis.quotes.reference import Reader
from parallax.analysis.quotes.tokens import Frame, read_frames
from parallax.domain.article import Article, Span
from parallax.domain.comparison import Quote, Sentence


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks: the name, the words that give it here, and the reporting verb."""

    speaker: str | None = None
    at: Span | None = None
    cue: str | None = None


NOBODY = Voice()


def find_quotes(article: Article, sentences: Sequence[Sentence]) -> tuple[Quote, ...]:
    """Return the quotations of an article in text order.

    What is no part of the reading (boilerplate, datelines, captions) gives none, and a line that is printed
    twice gives its quotations once. Words quoted inside a quotation belong to it.
    """
    text = article.text
    paragraphs = _first_printings(article)
    marked = [m for found in pair_marks(text, paragraphs) for m in found if not m.nested]
    if not marked:
        return ()
    starts = [sentence.start for sentence in sentences]
    frames = read_frames(text, paragraphs, starts, marked)
    voices = _voices(text, paragraphs, frames, marked)
    found = []
    for m, voice in zip(marked, voices, strict=True):
        sentence = max(0, bisect_right(starts, m.start) - 1)
        words = text[m.start : m.end]
        found.append(
            Quote(
                article.id,
                sentence,
                m.start,
                m.end,
                words,
                voice.speaker,
                voice.at,
                voice.cue,
                kind_of(words),
            )
        )
    return tuple(found)


def _first_printings(article: Article) -> list[Span]:
    """Return the paragraphs that are read, without those whose words stood there before."""
    seen: set[str] = set()
    paragraphs = []
    for paragraph in article.paragraphs:
        line = article.text[paragraph.start : paragraph.end].casefold()
        if paragraph.role.compared and line not in seen:
            paragraphs.append(Span(paragraph.start, paragraph.end))
            seen.add(line)
    return paragraphs


def _voices(
    text: str, paragraphs: Sequence[Span], frames: Sequence[Frame], marked: Sequence[Marked]
) -> list[Voice]:
    reader = Reader(text, frames, marked, NameBook(text, paragraphs))
    voices: list[Voice] = []
    last, last_paragraph = NOBODY, -1
    for number, frame in enumerate(frames):
        if not frame.quotes:
            continue
        tokens = reader.tokens(number)
        for n in frame.quotes:
            at = next(i for i, token in enumerate(tokens) if token.quote == n)
            words = text[marked[n].start : marked[n].end]
            found = attribute(tokens, at, words)
            if found is not None and found.phrase is not None:
                voice = _voice(reader, number, found.phrase, found.cue)
            elif last_paragraph == frame.paragraph or marked[n].continues:
                voice = Voice(last.speaker)
            else:
                subject = sentence_subject(tokens, at)
                voice = _voice(reader, number, subject, None) if subject else NOBODY
            voices.append(voice)
            last, last_paragraph = voice, frame.paragraph
    return voices


def _voice(reader: Reader, frame: int, phrase: Phrase, cue: int | None) -> Voice:
    tokens = reader.tokens(frame)
    words = reader.words_of(frame, phrase)
    start = tokens[phrase.first].start
    end = tokens[phrase.last - 1].end
    if tokens[phrase.last - 1].possessive and words.endswith("s") is False:
        end -= 2
    return Voice(
        reader.speaker(frame, phrase), Span(start, end), tokens[cue].text if cue is not None else None
    )
