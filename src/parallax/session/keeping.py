# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Where the work is kept: opening, making and copying workspaces, and the one for those who just drop files."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from parallax.domain.errors import ParallaxError, Unsaved, WorkspaceProblem
from parallax.session.changes import Changes
from parallax.session.desk import Desk
from parallax.session.recent import Recent
from parallax.workspace import Workspace, is_open, titles_in

ENDING = ".parallax"


@dataclass(frozen=True, slots=True)
class Unnamed:
    """A workspace that nobody gave a name, kept from an earlier time."""

    path: Path
    changed: datetime
    titles: tuple[str, ...]
    """What its articles are called."""


class Keeping:
    """The file behind the session; everything raises a `ParallaxError` whose words are for the user.

    As long as there is none, the work is in memory alone. A change never fails for the file's sake: the work
    goes on in memory, and `trouble` says why.
    """

    def __init__(self, desk: Desk, recent: Recent | None = None) -> None:
        self._desk = desk
        self.recent = recent or Recent()

    @property
    def path(self) -> Path | None:
        """The workspace's file, or None while there is none."""
        return self._desk.workspace.path

    @property
    def name(self) -> str | None:
        """What the user calls the workspace, or None while it has no name."""
        return None if self.path is None or self.unnamed else self.path.stem

    @property
    def unnamed(self) -> bool:
        """Whether it is a scratch workspace: kept in a file, without a name yet."""
        return self.path is not None and self.path.parent == self.recent.scratch.resolve()

    @property
    def saved(self) -> bool:
        """Whether everything that was done is in the file."""
        return self._desk.workspace.saved

    @property
    def trouble(self) -> WorkspaceProblem | None:
        """Why what is done is no longer saved in the file; None while all is well."""
        return self._desk.workspace.trouble

    @property
    def crashed(self) -> bool:
        """Whether the workspace was not closed the last time."""
        return self._desk.workspace.crashed

    @property
    def lost(self) -> tuple[str, ...]:
        """What could not be recovered from a damaged file, as phrases."""
        return self._desk.workspace.lost

    def open(self, path: Path, *, take_over: bool = False, to_read: bool = False) -> Changes:
        """Open a workspace in the place of the present one; where its file cannot be written it is in `trouble`.

        Raises:
            WorkspaceInUse: it is open elsewhere; it can be opened `to_read`, or taken over.
            DamagedWorkspace: see `recover`.
            ParallaxError: it cannot be opened; the present one stays.
        """
        if path.resolve() == self.path and self.saved:
            return Changes()
        if to_read:
            return self._put(Workspace.look(path))
        try:
            workspace = Workspace.open(path, take_over=take_over)
        except Unsaved as why:
            workspace = Workspace.look(path, why)
        return self._put(workspace)

    def recover(self, path: Path) -> Changes:
        """Open what can be read of a damaged file, in memory; `lost` says what could not."""
        return self._put(Workspace.recover(path))

    def new(self, path: Path | None = None) -> Changes:
        """Begin an empty workspace in a file, or in memory."""
        return self._put(Workspace.in_memory() if path is None else Workspace.create(path))

    def keep_unnamed(self) -> Changes:
        """Have what is in memory kept in a file without a name from now on."""
        if self.path is not None:
            return Changes()
        folder = self.recent.scratch
        with contextlib.suppress(OSError):  # what it means is told by the writing
            folder.mkdir(parents=True, exist_ok=True)
        now = datetime.now(UTC).strftime("%Y-%m-%d %H-%M-%S %f")
        self._desk.workspace.save_as(folder / f"{now}{ENDING}")
        return Changes(saved=True)

    def save_as(self, path: Path) -> Changes:
        """Give the workspace a file, or another one, and go on there; one without a name moves."""
        former = self.path if self.unnamed else None
        self._desk.workspace.save_as(path)
        if former is not None:
            with contextlib.suppress(OSError):  # a copy that stays is no harm
                former.unlink()
        self.recent.add(path)
        return Changes(saved=True)

    def save_copy(self, path: Path) -> None:
        """Write the workspace to another file, and go on where one is."""
        self._desk.workspace.save_copy(path)

    def duplicate(self) -> Path:
        """Write a copy beside the file, under a free name, and return where."""
        if self.path is None or self.unnamed:
            raise ParallaxError("A workspace needs a name before it can be duplicated.")
        number = 2
        while (copy := self.path.with_name(f"{self.path.stem} {number}{self.path.suffix}")).exists():
            number += 1
        self.save_copy(copy)
        return copy

    def save_again(self) -> Changes:
        """Try once more to save where the work came from: the disk has room again, it is back."""
        before = self.saved
        return Changes(saved=self._desk.workspace.save_again() != before)

    def revert(self) -> Changes:
        """Make everything as it was when the workspace was opened; this can be undone too."""
        return self._desk.revert()

    def left_unnamed(self, most: int = 5) -> tuple[Unnamed, ...]:
        """Return the latest workspaces without a name from earlier times; open and empty ones are left out.

        However many have gathered, no more files are opened than it takes to find so many.
        """
        found: list[Unnamed] = []
        for changed, path in sorted(_changed(self.recent.unnamed()), reverse=True):
            if len(found) == most:
                break
            if is_open(path):
                continue
            with contextlib.suppress(ParallaxError, OSError):
                titles = titles_in(path)
                if titles:
                    found.append(Unnamed(path, datetime.fromtimestamp(changed, UTC), titles))
        return tuple(found)

    def view(self) -> dict[str, Any]:
        """Return what the view left in the workspace, as JSON knows values."""
        return self._desk.workspace.results.view()

    def set_view(self, name: str, value: object) -> None:
        """Keep something of the view in the workspace; it is no part of the history."""
        workspace = self._desk.workspace
        workspace.keep(lambda: workspace.results.set_view(name, value))

    def close(self) -> None:
        """Close the workspace; one without a name and without anything in it goes."""
        empty = self.path if self.unnamed and not self._desk.entries and not self._desk.notes else None
        self._desk.close()
        if empty is not None:
            with contextlib.suppress(OSError):
                empty.unlink()

    def _put(self, workspace: Workspace) -> Changes:
        self.close()
        changes = self._desk.put(workspace)
        if self.path is not None and not self.unnamed:
            self.recent.add(self.path)
        return changes


def _changed(paths: Iterable[Path]) -> Iterator[tuple[float, Path]]:
    """Yield when each file was changed last; one that has gone meanwhile is passed over."""
    for path in paths:
        with contextlib.suppress(OSError):
            yield path.stat().st_mtime, path
