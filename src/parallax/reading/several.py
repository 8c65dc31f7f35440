# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Several articles in one file: where one ends and the next begins, and what stands above each.

Known layouts, whatever the file's format, are those of Nexis Uni, of LexisNexis before it, of Factiva with and
without labels, of ProQuest, and texts with rulers between them. Anything else is one article.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from parallax.reading.database_fields import (
    RULER_OF_PROQUEST,
    SIGN_OF_PROQUEST,
    START_OF_LEXIS,
    fields_of_labelled_factiva,
    fields_of_lexis,
    fields_of_proquest,
)
from parallax.reading.datelines import is_byline, is_date
from parallax.reading.draft import Block, Draft, Stated
from parallax.reading.lines import Line, lines_of
from parallax.reading.news_databases import END_OF_FACTIVA, END_OF_NEXIS, fields_of_factiva, fields_of_nexis

_RULER = re.compile(r"([=*#_~+–—-])\1{9,}")
# Shorter ones often stand within an article, so each kind of them is tried by itself.
_SHORT_RULERS = tuple(re.compile(rf"(?:{re.escape(mark)} ?){{3,}}") for mark in "=*#_~+–—-")
# Each of the parts between rulers must be an article by itself: a title, then so many words.
_FEWEST_WORDS = 40
_LONGEST_TITLE = 30
_HEAD = 6


@dataclass(frozen=True, slots=True)
class _Layout:
    """How a database parts its articles, and what finds the fields of each; `keep` where the mark is of the article."""

    mark: re.Pattern[str]
    keep: bool
    fields: tuple[Callable[[Draft], Draft | None], ...]
    sign: re.Pattern[str] | None = None
    """What must stand in a line besides, where the mark alone tells too little."""

    def is_of(self, lines: Sequence[Line]) -> bool:
        """Whether a text is laid out so."""
        return all(
            any(pattern.fullmatch(line.text) for line in lines)
            for pattern in (self.mark, self.sign)
            if pattern
        )

    def fields_of(self, part: Draft) -> Draft | None:
        """Return an article with its fields, None of a stretch that is no article."""
        return next(filter(None, (fields(part) for fields in self.fields)), None)


_LAYOUTS = (
    _Layout(END_OF_NEXIS, True, (fields_of_nexis,)),
    _Layout(END_OF_FACTIVA, True, (fields_of_labelled_factiva, fields_of_factiva)),
    _Layout(START_OF_LEXIS, False, (fields_of_lexis,)),
    _Layout(RULER_OF_PROQUEST, False, (fields_of_proquest,), SIGN_OF_PROQUEST),
)


def split(draft: Draft) -> tuple[Draft, ...]:
    """Return the articles of a draft, each with what stands above it as its own; at least one."""
    lines = lines_of(draft)
    for layout in _LAYOUTS:
        if layout.is_of(lines):
            parts = _parts(draft, lines, layout.mark, keep=layout.keep)
            articles = tuple(filter(None, map(layout.fields_of, parts)))
            if articles:
                return articles
    for ruler in (_RULER, *_SHORT_RULERS):
        if any(ruler.fullmatch(line.text) for line in lines):
            parts = _parts(draft, lines, ruler, keep=False)
            if len(parts) > 1 and _are_articles(parts):
                return tuple(parts)
    return (draft,)


def _parts(draft: Draft, lines: Sequence[Line], end: re.Pattern[str], *, keep: bool) -> list[Draft]:
    """Return the stretches that lines of a kind end; such a line is the last of its stretch, or of none."""
    parts: list[Draft] = []
    blocks: list[Block] = []
    for block, line in zip(draft.blocks, lines, strict=True):
        ends = end.fullmatch(line.text) is not None
        if not ends or keep:
            blocks.append(block)
        if ends and blocks:
            parts.append(_stretch(draft, blocks))
            blocks = []
    parts += [_stretch(draft, blocks)] if blocks else []
    # One alone keeps the space around it: its positions are those in the file.
    return parts if len(parts) > 1 else [replace(draft, stated=Stated())]


def _stretch(draft: Draft, blocks: Sequence[Block]) -> Draft:
    """Return some neighbouring blocks of a draft as one of their own; what the whole file states is not theirs."""
    start = blocks[0].start
    shifted = (replace(block, start=block.start - start, end=block.end - start) for block in blocks)
    return Draft(draft.text[start : blocks[-1].end], tuple(shifted), Stated())


def _are_articles(parts: Sequence[Draft]) -> bool:
    """Whether each part has a title and a text, and most give a date or an author above it.

    A ruler in a single article divides its text, or parts it from a foot: neither has a title with a date.
    """
    dated = 0
    for part in parts:
        lines = lines_of(part)
        title = lines[0]
        if (
            title.sentence
            or title.size > _LONGEST_TITLE
            or sum(line.size for line in lines[1:]) < _FEWEST_WORDS
        ):
            return False
        if not any(line.prose for line in lines[1:]):
            return False
        dated += any(is_byline(line) or is_date(line, alone=False) for line in lines[1:_HEAD])
    return dated * 3 >= len(parts) * 2
