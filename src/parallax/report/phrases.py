# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The words that the report itself says, from one table (resources/report/strings.toml)."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

_DATE = re.compile(
    r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?"
)


@dataclass(frozen=True, slots=True)
class Phrases:
    """A table of phrases; what stands in braces is filled in."""

    table: dict[str, str]
    months: tuple[str, ...]
    language: str

    @classmethod
    def read(cls, path: Path) -> Phrases:
        """Return the phrases of a TOML file."""
        content = tomllib.loads(path.read_text(encoding="utf-8"))
        return cls(dict(content["phrases"]), tuple(content["months"]), str(content["language"]))

    def say(self, key: str, **values: str | int) -> str:
        """Return a phrase with its values."""
        return self.table[key].format(**values)

    def count(self, key: str, number: int) -> str:
        """Return the phrase that counts, in the singular or the plural."""
        form = "one" if number == 1 else "other"
        return self.say(f"{key}_{form}", n=f"{number:,}")

    def date(self, published: str | None) -> str:
        """Return a date (ISO 8601, as precise as it is) for reading; a phrase where there is none."""
        if not published:
            return self.say("no_date")
        found = _DATE.fullmatch(published)
        if found is None:
            return published
        year, month, day, time, zone = found.groups()
        if month is None:
            return year
        if not 1 <= int(month) <= len(self.months):
            return published
        parts = [day.lstrip("0")] if day else []
        date = " ".join([*parts, self.months[int(month) - 1], year])
        return f"{date}, {time}{_zone(zone)}" if time else date

    def number(self, value: float) -> str:
        """Return a number for reading: 4,000 or 1.5 million or 35.7."""
        for size, key in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
            scaled = round(value / size, 3)
            if value >= size and abs(scaled * size - value) < 1e-9 * size:
                return self.say(key, n=f"{scaled:,.10g}")
        return f"{int(value):,}" if value == int(value) else f"{value:,.6g}"


def _zone(zone: str | None) -> str:
    if not zone:
        return ""
    utc = zone == "Z" or not zone.strip("+-0:")
    return " UTC" if utc else f" UTC{zone}"
