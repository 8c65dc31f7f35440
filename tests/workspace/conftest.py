# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Workspaces to try things on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from parallax.domain.article import Article, Paragraph, Role
from parallax.domain.library import Deed
from parallax.workspace import Original, Workspace

MakeArticle = Callable[..., Article]
Add = Callable[..., None]


@pytest.fixture
def make_article() -> MakeArticle:
    """Return what makes an article of a few words."""

    def make(name: str, text: str = "The bridge at Orta opened on Monday.", **fields: str) -> Article:
        return Article(name, text, (Paragraph(0, len(text), Role.BODY),), letter="A", **fields)

    return make


@pytest.fixture
def add(make_article: MakeArticle) -> Add:
    """Return what adds an article to a workspace."""

    def add_to(workspace: Workspace, name: str, content: bytes | None = None, **fields: str) -> None:
        article = make_article(name, **fields)
        originals = {} if content is None else {name: Original.of(content)}
        workspace.change(Deed.ADD, lambda step: workspace.articles.add(step, [article], originals, 1))

    return add_to


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where a workspace may be made."""
    return tmp_path / "bridge.parallax"


@pytest.fixture
def workspace(path: Path) -> Iterator[Workspace]:
    """Return an open workspace in a file."""
    made = Workspace.create(path)
    yield made
    made.close()
