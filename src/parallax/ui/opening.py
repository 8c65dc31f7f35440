# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Which workspace lies in the window: begun, opened, taken up where one left off, and left with nothing lost."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from parallax.domain.errors import DamagedWorkspace, ParallaxError, WorkspaceInUse
from parallax.session import Changes, Keeping
from parallax.ui.dialogs.workspaces import ask_workspace, show_question
from parallax.ui.filing import Filing
from parallax.ui.former import ClearingUp, former_workspaces, titles_words, when_words
from parallax.ui.reading_room.words import plain_tip
from parallax.ui.remembering import Memory
from parallax.ui.viewing import Viewing
from parallax.ui.workbench import Workbench

_WINDOW = "window"
"""Under this name a workspace keeps how the window stood."""
_KEPT_EACH = 30_000
"""Milliseconds: so much of where one was is lost with the machine's current."""
_MOST_UNNAMED = 5
_MOST_OFFERED = 5


class Opening(QObject):
    """Puts one workspace in the place of another."""

    told = Signal(str)
    """A short sentence for the line at the window's foot."""
    stayed = Signal()
    """Work would have been lost by leaving, and its user thought better of it."""
    former_found = Signal(object)
    """The workspaces of before, each a `Former`, while there is nothing to read."""

    def __init__(
        self,
        workbench: Workbench,
        filing: Filing,
        memory: Memory,
        viewing: Viewing,
        recent: QAction,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._workbench = workbench
        self._filing = filing
        self._memory = memory
        self._viewing = viewing
        self._window = window
        self._closed = False
        self._clearing = ClearingUp(lambda: self._keeping, window)
        self._clearing.chosen.connect(self.open)
        self._recent = QMenu(window)
        self._recent.setToolTipsVisible(True)
        self._recent.aboutToShow.connect(self._fill_recent)
        recent.setMenu(self._recent)
        self._clock = QTimer(self)
        self._clock.setInterval(_KEPT_EACH)
        self._clock.timeout.connect(self._keep_view)
        self._clock.start()
        workbench.workspace_met.connect(self.open)
        workbench.changed.connect(self._take_changes)

    @property
    def _keeping(self) -> Keeping:
        return self._workbench.session.keeping

    def doings(self) -> dict[str, Callable[[], object]]:
        """Return what the actions do that open a workspace."""
        return {"new_workspace": self.begin, "open_workspace": self.ask_and_open}

    def resume(self, *, failed: bool = False) -> None:
        """Open the workspace of the last time, if it is there and the user wants that.

        Args:
            failed: Parallax crashed each time it tried lately; it is offered instead.
        """
        path = Path(self._memory.settings.workspace)
        wanted = self._memory.settings.resume and bool(self._memory.settings.workspace) and path.is_file()
        if wanted and not failed:
            self.open(path)
        elif wanted:
            self.told.emit(self.tr("Not opened by itself, for Parallax ended suddenly twice as it did that."))
        if not self._workbench.session.library.entries:
            self._offer_former()

    def begin(self) -> None:
        """Begin an empty workspace; the present one is saved already."""
        self._leave(lambda: self._put(self._keeping.new))

    def ask_and_open(self) -> None:
        """Ask for a workspace and open it."""
        path = ask_workspace(self._window, Path(self._memory.settings.folder))
        if path is not None:
            self.open(path)

    @Slot(object)
    def open(self, path: Path) -> None:
        """Open a workspace in the place of the present one."""
        self._leave(lambda: self._open(path))

    def close(self, then: Callable[[], object]) -> bool:
        """Stop what is under way and close the file.

        False where the work would be lost: the user is asked, and `then` is called once that is settled.
        """
        if self._closed:
            return True
        with self._filing.silent():
            self._keep_view()
        if self._keeping.at_risk:
            self._ask_before_leaving(then)
            return False
        self._closed = True
        self._workbench.close()
        kept = self._keeping.path if self._workbench.session.library.entries else None
        self._memory.change(workspace=str(kept or ""))
        self._keeping.close()
        return True

    def secure(self) -> None:
        """Keep where one is, and what no file holds: the program may not get to the end of what it does."""
        self._keep_view()
        self._keeping.rescue()

    @Slot()
    def _fill_recent(self) -> None:
        """List the workspaces of late, those without a name by their articles."""
        menu = self._recent
        menu.clear()
        open_now = self._keeping.path
        named = [path for path in self._keeping.recent.paths() if path != open_now]
        for path in named:
            action = menu.addAction(path.stem.replace("&", "&&"))
            action.setToolTip(plain_tip(str(path)))
            action.triggered.connect(lambda _=False, path=path: self.open(path))
        unnamed = self._keeping.left_unnamed(_MOST_UNNAMED)
        if named and unnamed:
            menu.addSeparator()
        for one in unnamed:
            called = f"{when_words(one.changed)}: {titles_words(one)}"
            action = menu.addAction(called.replace("&", "&&"))
            action.triggered.connect(lambda _=False, path=one.path: self.open(path))
        if menu.isEmpty():
            menu.addAction(self.tr("None yet")).setEnabled(False)
            return
        menu.addSeparator()
        menu.addAction(self.tr("&All workspaces…")).triggered.connect(self._clearing.show_all)

    @Slot(object)
    def _take_changes(self, changes: Changes) -> None:
        if changes.articles and not self._workbench.session.library.entries:
            self._offer_former()

    def _offer_former(self) -> None:
        """Say which workspaces there are to go on with."""
        self.former_found.emit(former_workspaces(self._keeping, _MOST_OFFERED))

    def _open(self, path: Path) -> None:
        try:
            self._put(lambda: self._keeping.open(path), tell=False)
        except WorkspaceInUse as error:
            self._ask(
                f"{error}",
                (
                    self.tr("Open to &read"),
                    lambda: self._put(lambda: self._keeping.open(path, to_read=True), known=True),
                ),
                (self.tr("&Take over"), lambda: self._put(lambda: self._keeping.open(path, take_over=True))),
            )
        except DamagedWorkspace as error:
            self._ask(
                f"{error}",
                (
                    self.tr("&Recover what can be read"),
                    lambda: self._put(lambda: self._keeping.recover(path), known=True),
                ),
            )
        except ParallaxError as error:
            self._tell_problems([error])

    def _put(self, change: Callable[[], Changes], *, tell: bool = True, known: bool = False) -> None:
        """Put another workspace in the place of this one; that it is not saved may be known, for that was chosen."""
        try:
            changes = change()
        except ParallaxError as error:
            if not tell:
                raise
            self._tell_problems([error])
            return
        self._filing.begin_anew(trouble_known=known)
        kept = self._keeping.view().get(_WINDOW)
        self._viewing.restore(kept if isinstance(kept, dict) else {})
        self._workbench.take_workspace(changes)
        if known and self._keeping.trouble is not None:
            self.told.emit(str(self._keeping.trouble))
        if self._keeping.crashed:
            self.told.emit(self.tr("Parallax ended suddenly the last time; what was saved is here."))
        if self._keeping.lost:
            self._tell_problems(self._keeping.lost, self.tr("This could not be recovered:"))

    def _leave(self, then: Callable[[], object]) -> None:
        """Go on to another workspace once nothing of this one can be lost."""
        with self._filing.silent():
            self._keep_view()
        if self._keeping.at_risk:
            self._ask_before_leaving(then)
            return
        then()

    def _ask_before_leaving(self, then: Callable[[], object]) -> None:
        def save_and_go() -> None:
            if self._filing.save_as(self.tr("Save the workspace")):
                then()
            else:
                self.stayed.emit()

        def go() -> None:
            self._put(self._keeping.new)
            then()

        question = self.tr("The work is not saved in a file.")
        why = self._keeping.trouble
        self._ask(
            question if why is None else f"{question}\n\n{why}",
            (self.tr("&Save…"), save_and_go),
            (self.tr("&Leave it"), go),
            otherwise=self.stayed.emit,
        )

    def _tell_problems(self, problems: Sequence[object], heading: str | None = None) -> None:
        from parallax.ui.dialogs.problems import show_problems  # not before it is wanted

        show_problems(self._window, problems, heading=heading)

    def _ask(
        self,
        question: str,
        *answers: tuple[str, Callable[[], object]],
        otherwise: Callable[[], object] = lambda: None,
    ) -> None:
        show_question(self._window, question, answers, otherwise)

    @Slot()
    def _keep_view(self) -> None:
        if not self._closed and self._workbench.session.library.entries:
            with contextlib.suppress(ParallaxError):  # what is wrong is told where something is lost by it
                changes = self._keeping.set_view(_WINDOW, self._viewing.now())
                self._workbench.carry_out(lambda _: changes)
