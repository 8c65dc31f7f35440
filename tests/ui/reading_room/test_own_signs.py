# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Notes and decisions have their signs beside the sentences, in the overview, and in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from parallax.domain.anchor import Anchor
from parallax.domain.comparison import Place, SentenceRef
from parallax.domain.decision import Decision, Verdict
from parallax.domain.note import Note, NoteColour, NoteKind
from parallax.session import Placed, State
from parallax.ui.reading_room.gutter import GUTTER
from parallax.ui.reading_room.overview_strip import OverviewStrip
from parallax.ui.reading_room.own_signs import OwnSigns, own_signs
from parallax.ui.theme import load_theme

if TYPE_CHECKING:
    from tests.ui.reading_room.conftest import Desk

REF = SentenceRef("north", 2)
ANCHOR = Anchor("north", "words")


def note(colour: NoteColour = NoteColour.NONE, text: str = "Who measured it?") -> OwnSigns:
    return OwnSigns(notes=(Note(1, NoteKind.SENTENCE, (ANCHOR,), text, colour=colour),))


def decision(verdict: Verdict = Verdict.MATCH) -> OwnSigns:
    return OwnSigns(decisions=(Decision(1, verdict, (ANCHOR,)),))


def gutter(desk: Desk) -> QImage:
    view = desk.view("north")
    return view.viewport().grab(QRect(0, 0, GUTTER, view.viewport().height())).toImage()


def overview(desk: Desk) -> QImage:
    return desk.room.findChildren(OverviewStrip)[0].grab().toImage()


def test_a_note_and_a_decision_stand_beside_the_sentence_and_differ(desk: Desk):
    plain = gutter(desk)
    desk.room.set_signs({REF: note()})
    noted = gutter(desk)
    desk.room.set_signs({REF: decision()})
    decided = gutter(desk)
    assert len({bytes(one.constBits()) for one in (plain, noted, decided)}) == 3
    desk.room.set_signs({})
    assert gutter(desk) == plain


def test_a_note_has_its_colour_in_gutter_and_overview(desk: Desk):
    green = load_theme("light").colour("note_green")

    def has_green(image: QImage) -> bool:
        places = ((x, y) for x in range(image.width()) for y in range(image.height()))
        return any(image.pixelColor(*place) == green for place in places)

    assert not has_green(gutter(desk))
    desk.room.set_signs({REF: note(NoteColour.GREEN)})
    assert has_green(gutter(desk))
    desk.room.set_signs({SentenceRef("north", 30): note(NoteColour.GREEN)})
    assert has_green(overview(desk))


def test_signs_stay_when_the_class_of_mark_is_off(desk: Desk):
    desk.room.set_marks(frozenset())
    plain = gutter(desk)
    desk.room.set_signs({REF: note()})
    assert gutter(desk) != plain


def test_pointing_at_the_sentence_tells_its_note_and_decision(desk: Desk, qtbot: QtBot):
    desk.room.set_signs({REF: OwnSigns(note().notes, decision(Verdict.NOT_A_CONFLICT).decisions)})
    told: list[str] = []
    desk.room.pointed_at.connect(told.append)
    view = desk.view("north")
    at = view.mapTo(view, QPoint(GUTTER + 30, int(desk.height("north", 2)) + 4))
    QTest.mouseMove(view.viewport(), at - QPoint(1, 0))
    QTest.mouseMove(view.viewport(), at)
    qtbot.waitUntil(lambda: any("Who measured it?" in words for words in told))
    assert any("you decided: not a conflict" in words for words in told)


def test_choosing_the_sentence_says_its_note_aloud(desk: Desk, monkeypatch: pytest.MonkeyPatch):
    said: list[str] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)

    def hear(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    desk.room.set_signs({REF: note()})
    desk.room.choose_sentence(REF)
    assert said == ["your note: “Who measured it?”"]


def test_a_note_belongs_to_the_sentence_its_words_begin_in(desk: Desk):
    sentence = desk.comparison.sentence(REF)
    inside = Placed(State.PLACED, (Place("north", sentence.start + 3, sentence.end + 40),))
    whole = Placed(State.PLACED, (Place("north", 0, 10),))
    on_words = Note(1, NoteKind.FIGURE, (ANCHOR,), "one")
    on_article = Note(2, NoteKind.ARTICLE, (Anchor("north"),), "two")
    lost = Note(3, NoteKind.SENTENCE, (ANCHOR,), "three")
    notes = [(on_words, inside), (on_article, whole), (lost, Placed(State.LOST))]
    first = SentenceRef("north", 0)
    assert own_signs(desk.comparison, notes, (), {}) == {
        REF: OwnSigns((on_words,)),
        first: OwnSigns((on_article,)),
    }
    assert OwnSigns((on_article,)).words == "your note on the article: “two”"
    assert own_signs(None, notes, (), {}) == {}


def test_a_note_is_told_with_what_its_colour_means_to_the_reader():
    coloured = note(NoteColour.GREEN)
    assert coloured.words == "your note, green: “Who measured it?”"
    named = OwnSigns(coloured.notes, (), {NoteColour.GREEN: "needs a source"})
    assert named.words == "your note, needs a source (green): “Who measured it?”"
    assert note().words == "your note: “Who measured it?”"
