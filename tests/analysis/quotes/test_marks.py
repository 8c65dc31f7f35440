# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Marks become spans, whatever the file does to them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parallax.domain.comparison import Quote

Find = Callable[..., tuple[Quote, ...]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We are ready," the mayor said.', ["We are ready,"]),
        ("“We are ready,” the mayor said.", ["We are ready,"]),
        ("‘We are ready,’ the mayor said.", ["We are ready,"]),
        ("'We are ready,' the mayor said.", ["We are ready,"]),
        ("« We are ready », said the mayor.", ["We are ready"]),
        ("«We are ready», said the mayor.", ["We are ready"]),
        ("»We are ready«, said the mayor.", ["We are ready"]),
        ("„We are ready“, said the mayor.", ["We are ready"]),
        ('``We are ready," the mayor said.', ["We are ready,"]),
        ("“Nobody,” Ms. Orlov said, “has asked us.”", ["Nobody,", "has asked us."]),
        ("“He shouted ‘stop’ and ran,” Ms. Orlov said.", ["He shouted ‘stop’ and ran,"]),
        ("“He shouted “stop” and ran,” Ms. Orlov said.", ["He shouted “stop” and ran,"]),
    ],
)
def test_words_inside_the_marks(quotes: Find, text: str, expected: list[str]):
    assert [q.text for q in quotes(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The union's members' vote and the 1990s' crises weren't Orlov's fault.",
        "The 6'2\" goalkeeper wore a 40\" scarf and size 12' skis.",
        "Rock 'n' roll fans sang 'til dawn in the '70s, y'all.",
        'She pasted <a href="page.html" class="wide">the link</a> there.',
    ],
)
def test_apostrophes_inches_and_markup_are_no_marks(quotes: Find, text: str):
    assert quotes(text) == ()


def test_an_apostrophe_does_not_close_a_single_mark(quotes: Find):
    found = quotes("‘The drivers’ families don’t sleep,’ Ms. Orlov said.")
    assert [q.text for q in found] == ["The drivers’ families don’t sleep,"]


def test_a_stray_closing_mark_loses_nothing(quotes: Find):
    text = "“The harbour will open,” Orlov,” she added.\n\nShe said that “the ferries will sail.” They will. ”\n\n“At last,” a crew member said."
    assert [q.text for q in quotes(text)] == ["The harbour will open,", "the ferries will sail.", "At last,"]


def test_a_missing_mark_costs_no_more_than_its_sentence(quotes: Find):
    text = "“The harbour will open soon, said Ms. Orlov in a letter. “The ferries will sail.”\n\n“At last,” a sailor said."
    assert [q.text for q in quotes(text)] == [
        "The harbour will open soon,",
        "The ferries will sail.",
        "At last,",
    ]


def test_a_missing_last_mark_ends_with_the_attribution(quotes: Find):
    assert [q.text for q in quotes("“The harbour will open soon, said Ms. Orlov.")] == [
        "The harbour will open soon,"
    ]


def test_a_turned_mark_opens(quotes: Find):
    assert [q.text for q in quotes("He blamed “the weather,” ”the tides and the moon” for it.")] == [
        "the weather,",
        "the tides and the moon",
    ]


def test_a_quotation_over_paragraphs_is_one_for_each(quotes: Find):
    text = "Ms. Orlov said:\n\n“The harbour is closed.\n\n“The ferries stay.\n\n“That is all.” She left.\n\nNobody spoke."
    found = quotes(text)
    assert [q.text for q in found] == ["The harbour is closed.", "The ferries stay.", "That is all."]
    assert [q.speaker for q in found] == ["Orlov"] * 3


def test_marks_with_space_inside_are_trimmed(quotes: Find):
    assert [q.text for q in quotes("Ms. Orlov said that “ the ferries will sail. ” They will.")] == [
        "the ferries will sail."
    ]
