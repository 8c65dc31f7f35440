# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What the window's tests share: the application as the program makes it, and a comparison made by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from parallax.domain.article import Article, Paragraph, Role, Span
from parallax.domain.comparison import (
    Claim,
    Clash,
    ComparedArticle,
    Comparison,
    Figure,
    FigureGroup,
    FigureKind,
    LeftOut,
    Match,
    MatchKind,
    Place,
    Qualifier,
    Quote,
    QuoteGroup,
    QuoteKind,
    Sentence,
    SentenceRef,
    Standing,
    Variant,
    Wording,
)
from parallax.files import seeds
from parallax.settings import SettingsFile
from parallax.ui.app import install_translations, settle_clipboard
from parallax.ui.collecting import Collector
from parallax.ui.main_window import MainWindow
from parallax.ui.theme import load_fonts, window_font


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> Iterator[QApplication]:
    """Give the tests' application the program's style, faces and plural forms, and its end."""
    qapp.setStyle("Fusion")
    load_fonts()
    qapp.setFont(window_font())
    install_translations(qapp)
    yield qapp
    settle_clipboard()


@pytest.fixture(autouse=True)
def collector(qapp: QApplication) -> Iterator[Collector]:
    """Collect garbage as the program does: on the main thread alone."""
    collector = Collector()
    yield collector
    collector.stop()


@pytest.fixture
def settings_file(tmp_path: Path) -> SettingsFile:
    """Return where the windows of a test keep their settings."""
    return SettingsFile(tmp_path / "settings.toml")


@pytest.fixture
def open_window(qtbot: QtBot, settings_file: SettingsFile) -> Iterator[Callable[..., MainWindow]]:
    """Open the program's window, active, and with files their articles in it and compared."""
    windows: list[MainWindow] = []

    def make(*files: Path) -> MainWindow:
        window = MainWindow(settings_file)
        windows.append(window)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()  # shortcuts belong to the active window, and no window manager makes it so here
        qtbot.waitUntil(window.isActiveWindow)
        if files:
            window.open_files(files)
            qtbot.waitUntil(lambda: window.workbench.session.comparison is not None, timeout=20_000)
        return window

    yield make
    for window in windows:
        window.close()


@pytest.fixture
def window(open_window: Callable[..., MainWindow]) -> MainWindow:
    """Open the seed articles in the program's window."""
    return open_window(*seeds())


_REPORTS = {
    "post": (
        "Fire destroys grain silo in Ostrel",
        "A fire destroyed a grain silo holding 4,000 tonnes in Ostrel on Tuesday.",
        "Two workers were killed and at least 30 neighbours were led to safety.",
        "\u201cWe heard a bang and ran,\u201d foreman Mara Dole said, calling the rescue \u201corderly\u201d.",
    ),
    "bell": (
        "Silo burns in Ostrel",
        "A blaze wrecked a grain silo with about 4,000 tonnes in Ostrel on Tuesday.",
        "Two workers died, the town said.",
        "\u201cWe heard a loud bang and ran,\u201d claimed Mara Dole.",
        "Some 120 firefighters came, at a cost of $1.5 billion.",
    ),
    "wire": (
        "Ostrel silo fire kills five",
        "Fire has destroyed a silo of 4 thousand tonnes in Ostrel.",
        "At least 5 people were killed.",
        "It was 45 residents whom the police brought away.",
        "Dole told reporters: \u201cNobody could have stopped it.\u201d",
    ),
    "note": (
        "Hundreds of residents watched the \u201cmiracle\u201d of Ostrel.",
        "Insurers put 35.7 percent of the harvest at risk.",
        "\u201cNobody could have stopped it,\u201d read a sign.",
    ),
}
_SOURCES = {"post": "Harbour Post", "bell": "Daily Bell", "wire": "Northern Wire", "note": None}
_DATES = {"post": "2031-05-06", "bell": "2031-05-07T08:30:00+02:00", "wire": "2031-05-06", "note": None}


