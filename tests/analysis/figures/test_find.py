# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parallax.analysis.document import Document
from parallax.analysis.figures import find_figures
from parallax.analysis.figures.amounts import Amount
from parallax.domain.article import Article, Paragraph, Role
from parallax.domain.comparison import Sentence

Read = Callable[[str], list[tuple[str, Amount]]]

# Each sentence with what it states: words, value or both ends, kind, unit, qualifier.
STATED: Sequence[tuple[str, Sequence[tuple[str, float | tuple[float, float | None], str, str | None, str]]]] = [
    # Counts and their qualifiers
    ("Around 4,000 troops left.", [("Around 4,000 troops", 4000, "count", "troop", "about")]),
    ("At least 10 people fled.", [("At least 10 people", 10, "count", "person", "at_least")]),
    ("They freed as many as 30 hostages.", [("as many as 30 hostages", 30, "count", "hostage", "at_most")]),
    ("More than a dozen ships waited.", [("More than a dozen ships", 12, "count", "ship", "more_than")]),
    ("Fewer than 50 seats are free.", [("Fewer than 50 seats", 50, "count", "seat", "less_than")]),
    ("It took 40-plus rockets.", [("40-plus rockets", 40, "count", "rocket", "at_least")]),
    ("Some 2,500 US soldiers stayed.", [("Some 2,500 US soldiers", 2500, "count", "soldier", "about")]),
    ("Between 200 and 300 men came.", [("Between 200 and 300 men", (200, 300), "count", "man", "range")]),
    ("Two or three boats sank.", [("Two or three boats", (2, 3), "count", "boat", "range")]),
    ("A 12-person panel met.", [("12-person", 12, "count", "person", "exact")]),
    ("Nearly 1,500 coal- and gas-fired plants shut.",
     [("Nearly 1,500 coal- and gas-fired plants", 1500, "count", "plant", "about")]),
    ("Four of her children live.", [("Four of her children", 4, "count", "child", "exact")]),
    ("Nine others waited.", [("Nine others", 9, "count", "person", "exact")]),
    # Vague plurals
    ("Dozens of boats left.", [("Dozens of boats", (24, None), "count", "boat", "at_least")]),
    ("Tens of thousands of fans sang.", [("Tens of thousands of fans", (20000, None), "count", "fan", "at_least")]),
    ("Several hundred guests came.", [("Several hundred guests", (300, None), "count", "guest", "at_least")]),
    ("A couple hundred fans came.", [("A couple hundred fans", (200, None), "count", "fan", "at_least")]),
    ("It took several weeks.", [("several weeks", (3, None), "duration", "week", "at_least")]),
    # Magnitudes
    ("Five and a half million people voted.",
     [("Five and a half million people", 5.5e6, "count", "person", "exact")]),
    ("A quarter of a million homes are dark.",
     [("A quarter of a million homes", 250000, "count", "home", "exact")]),
    ("Half a dozen men ran.", [("Half a dozen men", 6, "count", "man", "exact")]),
    ("15 lakh people enrolled.", [("15 lakh people", 1.5e6, "count", "person", "exact")]),
    ("It made 1.2bn phones.", [("1.2bn phones", 1.2e9, "count", "phone", "exact")]),
    # Money
    ("It costs $84,000.", [("$84,000", 84000, "money", "USD", "exact")]),
    ("He paid £3-4m.", [("£3-4m", (3e6, 4e6), "money", "GBP", "range")]),
    ("It lost up to €2.5 billion.", [("up to €2.5 billion", 2.5e9, "money", "EUR", "at_most")]),
    ("The bill was Rs 500 crore.", [("Rs 500 crore", 5e9, "money", "INR", "exact")]),
    ("They owe billions of dollars.", [("billions of dollars", (2e9, None), "money", "USD", "at_least")]),
    ("It took 3 million Egyptian pounds.", [("3 million Egyptian pounds", 3e6, "money", "EGP", "exact")]),
    ("Bread costs 50p.", [("50p", 0.5, "money", "GBP", "exact")]),
    ("It rose $1.50 to $75.20.",
     [("$1.50", 1.5, "money", "USD", "exact"), ("$75.20", 75.2, "money", "USD", "exact")]),
    # Shares and multiples
    ("It fell 35.7 percent.", [("35.7 percent", 35.7, "percent", "percent", "exact")]),
    ("Growth is 2 per cent.", [("2 per cent", 2, "percent", "percent", "exact")]),
    ("Rates rose 25 basis points.", [("25 basis points", 25, "percent", "basis point", "exact")]),
    ("Prices range from 5% to 15%.", [("5% to 15%", (5, 15), "percent", "percent", "range")]),
    ("One in three Americans agree.", [("One in three Americans", 1 / 3, "ratio", "American", "exact")]),
    ("Nine out of ten doctors agree.", [("Nine out of ten doctors", 0.9, "ratio", "doctor", "exact")]),
    ("About 1/3 of voters agree.", [("About 1/3 of voters", 1 / 3, "ratio", "voter", "about")]),
    ("Two-thirds of the fleet sank.", [("Two-thirds of the fleet", 2 / 3, "ratio", "fleet", "exact")]),
    ("More than half the money went.", [("More than half the money", 0.5, "ratio", "money", "more_than")]),
    ("Exports rose eightfold.", [("eightfold", 8, "multiple", "times", "exact")]),
    ("Costs will double or triple.", [("double or triple", (2, 3), "multiple", "times", "range")]),
    ("It is three times as large.", [("three times", 3, "multiple", "times", "exact")]),
    # Time and age
    ("The two-and-a-half-hour talks failed.", [("two-and-a-half-hour", 2.5, "duration", "hour", "exact")]),
    ("A 40- to 60-hour course began.", [("40- to 60-hour", (40, 60), "duration", "hour", "range")]),
    ("It was the first in almost a year.", [("almost a year", 1, "duration", "year", "about")]),
    ("It stood there a century ago.", [("a century", 1, "duration", "century", "exact")]),
    ("It ended a year and a half ago.", [("a year and a half", 1.5, "duration", "year", "exact")]),
    ("Half an hour passed.", [("Half an hour", 0.5, "duration", "hour", "exact")]),
    ("Her 12-year-old son won.", [("12-year-old", 12, "age", "year", "exact")]),
    ("Ann Lee, 41, was there.", [("41", 41, "age", "year", "exact")]),
    ("Children aged 5 to 12 go free.", [("5 to 12", (5, 12), "age", "year", "range")]),
    # Measures
    ("It lies 14 kilometres (nine miles) away.",
     [("14 kilometres", 14, "measure", "kilometre", "exact"), ("nine miles", 9, "measure", "mile", "exact")]),
    ("The 5-foot-11 guard fell.", [("5-foot-11", 5 + 11 / 12, "measure", "foot", "exact")]),
    ("It grew 816 000 t of rice.", [("816 000 t", 816000, "measure", "tonne", "exact")]),
    ("A .45-caliber pistol lay there.", [(".45-caliber", 0.45, "measure", "caliber", "exact")]),
    ("It fell to minus 20 degrees.", [("minus 20 degrees", -20, "measure", "degree", "exact")]),
    ("A magnitude 6.5 quake struck.", [("6.5", 6.5, "measure", "magnitude", "exact")]),
    ("Some 450 sq km burned.", [("Some 450 sq km", 450, "measure", "square kilometre", "about")]),
    # One, and victims named by "a"
    ("It was built for one purpose.", [("one purpose", 1, "count", "purpose", "exact")]),
    ("At least one state objects.", [("At least one state", 1, "count", "state", "at_least")]),
    ("One person was killed.", [("One person", 1, "count", "person", "exact")]),
    ("Rockets killed a civilian contractor.", [("a civilian contractor", 1, "count", "contractor", "exact")]),
    ("The blast wounded a guard and two clerks.",
     [("a guard", 1, "count", "guard", "exact"), ("two clerks", 2, "count", "clerk", "exact")]),
    ("A US soldier was shot.", [("A US soldier", 1, "count", "soldier", "exact")]),
    # A change is two figures, and a bare number takes its unit from its neighbour
    ("It will grow from 500 to 4,000 men.",
     [("500", 500, "count", "man", "exact"), ("4,000 men", 4000, "count", "man", "exact")]),
    ("It fell from 5 to 3 percent.",
     [("5", 5, "percent", "percent", "exact"), ("3 percent", 3, "percent", "percent", "exact")]),
    ("Ten of the 15 hijackers were caught.",
     [("Ten", 10, "count", "hijacker", "exact"), ("15 hijackers", 15, "count", "hijacker", "exact")]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), STATED, ids=[sentence for sentence, _ in STATED])
