# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""A theme: every colour of the window by its meaning."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as `#rrggbb`, named for what they mean, and the colours of the sources in letter order."""

    name: str
    dark: bool
    colours: dict[str, str]
    source_colours: tuple[str, ...]
    source_text: str

    def colour(self, meaning: str) -> QColor:
        """Return the colour for a meaning; KeyError where the theme has none of that name."""
        return QColor(self.colours[meaning])

    def source_colour(self, letter: str) -> QColor:
        """Return the colour that goes with a source's letter; it comes round again after the last."""
        return QColor(self.source_colours[_position(letter) % len(self.source_colours)])


def _position(letter: str) -> int:
    """Return 0 for A, 25 for Z, 26 for AA; 0 for anything that is no letter."""
    position = 0
    for character in letter:
        position = position * 26 + (ord(character.upper()) - ord("A") + 1)
    return max(position - 1, 0)
