# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Splitting paragraphs into sentences."""

from __future__ import annotations

import re

from parallax.domain.article import Article
from parallax.domain.comparison import Sentence

_END = re.compile(r"(?<=[.!?])[”\"’')]*\s+(?=[“\"‘'(A-Z0-9])")


def split_sentences(article: Article) -> tuple[Sentence, ...]:
    """Return the sentences of every paragraph in order; each lies within its paragraph."""
    found = []
    for paragraph in article.paragraphs:
        start = paragraph.start
        for gap in _END.finditer(article.text, paragraph.start, paragraph.end):
            end = len(article.text[: gap.end()].rstrip())
            found.append(Sentence(start, end, paragraph.role))
            start = gap.end()
        found.append(Sentence(start, paragraph.end, paragraph.role))
    return tuple(found)
