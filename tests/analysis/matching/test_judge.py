# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""How pairs of lines are weighed, beside each other and against each other."""

from __future__ import annotations

from dataclasses import replace

from parallax.analysis.matching.evidence import Evidence
from parallax.analysis.matching.index import Pair
from parallax.analysis.matching.judge import Verdict, judge

NOTHING = Evidence(*(0.0 for _ in Evidence._fields))
MUCH = NOTHING._replace(held=0.3, common=0.5)
LITTLE = NOTHING._replace(held=0.1, common=0.2)


def verdicts(**found: Evidence) -> dict[str, Verdict]:
    """Judge pairs of lines named like `a1b2` by their positions in the two articles."""
    pairs = [Pair(int(name[1]), int(name[3]), 0.0) for name in found]
    return dict(zip(found, judge(pairs, list(found.values())), strict=True))


def test_more_evidence_scores_higher():
    found = verdicts(a0b0=NOTHING, a3b3=LITTLE, a6b6=MUCH)
    assert 0 < found["a0b0"].score < found["a3b3"].score < found["a6b6"].score < 1


def test_a_pair_gains_by_the_pair_beside_it():
    assert verdicts(a1b1=LITTLE, a2b2=MUCH)["a1b1"].score > verdicts(a1b1=LITTLE, a5b5=MUCH)["a1b1"].score


def test_what_the_lines_beside_have_from_their_own_neighbours_does_not_count():
    alone = verdicts(a1b1=LITTLE, a2b2=LITTLE)["a1b1"]
    assert verdicts(a1b1=LITTLE, a2b2=LITTLE, a3b3=MUCH)["a1b1"] == alone


def test_the_best_partner_of_both_lines_is_ahead_and_the_others_behind():
    found = verdicts(a0b0=MUCH, a0b5=LITTLE, a5b0=LITTLE)
    assert found["a0b0"].ahead > 0 > found["a0b5"].ahead == found["a5b0"].ahead


def test_the_best_of_one_line_is_behind_where_the_other_has_a_better_partner():
    found = verdicts(a0b0=LITTLE, a5b0=MUCH)
    assert found["a0b0"].ahead < 0


def test_pairs_that_are_equally_good_are_neither_ahead_nor_behind():
    found = verdicts(a0b0=MUCH, a0b5=MUCH)
    assert found["a0b0"].ahead == found["a0b5"].ahead == 0


def test_a_line_told_in_two_sentences_is_spread():
    found = verdicts(a0b0=MUCH, a0b1=MUCH, a5b5=MUCH)
    assert found["a0b0"].spread == found["a0b1"].spread > found["a5b5"].spread == 0


def test_it_is_the_same_whichever_article_comes_first():
    pairs = [Pair(0, 0, 0.0), Pair(0, 1, 0.0), Pair(1, 2, 0.0), Pair(4, 2, 0.0)]
    evidence = [MUCH, LITTLE, MUCH, NOTHING]
    swapped = [replace(pair, a=pair.b, b=pair.a) for pair in pairs]
    assert list(judge(pairs, evidence)) == list(judge(swapped, evidence))


def test_no_pairs_no_verdicts():
    assert list(judge([], [])) == []
