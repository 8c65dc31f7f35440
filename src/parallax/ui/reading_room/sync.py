# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Scrolling together: the text under the hand leads, the others follow by content."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Slot

from parallax.domain.comparison import Match
from parallax.ui.reading_room.keys import Step
from parallax.ui.reading_room.later import Later
from parallax.ui.reading_room.marked_text import MarkedText
from parallax.ui.reading_room.motion import Motion
from parallax.ui.reading_room.scroll_map import Follow, Point, follow, heaviest_chain
from parallax.ui.reading_room.scrolled_text import edge_of

_REST = 130
"""Milliseconds without a movement after which the hand rests."""
_FASTEST = 6.0
"""A follower's speed, in the leader's."""

Pairs = Mapping[tuple[str, str], list[tuple[int, int]]]


class Chains(Pairs):
    """For each ordered pair of articles the matched sentences whose order both share, found when first asked for."""

    def __init__(self, matches: Iterable[Match]) -> None:
        self._weighted: dict[tuple[str, str], list[tuple[int, int, float]]] = {}
        for match in matches:
            a, b = (match.a, match.b) if match.a.article < match.b.article else (match.b, match.a)
            weighted = self._weighted.setdefault((a.article, b.article), [])
            weighted.append((a.sentence, b.sentence, match.score))
        self._found: dict[tuple[str, str], list[tuple[int, int]]] = {}

    def __getitem__(self, pair: tuple[str, str]) -> list[tuple[int, int]]:
        if pair not in self._found:
            first, second = sorted(pair)
            chain = heaviest_chain(self._weighted[first, second])
            self._found[first, second] = chain
            self._found[second, first] = [(there, here) for here, there in chain]
        return self._found[pair]

    def __iter__(self) -> Iterator[tuple[str, str]]:
        for first, second in self._weighted:
            yield first, second
            yield second, first

    def __len__(self) -> int:
        return 2 * len(self._weighted)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Chains) and self._weighted == other._weighted

    __hash__ = None  # type: ignore[assignment]


