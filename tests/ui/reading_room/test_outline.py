# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The line around a chosen sentence."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from parallax.ui.reading_room.outline import outline


def test_it_goes_round_all_lines_and_follows_their_ends():
    path = outline([QRectF(40, 0, 160, 20), QRectF(0, 24, 200, 20), QRectF(0, 48, 70, 20)], 3)
    assert len(path.toSubpathPolygons()) == 1
    for inside in (QPointF(120, 10), QPointF(5, 34), QPointF(60, 60), QPointF(100, 22)):
        assert path.contains(inside)
    for outside in (QPointF(10, 5), QPointF(120, 60), QPointF(210, 34)):
        assert not path.contains(outside)


def test_lines_that_do_not_touch_have_a_line_each():
    path = outline([QRectF(150, 0, 50, 20), QRectF(0, 24, 60, 20)], 3)
    assert len(path.toSubpathPolygons()) == 2
    assert not path.contains(QPointF(100, 22))


def test_nothing_has_no_outline():
    assert outline([], 3).isEmpty()
