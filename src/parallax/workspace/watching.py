# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Whether an open workspace's file is still the one that was opened, and still ours to write."""

from __future__ import annotations

import os
from enum import Enum, auto
from pathlib import Path

from parallax.workspace.media import is_network, times_lag


class Fate(Enum):
    """What became of an open file."""

    REMOVED = auto()
    REPLACED = auto()
    """Another file has its name."""
    OVERWRITTEN = auto()
    """Another program has written into the file itself."""
    PROTECTED = auto()
    """It was made read-only."""


class Watch:
    """Knows how the file looked when this program wrote it last.

    On disks of other machines the numbers may change by themselves, so that there a file is only there or not.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._far = is_network(path)
        self._times_lag = times_lag(path)
        self._seen = self._look()
        # Who may write it all the same (an administrator, a share with rules of its own) is not held up.
        self._writable = os.access(path, os.W_OK)

    def note(self) -> None:
        """Take the file as it is now for what this program wrote."""
        self._seen = self._look()

    def fate(self, *, just_written: bool = False) -> Fate | None:
        """Return what became of the file, None while all is well; what was `just_written` is our own."""
        now, seen = self._look(), self._seen
        if now is None:
            return Fate.REMOVED
        if seen is None or now[0] != seen[0]:
            return Fate.REPLACED
        if now[1] != seen[1] and not just_written:
            return Fate.OVERWRITTEN
        if self._writable and not os.access(self._path, os.W_OK):
            return Fate.PROTECTED
        return None

    @property
    def free(self) -> bool:
        """Whether nobody else's work would be lost by writing under this name."""
        return self.fate() in (None, Fate.REMOVED, Fate.PROTECTED)

    def _look(self) -> tuple[tuple[int, int], tuple[int, int]] | None:
        """Return what tells the file from another one, and its content from another; None where there is none."""
        try:
            status = self._path.stat()
        except OSError:
            return None
        if self._far:
            return (0, 0), (0, 0)
        changed = 0 if self._times_lag else status.st_mtime_ns
        return (status.st_dev, status.st_ino), (status.st_size, changed)
