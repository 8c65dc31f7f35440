# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What stands around an article is told apart from what it says; whole layouts are in test_layouts."""

from __future__ import annotations

import pytest

from parallax.domain.article import Reason, Role
from parallax.reading import read_text

TITLE = "Two ships collide in fog off Lomar"
FIRST = (
    "The harbour of Lomar was closed on Monday after two ships collided in thick fog, the port authority said"
    " in a statement."
)
SECOND = (
    "Nobody was hurt, but about 300 tonnes of grain went into the water, a spokesman told reporters. The port"
    " will open again on Wednesday."
)
LAST = "Both captains were heard by the coast guard on Tuesday, and neither of them was arrested."


def _roles(*paragraphs: str) -> list[Role]:
    return [p.role for p in read_text("\n\n".join(paragraphs), article_id="x").paragraphs]


FEET = {
    "comments": ["COMMENTS", "Please let us know if you're having issues with commenting."],
    "no comments": ["No comments:", "Post a Comment"],
    "first to comment": [
        "Be the first to comment",
        "Add your comment",
        "Recommended",
        "1:29",
        "3 months ago",
    ],
    "comment form": ["Send comment", "Name :", "Email :"],
    "closed": ["Print", "Email", "Tweet", "0", "Comments are closed."],
    "captcha": ["Leave a Reply", "Time limit is exhausted. Please reload CAPTCHA.", "Zenith bank", "SHELL"],
    "rules": [
        "Show more",
        "Dear readers! Please observe community rules and respect each other. We do not censor.",
    ],
    "votes": ["4.2 17 votes", "Article Rating"],
    "spanish": ["No hay comentarios.:", "Publicar un comentario"],
    "german": [
        "Kommentar schreiben",
        "Anna sagt:",
        "Das war schon letztes Jahr so, und niemand hat etwas getan.",
    ],
    "tags": [
        "Tags",
        "Fog",
        "Lomar",
        "Share on Facebook",
        "You may also like",
        "Port opens new quay",
        "12 hours ago",
    ],
    "latest posts": ["Latest posts by Harbour News (see all)", "- Fog closes airports - October 19, 2019"],
    "wordpress": ["Like this:", "Like Loading...", "Related", "Fog for days", "In “Weather”"],
    "short address": ["Short URL: https://www.example.org/?p=26503"],
    "click here": ["For the full text of the news, click here."],
    "agencies": ["Agencies"],
    "agency": ["(AFP)"],
    "initials": ["LL/MM"],
    "editors": ["Reporting by Ann Lee in Lomar; additional reporting by Tom Hale; editing by Max Roe"],
    "inputs": ["With inputs from agencies"],
    "writer": ["Harbour Press writer Lisa Moore in Dovrin contributed to this report."],
    "rights": [
        "Copyright 2020 Harbour Press. All rights reserved. This material may not be published or broadcast."
    ],
    "outlet and year": ["Harbour Press / Northern Flash News 2021."],
    "feed": ["(This story has not been edited by our staff and is auto-generated from a syndicated feed.)"],
    "newsletter": ["Sign up here to get the day's top stories delivered straight to your inbox."],
    "app": ["Get all the latest news on your mobile. Download our app for Android and iOS."],
    "views": [
        "The views expressed in this article are the author's own and not necessarily those of Harbour Press."
    ],
    "channels": ["Subscribe to our YouTube channel", "Join us on WhatsApp"],
    "player": ["Harbour Live", "Harbour Live", "Radio radio icon"],
    "addresses": [
        "Harbour TV’s website can also be accessed at the following alternate addresses:",
        "Harbour TV Roku",
    ],
}


