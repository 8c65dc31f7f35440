# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What stands around a figure: the words by which two figures are known to measure the same."""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from parallax.analysis.document import Document
from parallax.analysis.figures.roles import FATES
from parallax.analysis.words import Word, fold, read_words, stem
from parallax.domain.article import Role
from parallax.domain.comparison import Figure, FigureKind
from parallax.language.casualties import ACTS, STATES
from parallax.language.function_words import FAINT_STEMS, FUNCTION_WORDS
from parallax.language.months import WEEKDAYS

_NEAR = 8
"""How many words away a word still belongs to the figure rather than to its sentence."""
_FARTHEST = 60
"""How many words away nothing belongs to it: what is no sentence may be endless."""
_FAR_WEIGHT = 0.4
_FAINT_WEIGHT = 0.4
_FATE_STEMS = frozenset(stem(fold(word)) for word in (*ACTS, *STATES))
_WEEKDAYS = frozenset(stem(name) for name in WEEKDAYS if len(name) > 3)
_SOME = re.compile(r"\s*\bof (?:the|them|those|these|whom|which)\b")
_AWAY = re.compile(r"\s+(?:ago|earlier|later|before|after|old)\b")
_SAYING = frozenset(
    {"say", "said", "told", "report", "announc", "state", "statement", "confirm", "add", "tweet"}
)
_PARTS = frozenset({"including", "included", "includes"})


_Around = tuple[int, int, Word]
"""A word, before it its distance from the figure and its position."""


@dataclass(frozen=True, slots=True)
class Context:
    """The words of a figure's sentence, weighed by rarity and nearness to length one, and more."""

    weights: Mapping[str, float]
    day: str | None
    """The day of the week that the sentence names nearest to the figure."""
    day_is_told: bool
    """Whether the sentence itself names the day."""
    year: str | None
    """The year it names nearest, unless that ends a full date, as the event's own may."""
    part: bool
    """Whether the figure is a part of another: "including 11 children"."""
    apart: frozenset[str]
    """The stems of what sets the counted thing apart."""
    headline: bool
    apart_in_time: bool
    """Whether it tells how long ago or how much later, not how long: "six years ago"."""


def read_contexts(figures: Sequence[Figure], documents: Sequence[Document]) -> list[Context]:
    """Return the context of every figure, in order."""
    of = {document.article.id: document for document in documents}
    words = {article: _sentence_words(document) for article, document in of.items()}
    rarity = _rarity(words.values())
    contexts: list[Context] = []
    for n, figure in enumerate(figures):
        document = of[figure.article]
        context = _context(figure, document, words[figure.article][figure.sentence], rarity)
        if n and _listed_with(figures[n - 1], figure, document):
            part = context.part or contexts[-1].part or figures[n - 1].unit != figure.unit
            context, contexts[-1] = replace(context, part=part), replace(contexts[-1], part=part)
        contexts.append(context)
    return _on_the_main_day(figures, contexts)


def _listed_with(last: Figure, figure: Figure, document: Document) -> bool:
    """Whether two tolls are one list, each a part: "a contractor and two soldiers were killed"."""
    if (last.article, last.sentence, last.role) != (figure.article, figure.sentence, figure.role):
        return False
    if figure.role not in FATES:
        return False
    between = document.article.text[last.end : figure.start]
    return len(between) < 12 and set(between.replace(",", " ").split()) <= {"and", "with"}


def _on_the_main_day(figures: Sequence[Figure], contexts: Sequence[Context]) -> list[Context]:
    """Give a toll without a day the day of its article's first toll that has one.

    News tells its event first and says the day once; what happened another day or year says so.
    """
    main: dict[tuple[str, str], str] = {}
    for figure, context in zip(figures, contexts, strict=True):
        if figure.role in FATES and context.day is not None:
            main.setdefault((figure.article, figure.role), context.day)
    return [
        replace(context, day=main.get((figure.article, figure.role)))
        if figure.role in FATES and context.day is None and context.year is None
        else context
        for figure, context in zip(figures, contexts, strict=True)
    ]


def _sentence_words(document: Document) -> Sequence[Sequence[Word]]:
    if len(document.words) == len(document.sentences):
        return document.words
    return [read_words(document.article.text, s.start, s.end) for s in document.sentences]


