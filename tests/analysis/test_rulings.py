# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Callable

import pytest

from parallax.analysis import compare
from parallax.analysis.memo import Memo
from parallax.domain.article import Article, Paragraph, Role
from parallax.domain.comparison import (
    Comparison,
    Match,
    MatchKind,
    Place,
    ReasonKind,
    Rulings,
    SentenceRef,
    Standing,
)

ONE = "The dam above Orta broke on Monday night.\n\nThe mayor said: “We lost 12 houses in Orta.”\n\nTrains stand still."
TWO = "The dam above Orta broke on Monday night.\n\nThe mayor said 14 houses were lost in Orta.\n\nNobody reaches Karst from the valley any more."
THREE = "The dam above Orta broke on Monday night, police said.\n\nSchools in Velm are closed."


def article(name: str, text: str) -> Article:
    paragraphs = []
    at = 0
    for block in text.split("\n\n"):
        paragraphs.append(Paragraph(at, at + len(block), Role.BODY))
        at += len(block) + 2
    return Article(name, text, tuple(paragraphs))


ARTICLES = (article("one", ONE), article("two", TWO), article("three", THREE))


def place(name: str, words: str) -> Place:
    text = {"one": ONE, "two": TWO, "three": THREE}[name]
    return Place(name, text.index(words), text.index(words) + len(words))


def match(comparison: Comparison, a: str, b: str) -> Match | None:
    """Return the match of the sentences that hold these words."""

    def holds(ref: SentenceRef, words: str) -> bool:
        return words in comparison.words(ref)

    return next((m for m in comparison.matches if holds(m.a, a) and holds(m.b, b)), None)


@pytest.fixture
def ruled() -> Callable[..., Comparison]:
    return lambda **rulings: compare(ARTICLES, rulings=Rulings(**rulings))


DAM = (place("one", "dam above"), place("two", "dam above"))
TRAINS = (place("one", "Trains stand still"), place("two", "Nobody reaches Karst"))
HOUSES = (place("one", "12 houses"), place("two", "14 houses"))


def test_without_rulings_nothing_is_decided() -> None:
    comparison = compare(ARTICLES)
    assert match(comparison, "dam", "dam") is not None
    assert match(comparison, "Trains", "Nobody reaches") is None
    houses = match(comparison, "12 houses", "14 houses")
    assert houses is not None
    assert houses.conflict
    assert all(r.kind is not ReasonKind.DECIDED for m in comparison.matches for r in m.reasons)


def test_a_rejected_pair_is_no_match_and_stands_in_no_claim_together(
    ruled: Callable[..., Comparison],
) -> None:
    comparison = ruled(apart=(DAM,))
    assert match(comparison, "dam", "dam") is None or all(
        {m.a.article, m.b.article} != {"one", "two"} for m in comparison.matches if m.a.sentence == 0
    )
    dams = [{ref.article for ref in claim.sentences} for claim in comparison.claims if "dam" in claim.label]
    assert {"one", "two", "three"} not in dams
    assert {"one", "three"} in dams
    assert {"two", "three"} in dams
    assert comparison.rulings.apart == (DAM,)


def test_a_pair_rejected_leaves_its_sentences_to_themselves() -> None:
    comparison = compare(ARTICLES[:2], rulings=Rulings(apart=(DAM,)))
    assert comparison.articles[0].sentences[0].standing is Standing.UNIQUE
    assert all("dam" not in claim.label for claim in comparison.claims)


def test_a_joined_pair_is_a_whole_match_in_a_claim(ruled: Callable[..., Comparison]) -> None:
    comparison = ruled(together=(TRAINS,))
    found = match(comparison, "Trains", "Nobody reaches")
    assert found is not None
    assert (found.kind, found.score, found.conflict) == (MatchKind.REWORDED, 1.0, False)
    assert [reason.kind for reason in found.reasons] == [ReasonKind.DECIDED]
    assert any(
        {"one", "two"} == set(claim.articles) and "Trains stand" in claim.label for claim in comparison.claims
    )
    assert comparison.articles[0].sentences[-1].standing is Standing.SHARED
    assert comparison.articles[0].sentences[-1].articles == ("two",)


def test_a_pair_named_the_other_way_round_is_the_same_pair(ruled: Callable[..., Comparison]) -> None:
    backwards = ruled(together=((TRAINS[1], TRAINS[0]),))
    assert backwards.matches == ruled(together=(TRAINS,)).matches


def test_what_is_no_conflict_is_a_match_all_the_same(ruled: Callable[..., Comparison]) -> None:
    comparison = ruled(peaceful=(HOUSES,))
    found = match(comparison, "12 houses", "14 houses")
    assert found is not None
    assert not found.conflict
    assert found.reasons[-1].kind is ReasonKind.DECIDED
    assert all(
        sentence.standing is not Standing.CONFLICTING for a in comparison.articles for sentence in a.sentences
    )


def test_figures_told_apart_or_together(ruled: Callable[..., Comparison]) -> None:
    def together(comparison: Comparison) -> bool:
        at = {figure.text: n for n, figure in enumerate(comparison.figures)}
        one, other = (next(n for text, n in at.items() if number in text) for number in ("12", "14"))
        assert sorted(n for group in comparison.figure_groups for n in group.members) == [*range(len(at))]
        return any(one in group.members and other in group.members for group in comparison.figure_groups)

    assert together(ruled(same_figures=(HOUSES,)))
    apart = ruled(other_figures=(HOUSES,))
    assert not together(apart)
    found = match(apart, "12 houses", "14 houses")
    assert found is None or not found.conflict


def test_a_speaker_is_who_the_reader_says(ruled: Callable[..., Comparison]) -> None:
    quote = place("one", "We lost 12 houses")
    assert [q.speaker for q in ruled(speakers=((quote, "Ada Venn"),)).quotes if q.article == "one"] == [
        "Ada Venn"
    ]
    assert [q.speaker for q in ruled(speakers=((quote, ""),)).quotes if q.article == "one"] == [None]


def test_rulings_on_nothing_change_nothing(ruled: Callable[..., Comparison]) -> None:
    nowhere = (Place("gone", 0, 4), place("two", "dam"))
    same = (place("one", "dam"), place("one", "Trains"))
    beyond = (Place("one", 10**6, 10**6 + 1), place("two", "dam"))
    odd = (nowhere, same, beyond)
    plain = compare(ARTICLES)
    comparison = ruled(apart=odd, together=odd, peaceful=odd, same_figures=odd, other_figures=odd)
    assert (comparison.matches, comparison.claims, comparison.figure_groups) == (
        plain.matches,
        plain.claims,
        plain.figure_groups,
    )


def test_a_memo_does_not_remember_rulings() -> None:
    memo = Memo()
    before = compare(ARTICLES, memo=memo)
    compare(ARTICLES, rulings=Rulings(apart=(DAM,), together=(TRAINS,)), memo=memo)
    assert compare(ARTICLES, memo=memo) == before
