# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""A real comparison driven from its beginning to its end by wheel, trackpad, keys and strip: what belongs together stays level."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from parallax.analysis import compare
from parallax.domain.article import Article, Paragraph, Role
from parallax.domain.comparison import Comparison
from parallax.ui.reading_room.overview_strip import OverviewStrip
from parallax.ui.reading_room.pane import Pane
from parallax.ui.reading_room.room import ReadingRoom
from parallax.ui.reading_room.sync import Chains
from parallax.ui.reading_room.view import ArticleView

LINE = 26
APART = 14 * LINE
STEEP = 5
"""Between two knots a text can go so many times as fast as the one that leads."""
"""Where a matched sentence comes to the reading line the hand rests and all is looked at; so far apart at least."""


_TOWNS = [
    "Aldvik",
    "Berhamn",
    "Corvona",
    "Dalsund",
    "Elmira",
    "Fagernes",
    "Gorm",
    "Havn",
    "Istad",
    "Jorvik",
    "Kalund",
    "Lenvik",
    "Morsund",
    "Nesby",
]
_THINGS = [
    "ferries",
    "pumps",
    "bakeries",
    "lighthouses",
    "schools",
    "tramways",
    "orchards",
    "mills",
    "churches",
    "wells",
]


def _told(number: int) -> str:
    town, thing = _TOWNS[number % len(_TOWNS)], _THINGS[number * 7 % len(_THINGS)]
    return f"In {town} the storm of night {number} damaged {11 + 3 * number} {thing} and cut the road to the harbour."


def _alone(name: str, number: int) -> str:
    return (
        f"Reader {name}{number} writes to us of {name * 3} and of how quiet it was before, "
        + ("as nobody else had noticed at all, " * (number % 4))[:-2]
        + "."
    )


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    """What the engine finds in five long reports that tell the same nights, each with much of its own between."""
    articles = []
    for name, letter in zip("vwxyz", "ABCDE", strict=True):
        dice = random.Random(name)
        text, paragraphs = "", []
        for number in range(45):
            words = [_told(number)] if dice.random() < 0.8 else []
            words += [_alone(name, 10 * number + at) for at in range(dice.choice((0, 0, 1, 3)))]
            if words:
                start = len(text)
                text += " ".join(words)
                paragraphs.append(Paragraph(start, len(text), Role.BODY))
                text += "\n\n"
        articles.append(Article(f"report-{name}", text, tuple(paragraphs), letter=letter))
    return compare(articles)


@dataclass
class Drive:
    """A room whose `leader` a hand moves, and what was seen on the way."""

    room: ReadingRoom
    comparison: Comparison
    leader: str
    qtbot: QtBot
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
        """Measure how far what stands by the reading line is from its counterparts."""
        places, value = self.view.sentence_places(), self.view.value
        read = self.view.extent.read(value)
        chains = Chains(self.comparison.matches)
        for name, view in self.views.items():
            for here, there in chains.get((self.leader, name), ()):
                beside = abs(places[here].begins - read)
                if beside <= LINE:
                    stands = view.sentence_places()[there].begins - view.value
                    off = abs(stands - (places[here].begins - value))
                    self.off.append(max(0.0, off - STEEP * beside))

    def stops(self) -> list[float]:
        """Return the scroll values at which a matched sentence is on the reading line."""
        places, extent = self.view.sentence_places(), self.view.extent
        chains = Chains(self.comparison.matches)
        matched = {here for (name, _), pairs in chains.items() if name == self.leader for here, _ in pairs}
        values = sorted(extent.value_reading(places[here].begins) for here in matched)
        # Within a window of an end a shorter text would have to go back for it, which nobody does.
        ends = extent.viewport, extent.most - extent.viewport
        values = [value for value in values if ends[0] <= value <= ends[1]]
        apart = values[:1]
        for value in values:
            if value >= apart[-1] + APART:
                apart.append(value)
        return apart

    def most(self) -> int:
        return self.view.verticalScrollBar().maximum()


@pytest.fixture
def drive(qtbot: QtBot, comparison: Comparison, request: pytest.FixtureRequest) -> Iterator[Drive]:
    room = ReadingRoom()
    qtbot.addWidget(room)
    room.resize(1560, 560)
    room.set_articles([one.article for one in comparison.articles])
    room.set_shown([one.article.id for one in comparison.articles])
    room.set_comparison(comparison)
    room.show()
    qtbot.waitExposed(room)
    made = Drive(room, comparison, comparison.articles[request.param].article.id, qtbot)
    made.rest()
    made.view.scroll_to(0)
    made.rest()
    made.way.clear()
    for name, view in made.views.items():
        view.hand_moved.connect(lambda _way, _alone, name=name: made.led.add(name))
    yield made
    room.close()


def turn(widget: QWidget, pixels: int, angle: int) -> None:
    """Send what a wheel (no pixels) or a trackpad sends."""
    middle = QPointF(widget.rect().center())
    event = QWheelEvent(
        middle,
        QPointF(widget.mapToGlobal(middle.toPoint())),
        QPoint(0, -pixels),
        QPoint(0, -angle),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.ScrollUpdate if pixels else Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def by_wheel(drive: Drive) -> None:
    turn(drive.view.viewport(), 0, 120)
    QTest.qWait(30)


def by_trackpad(drive: Drive) -> None:
    turn(drive.view.viewport(), 41, 30)
    QTest.qWait(1)


def by_keys(drive: Drive) -> None:
    QTest.keyClick(drive.view, Qt.Key.Key_Down)
    QTest.qWait(15)


def by_strip(drive: Drive) -> None:
    strip, extent = drive.strip, drive.view.extent
    share = (drive.view.value + 45) / extent.most
    foot = 2 + (strip.height() - 4) * strip.text_height / max(
        pane.findChild(OverviewStrip).text_height for pane in drive.room.findChildren(Pane)
    )
    QTest.mousePress(strip, Qt.MouseButton.LeftButton, pos=QPoint(6, round(min(share, 1.0) * foot)))
    QTest.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=QPoint(6, round(min(share, 1.0) * foot)))
    QTest.qWait(1)


@pytest.mark.parametrize(
    ("drive", "push"),
    [
        (0, by_wheel),
        (1, by_trackpad),
        (2, by_keys),
        (3, by_strip),
    ],
    indirect=["drive"],
)
def test_from_end_to_end(drive: Drive, push: Callable[[Drive], None]) -> None:
    stops, tries = drive.stops(), 0
    while drive.view.value < drive.most() and tries < 1500:
        tries += 1
        push(drive)
        drive.note()
        if stops and drive.view.value >= stops[0] - LINE / 2:
            drive.rest()
            drive.look()
            stops = [stop for stop in stops if stop > drive.view.value + LINE]
    drive.rest()
    assert drive.led == {drive.leader}, "a text that follows has led"
    ends = {name: view.verticalScrollBar().maximum() for name, view in drive.views.items()}
    assert all(abs(drive.way[-1][name] - end) <= 1 for name, end in ends.items())
    for before, after in pairwise(drive.way):
        assert all(after[name] >= before[name] for name in ends), "a text has gone back"
    assert len(drive.off) >= 3
    assert sum(way > LINE for way in drive.off) <= len(drive.off) * 0.1 + 1, sorted(drive.off)
    drive.view.scroll_to(0)
    drive.rest()
    assert max(drive.way[-1].values()) <= 1
