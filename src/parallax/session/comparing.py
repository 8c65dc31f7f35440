# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Comparing, as a plain function that any thread may run."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from parallax.domain.article import Article
from parallax.domain.comparison import Comparison, Rulings

if TYPE_CHECKING:
    from parallax.analysis.memo import Memo


class Comparer:
    """Compares articles again and again, and remembers what was found in each of them.

    One comparison runs at a time: a second one waits until the first has ended or was cancelled.
    """

    def __init__(self) -> None:
        self._memo: Memo | None = None
        self._lock = threading.Lock()

    def compare(
        self,
        articles: Sequence[Article],
        *,
        rulings: Rulings | None = None,
        progress: Callable[[float], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Comparison:
        """Compare the articles; see `parallax.analysis.compare`."""
        # Here and not above: nothing of this is needed before the window is painted.
        from parallax.analysis import compare
        from parallax.analysis.memo import Memo

        with self._lock:
            if self._memo is None:
                self._memo = Memo()
            return compare(
                articles,
                rulings=rulings or Rulings(),
                memo=self._memo,
                progress=progress,
                cancelled=cancelled,
            )


def compare_articles(articles: Sequence[Article]) -> Comparison:
    """Compare the articles once."""
    return Comparer().compare(articles)
