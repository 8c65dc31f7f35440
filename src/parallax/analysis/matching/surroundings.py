# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""A figure with the words around it, as far as they can say what it is a figure of."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from parallax.analysis.document import Document
from parallax.analysis.matching.clauses import find_cuts
from parallax.analysis.matching.lines import KIND_OF_STEM
from parallax.analysis.moments import Moment, read_moments
from parallax.analysis.words import Word, fold
from parallax.domain.article import Role, Span
from parallax.domain.comparison import Figure
from parallax.language.aliases import bodies
from parallax.language.changes import CHANGES
from parallax.language.function_words import FAINT_STEMS, FUNCTION_WORDS
from parallax.language.moments import ORDINALS
from parallax.language.numbers import ONES, TENS
from parallax.language.reporting import REPORTING_VERBS

_NUMBER_WORDS = {word: float(value) for word, value in (*ONES.items(), *TENS.items()) if value > 1}


@dataclass(frozen=True, slots=True)
class Setting:
    """A figure with its clause and its sentence, as far as rules ask about them."""

    figure: Figure
    clause: str
    """From the clause's start to its end."""
    before: str
    """What stands before the figure in its sentence, as far as it matters."""
    behind: str
    """What follows the figure in its sentence."""
    leads_on: str
    """The word that ends the clause and opens the next one."""
    folded: frozenset[str]
    """The words of the clause."""
    ordinals: frozenset[str]
    told: frozenset[str]
    """What the clause tells: its keys but numbers, times, verbs of change and the figure's unit."""
    told_around: frozenset[str]
    """The same of the sentence."""
    numbers: frozenset[float]
    """All numbers of the sentence but those of times."""
    names: frozenset[str]
    names_around: frozenset[str]
    moments: tuple[Moment, ...]
    shares: int
    """How many figures of its kind the sentence has."""
    whole_toll: bool
    year: int | None
    """In which the article was published."""


def tells_whole_toll(figures: Sequence[Figure]) -> bool:
    """Whether a sentence tells both killed and wounded, and so means to tell all of them."""
    return {"killed", "wounded"} <= {figure.role for figure in figures}


def read_setting(figure: Figure, document: Document) -> Setting:
    """Return what the words around a figure of a document tell."""
    text = document.article.text
    sentence = document.sentences[figure.sentence]
    words = document.words[figure.sentence]
    written = text[sentence.start : sentence.end]
    moments = read_moments(written, document.article.published)
    figures = figures_of(document, figure.sentence)
    whole = [Span(f.start, f.end) for f in figures]
    whole += [Span(sentence.start + m.start, sentence.start + m.end) for m in moments]
    cuts = [*find_cuts(text, sentence.start, sentence.end, whole)]
    n = bisect_right(cuts, figure.start)
    start = cuts[n - 1] if n else sentence.start
    end = cuts[n] if n < len(cuts) else sentence.end
    inside = [word for word in words if start <= word.start < end]
    unit = {fold(word) for word in (figure.unit or "").split()}
    opening = next((word for word in words if word.start >= end), None)
    published = (document.article.published or "")[:4]
    headline = sentence.role is Role.TITLE
    return Setting(
        figure,
        text[start:end],
        text[max(sentence.start, figure.start - 30) : figure.start],
        text[figure.end : sentence.end],
        opening.text.lower() if opening and opening.start == end else "",
        frozenset(fold(word.text) for word in inside),
        ORDINALS.intersection(fold(word.text) for word in inside),
        frozenset(_telling(inside, whole)) - unit,
        frozenset(_telling(words, whole)) - unit,
        frozenset(_numbers(words, [Span(sentence.start + m.start, sentence.start + m.end) for m in moments])),
        frozenset() if headline else frozenset(_names(inside, sentence.start)),
        frozenset(_names(words, sentence.start)),
        tuple(m for m in moments if start <= sentence.start + m.start < end),
        sum(f.kind is figure.kind for f in figures),
        tells_whole_toll(figures),
        int(published) if published.isdecimal() else None,
    )


def figures_of(document: Document, sentence: int) -> Sequence[Figure]:
    """Return the figures of a sentence; those of a document stand in order."""
    first = bisect_left(document.figures, sentence, key=lambda figure: figure.sentence)
    last = bisect_right(document.figures, sentence, key=lambda figure: figure.sentence)
    return document.figures[first:last]


def _telling(words: Sequence[Word], whole: Sequence[Span]) -> Iterator[str]:
    for word in words:
        plain = fold(word.text)
        grammar = word.stem in FUNCTION_WORDS or word.stem in FAINT_STEMS or plain in REPORTING_VERBS
        if not grammar and plain not in CHANGES and not any(s.start <= word.start < s.end for s in whole):
            yield KIND_OF_STEM.get(word.stem, word.stem)


def _numbers(words: Sequence[Word], times: Sequence[Span]) -> Iterator[float]:
    for word in words:
        plain = fold(word.text)
        if plain in _NUMBER_WORDS:
            yield _NUMBER_WORDS[plain]
        elif word.text.replace(",", "").isdecimal() and not any(t.start <= word.start < t.end for t in times):
            yield float(word.text.replace(",", ""))


def _names(words: Sequence[Word], start: int) -> Iterator[str]:
    """Yield the capitalised words that are not the first of their sentence and no country's or body's."""
    for word in words:
        if word.start > start and word.text[0].isupper():
            plain = fold(word.text)
            if word.stem not in FUNCTION_WORDS and plain not in _words_of_bodies():
                yield plain


@cache
def _words_of_bodies() -> frozenset[str]:
    return frozenset(fold(word) for names in bodies() for name in names for word in name.split())
