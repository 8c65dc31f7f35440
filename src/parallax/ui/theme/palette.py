# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""A theme as Qt wants it: a palette, and one style sheet for the window's controls."""

from __future__ import annotations

from string import Template

from PySide6.QtGui import QColor, QPalette

from parallax.files import resource
from parallax.ui.theme.theme import Theme

_ROLES = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "paper",
    QPalette.ColorRole.AlternateBase: "window",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "control",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "error",
    QPalette.ColorRole.Highlight: "selection",
    QPalette.ColorRole.HighlightedText: "selection_text",
    QPalette.ColorRole.ToolTipBase: "control",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.PlaceholderText: "text_quiet",
    QPalette.ColorRole.Link: "shared_line",
    QPalette.ColorRole.LinkVisited: "shared_line",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "line_strong",
}


def application_palette(theme: Theme) -> QPalette:
    """Return the palette that makes Qt's own controls fit the theme."""
    palette = QPalette()
    for role, meaning in _ROLES.items():
        palette.setColor(role, theme.colour(meaning))
    faint = theme.colour("text_faint")
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, faint)
    palette.setColor(QPalette.ColorRole.Accent, QColor(theme.colour("accent")))
    return palette


def style_sheet(theme: Theme) -> str:
    """Return the window's style sheet, filled from the theme's colours."""
    template = resource("themes", "window.qss").read_text(encoding="utf-8")
    tick = resource("icons", "tick_dark.svg" if theme.dark else "tick_light.svg")
    return Template(template).substitute(theme.colours, tick=tick.as_posix())
