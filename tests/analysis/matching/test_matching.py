# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Which sentences match, how, and why."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parallax.analysis import compare
from parallax.domain.article import Article
from parallax.domain.comparison import Comparison, Match, MatchKind

Make = Callable[..., Article]

# Sentences of one event that say nothing of what the cases are about: rarity needs company.
ELSEWHERE = (
    "The river rose by two metres overnight. Farmers moved their herds to higher ground.",
    "Schools in the valley stayed shut. Volunteers filled sandbags along the dike.",
)


@pytest.fixture
def pair(make_article: Make) -> Callable[[str, str], list[tuple[Match, Comparison]]]:
    """Compare two articles that hold a sentence each among others; give the matches of these two."""

    def compared(one: str, other: str) -> list[tuple[Match, Comparison]]:
        articles = [
            make_article(f"{sentence}\n\n{rest}", name)
            for sentence, rest, name in zip((one, other), ELSEWHERE, "ab", strict=True)
        ]
        comparison = compare(articles)
        return [(m, comparison) for m in comparison.matches if (m.a.sentence, m.b.sentence) == (0, 0)]

    return compared


Pair = Callable[[str, str], list[tuple[Match, Comparison]]]


def clash(found: list[tuple[Match, Comparison]]) -> tuple[str, str] | None:
    match, comparison = found[0]
    if match.clash is None:
        return None
    texts = [comparison.article(ref.article).article.text for ref in (match.a, match.b)]
    return match.clash.a.of(texts[0]), match.clash.b.of(texts[1])


def test_the_same_words_are_verbatim_whatever_the_marks(pair: Pair):
    found = pair("The mayor of Kesh, Ana Dorn, has resigned.", "The Mayor of Kesh – Ana Dorn – has resigned!")
    assert found[0][0].kind is MatchKind.VERBATIM
    assert found[0][0].score == 1.0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The mayor of Kesh, Ana Dorn, resigned on Friday.", "Ana Dorn quit on Friday as mayor of Kesh."),
        ("A rocket hit the airport of Erbil at dawn.", "At dawn a missile struck Arbil airport."),
        (
            "Daesh claimed the blast at the Lorne mosque.",
            "The Islamic State group claimed the Lorne mosque blast.",
        ),
        ("U.S. troops left the base at Tarn.", "American soldiers have departed from their base at Tarn."),
        ("Air strikes destroyed the mill of Kesh.", "Airstrikes have demolished the Kesh mill."),
        (
            "The Valley Water Board (VWB) closed the Tarn dam.",
            "The dam at Tarn was closed by the VWB, an official said.",
        ),
    ],
    ids=["another verb", "another spelling", "another name", "a demonym", "a compound", "an abbreviation"],
)
def test_the_same_fact_in_other_words(pair: Pair, one: str, other: str):
    found = pair(one, other)
    assert found
    assert found[0][0].kind in (MatchKind.REWORDED, MatchKind.PARTIAL)


def test_a_shared_topic_is_no_match(pair: Pair):
    assert not pair(
        "The mayor of Kesh opened a library.", "Kesh has twelve bridges and a famous clock tower."
    )


def test_reasons_point_at_words_of_the_first_sentence(pair: Pair):
    one = "The ferry Lady Maren sank with 140 passengers off Port Lorne."
    match, _ = pair(one, "With 140 passengers on board, the Lady Maren went down near Port Lorne.")[0]
    told = [str(reason) for reason in match.reasons]
    assert "140 passengers" in told
    assert len(told) <= 5
    assert all(word in one for word in told if word not in ("contained", "neighbours", "same words"))


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        ("A bomb killed 14 people at the market of Kesh.", "A bomb at Kesh market killed 19 people.", "14 people|19 people"),
        ("The minister resigned on Monday over the ferry scandal.", "The minister resigned on Tuesday over the ferry scandal.", "Monday|Tuesday"),
        ("The council will sell the old harbour to the investor.", "The council will not sell the old harbour to the investor.", "sell|not sell"),
        ("The company denied talks on a merger with Nordbank.", "The company confirmed talks on a merger with Nordbank.", "denied|confirmed"),
        ("The council voted 12 to 8 to close the harbour.", "The harbour will be closed, the council decided in an 11-8 vote.", "12 to 8|11-8"),
        ("Marta Keel, the former mayor, was jailed for eight years for fraud.", "Marta Keel, who was mayor of Port Lorne, received nine years for fraud.", "eight years|nine years"),
    ],
    ids=["numbers", "days", "yes and no", "opposites", "a vote", "jail terms"],
)  # fmt: skip
def test_what_cannot_both_hold_is_a_conflict(pair: Pair, one: str, other: str, words: str):
    assert clash(pair(one, other)) == tuple(words.split("|"))
    assert clash(pair(other, one)) == tuple(reversed(words.split("|")))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("At least 14 people were killed at Kesh market.", "A bomb killed 19 people at Kesh market."),
        ("About 4,000 people fled the town of Kesh.", "Some 4,100 people fled the town of Kesh."),
        ("A bomb at Kesh market killed 14 people.", "A bomb at Kesh market wounded 40 people."),
        ("Dozens of people died at Kesh market.", "A bomb killed 30 people at Kesh market."),
        (
            "The bomb at Kesh market killed 14 people, four of them children.",
            "Four children were killed by the bomb at Kesh market.",
        ),
    ],
    ids=["at least", "about", "other roles", "a vague number", "a part of the whole"],
)
def test_numbers_that_can_both_be_right_are_none(pair: Pair, one: str, other: str):
    found = pair(one, other)
    assert not found or clash(found) is None


def test_a_line_printed_twice_is_matched_at_its_first_printing(make_article: Make):
    title = "Ferry sinks off Port Lorne with 140 on board"
    articles = [
        make_article(f"{title}\n\n{title}\n\n{ELSEWHERE[0]}", "a"),
        make_article(f"{title}\n\n{ELSEWHERE[1]}", "b"),
    ]
    assert [(m.a.sentence, m.b.sentence) for m in compare(articles).matches] == [(0, 0)]
