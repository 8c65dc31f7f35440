# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Thin curves between neighbouring panes: from a sentence to what answers to it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QWidget

from parallax.ui.reading_room.gutter import GUTTER
from parallax.ui.reading_room.looks import Looks
from parallax.ui.reading_room.marks import Marking
from parallax.ui.reading_room.pane import Pane
from parallax.ui.reading_room.sentence_places import SentencePlace
from parallax.ui.reading_room.sync import Chains, Pairs

_PLACED = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide})
_STEADY = 0.45
"""How far a curve's middle reaches, as a share of the gap: it leaves and arrives level."""


@dataclass(frozen=True, slots=True)
class Link:
    """Two sentences by their numbers; `moved` where they stand in another order than the rest."""

    left: int
    right: int
    moved: bool
    conflict: bool
    chosen: bool


Curve = tuple[Link, float, float]
"""A link, and how high in the window its two ends are."""

Stroke = tuple[QPen, QPainterPath]


def seen(curves: Iterable[Curve], height: float) -> Iterator[Curve]:
    """Yield the curves that are drawn in a window: those that stand on it whole, and of the chosen some that leave it.

    From an end that is on the screen one goes up to the nearest place above it and one down to the nearest below:
    more would be a hedge that tells nothing.
    """
    nearest: dict[tuple[bool, int, bool], tuple[float, Curve]] = {}
    for link, start, end in curves:
        starts, ends = 0 <= start <= height, 0 <= end <= height
        if starts and ends:
            yield link, start, end
        elif link.chosen and (starts or ends):
            away = end if starts else start
            key = (starts, link.left if starts else link.right, away > height)
            distance = max(-away, away - height)
            if key not in nearest or distance < nearest[key][0]:
                nearest[key] = (distance, (link, start, end))
    for _, curve in nearest.values():
        yield curve


def links_between(
    marking: Marking, pairs: Pairs, looks: Looks, left: str, right: str, *, every: bool
) -> list[Link]:
    """Return the links from one article to another: the chosen ones, or every one with the chosen last."""
    found: dict[tuple[int, int], bool] = {}
    for here, there in ((left, right), (right, left)):
        for sentence in marking.of(here):
            for other in sentence.counterparts:
                if other.ref.article == there and (other.kind is not None or sentence.ref in looks.chosen):
                    numbers = sentence.ref.sentence, other.ref.sentence
                    key = numbers if here == left else numbers[::-1]
                    found[key] = found.get(key, False) or other.conflict
    level = set(pairs.get((left, right), ()))
    links = []
    for (one, two), conflict in found.items():
        first, second = marking.of(left)[one].ref, marking.of(right)[two].ref
        chosen = first in looks.chosen and second in looks.chosen
        if every or chosen:
            links.append(Link(one, two, (one, two) not in level, conflict, chosen))
    return sorted(links, key=lambda link: (link.chosen, link.left, link.right))


