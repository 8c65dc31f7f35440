# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Invented articles in the layouts of real pages: layouts/*.txt give a role and a text in each line.

A line that begins with a space goes on with the paragraph above it; `@field value` says what the text states.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from parallax.domain.article import Article, Role
from parallax.reading import read_text

LAYOUTS = sorted(Path(__file__).with_name("layouts").glob("*.txt"))
FIELDS = ("title", "source", "author", "published", "language")
_PARAGRAPH = re.compile(rf"({'|'.join(Role)})\| (.*)")


def _expected(layout: Path) -> tuple[dict[str, str], list[str], str]:
    fields: dict[str, str] = {}
    roles: list[str] = []
    text: list[str] = []
    for line in layout.read_text(encoding="utf-8").splitlines():
        if line.startswith("@"):
            name, _, value = line[1:].partition(" ")
            fields[name] = value
        elif match := _PARAGRAPH.fullmatch(line):
            roles.append(match[1])
            text.append(match[2])
        else:
            text.append(line.removeprefix(" "))
    return fields, roles, "\n".join(text).strip("\n")


def _shown(article: Article) -> list[str]:
    return [f"{p.role}| {article.text[p.start : p.end]}" for p in article.paragraphs]


def test_there_are_layouts() -> None:
    assert len(LAYOUTS) > 25


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda path: path.stem)
def test_roles(layout: Path) -> None:
    _, roles, text = _expected(layout)
    article = read_text(text, article_id=layout.stem)
    words = [article.text[p.start : p.end] for p in article.paragraphs]
    assert _shown(article) == [f"{role}| {said}" for role, said in zip(roles, words, strict=True)]


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda path: path.stem)
def test_stated_fields(layout: Path) -> None:
    fields, _, text = _expected(layout)
    article = read_text(text, article_id=layout.stem)
    assert {name: getattr(article, name) for name in FIELDS} == {name: fields.get(name) for name in FIELDS}