class ScrollSync(QObject):
    """Knows who leads, how the others follow, who is held, and how far each has been moved alone."""

    def __init__(self, motion: Motion, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._motion = motion
        self._views: dict[str, MarkedText] = {}
        self._pairs: Pairs = Chains(())
        self._follows: dict[tuple[str, str], Follow] = {}
        self._alone: defaultdict[str, float] = defaultdict(float)
        self._held: frozenset[str] = frozenset()
        self._leader: str | None = None
        self._targets: Callable[[], Mapping[MarkedText, float]] | None = None
        self._linked = True
        self._later = Later(self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._settle)

    def set_views(self, views: Mapping[str, MarkedText]) -> None:
        """Scroll these texts, by their articles' ids."""
        for article_id, view in self._views.items():
            if views.get(article_id) is not view:
                view.hand_moved.disconnect(self._on_hand)
                view.laid_out.disconnect(self._on_layout)
                view.marked.disconnect(self.forget)
        for article_id, view in views.items():
            if self._views.get(article_id) is not view:
                view.hand_moved.connect(self._on_hand)
                view.laid_out.connect(self._on_layout)
                view.marked.connect(self.forget)
        self._views = dict(views)
        self._held &= self._views.keys()
        if self._leader not in self._views:
            self._leader = None
            self._targets = None
        self.forget()

    def set_pairs(self, pairs: Pairs) -> None:
        """Follow by these matches; where they are the same, what was brought level stays so."""
        if pairs == self._pairs:
            return
        self._pairs = pairs
        self._targets = None
        self.forget()

    def set_linked(self, *, linked: bool) -> None:
        """Scroll together or each text for itself; joined again, the others come to the leader."""
        self._linked = linked
        self._targets = None
        self._alone.clear()
        self._settle()

    @property
    def held(self) -> frozenset[str]:
        """The texts that stay while the others move."""
        return self._held

    def set_held(self, held: frozenset[str]) -> None:
        """Let these texts stay; what is let go comes back into line."""
        for name in self._held - held:
            self._alone.pop(name, None)
        self._held = held
        self._settle()

    @Slot()
    def forget(self) -> None:
        """Drop the maps: heights or matches have changed. Those that will be wanted are drawn when there is time."""
        self._follows.clear()
        for name in self._views:
            self._later.put_off(("map", name), partial(self._prepare, name))

    def followers(
        self, leader: str, value: float, *, besides: Collection[str] = (), seen: bool = False
    ) -> dict[MarkedText, float]:
        """Return where the other texts belong when `leader` is at a scroll value; none while unlinked.

        Left out are those that have a place `besides`, and those that are not on the screen where only what is
        `seen` is asked for.
        """
        if not self._linked or leader not in self._views:
            return {}
        leading = value - self._alone[leader]
        return {
            view: self._follow(leader, other).value(leading) + self._alone[other]
            for other, view in self._views.items()
            if other not in self._held
            and other != leader
            and other not in besides
            and (not seen or view.on_screen)
        }

    def bring(self, leader: str, targets: Callable[[], Mapping[MarkedText, float]]) -> None:
        """Bring the texts where `targets` says, and again after each new layout, until somebody's hand moves one.

        What was moved alone comes back into line with the others.
        """
        self._leader = leader
        self._targets = targets
        self._alone.clear()
        self._rest.stop()
        self._motion.glide(targets())

    @Slot(object)
    def go_to_edge(self, step: Step) -> None:
        """Bring the text that asks to its beginning or end, and with it all that go along."""
        leader = next((name for name, view in self._views.items() if view is self.sender()), None)
        if leader is None:
            return
        together = self._linked and leader not in self._held
        going = [
            view
            for name, view in self._views.items()
            if name == leader or (together and name not in self._held)
        ]
        if together:
            self.bring(leader, lambda: {view: edge_of(view, step) for view in going})
        else:
            self._motion.glide({view: edge_of(view, step) for view in going})

    # -- following -----------------------------------------------------------------------------------

    @Slot(int, bool)
    def _on_hand(self, way: int, alone: bool) -> None:
        leader = next((name for name, view in self._views.items() if view is self.sender()), None)
        self._targets = None
        self._motion.stop()
        if leader is None or not self._linked or leader in self._held:
            return
        if alone:
            self._alone[leader] += way
            return
        self._leader = leader
        view = self._views[leader]
        most = max(view.extent.most, 1.0)
        # What nobody sees comes along when the hand rests.
        for follower, target in self.followers(leader, view.value, seen=True).items():
            fastest = abs(way) * max(_FASTEST, follower.extent.most / most)
            step = min(max(target - follower.value, -fastest), fastest)
            if step * way > 0:  # who is ahead waits: nobody goes back while the hand goes on
                follower.move_to(follower.value + step)
        self._rest.start()

    @Slot()
    def _on_layout(self) -> None:
        self.forget()
        if self._leader is not None:
            self._rest.start()

    @Slot()
    def _settle(self) -> None:
        """Bring everybody where they belong: the hand rests."""
        if self._targets is not None:
            self._motion.glide(self._targets())
        elif self._leader in self._views.keys() - self._held:
            self._motion.glide(self._belonging(seen=True))
            self._later.put_off("unseen", self._bring_unseen)

    def _bring_unseen(self) -> None:
        if self._targets is None and self._leader in self._views.keys() - self._held:
            for view, value in self._belonging().items():
                if not view.on_screen:
                    view.move_to(value)

    def _belonging(self, *, seen: bool = False) -> dict[MarkedText, float]:
        leader = self._leader or ""
        return self.followers(leader, self._views[leader].value, seen=seen)

    def _prepare(self, name: str) -> None:
        """Find where a text's sentences stand, and how it follows."""
        if name in self._views:
            self._views[name].sentence_places()
            leader = self._leader or next(iter(self._views))
            if leader != name:
                self._follow(leader, name)

    def _follow(self, leader: str, follower: str) -> Follow:
        key = leader, follower
        if key not in self._follows:
            self._follows[key] = follow(
                self._knots(leader, follower), self._views[leader].extent, self._views[follower].extent
            )
        return self._follows[key]

    def _knots(self, leader: str, follower: str) -> Sequence[Point]:
        """Return the heights that belong together: where matched sentences begin and where they end."""
        here, there = self._views[leader].sentence_places(), self._views[follower].sentence_places()
        knots: list[Point] = []
        for first, second in self._pairs.get((leader, follower), ()):
            if first < len(here) and second < len(there):
                knots.append((here[first].begins, there[second].begins))
                knots.append((here[first].ends, there[second].ends))
        return knots
