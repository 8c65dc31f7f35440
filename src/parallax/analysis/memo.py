# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What one comparison leaves for the next."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from parallax.analysis.differences import Sides
from parallax.analysis.matching import Reading
from parallax.analysis.passages import Tape
from parallax.domain.article import Article
from parallax.domain.comparison import Match


@dataclass(slots=True)
class Memo:
    """What was found in each article alone and between two of them, keyed by content.

    Its owner keeps it from one comparison to the next; it makes the next faster and never changes it.
    Articles that are compared no longer are forgotten.
    """

    readings: dict[Article, Reading] = field(default_factory=dict)
    matches: dict[tuple[Reading, Reading], tuple[Match, ...]] = field(default_factory=dict)
    sides: Sides = field(default_factory=Sides)
    tapes: dict[Article, Tape] = field(default_factory=dict)

    def forget_all_but(self, articles: Iterable[Article]) -> None:
        """Keep only what belongs to `articles`."""
        self.readings = {article: self.readings[article] for article in articles}
        kept = set(self.readings.values())
        self.matches = {pair: found for pair, found in self.matches.items() if kept.issuperset(pair)}
        self.sides.forget_all_but(self.readings)
        self.tapes = {article: self.tapes[article] for article in self.readings if article in self.tapes}
