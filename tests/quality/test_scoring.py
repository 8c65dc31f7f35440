# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The scorer itself: what it counts as right, as found and as gold."""

from __future__ import annotations

from dataclasses import replace
from types import ModuleType
from typing import Any

import pytest

from parallax.domain.article import Article, Paragraph, Role
from parallax.domain.comparison import (
    ComparedArticle,
    Comparison,
    Figure,
    FigureKind,
    Match,
    MatchKind,
    Qualifier,
    Quote,
    QuoteKind,
    Sentence,
    SentenceRef,
    Standing,
)

LINES = (
    "Ferry sinks off Osk today",
    "Some 30 people died.",
    "“We heard a bang,” said Tomas Greil.",
    "Leave a comment",
)
TEXT = "\n".join(LINES)


def article(article_id: str) -> ComparedArticle:
    starts = [TEXT.index(line) for line in LINES]
    roles = (Role.TITLE, Role.BODY, Role.BODY, Role.BOILERPLATE)
    rows = [(at, at + len(line), role) for at, line, role in zip(starts, LINES, roles, strict=True)]
    sentences = tuple(Sentence(*row, Standing.SHARED if n < 2 else None) for n, row in enumerate(rows))
    read = Article(
        article_id,
        TEXT,
        tuple(Paragraph(*row) for row in rows),
        title=LINES[0],
        published="2023-03-14T10:00:00Z",
    )
    return ComparedArticle(read, sentences)


def figure(article_id: str) -> Figure:
    at = TEXT.index("Some 30")
    return Figure(
        article_id,
        1,
        at,
        at + 14,
        "Some 30 people",
        30,
        30,
        FigureKind.COUNT,
        "person",
        Qualifier.ABOUT,
        None,
        None,
    )


def quote(article_id: str) -> Quote:
    at = TEXT.index("We heard")
    return Quote(
        article_id, 2, at, at + 16, "We heard a bang,", "Tomas Greil", None, "said", QuoteKind.DIRECT
    )


def match(a: int, b: int, kind: MatchKind = MatchKind.REWORDED) -> Match:
    return Match(SentenceRef("a", a), SentenceRef("b", b), kind, 0.9, None, ())


@pytest.fixture
def found() -> Comparison:
    return Comparison(
        articles=(article("a"), article("b")),
        matches=(match(0, 0), match(1, 1)),
        figures=(figure("a"),),
        quotes=(quote("a"),),
    )


@pytest.fixture
def gold() -> dict[str, Any]:
    front = {"title": LINES[0], "source": None, "published": "2023-03-14", "boilerplate": [LINES[3]]}
    told = {"article": "a", "sentence": "Some 30 people died."}
    return {
        "articles": [{"id": "a", **front}, {"id": "b", **front}],
        "figures": [{**told, "text": "Some 30 people", "low": 30, "high": 30, "kind": "count", "unit": "people", "qualifier": "about"}],
        "figure_groups": [],
        "quotes": [{"article": "a", "sentence": "“We heard a bang,” said", "text": "We heard a bang,", "speaker": "Greil", "kind": "direct"}],
        "quote_groups": [],
        "matches": [
            {"a": ["a", line], "b": ["b", line], "label": "same", "conflict": False} for line in LINES[:2]
        ],
    }  # fmt: skip


def values(scoring: ModuleType, gold: dict[str, Any], comparison: Comparison) -> dict[str, float]:
    return {name: counts.value for name, counts in scoring.Scorer(gold, comparison).measures().items()}


def test_all_found_and_nothing_else_is_one_everywhere(
    scoring: ModuleType, gold: dict[str, Any], found: Comparison
):
    assert set(values(scoring, gold, found).values()) == {1.0}


def test_a_missed_match_costs_recall_and_an_invented_one_precision(
    scoring: ModuleType, gold: dict[str, Any], found: Comparison
):
    missed = scoring.Scorer(gold, replace(found, matches=(match(0, 0),))).measures()["match.f1"]
    assert (missed.right_found, missed.found, missed.right_gold, missed.gold) == (1, 1, 1, 2)
    invented = replace(found, matches=(match(0, 0), match(1, 1), match(0, 1)))
    assert values(scoring, gold, invented)["match.f1"] == pytest.approx(0.8)


def test_a_partial_pair_is_right_to_find_and_no_fault_to_miss(
    scoring: ModuleType, gold: dict[str, Any], found: Comparison
):
    gold["matches"][1]["label"] = "partial"
    assert values(scoring, gold, found)["match.f1"] == 1.0
    assert values(scoring, gold, found)["match.kind"] == 0.5
    missed = values(scoring, gold, replace(found, matches=(match(0, 0),)))
    assert (missed["match.f1"], missed["match.partial"]) == (1.0, 0.0)


def test_a_figure_of_another_value_is_missed_and_invented(
    scoring: ModuleType, gold: dict[str, Any], found: Comparison
):
    wrong = replace(found, figures=(replace(figure("a"), low=31, high=31),))
    assert values(scoring, gold, wrong)["figure.f1"] == 0.0


def test_the_last_name_of_a_speaker_is_enough(scoring: ModuleType, gold: dict[str, Any], found: Comparison):
    assert values(scoring, gold, found)["quote.speaker"] == 1.0
    nobody = replace(found, quotes=(replace(quote("a"), speaker=None),))
    assert values(scoring, gold, nobody)["quote.speaker"] == 0.0


def test_counts_of_sets_add_up(scoring: ModuleType):
    pooled = scoring.Counts(1, 2, 1, 1) + scoring.Counts(2, 2, 2, 4)
    assert pooled == scoring.Counts(3, 4, 3, 5)
    assert pooled.value == pytest.approx(2 * 0.75 * 0.6 / 1.35)
    assert scoring.Counts().value == 1.0
