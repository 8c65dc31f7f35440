# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What is found in one article alone, before anything is compared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from parallax.analysis.words import Word
from parallax.domain.article import Article
from parallax.domain.comparison import Figure, Quote, Sentence


@dataclass(frozen=True, slots=True)
class Setting:
    """What stands around a figure, by which it is known what it measures."""

    stems: Mapping[str, bool]
    """The content words around it, and for each whether it stands near."""
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


@dataclass(frozen=True, slots=True)
class Document:
    """An article with its sentences (standing still None), figures and quotations.

    `words` holds the words of each sentence; a document made without them has none to compare. `settings`
    tells of each of its figures what stands around it, `spread` in how many sentences each stem stands; where
    they are missing they are read when they are needed.
    """

    article: Article
    sentences: tuple[Sentence, ...]
    figures: tuple[Figure, ...]
    quotes: tuple[Quote, ...]
    words: tuple[tuple[Word, ...], ...] = ()
    settings: tuple[Setting, ...] = ()
    spread: Mapping[str, int] = field(default_factory=dict)
