# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Several articles in one file: where one ends and the next begins, and what stands above each.

Three layouts are known, whatever the file's format: what Nexis Uni and Factiva write, and texts with rulers
between them. Anything else is one article.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from parallax.reading.datelines import is_byline, is_date
from parallax.reading.draft import Block, Draft, Stated
from parallax.reading.lines import Line, lines_of
from parallax.reading.news_databases import END_OF_FACTIVA, END_OF_NEXIS, fields_of_factiva, fields_of_nexis

_RULER = re.compile(r"([=*#_~–—-])\1{9,}")
# Each of the parts between rulers must be an article by itself: a title, then so many words.
_FEWEST_WORDS = 40
_LONGEST_TITLE = 30
_HEAD = 6


def split(draft: Draft) -> tuple[Draft, ...]:
    """Return the articles of a draft, each with what stands above it as its own; at least one."""
    lines = lines_of(draft)
    for end, fields_of in ((END_OF_NEXIS, fields_of_nexis), (END_OF_FACTIVA, fields_of_factiva)):
        if any(end.fullmatch(line.text) for line in lines):
            articles = tuple(filter(None, map(fields_of, _parts(draft, lines, end, keep=True))))
            if articles:
                return articles
    parts = _parts(draft, lines, _RULER, keep=False)
    return tuple(parts) if len(parts) > 1 and _are_articles(parts) else (draft,)


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
