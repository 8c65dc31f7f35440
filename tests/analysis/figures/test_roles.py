# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Callable

import pytest

from parallax.analysis.figures.amounts import Amount

Read = Callable[[str], list[tuple[str, Amount]]]


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("A bomb killed 23 people and wounded more than 60.", ["killed", "wounded"]),
        ("The raid left 12 people dead.", ["killed"]),
        ("At least 12 people, including three children, were killed and 45 others injured.",
         ["killed", "killed", "wounded"]),
        ("Five soldiers and a guard were killed.", ["killed", "killed"]),
        ("The blast killed a clerk and wounded nine others.", ["killed", "wounded"]),
        ("The death toll rose to 85.", ["killed"]),
        ("The death toll rose from 12 to 85.", ["before", "killed"]),
        ("Officers arrested 15 men, including two boys.", ["arrested", "arrested"]),
        ("Some 179 soldiers have lost their lives.", ["killed"]),
        ("With 56 still missing, 300 people fled.", ["missing", "displaced"]),
        ("It will grow from 500 to about 4,000 men.", ["before", "after"]),
        ("It will expand to 4,000 men.", ["after"]),
        ("It rose by 500 men.", ["change"]),
        ("Petrol costs 30 cents a litre.", ["per litre"]),
        ("It makes 500 cars per day.", ["per day"]),
        ("It is a $400-million-a-year firm.", ["per year"]),
        ("Some 15 militants attacked.", [None]),
        ("Sanctions hurt 20 firms.", [None]),
        ("There are 31 men on death row.", [None]),
        ("Two recordings of the shooting exist.", [None]),
        ("One of the two suspects died.", [None]),
        ("All but two of the 99 people were killed.", [None, None]),
        ("Two of the 99 people survived.", ["survived", None]),
        ("It fired 5,300 workers.", ["dismissed"]),
        ("It fired 12 rockets.", [None]),
        ("The death toll from the 7.8 magnitude quake rose to 2,430.", [None, "killed"]),
        ("It cuts the rate to 20 percent from 35 percent.", ["after", "before"]),
        ("It pumps 590,000 barrels of oil a day.", ["per day"]),
        ("Gunmen shot dead three guards.", ["killed"]),
        ("The virus killed 132 and infected over 6,000.", ["killed", "infected"]),
        ("The quake toll crosses 200.", ["killed"]),
        ("The death toll may be as high as 4,000.", ["killed"]),
        ("The number of homeless was put at 30,000.", ["displaced"]),
        ("The number of people killed in the floods has reached 212.", ["killed"]),
        ("Some 84 people have been pulled out of the rubble alive.", ["rescued"]),
        ("A team of 65 rescuers pulled two men alive from a clinic.", [None, "rescued"]),
        ("A search-and-rescue team comprising 65 members came.", [None]),
        ("Nine people were taken into custody.", ["arrested"]),
        ("Some 31 people are dead and 9,412 have caught it.", ["killed", None]),
        ("Lawmakers voted 391 to 242 against the deal.", ["against", "for"]),
        ("The bill was cleared 212-198.", ["for", "against"]),
        ("The motion was defeated by 391 votes to 242.", ["against", "for"]),
    ],
)  # fmt: skip
def test_what_becomes_of_the_counted(amounts: Read, sentence: str, roles: list[str | None]):
    assert [amount.role for _, amount in amounts(sentence)] == roles


@pytest.mark.parametrize(
    ("sentence", "of"),
    [
        ("Hundreds of US troops left.", "US"),
        ("It destroyed 13 enemy firing positions.", "enemy firing"),
        ("Two villages burned.", None),
        ("The number of allied troops will reach 500.", "allied"),
        ("The 2,836 tax haven subsidiaries closed.", "tax haven"),
    ],
)
def test_what_sets_the_counted_apart(amounts: Read, sentence: str, of: str | None):
    ((_, amount),) = amounts(sentence)
    assert amount.of == of
