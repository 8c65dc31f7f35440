# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What the words around two figures say against their measuring one thing.

Figures of one kind, unit and role are held against each other; only words tell that the one is of the girls and
the other of the boys, of a year and of ten, planned and done. Each rule here asks for such a word, and where it
stands the two are no conflict.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product

from parallax.analysis.document import Document
from parallax.analysis.figures.roles import FATES
from parallax.analysis.matching.clauses import find_cuts
from parallax.analysis.matching.lines import KIND_OF_STEM
from parallax.analysis.moments import Moment, differ, read_moments
from parallax.analysis.words import Word, fold, stem
from parallax.domain.article import Role, Span
from parallax.domain.comparison import Figure, FigureKind
from parallax.language.aliases import bodies
from parallax.language.changes import CHANGES
from parallax.language.circumstances import (
    CIVILIANS,
    COUNTERPARTS,
    EVERYWHERE,
    FORECASTS,
    IN_UNIFORM,
    MODIFIERS,
    OTHER_SIDE,
    WISHES,
)
from parallax.language.function_words import FAINT_STEMS, FUNCTION_WORDS
from parallax.language.moments import GIVEN_UP, ORDINALS, REPEATING, STARTS
from parallax.language.nouns import PEOPLE_KINDS, PERSONS
from parallax.language.numbers import ONES, TENS
from parallax.language.reporting import REPORTING_VERBS
from parallax.language.units import DURATIONS

_NUMBER_WORDS = {word: float(value) for word, value in (*ONES.items(), *TENS.items()) if value > 1}
_ONE_TOLL = 15.0
"""Tolls of one event are hardly ever further apart than this factor."""
_LONGEST = 1500
_SPAN = re.compile(
    r"\W+(over|in|within|for|during|every|per)\s(?:(?:the|its|their|his|her)\s)?(?:(?:last|past|next|coming)\s)?"
    r"(\w+)[\s-](year|month|week|day|hour|decade)s?\b"
)
_PART = re.compile(r"\bof (?:the|them|whom|those|these|its|their|his|her)\b")
_OF = re.compile(r"\s?of (?:all |the |its |their |his |her )*([a-z]+)")
_AND_MORE = re.compile(rf"\W{{1,2}}and (?:a half|(?:\w+|\d+)[\s-](?:{'|'.join(sorted(DURATIONS))})s?\b)")
_ONCE = re.compile(r"\b(?:was|were) (?:to|due to|meant to|set to)\b|\bwould have\b")
_LOOKED_FOR = re.compile(r"[^.;,]{0,40}\b(?:expected|forecast|predicted|estimated|looking for|hoped for)\b")
_NAMED = re.compile(r"([A-Z][\w’'-]+), (?:aged )?$")
_AGED = re.compile(r"[ -]([a-z]+)")
_LIST = 3
"""Shares of one sentence: so many are those of a poll, each of another."""
_MONEY_OR_SHARE = (FigureKind.MONEY, FigureKind.PERCENT)
_POSSESSED = (FigureKind.AGE, FigureKind.DURATION)


@dataclass(frozen=True, slots=True)
class _Setting:
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


def told_apart(x: Figure, y: Figure, here: Document, there: Document) -> bool:
    """Whether the words around two figures say that they measure two things."""
    if _far_apart(x, y) or _in_and_out_of_uniform(x, y):
        return True
    if any(
        document.sentences[f.sentence].end - document.sentences[f.sentence].start > _LONGEST
        for f, document in ((x, here), (y, there))
    ):
        return False
    one, other = _setting(x, here), _setting(y, there)
    if any(rule(one, other) for rule in _OF_ANY) or _summed(x, y, here, there):
        return True
    if x.role in FATES:
        return False
    return any(rule(one, other) for rule in _BUT_OF_FATES)


def _far_apart(x: Figure, y: Figure) -> bool:
    if x.role not in FATES:
        return False
    low, high = sorted((x.low or x.high or 0.0, y.low or y.high or 0.0))
    return low > 1 and high > _ONE_TOLL * low


def _in_and_out_of_uniform(x: Figure, y: Figure) -> bool:
    units = [(f.unit or "").casefold().rpartition(" ")[2] for f in (x, y)]
    kinds = [PEOPLE_KINDS.get(unit) for unit in units]
    return any(kinds[n] in IN_UNIFORM and units[1 - n] in CIVILIANS for n in (0, 1))


