# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Laws of the rows' layout: everything stands inside the width, whatever an article holds."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter

from parallax.domain.comparison import Place
from parallax.ui.sidebar.row_layout import SIDE_MARGIN, Look, RowLayout, lay_out
from parallax.ui.sidebar.rows import Line, Mark, Row, Run, Tone
from parallax.ui.theme import load_theme

pytestmark = pytest.mark.usefixtures("qapp")

PLACE = Place("post", 0, 1)
CAPTIONS = ("", "said", "claimed", "went on and on to say " * 9)

marks = st.builds(
    Mark,
    letter=st.sampled_from(["A", "B", "Z", "AA"]),
    name=st.just("Harbour Post"),
    places=st.sampled_from([(PLACE,), ()]),
    caption=st.sampled_from(CAPTIONS),
)
runs = st.builds(Run, st.text(max_size=80).map(lambda text: " ".join(text.split())), st.sampled_from(Tone))
lines = st.builds(
    Line, st.lists(runs, max_size=3).map(tuple), st.lists(marks, max_size=9).map(tuple), st.integers(0, 8)
)


def row(*content: Line) -> Row:
    return Row("key", content, "spoken", "copied", None, frozenset())


def laid_out(content: list[Line], width: float = 280) -> RowLayout:
    return lay_out(row(*content), width, Look(load_theme("light")))


@settings(deadline=None, max_examples=60)
@given(st.lists(lines, max_size=4), st.sampled_from([200.0, 280.0, 500.0]))
def test_everything_stands_inside_the_row(content: list[Line], width: float):
    laid = laid_out(content, width)
    for rect, _ in laid.badges:
        assert rect.left() >= SIDE_MARGIN
        assert rect.right() <= width - SIDE_MARGIN + 0.5
        assert rect.bottom() <= laid.height
    for layout, position in laid.texts:
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            assert position.x() + line.width() <= width - SIDE_MARGIN + 0.5
        assert position.y() + layout.boundingRect().height() <= laid.height + 0.5


@settings(deadline=None, max_examples=60)
@given(st.lists(lines, max_size=4))
def test_badges_never_overlap_and_each_is_found_where_it_stands(content: list[Line]):
    laid = laid_out(content)
    for (one, _), (other, _) in combinations(laid.badges, 2):
        assert not one.intersects(other)
    for rect, mark in laid.badges:
        assert laid.mark_at(rect.center()) is mark


@settings(deadline=None, max_examples=40)
@given(st.lists(lines, max_size=3))
def test_any_row_can_be_painted(content: list[Line]):
    look = Look(load_theme("dark"))
    laid = lay_out(row(*content), 280, look)
    image = QImage(280, int(laid.height) + 1, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    laid.paint(painter, QPointF(0, 0), look, content[0].marks[0] if content and content[0].marks else None)
    painter.end()


def test_no_text_is_lost_by_wrapping():
    words = "word " * 60
    laid = laid_out([Line((Run(words),))])
    layout, _ = laid.texts[0]
    lines = [layout.lineAt(number) for number in range(layout.lineCount())]
    assert len(lines) > 5
    assert sum(line.textLength() for line in lines) == len(words)


def test_between_badges_there_is_none():
    laid = laid_out([Line(marks=(Mark("A", "Post", (PLACE,)), Mark("B", "Bell", (PLACE,))))])
    assert laid.mark_at(QPointF(200, 20)) is None


def test_a_first_line_stands_level_with_its_badge():
    laid = laid_out([Line((Run("two workers"),), (Mark("A", "Post", (PLACE,)),))])
    (rect, _), (layout, position) = laid.badges[0], laid.texts[0]
    middle = position.y() + layout.lineAt(0).height() / 2
    assert abs(rect.center().y() - middle) <= 1.5


def test_a_run_after_letters_of_two_units_keeps_its_own_look():
    laid = laid_out([Line((Run("\U0001f525\U0001f525 "), Run("4,000", Tone.VALUE)))])
    layout, _ = laid.texts[0]
    (first, second) = layout.formats()
    assert (first.start, first.length) == (0, 5)
    assert (second.start, second.length) == (5, 5)
    assert second.format.font().bold()
