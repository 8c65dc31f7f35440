# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Invented reports of a storm, long enough to scroll, and what a comparison of them finds: three short, five long."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from parallax.analysis import compare
from parallax.domain.article import Article, Paragraph, Role, Span
from parallax.domain.comparison import (
    Claim,
    Clash,
    ComparedArticle,
    Comparison,
    Match,
    MatchKind,
    Sentence,
    SentenceRef,
    Standing,
)
from parallax.ui.reading_room.room import ReadingRoom
from parallax.ui.reading_room.view import ArticleView

Block = tuple[Role, tuple[str, ...]]

_SHARED = tuple(
    (
        (
            f"Around noon on day {day} the water in the harbour of Lenvik stood {day * 10} centimetres above the "
            f"quay and the ferries to the outer islands were held back for the {day}. time."
        ),
        f"Crews from {day} parishes carried sandbags to the mole until the evening came.",
    )
    for day in range(1, 13)
)
_NORTH_ALONE = tuple(
    f"The northern paper alone speaks of bakery number {n} 🥖, which kept its ovens going all night for the crews."
    for n in range(1, 13)
)
_SOUTH_ALONE = tuple(
    f"In the south a long letter number {n} told how the fields behind the second dyke were drained by hand, how "
    f"the pumps that had been ordered were never sent, and how the council met {n} times without a decision."
    for n in range(1, 13)
)


def article_of(article_id: str, letter: str, blocks: list[Block], **known: str) -> ComparedArticle:
    """Put paragraphs of sentences together; sentences stand alone until matches say otherwise."""
    text, paragraphs, sentences = "", [], []
    for role, words in blocks:
        start = len(text)
        for at, sentence in enumerate(words):
            text += " " if at else ""
            standing = Standing.UNIQUE if role.compared else None
            sentences.append(Sentence(len(text), len(text) + len(sentence), role, standing))
            text += sentence
        paragraphs.append(Paragraph(start, len(text), role))
        text += "\n\n"
    article = Article(article_id, text, tuple(paragraphs), letter=letter, **known)
    return ComparedArticle(article, tuple(sentences))


def compared(
    articles: list[ComparedArticle], pairs: list[tuple[SentenceRef, SentenceRef, MatchKind, Clash | None]]
) -> Comparison:
    """Give every sentence the standing that its matches make, and every whole match a claim."""
    matches = tuple(Match(a, b, kind, 0.8, clash, ()) for a, b, kind, clash in pairs)
    others: dict[SentenceRef, set[str]] = {}
    clashing: set[SentenceRef] = set()
    for match in matches:
        if match.kind is not MatchKind.PARTIAL:
            others.setdefault(match.a, set()).add(match.b.article)
            others.setdefault(match.b, set()).add(match.a.article)
        if match.conflict:
            clashing |= {match.a, match.b}
    result = []
    for one in articles:
        sentences = []
        for at, sentence in enumerate(one.sentences):
            ref = SentenceRef(one.article.id, at)
            standing = sentence.standing
            if ref in clashing:
                standing = Standing.CONFLICTING
            elif ref in others:
                standing = Standing.SHARED
            carried = tuple(sorted(others.get(ref, ())))
            sentences.append(Sentence(sentence.start, sentence.end, sentence.role, standing, carried))
        result.append(ComparedArticle(one.article, tuple(sentences)))
    claims = tuple(
        Claim((m.a, m.b), (m.a.article, m.b.article), m.conflict, "", 0, ((), ()))
        for m in matches
        if m.kind is not MatchKind.PARTIAL
    )
    return Comparison(tuple(result), matches, claims)


