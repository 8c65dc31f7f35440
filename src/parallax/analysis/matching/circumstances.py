# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What the words around two figures say against their measuring one thing.

Figures of one kind, unit and role are held against each other; only words tell that the one is of the girls and
the other of the boys, of a year and of ten, planned and done. Each rule here asks for such a word, and where it
stands the two are no conflict.
"""

from __future__ import annotations

import re
from itertools import product

from parallax.analysis.document import Document
from parallax.analysis.figures.roles import FATES
from parallax.analysis.matching.lines import KIND_OF_STEM
from parallax.analysis.matching.surroundings import Setting, figures_of, read_setting
from parallax.analysis.moments import differ
from parallax.analysis.words import fold, stem
from parallax.domain.comparison import Figure, FigureKind
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
from parallax.language.function_words import FUNCTION_WORDS
from parallax.language.moments import GIVEN_UP, LATER_ONES, REPEATING, STARTS
from parallax.language.nouns import PEOPLE_KINDS, PERSONS
from parallax.language.units import DURATIONS

_ONE_TOLL = 15.0
"""Tolls of one event are hardly ever further apart than this factor."""
_ONE_THING = 4.0
"""The same for things that are counted without a word on what became of them."""
_GOES_ON = re.compile(r"\W(?:\w+\s){0,3}?(to|in|for|on|at|from|near|among)\s(?:the\s|a\s)?([a-z]\w+)")
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


def told_apart(x: Figure, y: Figure, here: Document, there: Document) -> bool:
    """Whether the words around two figures say that they measure two things."""
    if _far_apart(x, y) or _in_and_out_of_uniform(x, y):
        return True
    if any(
        document.sentences[f.sentence].end - document.sentences[f.sentence].start > _LONGEST
        for f, document in ((x, here), (y, there))
    ):
        return False
    one, other = read_setting(x, here), read_setting(y, there)
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


def _parts_of_wholes(one: Setting, other: Setting) -> bool:
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


def _of_other_years(one: Setting, other: Setting) -> bool:
    """Whether only one of the two is said to be of a year that was over."""
    past = [
        {moment.years for moment in s.moments if moment.years and s.year and moment.years[1] < s.year}
        for s in (one, other)
    ]
    if past[0] and past[1]:
        return not past[0] & past[1]
    return bool(past[0] or past[1])


def _of_other_numbers(one: Setting, other: Setting) -> bool:
    """Whether only one is told with "first", or with another such word than the other."""
    return bool(one.ordinals and other.ordinals) and one.ordinals != other.ordinals


def _of_other_measures(one: Setting, other: Setting) -> bool:
    """Whether a word makes one of the two something else: core inflation, a wish, another poll."""
    return one.folded & MODIFIERS != other.folded & MODIFIERS or any(
        bool(one.folded & words) != bool(other.folded & words) for words in (WISHES, REPEATING, LATER_ONES)
    )


def _of_polls(one: Setting, other: Setting) -> bool:
    return one.figure.kind is FigureKind.PERCENT and min(one.shares, other.shares) >= _LIST


def _wide_and_narrow(one: Setting, other: Setting) -> bool:
    return bool(one.folded & EVERYWHERE) != bool(other.folded & EVERYWHERE)


def _some_and_all(one: Setting, other: Setting) -> bool:
    """Whether the one counts people of a kind and the other, which is more, people of any."""
    x, y = one.figure, other.figure
    if FigureKind.COUNT not in (x.kind, y.kind):
        return False
    some, all_of_them = sorted((x, y), key=lambda figure: figure.unit == "person")
    return some.unit != "person" and all_of_them.unit == "person" and (some.low or 0) < (all_of_them.low or 0)


def _looked_for(one: Setting, other: Setting) -> bool:
    return _expected(one) != _expected(other)


def _expected(setting: Setting) -> bool:
    """Whether a figure was only forecast."""
    return bool(setting.folded & FORECASTS or _LOOKED_FOR.match(setting.behind))


def _of_counterparts(one: Setting, other: Setting) -> bool:
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


def _given_up(one: Setting, other: Setting) -> bool:
    """Whether one of the two was only planned, or is so no more."""
    plans = [bool(s.folded & GIVEN_UP or _ONCE.search(s.clause)) for s in (one, other)]
    return plans[0] != plans[1]


def _before_and_after(one: Setting, other: Setting) -> bool:
    return "before" in (one.leads_on, other.leads_on) and one.leads_on != other.leads_on


def _over_other_spans(one: Setting, other: Setting) -> bool:
    spans = [match.groups() for s in (one, other) if (match := _SPAN.search(s.behind[:60]))]
    if len(spans) == 2:
        return spans[0] != spans[1]
    return bool(spans) and (one.figure.kind in _MONEY_OR_SHARE or spans[0][0] == "in")


def _of_other_times(one: Setting, other: Setting) -> bool:
    if not one.moments or not other.moments:
        since = [any(m.before in STARTS for m in s.moments) for s in (one, other)]
        return since[0] != since[1] and one.figure.kind in _MONEY_OR_SHARE
    told = [differ(x, y) for x, y in product(one.moments, other.moments)]
    if False in told:
        return False
    return True in told or one.figure.kind in _MONEY_OR_SHARE


def _of_two_sizes(one: Setting, other: Setting) -> bool:
    """Whether two numbers of things are so far apart that they more likely count different things."""
    if one.figure.kind is not FigureKind.COUNT or one.figure.role:
        return False
    low, high = sorted((abs(one.figure.low or 0.0), abs(other.figure.low or 0.0)))
    return low > 0 and high > _ONE_THING * low


def _to_other_places(one: Setting, other: Setting) -> bool:
    """Whether one is "to the coast" and the other "to the capital"."""
    found = [_GOES_ON.match(s.behind) for s in (one, other)]
    if not found[0] or not found[1] or found[0][1] != found[1][1]:
        return False
    here, there = _stem(fold(found[0][2])), _stem(fold(found[1][2]))
    return here not in other.told_around and there not in one.told_around and here != there


def _of_others(one: Setting, other: Setting) -> bool:
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


def _of_two_ages(one: Setting, other: Setting) -> bool:
    """Whether two ages stand beside two names, or one is that of a thing."""
    if one.figure.kind is not FigureKind.AGE:
        return False
    names = [_NAMED.search(s.before) for s in (one, other)]
    if names[0] and names[1]:
        return fold(names[0][1]) != fold(names[1][1])
    nouns = [_AGED.match(s.behind) for s in (one, other)]
    aged = [fold(noun[1]) for noun in nouns if noun and noun[1] not in FUNCTION_WORDS]
    return len(set(aged)) == 2 or any(noun not in PEOPLE_KINDS and noun not in PERSONS for noun in aged)


def _summed(x: Figure, y: Figure, here: Document, there: Document) -> bool:
    """Whether one number is the sum of those that the other sentence gives of its kind."""
    for whole, part, document in ((x, y, there), (y, x, here)):
        parts = [
            f for f in figures_of(document, part.sentence) if f.kind is part.kind and f.role == part.role
        ]
        if len(parts) > 1 and sum(f.low or 0.0 for f in parts) == whole.low:
            return True
    return False


def _also_told(one: Setting, other: Setting) -> bool:
    """Whether the number of one also stands in the other's sentence, where it counts something else."""
    if {"killed", "wounded"} & {one.figure.role, other.figure.role}:
        return False
    return one.figure.low in other.numbers or other.figure.low in one.numbers


def _adds_up(one: Setting, other: Setting) -> bool:
    """Whether a number and another of its sentence make the other's: nine on one floor and two on the next."""
    if one.whole_toll or other.whole_toll:
        return False
    for part, whole in ((one, other), (other, one)):
        value = part.figure.low
        if value is not None and whole.figure.low in {value + n for n in part.numbers - {value}}:
            return True
    return False


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
    _of_two_sizes,
    _to_other_places,
    _of_others,
)
"""Of tolls these say nothing: they are told in many ways, and counted anew from day to day."""
