# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parallax.domain.article import Article, Paragraph, Role
from parallax.session import find_words, folded


def article(text: str, name: str = "a") -> Article:
    return Article(name, text, (Paragraph(0, len(text), Role.BODY),))


def found(text: str, query: str, *, whole_words: bool = False) -> list[str]:
    return [text[p.start : p.end] for p in find_words([article(text)], query, whole_words=whole_words)]


@pytest.mark.parametrize(
    ("text", "query", "expected"),
    [
        ("The Café closed. The cafe opened.", "cafe", ["Café", "cafe"]),
        ("The Café closed.", "CAFÉ", ["Café"]),
        ("He said “don’t”.", "don't", ["don’t"]),
        ("rocket\n  attack, rocket attack", "rocket attack", ["rocket\n  attack", "rocket attack"]),
        ("Straße und STRASSE", "strasse", ["Straße", "STRASSE"]),
        ("Malmö–Łódź", "malmo-lodz", ["Malmö–Łódź"]),
        ("a.b axb", "a.b", ["a.b"]),
        ("nothing here", "   ", []),
    ],
)
def test_words_are_found_whatever_their_dress(text: str, query: str, expected: list[str]) -> None:
    assert found(text, query) == expected


def test_whole_words_are_not_parts_of_words() -> None:
    assert found("art, party, art", "art", whole_words=True) == ["art", "art"]


def test_hits_come_article_by_article() -> None:
    places = find_words([article("one two one", "x"), article("one", "y")], "one")
    assert [(p.article, p.start) for p in places] == [("x", 0), ("x", 8), ("y", 0)]


@given(st.text(max_size=200), st.text(max_size=5), st.booleans())
def test_places_lie_in_the_text(text: str, query: str, whole_words: bool) -> None:
    places = find_words([article(text)], query, whole_words=whole_words)
    assert all(0 <= p.start < p.end <= len(text) for p in places)
    assert list(places) == sorted(places)


@given(
    st.text(st.characters(codec="ascii", exclude_categories=["Cc", "Zs"]), min_size=1, max_size=8),
    st.text(max_size=40),
)
def test_what_stands_there_is_found(words: str, around: str) -> None:
    assert find_words([article(f"{around} {words} {around}")], words)


def test_words_are_folded_for_filters() -> None:
    assert folded("Le Café “Ørsted”") == 'le cafe "orsted"'
    assert folded("Plain") == "plain"
