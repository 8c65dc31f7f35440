# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Dates as texts write them, in ISO 8601 and no more precise than they were written."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from parallax.language.months import MONTHS, OTHER_MONTHS, WEEKDAYS

_NUMBERS = OTHER_MONTHS | MONTHS
_MONTH = "(?:" + "|".join(sorted(_NUMBERS, key=len, reverse=True)) + r")\b\.?"
_WEEKDAY = "(?:" + "|".join(sorted(WEEKDAYS, key=len, reverse=True)) + r")\b\.?,?\s+"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|[.º](?=\s))?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_TIME = r"""
    (?P<hour>[01]?\d|2[0-3])(?:[:.h](?P<minute>[0-5]\d))(?::(?P<second>[0-5]\d)(?:[.,]\d+)?)?
    (?:\s*(?P<half>[ap])\.?m\b\.?)?
    (?:\s*\(?(?P<zone>Z\b|UTC\b|GMT\b|E[SD]T\b|C[SD]T\b|M[SD]T\b|P[SD]T\b|BST\b|CES?T\b|[+-]\d\d:?\d\d\b)
       (?P<offset>\s?[+-]\d{1,2}(?::?\d\d)?)?)?
"""
_CLOCK_AFTER = re.compile(
    rf"[\s,|T@–—-]*(?:\b(?:at|à|um|a\slas|alle|às|om)\s+)?{_TIME}", re.VERBOSE | re.IGNORECASE
)
# "3:15 PM ET, Wed March 3, 2021": a zone that changes with the season is passed over.
_CLOCK_BEFORE = re.compile(
    rf"(?<![\d:.]){_TIME}(?:\s*[ECMP]T\b)?\)?[\s,|–—-]*(?:\bon\s+)?$", re.VERBOSE | re.IGNORECASE
)
_NEAR = 40
# No date is without one, and most lines are.
_A_YEAR = re.compile(r"(?:19|20)\d\d")
_SHAPES = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        rf"(?<![\w/.-]){_YEAR}(?P<sep>[-./])(?P<month>\d\d?)(?P=sep)(?P<day>\d\d?)(?![\d/-]|\.\d)",
        r"(?<![\w/.-])(?P<one>\d\d?)(?P<sep>[-./])(?P<two>\d\d?)(?P=sep)(?P<year>(?:19|20)\d\d)(?![\d/-]|\.\d)",
        rf"(?<!\d){_YEAR}\s?[年년]\s?(?P<month>\d\d?)\s?[月월]\s?(?P<day>\d\d?)\s?[日일]",
        rf"(?:\b{_WEEKDAY})?\b(?P<name>{_MONTH})\s+{_DAY},?\s+{_YEAR}\b",
        rf"(?:\b{_WEEKDAY})?\b{_DAY}(?:\s+(?:of|de))?[\s-]+(?P<name>{_MONTH}),?(?:\s+del?)?[\s-]+{_YEAR}\b",
    )
)
_HOURS_FROM_UTC = {
    "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
    "BST": 1, "CET": 1, "CEST": 2,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Written:
    """A date in a text: where it stands and what it says; `iso` is None where day and month may be swapped."""

    start: int
    end: int
    iso: str | None


def read_date(text: str) -> str | None:
    """Return the first date of `text` in ISO 8601, or None; a date that can be read two ways is none."""
    return next((found.iso for found in find_dates(text)), None)


def find_dates(text: str) -> Iterator[Written]:
    """Yield the dates of `text` in order, each with the clock time beside it."""
    if not _A_YEAR.search(text):
        return
    matches = sorted((match for shape in _SHAPES for match in shape.finditer(text)), key=lambda m: m.start())
    at = 0
    for match in matches:
        if match.start() < at:
            continue
        clock = _CLOCK_AFTER.match(text, match.end())
        before = None if clock else _CLOCK_BEFORE.search(text[max(at, match.start() - _NEAR) : match.start()])
        start = match.start() - (before.end() - before.start() if before else 0)
        at = clock.end() if clock else match.end()
        try:
            iso = _iso(match, clock or before)
        except ValueError:  # 31 February
            at = match.end()
            continue
        yield Written(start, at, iso)


def without_dates(text: str) -> str:
    """Return `text` in one line, without its dates and their clock times."""
    parts: list[str] = []
    at = 0
    for found in find_dates(text):
        parts.append(text[at : found.start])
        at = found.end
    return " ".join(" ".join((*parts, text[at:])).split())


def _iso(match: re.Match[str], clock: re.Match[str] | None) -> str | None:
    day = _day(match.groupdict(), int(match["year"]))
    if day is None:
        return None
    if clock is None:
        return day.isoformat()
    hour = int(clock["hour"])
    if clock["half"]:
        hour = hour % 12 + 12 * (clock["half"].lower() == "p")
    moment = dt.datetime(
        day.year,
        day.month,
        day.day,
        hour,
        int(clock["minute"]),
        int(clock["second"] or 0),
        tzinfo=_zone(clock),
    )
    if clock["second"] is None and moment.tzinfo is None:
        return moment.isoformat(timespec="minutes")
    return moment.isoformat()


def _day(parts: dict[str, str | None], year: int) -> dt.date | None:
    if parts.get("name"):
        month = _NUMBERS[str(parts["name"]).lower().rstrip(".")]
        return dt.date(year, month, int(str(parts["day"])))
    if parts.get("month"):
        return dt.date(year, int(str(parts["month"])), int(str(parts["day"])))
    one, two = int(str(parts["one"])), int(str(parts["two"]))
    # Between stops the day comes first everywhere; else only a number above 12 tells.
    if parts["sep"] == "." or one > 12 or one == two:
        return dt.date(year, two, one)
    return dt.date(year, one, two) if two > 12 else None


def _zone(clock: re.Match[str]) -> dt.tzinfo | None:
    name = (clock["zone"] or "").upper()
    if not name:
        return None
    if name in _HOURS_FROM_UTC:
        return dt.timezone(dt.timedelta(hours=_HOURS_FROM_UTC[name]))
    offset = name if name[0] in "+-" else (clock["offset"] or "").strip()
    if not offset:
        return dt.UTC
    digits = offset[1:].replace(":", "")
    hours, minutes = (int(digits[:-2]), int(digits[-2:])) if len(digits) > 2 else (int(digits), 0)
    delta = dt.timedelta(hours=hours, minutes=minutes)
    return dt.timezone(-delta if offset[0] == "-" else delta)
