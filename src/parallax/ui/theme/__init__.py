# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Colours by meaning, fonts, and what Qt makes of them."""

from __future__ import annotations

from parallax.ui.theme.fonts import load_fonts, reading_font, window_font
from parallax.ui.theme.loading import THEMES, load_theme
from parallax.ui.theme.palette import application_palette, style_sheet
from parallax.ui.theme.theme import Theme

__all__ = [
    "THEMES",
    "Theme",
    "application_palette",
    "load_fonts",
    "load_theme",
    "reading_font",
    "style_sheet",
    "window_font",
]
