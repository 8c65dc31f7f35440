# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""A sentence as the matcher sees it: its content words, brought to one form.

What is found here depends on the article alone; what the set of articles tells (abbreviations spelled out
elsewhere, spellings of one name, how rare a word is) is the work of `vocabulary`.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from parallax.analysis.document import Document
from parallax.analysis.stopping import stopping
from parallax.analysis.words import Word, fold, read_words, stem
from parallax.domain.article import Role
from parallax.domain.comparison import Figure, Quote, QuoteKind
from parallax.language.aliases import bodies
from parallax.language.function_words import FUNCTION_WORDS
from parallax.language.numbers import MAGNITUDES, ONES, TENS
from parallax.language.synonyms import rows as synonyms

_CHECKED_EVERY = 2_000
"""Words of a sentence: a paragraph without a stop may be huge."""
_MOST_FIGURES = 40
"""Of one line; what has more is a table, and comparing all with all would cost its square."""
KIND_OF_STEM = {stem(word): "~" + row[0] for row in reversed(synonyms()) for word in reversed(row)}
"""For a stem the kind of act or thing that it tells, by the plainest word for it."""

_HEAD = 4
"""So many lines are looked at for the day an article is about."""
_DAYS = frozenset(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
_YEAR = re.compile(r"(?:19|20)\d\d")
_CLAUSE = 3
"""Terms: less than that is an attribution or a time, no clause."""
_NEW_CLAUSE = re.compile(
    r"[,;:—–()“”\"]|--|\b(?:as|after|before|while|when|which|who|whom|that|because|since|where|whilst|although"
    r"|though|if|saying|adding|following|including|amid|and|but)\b"
)


class Term(NamedTuple):
    """A content word, or several that name one thing, under the key by which it is compared."""

    key: str
    start: int
    end: int
    name: bool
    """Written with a capital where a common word would not be."""


@dataclass(frozen=True, slots=True)
class Line:
    """The first printing of a sentence that is compared."""

    sentence: int
    role: Role
    start: int
    end: int
    terms: tuple[Term, ...]
    keys: frozenset[str]
    values: frozenset[str]
    """Those of its keys that are figures."""
    clause_of: dict[str, int]
    """For each key the clause in which it first stands; the news mostly is in the first, 0."""
    opening: tuple[Term, ...]
    """The terms of the first clause."""
    words: tuple[str, ...]
    """All its words without case and accents, by which a copy is known."""
    quoted: frozenset[str]
    """The keys that stand between quotation marks."""
    figures: tuple[Figure, ...]
    days: frozenset[str]
    """The days of the week that it names."""
    aside: bool
    """It names other days than the head of its article: most likely it tells of something else."""
    years: frozenset[str]
    past: frozenset[str]
    """Those of its years that were over when the article was published."""


def read_lines(document: Document, check: Callable[[], None] = lambda: None) -> tuple[Line, ...]:
    """Return the lines of a document in order; what is printed twice counts once. `check` may raise to stop."""
    figures: dict[int, list[Figure]] = defaultdict(list)
    quoted: dict[int, list[Quote]] = defaultdict(list)
    for figure in document.figures:
        if len(figures[figure.sentence]) < _MOST_FIGURES:
            figures[figure.sentence].append(figure)
    for quote in document.quotes:
        if quote.kind in (QuoteKind.DIRECT, QuoteKind.FRAGMENT):
            quoted[quote.sentence].append(quote)
    published = (document.article.published or "")[:4]
    main: frozenset[str] = frozenset()
    seen: set[tuple[str, ...]] = set()
    lines: list[Line] = []
    spans = sorted((q.start, q.end) for some in quoted.values() for q in some)
    sentences = zip(document.sentences, document.words, strict=True)
    for n, (sentence, words) in enumerate(stopping(sentences, check)):
        folded = tuple(fold(word.text) for word in stopping(words, check, _CHECKED_EVERY))
        if not sentence.role.compared or not folded or folded in seen:
            continue
        seen.add(folded)
        said = tuple(stopping(_terms(words, figures[n]), check, _CHECKED_EVERY))
        keys = frozenset(term.key for term in said)
        terms = (*said, *(term for term in _speakers(quoted[n]) if term.key not in keys))
        days = _DAYS.intersection(folded)
        if len(lines) < _HEAD and not main:
            main = days
        clauses = _clauses(document.article.text, terms, sentence.end)
        years = frozenset(word for word in stopping(folded, check, _CHECKED_EVERY) if _YEAR.fullmatch(word))
        asked = stopping(terms, check, _CHECKED_EVERY)
        inside = frozenset(term.key for term in asked if _lies_in(spans, term))
        lines.append(
            Line(
                n,
                sentence.role,
                sentence.start,
                sentence.end,
                terms,
                frozenset(term.key for term in terms),
                frozenset(term.key for term in terms if term.key[0] == "#"),
                {term.key: clause for term, clause in zip(terms[::-1], clauses[::-1], strict=True)},
                terms[: clauses.count(0)],
                folded,
                inside,
                tuple(figures[n]),
                days,
                bool(main and days and not days & main),
                years,
                frozenset(year for year in years if year < published),
            )
        )
    return tuple(lines)


def _lies_in(spans: Sequence[tuple[int, int]], term: Term) -> bool:
    """Whether a term stands in one of the spans, which are in order and apart."""
    n = bisect_right(spans, (term.start, sys.maxsize)) - 1
    return term.end > term.start and n >= 0 and term.end <= spans[n][1]


def _clauses(text: str, terms: Sequence[Term], end: int) -> tuple[int, ...]:
    """Return for each term the clause in which it stands; what is too short joins the clause before it."""
    cuts = [match.start() for match in _NEW_CLAUSE.finditer(text, terms[0].start, end)] if terms else []
    numbers: list[int] = []
    clause = length = passed = 0
    for term in terms:
        cut = bisect_right(cuts, term.start)
        if cut > passed and length >= _CLAUSE:
            clause, length = clause + 1, 0
        passed = cut
        numbers.append(clause)
        length += 1
    return tuple(numbers)


def _terms(words: Sequence[Word], figures: Sequence[Figure]) -> Iterator[Term]:
    """Yield the terms of a sentence: figures by value, bodies by their plainest name, words by stem."""
    shout = sum(w.text.isupper() for w in words) * 2 > len(words)
    starts = [word.start for word in words] if figures else []
    values = {n: figure for figure in figures for n in _number_words(words, starts, figure)}
    told: set[int] = set()
    n = 0
    while n < len(words):
        word = words[n]
        figure = values.get(n)
        body = None if shout else _body(words, n)
        if figure is not None:
            if id(figure) not in told:
                told.add(id(figure))
                yield Term(_value_key(figure), word.start, figure.end, name=False)
            n += 1
        elif body is not None:
            key, length = body
            yield Term(key, word.start, words[n + length - 1].end, name=True)
            n += length
        else:
            if word.stem not in FUNCTION_WORDS:
                capital = word.text[0].isupper() and not shout
                yield Term(KIND_OF_STEM.get(word.stem, word.stem), word.start, word.end, name=capital)
            n += 1


def _speakers(quotes: Sequence[Quote]) -> Iterator[Term]:
    """Yield the last names of those who speak in a sentence, under "he" or without a word."""
    for quote in quotes:
        for word in read_words(quote.speaker or "")[-1:]:
            if word.text[0].isupper():
                yield Term(word.stem, quote.start, quote.start, name=True)


def _number_words(words: Sequence[Word], starts: Sequence[int], figure: Figure) -> Iterator[int]:
    for n in range(bisect_left(starts, figure.start), bisect_right(starts, figure.end)):
        if words[n].end <= figure.end:
            plain = fold(words[n].text)
            if plain[0].isdigit() or plain in ONES or plain in TENS or plain in MAGNITUDES:
                yield n


def _value_key(figure: Figure) -> str:
    low, high = figure.low, figure.high
    return f"#{low:g}" if low == high and low is not None else f"#{low}-{high}"


def _written(word: str) -> str:
    """Return a name's word as the table is looked up: short ones by case, longer ones in any."""
    plain = word.replace(".", "").replace("’", "'")
    plain = plain.removesuffix("'s").removesuffix("'")
    return plain if len(plain) <= 3 else plain.casefold()


def _table() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    table: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for names in bodies():
        for name in names:
            words = tuple(_written(word) for word in name.replace("-", " ").split())
            table[words[0]].append((words, "=" + fold(names[0])))
    for rows in table.values():
        rows.sort(key=lambda row: -len(row[0]))
    return dict(table)


_BODIES = _table()


def _body(words: Sequence[Word], n: int) -> tuple[str, int] | None:
    """Return the key of the body that is named at `n`, and by how many words."""
    if not words[n].text[0].isupper():
        return None
    for names, key in _BODIES.get(_written(words[n].text), ()):
        stretch = words[n : n + len(names)]
        if len(stretch) == len(names) and all(
            _written(w.text) == x for w, x in zip(stretch, names, strict=True)
        ):
            return key, len(names)
    return None