@pytest.mark.parametrize("foot", FEET.values(), ids=FEET)
def test_what_follows_the_text_is_boilerplate(foot: list[str]) -> None:
    roles = _roles(TITLE, FIRST, SECOND, *foot)
    assert roles == [Role.TITLE, Role.BODY, Role.BODY] + [Role.BOILERPLATE] * len(foot)


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("See also  Grain prices slightly higher after a rollercoaster week", Role.BOILERPLATE),
        ("READ MORE: Fog closes northern airports for third day", Role.BOILERPLATE),
        ("[Watch: Fog rolls over the port]", Role.BOILERPLATE),
        ("Article continues after advertisement", Role.BOILERPLATE),
        ("Our “Lomar” channel on Telegram … the last updates, always", Role.BOILERPLATE),
        ("View this post on Instagram", Role.BOILERPLATE),
        ("Sign up for our morning newsletter: the day's stories in your inbox", Role.BOILERPLATE),
        ("Ships in the fog, March 5. (Photo: Port of Lomar)", Role.CAPTION),
        ("Ann Lee | AFP | Getty Images", Role.CAPTION),
        ("AFP PHOTO / ANN LEE", Role.CAPTION),
        ("Image source, Getty Images", Role.CAPTION),
        ("The harbour in spring.CreditAnn Lee/Reuters", Role.CAPTION),
        ("A tug leaves the port [File: Ann Lee/Reuters]", Role.CAPTION),
        ("Fog for days", Role.HEADING),
        ("Follow the money", Role.HEADING),
        ("Comments and reactions", Role.HEADING),
        ("No comment", Role.HEADING),
        ("Two responses to the fog", Role.HEADING),
        ("Share prices fall", Role.HEADING),
        ("By the numbers", Role.HEADING),
        ("Watch and wait", Role.HEADING),
        ("What did the captains say?", Role.BODY),
        ("He added:", Role.BODY),
        ("3 March 2021", Role.DATELINE),
    ],
)
def test_lines_between_paragraphs(line: str, role: Role) -> None:
    assert _roles(TITLE, FIRST, line, SECOND, LAST) == [Role.TITLE, Role.BODY, role, Role.BODY, Role.BODY]


@pytest.mark.parametrize(
    "sentence",
    [
        "Share prices fell on Monday.",
        "Read more carefully, the law says the opposite.",
        "“Sign up for health insurance today,” the minister said.",
        "Related companies were searched too.",
        "He announced it on his channel on Telegram.",
        "Subscribe to that logic and no harbour in the country is safe.",
        "Comments by the president angered the union.",
        "Copyright law is to be changed next year, the ministry said.",
        "Facebook changed its privacy policy on Monday.",
        "The website can be reached again since noon, the company said.",
        "Reporting by the daily led to two arrests.",
        "Editing by hand took four weeks.",
        "This report was published by the United Nations on Monday.",
        "Views expressed in the survey differ widely.",
        "The content of the website was blocked on Monday, the regulator said.",
        "Already a member of parliament, he ran for mayor.",
        "Police officers follow him on his way to work.",
        "Users who download the app can see where the next shelter is.",
        "The fund is to support independent journalism in the east.",
        "More from the budget will go to the port, the council decided.",
        "Also on Monday, two men were arrested in Lomar.",
        "Source after source has dried up since the spring.",
        "Polls by Harbour/Reuters show the same.",
        "She posted a photo by Ann Lee on Twitter.",
        "On 3 May 2020 the town was flooded.",
        "May 2020 was the warmest in a century.",
        "By March 3, 2021 the bridge must be open.",
        "Published in 1998, the book sold badly.",
    ],
)
@pytest.mark.parametrize("at", [2, 4])
def test_sentences_of_an_article_are_never_boilerplate(sentence: str, at: int) -> None:
    paragraphs = [TITLE, FIRST, SECOND, LAST]
    paragraphs.insert(at, sentence)
    assert _roles(*paragraphs)[at] is Role.BODY


def test_a_link_to_the_comments_above_the_text_opens_no_comments() -> None:
    roles = _roles(TITLE, FIRST, "3 comments", "2 hours ago", SECOND, LAST, SECOND, LAST)
    assert roles[4:] == [Role.BODY] * 4


def test_comments_reach_to_the_end() -> None:
    comment = (
        "It was no fog at all, I stood on the pier and I could see both ships and the tug as clear as day."
    )
    roles = _roles(
        TITLE, FIRST, SECOND, "2 Comments", "heron77 says:", comment, "Reply", "ann says:", LAST, "Reply"
    )
    assert roles[3:] == [Role.BOILERPLATE] * 7


