# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What the tests of the analysis share."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from parallax.analysis.document import Document
from parallax.analysis.pipeline import read_document
from parallax.domain.article import Article, Paragraph, Role, Span
from parallax.domain.comparison import Clash, Match, MatchKind, SentenceRef


@pytest.fixture(scope="session")
def make_article() -> Callable[..., Article]:
    """Make an article of paragraphs split at blank lines, the first one the title if `titled`."""

    def make(text: str, article_id: str = "a", *, titled: bool = False) -> Article:
        paragraphs = tuple(
            Paragraph(match.start(), match.end(), Role.TITLE if titled and n == 0 else Role.BODY)
            for n, match in enumerate(re.finditer(r"\S(?:.|\n(?!\s*\n))*(?<=\S)", text))
        )
        return Article(article_id, text, paragraphs)

    return make


@pytest.fixture(scope="session")
def document() -> Callable[..., Document]:
    """Make a document of lines, each a paragraph; `roles` gives those that are not body by line number."""

    def make(article_id: str, *lines: str, roles: dict[int, Role] | None = None) -> Document:
        paragraphs, start = [], 0
        for n, line in enumerate(lines):
            bare = line.strip()
            if bare:
                at = start + line.index(bare)
                paragraphs.append(Paragraph(at, at + len(bare), (roles or {}).get(n, Role.BODY)))
            start += len(line) + 1
        return read_document(Article(article_id, "\n".join(lines), tuple(paragraphs)))

    return make


@pytest.fixture(scope="session")
def match() -> Callable[..., Match]:
    """Make a match of two sentences named "article:number"."""

    def make(a: str, b: str, *, score: float = 0.8, partial: bool = False, conflict: bool = False) -> Match:
        refs = [SentenceRef(name.partition(":")[0], int(name.partition(":")[2])) for name in (a, b)]
        kind = MatchKind.PARTIAL if partial else MatchKind.REWORDED
        clash = Clash(Span(0, 1), Span(0, 1)) if conflict else None
        return Match(refs[0], refs[1], kind, score, clash, ())

    return make
