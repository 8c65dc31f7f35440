# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Reading the theme files of resources/themes."""

from __future__ import annotations

import tomllib

from parallax.files import resource
from parallax.ui.theme.theme import Theme

THEMES = ("light", "dark", "sepia", "contrast")
"""The themes there are, by file name; each has its text in the settings' table too."""


def load_theme(name: str) -> Theme:
    """Read a theme by its file name, without ending."""
    with resource("themes", f"{name}.toml").open("rb") as file:
        values = tomllib.load(file)
    return Theme(
        values["name"],
        values["dark"],
        values["colours"],
        tuple(values["sources"]["colours"]),
        values["sources"]["text"],
    )
