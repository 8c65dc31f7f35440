# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The table of options: name, type, default and what is allowed, each said once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

THEME_CHOICES = ("system", "light", "dark", "sepia", "contrast")
MARKS = ("shared", "unique", "conflicting", "figures", "quotations")


def _option(default: Any, allowed: Callable[[Any], bool] = lambda _: True) -> Any:  # noqa: ANN401 - any option's type
    """Declare an option; a value that is not allowed is read as the default."""
    return field(default=default, metadata={"allowed": allowed})


@dataclass(frozen=True, slots=True)
class Settings:
    """Every option with its default; a changed one is a new value (`dataclasses.replace`)."""

    theme: str = _option("system", lambda value: value in THEME_CHOICES)
    """Light, dark, sepia, high contrast, or light and dark as the system has it."""
    text_zoom: float = _option(1.0, lambda value: 0.5 <= value <= 4.0)
    """Size of the articles' text against its usual size; the window's own size is apart from it."""
    line_spacing: float = _option(1.5, lambda value: 1.4 <= value <= 1.6)
    """Height of the articles' lines against the height of their letters."""
    measure: int = _option(75, lambda value: 45 <= value <= 75)
    """How many letters a line of an article has at most."""
    system_serif: bool = _option(default=False)
    """Whether articles are set in the system's serif instead of the one that comes with the program."""
    scroll_together: bool = _option(default=True)
    """Whether the other panes follow the one that is scrolled."""
    all_links: bool = _option(default=False)
    """Whether lines are drawn between neighbouring panes for every claim, not only the chosen one."""
    marks: tuple[str, ...] = _option(MARKS[:3], lambda value: set(value) <= set(MARKS))
    """The classes of highlight that are shown."""
    folder: str = _option("")
    """Where articles were opened last."""
    window_geometry: str = _option("")
    """Size and place of the window, as Qt writes them, in base 64."""
    window_columns: str = _option("")
    """Widths of article list, panes and sidebar, likewise."""
    strip_height: int = _option(180, lambda value: 96 <= value <= 4000)
    """Height of the compare strip while it has sentences to show."""
    show_articles: bool = _option(default=True)
    """Whether the article list is unfolded."""
    show_sidebar: bool = _option(default=True)
    """Whether the sidebar is unfolded."""
    show_key: bool = _option(default=True)
    """Whether the key to the marks is unfolded."""
    show_strip: bool = _option(default=True)
    """Whether the compare strip is unfolded."""