def test_what_a_sentence_states(amounts: Read, sentence: str, expected: Sequence[tuple[object, ...]]):
    found = amounts(sentence)
    assert [words for words, _ in found] == [row[0] for row in expected]
    for (_, amount), (_, value, kind, unit, qualifier) in zip(found, expected, strict=True):
        low, high = value if isinstance(value, tuple) else (value, value)
        assert amount.low == pytest.approx(low)
        assert amount.high == (None if high is None else pytest.approx(high))
        assert (amount.kind, amount.unit, amount.qualifier) == (kind, unit, qualifier)


@pytest.mark.parametrize(
    "sentence",
    [
        "They met on March 3, 2015, and again on 4 April.",
        "On Sept. 11, 2001, and in the 1990s it was quiet.",
        "It opened at 5:30 p.m. and closed at 17.45 GMT.",
        "It was the first time since the 21st century began.",
        "An F-16 and a MiG-29 flew over Route 66.",
        "Article 5 and Sections 3, 4 and 7 apply.",
        "He lives at 10 Downing Street; she at 1600 Pennsylvania Avenue.",
        "Call 1-800-555-1234 or (212) 555-0199.",
        "H.R. 1234 was passed, as was S. 744.",
        "Rovers beat United 3-1 in the 2015-16 season.",
        "The court ruled 5-4, and City won 3-1.",
        "Flags flew at half mast; my two cents on that.",
        "One of them said that no one knew.",
        "One official said the other one had left.",
        "The two agreed that those two were alike.",
        "The G7 and COVID-19 were on the agenda.",
        "Half-brothers met in the second half.",
        "He is doubling down on a double suicide.",
        "Write to desk24@example.org or see https://example.org/2016/12/17.",
        "The Boeing 737 landed.",
        "They have few friends and several enemies.",
        "1. The mayor spoke at 12 noon on 12/15.",
        "He is a 20-something in the top 10 who earns six figures.",
        "In their 30s, they fly 3-for-2.",
    ],
)
def test_numbers_that_are_no_figures(amounts: Read, sentence: str):
    assert [words for words, _ in amounts(sentence)] == []


