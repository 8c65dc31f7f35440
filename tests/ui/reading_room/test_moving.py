# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""A long comparison driven from its beginning to its end, as hands do it: what belongs together stays level."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from parallax.domain.comparison import Comparison
from parallax.ui.reading_room.overview_strip import OverviewStrip
from parallax.ui.reading_room.pane import Pane
from parallax.ui.reading_room.room import ReadingRoom
from parallax.ui.reading_room.sync import Chains
from parallax.ui.reading_room.view import ArticleView

LINE = 26
APART = 14 * LINE
"""Where a matched sentence comes to the reading line the hand rests and all is looked at; so far apart at least."""


@dataclass
class Drive:
    """A room whose `leader` a hand moves, and what was seen on the way."""

    room: ReadingRoom
    comparison: Comparison
    leader: str
    way: list[dict[str, int]] = field(default_factory=list)
    led: set[str] = field(default_factory=set)
    off: list[float] = field(default_factory=list)

    def pane(self, name: str) -> Pane:
        return next(pane for pane in self.room.findChildren(Pane) if pane.article.id == name)

    @property
    def view(self) -> ArticleView:
        return self.pane(self.leader).view

    @property
    def strip(self) -> OverviewStrip:
        return self.pane(self.leader).findChild(OverviewStrip)

    @property
    def views(self) -> dict[str, ArticleView]:
        return {one.article.id: self.pane(one.article.id).view for one in self.comparison.articles}

    def note(self) -> None:
        """Note where everything is."""
        self.way.append({name: view.value for name, view in self.views.items()})

    def rest(self) -> None:
        """Wait until nothing has moved for as long as anything waits before it moves."""
        still = 0
        while still < 12:
            before = [view.value for view in self.views.values()]
            QTest.qWait(20)
            self.note()
            still = still + 1 if before == [view.value for view in self.views.values()] else 0

    def look(self) -> None:
        """Note how far from the reading line the counterparts are of what is on the leader's."""
        read = self.view.extent.read(self.view.value)
        chains = Chains(self.comparison.matches)
        for name, view in self.views.items():
            answers, there = view.sentence_places(), view.extent.read(view.value)
            for one, other in chains.get((self.leader, name), ()):
                place, answer = self.view.sentence_places()[one], answers[other]
                if place.begins <= read <= place.ends:
                    self.off.append(max(answer.begins - there, there - answer.ends, 0.0))

    def stops(self) -> list[float]:
        """Return the scroll values at which a matched sentence comes to the reading line."""
        places, extent = self.view.sentence_places(), self.view.extent
        chains = Chains(self.comparison.matches)
        matched = {here for (name, _), pairs in chains.items() if name == self.leader for here, _ in pairs}
        apart: list[float] = []
        for value in sorted(extent.value_reading(places[here].begins) for here in matched):
            if not apart or value >= apart[-1] + APART:
                apart.append(value)
        return apart

    def most(self) -> int:
        return self.view.verticalScrollBar().maximum()


@pytest.fixture
def drive(qtbot: QtBot, nights: Comparison, request: pytest.FixtureRequest) -> Iterator[Drive]:
    room = ReadingRoom()
    qtbot.addWidget(room)
    room.resize(1560, 560)
    room.set_articles([one.article for one in nights.articles])
    room.set_shown([one.article.id for one in nights.articles])
    room.set_comparison(nights)
    room.show()
    qtbot.waitExposed(room)
    made = Drive(room, nights, nights.articles[request.param].article.id)
    made.rest()
    made.view.scroll_to(0)
    made.rest()
    made.way.clear()
    for name, view in made.views.items():
        view.hand_moved.connect(lambda _way, _alone, name=name: made.led.add(name))
    yield made
    room.close()


