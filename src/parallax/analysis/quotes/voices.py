# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The voices of an article's quotations: told by their sentences, or carried over where a sentence is silent."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from parallax.analysis.quotes.attribution import attribute, sentence_subject
from parallax.analysis.quotes.kinds import is_name, is_title, kind_of, words_of
from parallax.analysis.quotes.marks import Marked
from parallax.analysis.quotes.names import name_words
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
_LABEL = re.compile(r"([A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3}): ")
"""The speaker's name in capitals with which a line of a transcript begins."""


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
        spoken = 0
        for n in frame.quotes:
            at = places[n]
            words = words_of(reader.text, marked[n].start, marked[n].end)
            told = _told(reader, number, at, reader.text[marked[n].start : marked[n].end], spoken)
            kind = _kind(reader, number, at, words, attributed=told is not None)
            if kind is None:
                voices.append(NOBODY)
                continue
            if told is None:
                near = frame.paragraph - last_paragraph if not marked[n].continues else 0
                if last_frame == number:
                    told = replace(last, attributed=last.kind is not QuoteKind.SCARE)
                elif near == 0 and last.speaker and (number - last_frame == 1 or not alone):
                    told = replace(last, attributed=False)
                elif near == 1 and alone and last.speaker:
                    told = Voice(last.speaker)
                else:
                    told = _silent(reader, number, tokens, at, alone=alone)
            if kind is not QuoteKind.SCARE:
                kind = kind_of(words, attributed=told.attributed, alone=alone)
            last, last_frame, last_paragraph = replace(told, kind=kind), number, frame.paragraph
            voices.append(last)
            spoken = at + 1
    return voices


def _kind(
    reader: Reader, number: int, at: int, words: Sequence[Token], *, attributed: bool
) -> QuoteKind | None:
    """Return None for the title of a work, `scare` for a name, `direct` for all that may be speech."""
    tokens = reader.tokens(number)
    heading = reader.frames[number].paragraph in reader.headings
    if is_title(tokens, at, words, attributed=attributed, heading=heading):
        return None
    return QuoteKind.SCARE if is_name(tokens, at, words, heading=heading) else QuoteKind.DIRECT


def _told(reader: Reader, number: int, at: int, words: str, start: int) -> Voice | None:
    """Return the voice that a quotation's own sentence gives, or the one before that ends in a colon."""
    label = _LABEL.match(words)
    if label:
        return Voice(reader.names.fullest(name_words(label.group(1).title())), attributed=True)
    tokens = reader.tokens(number)
    found = attribute(tokens, at, words, start)
    if found is not None and (found.phrase is not None or found.cue is not None):
        return voice_of(reader, number, found.phrase, found.cue)
    if at > 0 or number == 0 or reader.frames[number - 1].paragraph != reader.frames[number].paragraph - 1:
        return None
    tokens = reader.tokens(number - 1)
    if not tokens or tokens[-1].text != ":":
        return None
    found = attribute(tokens, len(tokens), words)
    phrase = found.phrase if found and found.phrase else sentence_subject(tokens, len(tokens))
    return voice_of(reader, number - 1, phrase, found.cue if found else None) if phrase else None


def _silent(reader: Reader, number: int, tokens: Sequence[Token], at: int, *, alone: bool) -> Voice:
    """Return the likeliest voice where no verb of speaking stands: whom this sentence or the one before is about."""
    subject = sentence_subject(tokens, at)
    if subject:
        return replace(voice_of(reader, number, subject, None), attributed=False)
    if alone and number > 0:
        tokens = reader.tokens(number - 1)
        for phrase in subjects(tokens, len(tokens)):
            if phrase.shape is not Shape.NOUN:
                return Voice(reader.speaker(number - 1, phrase))
    return NOBODY


def voice_of(reader: Reader, frame: int, phrase: Phrase | None, cue: int | None) -> Voice:
    """Return the voice that a phrase and a verb of one sentence give."""
    tokens = reader.tokens(frame)
    verb = tokens[cue].text if cue is not None else None
    if phrase is None:
        return Voice(cue=verb, attributed=True)
    start, end = tokens[phrase.first].start, tokens[phrase.last - 1].end
    if reader.text[start:end].endswith(("'s", "’s")):
        end -= 2
    return Voice(reader.speaker(frame, phrase), Span(start, end), verb, attributed=True)