def test_text_that_is_not_compared_gives_none_and_a_repeated_line_counts_once(
    document: Callable[..., Document],
):
    made = document(
        "a",
        "Army to send 4,000 troops",
        "Army to send 4,000 troops",
        "12 photos",
        "It has 300 tanks.",
        roles={0: Role.TITLE, 2: Role.CAPTION},
    )
    found = find_figures(made.article, made.sentences)
    assert [(figure.text, figure.sentence) for figure in found] == [("4,000 troops", 0), ("300 tanks", 3)]


def test_numbers_of_a_headline_are_not_taken_for_names(amounts: Read):
    assert [words for words, _ in amounts("Coalition Strike Kills Over Hundred Twelve Villagers In North")]
    assert [words for words, _ in amounts("Dozens Killed, 30 Hurt in Northern Market Blast")] == [
        "Dozens Killed",
        "30",
    ]


# Much of what figures are made of.
_PIECES = """a an the one two five twelve twenty hundred thousand million billion dozen dozens half third quarter of and
    or to from between at least more than about some $ £ € % percent per cent - – , . : ( ) ' ’ " years year old
    km miles killed wounded a soldier people in 1,000 2016 3 0 12,34,567 816 000 ½ times fold US Monday March
    $ = < @ # / 5' U.S. double twice tens hundreds m bn k lakh pounds aged 3.1.2 .45 9999999999"""


def news() -> st.SearchStrategy[str]:
    """Draw text that looks like figures, with odd characters in between."""
    pieces = st.one_of(st.sampled_from(_PIECES.split()), st.text(max_size=6))
    return st.lists(pieces, max_size=60).map(" ".join)


@given(st.one_of(news(), news().map(lambda text: text.replace(" ", ""))))
@settings(max_examples=300)
def test_spans_lie_in_the_text_and_values_are_numbers(text: str):
    article = Article("a", text, (Paragraph(0, len(text), Role.BODY),))
    end = 0
    for figure in find_figures(article, [Sentence(0, len(text), Role.BODY)]):
        assert figure.text == text[figure.start : figure.end]
        assert figure.start >= end
        end = figure.end
        assert figure.low is None or abs(figure.low) < 1e60
        assert figure.low is None or figure.high is None or figure.low <= figure.high


def test_a_line_without_end_is_read_in_pieces():
    text = "word 1,500 soldiers and " * 4000
    article = Article("a", text, (Paragraph(0, len(text), Role.BODY),))
    assert len(find_figures(article, [Sentence(0, len(text), Role.BODY)])) > 3900
