# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What is found in one article alone, before anything is compared."""

from __future__ import annotations

from dataclasses import dataclass

from parallax.analysis.words import Word
from parallax.domain.article import Article
from parallax.domain.comparison import Figure, Quote, Sentence


@dataclass(frozen=True, slots=True)
class Document:
    """An article with its sentences (standing still None), figures and quotations.

    `words` holds the words of each sentence; a document made without them has none to compare.
    """

    article: Article
    sentences: tuple[Sentence, ...]
    figures: tuple[Figure, ...]
    quotes: tuple[Quote, ...]
    words: tuple[tuple[Word, ...], ...] = ()
