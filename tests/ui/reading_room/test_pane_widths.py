# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Laws of how panes share a width."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from parallax.ui.reading_room.pane_widths import moved_border, shared_widths

rooms = st.integers(1, 5000)
leasts = st.integers(50, 600)
weights = st.lists(st.floats(0.05, 20), min_size=1, max_size=12)


@given(rooms, leasts, weights)
def test_all_of_the_room_is_used_and_no_pane_is_too_narrow(
    room: int, least: int, shares: list[float]
) -> None:
    widths = shared_widths(room, least, shares)
    assert len(widths) == len(shares)
    assert all(width >= min(least, room) for width in widths)
    if len(shares) * least <= room:
        assert sum(widths) == room


@given(rooms, leasts, st.integers(1, 12))
def test_without_a_wish_panes_are_equal(room: int, least: int, count: int) -> None:
    widths = shared_widths(room, least, [1.0] * count)
    assert max(widths) - min(widths) < count


@given(st.integers(400, 5000), weights)
def test_who_asks_for_more_has_no_less(room: int, shares: list[float]) -> None:
    widths = shared_widths(room, 100, shares)[:-1]  # the last takes what rounding leaves
    ordered = sorted(zip(shares[:-1], widths, strict=True))
    assert [width for _, width in ordered] == sorted(widths)


@given(st.lists(st.integers(100, 900), min_size=2, max_size=12), st.integers(-2000, 2000), st.data())
def test_a_border_moves_between_its_neighbours(widths: list[int], way: int, data: st.DataObject) -> None:
    border = data.draw(st.integers(0, len(widths) - 2))
    moved = moved_border(sum(widths), 100, widths, border, way)
    assert sum(moved) == sum(widths)
    assert all(width >= 100 for width in moved)
    assert moved[:border] == widths[:border]
    assert moved[border + 2 :] == widths[border + 2 :]
    assert (moved[border] - widths[border]) * way >= 0


def test_where_panes_are_scrolled_sideways_one_grows_and_the_others_move_along() -> None:
    assert moved_border(800, 300, [300, 300, 300], 1, 120) == [300, 420, 300]
    assert moved_border(800, 300, [300, 300, 300], 1, 900) == [300, 800, 300]
    assert moved_border(800, 300, [300, 420, 300], 1, -500) == [300, 300, 300]


def test_no_panes_have_no_widths() -> None:
    assert shared_widths(800, 300, []) == []