def turn(drive: Drive, pixels: int, angle: int, phase: Qt.ScrollPhase = Qt.ScrollPhase.NoScrollPhase) -> None:
    """Do what a wheel or a trackpad does."""
    place = drive.view.viewport().mapTo(drive.room, drive.view.viewport().rect().center())
    none = Qt.KeyboardModifier.NoModifier
    QTest.wheelEvent(drive.room.windowHandle(), place, QPoint(0, -angle), QPoint(0, -pixels), none, phase)


def by_wheel(drive: Drive) -> None:
    turn(drive, 0, 120)
    QTest.qWait(30)


def by_trackpad(drive: Drive) -> None:
    if QGuiApplication.platformName() == "xcb":
        pytest.skip("X11 tells no pixels that hold")
    begun, finger, flung = (
        Qt.ScrollPhase.ScrollBegin,
        Qt.ScrollPhase.ScrollUpdate,
        Qt.ScrollPhase.ScrollMomentum,
    )
    for pixels, phase in ((3, begun), (11, finger), (19, finger), (14, flung), (6, flung), (1, flung)):
        before = drive.view.value
        turn(drive, pixels, 2 * pixels, phase)
        assert drive.view.value == min(before + pixels, drive.most()), (
            "the text does not go as the finger goes"
        )
        drive.note()
    QTest.qWait(1)


def by_keys(drive: Drive) -> None:
    QTest.keyClick(drive.view, Qt.Key.Key_Down)
    QTest.qWait(15)


def by_strip(drive: Drive) -> None:
    """Take hold of the strip, which is the scroll bar, where the window's middle is; drag it a little and let go."""
    strip, view = drive.strip, drive.view
    longest = max(pane.findChild(OverviewStrip).text_height for pane in drive.room.findChildren(Pane))
    scale = (strip.height() - 4) / longest
    here = 2 + (view.extent.read(view.value) - view.room) * scale
    QTest.mousePress(strip, Qt.MouseButton.LeftButton, pos=QPoint(6, round(here)))
    for way in (1, 2, 3):
        QTest.mouseMove(strip, QPoint(6, round(here) + way))
        drive.note()
        QTest.qWait(1)
    QTest.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=QPoint(6, round(here) + 3))


def by_finger(drive: Drive) -> None:
    device, ground = QTest.createTouchDevice(), drive.room
    start = drive.view.viewport().mapTo(ground, QPoint(80, 380))
    QTest.touchEvent(ground, device).press(1, start, ground).commit()
    for way in range(15, 240, 15):
        QTest.touchEvent(ground, device).move(1, start - QPoint(0, way), ground).commit()
        QTest.qWait(4)
        drive.note()
    QTest.qWait(120)  # held still before it is lifted: no flick
    QTest.touchEvent(ground, device).move(1, start - QPoint(0, 225), ground).commit()
    QTest.touchEvent(ground, device).release(1, start - QPoint(0, 225), ground).commit()


@pytest.mark.parametrize(
    ("drive", "push"),
    [(0, by_wheel), (4, by_trackpad), (2, by_keys), (3, by_strip), (1, by_finger)],
    indirect=["drive"],
)
def test_from_end_to_end(drive: Drive, push: Callable[[Drive], None]) -> None:
    stops, tries = drive.stops(), 0
    while drive.view.value < drive.most() and tries < 1500:
        tries += 1
        push(drive)
        drive.note()
        if stops and drive.view.value >= stops[0]:
            drive.rest()
            drive.look()
            stops = [stop for stop in stops if stop > drive.view.value]
    drive.rest()
    assert drive.led == {drive.leader}, "a text that follows has led"
    ends = {name: view.verticalScrollBar().maximum() for name, view in drive.views.items()}
    assert drive.way[-1] == ends
    for before, after in pairwise(drive.way):
        assert all(after[name] >= before[name] for name in ends), "a text has gone back"
    assert len(drive.off) >= 10
    assert max(drive.off) <= LINE
    drive.view.scroll_to(0)
    drive.rest()
    assert max(drive.way[-1].values()) == 0
