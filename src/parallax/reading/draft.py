# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What a format's reader hands over: the text, its blocks, and what the file itself states."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING

from parallax.domain.article import Origin, Role

if TYPE_CHECKING:
    from parallax.reading.page_kinds import PageKind

MOST_PARAGRAPHS = 60_000
"""More than a thousand articles have."""


class NotReadable(Exception):
    """A file's content cannot become a text; the door adds the file's name."""

    def __init__(self, problem: str, remedy: str = "") -> None:
        self.problem = problem
        self.remedy = remedy
        super().__init__(problem)


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph to be, without white space at its ends; `role` where the format itself states it."""

    start: int
    end: int
    role: Role | None = None


@dataclass(frozen=True, slots=True)
class Stated:
    """What a file or its text says about the article; None where it says nothing."""

    title: str | None = None
    source: str | None = None
    author: str | None = None
    url: str | None = None
    published: str | None = None
    language: str | None = None
    changed: str | None = None
    origins: Mapping[str, Origin] = field(default_factory=dict)
    """Where each of them was found, by its name."""

    def found_in(self, origin: Origin) -> Stated:
        """Return the same with an origin for all that has none yet."""
        unknown = {name: origin for name in FACTS if getattr(self, name) is not None}
        return replace(self, origins={**unknown, **self.origins})

    def completed(self, other: Stated) -> Stated:
        """Return the same, completed by what only `other` says."""
        missing = [name for name in FACTS if getattr(self, name) is None and getattr(other, name) is not None]
        origins = {name: other.origins[name] for name in missing if name in other.origins}
        more = {name: getattr(other, name) for name in missing}
        return replace(self, **more, origins={**self.origins, **origins})


FACTS = tuple(fact.name for fact in fields(Stated) if fact.name != "origins")
"""The names of what can be stated."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An article before its paragraphs have roles."""

    text: str
    blocks: tuple[Block, ...]
    stated: Stated = field(default_factory=Stated)
    gate: PageKind | None = None
    """What a web page seems to be in place of the whole article."""
