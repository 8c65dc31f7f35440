# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What comes over a text's gutter from outside passes behind the badges of the chosen sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor

from parallax.domain.comparison import SentenceRef
from parallax.ui.reading_room.gutter import GUTTER
from parallax.ui.theme import load_theme

if TYPE_CHECKING:
    from tests.ui.reading_room.conftest import Desk


def test_curves_pass_behind_badges(desk: Desk) -> None:
    desk.room.choose_sentence(SentenceRef("north", 8))
    desk.rest()
    view = desk.view("north")
    height = view.viewport().height()
    view.over_gutter = lambda painter: painter.fillRect(QRect(0, 0, GUTTER, height), QColor("#00ff00"))
    picture = view.viewport().grab().toImage()
    badge = load_theme("light").source_colour("B")
    level = desk.point("north", 8).y()
    near = range(max(level - 20, 0), level + 20)
    assert any(picture.pixelColor(x, y) == badge for x in range(GUTTER) for y in near)
    assert picture.pixelColor(GUTTER - 2, height - 2) == QColor("#00ff00")
    assert picture.pixelColor(GUTTER + 1, height - 2) != QColor("#00ff00")
