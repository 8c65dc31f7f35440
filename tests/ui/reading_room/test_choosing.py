# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Choosing sentences and claims, by pointer and by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDate, QLocale, QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from parallax.domain.comparison import SentenceRef
from parallax.ui.reading_room.article_text import Sizes
from parallax.ui.reading_room.gutter import GUTTER
from parallax.ui.theme import load_theme

if TYPE_CHECKING:
    from tests.ui.reading_room.conftest import Desk

LINE = 26
MAY = QLocale().toString(QDate(2019, 5, 1), "MMM yyyy")
DAY = QLocale().toString(QDate(2019, 5, 3), "d MMM yyyy")


def outline_width(desk: Desk, article: str, sentence: int) -> int:
    """How many pixels wide the dark line beside the first words of a sentence is; 0 without one."""
    view = desk.view(article)
    point = desk.point(article, sentence)
    picture = view.viewport().grab().toImage()
    accent = load_theme("light").colour("accent")
    return sum(_near(picture.pixelColor(x, point.y()), accent) for x in range(GUTTER, GUTTER + 8))


def outlined(desk: Desk, article: str, sentence: int) -> bool:
    return outline_width(desk, article, sentence) > 0


def _near(one: QColor, other: QColor) -> bool:
    return sum(abs(a - b) for a, b in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)) < 40


def test_click_tells_which_sentence(desk: Desk, qtbot: QtBot):
    with qtbot.waitSignal(desk.room.sentence_chosen) as told:
        desk.click("north", 2)
    assert told.args == [SentenceRef("north", 2)]
    assert desk.room.current_article() == "north"


def test_click_after_an_emoji_hits_the_sentence_meant(desk: Desk, qtbot: QtBot):
    desk.room.choose_sentence(SentenceRef("north", 5))
    desk.rest()
    with qtbot.waitSignal(desk.room.sentence_chosen) as told:
        desk.click("north", 5)
    assert told.args == [SentenceRef("north", 5)]


@pytest.mark.parametrize("day", [0, 4, 11])
def test_counterparts_come_level(desk: Desk, day: int):
    ref = SentenceRef("north", 2 + 3 * day)
    desk.room.choose_sentence(ref)
    desk.rest()
    assert desk.height("north", 2 + 3 * day) == pytest.approx(desk.height("south", 2 + 3 * day), abs=2)
    assert outlined(desk, "north", 2 + 3 * day)
    assert outlined(desk, "south", 2 + 3 * day)


def test_a_moved_sentence_comes_level_too(desk: Desk):
    desk.room.choose_sentence(SentenceRef("east", 1))
    desk.rest()
    assert desk.height("east", 1) == pytest.approx(desk.height("north", 29), abs=2)
    desk.room.choose_sentence(SentenceRef("east", 3))
    desk.rest()
    assert desk.height("east", 3) == pytest.approx(desk.height("north", 8), abs=2)


def test_what_is_level_stays_level_when_the_layout_changes(desk: Desk):
    desk.room.choose_sentence(SentenceRef("north", 14))
    desk.rest()
    desk.room.set_sizes(Sizes(1.4))
    desk.rest()
    assert desk.height("north", 14) == pytest.approx(desk.height("south", 14), abs=2)
    desk.room.resize(1300, 500)
    desk.rest()
    assert desk.height("north", 14) == pytest.approx(desk.height("south", 14), abs=2)
    desk.room.set_shown(["south", "east"])
    desk.room.resize(1200, 520)
    desk.rest()


def test_without_level_nothing_moves(desk: Desk):
    before = [desk.view(name).value for name in ("north", "south", "east")]
    desk.room.choose_sentence(SentenceRef("north", 20), level=False)
    desk.rest()
    assert [desk.view(name).value for name in ("north", "south", "east")] == before


def test_a_claim_is_outlined_everywhere_and_let_go_again(desk: Desk):
    claim = next(
        number
        for number, claim in enumerate(desk.comparison.claims)
        if SentenceRef("south", 8) in claim.sentences
    )
    desk.room.choose_claim(claim)
    desk.rest()
    assert outlined(desk, "north", 8)
    assert outlined(desk, "south", 8)
    desk.room.choose_claim(None)
    assert not outlined(desk, "north", 8)
    assert not outlined(desk, "south", 8)


def test_the_sentence_chosen_has_a_stronger_outline_than_its_fellows(desk: Desk):
    for here, there in (("north", "south"), ("south", "north")):
        desk.room.choose_sentence(SentenceRef(here, 8))
        desk.rest()
        assert outline_width(desk, here, 8) == 2
        assert outline_width(desk, there, 8) == 1


def test_what_does_not_exist_is_no_mistake(desk: Desk):
    desk.room.choose_claim(999)
    desk.room.choose_sentence(SentenceRef("north", 999))
    desk.room.choose_sentence(SentenceRef("nobody", 0))
    desk.room.show_place("nobody", 0, 5)


