# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The reader's judgement on rows of the sidebar: which figures are the same, and who speaks."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from parallax.domain.comparison import Pair, Place
from parallax.ui.actions import Actions
from parallax.ui.sidebar.rows import Row, place_of
from parallax.ui.sidebar.sidebar import Sidebar
from parallax.ui.workbench import Workbench

_OFFERED = {
    "figures": ("other_figure", "same_figure"),
    "quotes": ("speaker",),
    "notes": ("note",),
}


class RowJudging(QObject):
    """Turns rows and an action into a decision; the workspace keeps it, undo takes it back."""

    told = Signal(str)
    """A short sentence for the line at the window's foot."""

    def __init__(self, workbench: Workbench, sidebar: Sidebar, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._workbench = workbench
        self._sidebar = sidebar
        self._actions = actions
        self._window = window
        self._menu = QMenu(window)
        sidebar.menu_requested.connect(self._open_menu)

    def doings(self) -> dict[str, Callable[[], object]]:
        """Return what the actions do that judge rows."""
        return {
            "same_figure": self.join_figures,
            "other_figure": self.part_figures,
            "speaker": self.ask_speaker,
        }

    def join_figures(self) -> None:
        """The figures of two rows measure the same."""
        rows = self._rows("figures")
        pairs = (
            [
                (one, other)
                for one, other in product(
                    *([place for own in _places(row).values() for place in own] for row in rows)
                )
                if one.article != other.article
            ]
            if len(rows) == 2
            else []
        )
        if not pairs:
            self.told.emit(
                self.tr("Select the rows of two figures of different sources (Ctrl+click), then again.")
            )
        elif self._workbench.carry_out(lambda session: session.decisions.same_figure(pairs[0])):
            self.told.emit(self.tr("The same figure. Ctrl+Z takes it back."))

    def part_figures(self) -> None:
        """One source's figure is not the one that the others of its row give."""
        rows, badge = self._rows("figures"), self._sidebar.chosen[1]
        places = _places(rows[0]) if len(rows) == 1 else {}
        odd = badge.place.article if badge is not None and badge.place is not None else None
        if odd is None and len(places) == 2:
            odd = next(iter(places))
        if odd is None or len(places) < 2:
            self.told.emit(
                self.tr("Go to the badge of the source that means another figure (← →), then again.")
            )
            return
        others = [place for article, own in places.items() if article != odd for place in own]
        pairs: list[Pair] = list(product(places[odd], others))
        if self._workbench.carry_out(lambda session: session.decisions.other_figure(*pairs)):
            self.told.emit(self.tr("Not the same figure. Ctrl+Z takes it back."))

    def ask_speaker(self) -> None:
        """Ask who speaks in the quotation of the row, in the source whose badge has the ring or in all."""
        rows, badge = self._rows("quotes"), self._sidebar.chosen[1]
        comparison = self._workbench.session.comparison
        places = [place for row in rows[:1] for own in _places(row).values() for place in own]
        if badge is not None and badge.places:
            places = list(badge.places)
        if not places or comparison is None:
            self.told.emit(self.tr("Go to a quotation in the sidebar, then again."))
            return
        from parallax.ui.dialogs.speaker import show_speaker  # not before it is asked for

        text = comparison.article(places[0].article).article.text
        now = next((q.speaker for q in comparison.quotes if place_of(q) == places[0]), None)
        known = sorted({quote.speaker for quote in comparison.quotes if quote.speaker}, key=str.casefold)
        dialog = show_speaker(text[places[0].start : places[0].end], now or "", known, self._window)
        dialog.named.connect(lambda name: self._name(name, places))

    def _name(self, name: str, places: list[Place]) -> None:
        if self._workbench.carry_out(lambda session: session.decisions.name_speaker(name, *places)):
            self.told.emit(self.tr("The speaker is kept. Ctrl+Z takes it back."))

    def _rows(self, tab: str) -> list[Row]:
        return self._sidebar.chosen[0] if self._sidebar.shown_tab == tab else []

    @Slot(QPoint)
    def _open_menu(self, place: QPoint) -> None:
        offered = _OFFERED.get(self._sidebar.shown_tab, ())
        self._menu.clear()
        self._menu.addActions([self._actions[name] for name in offered])
        if offered:
            self._menu.popup(place)


def _places(row: Row) -> dict[str, list[Place]]:
    """Return where each source has what a row shows."""
    found: dict[str, list[Place]] = {}
    for mark in row.marks(unfolded=True):
        for place in mark.places:
            own = found.setdefault(place.article, [])
            if place not in own:
                own.append(place)
    return found
