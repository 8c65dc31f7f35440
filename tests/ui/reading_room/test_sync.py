# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""A real comparison, driven through all its positions: who leads where, and who follows whither."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import ceil

import pytest
from pytestqt.qtbot import QtBot

from parallax.analysis import compare
from parallax.domain.comparison import Comparison
from parallax.files import seeds
from parallax.reading import read_article
from parallax.ui.reading_room.article_text import Sizes
from parallax.ui.reading_room.looks import Looks
from parallax.ui.reading_room.marked_text import MarkedText
from parallax.ui.reading_room.marks import Marking
from parallax.ui.reading_room.motion import Motion
from parallax.ui.reading_room.sync import Chains, ScrollSync
from parallax.ui.theme import load_theme

LINE = 26


@dataclass
class Texts:
    """Articles side by side, without the room around them."""

    comparison: Comparison
    views: dict[str, MarkedText]
    sync: ScrollSync


@pytest.fixture(scope="module")
def samples() -> Comparison:
    articles = [
        replace(read_article(path), letter=letter) for path, letter in zip(seeds(), "ABCDE", strict=True)
    ]
    return compare(articles)


@pytest.fixture(params=["samples", "nights"])
def comparison(request: pytest.FixtureRequest) -> Comparison:
    return request.getfixturevalue(request.param)


@pytest.fixture
def texts(qtbot: QtBot, comparison: Comparison) -> Iterator[Texts]:
    views: dict[str, MarkedText] = {}
    marking = Marking(comparison)
    for compared in comparison.articles:
        view = MarkedText(Looks(load_theme("light"), Sizes(1.0)))
        qtbot.addWidget(view)
        view.set_article(compared.article)
        view.set_sentences(marking.of(compared.article.id))
        view.resize(300, 600)
        view.show()
        views[compared.article.id] = view
    motion = Motion()
    sync = ScrollSync(motion)
    sync.set_views(views)
    sync.set_pairs(Chains(comparison.matches))
    yield Texts(comparison, views, sync)
    motion.stop()
    sync.set_views({})


def test_followers_never_go_back_and_both_ends_meet(texts: Texts):
    for leader, view in texts.views.items():
        most = view.verticalScrollBar().maximum()
        before: dict[MarkedText, float] = {}
        for value in (*range(0, most, 7), most):
            now = texts.sync.followers(leader, value)
            assert len(now) == 4
            for follower, place in now.items():
                assert place >= before.get(follower, 0) - 1e-6
                assert 0 <= place <= follower.extent.most
            before = now
        assert all(place == 0 for place in texts.sync.followers(leader, 0).values())
        assert all(place == view.extent.most for view, place in before.items())


@pytest.mark.parametrize("width", [300, 460])
def test_wherever_a_sentence_is_on_the_reading_line_its_counterpart_is_there(
    texts: Texts, width: int
) -> None:
    for view in texts.views.values():
        view.resize(width, 600)
    looks = 0
    for (leader, follower), pairs in Chains(texts.comparison.matches).items():
        view, other = texts.views[leader], texts.views[follower]
        for here, there in pairs:
            place, answer = view.sentence_places()[here], other.sentence_places()[there]
            first, last = (ceil(view.extent.value_reading(edge)) for edge in (place.begins, place.ends))
            for value in range(first, last, 5):
                read = other.extent.read(round(texts.sync.followers(leader, value)[other]))
                assert answer.begins - LINE <= read <= answer.ends + LINE
                looks += 1
            begins = answer.begins - texts.sync.followers(leader, first)[other]
            assert begins == pytest.approx(place.begins - first, abs=LINE)
    assert looks > 500


def test_unlinked_nobody_follows(texts: Texts):
    texts.sync.set_linked(linked=False)
    assert texts.sync.followers(next(iter(texts.views)), 500) == {}


def test_a_text_that_is_gone_does_not_follow(texts: Texts):
    first, second, *_ = texts.views
    texts.sync.set_views({name: view for name, view in texts.views.items() if name != second})
    assert texts.views[second] not in texts.sync.followers(first, 300)
    texts.views[second].scroll_to(900)
    assert texts.sync.followers(second, 300) == {}
