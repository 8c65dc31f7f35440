# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Undo and redo: the two actions say what they would do, and tell what they did."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction

from parallax.domain.library import Step
from parallax.session import Changes
from parallax.ui.deeds import deed_words
from parallax.ui.workbench import Workbench


class Undoing(QObject):
    """Keeps the two actions in step with the workspace's history."""

    told = Signal(str)
    """A short sentence for the line at the window's foot."""

    def __init__(self, workbench: Workbench, undo: QAction, redo: QAction, parent: QObject) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._undo = undo
        self._redo = redo
        self._plain = (undo.text(), redo.text())
        self._oldest: tuple[Path | None, int] = (None, 1)
        workbench.changed.connect(self._take_changes)
        self._show()

    def doings(self) -> dict[str, Callable[[], object]]:
        """Return what the two actions do."""
        return {"undo": self.undo, "redo": self.redo}

    def undo(self) -> None:
        """Take the last change back."""
        session = self._workbench.session
        step = session.undo_step
        if step is None or not self._workbench.carry_out(lambda session: session.undo()):
            return
        told = [self.tr("Undone: {deed}").format(deed=deed_words(step.name))]
        if session.undo_step is None and session.oldest_step > 1:
            told.append(self.tr("Steps before this one are no longer kept."))
        self.told.emit(" – ".join(told) if _went(step, session.redo_step) else self._damaged())

    def redo(self) -> None:
        """Do again what was undone last."""
        session = self._workbench.session
        step = session.redo_step
        if step is not None and self._workbench.carry_out(lambda session: session.redo()):
            told = self.tr("Done again: {deed}").format(deed=deed_words(step.name))
            self.told.emit(told if _went(step, session.undo_step) else self._damaged())

    def _damaged(self) -> str:
        return self.tr(
            "The history of the changes is damaged and was given up; the work itself is as it was."
        )

    @Slot(object)
    def _take_changes(self, changes: Changes) -> None:
        if changes.history:
            self._tell_forgotten()
            self._show()

    def _tell_forgotten(self) -> None:
        """Say so where steps can no longer be undone that could be a moment ago."""
        session = self._workbench.session
        before, self._oldest = self._oldest, (session.keeping.path, session.oldest_step)
        # One step goes for each that comes once there are as many as are kept: that is no news.
        if self._oldest[0] == before[0] and self._oldest[1] > before[1] + 1:
            self.told.emit(
                self.tr("Earlier changes can no longer be undone: what they kept took too much room.")
            )

    def _show(self) -> None:
        session = self._workbench.session
        steps: tuple[Step | None, Step | None] = (session.undo_step, session.redo_step)
        for action, plain, step in zip((self._undo, self._redo), self._plain, steps, strict=True):
            action.setEnabled(step is not None)
            action.setText(plain if step is None else f"{plain}: {deed_words(step.name)}")


def _went(step: Step, now: Step | None) -> bool:
    """Whether a step that was undone, or done again, is the one that can be done again, or undone, now."""
    return now is not None and now.number == step.number