class Maker:
    """Makes articles, figures, quotations and claims by their words."""

    def __init__(self) -> None:
        self.articles = {
            name: self._article(name, letter) for name, letter in zip(_REPORTS, "ABCD", strict=True)
        }

    def _article(self, name: str, letter: str) -> Article:
        text = "\n".join(_REPORTS[name])
        paragraphs = []
        for number, sentence in enumerate(_REPORTS[name]):
            start = text.index(sentence)
            role = Role.TITLE if number == 0 and name != "note" else Role.BODY
            paragraphs.append(Paragraph(start, start + len(sentence), role))
        title = _REPORTS[name][0] if name != "note" else None
        return Article(
            id=name,
            text=text,
            paragraphs=tuple(paragraphs),
            letter=letter,
            path=f"/news/{name}.txt",
            title=title,
            source=_SOURCES[name],
            published=_DATES[name],
        )

    def span(self, name: str, words: str) -> Span:
        """Return where words stand in an article."""
        start = self.articles[name].text.index(words)
        return Span(start, start + len(words))

    def place(self, name: str, words: str) -> Place:
        """Return the place of words in an article."""
        span = self.span(name, words)
        return Place(name, span.start, span.end)

    def figure(
        self,
        name: str,
        words: str,
        low: float | None,
        high: float | None = None,
        *,
        kind: FigureKind = FigureKind.COUNT,
        unit: str | None = None,
        qualifier: Qualifier = Qualifier.EXACT,
    ) -> Figure:
        span = self.span(name, words)
        return Figure(
            name, 0, span.start, span.end, words, low, high, kind, unit, qualifier, of=None, role=None
        )

    def quote(
        self,
        name: str,
        words: str,
        speaker: str | None,
        cue: str | None,
        kind: QuoteKind = QuoteKind.DIRECT,
    ) -> Quote:
        span = self.span(name, words)
        return Quote(name, 0, span.start, span.end, words, speaker, None, cue, kind)


@pytest.fixture(scope="session")
def maker() -> Maker:
    """Return what makes parts of a comparison by their words."""
    return Maker()


@pytest.fixture(scope="session")
def place_of(maker: Maker) -> Callable[[str, str], Place]:
    """Return what tells the place of words in one of the reports."""
    return maker.place


def _silo_figures(maker: Maker) -> tuple[tuple[Figure, ...], tuple[FigureGroup, ...]]:
    figure, about, at_least = maker.figure, Qualifier.ABOUT, Qualifier.AT_LEAST
    figures = (
        figure("post", "4,000 tonnes", 4000, 4000, kind=FigureKind.MEASURE, unit="tonne"),
        figure(
            "bell", "about 4,000 tonnes", 4000, 4000, kind=FigureKind.MEASURE, unit="tonne", qualifier=about
        ),
        figure("wire", "4 thousand tonnes", 4000, 4000, kind=FigureKind.MEASURE, unit="tonne"),
        figure("post", "Two workers", 2, 2, unit="worker"),
        figure("bell", "Two workers", 2, 2, unit="worker"),
        figure("wire", "At least 5 people", 5, 5, unit="person", qualifier=at_least),
        figure("post", "at least 30 neighbours", 30, 30, unit="neighbour", qualifier=at_least),
        figure("wire", "45 residents", 45, 45, unit="resident"),
        figure("bell", "Some 120 firefighters", 120, 120, unit="firefighter", qualifier=about),
        figure("bell", "$1.5 billion", 1.5e9, 1.5e9, kind=FigureKind.MONEY, unit="USD"),
        figure("note", "Hundreds of residents", 200, None, unit="resident", qualifier=at_least),
        figure("note", "35.7 percent", 35.7, 35.7, kind=FigureKind.PERCENT, unit="percent"),
    )
    groups = (
        FigureGroup("tonnes of grain", (0, 1, 2), agree=True),
        FigureGroup("killed in the fire", (3, 4, 5), agree=False),
        FigureGroup("brought to safety", (6, 7), agree=True),
        FigureGroup("firefighters", (8,), agree=True),
        FigureGroup("cost", (9,), agree=True),
        FigureGroup("residents watching", (10,), agree=True),
        FigureGroup("of the harvest at risk", (11,), agree=True),
    )
    return figures, groups


