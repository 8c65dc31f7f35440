# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parallax.domain.anchor import Anchor
from parallax.domain.article import Article
from parallax.domain.comparison import Comparison
from parallax.workspace.encoding import from_json, from_plain, plain, to_json


class Kind(StrEnum):
    ONE = "one"
    TWO = "two"


@dataclass(frozen=True, slots=True)
class Inner:
    """A value inside another."""

    number: int = 0
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class Outer:
    """A value of many types."""

    name: str
    kind: Kind = Kind.ONE
    inner: Inner | None = None
    many: tuple[Inner, ...] = ()
    pair: tuple[str, int] = ("", 0)
    either: int | str = 0
    by_name: Mapping[str, Inner] = field(default_factory=dict)
    some: frozenset[Kind] = frozenset()
    anything: Any = None


FULL = Outer(
    "n\ud800",
    Kind.TWO,
    Inner(3, 0.5),
    (Inner(1), Inner(2)),
    ("a", 1),
    "text",
    {"k": Inner(9)},
    frozenset(Kind),
    [1, {}],
)


def test_a_value_comes_back_as_it_was() -> None:
    assert from_json(Outer, to_json(FULL)) == FULL
    assert from_json(Outer, to_json(Outer("n"))) == Outer("n")


def test_keys_that_are_not_known_are_passed_over_and_missing_ones_have_their_default() -> None:
    assert from_plain(Outer, {"name": "n", "later": [1, 2]}) == Outer("n")


@pytest.mark.parametrize(
    "data",
    [
        None,
        [],
        "text",
        {},
        {"name": 1},
        {"name": "n", "kind": "three"},
        {"name": "n", "inner": {"number": "1"}},
        {"name": "n", "inner": {"number": True}},
        {"name": "n", "many": {}},
        {"name": "n", "many": [None]},
        {"name": "n", "pair": ["a"]},
        {"name": "n", "by_name": []},
    ],
)
def test_what_is_no_such_value_is_refused(data: object) -> None:
    with pytest.raises(ValueError, match=r"."):
        from_plain(Outer, data)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: (
        st.lists(inner) | st.dictionaries(st.sampled_from(["name", "kind", "text", "id", "x"]), inner)
    ),
    max_leaves=20,
)


@given(JSON)
def test_anything_from_a_file_is_read_or_refused(data: object) -> None:
    for kind in (Outer, Article, Anchor, Comparison):
        try:
            made = from_plain(kind, data)
        except ValueError:
            continue
        assert from_plain(kind, plain(made)) == made
