# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""An article that is brought twice is recognised; reports of one event by different outlets are not."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from parallax.domain.article import Article, Paragraph, Role
from parallax.files import seeds
from parallax.session import Likeness, Twins, read_files

LINES = [
    f"On day {n} of the flood the water at gauge {n * 7} stood {n * 3} centimetres over the quay, and {n * 11} people slept in "
    f"the school of quarter {n}, where the cook of house {n * 2} made soup for them."
    for n in range(1, 13)
]


def article(
    *lines: str, name: str = "flood", path: str | None = None, url: str | None = None, foot: str = ""
) -> Article:
    text = "\n".join([*lines, *([foot] if foot else [])])
    paragraphs, at = [], 0
    for n, line in enumerate([*lines, *([foot] if foot else [])]):
        role = Role.BOILERPLATE if n == len(lines) else Role.BODY
        paragraphs.append(Paragraph(at, at + len(line), role))
        at += len(line) + 1
    return Article(name, text, tuple(paragraphs), path=path, url=url)


def likeness(known: Article, new: Article) -> Likeness | None:
    found = Twins().find([known], [new])
    return found[0].likeness if found else None


def test_the_same_text_under_another_name_is_recognised() -> None:
    assert likeness(article(*LINES, path="/a.txt"), article(*LINES, path="/b.txt")) is Likeness.TEXT


def test_case_punctuation_and_what_is_folded_away_make_no_other_text() -> None:
    louder = [line.upper().replace(",", " –") for line in LINES]
    assert likeness(article(*LINES), article(*louder, foot="Share this on all channels")) is Likeness.TEXT


def test_a_text_with_one_paragraph_more_is_recognised() -> None:
    assert (
        likeness(article(*LINES), article(*LINES, "The mayor thanked the cooks on Sunday."))
        is Likeness.NEARLY
    )
    assert likeness(article(*LINES), article(*LINES[1:])) is Likeness.NEARLY


def test_another_text_with_a_few_of_the_same_sentences_is_not() -> None:
    assert likeness(article(*LINES[:8]), article(*LINES[5:])) is None
    assert likeness(article("Flood in Ostrel."), article("Flood in Ostrel ends.")) is None


def test_the_same_address_is_recognised_though_the_text_was_changed() -> None:
    known = article(*LINES[:4], url="https://www.example.org/flood?utm_source=x")
    assert likeness(known, article(*LINES[6:], url="http://example.org/flood/")) is Likeness.ADDRESS
    assert likeness(known, article(*LINES[6:], url="https://example.org/fire")) is None
    home = article(*LINES[:4], url="https://example.org/")
    assert likeness(home, article(*LINES[6:], url="https://example.org/")) is None


def test_the_same_file_is_recognised_though_it_was_changed() -> None:
    known = article(*LINES[:4], path="/news/../a.txt")
    assert likeness(known, article(*LINES[6:], path="/a.txt")) is Likeness.FILE
    assert likeness(known, article(*LINES[:4], path="/a.txt")) is Likeness.FILE


def test_articles_of_one_file_are_not_taken_for_each_other() -> None:
    both = [article(*LINES[:6], path="/two.txt"), article(*LINES[6:], path="/two.txt", name="flood-2")]
    assert Twins().find([], both) == ()
    again = Twins().find(both, both)
    assert [(twin.new.id, twin.known.id) for twin in again] == [("flood", "flood"), ("flood-2", "flood-2")]


def test_what_is_brought_together_is_compared_too() -> None:
    one, two = article(*LINES, path="/a.txt"), article(*LINES, path="/b.txt", name="copy")
    [twin] = Twins().find([], [one, two])
    assert (twin.known, twin.new, twin.likeness) == (one, two, Likeness.TEXT)


def test_reports_of_different_outlets_are_no_twins_and_each_is_its_own() -> None:
    reports = read_files(seeds()).articles
    assert Twins().find([], reports) == ()
    again = Twins().find(reports, reports)
    assert [(twin.new, twin.known, twin.likeness) for twin in again] == [
        (r, r, Likeness.FILE) for r in reports
    ]


@given(st.lists(st.sampled_from(LINES), max_size=4), st.text(max_size=40))
def test_every_text_is_its_own_twin(lines: list[str], words: str) -> None:
    one = article(*lines, words.replace("\n", " ") or "x")
    assert likeness(one, replace(one, id="other")) is Likeness.TEXT
