# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Bringing sentences of several panes to one height, and panes to a place."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from parallax.ui.reading_room.marked_text import MarkedText
from parallax.ui.reading_room.marks import MarkedSentence
from parallax.ui.reading_room.pane import Pane
from parallax.ui.reading_room.row import PaneRow
from parallax.ui.reading_room.scroll_map import level
from parallax.ui.reading_room.sync import ScrollSync


class Levelling:
    """Glides the panes of a row to where sentences meet; a held pane stays, and the others come to it."""

    def __init__(self, row: PaneRow, sync: ScrollSync) -> None:
        self._row = row
        self._sync = sync
        self._panes: Mapping[str, Pane] = {}

    def set_panes(self, panes: Mapping[str, Pane]) -> None:
        """Move these panes, by their articles' ids."""
        self._panes = panes

    def bring_level(self, sentences: Mapping[str, MarkedSentence], leader: str) -> None:
        """Bring one sentence of each pane to one height, the leader's reading line where all can."""
        if leader not in self._panes:
            return
        stays = leader in self._sync.held and self._sees(leader, sentences[leader])
        names = [leader, *(name for name in sentences if name != leader and name not in self._sync.held)]

        def values() -> dict[str, float]:
            shown = [name for name in names if name in self._panes]
            views = [self._panes[name].view for name in shown]
            heights = [view.height_of(sentences[name].start) for name, view in zip(shown, views, strict=True)]
            places = list(zip(heights, (view.extent for view in views), strict=True))
            fixed = heights[0] - views[0].value if stays else None
            return dict(zip(shown, level(places, fixed), strict=True))

        self.go(values, leader)

    def go(self, values: Callable[[], Mapping[str, float]], leader: str) -> None:
        """Glide to these scroll values; the panes that are not named follow the leader."""

        def targets() -> dict[MarkedText, float]:
            named = values()
            others = self._sync.followers(leader, named[leader], besides=named)
            return others | {self._panes[name].view: value for name, value in named.items()}

        self._row.reveal(self._panes[leader])
        self._sync.bring(leader, targets)

    def _sees(self, name: str, sentence: MarkedSentence) -> bool:
        """Whether a sentence begins on the screen of its pane."""
        view = self._panes[name].view
        return 0 <= view.height_of(sentence.start) - view.value <= view.extent.viewport
