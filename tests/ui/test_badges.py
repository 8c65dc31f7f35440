# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Badges as they are painted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from parallax.ui.badges import BADGE_SIZE, Badge, badge_icon, paint_badge
from parallax.ui.theme import THEMES, Theme, load_theme


@pytest.fixture(params=THEMES)
def theme(request: pytest.FixtureRequest) -> Theme:
    return load_theme(request.param)


def painted(theme: Theme, letter: str, *, filled: bool = True, size: int = 36) -> QImage:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint_badge(painter, QRectF(0, 0, size, size), letter, theme, filled=filled)
    painter.end()
    return image


def coloured(image: QImage, colour: QColor) -> int:
    """Return how many points have exactly that colour."""
    width, height = image.width(), image.height()
    return sum(image.pixelColor(x, y) == colour for x in range(width) for y in range(height))


def covered(image: QImage) -> int:
    width, height = image.width(), image.height()
    return sum(image.pixelColor(x, y).alpha() > 128 for x in range(width) for y in range(height))


@pytest.mark.usefixtures("qapp")
def test_a_filled_badge_is_a_disc_in_the_sources_colour(theme: Theme):
    image = painted(theme, "C")
    disc = 3.1416 * 18**2
    assert covered(image) == pytest.approx(disc, rel=0.05)
    assert coloured(image, theme.source_colour("C")) > disc * 0.6


@pytest.mark.usefixtures("qapp")
def test_the_letter_stands_in_the_badge_in_its_own_colour(theme: Theme):
    assert coloured(painted(theme, "H"), QColor(theme.source_text)) > 15


@pytest.mark.usefixtures("qapp")
def test_a_hollow_badge_differs_without_colour(theme: Theme):
    hollow = painted(theme, "C", filled=False)
    assert coloured(hollow, theme.source_colour("C")) == 0
    assert covered(hollow) < covered(painted(theme, "C")) / 2
    assert covered(hollow) > 40, "ring and letter are there"


@pytest.mark.usefixtures("qapp")
def test_two_letters_fit(theme: Theme):
    image = painted(theme, "AB")
    text = QColor(theme.source_text)
    columns = [x for x in range(36) for y in range(36) if image.pixelColor(x, y) == text]
    assert columns
    assert min(columns) > 3
    assert max(columns) < 32


@pytest.mark.usefixtures("qapp")
def test_painting_leaves_the_painter_as_it_was(theme: Theme):
    image = QImage(20, 20, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    painter.setPen(QColor("#123456"))
    paint_badge(painter, QRectF(0, 0, 18, 18), "A", theme)
    assert painter.pen().color() == QColor("#123456")
    painter.end()


@pytest.mark.usefixtures("qapp")
def test_an_icon_is_sharp_at_twice_the_size(theme: Theme):
    icon = badge_icon("B", theme)
    sizes = {size.width() for size in icon.availableSizes()}
    assert BADGE_SIZE in sizes
    assert icon.pixmap(QSize(BADGE_SIZE, BADGE_SIZE), 2.0).width() == 2 * BADGE_SIZE


def test_a_badge_widget_says_its_letter_and_changes_its_theme(qtbot: QtBot):
    badge = Badge("D", load_theme("light"))
    qtbot.addWidget(badge)
    badge.show()
    assert badge.accessibleName() == "D"
    light = badge.grab().toImage()
    assert coloured(light, load_theme("light").source_colour("D")) > 50
    badge.set_theme(load_theme("dark"))
    dark = badge.grab().toImage()
    assert coloured(dark, load_theme("dark").source_colour("D")) > 50
