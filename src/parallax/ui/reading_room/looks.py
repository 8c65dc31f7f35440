# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What all panes have in common: colours, sizes, which marks are on, what is chosen, who is who."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from parallax.domain.article import Article
from parallax.domain.comparison import SentenceRef
from parallax.ui.reading_room.article_text import Sizes
from parallax.ui.reading_room.marks import USUAL_MARKS, Mark, MarkedSentence
from parallax.ui.reading_room.own_signs import Signs
from parallax.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Looks:
    """One state of the reading room; a change is a new value, handed to every pane."""

    theme: Theme
    sizes: Sizes
    marks: frozenset[Mark] = USUAL_MARKS
    chosen: frozenset[SentenceRef] = frozenset()
    leading: SentenceRef | None = None
    """The one of the chosen that the reader is at; the others are outlined more quietly."""
    articles: Mapping[str, Article] = field(default_factory=dict)
    signs: Signs = field(default_factory=dict)

    def letter(self, article_id: str) -> str:
        """Return an article's letter; nothing where the article is not known (any more)."""
        article = self.articles.get(article_id)
        return article.letter if article is not None else ""

    def shows(self, sentence: MarkedSentence) -> bool:
        """Whether a sentence's class of highlight is on."""
        return sentence.wash is not None and sentence.wash.mark in self.marks
