# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The speakers of an article's quotations, sentence by sentence and carried over where a sentence is silent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from parallax.analysis.quotes.attribution import attribute, sentence_subject
from parallax.analysis.quotes.marks import Marked
from parallax.analysis.quotes.phrases import Phrase, Shape
from parallax.analysis.quotes.reference import Reader, subjects
from parallax.domain.article import Span


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks: the name, the words that give it here, and the reporting verb."""

    speaker: str | None = None
    at: Span | None = None
    cue: str | None = None


NOBODY = Voice()


def find_voices(reader: Reader, marked: Sequence[Marked]) -> list[Voice]:
    """Return the voice of each quotation."""
    voices: list[Voice] = []
    last, last_paragraph = NOBODY, -2
    for number, frame in enumerate(reader.frames):
        for n in frame.quotes:
            same = last_paragraph == frame.paragraph or marked[n].continues
            follows = last if same or last_paragraph == frame.paragraph - 1 else NOBODY
            voice = _voice_of(reader, number, n, marked[n], same=same, follows=follows)
            voices.append(voice)
            last, last_paragraph = voice, frame.paragraph
    return voices


def _voice_of(reader: Reader, number: int, n: int, marked: Marked, *, same: bool, follows: Voice) -> Voice:
    """Return who says a quotation.

    Args:
        reader: the article.
        number: the sentence it stands in.
        n: its position among the quotations.
        marked: where it stands.
        same: whether it goes on in the paragraph, or with the quotation, of the one before.
        follows: the voice of the quotation before, if that stands near.
    """
    tokens = reader.tokens(number)
    at = next(i for i, token in enumerate(tokens) if token.quote == n)
    words = reader.text[marked.start : marked.end]
    found = attribute(tokens, at, words)
    if found is not None and found.phrase is not None:
        return _voice(reader, number, found.phrase, found.cue)
    announced = _announced(reader, number, at, words)
    if announced:
        return announced
    if same:
        return Voice(follows.speaker)
    subject = sentence_subject(tokens, at)
    if subject:
        return _voice(reader, number, subject, None)
    if all(token.quote is not None or not token.word for token in tokens):
        return Voice(follows.speaker) if follows.speaker else _spoken_of_before(reader, number)
    return NOBODY


def _announced(reader: Reader, number: int, at: int, words: str) -> Voice | None:
    """Return the voice that the paragraph before announces by the colon it ends with."""
    frame = reader.frames[number]
    if at > 0 or number == 0 or reader.frames[number - 1].paragraph != frame.paragraph - 1:
        return None
    tokens = reader.tokens(number - 1)
    if not tokens or tokens[-1].text != ":":
        return None
    found = attribute(tokens, len(tokens), words)
    phrase = found.phrase if found and found.phrase else sentence_subject(tokens, len(tokens))
    return _voice(reader, number - 1, phrase, found.cue if found else None) if phrase else None


def _spoken_of_before(reader: Reader, number: int) -> Voice:
    """Return the subject of the sentence before as the voice of a paragraph that is all quotation."""
    if number == 0:
        return NOBODY
    tokens = reader.tokens(number - 1)
    for phrase in subjects(tokens, len(tokens)):
        if phrase.shape is not Shape.NOUN:
            return Voice(reader.speaker(number - 1, phrase))
    return NOBODY


def _voice(reader: Reader, frame: int, phrase: Phrase, cue: int | None) -> Voice:
    tokens = reader.tokens(frame)
    start, end = tokens[phrase.first].start, tokens[phrase.last - 1].end
    if reader.text[start:end].endswith(("'s", "’s")):
        end -= 2
    return Voice(
        reader.speaker(frame, phrase), Span(start, end), tokens[cue].text if cue is not None else None
    )
