# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Comparing, as a plain function that any thread may run."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from parallax.domain.article import Article
from parallax.domain.comparison import Comparison


def compare_articles(
    articles: Sequence[Article],
    *,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Comparison:
    """Compare the articles; see `parallax.analysis.compare`."""
    from parallax.analysis import compare  # after the window is painted

    return compare(articles, progress=progress, cancelled=cancelled)
