# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Comparisons that were made before are not made again: the last ones, and those that a workspace keeps."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import parallax
from parallax.domain.article import Article
from parallax.domain.comparison import ComparedArticle, Comparison, Rulings
from parallax.workspace.results import Results

_MOST = 6
"""So many comparisons are at hand, the latest."""


class KnownResults:
    """Comparisons by what was compared; titles, sources and the like have no part in it."""

    def __init__(self) -> None:
        self._latest: dict[str, Comparison] = {}

    def remember(self, comparison: Comparison) -> None:
        """Have a comparison at hand as long as the program runs."""
        key = key_of([c.article for c in comparison.articles], comparison.rulings)
        self._latest.pop(key, None)
        self._latest[key] = comparison
        while len(self._latest) > _MOST:
            del self._latest[next(iter(self._latest))]

    def store(self, results: Results, comparison: Comparison) -> None:
        """Put a comparison into the workspace, without the texts that stand there already."""
        key = key_of([c.article for c in comparison.articles], comparison.rulings)
        if results.has(key):
            return
        bare = tuple(replace(c, article=Article(c.article.id, "", ())) for c in comparison.articles)
        results.store(key, replace(comparison, articles=bare))

    def find(self, results: Results, articles: Sequence[Article], rulings: Rulings) -> Comparison | None:
        """Return the comparison of these articles, or None where it was never made."""
        if not articles:
            return None
        key = key_of(articles, rulings)
        found = self._latest.get(key) or results.load(key)
        if found is None or [c.article.id for c in found.articles] != [article.id for article in articles]:
            return None
        pairs = zip(found.articles, articles, strict=True)
        return replace(found, articles=tuple(ComparedArticle(article, c.sentences) for c, article in pairs))


def what_counts(article: Article) -> tuple[object, ...]:
    """Return what a comparison depends on in an article, its text apart: days are told from when it was published."""
    paragraphs = tuple((p.start, p.end, p.role.value) for p in article.paragraphs)
    return paragraphs, article.language, article.published


def key_of(articles: Sequence[Article], rulings: Rulings) -> str:
    """Return what a comparison depends on, as one word."""
    digest = hashlib.sha256(engine().encode())
    for article in articles:
        digest.update(repr((article.id, *what_counts(article))).encode("utf-8", "backslashreplace"))
        digest.update(article.text.encode("utf-8", "surrogatepass"))
    digest.update(repr(rulings).encode("utf-8", "backslashreplace"))
    return digest.hexdigest()


@cache
def engine() -> str:
    """Return what tells one engine from another: the version, and the look of its files where they lie open."""
    package = Path(parallax.__file__).parent
    parts = [parallax.__version__]
    for folder in ("analysis", "language", "domain"):
        for path in sorted((package / folder).rglob("*.py")):
            status = path.stat()
            parts.append(f"{path.name} {status.st_size} {status.st_mtime_ns}")
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()
