# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Articles made of lines, and the quotations found in them."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from parallax.analysis.quotes import find_quotes
from parallax.analysis.sentences import split_sentences
from parallax.domain.article import Article, Paragraph, Role
from parallax.domain.comparison import Quote, QuoteKind


def article_of(text: str, roles: dict[int, Role] | None = None, article_id: str = "a") -> Article:
    """Make an article with one paragraph for each line that is not empty."""
    paragraphs = []
    for number, match in enumerate(re.finditer(r"\S(?:[^\n]*\S)?", text)):
        role = (roles or {}).get(number, Role.BODY)
        paragraphs.append(Paragraph(match.start(), match.end(), role))
    return Article(article_id, text, tuple(paragraphs))


@pytest.fixture
def make() -> Callable[..., Article]:
    return article_of


@pytest.fixture
def quotes() -> Callable[..., tuple[Quote, ...]]:
    """Return what is found between marks in a text; with `everything=True` reported speech too."""

    def find(
        text: str, roles: dict[int, Role] | None = None, *, everything: bool = False
    ) -> tuple[Quote, ...]:
        article = article_of(text, roles)
        found = find_quotes(article, split_sentences(article))
        return tuple(q for q in found if everything or q.kind is not QuoteKind.INDIRECT)

    return find
