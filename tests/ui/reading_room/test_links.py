# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Curves between neighbouring panes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from parallax.domain.comparison import Comparison, SentenceRef
from parallax.ui.reading_room.article_text import Sizes
from parallax.ui.reading_room.gutter import GUTTER
from parallax.ui.reading_room.links import Link, links_between, seen
from parallax.ui.reading_room.looks import Looks
from parallax.ui.reading_room.marks import Marking
from parallax.ui.reading_room.pane import Pane
from parallax.ui.reading_room.sync import Chains
from parallax.ui.theme import load_theme

if TYPE_CHECKING:
    from tests.ui.reading_room.conftest import Desk


def links(storm: Comparison, left: str, right: str, *chosen: SentenceRef, every: bool = False) -> list[Link]:
    marking = Marking(storm)
    looks = Looks(load_theme("light"), Sizes(1.0), chosen=frozenset(chosen))
    return links_between(marking, Chains(storm.matches), looks, left, right, every=every)


@pytest.mark.usefixtures("qapp")
def test_only_what_is_chosen_is_linked(storm: Comparison):
    chosen = SentenceRef("north", 8), SentenceRef("south", 8)
    assert links(storm, "north", "south", *chosen) == [Link(8, 8, False, False, True)]
    assert links(storm, "north", "south") == []


@pytest.mark.usefixtures("qapp")
def test_every_claim_is_linked_on_request_the_chosen_last(storm: Comparison):
    found = links(storm, "north", "south", SentenceRef("north", 8), SentenceRef("south", 8), every=True)
    assert len(found) == 24
    assert [link.chosen for link in found] == [False] * 23 + [True]


@pytest.mark.usefixtures("qapp")
def test_moved_and_conflicting_links_are_known(storm: Comparison):
    found = {(link.left, link.right): link for link in links(storm, "north", "east", every=True)}
    assert set(found) == {(29, 1), (8, 3), (4, 2)}
    assert found[4, 2].conflict
    moved = {key for key, link in found.items() if link.moved}
    assert moved in ({(29, 1)}, {(8, 3)}, {(29, 1), (8, 3)}, {(4, 2), (8, 3)})


def between(desk: Desk, left: str, right: str) -> int:
    """Count the pixels in the accent's colour between two texts."""
    accent = load_theme("light").colour("accent")
    one, other = desk.view(left).viewport(), desk.view(right).viewport()
    start = one.mapTo(desk.room, one.rect().topRight())
    end = other.mapTo(desk.room, other.rect().bottomLeft() + QPoint(GUTTER, 0))
    picture = desk.room.grab().toImage()
    gutter = range(start.x() + 16, end.x())  # past the overview strip, which has that colour too
    return sum(_near(picture.pixelColor(x, y), accent) for x in gutter for y in range(start.y(), end.y()))


def _near(one: QColor, other: QColor) -> bool:
    return sum(abs(a - b) for a, b in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)) < 40


def test_a_chosen_sentence_is_linked_on_the_screen_until_it_is_let_go(desk: Desk, qtbot: QtBot):
    before = between(desk, "north", "south")
    desk.click("north", 3)
    desk.rest()
    assert between(desk, "north", "south") > before + 20
    desk.room.choose_claim(None)
    assert between(desk, "north", "south") == before


def test_what_an_article_says_of_itself_lies_over_the_links(desk: Desk):
    desk.click("north", 3)
    desk.rest()
    pane = next(pane for pane in desk.room.findChildren(Pane) if pane.article.id == "north")
    corner = pane.mapTo(desk.room, QPoint())
    pane.correct()
    desk.view("north").scroll_to(desk.view("north").value + 60)
    desk.rest()
    edge = range(corner.x() + pane.width() - 16, corner.x() + pane.width() - 1)  # where the overview strip is
    level = desk.view("north").mapTo(desk.room, desk.point("north", 3)).y()
    assert level < pane.head.mapTo(desk.room, QPoint(0, pane.head.height())).y()
    picture = desk.room.grab().toImage()
    accent = load_theme("light").colour("accent")
    assert not any(
        _near(picture.pixelColor(x, y), accent) for x in edge for y in range(level - 12, level + 13)
    )


def test_links_go_along_and_do_not_catch_clicks(desk: Desk, qtbot: QtBot):
    desk.room.links.set_every(True)
    desk.rest()
    for _ in range(4):
        qtbot.keyClick(desk.view("north"), Qt.Key.Key_PageDown)
    desk.rest()
    desk.room.resize(1400, 500)
    desk.room.set_shown(["south", "east", "north"])
    desk.rest()
    with qtbot.waitSignal(desk.room.sentence_chosen):
        desk.click("north", 20)


def test_of_what_leaves_the_screen_the_nearest_is_drawn():
    def chosen(left: int, right: int) -> Link:
        return Link(left, right, moved=False, conflict=False, chosen=True)

    here, near, far, above, past = chosen(0, 1), chosen(0, 5), chosen(0, 9), chosen(0, 2), chosen(3, 4)
    curves = [
        (here, 10.0, 40.0),
        (far, 10.0, 900.0),
        (near, 10.0, 300.0),
        (above, 10.0, -50.0),
        (past, -9.0, 999.0),
    ]
    assert [link for link, *_ in seen(curves, 200)] == [here, near, above]
    others = [(Link(1, 1, moved=True, conflict=False, chosen=False), 10.0, 900.0)]
    assert list(seen(others, 200)) == []


def test_texts_are_set_anew_and_go_while_links_are_shown(desk: Desk):
    desk.room.links.set_every(True)
    desk.view("north").scroll_to(desk.view("north").extent.last)
    desk.rest()
    for zoom in (1.3, 0.8):
        desk.room.set_sizes(Sizes(zoom))
        desk.rest()
    desk.room.set_theme(load_theme("dark"))
    desk.room.set_shown(["south", "east"])
    desk.rest()
    desk.room.links.set_every(False)
    desk.room.set_shown(["east", "south"])
    desk.rest()
    assert not desk.room.grab().isNull()
