# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What is left out of a text says why."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent, QTextBlock
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from parallax.domain.article import Paragraph, Reason, Role
from parallax.ui.reading_room.fold_words import fold_words, paragraph_words
from parallax.ui.reading_room.gutter import GUTTER
from parallax.ui.reading_room.pane import Pane
from parallax.ui.reading_room.room import ReadingRoom
from parallax.ui.reading_room.view import ArticleView

if TYPE_CHECKING:
    from tests.ui.reading_room.conftest import MakeArticle

# What tooltips ask for and Qt's offscreen platform lacks.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

WHY = (
    "3 lines left out of the comparison: words of a button, an invitation or a notice; "
    "under a heading of links; you said so."
)


@pytest.fixture
def view(qtbot: QtBot, make_article: MakeArticle) -> Iterator[ArticleView]:
    """Show a text with three lines that are left out for as many reasons."""
    left_out = {"Log in": Reason.WORDS, "More news": Reason.LINKS, "Sheep & <b>goats</b>": None}
    blocks = [(Role.BOILERPLATE, (words,)) for words in left_out]
    article = make_article("wire", "A", [(Role.BODY, ("It rained.",)), *blocks]).article
    reasons = (None, *left_out.values())
    paragraphs = [replace(one, reason=why) for one, why in zip(article.paragraphs, reasons, strict=True)]
    room = ReadingRoom()
    qtbot.addWidget(room)
    room.resize(700, 500)
    room.set_articles([replace(article, paragraphs=tuple(paragraphs))])
    room.set_shown(["wire"])
    room.show()
    qtbot.waitExposed(room)
    yield room.findChild(Pane).view
    QToolTip.hideText()


def visible(view: ArticleView) -> Iterator[QTextBlock]:
    block = view.document().begin()
    while block.isValid():
        if block.isVisible():
            yield block
        block = block.next()


def tip_at(qtbot: QtBot, view: ArticleView, words: str) -> str:
    """Return what pointing at the line that begins with these words shows, as its reader sees it."""
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
    block = next(block for block in visible(view) if block.text().startswith(words))
    rect = view.document().documentLayout().blockBoundingRect(block)
    point = QPoint(GUTTER + 30, round(rect.top() + 8 - view.value))
    event = QHelpEvent(QEvent.Type.ToolTip, point, view.viewport().mapToGlobal(point))
    QApplication.sendEvent(view.viewport(), event)
    return re.sub("<[^>]*>", "", QToolTip.text()) if QToolTip.isVisible() else ""


def test_a_screen_reader_hears_it_with_the_pane(view: ArticleView):
    assert view.accessibleDescription() == WHY


def test_pointing_at_the_folded_line_tells_it(qtbot: QtBot, view: ArticleView):
    assert tip_at(qtbot, view, "3 lines left out: ") == WHY
    assert tip_at(qtbot, view, "It rained.") == ""


def test_opened_it_stands_above_and_each_paragraph_has_its_own(qtbot: QtBot, view: ArticleView):
    view.toggle(view.text.folds[0])
    assert [block.text() for block in visible(view)][1] == f"{WHY} hide"
    assert tip_at(qtbot, view, "3 lines left out") == WHY
    assert tip_at(qtbot, view, "More news") == "Left out of the comparison: under a heading of links."
    assert tip_at(qtbot, view, "Sheep") == "Left out of the comparison: you said so."


@pytest.mark.parametrize("reason", [*Reason, None])
def test_every_reason_has_words_of_its_own(reason: Reason | None):
    told = {why: paragraph_words(Paragraph(0, 4, Role.BOILERPLATE, why)) for why in (*Reason, None)}
    assert [why for why in told if told[why] == told[reason]] == [reason]


@pytest.mark.parametrize("text", ["Sign in to read on", "Advertisementofakindthatneverends\n" * 120, "OK"])
def test_the_folded_line_fits_the_narrowest_pane(text: str):
    closed, _ = fold_words(text, [Paragraph(0, len(text), Role.BOILERPLATE)])
    assert len(" ".join(closed)) <= 37
    assert text[:2] in closed[0]
