# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What a comparison means for each sentence on the screen."""

from __future__ import annotations

from parallax.domain.comparison import Comparison, MatchKind, SentenceRef
from parallax.ui.reading_room.marks import Mark, Marking, Wash


def test_washes_follow_standing_and_matches(storm: Comparison):
    marking = Marking(storm)
    washes = {at: marking.of("north")[at].wash for at in (0, 1, 2, 4, 7, 8, 18)}
    assert washes == {
        0: Wash.UNIQUE,
        1: None,  # the dateline takes no part
        2: Wash.SHARED_1,
        4: Wash.CONFLICT,
        7: Wash.UNIQUE,
        8: Wash.SHARED_2,
        18: Wash.PARTIAL,
    }


def test_a_shared_part_is_switched_with_the_shared():
    assert Wash.PARTIAL.mark is Mark.SHARED
    assert Wash.UNIQUE.mark is Mark.UNIQUE
    assert Wash.CONFLICT.mark is Mark.CONFLICTING


def test_counterparts_are_the_best_of_each_article_in_order(storm: Comparison):
    sentence = Marking(storm).find(SentenceRef("north", 8))
    assert sentence is not None
    assert [other.ref for other in sentence.counterparts] == [SentenceRef("south", 8), SentenceRef("east", 3)]
    assert {other.kind for other in sentence.counterparts} == {MatchKind.VERBATIM}


def test_clashing_words_are_the_sentences_own(storm: Comparison):
    marking = Marking(storm)
    for article, at, words in (("north", 4, "the crews"), ("east", 2, "At least 40")):
        sentence = marking.find(SentenceRef(article, at))
        assert sentence is not None
        assert [span.of(storm.article(article).article.text) for span in sentence.clashes] == [words]


def test_fellows_are_all_who_report_the_same(storm: Comparison):
    marking = Marking(storm)
    sentence = marking.find(SentenceRef("east", 1))
    assert sentence is not None
    assert SentenceRef("north", 29) in marking.fellows(sentence)
    assert marking.counterparts(sentence)["north"].ref == SentenceRef("north", 29)


def test_what_is_not_there_is_nothing(storm: Comparison):
    marking = Marking(storm)
    assert marking.find(SentenceRef("north", 999)) is None
    assert marking.find(SentenceRef("nobody", 0)) is None
    assert marking.claim(-1) == ()
    assert marking.claim(999) == ()
