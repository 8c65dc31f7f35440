# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Pages that a news database made for downloading: they hold articles and nothing else, so every line is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parallax.domain.article import Role
from parallax.reading.pieces import Piece, one_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Factiva's names of the parts of an article, in which the language's code stands first ("enHeadline").
_ARTICLE, _PARAGRAPH, _HEADLINE = "article", "articleParagraph", "Headline"


def download_in(tree: HtmlElement) -> list[Piece]:
    """Return the lines of a page that Factiva made, [] of any other page."""
    if not any(_marked(paragraph, _PARAGRAPH) for paragraph in tree.iter("p")):
        return []
    pieces: list[Piece] = []
    for article in tree.iter("div"):
        if _marked(article, _ARTICLE) and not any(
            _marked(above, _ARTICLE) for above in article.iterancestors("div")
        ):
            pieces += _lines(article)
    return pieces


def _marked(element: HtmlElement, name: str) -> bool:
    return any(part.endswith(name) for part in (element.get("class") or "").split())


def _lines(article: HtmlElement) -> list[Piece]:
    pieces: list[Piece] = []
    for element in article.iter("div", "p", "td"):
        if next(element.iterdescendants("div", "p", "td"), None) is None:
            headline = any(_marked(part, _HEADLINE) for part in element.iter())
            words = one_line(element.text_content())
            pieces += [Piece(words, Role.TITLE if headline else None)] if words else []
    return pieces