def _parts_of_wholes(one: _Setting, other: _Setting) -> bool:
    """Whether both count some of the same people, and say nothing alike of them."""
    groups = [match[1] for s in (one, other) if (match := _OF.match(s.behind) or _OF.search(s.figure.text))]
    if one.figure.kind is FigureKind.PERCENT and len(groups) == 2 and _stem(groups[0]) != _stem(groups[1]):
        return True
    both = all(_PART.search(s.figure.text) or _PART.match(s.behind.lstrip()) for s in (one, other))
    composite = (
        any(_AND_MORE.match(s.behind) for s in (one, other)) and one.figure.kind is FigureKind.DURATION
    )
    return composite or (both and not one.told & other.told)


def _stem(word: str) -> str:
    return KIND_OF_STEM.get(stem(word), stem(word))


def _of_other_years(one: _Setting, other: _Setting) -> bool:
    """Whether only one of the two is said to be of a year that was over."""
    past = [
        {moment.years for moment in s.moments if moment.years and s.year and moment.years[1] < s.year}
        for s in (one, other)
    ]
    if past[0] and past[1]:
        return not past[0] & past[1]
    return bool(past[0] or past[1])


def _of_other_numbers(one: _Setting, other: _Setting) -> bool:
    """Whether only one is told with "first", or with another such word than the other."""
    return bool(one.ordinals and other.ordinals) and one.ordinals != other.ordinals


def _of_other_measures(one: _Setting, other: _Setting) -> bool:
    """Whether a word makes one of the two something else: core inflation, a wish, another poll."""
    return one.folded & MODIFIERS != other.folded & MODIFIERS or any(
        bool(one.folded & words) != bool(other.folded & words) for words in (WISHES, REPEATING)
    )


def _of_polls(one: _Setting, other: _Setting) -> bool:
    return one.figure.kind is FigureKind.PERCENT and min(one.shares, other.shares) >= _LIST


def _wide_and_narrow(one: _Setting, other: _Setting) -> bool:
    return bool(one.folded & EVERYWHERE) != bool(other.folded & EVERYWHERE)


def _some_and_all(one: _Setting, other: _Setting) -> bool:
    """Whether the one counts people of a kind and the other, which is more, people of any."""
    x, y = one.figure, other.figure
    if FigureKind.COUNT not in (x.kind, y.kind):
        return False
    some, all_of_them = sorted((x, y), key=lambda figure: figure.unit == "person")
    return some.unit != "person" and all_of_them.unit == "person" and (some.low or 0) < (all_of_them.low or 0)


def _looked_for(one: _Setting, other: _Setting) -> bool:
    return _expected(one) != _expected(other)


def _expected(setting: _Setting) -> bool:
    """Whether a figure was only forecast."""
    return bool(setting.folded & FORECASTS or _LOOKED_FOR.match(setting.behind))


def _of_counterparts(one: _Setting, other: _Setting) -> bool:
    here, there = one.folded - other.folded, other.folded - one.folded
    if bool(here & OTHER_SIDE) != bool(there & OTHER_SIDE):
        return True
    return any(
        here & some and there & others
        for row in COUNTERPARTS
        for some in row
        for others in row
        if some is not others and not (here | there) & some & others
    )


def _given_up(one: _Setting, other: _Setting) -> bool:
    """Whether one of the two was only planned, or is so no more."""
    plans = [bool(s.folded & GIVEN_UP or _ONCE.search(s.clause)) for s in (one, other)]
    return plans[0] != plans[1]


def _before_and_after(one: _Setting, other: _Setting) -> bool:
    return "before" in (one.leads_on, other.leads_on) and one.leads_on != other.leads_on


def _over_other_spans(one: _Setting, other: _Setting) -> bool:
    spans = [match.groups() for s in (one, other) if (match := _SPAN.search(s.behind[:60]))]
    if len(spans) == 2:
        return spans[0] != spans[1]
    return bool(spans) and (one.figure.kind in _MONEY_OR_SHARE or spans[0][0] == "in")


