# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""When something happened, as a sentence tells it: days, dates, months, quarters, years, hours.

A moment is read as far as the words go: "in June" has a month and no year, "on Monday" a day of the week.
With the day on which the article was published, "yesterday" is a date, and a date has its day of the week.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from parallax.language.moments import (
    DAYS_FROM_TODAY,
    EARLY,
    NIGHTLY,
    PARTS_OF_YEAR,
    QUARTERS,
    SEASONS,
    WEEKDAY_NUMBERS,
    ZONES,
)
from parallax.language.months import MONTHS
from parallax.language.word_lists import words

_LONGEST = 1500
"""Characters: what is longer is no sentence."""
_NEAREST = 183
"""Days: a date without a year is the one nearest to the day of publication."""
_EXACT, _ROUNDED, _ABOUT = 2, 35, 75
"""Minutes by which a clock time may be off: as told to the minute, to the hour or quarter, or about."""
_DAY = 24 * 60
_SHORTENED = frozenset(name for name in MONTHS if len(name) == 3 or name == "sept") - {"may"}
_FIRST_YEAR, _LAST_YEAR = 1800, 2200
"""Of publication: other dates are mistakes."""

_MONTH = (
    "(?:"
    + "|".join(
        name.title() + (r"\b\.?" if name in _SHORTENED else r"\b")
        for name in sorted(MONTHS, key=len, reverse=True)
    )
    + ")"
)
_WEEKDAY = "(?:" + "|".join(name.title() for name in WEEKDAY_NUMBERS) + ")"
_NUMBER_OF_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:1[5-9]|20)\d\d"
_PART = r"(?:early|mid|late|(?:beginning|start|middle|end)\sof)"
_DAY_PART = r"(?:\s(?:morning|afternoon|evening|night))?"
_BEFORE_MONTH = words(
    "in by of since until till before after during last next this through from early late mid"
)
_ALSO_VERBS = frozenset((MONTHS["march"], MONTHS["may"]))
"""Months that tell nothing but with a year, a part or a preposition."""
_ABOUT_WORDS = r"(?:(?:about|around|roughly|approximately|(?:shortly|just|soon)\s(?:after|before)|nearly)\s)?"
_ZONE = r"(?:\s(?:local\stime|hours|hrs|(?:" + "|".join(ZONES) + r")\b(?:\stime)?))?"

_MOMENT = re.compile(
    rf"""
    (?P<clock>{_ABOUT_WORDS}(?:
        (?P<hour>\d{{1,2}})(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap]\.\s?m\b\.?|[ap]m\b)
      | (?P<hour24>[01]?\d|2[0-4]):(?P<minute24>[0-5]\d)\b(?!:)
      | (?P<noon>noon|midnight)\b))
    (?P<zone>(?i:{_ZONE}))
  | (?P<date>(?:{_WEEKDAY},?\s)?(?:
        (?P<month>{_MONTH})\s(?P<day>{_NUMBER_OF_DAY})\b(?!,\d|\.\d)
      | (?P<day2>{_NUMBER_OF_DAY})\s(?P<month2>{_MONTH}))(?P<to>\s?(?:-|–|to|and|through|until)\s?\d{{1,2}}\b)?
      (?:,?\s(?P<year>{_YEAR})\b)?)
  | (?P<iso>(?P<isoyear>{_YEAR})-(?P<isomonth>0[1-9]|1[0-2])-(?P<isoday>[0-3]\d))\b
  | (?P<weekday>{_WEEKDAY}){_DAY_PART}\b
  | (?P<quarter>(?P<nth>{"|".join(QUARTERS)})[\s-](?P<unit>quarter|half)(?:\sof)?(?:\s(?P<quarteryear>{_YEAR})\b)?)
  | (?P<q>Q(?P<qn>[1-4]))\s(?P<qyear>{_YEAR})\b
  | (?:(?<=\s)|(?<=^))(?P<monthly>(?:(?P<monthpart>{_PART})[\s-])?(?P<alone>{_MONTH})(?:,?\s(?P<monthyear>{_YEAR})\b)?)
  | (?P<decade>(?:(?P<decadepart>early|mid|late)[\s-])?(?P<decadeyear>(?:1[5-9]|20)\d0)s)\b
  | (?P<yearly>(?:(?P<yearpart>{_PART}|(?P<season>{"|".join(SEASONS)})\sof)[\s-])?(?P<bare>{_YEAR}))\b(?![,.]?\d|-|%|\s?(?:percent|people|men|women|troops|soldiers|jobs|homes|houses|dollars|euros|pounds|crowns))
  | (?P<relative>(?:last|next|this)\s(?:year|month)|today|tonight|yesterday|tomorrow|last\snight|(?P<ago>\w+)\sdays?\sago)\b
    """,
    re.VERBOSE,
)  # fmt: skip
_WORD_BEFORE = re.compile(r"([\w-]+)\W{0,2}$")
_YEAR_LISTED = re.compile(rf"\b{_YEAR}(?:,|(?:,\s|\s)(?:and|or|to|through))\s$")
_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "a": 1, "one": 1}
_YEAR_COMES_AFTER = words(
    "in of by since until till from during before after back late early year for around about"
)
_JOINS = re.compile(r"\s?(?:,|(?:,\s?)?(?:-|–|—|and|or|to|until|till|through|/))\s?(?:from\s|in\s|on\s)?")
_RANGE_OPENS = frozenset({"between", "from"})


