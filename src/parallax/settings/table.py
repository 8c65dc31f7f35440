# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The table of options: the file, the dialog and the page of the docs follow from it."""

from __future__ import annotations

from dataclasses import dataclass

from parallax.settings.option import QT_TRANSLATE_NOOP, OneOf, Option, Range, SomeOf, option, options_of

THEMES = {
    "system": QT_TRANSLATE_NOOP("Settings", "As the system has it"),
    "light": QT_TRANSLATE_NOOP("Settings", "Light"),
    "dark": QT_TRANSLATE_NOOP("Settings", "Dark"),
    "sepia": QT_TRANSLATE_NOOP("Settings", "Sepia"),
    "contrast": QT_TRANSLATE_NOOP("Settings", "High contrast"),
}
THEME_CHOICES = tuple(THEMES)
MARK_NAMES = {
    "shared": QT_TRANSLATE_NOOP("Settings", "Shared sentences"),
    "unique": QT_TRANSLATE_NOOP("Settings", "Sentences only here"),
    "conflicting": QT_TRANSLATE_NOOP("Settings", "Conflicting sentences"),
    "figures": QT_TRANSLATE_NOOP("Settings", "Figures"),
    "quotations": QT_TRANSLATE_NOOP("Settings", "Quotations"),
}
MARKS = tuple(MARK_NAMES)

_TEXT = QT_TRANSLATE_NOOP("Settings", "Articles")
_MARKS = QT_TRANSLATE_NOOP("Settings", "Marks")
_WINDOW = QT_TRANSLATE_NOOP("Settings", "Window")
_PRIVACY = QT_TRANSLATE_NOOP("Settings", "Privacy")


@dataclass(frozen=True, slots=True)
class Settings:
    """Every option with its default; a changed one is a new value (`dataclasses.replace`)."""

    theme: str = option(
        "system",
        OneOf(THEMES),
        name=QT_TRANSLATE_NOOP("Settings", "Colours"),
        text=QT_TRANSLATE_NOOP(
            "Settings", "Light, dark, sepia, high contrast, or light and dark as the system has it."
        ),
        group=_WINDOW,
    )
    text_zoom: float = option(
        1.0,
        Range(0.5, 4.0, 0.1, " ×"),
        name=QT_TRANSLATE_NOOP("Settings", "Text size"),
        text=QT_TRANSLATE_NOOP(
            "Settings", "Size of the articles' text against its usual size, apart from the window's own."
        ),
        group=_TEXT,
    )
    line_spacing: float = option(
        1.5,
        Range(1.4, 1.6, 0.05),
        name=QT_TRANSLATE_NOOP("Settings", "Line spacing"),
        text=QT_TRANSLATE_NOOP(
            "Settings", "Height of the articles' lines against the height of their letters."
        ),
        group=_TEXT,
    )
    measure: int = option(
        75,
        Range(45, 75, 5, QT_TRANSLATE_NOOP("Settings", " letters")),
        name=QT_TRANSLATE_NOOP("Settings", "Widest column"),
        text=QT_TRANSLATE_NOOP("Settings", "How many letters a line of an article has at most."),
        group=_TEXT,
    )
    system_serif: bool = option(
        default=False,
        name=QT_TRANSLATE_NOOP("Settings", "The system's serif"),
        text=QT_TRANSLATE_NOOP(
            "Settings", "Set articles in the system's serif instead of the one that comes with the program."
        ),
        group=_TEXT,
    )
    marks: tuple[str, ...] = option(
        MARKS[:3],
        SomeOf(MARK_NAMES),
        name=QT_TRANSLATE_NOOP("Settings", "Shown marks"),
        text=QT_TRANSLATE_NOOP("Settings", "The classes of highlight that are shown."),
        group=_MARKS,
    )
    all_links: bool = option(
        default=False,
        name=QT_TRANSLATE_NOOP("Settings", "Link every claim"),
        text=QT_TRANSLATE_NOOP(
            "Settings",
            "Draw lines between neighbouring panes for every claim, not only for the chosen one.",
        ),
        group=_MARKS,
    )
    scroll_together: bool = option(
        default=True,
        name=QT_TRANSLATE_NOOP("Settings", "Scroll together"),
        text=QT_TRANSLATE_NOOP("Settings", "Let the other panes follow the one that is scrolled."),
        group=_WINDOW,
    )
    ask_before_fetching: bool = option(
        default=True,
        name=QT_TRANSLATE_NOOP("Settings", "Ask before fetching"),
        text=QT_TRANSLATE_NOOP("Settings", "Ask before a pasted or dropped address is fetched."),
        group=_PRIVACY,
    )
    resume: bool = option(
        default=True,
        name=QT_TRANSLATE_NOOP("Settings", "Go on where you left off"),
        text=QT_TRANSLATE_NOOP("Settings", "Open the workspace of the last time when Parallax starts."),
        group=_WINDOW,
    )
    show_articles: bool = option(default=True, text="Whether the article list is unfolded.")
    show_sidebar: bool = option(default=True, text="Whether the sidebar is unfolded.")
    show_key: bool = option(default=True, text="Whether the key to the marks is unfolded.")
    show_strip: bool = option(default=True, text="Whether the compare strip is unfolded.")
    folder: str = option("", text="Where articles were opened last.")
    workspace: str = option("", text="The workspace that was open last.")
    window_geometry: str = option("", text="Size and place of the window, as Qt writes them, in base 64.")
    window_columns: str = option("", text="Widths of article list, panes and sidebar, likewise.")
    strip_height: int = option(
        180, Range(96, 4000), text="Height of the compare strip while it has sentences to show."
    )


OPTIONS: tuple[Option, ...] = options_of(Settings)
"""What the table declares, in its order."""