def _silo_quotes(maker: Maker) -> tuple[tuple[Quote, ...], tuple[QuoteGroup, ...]]:
    quote = maker.quote
    quotes = (
        quote("post", "We heard a bang and ran,", "Mara Dole", "said"),
        quote("bell", "We heard a loud bang and ran,", "Mara Dole", "claimed"),
        quote("wire", "Nobody could have stopped it.", "Dole", "told"),
        quote("note", "Nobody could have stopped it,", None, "read"),
        quote("post", "orderly", None, None, QuoteKind.FRAGMENT),
        quote("note", "miracle", None, None, QuoteKind.SCARE),
        quote("bell", "Two workers died", "the town", "said", QuoteKind.INDIRECT),
    )
    return quotes, (QuoteGroup((0, 1), identical=False), QuoteGroup((2, 3), identical=True))


def _silo_claims(maker: Maker) -> tuple[tuple[Claim, ...], tuple[Match, ...]]:
    fire = tuple(SentenceRef(name, 1) for name in ("post", "bell", "wire"))
    killed = tuple(SentenceRef(name, 2) for name in ("post", "bell", "wire"))
    safety = (SentenceRef("post", 2), SentenceRef("wire", 3))
    differs = (
        (),
        (maker.span("bell", "blaze wrecked"), maker.span("bell", "about")),
        (maker.span("wire", "4 thousand"),),
    )
    claims = (
        Claim(fire, ("post", "bell", "wire"), False, "A fire destroyed a grain silo in Ostrel", 0, differs),
        Claim(killed, ("post", "bell", "wire"), True, "Two workers were killed", 0, ((), (), ())),
        Claim(safety, ("post", "wire"), False, "Neighbours were led to safety", 0, ((), ())),
    )
    two_or_five = Clash(maker.span("post", "Two workers"), maker.span("wire", "At least 5 people"))
    matches = (
        Match(fire[0], fire[1], MatchKind.REWORDED, 0.8, None, ()),
        Match(fire[0], fire[2], MatchKind.REWORDED, 0.7, None, ()),
        Match(killed[0], killed[1], MatchKind.REWORDED, 0.8, None, ()),
        Match(killed[0], killed[2], MatchKind.REWORDED, 0.6, two_or_five, ()),
        Match(safety[0], safety[1], MatchKind.REWORDED, 0.5, None, ()),
        Match(SentenceRef("note", 0), SentenceRef("wire", 3), MatchKind.PARTIAL, 0.3, None, ()),
    )
    return claims, matches


def _silo_wordings(maker: Maker) -> tuple[Wording, ...]:
    fire = Variant("fire", ("post", "wire"), (maker.place("post", "fire"), maker.place("wire", "silo fire")))
    blaze = Variant("blaze", ("bell",), (maker.place("bell", "blaze"), maker.place("bell", "A blaze")))
    neighbours = Variant("neighbours", ("post",), (maker.place("post", "neighbours"),))
    residents = Variant(
        "residents", ("wire", "note"), (maker.place("wire", "residents"), maker.place("note", "residents"))
    )
    return Wording((fire, blaze)), Wording((residents, neighbours))


def _standing(name: str, number: int) -> Standing:
    if number == 2 and name != "note":
        return Standing.CONFLICTING
    return Standing.SHARED if number == 1 and name != "note" else Standing.UNIQUE


@pytest.fixture(scope="session")
def silo_fire(maker: Maker) -> Comparison:
    """Return four reports of one invented event, compared by hand."""
    figures, figure_groups = _silo_figures(maker)
    quotes, quote_groups = _silo_quotes(maker)
    claims, matches = _silo_claims(maker)
    compared = tuple(
        ComparedArticle(
            article,
            tuple(
                Sentence(paragraph.start, paragraph.end, paragraph.role, _standing(name, number))
                for number, paragraph in enumerate(article.paragraphs)
            ),
        )
        for name, article in maker.articles.items()
    )
    return Comparison(
        articles=compared,
        matches=matches,
        claims=claims,
        figures=figures,
        figure_groups=figure_groups,
        quotes=quotes,
        quote_groups=quote_groups,
        wordings=_silo_wordings(maker),
        left_out=(LeftOut(0, ("note",)), LeftOut(1, ("note",)), LeftOut(2, ("bell", "note"))),
    )