class Links(QObject):
    """Keeps a gap with its curves between every two neighbouring panes."""

    def __init__(self, looks: Looks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._marking: Marking | None = None
        self._pairs: Pairs = Chains(())
        self._every = False
        self._gaps: list[_Gap] = []

    def set_panes(self, panes: Mapping[str, Pane]) -> None:
        """Draw between these panes, in their order."""
        for gap in self._gaps:
            gap.leave()
        self._gaps = [_Gap(left, right) for left, right in pairwise(panes.values())]
        self._draw()

    def set_comparison(self, marking: Marking, pairs: Pairs) -> None:
        """Link by another comparison; `pairs` are the sentences whose order the articles share."""
        self._marking, self._pairs = marking, pairs
        self._draw()

    def set_looks(self, looks: Looks) -> None:
        """Take other colours or another choice."""
        before, self._looks = self._looks, looks
        if (before.chosen, before.theme) != (looks.chosen, looks.theme):
            self._draw()

    def set_every(self, every: bool) -> None:
        """Show the links of every claim, or the chosen ones only."""
        self._every = every
        self._draw()

    def _draw(self) -> None:
        for gap in self._gaps:
            links: Sequence[Link] = ()
            if self._marking is not None and (self._every or self._looks.chosen):
                names = gap.left.article.id, gap.right.article.id
                links = links_between(self._marking, self._pairs, self._looks, *names, every=self._every)
            gap.show_links(links, self._looks)


class _Gap(QWidget):
    """What lies between two panes' pages; not there at all while it has no curve to show.

    It never lies over a page: scrolling would have to paint that anew. Over its gutter, up to the letters,
    the page itself paints the curves.
    """

    def __init__(self, left: Pane, right: Pane) -> None:
        super().__init__(left.parentWidget())
        self.left = left
        self.right = right
        self._links: Sequence[Link] = ()
        self._quiet: Sequence[Link] = ()
        self._chosen: Sequence[Link] = ()
        self._looks: Looks | None = None
        self._edge = 0.0
        self._strokes: list[Stroke] | None = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_links(self, links: Sequence[Link], looks: Looks | None) -> None:
        """Show these curves instead of others."""
        if bool(links) != bool(self._links):
            self._watch(on=bool(links))
        self._links, self._looks = links, looks
        self._quiet = [link for link in links if not link.chosen]
        self._chosen = [link for link in links if link.chosen]
        self._stand()

    def _watch(self, *, on: bool) -> None:
        """Follow the panes, but only while there is something to show: they move often."""
        for pane in (self.left, self.right):
            if on:
                pane.view.moved.connect(self._follow)
                pane.view.laid_out.connect(self._stand)
            else:
                pane.view.moved.disconnect(self._follow)
                pane.view.laid_out.disconnect(self._stand)
            for watched in (pane, pane.view.viewport(), pane.head):
                if on:
                    watched.installEventFilter(self)
                else:
                    watched.removeEventFilter(self)

    def leave(self) -> None:
        """Be gone for good."""
        self.show_links((), None)
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stand elsewhere when the panes do."""
        if event.type() in _PLACED:
            self._stand()
        return False

    def _stand(self) -> None:
        ground = self.parentWidget()
        if not self._links or ground is None or self.left.isHidden() or self.right.isHidden():
            self.hide()
            self._look_again()
            return
        self._edge = self.left.view.looks.sizes.em * 0.25  # clear of the letters in the gutter
        here, there = self.left.view.viewport(), self.right.view.viewport()
        corner = here.mapTo(ground, QPoint(here.width(), 0))
        end = there.mapTo(ground, QPoint(0, there.height()))
        self.setGeometry(QRect(corner, end - QPoint(1, 1)))
        heads = [pane.head.height() for pane in (self.left, self.right) if pane.head.isVisible()]
        if heads:  # they lie over it
            self.setMask(QRegion(self.rect().adjusted(0, max(heads), 0, 0)))
        else:
            self.clearMask()
        self.setVisible(end.x() > corner.x())
        self.raise_()
        self._look_again()

    def _follow(self) -> None:
        """Paint anew where a curve is to be seen, or was; once, though both texts move."""
        if self._strokes is not None:
            self._look_again()

    def _look_again(self) -> None:
        before = self._strokes != []
        self._strokes = None if before and self.isVisible() else self._drawn()
        self.right.view.over_gutter = self._paint_over_gutter if self._strokes != [] else None
        if before or self._strokes:
            self.right.view.look_at_gutter()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the curves of which something is on the screen."""
        painter = QPainter(self)
        self._paint(painter)
        painter.end()

    def _paint_over_gutter(self, painter: QPainter) -> None:
        painter.translate(-self.width(), 0)
        self._paint(painter)
        painter.translate(self.width(), 0)

    def _paint(self, painter: QPainter) -> None:
        if self._strokes is None:
            self._strokes = self._drawn()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for pen, path in self._strokes:
            painter.setPen(pen)
            painter.drawPath(path)

    def _drawn(self) -> list[Stroke]:
        """Return the curves of which something is on the screen, with their pens; those with one pen as one path."""
        if self._looks is None or not self.isVisible():
            return []
        strokes: dict[tuple[bool, bool, bool], Stroke] = {}
        for link, start, end in seen(self._placed(), self.height()):
            kind = link.chosen, link.conflict, link.moved
            if kind not in strokes:
                strokes[kind] = _pen(link, self._looks), QPainterPath()
            _add_curve(strokes[kind][1], start, end, self.width() + GUTTER)
        return list(strokes.values())

    def _placed(self) -> Iterator[Curve]:
        """Yield the chosen links, and of the others those that begin on the screen, with the heights of their ends."""
        here, there = self.left.view, self.right.view
        lefts, rights = here.sentence_places(), there.sentence_places()
        left_edge, right_edge = self._edge - here.value, self._edge - there.value
        shown = self._chosen
        if self._quiet:
            first = bisect_left(lefts, -left_edge, key=_top)
            last = bisect_right(lefts, self.height() - left_edge, key=_top)
            begin, end = (bisect_left(self._quiet, number, key=_left) for number in (first, last))
            shown = [*self._quiet[begin:end], *shown]
        for link in shown:
            if link.left < len(lefts) and link.right < len(rights):  # else a text is being read again
                yield link, lefts[link.left].top + left_edge, rights[link.right].top + right_edge


def _top(place: SentencePlace) -> float:
    return place.top


def _left(link: Link) -> int:
    return link.left


def _add_curve(path: QPainterPath, start: float, end: float, width: float) -> None:
    path.moveTo(0, start)
    path.cubicTo(width * _STEADY, start, width * (1 - _STEADY), end, width, end)


def _pen(link: Link, looks: Looks) -> QPen:
    name = "conflict_line" if link.conflict else "accent" if link.chosen else "shared_line"
    colour = looks.theme.colour(name)
    if not link.chosen:
        colour.setAlphaF(0.6 if link.conflict else 0.38)
    pen = QPen(colour, 1.6 if link.chosen else 1.0)
    if link.moved:
        pen.setDashPattern((3, 2.5))
    return pen
