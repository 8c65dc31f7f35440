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
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import Qt
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
from parallax.ui.reading_room.pane import Pane
from parallax.ui.reading_room.room import ReadingRoom
from parallax.ui.reading_room.view import ArticleView
from parallax.ui.theme import THEMES, load_fonts, load_theme, reading_font

PANES = 12
WORDS = 10_000
IN_SENTENCE = 19
IN_PARAGRAPH = 4
FRAMES = 200
STEP = 24
MOST_TIMES_A_BROWSERS_FRAME = 8.0
MOST_TIMES_A_BROWSERS_SETTING = 30.0
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


def taken(do: Callable[[], object]) -> float:
    """Return the seconds until what was asked for is on the screen."""
    start = perf_counter()
    do()
    painted()
    return perf_counter() - start


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
        """Scroll the room, then the browsers by what each of its texts moved; return the seconds of each frame."""
        views = self.views
        rooms, ways = [], []
        for _ in range(count):
            before = [view.value for view in views]
            rooms.append(taken(lambda: views[0].scroll_to(views[0].value + step)))
            ways.append([view.value - value for view, value in zip(views, before, strict=True)])
        return rooms, [taken(lambda way=way: self._move(way)) for way in ways]

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
    panes = {pane.article.id: pane for pane in room.findChildren(Pane)}
    for one in comparison.articles:
        pane = panes[one.article.id]
        browser = QTextBrowser(ground)
        browser.setFrameShape(QFrame.Shape.NoFrame)
        browser.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        browser.setFont(reading_font())
        browser.setPlainText(one.article.text)
        browser.setGeometry(pane.geometry())
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


def test_scrolling_together(benchmark: BenchmarkFixture, bench: Bench) -> None:
    bench.frames(STEP, 20)
    rooms, browsers = benchmark.pedantic(bench.frames, args=(STEP, FRAMES), rounds=1)
    ordered = sorted(rooms)
    benchmark.extra_info["median_ms"] = 1000 * statistics.median(rooms)
    benchmark.extra_info["p99_ms"] = 1000 * ordered[int(len(ordered) * 0.99)]
    benchmark.extra_info["times_a_browsers_frame"] = statistics.median(rooms) / statistics.median(browsers)
    assert benchmark.extra_info["times_a_browsers_frame"] < MOST_TIMES_A_BROWSERS_FRAME


@pytest.mark.parametrize("doing", ["marks", "choice", "zoom", "resize"])
def test_answers(benchmark: BenchmarkFixture, bench: Bench, doing: str) -> None:
    room, comparison = bench.room, bench.comparison
    zoom, number = iter(range(1000)), iter(range(40, 400, 7))
    doings: dict[str, Callable[[], object]] = {
        "marks": lambda: room.set_comparison(comparison),
        "choice": lambda: room.choose_sentence(SentenceRef("report-0", next(number))),
        "zoom": lambda: room.set_zoom(1.0 + 0.1 * (next(zoom) % 2)),
        "resize": lambda: room.resize(1900 + 20 * (next(zoom) % 2), 1000),
    }
    plain = min(
        taken(lambda: bench.browsers[0].setPlainText(comparison.articles[0].article.text)) for _ in range(5)
    )
    benchmark.pedantic(taken, args=(doings[doing],), setup=bench.rest, rounds=4, warmup_rounds=1)
    benchmark.extra_info["times_setting_one_browser"] = benchmark.stats.stats.min / plain / PANES
    assert benchmark.extra_info["times_setting_one_browser"] < MOST_TIMES_A_BROWSERS_SETTING


def resident() -> int:
    """Return the bytes of memory the process holds; 0 where the system does not tell so."""
    statm = Path("/proc/self/statm")
    return int(statm.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") if statm.exists() else 0


@pytest.mark.slow
def test_memory_stays_flat_over_thousands_of_actions(
    bench: Bench, record_property: Callable[[str, object], None]
) -> None:
    room, comparison = bench.room, bench.comparison
    names = [one.article.id for one in comparison.articles]
    dice = random.Random(7)
    claims, views = len(comparison.claims), bench.views

    usual: list[Callable[[], object]] = [
        lambda: dice.choice(views[:5]).scroll_to(dice.randrange(8000)),
        lambda: room.choose_claim(dice.randrange(claims)),
        lambda: room.choose_sentence(SentenceRef(dice.choice(names), dice.randrange(400))),
        lambda: room.show_hits(Hits()),
        lambda: room.step_across(1),
        lambda: room.next_sentence(-1),
        lambda: room.links.set_every(dice.random() < 0.5),
    ]
    rare: list[Callable[[], object]] = [
        lambda: room.set_zoom(dice.choice((0.9, 1.0, 1.1))),
        lambda: room.set_theme(load_theme(dice.choice(THEMES))),
        lambda: room.set_comparison(comparison),
    ]
    traced, held = [], []
    for _ in range(6):
        for number in range(500):
            dice.choice(usual)()
            if number % 50 == 0:
                dice.choice(rare)()
            painted()
        room.set_comparison(comparison)
        bench.rest()
        gc.collect()
        held.append(resident() / 1e6)
        traced.append(len(gc.get_objects()))
    record_property("resident_mb", [round(one) for one in held])
    record_property("objects", traced)
    assert max(traced[2:]) < traced[1] * 1.05, traced
    assert max(held[2:]) <= held[1] * 1.08, held
