# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Searching all articles of the workspace, compared or not, and those of the other workspaces known."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from parallax.domain.library import Found
from parallax.ui.dialogs.hit_delegate import HIT_ROLE, HitDelegate, one_line
from parallax.ui.dialogs.parts import close_button, plain_label, resize_within_screen
from parallax.ui.reading_room.words import plain_tip

_PAUSE = 200
"""Milliseconds without a key before what is typed is searched for."""
_WORKSPACE = HIT_ROLE + 1


class SearchDialog(QDialog):
    """A field and the hits in their context; what is found is told to it."""

    sought = Signal(str, bool)
    """The words, and whether the other workspaces are asked too."""
    hit_chosen = Signal(object)
    """A `Hit` of this workspace."""
    workspace_chosen = Signal(object, object)
    """The path of another workspace, and the `Hit` there that was chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Search the workspace"))
        self._field = QLineEdit()
        self._field.setPlaceholderText(self.tr("Words, or a phrase in quotation marks"))
        self._field.setAccessibleName(self.tr("Search for"))
        self._field.setClearButtonEnabled(True)
        self._everywhere = QCheckBox(self.tr("&Other workspaces too"))
        self._everywhere.setToolTip(self.tr("Search the workspaces that were open before as well"))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._seek)
        self._field.textChanged.connect(self._wait)
        self._everywhere.toggled.connect(self._seek)
        self._hits = QTreeWidget()
        self._hits.setAccessibleName(self.tr("Found"))
        self._hits.setHeaderHidden(True)
        self._hits.setItemDelegate(HitDelegate(self._hits))
        self._hits.setIndentation(14)
        self._hits.itemActivated.connect(self._go)
        self._told = plain_label(look="quiet")
        self._found: list[Found] = []
        first = QHBoxLayout()
        first.setSpacing(10)
        first.addWidget(self._field, 1)
        first.addWidget(self._everywhere)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addLayout(first)
        layout.addWidget(self._hits, 1)
        layout.addWidget(self._told)
        layout.addWidget(close_button(self))
        resize_within_screen(self, 860, 520)
        self._field.setFocus()

    def show_hits(self, here: Found, *, others: int = 0) -> None:
        """Show what was found in this workspace; so many others are yet to be searched."""
        self._hits.clear()
        self._found = []
        self._take(here, None, "", others)

    def show_more(self, path: Path, name: str, found: Found, *, others: int = 0) -> None:
        """Show what was found in another workspace of that name; so many are yet to be searched."""
        self._take(found, path, f"{name}: ", others)

    def _take(self, found: Found, path: Path | None, before: str, others: int) -> None:
        self._found.append(found)
        self._add(found, path, before)
        told = self._count(self._found) if self._field.text().strip() else ""
        if others:
            told = self.tr("{0} – searching the other workspaces…").format(told)
        self._told.setText(told)
        first = self._hits.topLevelItem(0)
        hit = first.child(0) if first is not None else None
        if hit is not None and self._hits.currentItem() is None:
            self._hits.setCurrentItem(hit)

    def _count(self, found: Sequence[Found]) -> str:
        """Say how much was found, and whether it is all that there is."""
        places = sum(len(one.hits) for one in found)
        if not places:
            return self.tr("Nothing found.")
        shown = sum(len(one.entries) for one in found)
        told = self.tr("%n place(s)", "", places)
        articles = self.tr("%n article(s)", "", sum(one.articles for one in found))
        if all(one.whole for one in found):
            return self.tr("{0} in {1}").format(told, articles)
        if shown == sum(one.articles for one in found):
            return self.tr("More than {0} in {1}").format(told, articles)
        return self.tr("The first {0}, in {1} of {2}").format(told, shown, articles)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the field goes to the hit that is chosen; the arrows choose another."""
        if self._field.hasFocus() and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._hits.setFocus()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._timer.isActive():
                self._timer.stop()
                self._seek()
            elif (item := self._hits.currentItem()) is not None:
                self._go(item)
            return
        super().keyPressEvent(event)

    def _wait(self) -> None:
        self._timer.start()

    def _seek(self) -> None:
        self.sought.emit(self._field.text(), self._everywhere.isChecked())

    def _add(self, found: Found, path: Path | None, before: str) -> None:
        names = {
            entry.id: f"{entry.letter}  {entry.name}: {entry.title or ''}".rstrip(": ")
            for entry in found.entries
        }
        parents: dict[str, QTreeWidgetItem] = {}
        for hit in found.hits:
            name = " ".join(names.get(hit.article, hit.article).split())
            parent = parents.get(hit.article)
            if parent is None:
                parent = parents[hit.article] = QTreeWidgetItem([before + name])
                parent.setToolTip(0, plain_tip(parent.text(0)))
                self._hits.addTopLevelItem(parent)
                parent.setExpanded(True)
            child = QTreeWidgetItem([one_line(hit.context)])
            child.setData(0, HIT_ROLE, hit)
            child.setData(0, _WORKSPACE, path)
            child.setToolTip(0, plain_tip(hit.context))
            parent.addChild(child)

    def _go(self, item: QTreeWidgetItem) -> None:
        hit, path = item.data(0, HIT_ROLE), item.data(0, _WORKSPACE)
        if path is not None and hit is not None:
            self.workspace_chosen.emit(path, hit)
        elif hit is not None:
            self.hit_chosen.emit(hit)
        else:
            return
        self.accept()


def show_search(parent: QWidget | None) -> SearchDialog:
    """Show the search without waiting."""
    dialog = SearchDialog(parent)
    dialog.open()
    return dialog
