# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Marks must be told apart without their colours: on a grey photocopy, and by colour-blind readers."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from parallax.ui.reading_room.marks import Wash
from parallax.ui.reading_room.painting import MarkPainter
from parallax.ui.theme import THEMES, Theme, load_theme

pytestmark = pytest.mark.usefixtures("qapp")

# Machado, Oliveira and Fernandes (2009), full severity, applied to linear light.
_SIGHTS = {
    "grey": ((0.2126, 0.7152, 0.0722),) * 3,
    "protanopia": ((0.152, 1.053, -0.205), (0.115, 0.786, 0.099), (-0.004, -0.048, 1.052)),
    "deuteranopia": ((0.367, 0.861, -0.228), (0.280, 0.673, 0.047), (-0.012, 0.043, 0.969)),
    "tritanopia": ((1.256, -0.077, -0.179), (-0.078, 0.931, 0.148), (0.005, 0.691, 0.304)),
}


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _encoded(value: float) -> float:
    value = min(max(value, 0), 1)
    return 255 * (12.92 * value if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055)


def _seen(image: QImage, sight: str) -> list[tuple[float, ...]]:
    known: dict[int, tuple[float, ...]] = {}
    found = []
    for y in range(image.height()):
        for x in range(image.width()):
            pixel = image.pixel(x, y)
            if pixel not in known:
                light = [_linear(part) for part in QColor(pixel).getRgbF()[:3]]
                known[pixel] = tuple(
                    _encoded(sum(a * b for a, b in zip(row, light, strict=True))) for row in _SIGHTS[sight]
                )
            found.append(known[pixel])
    return found


def _painted(theme: Theme, wash: Wash) -> QImage:
    image = QImage(90, 24, QImage.Format.Format_RGB32)
    image.fill(theme.colour("paper"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    marks = MarkPainter(theme)
    line = QRectF(5, 2, 80, 19)
    marks.wash(painter, wash, [line])
    if wash is Wash.CONFLICT:
        marks.clash(painter, [line])
    painter.end()
    return image


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("sight", _SIGHTS)
def test_every_two_washes_differ(theme: str, sight: str):
    loaded = load_theme(theme)
    seen = {wash: _seen(_painted(loaded, wash), sight) for wash in Wash}
    for one, other in combinations(Wash, 2):
        different = sum(
            max(abs(a - b) for a, b in zip(here, there, strict=True)) > 12
            for here, there in zip(seen[one], seen[other], strict=True)
        )
        assert different >= 40, (one, other, different)
