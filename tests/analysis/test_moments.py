# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""When something happened, as sentences tell it, and whether two times can be one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parallax.analysis.moments import differ, read_moments

TUESDAY = "2024-03-12"


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("He resigned on Monday, she said late on Tuesday night.", "Monday|Tuesday night"),
        ("It opens on Friday, March 15, 2024.", "Friday, March 15, 2024"),
        ("It opens on 15 March.", "15 March"),
        ("It opens on Sept. 5 or in October.", "Sept. 5|October"),
        ("It was founded in 1951 and sold in May 2011.", "1951|May 2011"),
        ("The deal should close by the end of June.", "end of June"),
        ("The deal should close in the first quarter of 2025.", "first quarter of 2025"),
        ("The deal closed in Q3 2023.", "Q3 2023"),
        ("It happened in the mid-1990s or early 2001.", "mid-1990s|early 2001"),
        ("Polls close at 8 p.m. Eastern, at about 20:30 or at noon.", "8 p.m.|about 20:30|noon"),
        ("It was signed on 2024-03-15.", "2024-03-15"),
        ("He left two days ago, last year or yesterday.", "two days ago|last year|yesterday"),
    ],
)
def test_a_sentence_tells_its_moments(sentence: str, words: str):
    found = read_moments(sentence, TUESDAY)
    assert [sentence[moment.start : moment.end] for moment in found] == words.split("|")


@pytest.mark.parametrize(
    "sentence",
    [
        "They may march on the capital.",
        "Some 2000 people came, and 1951 seats were taken.",
        "The 2014 ban was lifted.",
        "Prices rose 3.15 percent.",
        "She is a second cousin of the first minister.",
        "It happens on Mondays.",
    ],
)
def test_other_words_are_no_moments(sentence: str):
    assert read_moments(sentence, TUESDAY) == ()


def test_yesterday_is_known_only_with_a_day_of_publication():
    assert read_moments("It happened yesterday.", None) == ()
    assert read_moments("It happened yesterday.", "9999-99-99") == ()
    assert read_moments("It happened yesterday.", "0001-01-01") == ()


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("on Monday", "on Tuesday", True),
        ("on Monday", "yesterday", False),
        ("on Monday", "on March 11", False),
        ("on Friday", "on March 11", True),
        ("on Monday night", "early on Tuesday", False),
        ("on Monday night", "on Wednesday", True),
        ("in March", "on 3 April", True),
        ("in March", "on 3 March", False),
        ("in 1951", "in the 1950s", False),
        ("in May 2011", "in 2012", True),
        ("in the second quarter of 2025", "in May 2025", False),
        ("in the second quarter of 2025", "in March 2025", True),
        ("at 8 p.m.", "at 20:00", False),
        ("at 8 p.m.", "at 21:00", True),
        ("at 3:17 a.m.", "shortly after 3 a.m.", False),
        ("at 8 p.m. ET", "at 5 p.m. Pacific", False),
        ("at 8 p.m.", "at 23:00 GMT", None),
        ("in 1951", "on Monday", None),
        ("at noon", "on Monday", None),
    ],
)
def test_whether_two_moments_can_be_one(one: str, other: str, apart: bool | None):
    x, y = (read_moments(f"It happened {when}.", TUESDAY)[0] for when in (one, other))
    assert differ(x, y) is apart
    assert differ(y, x) is apart


def test_ends_of_ranges_are_told():
    for when in ("from May 4 to May 12", "May 4-12", "in June and July", "between Monday and Friday"):
        assert all(moment.in_range for moment in read_moments(f"It runs {when}.", TUESDAY))
    assert not read_moments("It runs on May 4.", TUESDAY)[0].in_range


WORDS = "on in by 12 2024 March 31 May Monday 30 Feb. at 25:99 8 p.m. GMT Q5 2050s quarter last year 9999 days ago \u0663 \ud800 - ,"


@given(st.lists(st.sampled_from(WORDS.split()), max_size=30).map(" ".join) | st.text(max_size=80))
def test_moments_lie_in_their_sentence_in_order(sentence: str):
    end = 0
    for moment in read_moments(sentence, TUESDAY):
        assert end <= moment.start < moment.end <= len(sentence)
        end = moment.end
        assert differ(moment, moment) in (False, None)
