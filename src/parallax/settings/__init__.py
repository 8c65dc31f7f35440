# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""A user's options, declared once; read from and written to one TOML file."""

from __future__ import annotations

from parallax.settings.option import OneOf, Option, Range, SomeOf
from parallax.settings.store import SettingsFile
from parallax.settings.table import MARKS, OPTIONS, THEME_CHOICES, Settings

__all__ = [
    "MARKS",
    "OPTIONS",
    "THEME_CHOICES",
    "OneOf",
    "Option",
    "Range",
    "Settings",
    "SettingsFile",
    "SomeOf",
]
