# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest

from parallax.reading.datelines import is_byline, is_caption, is_date, is_person, is_place
from parallax.reading.lines import Line


def _line(words: str) -> Line:
    return Line(words, len(words))


@pytest.mark.parametrize(
    "words",
    [
        "2021-02-18T16:56:50+00:00",
        "2021.02.19 – 13:26",
        "Tuesday 19 Jul 2016",
        "Published July 19 2016",
        "Published: 12:00 GMT, 3 October 2022 | Updated: 14:22 GMT, 3 October 2022",
        "Monday, 10:15",
        "19 July",
        "3 hours ago",
        "Publié le 12 mai 2022 à 08h30",
    ],
)
def test_lines_of_nothing_but_a_date(words: str) -> None:
    assert is_date(_line(words), alone=True)


@pytest.mark.parametrize(
    "words",
    [
        "Posted on July 20 2016 by Harbour Press",
        "3 May 2020, Lomar",
        "Ann Lee Fri 14th February 2020 | 05:40 AM",
    ],
)
def test_dates_with_company(words: str) -> None:
    assert is_date(_line(words), alone=False)
    assert not is_date(_line(words), alone=True)


@pytest.mark.parametrize(
    "words",
    [
        "On 3 May 2020 the town was flooded",
        "Storm of 3 May 2020 was the worst",
        "May the best win",
        "___",
        "The 2020 budget",
    ],
)
def test_what_gives_no_date_of_the_article(words: str) -> None:
    assert not is_date(_line(words), alone=False)


def test_places_people_and_bylines() -> None:
    assert is_place(_line("Baghdad – People"))
    assert not is_place(_line("News – Iraq"))
    assert not is_place(_line("The port – and who runs it"))
    assert is_person(_line("Ann-Marie O’Lee"))
    assert not is_person(_line("Ann Lee 2020"))
    assert is_byline(_line("By Ann Lee and Bob Ray"))
    assert not is_byline(_line("By the numbers"))
    assert not is_byline(_line("by hook or by crook"))


@pytest.mark.parametrize(
    "words",
    [
        "Jane Roe, the head of the port (Photo by AFP)",
        "A fighter walks in the silos of the town, July 1, 2016. (Reuters Photo)",
        "The senator in December at the Capitol.CreditAnn Lee/Reuters",
        "FILE PHOTO: A ship in the fog",
        "Photo: Ann Lee/AFP",
        "© AFP / Ann Lee",
        "Getty/Instagram.",
    ],
)
def test_captions(words: str) -> None:
    assert is_caption(_line(words))


@pytest.mark.parametrize(
    "words",
    [
        "Dozens were hurt in the strike on the town. (TRT World and Agencies)",
        "She posted a photo by Ann Lee on Twitter.",
        "A poll by Ipsos/Reuters shows the same.",
        "Photo-op turns sour",
    ],
)
def test_what_is_no_caption(words: str) -> None:
    assert not is_caption(_line(words))