def test_enter_chooses_the_sentence_on_the_reading_line(desk: Desk, qtbot: QtBot):
    north = desk.view("north")
    start = desk.comparison.article("north").sentences[14].start
    north.scroll_to(north.extent.value_reading(north.height_of(start)) + 3)
    desk.rest()
    with qtbot.waitSignal(desk.room.sentence_chosen) as told:
        qtbot.keyClick(north, Qt.Key.Key_Return)
    assert told.args == [SentenceRef("north", 14)]


def test_next_sentence_steps_past_the_dateline_and_stays_at_the_end(desk: Desk):
    told = []
    desk.room.sentence_chosen.connect(told.append)
    desk.click("north", 0)
    for _ in range(3):
        desk.room.next_sentence(1)
    desk.room.next_sentence(-1)
    assert [ref.sentence for ref in told] == [0, 2, 3, 4, 3]
    desk.room.choose_sentence(SentenceRef("north", 37))
    desk.room.next_sentence(1)
    assert len(told) == 5


def test_selecting_words_is_no_click(desk: Desk, qtbot: QtBot):
    told = []
    desk.room.sentence_chosen.connect(told.append)
    ground = desk.view("north").viewport()
    start = desk.point("north", 2)
    QTest.mousePress(ground, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(ground, start + QPoint(60, 20))
    QTest.mouseRelease(ground, Qt.MouseButton.LeftButton, pos=start + QPoint(60, 20))
    assert told == []
    assert desk.view("north").textCursor().hasSelection()


def test_double_click_selects_the_word_first_clicked_though_the_text_glides(desk: Desk):
    ground = desk.view("north").viewport()
    point = desk.point("north", 2)
    QTest.mouseClick(ground, Qt.MouseButton.LeftButton, pos=point)
    QTest.mouseDClick(ground, Qt.MouseButton.LeftButton, pos=point)
    assert desk.view("north").textCursor().selectedText() == "Around"


def test_place_gone_to_is_marked_until_the_next_action(desk: Desk):
    found = load_theme("light").colour("found")
    words = "bakery number 3"
    text = desk.comparison.article("north").article.text
    start = text.index(words)
    desk.room.show_place("north", start, start + len(words))
    desk.rest()
    view = desk.view("north")
    picture = view.viewport().grab().toImage()
    y = round(view.height_of(start) - view.value) + LINE // 2
    assert any(_near(picture.pixelColor(x, y), found) for x in range(picture.width()))
    desk.click("north", 10)
    picture = view.viewport().grab().toImage()
    assert not any(
        _near(picture.pixelColor(x, y), found)
        for x in range(picture.width())
        for y in range(picture.height())
    )


def test_a_place_that_is_folded_away_is_opened(desk: Desk):
    view = desk.view("north")
    start = desk.comparison.article("north").article.text.index("Hidden footer")
    folded = view.document().size().height()
    desk.room.show_place("north", start, start + 6)
    desk.rest()
    assert view.document().size().height() > folded
    assert 0 < view.height_of(start) - view.value < view.viewport().height()


def test_others_follow_to_a_place(desk: Desk):
    start = desk.comparison.article("north").sentences[26].start
    desk.room.show_place("north", start, start + 6)
    desk.rest()
    assert desk.height("north", 26) == pytest.approx(desk.height("south", 26), abs=LINE)


def test_an_empty_place_is_the_beginning(desk: Desk):
    desk.room.choose_sentence(SentenceRef("north", 30))
    desk.rest()
    desk.room.show_place("north", 0, 0)
    desk.rest()
    assert 0 <= desk.height("north", 0) < 40


def test_copied_words_carry_their_source(desk: Desk, qtbot: QtBot):
    ground = desk.view("north").viewport()
    QTest.mouseDClick(ground, Qt.MouseButton.LeftButton, pos=desk.point("north", 2))
    desk.room.copy_selection()
    assert QGuiApplication.clipboard().text() == (f"“Around” — Northern Post, Lenvik under water 🌊, {DAY}")


def test_with_nothing_selected_the_chosen_sentence_is_copied(desk: Desk, qtbot: QtBot):
    desk.room.choose_sentence(SentenceRef("east", 2))
    desk.room.copy_selection()
    assert QGuiApplication.clipboard().text() == f"“At least 40 boats were lost 🚤.” — east, {MAY}"


def test_keys_select_with_shift_and_copy(desk: Desk, qtbot: QtBot):
    view = desk.view("east")
    for _ in range(3):
        qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == f"“Two” — east, {MAY}"


def test_ctrl_and_wheel_ask_for_larger_letters(desk: Desk, qtbot: QtBot):
    view = desk.view("north")
    before = view.value
    with qtbot.waitSignal(desk.room.zoom_requested) as told:
        desk.wheel(view.viewport(), -1, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [1]
    assert view.value == before
