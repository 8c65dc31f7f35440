# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Undo and redo: the two actions say what they would do, and tell what they did."""

from __future__ import annotations

from collections.abc import Callable

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
        workbench.changed.connect(self._take_changes)
        self._show()

    def doings(self) -> dict[str, Callable[[], object]]:
        """Return what the two actions do."""
        return {"undo": self.undo, "redo": self.redo}

    def undo(self) -> None:
        """Take the last change back."""
        step = self._workbench.session.undo_step
        if step is not None and self._workbench.carry_out(lambda session: session.undo()):
            self.told.emit(self.tr("Undone: {deed}").format(deed=deed_words(step.name)))

    def redo(self) -> None:
        """Do again what was undone last."""
        step = self._workbench.session.redo_step
        if step is not None and self._workbench.carry_out(lambda session: session.redo()):
            self.told.emit(self.tr("Done again: {deed}").format(deed=deed_words(step.name)))

    @Slot(object)
    def _take_changes(self, changes: Changes) -> None:
        if changes.history:
            self._show()

    def _show(self) -> None:
        session = self._workbench.session
        steps: tuple[Step | None, Step | None] = (session.undo_step, session.redo_step)
        for action, plain, step in zip((self._undo, self._redo), self._plain, steps, strict=True):
            action.setEnabled(step is not None)
            action.setText(plain if step is None else f"{plain}: {deed_words(step.name)}")
