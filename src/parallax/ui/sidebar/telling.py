# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""How the sidebar tells an article's words, and in which articles something stands."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QCoreApplication

from parallax.domain.article import Article
from parallax.domain.comparison import Comparison


def articles_of(comparison: Comparison) -> tuple[Article, ...]:
    """Return the comparison's articles in order."""
    return tuple(compared.article for compared in comparison.articles)


def one_line(text: str) -> str:
    """Return an article's words with every run of white space as one blank."""
    return " ".join(text.split())


def told_sources(present: Collection[str], articles: Sequence[Article]) -> str:
    """Return the sentence that says where something stands and where not, by the articles' ids."""
    inside = [f"{article.letter} {article.name}" for article in articles if article.id in present]
    outside = [f"{article.letter} {article.name}" for article in articles if article.id not in present]
    told = QCoreApplication.translate("Sidebar", "In {0}.").format("; ".join(inside))
    if outside:
        told += " " + QCoreApplication.translate("Sidebar", "Not in {0}.").format("; ".join(outside))
    return told
