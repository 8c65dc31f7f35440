# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The door of the analysis: articles in, comparison out."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from parallax.analysis.document import Document
from parallax.analysis.sentences import split_sentences
from parallax.domain.article import Article
from parallax.domain.comparison import ComparedArticle, Comparison


def compare(
    articles: Sequence[Article],
    *,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Comparison:
    """Compare articles on one event.

    Args:
        articles: any number, with distinct ids; their order is kept and changes nothing else.
        progress: called with the share done, 0 to 1.
        cancelled: asked between steps.

    Raises:
        Cancelled: `cancelled` answered True.
    """
    documents = [Document(article, split_sentences(article), (), ()) for article in articles]
    return Comparison(tuple(ComparedArticle(d.article, d.sentences) for d in documents))
