# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What stands around a figure: the words by which two figures are known to measure the same."""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from parallax.analysis.document import Document, Setting
from parallax.analysis.figures.roles import FATES
from parallax.analysis.stopping import stopping
from parallax.analysis.words import Word, fold, read_words, stem
from parallax.domain.article import Article, Role
from parallax.domain.comparison import Figure, FigureKind, Sentence
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
_CHECKED_EVERY = 100
"""Figures: to read what stands around so many takes a hundredth of a second."""
_SOME = re.compile(r"\s*\bof (?:the|them|those|these|whom|which)\b")
_AWAY = re.compile(r"\s+(?:ago|earlier|later|before|after|old)\b")
_SAYING = frozenset(
    {"say", "said", "told", "report", "announc", "state", "statement", "confirm", "add", "tweet"}
)
_PARTS = frozenset({"including", "included", "includes"})


_Around = tuple[int, int, Word]
"""A word, before it its distance from the figure and its position."""


def read_settings(
    article: Article,
    sentences: Sequence[Sentence],
    words: Sequence[Sequence[Word]],
    figures: Sequence[Figure],
    check: Callable[[], None] = lambda: None,
) -> tuple[Setting, ...]:
    """Return what stands around every figure of an article, in order; `check` may raise to stop."""
    settings: list[Setting] = []
    for n, figure in enumerate(stopping(figures, check, _CHECKED_EVERY)):
        headline = sentences[figure.sentence].role is Role.TITLE
        setting = _setting(figure, article.text, words[figure.sentence], headline=headline)
        if n and _listed_with(figures[n - 1], figure, article.text):
            part = setting.part or settings[-1].part or figures[n - 1].unit != figure.unit
            setting, settings[-1] = replace(setting, part=part), replace(settings[-1], part=part)
        settings.append(setting)
    return _on_the_main_day(figures, settings)


def count_stems(sentences: Iterable[Sequence[Word]]) -> Counter[str]:
    """Return in how many sentences each stem stands."""
    return Counter(key for words in sentences for key in {word.stem for word in words})


@dataclass(frozen=True, slots=True)
class Context:
    """What stands around a figure, and what its words weigh."""

    setting: Setting
    weights: Mapping[str, float]
    """By rarity and nearness; the squares add up to one."""


def read_contexts(figures: Sequence[Figure], documents: Sequence[Document]) -> list[Context]:
    """Return the context of every figure, in order: words are rare or common in all documents together."""
    own: dict[str, list[Figure]] = {document.article.id: [] for document in documents}
    for figure in figures:
        own[figure.article].append(figure)
    read = [_read(document, own[document.article.id]) for document in documents]
    total = sum(len(document.sentences) for document in documents)
    rarity = _Rarity([document.spread for document in read], total)
    return [Context(setting, rarity.weigh(setting)) for document in read for setting in document.settings]


def _read(document: Document, figures: Sequence[Figure]) -> Document:
    """Return a document that has settings."""
    if len(document.settings) == len(figures):
        return document
    words = document.words
    if len(words) != len(document.sentences):
        words = tuple(read_words(document.article.text, s.start, s.end) for s in document.sentences)
    settings = read_settings(document.article, document.sentences, words, figures)
    return replace(document, settings=settings, spread=count_stems(words))


class _Rarity:
    """How rare the stems of some documents are; each is asked for once."""

    def __init__(self, spreads: Sequence[Mapping[str, int]], total: int) -> None:
        self._spreads = spreads
        self._total = total
        self._known: dict[str, float] = {}

    def weigh(self, setting: Setting) -> dict[str, float]:
        """Return what the words around a figure weigh, so that the squares of their weights add up to one."""
        weights = {key: self._of(key) * (1.0 if near else _FAR_WEIGHT) for key, near in setting.stems.items()}
        length = math.sqrt(sum([weight * weight for weight in weights.values()])) or 1.0
        return {key: weight / length for key, weight in weights.items()}

    def _of(self, key: str) -> float:
        found = self._known.get(key)
        if found is None:
            used = sum([spread.get(key, 0) for spread in self._spreads])
            found = math.log(1 + self._total / used) * (_FAINT_WEIGHT if key in FAINT_STEMS else 1.0)
            self._known[key] = found
        return found


def _listed_with(last: Figure, figure: Figure, text: str) -> bool:
    """Whether two tolls are one list, each a part: "a contractor and two soldiers were killed"."""
    if (last.article, last.sentence, last.role) != (figure.article, figure.sentence, figure.role):
        return False
    if figure.role not in FATES:
        return False
    between = text[last.end : figure.start]
    return len(between) < 12 and set(between.replace(",", " ").split()) <= {"and", "with"}


def _on_the_main_day(figures: Sequence[Figure], settings: Sequence[Setting]) -> tuple[Setting, ...]:
    """Give a toll without a day the day of its article's first toll that has one.

    News tells its event first and says the day once; what happened another day or year says so.
    """
    main: dict[str, str] = {}
    for figure, setting in zip(figures, settings, strict=True):
        if figure.role in FATES and setting.day is not None:
            main.setdefault(figure.role, setting.day)
    return tuple(
        replace(setting, day=main.get(figure.role))
        if figure.role in FATES and setting.day is None and setting.year is None
        else setting
        for figure, setting in zip(figures, settings, strict=True)
    )


def _setting(figure: Figure, text: str, words: Sequence[Word], *, headline: bool) -> Setting:
    first = bisect_right(words, figure.start, key=lambda word: word.end)
    last = max(first, bisect_left(words, figure.end, key=lambda word: word.start) - 1)
    around = [
        (max(first - n, n - last, 0), n, words[n])
        for n in range(max(0, first - _FARTHEST), min(len(words), last + 1 + _FARTHEST))
    ]
    day, year = _times(words, around)
    before = text[max(0, figure.start - 24) : figure.start].lower()
    apart = frozenset(word.stem for word in read_words(figure.of)) if figure.of else frozenset()
    return Setting(
        _stems(around),
        day,
        day is not None,
        year,
        not _PARTS.isdisjoint(before.replace(",", " ").split()[-3:]) or _is_share(figure, text),
        apart - FUNCTION_WORDS,
        headline,
        _AWAY.match(text, figure.end, figure.end + 12) is not None,
    )


def _stems(around: Sequence[_Around]) -> dict[str, bool]:
    """Return the content words around a figure, and for each whether it stands near."""
    stems: dict[str, bool] = {}
    for distance, _, word in around:
        if word.stem in FUNCTION_WORDS or word.stem in _FATE_STEMS or not word.text[0].isalpha():
            continue
        stems[word.stem] = distance <= _NEAR or stems.get(word.stem, False)
    return stems


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


def _is_share(figure: Figure, text: str) -> bool:
    """Whether a figure counts some of those counted before: "12 of the dead", "five of whom"."""
    behind = text[figure.end : figure.end + 12]
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
    fewer, more = a.weights, b.weights
    if len(fewer) > len(more):
        fewer, more = more, fewer
    return sum([weight * more[key] for key, weight in fewer.items() if key in more])
