# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The door of the analysis: articles in, comparison out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from parallax.analysis.document import Document, Memo
from parallax.analysis.matching import find_matches
from parallax.analysis.sentences import split_sentences
from parallax.analysis.words import read_words
from parallax.domain.article import Article
from parallax.domain.comparison import ComparedArticle, Comparison, Match, MatchKind, Sentence, Standing
from parallax.domain.errors import Cancelled


def compare(
    articles: Sequence[Article],
    *,
    memo: Memo | None = None,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Comparison:
    """Compare articles on one event.

    Args:
        articles: any number, with distinct ids; their order is kept and changes nothing else.
        memo: what earlier comparisons found in each article; it never changes the result.
        progress: called with the share done, 0 to 1.
        cancelled: asked between steps.

    Raises:
        Cancelled: `cancelled` answered True.
    """

    def step(share: float) -> None:
        if cancelled is not None and cancelled():
            raise Cancelled
        if progress is not None:
            progress(share)

    documents = []
    for n, article in enumerate(articles):
        step(0.4 * n / len(articles))
        documents.append(read_document(article))
    step(0.4)
    matches = find_matches(documents)
    step(1.0)
    return Comparison(_standings(documents, matches), matches)


def read_document(article: Article) -> Document:
    """Return what one article holds."""
    return Document(article, split_sentences(article), (), ())


def _standings(documents: Sequence[Document], matches: Sequence[Match]) -> tuple[ComparedArticle, ...]:
    """Return every article with its sentences as they stand among the others."""
    order = {document.article.id: n for n, document in enumerate(documents)}
    carriers: dict[tuple[str, int], set[str]] = {}
    conflicting = set()
    for match in matches:
        if match.kind is MatchKind.PARTIAL and not match.conflict:
            continue
        for here, there in ((match.a, match.b), (match.b, match.a)):
            carriers.setdefault((here.article, here.sentence), set()).add(there.article)
            if match.conflict:
                conflicting.add((here.article, here.sentence))
    if len(documents) < 2:
        return tuple(ComparedArticle(d.article, d.sentences) for d in documents)
    compared = []
    for document in documents:
        first: dict[tuple[str, ...], int] = {}
        sentences: list[Sentence] = []
        for n, sentence in enumerate(document.sentences):
            if not sentence.role.compared:
                sentences.append(sentence)
                continue
            line = tuple(w.stem for w in read_words(document.article.text, sentence.start, sentence.end))
            ref = (document.article.id, first.setdefault(line, n))
            standing = (
                Standing.CONFLICTING
                if ref in conflicting
                else Standing.SHARED
                if ref in carriers
                else Standing.UNIQUE
            )
            others = tuple(sorted(carriers.get(ref, ()), key=order.__getitem__))
            sentences.append(replace(sentence, standing=standing, articles=others))
        compared.append(ComparedArticle(document.article, tuple(sentences)))
    return tuple(compared)
