# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Twelve long articles in the reading room, against the same texts in Qt's plain browsers moved the same way.

What is asserted are ratios, which noise hardly moves; the seconds stand in the benchmark's table.
"""

from __future__ import annotations

import gc
import os
import random
import re
import statistics
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from time import perf_counter, thread_time
from typing import cast

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QTextBrowser, QWidget
from pytest_benchmark.fixture import BenchmarkFixture

from parallax.domain.article import Article, Paragraph, Role
from parallax.domain.comparison import (
    Claim,
    ComparedArticle,
    Comparison,
    Match,
    MatchKind,
    Sentence,
    SentenceRef,
    Standing,
)
from parallax.ui.finder import Hits
from parallax.ui.reading_room.article_text import Sizes
from parallax.ui.reading_room.pane import Pane
from parallax.ui.reading_room.room import ReadingRoom
from parallax.ui.reading_room.view import ArticleView
from parallax.ui.theme import THEMES, load_fonts, load_theme, reading_font

PANES = 12
WORDS = 10_000
IN_SENTENCE = 19
IN_PARAGRAPH = 4
FRAMES = 260
WARM = 20
MOST_TIMES_A_BROWSERS_FRAME = {8: 1.25, 24: 1.25, 60: 1.25}
"""By the pixels of a step; in a state of the room it has its own below: the links of every claim are drawn anew
in each frame, over the gaps and the gutters of all panes."""
TRIES = 3
"""What else the machine does can only make Python's share of a frame larger: the least of so many is taken."""
MOST_IN_A_STATE = {"chosen": 1.4, "pointed": 1.25, "links": 2.25, "links and pointed": 2.25}
ACTIONS = 4000
MOST_MB_IN_THE_SECOND_HALF = 8.0
MOST_MS_OF_A_FRAME = 50.0
MOST_TIMES_SETTING_ALL = {"marks": 1.2, "choice": 0.25, "zoom": 1.5, "resize": 2.0}
"""In what it takes to set all texts in plain browsers: until the panes on the screen are painted."""
_STOCK = re.findall(
    r"\w+",
    "the council of the harbour town said on tuesday that ferries and pumps were held back while crews carried "
    "sand to the mole until evening came and the water fell again",
)


