# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""A text that is set anew under those who ask where things stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parallax.ui.reading_room.article_text import Sizes
from parallax.ui.theme import load_theme

if TYPE_CHECKING:
    from tests.ui.reading_room.conftest import Desk


def test_whenever_a_text_tells_that_it_moved_its_sentences_can_be_found(desk: Desk) -> None:
    view = desk.view("north")
    last = view.sentences[-1]
    found: list[float] = []
    view.moved.connect(lambda: found.append(view.sentence_places()[-1].top - view.height_of(last.start)))
    view.scroll_to(view.extent.last)
    desk.room.set_sizes(Sizes(1.4))
    desk.room.set_theme(load_theme("dark"))
    desk.room.resize(700, 500)
    view.scroll_to(view.room)
    assert len(found) >= 2
    assert set(found) == {0.0}
