# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""How each sentence stands among the other articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from parallax.analysis.document import Document
from parallax.analysis.words import fold
from parallax.domain.comparison import ComparedArticle, Match, MatchKind, Sentence, SentenceRef, Standing


def give_standing(documents: Sequence[Document], matches: Sequence[Match]) -> tuple[ComparedArticle, ...]:
    """Return every article with its sentences as they stand.

    Conflicting goes before shared, and shared before unique; a partial match alone leaves a sentence unique.
    A line printed again stands as at its first printing. With one article alone nothing stands in any way.
    """
    if len(documents) < 2:
        return tuple(ComparedArticle(d.article, d.sentences) for d in documents)
    order = {document.article.id: n for n, document in enumerate(documents)}
    carriers: dict[SentenceRef, set[str]] = defaultdict(set)
    conflicting: set[SentenceRef] = set()
    for match in matches:
        if match.kind is MatchKind.PARTIAL and not match.conflict:
            continue
        carriers[match.a].add(match.b.article)
        carriers[match.b].add(match.a.article)
        if match.conflict:
            conflicting |= {match.a, match.b}

    def standing(ref: SentenceRef) -> Standing:
        if ref in conflicting:
            return Standing.CONFLICTING
        return Standing.SHARED if ref in carriers else Standing.UNIQUE

    compared = []
    for document in documents:
        first: dict[tuple[str, ...], int] = {}
        sentences: list[Sentence] = []
        for n, sentence in enumerate(document.sentences):
            if not sentence.role.compared:
                sentences.append(sentence)
                continue
            printing = first.setdefault(tuple(fold(word.text) for word in document.words[n]), n)
            ref = SentenceRef(document.article.id, printing)
            others = tuple(sorted(carriers.get(ref, ()), key=order.__getitem__))
            sentences.append(replace(sentence, standing=standing(ref), articles=others))
        compared.append(ComparedArticle(document.article, tuple(sentences)))
    return tuple(compared)
