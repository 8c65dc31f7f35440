# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""How the panes stand: their order, which are shown, one alone, how wide each is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from parallax.ui.reading_room.pane import Pane
from parallax.ui.reading_room.row import PaneRow


class Arrangement(QObject):
    """Carries out what headers, borders and keys ask of the panes; the order itself is the article list's."""

    order_changed = Signal(object)
    """All articles' ids in their new order."""
    shown_changed = Signal(object)
    """The ids of the articles that are to have a pane, in order."""

    def __init__(self, row: PaneRow, current: Callable[[], str | None], parent: QObject) -> None:
        super().__init__(parent)
        self._row = row
        self._current = current
        self._panes: dict[str, Pane] = {}
        self._order: list[str] = []

    def come_after(self, widget: QWidget) -> None:
        """Let the Tab key come to the panes from this widget."""
        self._row.come_after(widget)

    def set_order(self, ids: Sequence[str]) -> None:
        """Know the order of all articles, of those without a pane too."""
        self._order = list(ids)

    def set_panes(self, panes: Mapping[str, Pane]) -> None:
        """Show these panes, in this order."""
        for article_id, pane in panes.items():
            if self._panes.get(article_id) is not pane:
                self._connect(article_id, pane)
        self._panes = dict(panes)
        self._row.set_panes(list(panes.values()))

    @property
    def alone(self) -> str | None:
        """The article whose pane is shown alone."""
        return next((name for name, pane in self._panes.items() if pane is self._row.alone), None)

    @property
    def widths(self) -> dict[str, float]:
        """The widths that somebody drew, against the usual one."""
        return {
            name: self._row.weights[pane] for name, pane in self._panes.items() if pane in self._row.weights
        }

    @property
    def tops(self) -> dict[str, int]:
        """What words of an article stand at the top of its pane, where that is not the beginning."""
        tops = {name: pane.view.top for name, pane in self._panes.items()}
        return {name: top for name, top in tops.items() if top is not None}

    def restore(self, alone: str | None, widths: Mapping[str, float], tops: Mapping[str, int]) -> None:
        """Let the panes stand as they did before."""
        for name, top in tops.items():
            if name in self._panes:
                self._panes[name].view.begin_at(top)
        self._row.set_weights(
            {self._panes[name]: width for name, width in widths.items() if name in self._panes}
        )
        self._row.set_alone(self._panes.get(alone or ""))

    def doings(self) -> dict[str, Callable[[], None]]:
        """Return by its action's name what can be done with the current pane."""
        return {
            "details": self.correct,
            "alone": self.toggle_alone,
            "hide_pane": self.hide,
            "move_left": lambda: self.move(-1),
            "move_right": lambda: self.move(1),
            "wider": lambda: self.widen(1),
            "narrower": lambda: self.widen(-1),
            "equal_widths": self._row.make_equal,
        }

    def key_rows(self) -> list[tuple[str, str, str]]:
        """Return group, words and keys of what a pane's text and head do while they have the focus."""
        text, group = self.tr("In a text"), self.tr("At a pane's head")
        return [
            (text, self.tr("Scroll by a line"), "↑ ↓"),
            (text, self.tr("Scroll by a page"), self.tr("PgUp PgDown, Space")),
            (text, self.tr("To the beginning or the end"), self.tr("Home End")),
            (
                text,
                self.tr("Scroll this pane alone"),
                self.tr("Alt with PgUp, PgDown, Home, End or the wheel"),
            ),
            (
                text,
                self.tr("Choose the sentence at the reading line, or open what is folded there"),
                self.tr("Enter"),
            ),
            (text, self.tr("Select words"), self.tr("Shift with an arrow")),
            (group, self.tr("Show or hide the article's details"), self.tr("Enter")),
            (group, self.tr("Move the pane left"), "Ctrl+Shift+←"),
            (group, self.tr("Move the pane right"), "Ctrl+Shift+→"),
            (group, self.tr("Take what was typed into a field"), self.tr("Enter")),
            (group, self.tr("Leave a field as it was; leave the details"), self.tr("Esc")),
        ]

    def correct(self) -> None:
        """Open what the current pane's article says of itself, to be put right; or close it."""
        pane = self._panes.get(self._current() or "")
        if pane is not None:
            self._row.reveal(pane)
            pane.correct()

    def reveal(self, article_ids: Sequence[str]) -> None:
        """Bring the panes of articles that follow one another onto the screen; the first in any case."""
        panes = [self._panes[one] for one in article_ids if one in self._panes]
        if panes:
            self._row.reveal(panes[0], panes[-1])

    def hide(self, article_id: str | None = None) -> None:
        """Take a pane (the current one) away."""
        gone = article_id or self._current()
        if gone in self._panes:
            self.shown_changed.emit([name for name in self._panes if name != gone])

    def toggle_alone(self, article_id: str | None = None) -> None:
        """Show a pane (the current one) alone; or all again."""
        pane = self._panes.get(article_id or self._current() or "")
        if self._row.alone is not None or pane is None:
            self._row.set_alone(None)
        else:
            self._row.set_alone(pane)
            pane.view.setFocus()
        if pane is not None:
            self._row.reveal(pane)

    def move(self, step: int, article_id: str | None = None) -> None:
        """Let a pane (the current one) change places with its neighbour: -1 to the left, 1 to the right."""
        names = list(self._panes)
        name = article_id or self._current()
        if name in names and 0 <= names.index(name) + step < len(names):
            self._bring(name, names.index(name) + (2 if step > 0 else -1))

    def widen(self, step: int) -> None:
        """Give the current pane more of the width (1) or less (-1)."""
        pane = self._panes.get(self._current() or "")
        if pane is not None:
            self._row.widen(pane, step)

    def _connect(self, name: str, pane: Pane) -> None:
        pane.hide_requested.connect(self.hide)
        pane.header.alone_requested.connect(lambda: self.toggle_alone(name))
        pane.header.step_requested.connect(lambda step: self.move(step, name))
        pane.header.dragged.connect(self._row.show_gap)
        pane.header.dropped.connect(lambda place: self._drop(name, place))

    def _drop(self, name: str, place: QPoint) -> None:
        gap = self._row.take_gap(place)
        if gap is not None:
            self._bring(name, gap)

    def _bring(self, name: str, gap: int) -> None:
        """Bring a pane before the one that is now at `gap`; articles without a pane stay where they are."""
        names = list(self._panes)
        at = names.index(name)
        if gap in (at, at + 1):
            return
        names.insert(gap, name)
        del names[at + (gap < at)]
        shown = iter(names)
        self.order_changed.emit([next(shown) if one in self._panes else one for one in self._order])
        self._row.reveal(self._panes[name])
