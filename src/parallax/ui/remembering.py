# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What the window remembers from one start to the next: the options in force, and how its parts stood."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QMainWindow

from parallax.domain.errors import ParallaxError
from parallax.settings import Settings, SettingsFile
from parallax.ui.actions import Actions
from parallax.ui.appearance import Appearance
from parallax.ui.columns import Columns
from parallax.ui.reading_room.compare_strip import CompareStrip
from parallax.ui.reading_room.marks import Mark

_USUAL_SIZE = (1366, 768)
_KEPT_SWITCHES = {
    "show_articles": "show_articles",
    "show_sidebar": "show_sidebar",
    "show_strip": "show_strip",
    "show_key": "show_key",
    "linked": "scroll_together",
    "all_links": "all_links",
}
"""Actions whose being on or off is an option, with the option's name."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """The parts of the window whose state is kept."""

    window: QMainWindow
    actions: Actions
    appearance: Appearance
    columns: Columns
    strip: CompareStrip


class Memory:
    """Holds the options; `restore` sets the parts as they were, `keep` writes how they are."""

    def __init__(self, file: SettingsFile) -> None:
        self._file = file
        self.settings: Settings = file.read()
        self.problem = file.problem

    def change(self, **options: Any) -> Settings:  # noqa: ANN401 - each option has its own type
        """Change some options, and return all."""
        self.settings = replace(self.settings, **options)
        return self.settings

    def restore(self, parts: Remembered) -> None:
        """Set window, columns, folds and switches as they were."""
        settings = self.settings
        parts.window.resize(*_USUAL_SIZE)
        parts.window.restoreGeometry(
            QByteArray.fromBase64(settings.window_geometry.encode("ascii", "ignore"))
        )
        parts.columns.restore(settings.window_columns)
        parts.strip.set_open_height(settings.strip_height)
        for name, on in _switches(settings).items():
            _switch(parts.actions, name, on=on)
        parts.actions[f"theme_{settings.theme}"].setChecked(True)

    def take(self, settings: Settings, parts: Remembered) -> None:
        """Take options that were chosen, and turn the switches that stand otherwise."""
        self.settings = settings
        for name, on in _switches(settings).items():
            parts.actions[name].setChecked(on)
        if parts.appearance.choice != settings.theme:
            parts.actions[f"theme_{settings.theme}"].trigger()

    def now(self, parts: Remembered) -> Settings:
        """Return the options, with how the parts stand now."""
        actions = parts.actions
        return self.change(
            theme=parts.appearance.choice,
            marks=tuple(mark.value for mark in Mark if actions[mark.value].isChecked()),
            window_geometry=bytes(parts.window.saveGeometry().toBase64().data()).decode("ascii"),
            window_columns=parts.columns.state,
            strip_height=parts.strip.open_height,
            **{option: actions[name].isChecked() for name, option in _KEPT_SWITCHES.items()},
        )

    def keep(self, parts: Remembered) -> None:
        """Write the options, with how the parts stand now."""
        self.now(parts)
        self.write()

    def write(self) -> None:
        """Write the options; that a home is read-only is no reason to stop."""
        with contextlib.suppress(ParallaxError):
            self._file.write(self.settings)


def _switches(settings: Settings) -> dict[str, bool]:
    """Return the actions that are switches, and whether they are on."""
    kept = {name: getattr(settings, option) for name, option in _KEPT_SWITCHES.items()}
    return {**kept, **{mark.value: mark.value in settings.marks for mark in Mark}}


def _switch(actions: Actions, name: str, *, on: bool) -> None:
    """Turn a switch, and let everybody know, also where it stands so already."""
    actions[name].setChecked(not on)
    actions[name].setChecked(on)
