# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
from __future__ import annotations

import textwrap

import pytest

from parallax.reading.paragraphs import split_paragraphs

PROSE = (
    "The owners of the old colliery knew for more than twenty years that two of its shafts ran under the"
    " primary school, letters that were read out in court on Tuesday show. The school was closed in spring"
    " after cracks had opened in the yard. Nobody seems to have answered the engineer who wrote them."
)
OTHER = "In one of the letters an engineer warns that the ground will move sooner or later, and asks for a survey."


def _split(text: str) -> list[str]:
    return [text[block.start : block.end] for block in split_paragraphs(text)]


def test_blank_lines_part_paragraphs() -> None:
    assert _split("\n one\n \t\n\u00a0\ntwo \n\n\nthree") == ["one", "two", "three"]


def test_lines_are_paragraphs_where_nothing_is_wrapped() -> None:
    assert _split("Home\nNews\nSport\n\nA title\n12 May 2020") == [
        "Home",
        "News",
        "Sport",
        "A title",
        "12 May 2020",
    ]


def test_long_lines_are_paragraphs() -> None:
    assert _split(f"{PROSE}\n{OTHER}\n{PROSE}") == [PROSE, OTHER, PROSE]


@pytest.mark.parametrize("width", [60, 72, 90])
def test_wrapped_lines_are_one_paragraph(width: int) -> None:
    first, second = textwrap.fill(PROSE, width), textwrap.fill(OTHER, width)
    assert _split(f"A title\n\n{first}\n\n{second}") == ["A title", first, second]


def test_a_short_line_ends_a_wrapped_paragraph() -> None:
    first, second = textwrap.fill(PROSE, 70), textwrap.fill(OTHER, 70)
    assert _split(f"{first}\n{second}") == [first, second]


def test_a_menu_stays_a_list_in_a_wrapped_file() -> None:
    assert _split("Home\nNews\nSport\n\n" + textwrap.fill(PROSE, 70))[:3] == ["Home", "News", "Sport"]


def test_a_sentence_broken_in_an_unwrapped_file_is_joined() -> None:
    broken = "The council of the town said\nlate\non Monday that it would not\nmove."
    assert _split(f"{PROSE}\n\n{broken}") == [PROSE, broken]


def test_a_list_in_small_letters_is_not_joined() -> None:
    assert _split("what to read\nhome\nnews and views\nshare") == [
        "what to read",
        "home",
        "news and views",
        "share",
    ]


def test_items_begin_paragraphs() -> None:
    assert _split("- one thing\n- another thing\n• a third") == [
        "- one thing",
        "- another thing",
        "• a third",
    ]


def test_other_line_ends_part_paragraphs_too() -> None:
    assert _split("one\u2029two\x0cthree") == ["one", "two", "three"]


def test_a_readers_name_before_a_comment_begins_a_paragraph() -> None:
    assert _split("3 comments\nbookworm72: Shame on all of them.") == [
        "3 comments",
        "bookworm72: Shame on all of them.",
    ]
