# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What nobody sees is laid out later, and is right as soon as somebody sees it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from parallax.domain.comparison import Comparison, SentenceRef
from parallax.ui.reading_room.article_text import Sizes
from parallax.ui.reading_room.later import Later
from parallax.ui.reading_room.row import PaneRow
from parallax.ui.theme import load_theme

if TYPE_CHECKING:
    from tests.ui.reading_room.conftest import Desk


@dataclass(eq=False)
class Seen:
    can_wait: bool


@pytest.mark.usefixtures("qapp")
def test_what_is_seen_is_done_at_once_the_rest_when_there_is_time(qtbot: QtBot):
    later, done = Later(), list[str]()
    later.do(Seen(can_wait=False), "looks", lambda: done.append("seen"))
    later.do(Seen(can_wait=True), "looks", lambda: done.append("unseen"))
    assert done == ["seen"]
    qtbot.waitUntil(lambda: done == ["seen", "unseen"])


@pytest.mark.usefixtures("qapp")
def test_newer_work_takes_the_place_of_older():
    later, done = Later(), list[int]()
    view = Seen(can_wait=True)
    for number in range(4):
        later.do(view, "looks", lambda number=number: done.append(number))
    later.do(view, "looks", lambda: done.append(9), long=False)
    assert done == []
    later.finish()
    assert done == [9]
    later.do(view, "looks", lambda: done.append(10), long=False)
    assert done == [9, 10]


@pytest.mark.usefixtures("qapp")
def test_what_comes_onto_the_screen_is_caught_up_in_its_order():
    later, done = Later(), list[str]()
    view, other = Seen(can_wait=True), Seen(can_wait=True)
    for what in ("looks", "marks"):
        later.do(view, what, lambda what=what: done.append(what))
    later.do(other, "looks", lambda: done.append("other"))
    view.can_wait = False
    later.catch_up()
    assert done == ["looks", "marks"]


@pytest.fixture
def narrow(desk: Desk) -> Desk:
    """Only one of the three panes is on the screen."""
    desk.room.resize(330, 640)
    desk.rest()
    assert desk.view("north").on_screen
    assert not desk.view("east").on_screen
    return desk


def slide(desk: Desk) -> None:
    bar = desk.room.findChild(PaneRow).horizontalScrollBar()
    bar.setValue(bar.maximum())


def test_a_pane_that_comes_onto_the_screen_has_the_size_that_was_asked_for(narrow: Desk):
    east = narrow.view("east")
    before = east.document().size().height()
    narrow.room.set_sizes(Sizes(1.5))
    narrow.room.set_theme(load_theme("dark"))
    assert narrow.view("north").looks.sizes.zoom == 1.5
    slide(narrow)
    assert east.on_screen
    assert east.looks.sizes.zoom == 1.5
    assert east.looks.theme == load_theme("dark")
    assert east.document().size().height() > before


def test_a_pane_that_stays_off_the_screen_gets_it_in_the_end(narrow: Desk, qtbot: QtBot):
    narrow.room.set_sizes(Sizes(1.5))
    qtbot.waitUntil(lambda: narrow.view("east").looks.sizes.zoom == 1.5)
    narrow.room.resize(345, 500)
    narrow.rest()
    widths = {narrow.view(name).document().textWidth() for name in ("north", "south", "east")}
    assert len(widths) == 1


def test_marks_of_a_pane_off_the_screen_come_too(narrow: Desk, storm: Comparison, qtbot: QtBot):
    narrow.room.set_comparison(replace(storm, matches=(), claims=()))
    narrow.room.set_comparison(storm)
    slide(narrow)
    east = narrow.view("east")
    assert [one.wash for one in east.sentences if one.counterparts]
    narrow.room.choose_sentence(SentenceRef("north", 4))
    narrow.rest()
    assert narrow.height("east", 2) == pytest.approx(narrow.height("north", 4), abs=2)


def test_a_pane_off_the_screen_has_come_along_when_it_is_seen(narrow: Desk):
    north, south = narrow.view("north"), narrow.view("south")
    for _ in range(12):
        narrow.wheel(north.viewport(), 1)
    narrow.rest()
    assert narrow.height("south", 23) == pytest.approx(narrow.height("north", 23), abs=300)
    value = south.value
    assert value > south.room
    slide(narrow)
    narrow.rest()
    assert south.value == value


def test_the_words_one_reads_stay_when_letters_and_window_change(narrow: Desk):
    north = narrow.view("north")
    start = narrow.comparison.article("north").sentences[20].start
    north.scroll_to(north.height_of(start))
    narrow.rest()
    for change in (
        lambda: narrow.room.set_sizes(Sizes(1.4)),
        lambda: narrow.room.resize(420, 560),
        lambda: narrow.room.set_theme(load_theme("sepia")),
        lambda: narrow.room.set_sizes(Sizes(1.0)),
    ):
        change()
        narrow.rest()
        assert abs(north.height_of(start) - north.value) < 3