class Moment(NamedTuple):
    """A time that a sentence tells; what it does not tell is None. `start` counts from the sentence's start."""

    start: int
    end: int
    years: tuple[int, int] | None = None
    months: tuple[int, int] | None = None
    day: int | None = None
    weekday: int | None = None
    clock: int | None = None
    """Minutes from midnight; what carries the name of a zone is told in Greenwich's."""
    slack: int = 0
    zoned: bool = False
    by_name: bool = False
    """Whether the day is only named: Monday, yesterday."""
    before: str = ""
    """The word before it: on, by, since."""
    nightly: bool = False
    early: bool = False
    in_range: bool = False
    """One end of a range, or one of a list."""


def differ(x: Moment, y: Moment) -> bool | None:
    """Whether two moments cannot be one; None where they tell different things and nothing can be said."""
    if x.clock is not None or y.clock is not None:
        return _hours_differ(x, y)
    told = False
    for some, others in ((x.years, y.years), (x.months, y.months)):
        if some is not None and others is not None:
            told = True
            if some[1] < others[0] or others[1] < some[0]:
                return True
    if x.day is not None and y.day is not None:
        return x.day != y.day and not _one_night(x, y)
    if x.weekday is not None and y.weekday is not None:
        return x.weekday != y.weekday and not _one_night(x, y)
    return False if told else None


def _hours_differ(x: Moment, y: Moment) -> bool | None:
    if x.clock is None or y.clock is None or x.zoned != y.zoned:
        return None
    apart = abs(x.clock - y.clock) % _DAY
    return min(apart, _DAY - apart) > max(x.slack, y.slack)


def _one_night(x: Moment, y: Moment) -> bool:
    """Whether two days that follow each other may share a night."""
    if x.weekday is None or y.weekday is None:
        return False
    for first, second in ((x, y), (y, x)):
        if (first.weekday or 0) + 1 - (second.weekday or 0) in (0, 7) and (
            (first.nightly and not second.nightly) or (second.early and not first.early)
        ):
            return True
    return False


def read_moments(sentence: str, published: str | None) -> tuple[Moment, ...]:
    """Return the moments that a sentence tells, in order."""
    if len(sentence) > _LONGEST:
        return ()
    return _read(sentence, (published or "")[:10])


@lru_cache(maxsize=1 << 12)  # a sentence is asked about once for each of its matches
def _read(sentence: str, published: str) -> tuple[Moment, ...]:
    today = _date(published)
    found: list[Moment] = []
    for match in _MOMENT.finditer(sentence):
        moment = _moment(match, today)
        if moment is not None:
            found.append(_placed(moment, sentence))
    return tuple(_ranges(found, sentence))


def _date(written: str) -> date | None:
    try:
        day = date.fromisoformat(written)
    except ValueError:
        return None
    return day if _FIRST_YEAR <= day.year <= _LAST_YEAR else None


def _moment(match: re.Match[str], today: date | None) -> Moment | None:
    """Return what a match of the pattern tells, without its surroundings."""
    start, end = match.span()
    if match["clock"]:
        return _clock(match)
    if match["date"] or match["iso"]:
        return _day(match, today)
    if match["weekday"]:
        return Moment(start, end, weekday=WEEKDAY_NUMBERS[match["weekday"].lower()], by_name=True)
    if match["quarter"] or match["q"]:
        return _quarter(match)
    if match["monthly"]:
        return _month(match)
    if match["decade"]:
        first = int(match["decadeyear"])
        ends = {"early": (0, 4), "mid": (3, 7), "late": (5, 9), None: (0, 9)}[match["decadepart"]]
        return Moment(start, end, years=(first + ends[0], first + ends[1]))
    if match["yearly"]:
        return _year(match)
    return _relative(match, today)


def _clock(match: re.Match[str]) -> Moment:
    text, zone = match["clock"], (match["zone"] or "").split()
    minute = int(match["minute"] or match["minute24"] or 0)
    if match["noon"]:
        hour = 12 if match["noon"] == "noon" else 0
    elif match["hour24"]:
        hour = int(match["hour24"])
    else:
        hour = int(match["hour"]) % 12 + 12 * (match["half"][0] == "p")
    about = not text[0].isdigit() and not match["noon"]
    rounded = minute % 15 == 0
    slack = _ABOUT if about else _ROUNDED if rounded else _EXACT
    shift = ZONES.get(zone[0].lower()) if zone else None
    clock = hour * 60 + minute - 60 * (shift or 0)
    return Moment(
        match.start(),
        match.end("clock"),
        clock=clock % _DAY,
        slack=slack if shift is None else slack + 60,  # winter or summer time
        zoned=shift is not None,
    )