@pytest.fixture
def storm() -> Comparison:
    """North and south tell the same twelve days, each with paragraphs of its own; east tells two, turned round."""
    north: list[Block] = [(Role.TITLE, ("Lenvik under water 🌊",)), (Role.DATELINE, ("3 May 2019, Lenvik",))]
    south: list[Block] = [(Role.TITLE, ("Twelve days at the dyke",))]
    for day in range(12):
        north += [(Role.BODY, _SHARED[day]), (Role.BODY, (_NORTH_ALONE[day],))]
        south += [(Role.BODY, (_SOUTH_ALONE[day],)), (Role.BODY, _SHARED[day])]
    north += [
        (Role.BOILERPLATE, ("Leave a comment",)),
        (Role.BOILERPLATE, ("Sign in to vote",)),
        (Role.BOILERPLATE, ("Hidden footer words",)),
    ]
    east: list[Block] = [
        (Role.TITLE, ("Two days at sea",)),
        (Role.BODY, (_SHARED[9][0],)),
        (Role.BODY, ("At least 40 boats were lost 🚤.",)),
        (Role.BODY, (_SHARED[2][0],)),
        (Role.BODY, tuple(f"Nobody else counted gull {n} on the pier that week." for n in range(40))),
    ]
    articles = [
        article_of(
            "north", "A", north, source="Northern Post", published="2019-05-03", title="Lenvik under water 🌊"
        ),
        article_of("south", "B", south, source="<b>South</b> & Co"),
        article_of("east", "C", east, published="2019-05"),
    ]
    pairs: list[tuple[SentenceRef, SentenceRef, MatchKind, Clash | None]] = []
    for day in range(12):
        here, there = 2 + 3 * day, 2 + 3 * day  # north has its own sentence after the day, south before it
        pairs.append((SentenceRef("north", here), SentenceRef("south", there), MatchKind.VERBATIM, None))
        second = MatchKind.PARTIAL if day == 5 else MatchKind.REWORDED
        pairs.append((SentenceRef("north", here + 1), SentenceRef("south", there + 1), second, None))
    pairs.append((SentenceRef("north", 2 + 3 * 9), SentenceRef("east", 1), MatchKind.VERBATIM, None))
    pairs.append((SentenceRef("north", 2 + 3 * 2), SentenceRef("east", 3), MatchKind.VERBATIM, None))
    texts = {one.article.id: one for one in articles}
    bakery, boats = texts["north"].sentences[4], texts["east"].sentences[2]
    clash = Clash(Span(bakery.end - 10, bakery.end - 1), Span(boats.start, boats.start + 11))
    pairs.append((SentenceRef("north", 4), SentenceRef("east", 2), MatchKind.REWORDED, clash))
    return compared(articles, pairs)


class Desk:
    """A reading room with a hand: what a person at it can do, and what they see."""

    def __init__(self, room: ReadingRoom, comparison: Comparison, qtbot: QtBot) -> None:
        self.room = room
        self.comparison = comparison
        self._qtbot = qtbot

    def view(self, article_id: str) -> ArticleView:
        """Return the text of an article, found by what a screen reader would say."""
        article = self.comparison.article(article_id).article
        return next(
            view
            for view in self.room.findChildren(ArticleView)
            if view.isVisible() and view.accessibleName().startswith(f"{article.name}, ")
        )

    def height(self, article_id: str, sentence: int) -> float:
        """Return where a sentence begins in the window of its pane."""
        view = self.view(article_id)
        start = self.comparison.article(article_id).sentences[sentence].start
        return view.height_of(start) - view.value

    def point(self, article_id: str, sentence: int) -> QPoint:
        """Return a point of the pane's window on the first words of a sentence."""
        view = self.view(article_id)
        block, parts = next(
            iter(view.shapes.places(*self._span(article_id, sentence))),
        )
        corner = view.document().documentLayout().blockBoundingRect(block).topLeft()
        spot = parts[0].translated(corner)
        return QPoint(round(spot.left() + min(12, spot.width() / 2)), round(spot.center().y() - view.value))

    def click(self, article_id: str, sentence: int) -> None:
        """Click a sentence."""
        self._qtbot.mouseClick(
            self.view(article_id).viewport(), Qt.MouseButton.LeftButton, pos=self.point(article_id, sentence)
        )

    def wheel(
        self,
        widget: QWidget,
        notches: float,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Turn the wheel towards oneself over the middle of a widget."""
        middle = QPointF(widget.rect().center())
        event = QWheelEvent(
            middle,
            QPointF(widget.mapToGlobal(middle.toPoint())),
            QPoint(),
            QPoint(0, round(-120 * notches)),
            Qt.MouseButton.NoButton,
            modifiers,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(widget, event)

    def rest(self) -> None:
        """Wait until nothing moves any more."""
        seen: list[int] = []

        def still() -> bool:
            seen.append(
                sum(view.value * 7**at for at, view in enumerate(self.room.findChildren(ArticleView)))
            )
            return len(seen) > 8 and len(set(seen[-8:])) == 1

        self._qtbot.waitUntil(still)
        self._qtbot.wait(200)
        seen.clear()
        self._qtbot.waitUntil(still)

    def _span(self, article_id: str, sentence: int) -> tuple[int, int]:
        found = self.comparison.article(article_id).sentences[sentence]
        return found.start, found.end


@pytest.fixture
def desk(qtbot: QtBot, storm: Comparison) -> Desk:
    """A room with the three reports, 1000 pixels wide."""
    room = ReadingRoom()
    qtbot.addWidget(room)
    room.set_articles([one.article for one in storm.articles])
    room.set_shown(["north", "south", "east"])
    room.set_comparison(storm)
    room.resize(1000, 640)
    room.show()
    qtbot.waitExposed(room)
    return Desk(room, storm, qtbot)


MakeArticle = Callable[..., ComparedArticle]


@pytest.fixture
def make_article() -> MakeArticle:
    """A way to put an article together from paragraphs of sentences."""
    return article_of


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


@pytest.fixture(scope="session")
def nights() -> Comparison:
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
