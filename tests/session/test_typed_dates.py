# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What is taken for a date when somebody types one."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parallax.session import typed_date


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2031-05-06", "2031-05-06"),
        (" 2031-05 ", "2031-05"),
        ("2031-05-06T08:30", "2031-05-06T08:30"),
        ("2031-05-06T08:30:00+02:00", "2031-05-06T08:30:00+02:00"),
        ("6 May 2031", "2031-05-06"),
        ("6  May\t2031", "2031-05-06"),
        ("Tuesday, May 6, 2031", "2031-05-06"),
        ("6.5.2031", "2031-05-06"),
        ("26/5/2031", "2031-05-26"),
        ("6 mai 2031", "2031-05-06"),
    ],
)
def test_common_forms_are_understood(typed: str, meant: str) -> None:
    assert typed_date(typed) == meant


@pytest.mark.parametrize(
    "typed",
    ["", "soon", "5/6/2031", "2031-02-31", "31 February 2031", "2031", "2031-13", "on 6 May 2031 or so",
     "6 May 2031 7 May 2031", "\ud800", "<b>6 May 2031</b>"],
)  # fmt: skip
def test_what_is_no_date_or_two_is_none(typed: str) -> None:
    assert typed_date(typed) is None


@given(st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)))
def test_a_date_in_iso_is_itself(day: dt.date) -> None:
    assert typed_date(day.isoformat()) == day.isoformat()


@given(st.text(max_size=80))
def test_no_words_are_too_odd(words: str) -> None:
    found = typed_date(words)
    assert found is None or found[:2] in ("19", "20")
