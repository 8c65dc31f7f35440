# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What one comparison leaves for the next."""

from __future__ import annotations

from dataclasses import dataclass, field

from parallax.analysis.document import Document
from parallax.analysis.matching.lines import Line
from parallax.domain.article import Article


@dataclass(slots=True)
class Memo:
    """What was found in each article alone, keyed by its content.

    Its owner keeps it from one comparison to the next; it makes the next faster and never changes it.
    Articles that are compared no longer are forgotten.
    """

    documents: dict[Article, Document] = field(default_factory=dict)
    lines: dict[Article, tuple[Line, ...]] = field(default_factory=dict)

    def forget_all_but(self, articles: set[Article]) -> None:
        """Keep only what belongs to `articles`."""
        self.documents = {a: d for a, d in self.documents.items() if a in articles}
        self.lines = {a: lines for a, lines in self.lines.items() if a in articles}
