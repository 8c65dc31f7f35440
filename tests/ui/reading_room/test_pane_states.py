# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""How panes stood, kept as text: it comes back whole, and nonsense says nothing."""

from __future__ import annotations

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
)


@given(states)
def test_what_was_kept_comes_back(before: PaneStates):
    assert PaneStates.from_text(before.text) == before


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "3", '{"articles": 1}', '{"articles": [], "hidden": [], "alone": null, "widths": 2}'],
)
def test_what_cannot_be_understood_says_nothing(text: str):
    assert PaneStates.from_text(text) == PaneStates()


def test_a_width_that_no_pane_can_have_is_not_taken():
    text = '{"articles": ["a"], "hidden": [], "alone": null, "widths": {"a": 1e9, "b": -1, "c": 2}}'
    assert PaneStates.from_text(text).widths == {"c": 2}
