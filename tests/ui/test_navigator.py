# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from parallax.domain.comparison import Claim, Comparison, Place, SentenceRef
from parallax.ui.navigator import Choice, Navigator

PlaceOf = Callable[[str, str], Place]


def claim(*sentences: int, conflict: bool = False) -> Claim:
    refs = tuple(SentenceRef(article, n) for n in sentences for article in ("a", "b"))
    return Claim(refs, ("a", "b"), conflict, "label", 0, ((),) * len(refs))


@pytest.fixture
def navigator(qapp: QApplication) -> Navigator:
    navigator = Navigator()
    navigator.set_comparison(
        Comparison(claims=(claim(0), claim(1, 2, conflict=True), claim(2), claim(3, conflict=True)))
    )
    return navigator


def claims_walked(navigator: Navigator, step: str, *steps: int) -> list[tuple[int, ...]]:
    walked = []
    for n in steps:
        getattr(navigator, step)(n)
        walked.append(navigator.choice.claims)
    return walked


def test_claims_are_walked_round_the_ends(navigator: Navigator) -> None:
    assert claims_walked(navigator, "step_claim", 1, 1, 1, 1, 1, -1) == [(0,), (1,), (2,), (3,), (0,), (3,)]


def test_the_walk_back_begins_at_the_end(navigator: Navigator) -> None:
    assert claims_walked(navigator, "step_claim", -1) == [(3,)]


def test_conflicts_are_walked_from_where_one_is(navigator: Navigator) -> None:
    navigator.choose_claim(2)
    assert claims_walked(navigator, "step_conflict", 1, 1, -1) == [(3,), (1,), (3,)]


def test_a_sentence_brings_every_claim_it_belongs_to(navigator: Navigator) -> None:
    told: list[Choice] = []
    navigator.chosen.connect(told.append)
    navigator.choose_sentence(SentenceRef("a", 2))
    assert told == [Choice(SentenceRef("a", 2), (1, 2))]


def test_a_sentence_that_stands_alone_is_chosen_without_a_claim(navigator: Navigator) -> None:
    navigator.choose_sentence(SentenceRef("b", 9))
    assert navigator.choice == Choice(SentenceRef("b", 9), ())


def test_without_claims_there_is_nowhere_to_go(navigator: Navigator) -> None:
    navigator.set_comparison(None)
    navigator.step_claim(1)
    navigator.step_conflict(1)
    assert navigator.choice == Choice()


def test_back_and_forward_through_what_was_chosen_and_shown(navigator: Navigator) -> None:
    place = Place("b", 3, 8)
    navigator.choose_claim(1)
    navigator.go_to(place)
    navigator.choose_sentence(SentenceRef("b", 9))
    been = []
    for step in (-1, -1, -1, 1):
        navigator.go(step)
        been.append(navigator.choice)
    at_place = Choice(None, (1,), place)
    assert been == [at_place, Choice(None, (1,)), Choice(None, (1,)), at_place]
    assert navigator.can_go(1)


def test_letting_go_is_no_place_to_go_back_to(navigator: Navigator) -> None:
    navigator.choose_claim(1)
    navigator.clear()
    navigator.choose_claim(2)
    navigator.go(-1)
    assert navigator.choice == Choice(None, (1,))


def test_a_new_comparison_forgets_the_way(navigator: Navigator) -> None:
    navigator.choose_claim(1)
    navigator.choose_claim(2)
    navigator.set_comparison(None)
    assert not navigator.can_go(-1)


def test_a_place_chooses_the_sentence_that_it_stands_in(
    qapp: QApplication, silo_fire: Comparison, place_of: PlaceOf
) -> None:
    navigator = Navigator()
    navigator.set_comparison(silo_fire)
    place = place_of("wire", "45 residents")
    navigator.go_into(place)
    assert navigator.choice == Choice(SentenceRef("wire", 3), (2,), place)
    lone = place_of("note", "35.7 percent")
    navigator.go_into(lone)
    assert navigator.choice == Choice(SentenceRef("note", 1), (), lone)
    start = Place("wire", 0, 0)
    navigator.go_into(start)
    assert navigator.choice == Choice(None, (), start)


def test_a_place_inside_the_chosen_claim_keeps_it_chosen(
    qapp: QApplication, silo_fire: Comparison, place_of: PlaceOf
) -> None:
    navigator = Navigator()
    navigator.set_comparison(silo_fire)
    navigator.choose_claim(1)
    inside, outside = place_of("bell", "Two workers"), place_of("note", "35.7 percent")
    navigator.go_to(inside)
    assert navigator.choice == Choice(SentenceRef("bell", 2), (1,), inside)
    navigator.go_to(outside)
    assert navigator.choice == Choice(None, (1,), outside)


def test_a_place_gone_to_while_nothing_is_compared_is_chosen_once_it_is(
    navigator: Navigator, silo_fire: Comparison, place_of: PlaceOf
) -> None:
    navigator.set_comparison(None)
    place = place_of("wire", "killed")
    navigator.go_into(place)
    told: list[Choice] = []
    navigator.kept.connect(told.append)
    navigator.set_comparison(silo_fire)
    assert navigator.choice == Choice(SentenceRef("wire", 2), (1,), place)
    assert told == [navigator.choice]
