# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Speech, phrases of it, distance and titles are told apart."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parallax.domain.comparison import Quote, QuoteKind

Find = Callable[..., tuple[Quote, ...]]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“We are ready for the storm,” Ms. Orlov said.", QuoteKind.DIRECT),
        ("Ms. Orlov said that “there are no plans to close the docks”.", QuoteKind.DIRECT),
        ("Asked whether she would go, Ms. Orlov replied: “No.”", QuoteKind.DIRECT),
        ("Ms. Orlov called the plan “a leap in the dark”.", QuoteKind.FRAGMENT),
        ("Ms. Orlov said the board “had no choice”.", QuoteKind.FRAGMENT),
        ("Each school must have a “safety captain” on the premises.", QuoteKind.SCARE),
        ("A militia named “Sons of the River” holds the bridge.", QuoteKind.SCARE),
        ("Ms. Orlov wrote a play, and “Harbour” opened in Lyon.", QuoteKind.SCARE),
        ("Dwayne “The Rock” Miller opened the gates.", QuoteKind.SCARE),
    ],
)
def test_kinds(quotes: Find, text: str, kind: QuoteKind):
    assert [q.kind for q in quotes(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Ms. Orlov spoke on “Good Morning Harbour” about the docks.",
        "She wrote a novel, “The Long Quay,” in 1999.",
        "His film “Harbour” won a prize.",
        "The exhibition is titled “We were here first”.",
        "The “Harbour Gazette” newspaper closed in May.",
    ],
)
def test_titles_of_works_are_left_out(quotes: Find, text: str):
    assert quotes(text) == ()


def test_speech_that_begins_like_a_title_is_speech(quotes: Find):
    assert len(quotes("“Good Morning Harbour,” Ms. Orlov said, opening the docks.")) == 1


@pytest.mark.parametrize(
    ("text", "clause", "speaker"),
    [
        ("Dana Orlov said that the docks will open in May.", "the docks will open in May", "Dana Orlov"),
        ("Dana Orlov told reporters that the docks will open.", "the docks will open", "Dana Orlov"),
        (
            "The docks will open in May, Dana Orlov said on Friday.",
            "The docks will open in May",
            "Dana Orlov",
        ),
    ],
)
def test_reported_speech(quotes: Find, text: str, clause: str, speaker: str):
    (found,) = quotes(text, everything=True)
    assert (found.text, found.speaker, found.kind) == (clause, speaker, QuoteKind.INDIRECT)


@pytest.mark.parametrize(
    "text",
    [
        "Dana Orlov did not say that the docks would open.",
        "The docks that she maintains for the city are dry.",
        "Dana Orlov opened the docks that the city had closed.",
    ],
)
def test_what_is_no_reported_speech(quotes: Find, text: str):
    assert quotes(text, everything=True) == ()