def _of_other_times(one: _Setting, other: _Setting) -> bool:
    if not one.moments or not other.moments:
        since = [any(m.before in STARTS for m in s.moments) for s in (one, other)]
        return since[0] != since[1] and one.figure.kind in _MONEY_OR_SHARE
    told = [differ(x, y) for x, y in product(one.moments, other.moments)]
    if False in told:
        return False
    return True in told or one.figure.kind in _MONEY_OR_SHARE


def _of_others(one: _Setting, other: _Setting) -> bool:
    """Whether the two are said of different people or things, with nothing in common."""
    if one.figure.kind in _POSSESSED:
        here, there = one.names_around, other.names_around
        if not one.told_around & other.told_around or _of_two_ages(one, other):
            return True
    else:
        here, there = one.names, other.names
        if one.told and other.told and not one.told & other.told:
            return True
    apart = here - other.names_around and there - one.names_around
    return bool(apart) and not here & there


def _of_two_ages(one: _Setting, other: _Setting) -> bool:
    """Whether two ages stand beside two names, or one is that of a thing."""
    if one.figure.kind is not FigureKind.AGE:
        return False
    names = [_NAMED.search(s.before) for s in (one, other)]
    if names[0] and names[1]:
        return fold(names[0][1]) != fold(names[1][1])
    nouns = [_AGED.match(s.behind) for s in (one, other)]
    aged = [fold(noun[1]) for noun in nouns if noun and noun[1] not in FUNCTION_WORDS]
    return len(set(aged)) == 2 or any(noun not in PEOPLE_KINDS and noun not in PERSONS for noun in aged)


def _setting(figure: Figure, document: Document) -> _Setting:
    text = document.article.text
    sentence = document.sentences[figure.sentence]
    words = document.words[figure.sentence]
    written = text[sentence.start : sentence.end]
    moments = read_moments(written, document.article.published)
    figures = list(_figures_of(document, figure.sentence))
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
    return _Setting(
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


def _summed(x: Figure, y: Figure, here: Document, there: Document) -> bool:
    """Whether one number is the sum of those that the other sentence gives of its kind."""
    for whole, part, document in ((x, y, there), (y, x, here)):
        parts = [
            f for f in _figures_of(document, part.sentence) if f.kind is part.kind and f.role == part.role
        ]
        if len(parts) > 1 and sum(f.low or 0.0 for f in parts) == whole.low:
            return True
    return False


def _also_told(one: _Setting, other: _Setting) -> bool:
    """Whether the number of one also stands in the other's sentence, where it counts something else."""
    if {"killed", "wounded"} & {one.figure.role, other.figure.role}:
        return False
    return one.figure.low in other.numbers or other.figure.low in one.numbers


def _adds_up(one: _Setting, other: _Setting) -> bool:
    """Whether a number and another of its sentence make the other's: nine on one floor and two on the next."""
    if one.whole_toll or other.whole_toll:
        return False
    for part, whole in ((one, other), (other, one)):
        value = part.figure.low
        if value is not None and whole.figure.low in {value + n for n in part.numbers - {value}}:
            return True
    return False


def _figures_of(document: Document, sentence: int) -> Iterator[Figure]:
    return (figure for figure in document.figures if figure.sentence == sentence)


def _telling(words: list[Word] | tuple[Word, ...], whole: list[Span]) -> Iterator[str]:
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


def _names(words: list[Word] | tuple[Word, ...], start: int) -> Iterator[str]:
    """Yield the capitalised words that are not the first of their sentence and no country's or body's."""
    for word in words:
        if word.start > start and word.text[0].isupper():
            plain = fold(word.text)
            if word.stem not in FUNCTION_WORDS and plain not in _words_of_bodies():
                yield plain


@cache
def _words_of_bodies() -> frozenset[str]:
    return frozenset(fold(word) for names in bodies() for name in names for word in name.split())


_OF_ANY = (_of_other_numbers, _parts_of_wholes, _of_other_years, _also_told, _adds_up)
_BUT_OF_FATES = (
    _of_polls,
    _of_other_measures,
    _wide_and_narrow,
    _some_and_all,
    _of_counterparts,
    _looked_for,
    _given_up,
    _before_and_after,
    _over_other_spans,
    _of_other_times,
    _of_others,
)
"""Of tolls these say nothing: they are told in many ways, and counted anew from day to day."""
