# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""How panes stood, kept: it comes back whole, and nonsense says nothing."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parallax.ui.reading_room.pane_states import PaneStates

names = st.text(max_size=8)
states = st.builds(
    PaneStates,
    articles=st.lists(names, min_size=1).map(tuple),
    hidden=st.lists(names).map(tuple),
    alone=st.none() | names,
    widths=st.dictionaries(names, st.floats(0.1, 8)),
    tops=st.dictionaries(names, st.integers(0, 10**6)),
)


@given(states)
def test_what_was_kept_comes_back(before: PaneStates):
    assert PaneStates.from_plain(json.loads(json.dumps(before.plain))) == before


@pytest.mark.parametrize(
    "kept",
    [
        None,
        "{",
        [],
        3,
        {"articles": 1},
        {"articles": [], "hidden": [], "alone": None, "widths": 2},
        {"articles": [], "hidden": [], "alone": None, "widths": {}, "tops": {"a": "x"}},
        {"articles": [], "hidden": [], "alone": None, "widths": {}, "tops": {"a": 1e999}},
    ],
)
def test_what_cannot_be_understood_says_nothing(kept: object):
    assert PaneStates.from_plain(kept) == PaneStates()


def test_a_width_that_no_pane_can_have_and_a_place_before_the_text_are_not_taken():
    widths = {"a": 1e9, "b": -1, "c": 2}
    kept = {"articles": ["a"], "hidden": [], "alone": None, "widths": widths, "tops": {"a": -4}}
    assert PaneStates.from_plain(kept).widths == {"c": 2}
    assert PaneStates.from_plain(kept).tops == {"a": 0}
