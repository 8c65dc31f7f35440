# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Callable

from parallax.analysis.document import Document
from parallax.analysis.left_out import find_left_out
from parallax.domain.comparison import Claim, LeftOut, SentenceRef


def claim(*articles: str) -> Claim:
    return Claim(tuple(SentenceRef(a, 0) for a in articles), articles, False, "", 0, ((),) * len(articles))


def left_out(document: Callable[..., Document], ids: str, *claims: Claim) -> tuple[LeftOut, ...]:
    return find_left_out([document(name, "A ferry sank.") for name in ids], claims)


def test_a_claim_of_all_others_is_left_out(document: Callable[..., Document]):
    assert left_out(document, "abc", claim("a", "b")) == (LeftOut(0, ("c",)),)


def test_half_of_the_others_is_enough(document: Callable[..., Document]):
    assert left_out(document, "abcde", claim("b", "d")) == (LeftOut(0, ("a", "c", "e")),)


def test_fewer_than_half_of_the_others_is_not(document: Callable[..., Document]):
    assert left_out(document, "abcdef", claim("a", "b")) == ()


def test_a_claim_of_all_is_left_out_by_none(document: Callable[..., Document]):
    assert left_out(document, "abc", claim("a", "b", "c")) == ()


def test_of_two_articles_none_leaves_anything_out(document: Callable[..., Document]):
    assert left_out(document, "ab", claim("a", "b"), claim("a")) == ()


def test_rows_name_the_claim_and_keep_the_order_of_articles(document: Callable[..., Document]):
    rows = left_out(document, "cba", claim("a", "b", "c"), claim("a"), claim("b", "c"))
    assert rows == (LeftOut(1, ("c", "b")), LeftOut(2, ("a",)))
