# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Running text is told from menus and links, and the part that holds most of it is found."""

from __future__ import annotations

from parallax.domain.article import Role
from parallax.reading.page_prose import paragraphs_of_most, prose
from parallax.reading.page_tree import parse_page

LONG = "The old bridge over the Sann was closed to lorries on Monday after two of its bolts were found on the bank."


def test_links_within_a_sentence_do_not_part_it() -> None:
    tree = parse_page(f"<p>{LONG.replace('closed to lorries', '<a>closed</a> to <b>lorries</b>')}</p>")
    assert abs(prose(tree) - len(LONG)) < 5


def test_menus_and_links_are_none() -> None:
    tree = parse_page(f"<ul>{'<li>Home</li>' * 40}</ul><p><a href='/1'>{LONG}</a></p>Home<br>News<br>Sport")
    assert prose(tree) == 0


def test_paragraphs_of_the_part_with_most_of_it() -> None:
    slides = "".join(
        f"<div class='slide'><h2>Bolt {n}</h2><div><i>{n} of 9</i><p>{LONG}</p></div></div>" for n in range(9)
    )
    tree = parse_page(f"<div><p>{LONG}</p></div><div><p>Photo</p><div>{slides}</div></div>")
    found = paragraphs_of_most(tree)
    assert [piece.words for piece in found if piece.role is None] == [LONG] * 9
    assert [piece.words for piece in found if piece.role is Role.HEADING] == [f"Bolt {n}" for n in range(9)]


def test_a_page_without_text() -> None:
    assert paragraphs_of_most(parse_page("<ul><li>Home</li></ul>")) == []