def _day(match: re.Match[str], today: date | None) -> Moment | None:
    start, end = match.span()
    if match["iso"]:
        year, month, day = (int(match[name]) for name in ("isoyear", "isomonth", "isoday"))
        known: int | None = year
    else:
        month = MONTHS[(match["month"] or match["month2"]).rstrip(".").lower()]
        day = int(re.sub(r"\D", "", match["day"] or match["day2"]))
        known = int(match["year"]) if match["year"] else None
    weekday = _weekday(known, month, day, today)
    years = (known, known) if known is not None else None
    in_range = not match["iso"] and match["to"] is not None
    return Moment(start, end, years, (month, month), day, weekday, in_range=in_range)


def _weekday(year: int | None, month: int, day: int, today: date | None) -> int | None:
    """Return the day of the week of a date; one without a year is the nearest."""
    years = [year] if year is not None else [today.year + n for n in (-1, 0, 1)] if today else []
    try:
        days = [date(n, month, day) for n in years]
    except ValueError:
        return None
    if not days:
        return None
    if year is not None or today is None:
        return days[0].weekday()
    nearest = min(days, key=lambda then: abs((then - today).days))
    return nearest.weekday() if abs((nearest - today).days) <= _NEAREST else None


def _quarter(match: re.Match[str]) -> Moment:
    start, end = match.span()
    if match["q"]:
        number, year, size = int(match["qn"]), match["qyear"], 3
    else:
        number, year = QUARTERS[match["nth"]], match["quarteryear"]
        size = 3 if match["unit"] == "quarter" else 6
    months = (size * (number - 1) + 1, min(12, size * number))
    return Moment(start, end, (int(year), int(year)) if year else None, months)


def _month(match: re.Match[str]) -> Moment | None:
    month = MONTHS[match["alone"].rstrip(".").lower()]
    year = match["monthyear"]
    before = _WORD_BEFORE.search(match.string, max(0, match.start() - 16), match.start())
    told = year or match["monthpart"] or (before and before[1].lower() in _BEFORE_MONTH)
    if month in _ALSO_VERBS and not told:
        return None
    years = (int(year), int(year)) if year else None
    return Moment(match.start(), match.end(), years, (month, month))


def _year(match: re.Match[str]) -> Moment | None:
    year = int(match["bare"])
    if not match["yearpart"] and not _leads_to_year(match.string[max(0, match.start() - 16) : match.start()]):
        return None  # "a 2014 ban": which ban, not when
    if match["season"]:
        months = SEASONS.get(match["season"])
    else:
        part = (match["yearpart"] or "").split()
        months = next((PARTS_OF_YEAR[word] for word in part if word in PARTS_OF_YEAR), None)
    return Moment(match.start(), match.end(), (year, year), months)


def _leads_to_year(before: str) -> bool:
    """Whether a preposition, or another year of a list, stands before a year."""
    word = _WORD_BEFORE.search(before)
    return (word is not None and word[1].lower() in _YEAR_COMES_AFTER) or _YEAR_LISTED.search(
        before
    ) is not None


def _relative(match: re.Match[str], today: date | None) -> Moment | None:
    if today is None:
        return None
    start, end = match.span()
    first, _, unit = match["relative"].partition(" ")
    if unit == "year":
        year = today.year + {"last": -1, "this": 0, "next": 1}[first]
        return Moment(start, end, (year, year))
    if unit == "month":
        month = (today.month - 1 + {"last": -1, "this": 0, "next": 1}[first]) % 12 + 1
        return Moment(start, end, None, (month, month))
    if match["ago"]:
        count = _COUNTS.get(match["ago"]) or (int(match["ago"]) if match["ago"].isdecimal() else None)
        if count is None or count > _NEAREST:
            return None
        days = -count
    else:
        days = -1 if unit == "night" else DAYS_FROM_TODAY[first]
    then = today + timedelta(days=days)
    return Moment(start, end, None, (then.month, then.month), then.day, then.weekday(), by_name=True)


def _placed(moment: Moment, sentence: str) -> Moment:
    """Return a moment with what the words around it add."""
    before = re.findall(r"[\w-]+", sentence[max(0, moment.start - 40) : moment.start].lower())
    before = [word for word in before if word != "the"]
    behind = re.findall(r"[\w-]+", sentence[moment.start : moment.end + 24].lower())[:4]
    around = {*before[-3:], *behind}
    return moment._replace(
        before=before[-1] if before else "",
        nightly=not NIGHTLY.isdisjoint(around),
        early=not EARLY.isdisjoint(around),
        in_range=moment.in_range or not _RANGE_OPENS.isdisjoint(before[-1:]),
    )


def _ranges(moments: list[Moment], sentence: str) -> Iterator[Moment]:
    """Yield the moments, those that are listed or the ends of a range marked as such."""
    for n, moment in enumerate(moments):
        joined = any(
            _JOINS.fullmatch(sentence, one.end, other.start) is not None
            for one, other in zip(
                moments[max(0, n - 1) : n + 1], moments[max(0, n - 1) + 1 : n + 2], strict=False
            )
        )
        yield moment._replace(in_range=True) if joined else moment