def long_comparison() -> Comparison:
    """Make articles that share six sentences in ten, in one order, and have the others alone."""
    dice = random.Random(1)

    def sentence(number: int) -> str:
        words = " ".join(dice.choice(_STOCK) for _ in range(IN_SENTENCE - 1))
        return f"{words.capitalize()} {number}."

    shared = [sentence(number) for number in range(WORDS // IN_SENTENCE)]
    alone = [[dice.random() < 0.4 for _ in shared] for _ in range(PANES)]
    names = [f"report-{pane}" for pane in range(PANES)]
    compared = []
    for pane, name in enumerate(names):
        text, paragraphs, sentences = "", [], []
        for at, common in enumerate(shared):
            if at % IN_PARAGRAPH == 0:
                text += "\n\n" if text else ""
                start = len(text)
            else:
                text += " "
            words = sentence(at) if alone[pane][at] else common
            others = tuple(names[n] for n in range(PANES) if n != pane and not alone[n][at])
            lone = alone[pane][at] or not others
            standing = Standing.UNIQUE if lone else Standing.SHARED
            sentences.append(
                Sentence(len(text), len(text) + len(words), Role.BODY, standing, () if lone else others)
            )
            text += words
            if at % IN_PARAGRAPH == IN_PARAGRAPH - 1 or at == len(shared) - 1:
                paragraphs.append(Paragraph(start, len(text), Role.BODY))
        article = Article(name, text, tuple(paragraphs), letter=chr(ord("A") + pane))
        compared.append(ComparedArticle(article, tuple(sentences)))
    matches, claims = [], []
    for at in range(len(shared)):
        refs = [SentenceRef(name, at) for pane, name in enumerate(names) if not alone[pane][at]]
        matches += [
            Match(one, other, MatchKind.VERBATIM, 1.0, None, ())
            for number, one in enumerate(refs)
            for other in refs[number + 1 :]
        ]
        if len(refs) > 1:
            articles = tuple(ref.article for ref in refs)
            claims.append(Claim(tuple(refs), articles, False, "", 0, tuple(() for _ in refs)))
    return Comparison(tuple(compared), tuple(matches), tuple(claims))


def painted() -> None:
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def taken(do: Callable[[], object]) -> float:
    """Return the seconds of this thread until what was asked for is on the screen, its paints among them."""
    start = thread_time()
    do()
    painted()
    return thread_time() - start


@dataclass(slots=True)
class Bench:
    """A room and, of the same sizes, browsers in a scroll area: as many are on the screen."""

    room: ReadingRoom
    comparison: Comparison
    area: QScrollArea
    browsers: list[QTextBrowser]

    @property
    def views(self) -> list[ArticleView]:
        panes = {pane.article.id: pane for pane in self.room.findChildren(Pane)}
        return [panes[one.article.id].view for one in self.comparison.articles]

    def rest(self) -> None:
        """Let what glides come to rest."""
        end = perf_counter() + 0.6
        while perf_counter() < end:
            painted()

    def frames(self, step: int, count: int) -> tuple[list[float], list[float]]:
        """Scroll the room and the browsers, each by what its text in the room moved; return the seconds of each frame.

        Frame by frame in turn: what else the machine does meets both alike.
        """
        views = self.views
        views[0].scroll_to(views[0].room)
        for browser in self.browsers:
            browser.verticalScrollBar().setValue(0)
        self.rest()
        rooms, browsers = [], []
        for _ in range(count):
            before = [view.value for view in views]
            rooms.append(taken(lambda: views[0].scroll_to(views[0].value + step)))
            way = [view.value - value for view, value in zip(views, before, strict=True)]
            browsers.append(taken(lambda way=way: self._move(way)))
        return rooms[WARM:], browsers[WARM:]

    def _move(self, way: list[int]) -> None:
        for browser, pixels in zip(self.browsers, way, strict=True):
            bar = browser.verticalScrollBar()
            bar.setValue(bar.value() + pixels)


@pytest.fixture(scope="module")
def bench(qapp: QApplication) -> Iterator[Bench]:
    load_fonts()
    comparison = long_comparison()
    room = ReadingRoom()
    room.resize(1920, 1000)
    room.set_articles([one.article for one in comparison.articles])
    room.set_shown([one.article.id for one in comparison.articles])
    room.set_comparison(comparison)
    room.show()
    painted()
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.resize(1920, 1000)
    ground = QWidget()
    area.setWidget(ground)
    browsers = []
    places = {pane.article.id: pane.geometry() for pane in room.findChildren(Pane)}
    for one in comparison.articles:
        browser = QTextBrowser(ground)
        browser.setFrameShape(QFrame.Shape.NoFrame)
        browser.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        browser.setFont(reading_font())
        browser.setPlainText(one.article.text)
        browser.setGeometry(places[one.article.id])
        browsers.append(browser)
    ground.resize(max(b.geometry().right() for b in browsers), 1000)
    area.show()
    painted()
    for browser in browsers:
        browser.document().size()
    made = Bench(room, comparison, area, browsers)
    made.rest()
    yield made
    room.close()
    area.close()
    room.deleteLater()
    area.deleteLater()


class Paints(QObject):
    """Counts what is painted, by kind of widget."""

    def __init__(self) -> None:
        super().__init__()
        self.area: Counter[str] = Counter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """Count, and let pass."""
        if isinstance(event, QPaintEvent):
            for part in cast("Iterable[QRect]", event.region()):
                self.area[type(watched.parent()).__name__] += part.width() * part.height()
        return False


def put_into(bench: Bench, state: str) -> None:
    """Have a sentence chosen in the room, the links of all claims shown, or the pointer over its first text."""
    if state == "chosen":
        bench.room.choose_sentence(SentenceRef("report-0", 8))
    bench.room.links.set_every("links" in state)
    ground = bench.views[0].viewport()
    if "pointed" in state:
        QTest.mouseMove(ground, QPoint(150, 400))
    else:
        QApplication.sendEvent(bench.views[0], QEvent(QEvent.Type.Leave))


@pytest.mark.parametrize(
    ("step", "state"),
    [(8, "plain"), (24, "plain"), (60, "plain"), *((24, state) for state in MOST_IN_A_STATE)],
)
def test_scrolling_together(benchmark: BenchmarkFixture, bench: Bench, step: int, state: str) -> None:
    bench.room.choose_claim(None)
    put_into(bench, state)
    most = MOST_IN_A_STATE.get(state, MOST_TIMES_A_BROWSERS_FRAME[step])
    rooms, browsers = benchmark.pedantic(bench.frames, args=(step, FRAMES), rounds=1)
    times = [statistics.median(rooms) / statistics.median(browsers)]
    while min(times) >= most and len(times) < TRIES:
        rooms, browsers = bench.frames(step, FRAMES)
        times.append(statistics.median(rooms) / statistics.median(browsers))
    benchmark.extra_info["median_ms"] = 1000 * statistics.median(rooms)
    benchmark.extra_info["p99_ms"] = 1000 * statistics.quantiles(rooms, n=100)[98]
    benchmark.extra_info["times_a_browsers_frame"] = min(times)
    assert min(times) < most
    assert benchmark.extra_info["p99_ms"] < MOST_MS_OF_A_FRAME
    put_into(bench, "plain")


def test_a_frame_paints_only_what_has_come_onto_the_screen(bench: Bench) -> None:
    views = bench.views
    bench.room.choose_claim(None)
    put_into(bench, "plain")
    views[0].scroll_to(views[0].room + 4000)
    bench.rest()
    paints = Paints()
    QApplication.instance().installEventFilter(paints)
    for _ in range(20):
        taken(lambda: views[0].scroll_to(views[0].value + 24))
    QApplication.instance().removeEventFilter(paints)
    seen = [view for view in views if view.on_screen]
    page = sum(view.viewport().width() for view in seen) * 24 * 20
    assert 0 < paints.area["ArticleView"] < 2 * page  # painting all of it would be forty times as much
    assert sum(paints.area.values()) < 2.1 * page, paints.area


@pytest.mark.parametrize("doing", ["marks", "choice", "zoom", "resize"])
def test_answers(benchmark: BenchmarkFixture, bench: Bench, doing: str) -> None:
    room, comparison = bench.room, bench.comparison
    zoom, number = iter(range(1000)), iter(range(40, 400, 7))
    doings: dict[str, Callable[[], object]] = {
        "marks": lambda: room.set_comparison(comparison),
        "choice": lambda: room.choose_sentence(SentenceRef("report-0", next(number))),
        "zoom": lambda: room.set_sizes(Sizes(1.0 + 0.1 * (next(zoom) % 2))),
        "resize": lambda: room.resize(1900 + 20 * (next(zoom) % 2), 1000),
    }

    def set_all() -> None:
        for browser, one in zip(bench.browsers, comparison.articles, strict=True):
            browser.setPlainText(one.article.text)
            browser.document().size()

    plain = min(taken(set_all) for _ in range(5))
    times: list[float] = []

    def measured() -> None:
        times.append(taken(doings[doing]))

    benchmark.pedantic(measured, setup=bench.rest, rounds=5, warmup_rounds=1)
    benchmark.extra_info["cpu_ms"] = 1000 * statistics.median(times)
    benchmark.extra_info["times_setting_all"] = statistics.median(times) / plain
    assert benchmark.extra_info["times_setting_all"] < MOST_TIMES_SETTING_ALL[doing]


def resident() -> int:
    """Return the bytes of memory the process holds; 0 where the system does not tell so."""
    statm = Path("/proc/self/statm")
    return int(statm.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") if statm.exists() else 0


def shown_views(room: ReadingRoom) -> list[ArticleView]:
    return [pane.view for pane in room.findChildren(Pane) if not pane.isHidden()]


@pytest.mark.slow
def test_memory_stays_flat_over_thousands_of_actions(
    bench: Bench, record_property: Callable[[str, object], None]
) -> None:
    room, comparison = bench.room, bench.comparison
    names = [one.article.id for one in comparison.articles]
    dice = random.Random(7)
    claims = len(comparison.claims)
    gc.unfreeze()  # all there is is counted
    fewer = replace(comparison, matches=comparison.matches[::2])

    usual: list[Callable[[], object]] = [
        lambda: dice.choice(shown_views(room)[:5]).scroll_to(dice.randrange(20_000)),
        lambda: room.choose_claim(dice.randrange(claims)),
        lambda: room.choose_sentence(SentenceRef(dice.choice(names), dice.randrange(400))),
        lambda: room.show_hits(Hits()),
        lambda: room.step_across(1),
        lambda: room.next_sentence(-1),
        lambda: room.links.set_every(dice.random() < 0.5),
    ]
    rare: list[Callable[[], object]] = [
        lambda: room.set_sizes(Sizes(dice.choice((0.9, 1.0, 1.1)))),
        lambda: room.set_theme(load_theme(dice.choice(THEMES))),
        lambda: room.set_comparison(dice.choice((comparison, fewer))),
        lambda: room.set_shown(sorted(dice.sample(names, dice.randrange(8, 13)), key=names.index)),
        lambda: room.set_articles([one.article for one in comparison.articles]),
        lambda: room.resize(dice.choice((1300, 1600, 1920)), 1000),
    ]
    traced, held = [], []
    for _ in range(ACTIONS // 250):
        for number in range(250):
            dice.choice(usual if number % 25 else rare)()
            painted()
        bench.rest()
        gc.collect()
        held.append(resident() / 1e6)
        traced.append(len(gc.get_objects()))
    room.set_shown(names)
    record_property("resident_mb", [round(one) for one in held])
    record_property("objects", traced)
    half = len(held) // 2
    assert statistics.mean(held[half:]) < statistics.mean(held[:half]) + MOST_MB_IN_THE_SECOND_HALF, held
    assert statistics.mean(traced[half:]) < statistics.mean(traced[:half]) * 1.05, traced
