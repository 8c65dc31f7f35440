# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Whether the program came up lately: a workspace that ends it at each start must not lock its user out."""

from __future__ import annotations

import contextlib
from pathlib import Path

import platformdirs

_ENOUGH = 2


class Starts:
    """Counts the starts that nobody settled; a small file outlives them."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or platformdirs.user_state_path("parallax", appauthor=False)
        self._path = self._folder / "starts"
        self._before = self._read()
        self._settled = False
        self._write(self._before + 1)

    @property
    def failed(self) -> bool:
        """Whether the last starts came to a sudden end."""
        return self._before >= _ENOUGH

    @property
    def settled(self) -> bool:
        """Whether this start went well."""
        return self._settled

    def settle(self) -> None:
        """Say that this start went well."""
        self._settled = True
        with contextlib.suppress(OSError):
            self._path.unlink()

    def _read(self) -> int:
        try:
            return int(self._path.read_text(encoding="ascii"))
        except (OSError, ValueError):
            return 0

    def _write(self, count: int) -> None:
        with contextlib.suppress(
            OSError
        ):  # a home that cannot be written to: nothing is resumed there either
            self._folder.mkdir(parents=True, exist_ok=True)
            self._path.write_text(str(count), encoding="ascii")