def _rarity(articles: Iterable[Sequence[Sequence[Word]]]) -> dict[str, float]:
    counts: Counter[str] = Counter()
    total = 0
    for sentences in articles:
        for words in sentences:
            counts.update({word.stem for word in words})
            total += 1
    return {
        key: math.log(1 + total / n) * (_FAINT_WEIGHT if key in FAINT_STEMS else 1.0)
        for key, n in counts.items()
    }


def _context(
    figure: Figure, document: Document, words: Sequence[Word], rarity: Mapping[str, float]
) -> Context:
    first = bisect_right(words, figure.start, key=lambda word: word.end)
    last = max(first, bisect_left(words, figure.end, key=lambda word: word.start) - 1)
    around = [
        (max(first - n, n - last, 0), n, words[n])
        for n in range(max(0, first - _FARTHEST), min(len(words), last + 1 + _FARTHEST))
    ]
    day, year = _times(words, around)
    before = document.article.text[max(0, figure.start - 24) : figure.start].lower()
    apart = frozenset(word.stem for word in read_words(figure.of)) if figure.of else frozenset()
    return Context(
        _weights(around, rarity),
        day,
        day is not None,
        year,
        not _PARTS.isdisjoint(before.replace(",", " ").split()[-3:]) or _is_share(figure, document),
        apart - FUNCTION_WORDS,
        document.sentences[figure.sentence].role is Role.TITLE,
        _AWAY.match(document.article.text, figure.end, figure.end + 12) is not None,
    )


def _weights(around: Sequence[_Around], rarity: Mapping[str, float]) -> dict[str, float]:
    """Weigh the words around a figure, so that the squares of their weights add up to one."""
    weights: dict[str, float] = {}
    for distance, _, word in around:
        if word.stem in FUNCTION_WORDS or word.stem in _FATE_STEMS or not word.text[0].isalpha():
            continue
        weight = rarity.get(word.stem, 1.0) * (1.0 if distance <= _NEAR else _FAR_WEIGHT)
        weights[word.stem] = max(weight, weights.get(word.stem, 0.0))
    length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {key: weight / length for key, weight in weights.items()}


def _times(words: Sequence[Word], around: Sequence[_Around]) -> tuple[str | None, str | None]:
    """Return the nearest day of the week and the nearest year."""
    days, years = [], []
    # "The toll rose to 72 on Wednesday": the day of the count, not of the event.
    counted = any(word.stem == "toll" for _, _, word in around)
    for distance, n, word in around:
        name = word.stem.removesuffix("s")
        if name in _WEEKDAYS and not counted and not _of_saying(words, n):
            days.append((distance, n, name))
        elif distance and _is_year(word.text) and not _ends_date(words, n):
            years.append((distance, n, word.text))
    year = min(years)[2] if years else None
    return min(days)[2] if days else None, year or _year_before(words, around)


def _year_before(words: Sequence[Word], around: Sequence[_Around]) -> str | None:
    """Return "last" where the sentence speaks of the year before: "last year", "the previous year"."""
    for _, n, word in around:
        if word.text.lower() == "year" and n and words[n - 1].text.lower() in ("last", "previous"):
            return "last"
    return None


def _is_share(figure: Figure, document: Document) -> bool:
    """Whether a figure counts some of those counted before: "12 of the dead", "five of whom"."""
    behind = document.article.text[figure.end : figure.end + 12]
    return figure.kind is FigureKind.COUNT and bool(_SOME.search(figure.text) or _SOME.match(behind))


def _of_saying(words: Sequence[Word], at: int) -> bool:
    """Whether a day is that of the report and not of the event: "police said late Tuesday"."""
    return any(word.stem in _SAYING for word in words[max(0, at - 3) : at])


def _ends_date(words: Sequence[Word], at: int) -> bool:
    return (at > 0 and words[at - 1].text.isdigit()) or (at > 1 and words[at - 2].text.isdigit())


def _is_year(text: str) -> bool:
    return len(text) == 4 and text.isdigit() and text[:2] in ("19", "20")


def likeness(a: Context, b: Context) -> float:
    """Return the cosine of two contexts, 0 to 1."""
    if len(a.weights) > len(b.weights):
        a, b = b, a
    return sum(weight * b.weights.get(key, 0.0) for key, weight in a.weights.items())
