# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What the tests of the formats share: files made on the spot, and what came of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from parallax.domain.article import Article
from parallax.domain.errors import UnreadableArticle
from parallax.reading import read_article

ReadBytes = Callable[..., Article]
Refuse = Callable[..., UnreadableArticle]


@pytest.fixture
def read_bytes(tmp_path: Path) -> ReadBytes:
    """Read bytes as a file of a name."""

    def reading(content: bytes, name: str) -> Article:
        path = tmp_path / name
        path.write_bytes(content)
        return read_article(path)

    return reading


@pytest.fixture
def refusal_of(tmp_path: Path) -> Refuse:
    """Return why bytes are refused as a file of a name; the sentence names the file."""

    def refusing(content: bytes, name: str) -> UnreadableArticle:
        path = tmp_path / name
        path.write_bytes(content)
        with pytest.raises(UnreadableArticle) as caught:
            read_article(path)
        assert str(path) in str(caught.value)
        assert str(caught.value).isprintable()
        return caught.value

    return refusing


@pytest.fixture
def shown() -> Callable[[Article], list[str]]:
    """Return the paragraphs with their roles, as a person would write them down."""

    def showing(article: Article) -> list[str]:
        return [f"{p.role}: {article.text[p.start : p.end]}" for p in article.paragraphs]

    return showing
