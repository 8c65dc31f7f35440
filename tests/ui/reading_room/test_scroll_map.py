# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The laws of scrolling together, on plain numbers."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from parallax.ui.reading_room.scroll_map import Extent, follow, heaviest_chain, level

_EXTENTS = st.builds(Extent, st.floats(1, 30_000), st.floats(1, 1500), st.floats(0, 750))


@st.composite
def _texts(draw: st.DrawFn, window: float | None = None) -> Extent:
    """As they are in a room: with half a window of blank at the beginning and no less at the end."""
    viewport = draw(st.floats(1, 1500)) if window is None else window
    text = draw(st.floats(1, 30_000))
    return Extent(viewport / 2 + text + max(viewport / 2, viewport - text), viewport, viewport / 2)


@st.composite
def _compared(draw: st.DrawFn) -> tuple[Extent, Extent, list[tuple[float, float]]]:
    """Two texts of a room and the knots of the sentences that they share in one order."""
    window = draw(st.floats(1, 1500))
    both = leader, follower = draw(_texts(window)), draw(_texts(window))
    count = 2 * draw(st.integers(1, 8))
    places = st.lists(st.integers(1, 9999), min_size=count, max_size=count, unique=True).map(sorted)
    here, there = (
        [text.room + place * (text.height - 2 * text.room) / 10_000 for place in draw(places)]
        for text in both
    )
    return leader, follower, list(zip(here, there, strict=True))


@st.composite
def _situations(draw: st.DrawFn) -> tuple[Extent, Extent, list[tuple[float, float]]]:
    leader, follower = draw(_EXTENTS), draw(_EXTENTS)
    count = draw(st.integers(0, 12))
    here = sorted(draw(st.floats(0, leader.height)) for _ in range(count))
    there = sorted(draw(st.floats(0, follower.height)) for _ in range(count))
    return leader, follower, list(zip(here, there, strict=True))


@given(_texts(), st.floats(0, 1))
def test_every_line_of_a_text_can_come_to_the_reading_line(extent: Extent, share: float) -> None:
    height = extent.room + (extent.height - 2 * extent.room) * share
    assert extent.read(extent.value_reading(height)) == pytest.approx(height)


@given(_EXTENTS, st.floats(0, 1))
def test_what_is_read_can_be_found_again(extent: Extent, share: float) -> None:
    value = extent.most * share
    assert extent.value_reading(extent.read(value)) == pytest.approx(value, abs=1e-3 * max(1, extent.most))


@given(_situations())
def test_followers_never_go_back_and_keep_within(
    situation: tuple[Extent, Extent, list[tuple[float, float]]],
) -> None:
    leader, follower, knots = situation
    way = follow(knots, leader, follower)
    values = [way.value(leader.most * at / 300) for at in range(301)]
    assert all(later >= earlier - 1e-6 for earlier, later in pairwise(values))
    assert all(0 <= value <= follower.most for value in values)


@given(_situations())
@example((Extent(27837.055011167853, 1.0643052499902979), Extent(2.0, 1.0), [(27837.05501116785, 0.0)]))
def test_both_ends_meet(situation: tuple[Extent, Extent, list[tuple[float, float]]]) -> None:
    leader, follower, knots = situation
    way = follow(knots, leader, follower)
    if leader.most > 0:
        assert way.value(leader.most) == pytest.approx(follower.most, abs=1e-3)


def test_a_text_follows_itself_exactly() -> None:
    extent = Extent(4000, 600)
    way = follow([(500, 500), (2500, 2500)], extent, extent)
    for value in range(0, 3401, 17):
        assert way.value(value) == pytest.approx(value)


@given(_compared(), st.floats(0, 1))
def test_a_matched_sentence_on_the_reading_line_has_its_counterpart_there(
    compared: tuple[Extent, Extent, list[tuple[float, float]]], share: float
) -> None:
    leader, follower, knots = compared
    way = follow(knots, leader, follower)
    for begin, end in zip(knots[::2], knots[1::2], strict=True):
        here, there = (one + share * (other - one) for one, other in zip(begin, end, strict=True))
        assert follower.read(way.value(leader.value_reading(here))) == pytest.approx(there, abs=0.01)


def test_texts_that_fit_the_window_stay() -> None:
    way = follow([], Extent(300, 600), Extent(5000, 600))
    assert way.value(0) == 0
    way = follow([], Extent(5000, 600), Extent(300, 600))
    assert way.value(4400) == 0


_PAIRS = st.lists(
    st.tuples(st.integers(0, 5), st.integers(0, 5), st.sampled_from([0.25, 0.5, 1.0])), max_size=8
)


@given(_PAIRS)
def test_chain_is_the_heaviest_there_is(pairs: list[tuple[int, int, float]]) -> None:
    chain = heaviest_chain(pairs)
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(chain))
    weights: dict[tuple[int, int], float] = {}
    for first, second, weight in pairs:
        weights[first, second] = max(weight, weights.get((first, second), 0))
    best = max(
        (
            sum(weights[pair] for pair in run)
            for size in range(len(weights) + 1)
            for run in combinations(sorted(weights), size)
            if all(a < c and b < d for (a, b), (c, d) in pairwise(run))
        ),
        default=0,
    )
    assert sum(weights[pair] for pair in chain) == pytest.approx(best)


def test_chain_of_many_matches_takes_no_quadratic_time() -> None:
    pairs = [(at, (at * 7919) % 60_000, 1.0) for at in range(60_000)]
    assert len(heaviest_chain(pairs)) > 100


@given(st.lists(st.tuples(_EXTENTS, st.floats(0, 1)), min_size=1, max_size=5))
def test_level_values_are_within_reach(drawn: list[tuple[Extent, float]]) -> None:
    places = [(extent.height * share, extent) for extent, share in drawn]
    for (_, extent), value in zip(places, level(places), strict=True):
        assert 0 <= value <= extent.most


@given(
    st.integers(100, 900), st.lists(st.tuples(st.floats(10, 20_000), st.floats(0, 1)), min_size=2, max_size=6)
)
def test_with_blank_room_of_half_a_window_all_come_level(
    window: int, texts: list[tuple[float, float]]
) -> None:
    places = [(window / 2 + text * share, Extent(text + window, window, window / 2)) for text, share in texts]
    values = level(places)
    lines = [height - value for (height, _), value in zip(places, values, strict=True)]
    assert max(lines) - min(lines) < 0.01
    assert 0 <= lines[0] <= window
