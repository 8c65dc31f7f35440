# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The voices of an article's quotations: told by their sentences, or carried over where a sentence is silent."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from parallax.analysis.quotes.attribution import attribute, sentence_subject
from parallax.analysis.quotes.kinds import is_name, is_title, kind_of, words_of
from parallax.analysis.quotes.marks import Marked
from parallax.analysis.quotes.names import name_words
from parallax.analysis.quotes.phrases import Phrase, Shape
from parallax.analysis.quotes.reference import Reader, subjects
from parallax.analysis.quotes.tokens import Token
from parallax.analysis.stopping import stopping
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
_PARTING = frozenset((",", "!", "?", "—", "…", "..."))
_LONGEST_NAME = 40
"""Characters beyond which what is quoted is no name."""
_LABEL = re.compile(r"([A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3}): ")
"""The speaker's name in capitals with which a line of a transcript begins."""


@dataclass(frozen=True, slots=True)
class _Before:
    """The quotation before: its voice, its sentence and its paragraph."""

    voice: Voice = NOBODY
    frame: int = -1
    paragraph: int = -2


_CHECKED_EVERY = 500
"""Tokens of a sentence: a paragraph without a stop may be huge."""


def find_voices(
    reader: Reader, marked: Sequence[Marked], check: Callable[[], None] = lambda: None
) -> list[Voice]:
    """Return the voice of each quotation; `check` may raise to stop."""
    voices: list[Voice] = []
    before = _Before()
    for number, frame in enumerate(stopping(reader.frames, check)):
        if not frame.quotes:
            continue
        spoken = 0
        for at, token in enumerate(stopping(reader.tokens(number), check, _CHECKED_EVERY)):
            if token.quote is None:
                continue
            voice = _voice(reader, number, at, marked[token.quote], before, spoken)
            voices.append(voice)
            if voice.kind is not None:
                before = _Before(voice, number, frame.paragraph)
                spoken = at + 1
    return _without_names(reader, marked, voices)


def _without_names(reader: Reader, marked: Sequence[Marked], voices: Sequence[Voice]) -> list[Voice]:
    """Return the voices, of marks that name or keep at a distance none: there nobody speaks.

    What was a title or a name once is one wherever it stands with a capital again.
    """
    words = [reader.text[m.start : min(m.end, m.start + _LONGEST_NAME)] for m in marked]
    named = {
        w.casefold() for w, voice in zip(words, voices, strict=True) if voice.kind in (None, QuoteKind.SCARE)
    }
    found = []
    for w, voice in zip(words, voices, strict=True):
        again = voice.kind is QuoteKind.FRAGMENT and w[0].isupper() and w.casefold() in named
        found.append(Voice(kind=QuoteKind.SCARE) if again or voice.kind is QuoteKind.SCARE else voice)
    return found


def _voice(reader: Reader, number: int, at: int, marked: Marked, before: _Before, spoken: int) -> Voice:
    """Return the voice of the quotation that is the token `at` of a sentence.

    `spoken` is where the last quotation of this sentence ended that somebody speaks.
    """
    tokens = reader.tokens(number)
    words = words_of(reader.text, marked.start, marked.end)
    alone = not any(token.word for token in tokens)
    heading = reader.frames[number].paragraph in reader.headings
    told = _told(reader, number, at, reader.text[marked.start : marked.end], spoken)
    if is_title(tokens, at, words, attributed=told is not None, heading=heading):
        return NOBODY
    if told is None:
        told = _carried(reader, number, before, continues=marked.continues, alone=alone)
    if told is None:
        told = _silent(reader, number, at, alone=alone)
    if is_name(tokens, at, words, heading=heading):
        return replace(told, kind=QuoteKind.SCARE)
    leads = at == 0 and _is_parted(tokens, words)
    return replace(told, kind=kind_of(words, attributed=told.attributed, alone=alone, leads=leads))


def _is_parted(tokens: Sequence[Token], words: Sequence[Token]) -> bool:
    """Whether a comma or the like parts a quotation from what follows."""
    inside = bool(words) and words[-1].text in _PARTING
    return inside or (len(tokens) > 1 and tokens[1].text == ",")


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


def _carried(reader: Reader, number: int, before: _Before, *, continues: bool, alone: bool) -> Voice | None:
    """Return the voice of the quotation before where it goes on speaking; None where it may not."""
    if before.frame == number:
        return replace(before.voice, attributed=before.voice.kind is not QuoteKind.SCARE)
    if before.voice.speaker is None:
        return None
    near = 0 if continues else reader.frames[number].paragraph - before.paragraph
    if near == 0 and (number - before.frame == 1 or not alone):
        return replace(before.voice, attributed=False)
    return Voice(before.voice.speaker) if near == 1 and alone else None


def _silent(reader: Reader, number: int, at: int, *, alone: bool) -> Voice:
    """Return the likeliest voice where no verb of speaking stands: whom this sentence or the one before is about."""
    subject = sentence_subject(reader.tokens(number), at)
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
