# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Where the work is kept: opening, making and copying workspaces, and the one for those who just drop files."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Any

from parallax.domain.errors import ParallaxError, Unsaved, WorkspaceProblem
from parallax.session.changes import Changes
from parallax.session.desk import Desk
from parallax.session.recent import Recent
from parallax.session.unnamed import Unnamed, free_place, is_untouched, left_in
from parallax.workspace import Workspace


class Keeping:
    """The file behind the session; everything raises a `ParallaxError` whose words are for the user.

    As long as there is none, the work is in memory alone. A change never fails for the file's sake: the work
    goes on in memory, and `trouble` says why.
    """

    def __init__(self, desk: Desk, recent: Recent | None = None) -> None:
        self._desk = desk
        self.recent = recent or Recent()
        self._rescued: Path | None = None

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
    def at_risk(self) -> bool:
        """Whether something would be lost by closing the workspace: no file holds it."""
        return self._desk.workspace.at_risk

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
        self._desk.workspace.save_as(free_place(self.recent.scratch))
        return Changes(saved=True)

    def rescue(self) -> None:
        """Put what no file holds into one without a name, as long as the program may end at any moment."""
        if self.at_risk:
            self._rescued = self._rescued or free_place(self.recent.scratch)
            with contextlib.suppress(ParallaxError):  # then it is in memory, as it was before
                self.save_copy(self._rescued)

    def save_as(self, path: Path) -> Changes:
        """Give the workspace a file, or another one, and go on there; one without a name moves."""
        former = self.path if self.unnamed else None
        self._desk.workspace.save_as(path)
        if former is not None:
            with contextlib.suppress(OSError):  # a copy that stays is no harm
                former.unlink()
        self.recent.add(path)
        self._forget_rescued()
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
        if self._desk.workspace.save_again():
            self._forget_rescued()
        return Changes(saved=self.saved != before)

    def revert(self) -> Changes:
        """Make everything as it was when the workspace was opened; this can be undone too."""
        return self._desk.revert()

    def left_unnamed(self, most: int = 5) -> tuple[Unnamed, ...]:
        """Return the latest workspaces without a name from earlier times, but those that are open."""
        return left_in(self.recent.scratch, most)

    def view(self) -> dict[str, Any]:
        """Return what the view left in the workspace, as JSON knows values."""
        return self._desk.workspace.results.view()

    def set_view(self, name: str, value: object) -> Changes:
        """Keep something of the view in the workspace; it is no part of the history."""
        if self.view().get(name) == value:
            return Changes()
        workspace, before = self._desk.workspace, self._desk.saved_state()
        workspace.keep(lambda: workspace.results.set_view(name, value))
        return Changes(saved=self._desk.saved_state() != before)

    def close(self) -> None:
        """Close the workspace; one without a name in which nothing ever was goes."""
        empty: Path | None = None
        with contextlib.suppress(ParallaxError):  # what cannot be read any more stays
            if self.unnamed and self.saved and is_untouched(self._desk.workspace):
                empty = self.path
        self._desk.close()
        if empty is not None:
            with contextlib.suppress(OSError):
                empty.unlink()

    def _forget_rescued(self) -> None:
        """Take away what was rescued: it is saved where it belongs."""
        if self._rescued is not None:
            with contextlib.suppress(OSError):
                self._rescued.unlink()
        self._rescued = None

    def _put(self, workspace: Workspace) -> Changes:
        try:  # what is shown at once, so that the present one stays where that cannot be read
            workspace.articles.entries()
            workspace.articles.compared()
            workspace.marks.decisions()
            workspace.marks.notes()
        except ParallaxError:
            workspace.close()
            raise
        self.close()
        self._rescued = None
        changes = self._desk.put(workspace)
        if self.path is not None and not self.unnamed:
            self.recent.add(self.path)
        return changes
