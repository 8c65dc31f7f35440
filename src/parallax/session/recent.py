# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The workspaces that were open lately, and where those without a name lie."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path

import platformdirs

from parallax.domain.errors import ParallaxError
from parallax.files import write_atomically

_MOST = 20


class Recent:
    """A list in a file of the user's; one that cannot be read is begun anew."""

    def __init__(self, folder: Path | None = None) -> None:
        data = folder or platformdirs.user_data_path("parallax", appauthor=False)
        self.scratch = data / "unnamed"
        self._path = data / "recent.json"

    def paths(self) -> tuple[Path, ...]:
        """Return the workspaces that are still there, the latest first."""
        return tuple(path for path in self._listed() if path.is_file())

    def add(self, path: Path) -> None:
        """Put a workspace at the head of the list."""
        path = path.resolve()
        self._write([path, *(other for other in self._listed() if other != path)][:_MOST])

    def forget(self, path: Path) -> None:
        """Take a workspace from the list."""
        self._write([other for other in self._listed() if other != path.resolve()])

    def _listed(self) -> list[Path]:
        try:
            listed = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return []
        return [Path(path) for path in listed if isinstance(path, str)] if isinstance(listed, list) else []

    def _write(self, paths: list[Path]) -> None:
        with contextlib.suppress(OSError, ParallaxError):  # a list of conveniences costs nobody a message
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(self._path, json.dumps([str(path) for path in paths], indent=1).encode())
