# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The faces that come with the program: a serif for reading, a sans for the window."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase

from parallax.files import resource

_READING = "Source Serif 4"
_WINDOW = "Inter"
_READING_POINTS = 12.0
_WINDOW_POINTS = 9.75  # 13 px at 96 dpi


def load_fonts() -> None:
    """Make the shipped faces known to Qt; once, after the application object is there."""
    for path in sorted(resource("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


def reading_font(zoom: float = 1.0, *, system: bool = False) -> QFont:
    """Return the serif for articles; the system's own serif stands in for letters it lacks, or for all."""
    font = QFont(_READING)
    font.setStyleHint(QFont.StyleHint.Serif)
    if system:
        font.setFamily(font.defaultFamily())
    font.setPointSizeF(_READING_POINTS * zoom)
    return font


def window_font(points: float = _WINDOW_POINTS, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return the sans for everything around the articles."""
    font = QFont(_WINDOW)
    font.setStyleHint(QFont.StyleHint.SansSerif)
    font.setPointSizeF(points)
    font.setWeight(weight)
    return font
