# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Pairs of sentences that clash, each by the words that clash, and pairs that only seem to."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest

from parallax.analysis import compare
from parallax.domain.article import Article

PAIRS = Path(__file__).parents[2] / "data" / "pairs"
_TUESDAY = "2024-03-12"
_NOT_SEEN = "(not seen)"

# What the rest of the two articles says: rarity needs company.
ELSEWHERE = (
    "The river rose by two metres overnight. Farmers moved their herds to higher ground.",
    "Schools in the valley stayed shut. Volunteers filled sandbags along the dike.",
)


class Pair(NamedTuple):
    section: str
    one: str
    other: str
    published: tuple[str, str]
    words: tuple[str, str] | None
    seen: bool


def read_pairs(name: str) -> Iterator[Pair]:
    """Yield the pairs of a file; its head says how it is written."""
    section = ""
    for block in (PAIRS / name).read_text(encoding="utf-8").strip().split("\n\n")[1:]:
        lines = block.splitlines()
        if lines[0].startswith("# "):
            section = lines[0][2:]
            continue
        marks = {line[0]: line[2:] for line in lines if line[0] in "@="}
        one, other = (line for line in lines if line[0] not in "@=")
        days = marks.get("@", f"{_TUESDAY} | {_TUESDAY}").split(" | ")
        words = marks["="].removesuffix(_NOT_SEEN).strip().split(" | ") if "=" in marks else None
        yield Pair(
            section,
            one,
            other,
            (days[0], days[1]),
            (words[0], words[1]) if words else None,
            _NOT_SEEN not in marks.get("=", ""),
        )


CLASHING, COMPATIBLE = list(read_pairs("clashing.txt")), list(read_pairs("compatible.txt"))


def _name(pair: Pair) -> str:
    return f"{pair.section}: {re.sub(r'[^a-zA-Z0-9 ]', '', pair.one)[:50]}"


def clashes(
    make_article: Callable[..., Article], one: str, other: str, published: tuple[str, str]
) -> list[tuple[str, str]]:
    """Compare two articles that hold a sentence each among others; give the words that clash."""
    articles = [
        replace(make_article(f"{sentence}\n\n{rest}", name), published=day)
        for sentence, rest, name, day in zip((one, other), ELSEWHERE, "ab", published, strict=True)
    ]
    texts = [article.text for article in articles]
    return [
        (match.clash.a.of(texts[0]), match.clash.b.of(texts[1]))
        for match in compare(articles).matches
        if match.clash
    ]


@pytest.mark.parametrize(
    "pair",
    [
        pytest.param(pair, marks=() if pair.seen else pytest.mark.xfail(strict=True), id=_name(pair))
        for pair in CLASHING
    ],
)
def test_what_cannot_both_be_right_clashes_by_its_words(pair: Pair, make_article: Callable[..., Article]):
    assert clashes(make_article, pair.one, pair.other, pair.published) == [pair.words]
    assert pair.words is not None
    turned = clashes(make_article, pair.other, pair.one, pair.published[::-1])
    assert turned == [pair.words[::-1]]


@pytest.mark.parametrize("pair", COMPATIBLE, ids=_name)
def test_what_can_both_be_right_does_not_clash(pair: Pair, make_article: Callable[..., Article]):
    assert clashes(make_article, pair.one, pair.other, pair.published) == []
    assert clashes(make_article, pair.other, pair.one, pair.published[::-1]) == []


def test_the_tables_are_large_enough_to_tell():
    assert len(CLASHING) >= 60
    assert len(COMPATIBLE) >= 120
