# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Where one was in a workspace, and what was marked there: kept in it, and shown so again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, Qt, Slot

from parallax.domain.comparison import Place
from parallax.session import Changes
from parallax.ui.actions import Actions
from parallax.ui.navigator import Choice, Navigator
from parallax.ui.reading_room.marks import Mark
from parallax.ui.reading_room.pane_states import PaneStates
from parallax.ui.showing import Showing
from parallax.ui.sidebar.sidebar import Sidebar
from parallax.ui.workbench import Workbench

_SWITCHES = (*(mark.value for mark in Mark), "linked", "all_links")


class Viewing(QObject):
    """Takes down panes, places, marks and choice as JSON knows values, and sets them as they were."""

    def __init__(
        self,
        workbench: Workbench,
        actions: Actions,
        showing: Showing,
        navigator: Navigator,
        sidebar: Sidebar,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._actions = actions
        self._showing = showing
        self._navigator = navigator
        self._sidebar = sidebar
        self._awaited: Place | None = None
        # Later than everybody else: the sentence is chosen once all parts know the comparison.
        workbench.changed.connect(self._take_changes, Qt.ConnectionType.QueuedConnection)

    def now(self) -> dict[str, Any]:
        """Return how everything stands."""
        chosen = self._chosen()
        return {
            "panes": self._showing.states.plain,
            "chosen": None if chosen is None else [chosen.article, chosen.start],
            "switches": {name: self._actions[name].isChecked() for name in _SWITCHES},
            "tab": self._sidebar.shown_tab,
        }

    def restore(self, kept: Mapping[str, Any]) -> None:
        """Let everything stand so again as far as it can; what cannot be understood says nothing."""
        self._showing.restore(PaneStates.from_plain(kept.get("panes")))
        switches = kept.get("switches")
        for name, on in switches.items() if isinstance(switches, dict) else ():
            if name in _SWITCHES and isinstance(on, bool):
                self._actions[name].setChecked(on)
        self._sidebar.show_tab(str(kept.get("tab")))
        self._awaited = None
        match kept.get("chosen"):
            case [str(article), int(start)]:
                self._awaited = Place(article, start, start + 1)

    def _chosen(self) -> Place | None:
        """Return where the chosen sentence begins, or the first of the chosen claim."""
        choice, comparison = self._navigator.choice, self._workbench.session.comparison
        if comparison is None or self._awaited is not None:
            return self._awaited
        ref = choice.sentence
        if ref is None and choice.claims:
            ref = comparison.claims[choice.claims[0]].sentences[0]
        if ref is None:
            return None
        sentence = comparison.sentence(ref)
        return Place(ref.article, sentence.start, sentence.end)

    @Slot(object)
    def _take_changes(self, changes: Changes) -> None:
        if (
            changes.comparison
            and self._awaited is not None
            and self._workbench.session.comparison is not None
        ):
            place, self._awaited = self._awaited, None
            if self._navigator.choice == Choice():
                self._navigator.stand_at(place)
