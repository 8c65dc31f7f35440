# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The voices of an article's quotations: told by their sentences, or carried over where a sentence is silent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from parallax.analysis.quotes.attribution import attribute, sentence_subject
from parallax.analysis.quotes.kinds import is_title, kind_of, words_of
from parallax.analysis.quotes.marks import Marked
from parallax.analysis.quotes.phrases import Phrase, Shape
from parallax.analysis.quotes.reference import Reader, subjects
from parallax.analysis.quotes.tokens import Token
from parallax.domain.article import Span
from parallax.domain.comparison import QuoteKind


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks (the name, the words that give it here, the reporting verb) and what the marks stand for.

    `kind` is None for the title of a work.
    """

    speaker: str | None = None
    at: Span | None = None
    cue: str | None = None
    kind: QuoteKind | None = None
    attributed: bool = False


NOBODY = Voice()


def find_voices(reader: Reader, marked: Sequence[Marked]) -> list[Voice]:
    """Return the voice of each quotation."""
    voices: list[Voice] = []
    last, last_frame, last_paragraph = NOBODY, -1, -2
    for number, frame in enumerate(reader.frames):
        if not frame.quotes:
            continue
        tokens = reader.tokens(number)
        alone = not any(token.word for token in tokens)
        places = {token.quote: at for at, token in enumerate(tokens) if token.quote is not None}
        for n in frame.quotes:
            words = words_of(reader.text, marked[n].start, marked[n].end)
            if is_title(tokens, places[n], words):
                voices.append(NOBODY)
                continue
            told = _told(reader, number, places[n], reader.text[marked[n].start : marked[n].end])
            if told is None:
                near = frame.paragraph - last_paragraph if not marked[n].continues else 0
                if last_frame == number:
                    told = last
                elif near == 0 and last.speaker:
                    told = replace(last, attributed=False)
                elif near == 1 and alone and last.speaker:
                    told = Voice(last.speaker)
                else:
                    told = _silent(reader, number, tokens, places[n], alone=alone)
            voice = replace(told, kind=kind_of(words, attributed=told.attributed, alone=alone))
            voices.append(voice)
            last, last_frame, last_paragraph = voice, number, frame.paragraph
    return voices


def _told(reader: Reader, number: int, at: int, words: str) -> Voice | None:
    """Return the voice that a quotation's own sentence gives, or the one before that ends in a colon."""
    tokens = reader.tokens(number)
    found = attribute(tokens, at, words)
    if found is not None and found.phrase is not None:
        return _voice(reader, number, found.phrase, found.cue)
    if at > 0 or number == 0 or reader.frames[number - 1].paragraph != reader.frames[number].paragraph - 1:
        return None
    tokens = reader.tokens(number - 1)
    if not tokens or tokens[-1].text != ":":
        return None
    found = attribute(tokens, len(tokens), words)
    phrase = found.phrase if found and found.phrase else sentence_subject(tokens, len(tokens))
    return _voice(reader, number - 1, phrase, found.cue if found else None) if phrase else None


def _silent(reader: Reader, number: int, tokens: Sequence[Token], at: int, *, alone: bool) -> Voice:
    """Return the likeliest voice where no verb of speaking stands: whom this sentence or the one before is about."""
    subject = sentence_subject(tokens, at)
    if subject:
        return replace(_voice(reader, number, subject, None), attributed=False)
    if alone and number > 0:
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
    speaker = reader.speaker(frame, phrase)
    return Voice(speaker, Span(start, end), tokens[cue].text if cue is not None else None, attributed=True)
