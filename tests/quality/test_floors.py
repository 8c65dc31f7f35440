# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The engine never gets worse: each measure has a floor that only ever rises."""

from __future__ import annotations

from typing import Any

import pytest

MEASURES = (
    "match.f1", "match.partial", "match.kind", "shared.f1", "conflict.f1",
    "figure.f1", "figure.kind", "figure.unit", "figure.qualifier", "figure_group.f1",
    "quote.f1", "quote.speaker", "quote_group.f1",
    "boilerplate.f1", "title", "source", "published",
)  # fmt: skip


def test_the_floors_were_set_for_these_texts_and_labels(corpus_digest: str, floors: dict[str, Any]):
    assert floors["corpus"] == corpus_digest, (
        "texts or labels in tests/data/quality (or the sample articles) have changed: "
        f"measure again, set the floors, and write {corpus_digest} as their corpus"
    )


def test_every_measure_has_a_floor(measured: dict[str, dict[str, Any]], floors: dict[str, Any]):
    assert set(measured) == set(floors["floors"]) == set(MEASURES)


@pytest.mark.parametrize("name", MEASURES)
def test_no_measure_falls_under_its_floor(
    name: str, measured: dict[str, dict[str, Any]], floors: dict[str, Any]
):
    """A measure that rose clearly is named in the table after the run: raise its floor then."""
    value, floor = measured[name]["all"].value, floors["floors"][name]
    sets = ", ".join(f"{folder} {counts.value:.3f}" for folder, counts in measured[name].items())
    assert value >= floor, f"{name} is {value:.3f}, {floor - value:.3f} under its floor of {floor} ({sets})"


def test_the_labels_point_at_real_text(gold_sets: dict[str, tuple[Any, dict[str, str]]]):
    for name, (gold, texts) in gold_sets.items():
        for row in (*gold["figures"], *gold["quotes"]):
            assert texts[row["article"]].count(row["sentence"]) == 1, (name, row)
            assert row["text"] in texts[row["article"]], (name, row)
        for row in gold["matches"]:
            for article, key in (row["a"], row["b"]):
                assert texts[article].count(key) == 1, (name, row)
