# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The settings file: read with care, written atomically."""

from __future__ import annotations

import contextlib
import tomllib
from dataclasses import asdict
from pathlib import Path
from typing import Any

import platformdirs
import tomli_w

from parallax.domain.errors import ParallaxError
from parallax.files import write_atomically
from parallax.settings.table import OPTIONS, Settings


class SettingsFile:
    """Settings on disk; a file that cannot be understood is set aside and told, never fatal."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or platformdirs.user_config_path("parallax", appauthor=False) / "settings.toml"
        self.problem: str | None = None
        """What was wrong with the file when it was last read, as a sentence, or None."""

    def read(self) -> Settings:
        """Return what the file says; whatever it lacks, or says wrongly, has its default."""
        self.problem = None
        try:
            values = tomllib.loads(self.path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return Settings()
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            self._set_aside(error)
            return Settings()
        return _settings(values)

    def write(self, settings: Settings) -> None:
        """Write the options that differ from their defaults.

        Raises:
            UnwritableFile: the file cannot be written.
        """
        defaults = asdict(Settings())
        changed = {name: value for name, value in asdict(settings).items() if value != defaults[name]}
        with contextlib.suppress(OSError):  # what it means is told by the writing below
            self.path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(self.path, tomli_w.dumps(changed).encode())

    def _set_aside(self, error: Exception) -> None:
        aside = self.path.with_suffix(".toml.broken")
        told = f"The settings in {self.path} cannot be read ({error})"
        try:
            write_atomically(aside, self.path.read_bytes())
            self.path.unlink()
        except (OSError, ParallaxError):
            self.problem = f"{told}; the usual ones are used."
        else:
            self.problem = f"{told}; the usual ones are used, and the file is kept as {aside.name}."


def _settings(values: dict[str, Any]) -> Settings:
    """Take over each value whose type and range are right."""
    taken: dict[str, Any] = {}
    for option in OPTIONS:
        value = values.get(option.key)
        if isinstance(option.default, tuple) and isinstance(value, list):
            value = tuple(value)
        if isinstance(option.default, float) and type(value) is int:
            value = float(value)
        if type(value) is not type(option.default):
            continue
        with contextlib.suppress(TypeError):  # an unhashable value inside a list, say
            if option.allowed.holds(value):
                taken[option.key] = value
    return Settings(**taken)
