# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
from __future__ import annotations

from itertools import pairwise

import pytest

from parallax.analysis import compare
from parallax.analysis.matching import read
from parallax.analysis.passages import find_passages
from parallax.analysis.pipeline import read_document
from parallax.analysis.stopping import Steps, part, stopping, telling
from parallax.domain.article import Article, Paragraph, Role
from parallax.domain.errors import Cancelled


def test_it_checks_before_the_first_of_every_so_many():
    seen: list[object] = []
    seen.extend(stopping(range(5), lambda: seen.append("check"), 2))
    assert seen == ["check", 0, 1, "check", 2, 3, "check", 4]


def test_what_is_stopped_yields_no_more():
    asked = iter((False, False, True))
    steps = Steps(None, lambda: next(asked))
    done: list[int] = []
    with pytest.raises(Cancelled):
        done.extend(stopping(range(10), lambda: steps(0.5), 3))
    assert done == [0, 1, 2, 3, 4, 5]


def test_the_share_done_is_told_once_and_never_falls():
    told: list[float] = []
    steps = Steps(told.append, None)
    for share in (0.0, 0.1, 0.1, 0.05, 0.4, 1.0):
        steps(share)
    assert told == [0.0, 0.1, 0.4, 1.0]


def test_a_part_of_the_work_tells_its_share_of_the_whole():
    told: list[float] = []
    step = part(told.append, 0.2, 0.6)
    for share in (0.0, 0.5, 1.0):
        step(share)
    assert told == pytest.approx([0.2, 0.4, 0.6])


def test_it_tells_how_much_is_done_before_the_first_of_every_so_many():
    told: list[float] = []
    assert list(telling("abcd", told.append, 2)) == list("abcd")
    assert told == [0.0, 0.5]
    assert list(telling((), told.append)) == []


def test_between_two_long_texts_the_share_done_never_jumps():
    lists = [
        _article(
            "\n\n".join(f"Village {n} sent {n + k} tonnes of grain to mill {n}." for n in range(100)), f"{k}"
        )
        for k in (1, 2)
    ]
    told: list[float] = []
    compare(lists, progress=told.append)
    assert max(later - earlier for earlier, later in pairwise(told)) < 0.15


# Texts that no newspaper prints: one endless line, and lines without end.
@pytest.mark.parametrize(
    "text",
    [
        "the council met again and moved 17 tonnes of grain " * 500,
        "12 34,5 " * 800,
        "he said “no” " * 200,
        '"' * 50_000,
        "“" * 50_000,
        "(AB) " * 3_000,
        "A " * 20_000,
        "x" * 100_000,
        "\n\n".join(f"word{n}" for n in range(1_000)),
        "\n\n".join(f"The port moved {n} tonnes of grain." for n in range(200)),
    ],
)
def test_reading_one_article_is_asked_to_stop_again_and_again(text: str):
    asked = 0

    def step(share: float) -> None:
        nonlocal asked
        asked += 1

    article = _article(text)
    read_document(article, step)
    # so often that between two calls at most some thousand characters are read
    assert asked >= len(text) // 8_000


def test_a_sentence_without_end_is_asked_to_stop_again_and_again():
    article = _article("the council met again and moved 17 tonnes of grain " * 2_000)
    document, asked = read_document(article), 0

    def check() -> None:
        nonlocal asked
        asked += 1

    read(document, check)
    find_passages([document, document], check)
    assert len(document.sentences) == 1
    assert asked >= 2 * len(document.words[0]) // 2_000


def test_a_comparison_of_long_lists_stops_within_the_work_on_two_articles():
    lists = [_article("\n\n".join(f"It moved {n + k} tonnes." for n in range(120)), str(k)) for k in (1, 2)]
    asked = 0

    def cancelled() -> bool:
        nonlocal asked
        asked += 1
        return False

    compare(lists, cancelled=cancelled)
    last = asked

    def at_last() -> bool:
        nonlocal last
        last -= 1
        return last == 0

    with pytest.raises(Cancelled):
        compare(lists, cancelled=at_last)


def _article(text: str, name: str = "a") -> Article:
    paragraphs, at = [], 0
    for line in text.split("\n\n"):
        paragraphs.append(Paragraph(at, at + len(line), Role.BODY))
        at += len(line) + 2
    return Article(name, text, tuple(paragraphs))
