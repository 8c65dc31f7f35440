# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Back and forward, as a browser has them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from parallax.ui.history import History


def been(*stops: str) -> History[str]:
    history: History[str] = History()
    for stop in stops:
        history.visit(stop)
    return history


def test_nowhere_to_go_at_first() -> None:
    history = been()
    assert not history.can_go(-1)
    assert history.go(1) is None


def test_back_and_forward_again() -> None:
    history = been("a", "b", "c")
    assert [history.go(-1), history.go(-1), history.go(-1)] == ["b", "a", None]
    assert [history.go(1), history.go(1), history.go(1)] == ["b", "c", None]


def test_a_new_stop_takes_the_place_of_those_ahead() -> None:
    history = been("a", "b", "c")
    history.go(-1)
    history.visit("d")
    assert not history.can_go(1)
    assert history.go(-1) == "b"


def test_staying_is_no_stop() -> None:
    history = been("a", "a", "b", "b")
    assert history.go(-1) == "a"
    assert not history.can_go(-1)


@given(st.lists(st.integers(0, 9), min_size=2, max_size=700), st.integers(1, 30))
def test_back_and_as_far_forward_is_where_one_was(stops: list[int], steps: int) -> None:
    history: History[int] = History()
    for stop in stops:
        history.visit(stop)
    gone = [history.go(-1) for _ in range(steps)]
    made = sum(stop is not None for stop in gone)
    for _ in range(made):
        last = history.go(1)
    if made:
        assert last == stops[-1]
    assert not history.can_go(1)
