# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What a format's reader hands over: the text, its blocks, and what the file itself states."""

from __future__ import annotations

from dataclasses import dataclass, field

from parallax.domain.article import Role


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


@dataclass(frozen=True, slots=True)
class Draft:
    """An article before its paragraphs have roles."""

    text: str
    blocks: tuple[Block, ...]
    stated: Stated = field(default_factory=Stated)
