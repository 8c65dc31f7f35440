# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What is found in one article alone, before anything is compared."""

from __future__ import annotations

from dataclasses import dataclass, field

from parallax.domain.article import Article
from parallax.domain.comparison import Figure, Quote, Sentence


@dataclass(frozen=True, slots=True)
class Document:
    """An article with its sentences (standing still None), figures and quotations."""

    article: Article
    sentences: tuple[Sentence, ...]
    figures: tuple[Figure, ...]
    quotes: tuple[Quote, ...]


@dataclass(slots=True)
class Memo:
    """What earlier comparisons found, keyed by content; its owner keeps it from one comparison to the next."""

    documents: dict[Article, Document] = field(default_factory=dict)
