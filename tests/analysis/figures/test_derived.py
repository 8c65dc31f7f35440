# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Callable

import pytest

from parallax.analysis.document import Document
from parallax.analysis.figures import derive, find_figures, group_figures

Make = Callable[..., Document]


def told(*documents: Document) -> list[tuple[str, list[str], bool]]:
    figures = [figure for d in documents for figure in find_figures(d.article, d.sentences)]
    found = derive(figures, group_figures(figures, documents, ()))
    return [(figures[d.figure].text, [figures[n].text for n in d.sources], d.agrees) for d in found]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Troops will increase eightfold, from 500 to 4,000.", [("eightfold", ["500", "4,000"], True)]),
        ("Troops will increase tenfold, from 500 to 4,000.", [("tenfold", ["500", "4,000"], False)]),
        ("Sales more than doubled from 500 to 1,200 cars.",
         [("more than doubled", ["500", "1,200 cars"], True)]),
        ("Staff rose 20 percent, from 50 to 60 nurses.", [("20 percent", ["50", "60 nurses"], True)]),
        ("Staff rose by 10 nurses, from 50 to 60 nurses.", [("10 nurses", ["50", "60 nurses"], True)]),
        ("Raids killed 21 civilians, 15 in the north and another six in the south.",
         [("21 civilians", ["15", "six"], True)]),
        ("Troops will increase from 500 to 4,000.", []),
        ("Raids killed 21 civilians, 11 in the north and another six in the south.", []),
    ],
)  # fmt: skip
def test_what_follows_within_a_sentence(
    document: Make, sentence: str, expected: list[tuple[str, list[str], bool]]
):
    assert told(document("a", sentence)) == expected


def test_a_factor_finds_its_change_nearby_and_contradicts_only_in_its_own_sentence(document: Make):
    near = document("a", "The force grows eightfold.", "It will go from 500 to 4,000 men.")
    other = document("a", "The force grows sixfold.", "It will go from 500 to 4,000 men.")
    assert told(near) == [("eightfold", ["500", "4,000 men"], True)]
    assert told(other) == []


def test_a_factor_leans_on_the_change_that_another_article_states(document: Make):
    found = told(
        document("a", "The number of alliance troops in the valley would increase eightfold."),
        document("b", "Alliance troops in the valley would increase eightfold, from 500 to 4,000."),
    )
    assert found == [("eightfold", ["500", "4,000"], True), ("eightfold", ["500", "4,000"], True)]
