# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What is on the screen: which articles have a pane, and the choice in panes and compare strip."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from parallax.domain.article import Article
from parallax.domain.comparison import Place, SentenceRef
from parallax.ui.finder import Hits
from parallax.ui.library.article_list import ArticleList
from parallax.ui.navigator import Choice
from parallax.ui.reading_room.compare_strip import CompareStrip
from parallax.ui.reading_room.pane_states import PaneStates
from parallax.ui.reading_room.room import ReadingRoom

MOST_PANES = 12
"""So many articles get a pane of themselves; more when they come in ones and twos, or when somebody ticks them."""
_FEW = 3
"""Articles that are brought in ones and twos, or so: they have a pane however many others there are."""
_AT_ONCE = 3
"""So many panes are made at a time, as many as most screens have room for: long texts take their time."""


class Showing(QObject):
    """Shows articles, places and choices in article list, panes and compare strip alike."""

    changed = Signal(object)
    """The ids of the articles that have a pane, in order."""

    def __init__(
        self, article_list: ArticleList, room: ReadingRoom, strip: CompareStrip, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._list = article_list
        self._room = room
        self._strip = strip
        self._known: list[str] = []
        self._shown: list[str] = []
        self._coming: list[str] = []
        self._awaited = PaneStates()
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._show_coming)

    @property
    def shown(self) -> tuple[str, ...]:
        """The ids of the articles that have a pane, in order."""
        return tuple(self._shown)

    @property
    def states(self) -> PaneStates:
        """How the panes stand; while there is none, how they stood before."""
        if not self._known:
            return self._awaited
        hidden = tuple(one for one in self._known if one not in {*self._shown, *self._coming})
        arrangement = self._room.arrangement
        return PaneStates(tuple(self._known), hidden, arrangement.alone, arrangement.widths, arrangement.tops)

    def restore(self, states: PaneStates) -> None:
        """Let the panes stand so as soon as just these articles are open."""
        self._awaited = states
        self._restore_awaited()

    def _restore_awaited(self) -> None:
        states = self._awaited
        if self._known and {*states.articles} == {*self._known}:
            self._awaited = PaneStates()
            self._coming = []
            self.show_panes([one for one in self._known if one not in states.hidden])
            self._room.arrangement.restore(states.alone, states.widths, states.tops)

    def set_articles(self, articles: Sequence[Article]) -> None:
        """Know these articles; new ones get a pane, while there are few, and come onto the screen."""
        before = {*self._known}
        self._known = [article.id for article in articles]
        shown = [one for one in self._shown if one in self._known]
        new = [one for one in self._known if one not in before]
        self._list.set_articles(articles)
        self._room.set_articles(articles)
        most = max(len(shown) + (len(new) if len(new) <= _FEW else 0), MOST_PANES)
        wanted = [*shown, *new][:most]
        self.show_panes(wanted[: len(shown) + _AT_ONCE])
        self._coming = wanted[len(shown) + _AT_ONCE :]
        self._next.start(0)
        if shown:
            self._list.reveal(new)
            self._room.arrangement.reveal(new)
        self._restore_awaited()

    @Slot()
    def _show_coming(self) -> None:
        coming = [one for one in self._coming if one not in self._shown]
        self._coming = coming[_AT_ONCE:]
        if coming:
            self.show_panes([*self._shown, *coming[:_AT_ONCE]])
            self._next.start(0)

    @Slot(object)
    def show_panes(self, ids: Sequence[str]) -> None:
        """Show panes for these articles, in the articles' order."""
        self._shown = [one for one in self._known if one in {*ids}]
        self._list.set_shown(self._shown)
        self._room.set_shown(self._shown)
        self._strip.set_order(self._shown)
        self.changed.emit(self._shown)

    @Slot(object)
    def show_hits(self, hits: Hits) -> None:
        """Show the hit that one is at."""
        if hits.current is not None:
            self._show_place(hits.places[hits.current])

    @Slot(object)
    def show_choice(self, choice: Choice) -> None:
        """Show what was chosen and go there."""
        self._show_choice(choice, go=True)

    @Slot(object)
    def keep_choice(self, choice: Choice) -> None:
        """Show what was chosen before as another comparison has it, and stay."""
        self._show_choice(choice, go=False)

    def _show_choice(self, choice: Choice, *, go: bool) -> None:
        if choice.place is not None and go:
            self._show_place(choice.place, choice.sentence)
        elif choice.sentence is not None:
            self._room.choose_sentence(choice.sentence, level=go)
        elif choice.place is None:
            self._room.choose_claim(choice.claims[0] if choice.claims else None, level=go)
        if choice.sentence is not None and not choice.claims:
            self._strip.show_sentence(choice.sentence)
        elif choice.claims or choice.place is None:
            self._strip.show_claims(list(choice.claims))

    def _show_place(self, place: Place, inside: SentenceRef | None = None) -> None:
        if place.article not in self._shown:
            self.show_panes([*self._shown, place.article])
        self._room.show_place(place.article, place.start, place.end, inside=inside)
