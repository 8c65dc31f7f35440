# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""A comparison as the printed report needs it: looked up by article and by sentence."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass, field

from parallax.domain.article import Article, Role, Span
from parallax.domain.comparison import (
    ComparedArticle,
    Comparison,
    MatchKind,
    ReasonKind,
    Sentence,
    SentenceRef,
    Standing,
)
from parallax.report.phrases import Phrases


@dataclass(frozen=True, slots=True)
class Material:
    """A comparison with the look-ups that every section shares."""

    comparison: Comparison
    phrases: Phrases
    positions: dict[str, int]
    """Where an article stands, by its id: the template names articles by position."""
    clashes: dict[SentenceRef, tuple[Span, ...]]
    """The words of a sentence that cannot stand beside another source's."""
    touching: dict[SentenceRef, tuple[int, ...]]
    """The articles that share a part of a sentence, no more."""
    decided: frozenset[SentenceRef]
    """The sentences of matches on which the reader had the last word."""
    notes: dict[SentenceRef, tuple[int, ...]] = field(default_factory=dict)
    """The numbers of the reader's notes on a sentence."""

    @classmethod
    def of(cls, comparison: Comparison, phrases: Phrases) -> Material:
        """Return the material of `comparison`."""
        positions = {each.article.id: index for index, each in enumerate(comparison.articles)}
        clashes: dict[SentenceRef, set[Span]] = defaultdict(set)
        touching: dict[SentenceRef, set[int]] = defaultdict(set)
        for match in comparison.matches:
            if match.clash is not None:
                clashes[match.a].add(match.clash.a)
                clashes[match.b].add(match.clash.b)
            if match.kind is MatchKind.PARTIAL:
                touching[match.a].add(positions[match.b.article])
                touching[match.b].add(positions[match.a.article])
        return cls(
            comparison,
            phrases,
            positions,
            {ref: tuple(sorted(spans)) for ref, spans in clashes.items()},
            {ref: tuple(sorted(articles)) for ref, articles in touching.items()},
            frozenset(
                ref
                for match in comparison.matches
                if any(reason.kind is ReasonKind.DECIDED for reason in match.reasons)
                for ref in (match.a, match.b)
            ),
        )

    @property
    def articles(self) -> tuple[ComparedArticle, ...]:
        """The compared articles, in order."""
        return self.comparison.articles

    def compared(self, article_id: str) -> ComparedArticle:
        """Return the article of that id with its sentences."""
        return self.articles[self.positions[article_id]]

    def article(self, article_id: str) -> Article:
        """Return the article of that id."""
        return self.compared(article_id).article

    def sentence(self, ref: SentenceRef) -> Sentence:
        """Return the sentence that `ref` names."""
        return self.compared(ref.article).sentences[ref.sentence]

    def places(self, article_ids: tuple[str, ...] | list[str] | set[str]) -> list[int]:
        """Return the positions of the named articles, in order."""
        return sorted({self.positions[each] for each in article_ids})

    def letter(self, position: int) -> str:
        """Return an article's letter; without one, A, B, C by position."""
        given = self.articles[position].article.letter
        return given or letter_at(position)


def letter_at(position: int) -> str:
    """Return A to Z, then AA, AB ..."""
    letters = ""
    number = position + 1
    while number:
        number, digit = divmod(number - 1, 26)
        letters = chr(ord("A") + digit) + letters
    return letters


def wash(sentence: Sentence, touched: bool) -> str:
    """Return the class of highlight for a sentence; `touched`: some source shares a part of it."""
    match sentence.standing:
        case Standing.CONFLICTING:
            return "conflict"
        case Standing.SHARED:
            return f"shared-{min(max(len(sentence.articles), 1), 3)}"
        case Standing.UNIQUE:
            return "partly" if touched else "only"
        case _:
            return ""


def sentences_by_paragraph(compared: ComparedArticle) -> list[list[int]]:
    """Return for each paragraph the positions of the sentences that begin in it."""
    starts = [paragraph.start for paragraph in compared.article.paragraphs]
    found: list[list[int]] = [[] for _ in starts]
    for index, sentence in enumerate(compared.sentences):
        paragraph = bisect_right(starts, sentence.start) - 1
        if paragraph >= 0:
            found[paragraph].append(index)
    return found


def is_text(role: Role) -> bool:
    """Whether a paragraph of that role is part of the article that people read."""
    return role is not Role.BOILERPLATE
