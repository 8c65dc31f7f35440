# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Carries out what is asked in the library's table and in the search over workspaces."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QMessageBox, QWidget

from parallax.domain.comparison import Place
from parallax.domain.library import Found, Hit
from parallax.session import MOST_COMPARED, Changes, Session, search_workspaces
from parallax.ui.library.article_words import share_of_shared
from parallax.ui.workbench import Workbench

if TYPE_CHECKING:
    from parallax.ui.dialogs.library import LibraryDialog
    from parallax.ui.dialogs.search import SearchDialog


_MOST_UNNAMED = 20
"""So many workspaces without a name are searched, the latest ones."""


class Librarian(QObject):
    """Knows the workspace's articles, those that are compared and those that are not."""

    place_chosen = Signal(object)
    """The domain's Place that is to be gone to; its article is compared."""
    workspace_chosen = Signal(object)
    """The path of a workspace that is to be opened."""

    def __init__(self, workbench: Workbench, window: QWidget) -> None:
        super().__init__(window)
        self._workbench = workbench
        self._window = window
        self._table: LibraryDialog | None = None
        self._awaited: tuple[Path, Hit] | None = None
        self._others: deque[tuple[Path, str]] = deque()
        """Workspaces that are yet to be searched, with their names."""
        workbench.changed.connect(self._take_changes)

    def doings(self) -> dict[str, Callable[[], object]]:
        """Return what the actions do that look into the library."""
        return {"library": self.show_table, "search": self.search}

    def show_table(self) -> None:
        """Show all articles of the workspace."""
        from parallax.ui.dialogs.library import show_library  # not before it is asked for

        table = show_library(self._window)
        table.ticked.connect(self._tick)
        table.chosen.connect(self._choose)
        table.tagged.connect(self._tag)
        table.remove_requested.connect(lambda ids: self._change(lambda session: session.remove(*ids)))
        table.article_activated.connect(lambda article: self._go(Place(article, 0, 0)))
        table.finished.connect(self._forget_table)
        self._table = table
        self._fill()

    def search(self) -> None:
        """Ask for words and look for them in all articles."""
        from parallax.ui.dialogs.search import show_search  # not before it is asked for

        self._awaited = None
        dialog = show_search(self._window)
        dialog.sought.connect(lambda words, everywhere: self._seek(dialog, words, everywhere=everywhere))
        dialog.hit_chosen.connect(lambda hit: self._go(Place(hit.article, hit.start, hit.end)))
        dialog.workspace_chosen.connect(self._go_elsewhere)

    def _seek(self, dialog: SearchDialog, words: str, *, everywhere: bool) -> None:
        session = self._workbench.session
        wanted = bool(words.strip())
        self._others = deque(self._known_workspaces() if everywhere and wanted else ())
        dialog.show_hits(session.library.search(words) if wanted else Found(), others=len(self._others))
        self._seek_in_next(dialog, words)

    def _known_workspaces(self) -> list[tuple[Path, str]]:
        """Return the workspaces that were open before, with their names."""
        keeping = self._workbench.session.keeping
        named = [(path, path.stem) for path in keeping.recent.paths() if path != keeping.path]
        unnamed = keeping.left_unnamed(_MOST_UNNAMED)
        return [*named, *((one.path, self.tr("without a name")) for one in unnamed)]

    def _seek_in_next(self, dialog: SearchDialog, words: str) -> None:
        """Search one other workspace, and the next when the window has had its turn."""
        if not self._others:
            return
        path, name = self._others.popleft()
        found = search_workspaces([path], words).get(path, Found())
        dialog.show_more(path, name, found, others=len(self._others))
        others = self._others
        QTimer.singleShot(
            0, dialog, lambda: self._seek_in_next(dialog, words) if others is self._others else None
        )

    def _go_elsewhere(self, path: Path, hit: Hit) -> None:
        """Open another workspace, and go to the hit once it is there."""
        self._awaited = path.resolve(), hit
        self.workspace_chosen.emit(path)

    def _go(self, place: Place) -> None:
        """Go to a place; its article is compared from now on."""
        compared = [entry.id for entry in self._workbench.session.library.entries if entry.compared]
        if place.article not in compared:
            self._change(lambda session: session.library.choose([*compared, place.article]))
        self.place_chosen.emit(place)

    @Slot(object, bool)
    def _tick(self, articles: Sequence[str], on: bool) -> None:
        compared = {entry.id for entry in self._workbench.session.library.entries if entry.compared}
        self._choose(compared.union(articles) if on else compared.difference(articles))

    @Slot(object)
    def _choose(self, articles: Collection[str]) -> None:
        """Compare just these; where they are many, and more than now, not before it is agreed to."""
        session = self._workbench.session

        def choose() -> None:
            self._change(lambda session: session.library.choose(articles))

        if len(articles) <= max(MOST_COMPARED, len(session.articles)):
            choose()
            return
        question = QMessageBox(self._table or self._window)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.setWindowTitle(self.tr("Compare many articles"))
        question.setText(self.tr("Compare %n article(s) at once?", "", len(articles)))
        question.setInformativeText(self.tr("With so many it takes long, and each has a pane."))
        compare = question.addButton(self.tr("&Compare"), QMessageBox.ButtonRole.AcceptRole)
        question.addButton(QMessageBox.StandardButton.Cancel)
        question.setDefaultButton(QMessageBox.StandardButton.Cancel)
        compare.clicked.connect(choose)
        question.open()

    @Slot(object, object, object)
    def _tag(self, articles: Sequence[str], new: Sequence[str], gone: Sequence[str]) -> None:
        self._change(lambda session: session.library.tag(articles, add=new, remove=gone))

    def _change(self, deed: Callable[[Session], Changes]) -> None:
        self._workbench.carry_out(deed)

    @Slot()
    def _forget_table(self) -> None:
        self._table = None

    @Slot(object)
    def _take_changes(self, changes: Changes) -> None:
        if changes.articles or changes.comparison:
            self._fill()
        if self._awaited is not None and self._workbench.session.keeping.path == self._awaited[0]:
            hit, self._awaited = self._awaited[1], None
            # Each part of the window hears first that the workspace is there.
            QTimer.singleShot(0, self, lambda: self._go(Place(hit.article, hit.start, hit.end)))

    def _fill(self) -> None:
        if self._table is None:
            return
        session = self._workbench.session
        compared = session.comparison.articles if session.comparison is not None else ()
        shares = {one.article.id: share for one in compared if (share := share_of_shared(one)) is not None}
        self._table.set_entries(session.library.entries, shares)