def test_a_title_printed_twice_is_a_title_twice() -> None:
    assert _roles(TITLE, "3 March 2021", TITLE, FIRST) == [Role.TITLE, Role.DATELINE, Role.TITLE, Role.BODY]


def test_the_title_among_navigation() -> None:
    roles = _roles("Harbour Press", "News", "World / Europe", TITLE, "Lomar – Harbour Press", FIRST, SECOND)
    assert roles == [Role.BOILERPLATE] * 3 + [Role.TITLE, Role.DATELINE, Role.BODY, Role.BODY]


def test_a_title_may_end_with_a_stop() -> None:
    assert _roles("Two Ships Collide in Fog Off Lomar.", FIRST, SECOND)[0] is Role.TITLE
    assert _roles("Who closed the harbour?", FIRST, SECOND)[0] is Role.TITLE
    assert _roles("Two ships collided in the fog on Monday.", LAST, "Yes.")[0] is Role.BODY


def test_a_text_without_a_title_has_none() -> None:
    article = read_text(f"{FIRST}\n\n{SECOND}", article_id="x")
    assert article.title is None
    assert {p.role for p in article.paragraphs} == {Role.BODY}


def test_a_paragraph_that_praises_the_outlet() -> None:
    praise = (
        "Harbour Press is the north's premier daily newspaper, printed in four cities at once. Launched in 1978, it"
        " has become the decisive publication on ships and fog."
    )
    assert (
        _roles("Posted on July 20, 2016 by Harbour Press", TITLE, FIRST, SECOND, praise)[-1]
        is Role.BOILERPLATE
    )
    assert _roles(TITLE, FIRST, SECOND, praise)[-1] is Role.BODY  # nothing says that it is this outlet


def test_what_is_announced_with_a_colon_is_told() -> None:
    assert _roles(TITLE, FIRST, "The ships are:", "Anna Maria", "Northern Star")[2:] == [Role.BODY] * 3


def test_the_author_is_introduced_at_the_end() -> None:
    bio = "Ann Lee is the harbour correspondent of the Lomar Echo and lives on a boat that has no name."
    told = "Ann Lee is a pilot of the port who saw both ships from the tower, the authority said on Monday."
    assert _roles(TITLE, "By Ann Lee", FIRST, SECOND, bio)[-1] is Role.BOILERPLATE
    assert _roles(TITLE, "By Tom Gale", FIRST, SECOND, bio)[-1] is Role.BODY
    assert _roles(TITLE, "By Ann Lee", FIRST, told, SECOND)[3] is Role.BODY


def test_an_agency_at_the_end_of_a_paragraph_is_no_credit_of_a_picture() -> None:
    assert (
        _roles(TITLE, FIRST, "The port will open again on Wednesday, a spokesman told reporters. (mis/dpa)")[
            -1
        ]
        is Role.BODY
    )
    assert (
        _roles(TITLE, FIRST, "Two ships lie in the harbour of Lomar. (Sinha/Max Orr)", SECOND)[2]
        is Role.CAPTION
    )


def test_why_a_paragraph_is_boilerplate() -> None:
    bio = "Ann Lee is the harbour correspondent of the Lomar Echo and lives on a boat that has no name."
    lines = {
        "Home / News / Lomar": Reason.ABOVE,
        TITLE: None,
        "By Ann Lee": None,
        FIRST: None,
        "Subscribe to our newsletter": Reason.WORDS,
        SECOND: None,
        bio: Reason.INTRODUCTION,
        "Related stories": Reason.WORDS,
        "Fog for days": Reason.LINKS,
        "2 comments": Reason.READERS,
        "Tom says:": Reason.READERS,
        "It was the same last year.": Reason.READERS,
    }
    article = read_text("\n\n".join(lines), article_id="x")
    assert {article.text[p.start : p.end]: p.reason for p in article.paragraphs} == lines
