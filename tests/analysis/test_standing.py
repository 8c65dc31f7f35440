# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""How sentences stand among the other articles."""

from __future__ import annotations

from collections.abc import Callable

from parallax.analysis.document import Document
from parallax.analysis.pipeline import read_document
from parallax.analysis.standing import give_standing
from parallax.domain.article import Article, Paragraph, Role, Span
from parallax.domain.comparison import Clash, Match, MatchKind, SentenceRef, Standing

Make = Callable[..., Article]


def match(a: tuple[str, int], b: tuple[str, int], kind: MatchKind, *, clash: bool = False) -> Match:
    found = Clash(Span(0, 1), Span(0, 1)) if clash else None
    return Match(SentenceRef(*a), SentenceRef(*b), kind, 0.8, found, ())


def documents(make: Make, *texts: str) -> list[Document]:
    return [read_document(make(text, name)) for name, text in zip("abc", texts, strict=False)]


def standings(some: list[Document], *matches: Match) -> list[list[Standing | None]]:
    return [[s.standing for s in compared.sentences] for compared in give_standing(some, matches)]


def test_conflicting_goes_before_shared_and_shared_before_unique(make_article: Make):
    some = documents(make_article, "One fell. Two rose. Three stood. Four ran.", "Five sang.", "Six slept.")
    found = standings(
        some,
        match(("a", 0), ("b", 0), MatchKind.REWORDED),
        match(("a", 0), ("c", 0), MatchKind.REWORDED, clash=True),
        match(("a", 1), ("b", 0), MatchKind.VERBATIM),
        match(("a", 2), ("b", 0), MatchKind.PARTIAL),
    )
    assert found[0] == [Standing.CONFLICTING, Standing.SHARED, Standing.UNIQUE, Standing.UNIQUE]
    assert found[1:] == [[Standing.SHARED], [Standing.CONFLICTING]]


def test_a_partial_match_that_conflicts_is_a_conflict(make_article: Make):
    some = documents(make_article, "One fell.", "Two fell.")
    found = standings(some, match(("a", 0), ("b", 0), MatchKind.PARTIAL, clash=True))
    assert found == [[Standing.CONFLICTING], [Standing.CONFLICTING]]


def test_the_articles_that_carry_a_sentence_keep_their_order(make_article: Make):
    some = documents(make_article, "One fell.", "One fell down.", "One has fallen.")
    carried = give_standing(
        some,
        [
            match(("a", 0), ("c", 0), MatchKind.REWORDED),
            match(("b", 0), ("c", 0), MatchKind.REWORDED),
        ],
    )
    assert [compared.sentences[0].articles for compared in carried] == [("c",), ("c",), ("a", "b")]


def test_a_second_printing_stands_as_the_first(make_article: Make):
    some = documents(make_article, "The dam broke.\n\nIt rained.\n\nThe dam broke!", "The dam broke.")
    found = standings(some, match(("a", 0), ("b", 0), MatchKind.VERBATIM))
    assert found[0] == [Standing.SHARED, Standing.UNIQUE, Standing.SHARED]


def test_nothing_stands_in_an_article_alone_or_outside_what_is_compared(make_article: Make):
    assert standings(documents(make_article, "One fell.")) == [[None]]
    text = "One fell.\n\nShare this"
    marked = Article("a", text, (Paragraph(0, 9, Role.BODY), Paragraph(11, 21, Role.BOILERPLATE)))
    some = [read_document(marked), read_document(make_article("Two fell.", "b"))]
    assert standings(some) == [[Standing.UNIQUE, None], [Standing.UNIQUE]]
