# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""A screenshot of marked texts, turned grey or seen by colour-blind eyes, still shows which class a sentence has."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from math import dist
from statistics import median
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from parallax.domain.article import Role, Span
from parallax.domain.comparison import (
    Clash,
    ComparedArticle,
    Comparison,
    Match,
    MatchKind,
    Sentence,
    SentenceRef,
    Standing,
)
from parallax.ui.reading_room.marks import Wash
from parallax.ui.reading_room.pane import Pane
from parallax.ui.reading_room.room import ReadingRoom
from parallax.ui.theme import THEMES, load_theme

if TYPE_CHECKING:
    from tests.ui.reading_room.conftest import MakeArticle

# Machado, Oliveira and Fernandes (2009), full severity, for linear light.
SIGHTS = {
    "grey": ((0.2126, 0.7152, 0.0722),) * 3,
    "no red": ((0.152, 1.053, -0.205), (0.115, 0.786, 0.099), (-0.004, -0.048, 1.052)),
    "no green": ((0.367, 0.861, -0.228), (0.280, 0.673, 0.047), (-0.012, 0.043, 0.969)),
    "no blue": ((1.256, -0.077, -0.179), (-0.078, 0.931, 0.148), (0.005, 0.691, 0.304)),
}
WORDS = "Water stood a foot deep on the quay of Lenvik."
KINDS = (Wash.SHARED_1, Wash.SHARED_2, Wash.SHARED_3, Wash.PARTIAL, Wash.UNIQUE, Wash.CONFLICT)
FOOT = 5
"""So many rows of pixels at the foot of a sentence are looked at for its line."""

BELOW = 2
"""Rows of paper below it."""
CLEAR = 6.0
"""A difference in lightness that is clearly seen, 0 to 100."""
LEAST_APART = 3.0
"""In CIE 1976's measure of how unlike two colours are; less than 2 is hardly seen."""

Pixels = list[list[tuple[float, float, float]]]
"""Rows of light as an eye takes it in: red, green and blue, 0 to 1."""


def six_classes(make_article: MakeArticle) -> Comparison:
    """Return a comparison with the same sentence in each of the six classes."""
    here = make_article("here", "A", [(Role.BODY, (WORDS,))] * len(KINDS))
    there = make_article("there", "B", [(Role.BODY, (WORDS,))])
    standings = [Standing.SHARED] * 3 + [Standing.UNIQUE] * 2 + [Standing.CONFLICTING]
    others = [("there",), ("there", "b"), ("there", "b", "c"), (), (), ("there",)]
    sentences = tuple(
        Sentence(one.start, one.end, one.role, standing, carried)
        for one, standing, carried in zip(here.sentences, standings, others, strict=True)
    )
    last, answer = sentences[-1], there.sentences[0]
    clash = Clash(Span(last.start + 14, last.start + 20), Span(answer.start + 14, answer.start + 20))
    ref = SentenceRef("there", 0)
    matches = (
        Match(SentenceRef("here", 3), ref, MatchKind.PARTIAL, 0.4, None, ()),
        Match(SentenceRef("here", 5), ref, MatchKind.REWORDED, 0.8, clash, ()),
    )
    return Comparison((ComparedArticle(here.article, sentences), there), matches)


@pytest.fixture(params=THEMES)
def shots(request: pytest.FixtureRequest, qtbot: QtBot, make_article: MakeArticle) -> dict[Wash, QImage]:
    """Take a picture of the room in a theme; return the part of each sentence, which all are one line."""
    comparison = six_classes(make_article)
    room = ReadingRoom()
    qtbot.addWidget(room)
    room.set_theme(load_theme(request.param))
    room.set_articles([one.article for one in comparison.articles])
    room.set_shown(["here"])
    room.set_comparison(comparison)
    room.resize(760, 560)
    room.show()
    qtbot.waitExposed(room)
    view = room.findChild(Pane).view
    picture = view.viewport().grab().toImage()
    found = {}
    for sentence in view.sentences:
        block, (line,) = next(iter(view.shapes.places(sentence.start, sentence.end)))
        corner = view.document().documentLayout().blockBoundingRect(block).topLeft()
        place = line.translated(corner.x(), corner.y() - view.value)
        found[sentence.wash] = picture.copy(
            QRect(round(place.left()), round(place.top()), int(place.width()), round(line.height()) + 2)
        )
    assert set(found) == set(KINDS)
    return found


def seen(image: QImage, sight: str) -> Pixels:
    """Return the pixels' light as an eye takes it in."""
    known: dict[int, tuple[float, float, float]] = {}

    def light(pixel: int) -> tuple[float, float, float]:
        if pixel not in known:
            parts = [linear(part) for part in QColor(pixel).getRgbF()[:3]]
            red, green, blue = (
                min(max(sum(a * b for a, b in zip(row, parts, strict=True)), 0.0), 1.0)
                for row in SIGHTS[sight]
            )
            known[pixel] = red, green, blue
        return known[pixel]

    return [[light(image.pixel(x, y)) for x in range(image.width())] for y in range(image.height())]


def linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def lab(light: tuple[float, float, float]) -> tuple[float, float, float]:
    """Return a colour as it is seen: how light, how red or green, how yellow or blue (CIE 1976, D65)."""
    red, green, blue = light
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    f, g, h = (part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in (x, y, z))
    return 116 * g - 16, 500 * (f - g), 200 * (g - h)


def wash_of(rows: Pixels) -> tuple[float, float, float]:
    """Return the colour of the wash: the commonest one of the picture."""
    return lab(Counter(pixel for row in rows for pixel in row).most_common(1)[0][0])


def line_of(rows: Pixels) -> list[bool]:
    """Return where the foot of the sentence is ruled: what is clearly lighter or darker than its wash."""
    own = wash_of(rows)[0]
    return [abs(lab(pixel)[0] - own) > CLEAR for row in rows[-FOOT - BELOW : -BELOW] for pixel in row]


def share_of_difference(one: list[bool], other: list[bool]) -> float:
    return sum(a != b for a, b in zip(one, other, strict=True)) / len(one)


@pytest.mark.parametrize("sight", SIGHTS)
def test_every_two_washes_differ(shots: dict[Wash, QImage], sight: str):
    washes = {wash: wash_of(seen(image, sight)) for wash, image in shots.items()}
    close = {
        (one, other): apart
        for one, other in combinations(KINDS, 2)
        if (apart := dist(washes[one], washes[other])) < LEAST_APART
    }
    assert close == {}


@pytest.mark.parametrize("sight", SIGHTS)
def test_every_two_classes_differ_in_their_line(shots: dict[Wash, QImage], sight: str):
    lines = {wash: line_of(seen(image, sight)) for wash, image in shots.items()}
    steps = set(KINDS[:3])  # of one class: their lines differ in weight alone
    alike = {
        (one, other): share
        for one, other in combinations(KINDS, 2)
        if not {one, other} <= steps and (share := share_of_difference(lines[one], lines[other])) < 0.04
    }
    assert alike == {}


def test_more_sources_have_a_heavier_line(shots: dict[Wash, QImage]):
    weights = []
    for wash in KINDS[:3]:
        rows = seen(shots[wash], "grey")
        own = wash_of(rows)[0]
        # The middle pixel of a row, by lightness, is one of the line and not of a letter.
        weights.append(
            sum(abs(median(lab(pixel)[0] for pixel in row) - own) for row in rows[-FOOT - BELOW : -BELOW])
        )
    assert weights[0] * 1.25 < weights[1]
    assert weights[1] * 1.25 < weights[2]
