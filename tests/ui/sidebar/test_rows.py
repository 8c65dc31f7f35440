# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What the filters of the sidebar let pass."""

from __future__ import annotations

import pytest

from parallax.ui.sidebar.rows import Filter, Row, filtered


def row(key: str, **others: object) -> Row:
    return Row(key, (), key, key, None, others.pop("articles", frozenset()), **others)


ROWS = (
    row("dole", heading=True),
    row("bang", search="mara dole bang", articles=frozenset({"post", "bell"})),
    row("stop", search="mara dole stop", articles=frozenset({"wire"}), kind="direct"),
    row("nobody", heading=True),
    row("miracle", search="miracle", articles=frozenset({"note"}), kind="scare", disagrees=True),
)


@pytest.mark.parametrize(
    ("wanted", "keys"),
    [
        (Filter(), ["dole", "bang", "stop", "nobody", "miracle"]),
        (Filter(text="STOP"), ["dole", "stop"]),
        (Filter(text="bang mara"), ["dole", "bang"]),
        (Filter(text="  "), ["dole", "bang", "stop", "nobody", "miracle"]),
        (Filter(text="nothing like it"), []),
        (Filter(kind="scare"), ["nobody", "miracle"]),
        (Filter(article="bell"), ["dole", "bang"]),
        (Filter(disagreements=True), ["nobody", "miracle"]),
        (Filter(article="wire", disagreements=True), []),
    ],
)
def test_filters(wanted: Filter, keys: list[str]):
    assert [row.key for row in filtered(ROWS, wanted)] == keys
