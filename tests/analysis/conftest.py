# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What the tests of the analysis share."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from parallax.domain.article import Article, Paragraph, Role


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
