# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest

from parallax.reading import read_text
from parallax.reading.sources import without_outlet

TITLE = "Two ships collide in fog off Lomar"
LEAD = "The harbour of Lomar was closed on Monday after two ships collided in thick fog, the port authority said."
MORE = "Nobody was hurt, but about 300 tonnes of grain went into the water, a spokesman told Reuters by telephone."


def _source(*paragraphs: str) -> str | None:
    return read_text("\n\n".join(paragraphs), article_id="x").source


@pytest.mark.parametrize(
    ("start", "source"),
    [
        ("Northern News / ", "Northern News"),
        ("LOMAR (Reuters) - ", "Reuters"),
        ("LOMAR, Northland, Sept. 26 (UPI) — ", "UPI"),
        ("LOMAR, Northland (North 24) – ", "North 24"),
        ("(AP) — ", "AP"),
        ("LOMAR, February 11. /TASS/. ", "TASS"),
        ("LOMAR (Harbour News / Wire - 14th February, 2020) ", "Harbour News"),
        ("Lomar, LNA – ", "LNA"),
        ("Lomar, USA – ", None),
        ("LOMAR (Channel 6) -- ", "Channel 6"),
        ("LOMAR — ", None),
        ("LOMAR, N.L. (March 3, 2020) — ", None),
        ("", None),
    ],
)
def test_what_stands_before_the_first_paragraph(start: str, source: str | None) -> None:
    assert _source(TITLE, start + LEAD, MORE) == source


@pytest.mark.parametrize(
    ("dateline", "source"),
    [
        ("By Ann Lee, Harbour Post", "Harbour Post"),
        ("By Ann Lee | Harbour News", "Harbour News"),
        ("By Harbour News Staff", "Harbour News"),
        ("Harbour News, Lomar", "Harbour News"),
        ("Lomar – Harbour Daily", "Harbour Daily"),
        ("Posted on July 20 2016 by Harbour Times", "Harbour Times"),
        ("By Ann Lee", None),
        ("By Ann Lee in Lomar", None),
        ("Lomar – 3 March 2020", None),
    ],
)
def test_datelines_and_bylines(dateline: str, source: str | None) -> None:
    assert _source(TITLE, dateline, LEAD, MORE) == source


def test_an_outlet_the_text_speaks_of() -> None:
    assert (
        _source(TITLE, "Lomar – Sailors", LEAD, "The captain told “Sailors” that he saw nothing at all.")
        == "Sailors"
    )
    assert _source(TITLE, "Lomar – Sailors", LEAD, MORE) is None


@pytest.mark.parametrize(
    ("foot", "source"),
    [
        ("Harbour TV’s website can also be accessed at the following addresses:", "Harbour TV"),
        ("© 2021 Harbour Group. All rights reserved.", "Harbour Group"),
        ("Copyright 2020 The Northern Press. All rights reserved.", "The Northern Press"),
        ("Subscribe to Harbour News", "Harbour News"),
        ("The post Two ships collide in fog appeared first on Lomar Notes.", "Lomar Notes"),
        ("Source: Harbour News", "Harbour News"),
        ("Source: NATO", None),
        ("Follow Ann Lee on Twitter @annlee", None),
        ("© 2021", None),
        ("All rights reserved.", None),
        ("Northern Press / Flash 2021.", None),
    ],
)
def test_feet(foot: str, source: str | None) -> None:
    assert _source(TITLE, LEAD, MORE, foot) == source


@pytest.mark.parametrize(
    ("byline", "author"),
    [
        ("By Ann Lee", "Ann Lee"),
        ("By Ann Lee and Bob Ray, Harbour Post", "Ann Lee and Bob Ray"),
        ("Written by Ann Lee on 3 March 2020", "Ann Lee"),
        ("Author: Ann Lee", "Ann Lee"),
        ("Ann Lee in Lomar", "Ann Lee"),
        ("By Harbour News", None),
        ("Published 3 March 2020", None),
    ],
)
def test_authors(byline: str, author: str | None) -> None:
    assert read_text("\n\n".join([TITLE, byline, LEAD, MORE]), article_id="x").author == author


def test_a_title_sheds_the_outlet_that_browsers_add() -> None:
    assert without_outlet("Storm hits coast | Daily Echo") == "Storm hits coast"
    assert (
        without_outlet("Storm hits coast - and then the harbour") == "Storm hits coast - and then the harbour"
    )
    article = read_text(f"{TITLE} - Harbour News\n\n{LEAD}\n\n{MORE}", article_id="x")
    assert (article.title, article.source) == (TITLE, "Harbour News")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "Harbour Weekly » News » Boats\n\nFerry runs again\n\nThe ferry to Orta runs again, the mayor said on Monday.",
            "Harbour Weekly",
        ),
        (
            "Ferry runs again\n\nThe ferry to Orta runs again, the mayor said.\n\nDownload The Orta Sentinel app",
            "Orta Sentinel",
        ),
        (
            "Ferry runs again\n\nThe ferry runs again, the mayor said.\n\nCopyright The Orta Tribune Company 2024.",
            "Orta Tribune",
        ),
        (
            "Ferry runs again\n\nBy Our Special Correspondent\n\nThe ferry to Orta runs again, the mayor said on Monday.",
            None,
        ),
        (
            "Ferry runs again\n\nNews ID: 8552190 - Mon Oct 9, 2023\n\nThe ferry to Orta runs again, the mayor said.",
            None,
        ),
    ],
)
def test_outlets_name_themselves_in_trails_and_feet(text: str, source: str | None) -> None:
    found = read_text(text, article_id="a").source
    assert (found or "").removeprefix("The ") == (source or "")


@pytest.mark.parametrize(
    ("first", "last", "source"),
    [
        ("Lomar Gazette", "Share this story", "Lomar Gazette"),
        ("Lomar Gazette | News | Sport", "Share this story", "Lomar Gazette"),
        ("Vital Signs | Health | Food", "Join us! Sign up for the Vital Signs newsletter", "Vital Signs"),
        ("Vital Signs | Health | Food", "Share this story", None),
        ("Special Report", "Share this story", None),
        ("World News", "Share this story", None),
        ("HomeWorld News", "Share this story", None),
        ("Share this story", "Source: University of Lomar / Harbour News", "Harbour News"),
        ("Share this story", "Watch Channel 6 live", "Channel 6"),
    ],
)
def test_what_stands_above_and_below(first: str, last: str, source: str | None) -> None:
    assert _source(first, TITLE, LEAD, MORE, last) == source
