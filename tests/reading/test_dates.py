# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest

from parallax.reading.dates import find_dates, read_date, without_dates


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2021-02-18T16:56:50+00:00", "2021-02-18T16:56:50+00:00"),
        ("2021-02-18T16:56:50Z", "2021-02-18T16:56:50+00:00"),
        ("2021-02-18 16:56", "2021-02-18T16:56"),
        ("2021-02-18T16:56:50.123+0330", "2021-02-18T16:56:50+03:30"),
        ("2015/03/05", "2015-03-05"),
        ("2021.02.19 – 13:26", "2021-02-19T13:26"),
        ("Feb 19, 2021 14:34 UTC", "2021-02-19T14:34:00+00:00"),
        ("Tuesday 19 Jul 2016", "2016-07-19"),
        ("Tues., Sept. 6, 2016", "2016-09-06"),
        ("July 20 2016", "2016-07-20"),
        ("the 3rd of March 2020", "2020-03-03"),
        ("3-Mar-2020", "2020-03-03"),
        ("March 3, 2021 at 8:14 am", "2021-03-03T08:14"),
        ("3 March 2021, 12:05 a.m.", "2021-03-03T00:05"),
        ("March 3, 2021 at 3:15 PM EST", "2021-03-03T15:15:00-05:00"),
        ("12:00 GMT, 3 October 2022", "2022-10-03T12:00:00+00:00"),
        ("3:15 PM ET, Wed March 3, 2021", "2021-03-03T15:15"),
        ("Wed 3 Mar 2021 12.00 GMT", "2021-03-03T12:00:00+00:00"),
        ("03 Mar 2021 09:05 UTC+3", "2021-03-03T09:05:00+03:00"),
        ("19.07.2016", "2016-07-19"),
        ("07.08.2016", "2016-08-07"),
        ("25/12/2020", "2020-12-25"),
        ("12/25/2020", "2020-12-25"),
        ("08/08/2020", "2020-08-08"),
        ("12. Mai 2022", "2022-05-12"),
        ("12 mai 2022 à 08h30", "2022-05-12T08:30"),
        ("12 de mayo de 2022", "2022-05-12"),
        ("12 мая 2022, 18:20", "2022-05-12T18:20"),
        ("12 травня 2022", "2022-05-12"),
        ("12 maja 2022", "2022-05-12"),
        ("12 Mayıs 2022", "2022-05-12"),
        ("12 مايو 2022", "2022-05-12"),
        ("12 במאי 2022", "2022-05-12"),
        ("2022年5月12日 18:20", "2022-05-12T18:20"),
        ("2022년 5월 12일", "2022-05-12"),
    ],
)
def test_dates(written: str, iso: str) -> None:
    assert read_date(written) == iso


@pytest.mark.parametrize(
    "written",
    [
        "07/08/2016",
        "07-08-2016",
        "31 February 2020",
        "2020-13-01",
        "July 20",
        "in 2016",
        "1998-99",
        "call 0171-2016-04",
        "version 1.2.2016.4",
        "maybe 12 mayors 2020",
        "",
    ],
)
def test_what_is_no_date_or_can_be_read_two_ways(written: str) -> None:
    assert read_date(written) is None


def test_where_dates_stand() -> None:
    text = "Published 12:30, 3 May 2020 | Updated 4 May 2020 10:00"
    assert [text[found.start : found.end] for found in find_dates(text)] == [
        "12:30, 3 May 2020",
        "4 May 2020 10:00",
    ]
    assert without_dates(text) == "Published | Updated"
