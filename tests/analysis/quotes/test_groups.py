# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The same utterance is found again, cut, merged, translated or cleaned up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parallax.analysis.quotes import group_quotes
from parallax.domain.comparison import Match, MatchKind, Quote, QuoteKind, SentenceRef


def quote(
    article: str, text: str, speaker: str | None = "Dana Orlov", kind: QuoteKind = QuoteKind.DIRECT
) -> Quote:
    return Quote(article, 0, 0, len(text), text, speaker, None, None, kind)


LONG = "The docks will open in May, and the ferries will sail again before the summer is over."


@pytest.mark.parametrize(
    ("other", "identical"),
    [
        (LONG, True),
        (LONG.upper().replace(",", " –"), True),
        ("the ferries will sail again before the summer is over", True),
        ("In the end the docks will open in May, and the ferries will sail again", True),
        ("The docks will open in June, and the ferries will sail again before the summer is over.", False),
        ("It was decided to open the docks in May so that ferries sail again before summer.", False),
    ],
)
def test_versions_of_one_utterance(other: str, identical: bool):
    (group,) = group_quotes([quote("a", LONG), quote("b", other)], ())
    assert group.members == (0, 1)
    assert group.identical is identical


def test_pieces_are_joined_by_the_whole():
    pieces = [
        quote("a", LONG),
        quote("b", "The docks will open in May"),
        quote("b", "before the summer is over."),
    ]
    (group,) = group_quotes(pieces, ())
    assert (group.members, group.identical) == ((0, 1, 2), True)


def test_one_utterance_given_to_two_speakers_is_one_group():
    (group,) = group_quotes([quote("a", LONG), quote("b", LONG, "Ivo Brandt")], ())
    assert group.members == (0, 1)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (quote("a", LONG), quote("b", "The docks are a disgrace and nobody in the city cares.")),
        (quote("a", "very difficult"), quote("b", "a very difficult week for all", "Ivo Brandt")),
        (quote("a", LONG), quote("a", "the ferries will sail again before the summer is over")),
    ],
)
def test_what_is_not_the_same(first: Quote, second: Quote):
    assert [g.members for g in group_quotes([first, second], ())] == [(0,), (1,)]


def test_many_articles_that_cut_one_utterance_each_in_its_own_way():
    words = LONG.split()
    pieces = [quote(f"a{n}", " ".join(words[n % 3 : n % 3 + 14])) for n in range(100)]
    assert len(group_quotes(pieces, ())) == 1


def test_sentences_that_match_are_evidence():
    a = quote("a", "The number of ferries will grow from 500 to about 4 thousand, far beyond Lyon.")
    b = quote("b", "the size of our fleet will increase from 500 ferries to around 4,000.")
    match = Match(SentenceRef("a", 0), SentenceRef("b", 0), MatchKind.REWORDED, 0.8, None, ())
    assert len(group_quotes([a, b], (match,))) == 1


@given(
    st.lists(
        st.builds(
            quote,
            st.sampled_from("abc"),
            st.lists(st.sampled_from(LONG.split()), min_size=1, max_size=8).map(" ".join),
            st.sampled_from(["Dana Orlov", "Ivo Brandt", None]),
            st.sampled_from(QuoteKind),
        ),
        max_size=12,
    )
)
def test_every_quotation_between_marks_is_in_one_group(quotes: list[Quote]):
    groups = group_quotes(quotes, ())
    members = sorted(m for group in groups for m in group.members)
    assert members == [n for n, q in enumerate(quotes) if q.kind is not QuoteKind.INDIRECT]
    assert all(list(group.members) == sorted(group.members) for group in groups)
