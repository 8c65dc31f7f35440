# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from parallax.workspace.order import APART, rising


@given(st.lists(st.integers(-5, 30)))
def test_places_rise_whatever_they_were(places: list[int]) -> None:
    risen = rising(places)
    assert len(risen) == len(places)
    assert all(a < b for a, b in pairwise(risen))
    if all(a < b for a, b in pairwise(places)):
        assert risen == places


def test_moving_one_changes_one() -> None:
    places = [APART * n for n in range(1, 501)]
    for moved in (
        [places[-1], *places[:-1]],
        [*places[1:], places[0]],
        [*places[1:200], places[0], *places[200:]],
    ):
        changed = [n for n, (old, new) in enumerate(zip(moved, rising(moved), strict=True)) if old != new]
        assert len(changed) == 1


def test_without_room_all_are_set_anew() -> None:
    assert rising([1, 2, 9, 3]) == [APART, 2 * APART, 3 * APART, 4 * APART]
    assert rising([1, 2, 9, 4]) == [1, 2, 3, 4]
    assert rising([]) == []
