# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The workspace's file as the window knows it: named, copied, and whether the work is saved in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from parallax.domain.errors import ParallaxError
from parallax.session import ENDING, Changes, Keeping
from parallax.ui.dialogs.workspaces import ask_workspace_name, show_question
from parallax.ui.remembering import Memory
from parallax.ui.workbench import Workbench

_TITLES_SHOWN = 3


@dataclass(frozen=True, slots=True)
class SavedState:
    """What the line at the window's foot says of the file."""

    words: str = ""
    tip: str = ""
    trouble: bool = False


class Filing(QObject):
    """Keeps what is done in a file without being asked, and carries out what the user asks of the file."""

    told = Signal(str)
    """A short sentence for the line at the window's foot."""
    state_changed = Signal(object)
    """The `SavedState`."""

    def __init__(self, workbench: Workbench, memory: Memory, window: QWidget) -> None:
        super().__init__(window)
        self._workbench = workbench
        self._memory = memory
        self._window = window
        self._cannot_keep: ParallaxError | None = None
        self._in_trouble = False
        self._silent = False
        workbench.joining.connect(self._keep)
        workbench.changed.connect(self._take_changes)

    @property
    def _keeping(self) -> Keeping:
        return self._workbench.session.keeping

    def doings(self) -> dict[str, Callable[[], object]]:
        """Return what the actions do that concern the file."""
        return {
            "save": self.save,
            "save_copy": self.save_copy,
            "duplicate": self.duplicate,
            "revert": self.revert,
        }

    def begin_anew(self, *, trouble_known: bool = False) -> None:
        """Forget what was wrong with the workspace before; what keeps the next one from being saved may be known."""
        self._cannot_keep = None
        self._in_trouble = trouble_known

    @contextmanager
    def silent(self) -> Iterator[None]:
        """Ask nothing meanwhile: what is in trouble is about to be asked about."""
        self._silent = True
        try:
            yield
        finally:
            self._silent = False

    def save(self) -> None:
        """Say that everything is saved; ask for a name where there is none, or where the file fails."""
        keeping = self._keeping
        if keeping.trouble is not None and self._tried_again():
            return
        if keeping.name is None or keeping.trouble is not None:
            self.save_as(self.tr("Save the workspace"))
        else:
            self.told.emit(self.tr("Saved in {path}, as always.").format(path=keeping.path))

    def save_copy(self) -> None:
        """Write a copy to another file and go on in this one."""
        path = ask_workspace_name(self._window, self.tr("Save a copy"), self._suggested())
        if path is not None and self._try(lambda: self._keeping.save_copy(path)):
            self.told.emit(self.tr("Copied to {path}").format(path=path))

    def duplicate(self) -> None:
        """Write a copy beside the file."""
        copies: list[Path] = []
        if self._try(lambda: copies.append(self._keeping.duplicate())):
            self.told.emit(self.tr("Copied to {path}").format(path=copies[0]))

    def revert(self) -> None:
        """Make everything as it was when the workspace was opened; undo brings it back."""
        self._workbench.carry_out(lambda session: session.keeping.revert())

    def save_as(self, title: str) -> bool:
        """Ask for a file and go on there; False where the user thinks better of it, or it cannot be written."""
        path = ask_workspace_name(self._window, title, self._suggested())
        if path is None:
            return False
        self._memory.change(folder=str(path.parent))
        return self._workbench.carry_out(lambda session: session.keeping.save_as(path))

    def _tried_again(self) -> bool:
        self._workbench.carry_out(lambda session: session.keeping.save_again())
        if self._keeping.saved:
            self.told.emit(self.tr("Saved again in {path}.").format(path=self._keeping.path))
        return self._keeping.saved

    def _try(self, do: Callable[[], object]) -> bool:
        try:
            do()
        except ParallaxError as error:
            from parallax.ui.dialogs.problems import show_problems  # not before it is wanted

            show_problems(self._window, [error])
            return False
        return True

    @Slot()
    def _keep(self) -> None:
        """Have what joins kept in a file from the first on."""
        if self._keeping.path is None and not self._cannot_keep:
            try:
                self._keeping.keep_unnamed()
            except ParallaxError as error:
                self._cannot_keep = error

    @Slot(object)
    def _take_changes(self, changes: Changes) -> None:
        if changes.articles and self._workbench.session.library.entries:
            self._keep()
        if changes.articles or changes.saved:
            if self._keeping.path is not None:
                self._memory.change(workspace=str(self._keeping.path))
                self._memory.write()
            state = self._state()
            self.state_changed.emit(state)
            if state.trouble and not self._in_trouble and not self._silent:
                self._offer_elsewhere(state)
            self._in_trouble = state.trouble

    def _offer_elsewhere(self, state: SavedState) -> None:
        elsewhere = (self.tr("&Save elsewhere…"), lambda: self.save_as(self.tr("Save the workspace")))
        show_question(self._window, state.tip, [elsewhere], no=self.tr("&Go on in memory"))

    def _state(self) -> SavedState:
        keeping = self._keeping
        trouble = keeping.trouble or (self._cannot_keep if keeping.path is None else None)
        if trouble is not None:
            return SavedState(self.tr("⚠ Not saved"), str(trouble), trouble=True)
        if keeping.path is None:
            return SavedState()
        if keeping.unnamed:
            tip = self.tr("Every change is kept; a click gives the workspace a name and a place.")
            return SavedState(self.tr("Saved, without a name"), tip)
        return SavedState(self.tr("Saved"), self.tr("In {path}").format(path=keeping.path))

    def _folder(self) -> Path:
        return Path(self._memory.settings.folder)

    def _suggested(self) -> Path:
        keeping = self._keeping
        if keeping.name is not None and keeping.path is not None:
            return keeping.path
        names = [entry.name for entry in self._workbench.session.library.entries[:_TITLES_SHOWN]]
        called = ", ".join(names) or self.tr("Workspace")
        return self._folder() / f"{called}{ENDING}".replace("/", "-")
