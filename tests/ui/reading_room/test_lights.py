# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Words that are lit: what was found, figures and quotations."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

from parallax.domain.comparison import Figure, FigureKind, Place, Qualifier, Quote, QuoteKind
from parallax.session import find_words
from parallax.ui.finder import Hits
from parallax.ui.reading_room.lights import Light, lit_words
from parallax.ui.reading_room.marks import USUAL_MARKS, Mark
from parallax.ui.reading_room.overview_strip import OverviewStrip
from parallax.ui.theme import load_theme

if TYPE_CHECKING:
    from tests.ui.reading_room.conftest import Desk


def pixels(widget: QWidget, colour: QColor) -> int:
    """Count the pixels of a colour in a picture of a widget."""
    picture = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    wanted = colour.rgb()
    return sum(picture.pixel(x, y) == wanted for x in range(picture.width()) for y in range(picture.height()))


def find(desk: Desk, words: str, current: int | None = None) -> tuple[Place, ...]:
    places = find_words([one.article for one in desk.comparison.articles], words)
    desk.room.show_hits(Hits(places, current))
    return places


def test_hits_are_lit_in_every_pane_and_put_out_again(desk: Desk):
    found = load_theme("light").colour("found")
    names = ("north", "south", "east")
    assert [pixels(desk.view(name).viewport(), found) for name in names] == [0, 0, 0]
    find(desk, "water")
    assert all(pixels(desk.view(name).viewport(), found) > 50 for name in names)
    find(desk, "")
    assert [pixels(desk.view(name).viewport(), found) for name in names] == [0, 0, 0]


def test_hits_are_counted_for_each_pane(desk: Desk):
    places = find(desk, "gull")
    assert len(places) == 40
    assert "40" in desk.view("east").accessibleDescription()
    assert "hit" not in desk.view("north").accessibleDescription()


def test_the_strip_shows_hits_that_are_off_the_screen(desk: Desk):
    found = load_theme("light").colour("found")
    strips = {strip.accessibleName(): strip for strip in desk.room.findChildren(OverviewStrip)}
    assert all("Overview of " in name for name in strips)
    east = next(strip for name, strip in strips.items() if "east" in name)
    north = next(strip for name, strip in strips.items() if "Northern" in name)
    find(desk, "gull 39")
    assert pixels(east, found) > 10
    assert pixels(north, found) == 0


@pytest.mark.parametrize("mark", [Mark.FIGURES, Mark.QUOTATIONS])
def test_figures_and_quotations_are_lit_when_they_are_switched_on(desk: Desk, mark: Mark):
    sentence = desk.comparison.article("north").sentences[2]
    start, end = sentence.start + 10, sentence.start + 40
    words = desk.comparison.article("north").article.text[start:end]
    figure = Figure(
        "north", 2, start, end, words, 1, 1, FigureKind.COUNT, None, Qualifier.EXACT, of=None, role=None
    )
    quote = Quote("north", 2, start, end, words, None, None, None, QuoteKind.DIRECT)
    desk.room.set_comparison(replace(desk.comparison, figures=(figure,), quotes=(quote,)))
    before = desk.view("north").viewport().grab().toImage()
    desk.room.set_marks(USUAL_MARKS | {mark})
    lit = desk.view("north").viewport().grab().toImage()
    assert lit != before
    desk.room.set_marks(USUAL_MARKS)
    assert desk.view("north").viewport().grab().toImage() == before


def test_indirect_speech_has_no_marks_to_light(desk: Desk):
    quotes = tuple(
        Quote("east", 1, at, at + 5, "", None, None, None, kind)
        for at, kind in ((3, QuoteKind.INDIRECT), (20, QuoteKind.FRAGMENT))
    )
    lit = lit_words(replace(desk.comparison, quotes=quotes))
    assert [span.start for span in lit["east"][Light.QUOTATION]] == [20]
