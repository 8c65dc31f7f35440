# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The compare strip's lines show the reader's notes and decisions, and tell them when they are pointed at."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QHelpEvent, QImage
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from parallax.domain.anchor import Anchor
from parallax.domain.comparison import Comparison
from parallax.domain.decision import Decision, Verdict
from parallax.domain.note import Note, NoteColour, NoteKind
from parallax.ui.reading_room.claim_text import ClaimText
from parallax.ui.reading_room.compare_strip import CompareStrip
from parallax.ui.reading_room.own_signs import OwnSigns
from parallax.ui.theme import load_theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

NOTE = Note(1, NoteKind.SENTENCE, (Anchor("post"),), "Who counted?", colour=NoteColour.GREEN)
DECISION = Decision(1, Verdict.MATCH, (Anchor("post"), Anchor("bell")), why="one fire")


@pytest.fixture
def strip(qtbot: QtBot, silo_fire: Comparison) -> CompareStrip:
    strip = CompareStrip()
    qtbot.addWidget(strip)
    strip.resize(700, 240)
    strip.show()
    strip.set_comparison(silo_fire)
    strip.show_claim(0)
    return strip


def picture(strip: CompareStrip) -> QImage:
    return strip.findChild(ClaimText).viewport().grab().toImage()


def test_a_line_has_the_signs_of_its_sentence(strip: CompareStrip, silo_fire: Comparison) -> None:
    ref = silo_fire.claims[0].sentences[0]
    plain = picture(strip)
    strip.set_signs({ref: OwnSigns(decisions=(DECISION,))})
    decided = picture(strip)
    strip.set_signs({ref: OwnSigns(notes=(NOTE,))})
    noted = picture(strip)
    assert plain != decided != noted != plain
    green = load_theme("light").colour("note_green")
    assert any(noted.pixelColor(x, y) == green for x in range(14) for y in range(noted.height()))
    strip.set_signs({})
    assert picture(strip) == plain


def test_pointing_at_a_line_tells_what_was_written_and_decided(
    strip: CompareStrip, silo_fire: Comparison, qtbot: QtBot
) -> None:
    strip.set_signs({silo_fire.claims[0].sentences[0]: OwnSigns((NOTE,), (DECISION,))})
    viewport = strip.findChild(ClaimText).viewport()
    here = QPoint(60, 8)
    QApplication.sendEvent(viewport, QHelpEvent(QHelpEvent.Type.ToolTip, here, viewport.mapToGlobal(here)))
    assert "your note, green: “Who counted?”" in QToolTip.text()
    assert "you decided: a match (one fire)" in QToolTip.text()
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
