# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What stands in the room: panes, heads, marks, folds, strips."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QGuiApplication, QImage, QMouseEvent, QTextBlock
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from parallax.domain.article import Role
from parallax.domain.comparison import Comparison, SentenceRef
from parallax.ui.reading_room.article_text import Sizes
from parallax.ui.reading_room.gutter import GUTTER
from parallax.ui.reading_room.marks import Mark
from parallax.ui.reading_room.overview_strip import OverviewStrip
from parallax.ui.reading_room.pane import Pane
from parallax.ui.reading_room.room import ReadingRoom
from parallax.ui.reading_room.row import PaneRow
from parallax.ui.reading_room.view import ArticleView
from parallax.ui.theme import load_theme

if TYPE_CHECKING:
    from tests.ui.reading_room.conftest import Desk, MakeArticle


def panes(room: ReadingRoom) -> list[Pane]:
    """Return the panes on screen from left to right."""
    shown = [pane for pane in room.findChildren(Pane) if pane.isVisible()]
    return sorted(shown, key=lambda pane: pane.mapTo(room, QPoint()).x())


def picture(desk: Desk, name: str) -> QImage:
    return desk.view(name).viewport().grab().toImage()


def colours(image: QImage) -> Counter[str]:
    return Counter(
        image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(image.height())
    )


# -- panes ------------------------------------------------------------------------------------------


def test_texts_can_be_read_before_any_comparison(qtbot: QtBot, storm: Comparison):
    room = ReadingRoom()
    qtbot.addWidget(room)
    room.set_articles([one.article for one in storm.articles])
    room.set_shown(["south", "north"])
    room.show()
    assert [pane.article.id for pane in panes(room)] == ["south", "north"]
    text = panes(room)[1].view.toPlainText()
    assert "Lenvik under water 🌊" in text
    light = load_theme("light")
    assert light.colours["unique"] not in colours(panes(room)[0].view.viewport().grab().toImage())


def test_panes_stand_in_the_order_given(desk: Desk):
    desk.room.set_shown(["east", "north"])
    assert [pane.article.id for pane in panes(desk.room)] == ["east", "north"]
    desk.room.set_shown(["north", "south", "east"])
    assert [pane.article.id for pane in panes(desk.room)] == ["north", "south", "east"]
    desk.room.set_shown([])
    assert panes(desk.room) == []
    assert desk.room.current_article() is None


def test_a_pane_keeps_its_place_when_another_comes(desk: Desk):
    desk.room.set_linked(False)
    desk.wheel(desk.view("north").viewport(), 8)
    value = desk.view("north").value
    desk.room.set_shown(["north", "south"])
    desk.room.set_shown(["north", "south", "east"])
    view = desk.view("north")
    assert view.value == pytest.approx(value, abs=80)


def test_screen_readers_hear_whose_text_it_is(desk: Desk):
    assert desk.view("north").accessibleName().startswith("Northern Post, ")
    assert desk.view("north").accessibleName().endswith(", article A")
    assert desk.view("south").accessibleName() == "<b>South</b> & Co, no date, article B"


def test_head_shows_the_title_as_a_tip_without_taking_it_for_markup(desk: Desk):
    head = panes(desk.room)[0].header
    assert "Lenvik under water 🌊" in head.toolTip()
    button = panes(desk.room)[1].header.buttons[-1]
    assert "&lt;b&gt;South" in button.toolTip()


def test_menu_asks_for_reading_again_and_removal(desk: Desk, qtbot: QtBot):
    menu = panes(desk.room)[1].findChild(QMenu)
    words = {action.text(): action for action in menu.actions() if action.text()}
    with qtbot.waitSignal(desk.room.read_again_requested) as told:
        words["Read again"].trigger()
    assert told.args == ["south"]
    with qtbot.waitSignal(desk.room.remove_requested) as told:
        words["Remove"].trigger()
    assert told.args == ["south"]
    words["Copy whole article"].trigger()
    assert QGuiApplication.clipboard().text() == desk.comparison.article("south").article.text


def test_panes_share_the_width_and_never_have_less_than_thirty_letters(desk: Desk, qtbot: QtBot):
    desk.room.resize(1500, 600)
    widths = {pane.width() for pane in panes(desk.room)}
    assert max(widths) - min(widths) <= 3
    assert sum(pane.width() for pane in panes(desk.room)) == 1500
    desk.room.resize(620, 600)
    bar = desk.room.findChild(PaneRow).horizontalScrollBar()
    assert bar.maximum() > 0
    for pane in panes(desk.room):
        letters = pane.view.document().defaultFont()
        assert pane.view.viewport().width() > 27 * _letter(pane.view), letters.toString()


def _letter(view: ArticleView) -> float:
    return view.looks.sizes.character


def test_lines_of_very_large_letters_are_seen_whole(desk: Desk):
    desk.room.set_sizes(Sizes(4.0))
    desk.room.resize(700, 600)
    assert {pane.width() for pane in panes(desk.room)} == {700}


def test_wide_panes_keep_to_seventy_five_letters(desk: Desk):
    desk.room.set_shown(["north"])
    desk.room.resize(1800, 700)
    view = desk.view("north")
    assert view.viewport().width() <= 75 * _letter(view) + GUTTER + 16


def test_columns_lines_and_face_are_chosen(desk: Desk):
    desk.room.set_shown(["north"])
    desk.room.resize(1800, 700)
    view = desk.view("north")
    desk.rest()
    height, family = view.document().size().height(), view.document().defaultFont().family()
    desk.room.set_sizes(Sizes(measure=45))
    assert view.viewport().width() <= 45 * _letter(view) + GUTTER + 16
    assert view.document().size().height() > height
    height = view.document().size().height()
    desk.room.set_sizes(Sizes(measure=45, line_spacing=1.6))
    assert view.document().size().height() > height
    desk.room.set_sizes(Sizes(system_serif=True))
    assert view.document().defaultFont().family() != family
    desk.room.set_sizes(Sizes(1.5, system_serif=True))
    assert view.looks.sizes == Sizes(1.5, system_serif=True)


def test_scrolling_sideways_comes_to_rest_at_a_panes_edge(desk: Desk, qtbot: QtBot):
    desk.room.resize(620, 600)
    bar = desk.room.findChild(PaneRow).horizontalScrollBar()
    qtbot.wait(400)
    bar.setValue(40)
    edges = [pane.x() for pane in panes(desk.room)]
    qtbot.waitUntil(lambda: bar.value() in (*edges, bar.maximum()))
    assert bar.value() == 0


def test_keyboard_goes_from_pane_to_pane_and_brings_each_onto_the_screen(desk: Desk, qtbot: QtBot):
    desk.room.resize(620, 600)
    desk.room.activateWindow()
    desk.view("north").setFocus()
    desk.room.step_pane(-1)
    assert desk.room.focusWidget() is desk.view("east")
    assert desk.room.current_article() == "east"
    qtbot.waitUntil(lambda: desk.view("east").viewport().visibleRegion().boundingRect().width() > 200)
    desk.room.step_pane(1)
    assert desk.room.focusWidget() is desk.view("north")


def test_tab_leaves_a_text(desk: Desk, qtbot: QtBot):
    desk.room.activateWindow()
    view = desk.view("north")
    view.setFocus()
    assert desk.room.focusWidget() is view
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    assert desk.room.focusWidget() is not view


def test_files_dropped_on_a_text_go_to_the_window(desk: Desk):
    for widget in (desk.room, *desk.room.findChildren(QWidget)):
        assert not widget.acceptDrops()


def test_an_article_read_again_shows_its_new_text(desk: Desk, make_article: MakeArticle):
    anew = make_article("north", "A", [(Role.BODY, ("All of it was a mistake.",))], source="Northern Post")
    others = [one.article for one in desk.comparison.articles if one.article.id != "north"]
    desk.room.set_articles([anew.article, *others])
    assert desk.view("north").toPlainText().strip() == "All of it was a mistake."
    desk.room.set_articles(others)
    assert [pane.article.id for pane in panes(desk.room)] == ["south", "east"]


@pytest.mark.parametrize(
    "words",
    [
        "<h1>Big</h1><img src='file:///etc/passwd'> &amp; <script>x</script>",
        "nul \x00 bell \x07 frame \ufdd0\ufdd1 object \ufffc line \u2028 paragraph \u2029 end",
        "\u202egnihtemos\u202c ends",
        "e\u0301" * 50,
        "🌊" * 300,
        "x" * 5000,
    ],
)
def test_any_text_is_only_text(qtbot: QtBot, make_article: MakeArticle, words: str):
    one = make_article("odd", "A", [(Role.TITLE, (words,)), (Role.BODY, ("Then a sentence.", words))])
    room = ReadingRoom()
    qtbot.addWidget(room)
    room.set_articles([one.article])
    room.set_comparison(Comparison((one,)))
    room.set_shown(["odd"])
    room.resize(400, 500)
    room.show()
    view = room.findChild(ArticleView)
    view.grab()
    assert view.document().blockCount() == 2
    if "<" in words:
        assert words in view.toPlainText()
    last = one.sentences[-1]
    position = view.text.positions.to_document(last.start)
    assert view.text.positions.to_article(position) == last.start
    assert view.shapes.sentence_at(position).ref == SentenceRef("odd", 2)


def test_lines_of_a_wrapped_file_flow_together(qtbot: QtBot, make_article: MakeArticle):
    one = make_article("wrapped", "A", [(Role.BODY, ("A sentence that\n   was wrapped\nin its file.",))])
    room = ReadingRoom()
    qtbot.addWidget(room)
    room.set_articles([one.article])
    room.set_shown(["wrapped"])
    view = room.findChild(ArticleView)
    assert view.toPlainText() == "A sentence that was wrapped in its file."
    view.selectAll()
    assert "that\n   was" in view.cited_selection()


def test_spaces_that_must_not_break_glue_numbers_and_no_words(qtbot: QtBot, make_article: MakeArticle):
    words = "Some\xa0\xa010\xa0000 of the\xa0men, as M.\xa0Dole \xa0said"
    article = make_article("glued", "A", [(Role.BODY, (words,))]).article
    room = ReadingRoom()
    qtbot.addWidget(room)
    room.set_articles([article])
    room.set_shown(["glued"])
    view = room.findChild(ArticleView)
    shown = view.document().firstBlock().text()
    assert shown == "Some\xa0\xa010\xa0000 of the men, as M.\xa0Dole  said"
    view.selectAll()
    assert view.text.selected(view.textCursor()) == words


def test_right_to_left_texts_are_set_from_the_right(qtbot: QtBot, make_article: MakeArticle):
    one = make_article(
        "arabic",
        "A",
        [(Role.BODY, ("قال المتحدث إن الجسر سيفتح غدا.",)), (Role.BODY, ("In English again.",))],
    )
    room = ReadingRoom()
    qtbot.addWidget(room)
    room.set_articles([one.article])
    room.set_comparison(Comparison((one,)))
    room.set_shown(["arabic"])
    room.resize(500, 300)
    room.show()
    view = room.findChild(ArticleView)
    (_, right), (_, left) = (
        next(iter(view.shapes.places(sentence.start, sentence.end))) for sentence in one.sentences
    )
    middle = view.viewport().width() / 2
    assert right[0].right() > middle * 1.8
    assert left[0].left() < middle * 0.2


def test_where_writing_goes_both_ways_each_sentence_has_its_own_words(
    qtbot: QtBot, make_article: MakeArticle
):
    one = make_article("mixed", "A", [(Role.BODY, ("قال 40 بحارا من Lenvik أمس.", "عاد 7 منهم."))])
    room = ReadingRoom()
    qtbot.addWidget(room)
    room.set_articles([one.article])
    room.set_shown(["mixed"])
    room.resize(900, 300)
    room.show()
    view = room.findChild(ArticleView)
    parts = [next(iter(view.shapes.places(each.start, each.end)))[1] for each in one.sentences]
    line = view.document().begin().layout().lineAt(0).naturalTextRect()
    covered = sum(part.width() for stretch in parts for part in stretch)
    assert covered == pytest.approx(line.width(), abs=10)
    assert min(part.left() for part in parts[0]) >= max(part.right() for part in parts[1]) - 1


def test_a_short_text_stands_at_the_top_too(qtbot: QtBot, make_article: MakeArticle):
    one = make_article("short", "A", [(Role.BODY, ("That was all.",))])
    room = ReadingRoom()
    qtbot.addWidget(room)
    room.set_articles([one.article])
    room.set_shown(["short"])
    room.resize(500, 700)
    room.show()
    view = room.findChild(ArticleView)
    assert 0 <= view.height_of(0) - view.value < 40


# -- marks ------------------------------------------------------------------------------------------


def test_each_class_has_its_wash_and_can_be_switched_off(desk: Desk):
    light = load_theme("light")
    seen = colours(picture(desk, "north"))
    assert seen[light.colours["shared_1"]] > 500
    assert seen[light.colours["conflict"]] > 500
    assert colours(picture(desk, "south"))[light.colours["unique"]] > 500
    desk.room.set_marks(frozenset({Mark.UNIQUE}))
    seen = colours(picture(desk, "north"))
    assert seen[light.colours["shared_1"]] == 0
    assert seen[light.colours["conflict"]] == 0
    assert colours(picture(desk, "south"))[light.colours["unique"]] > 500
    desk.room.set_marks(frozenset())
    assert colours(picture(desk, "south"))[light.colours["unique"]] == 0


def test_an_article_alone_has_no_marks(qtbot: QtBot, make_article: MakeArticle):
    one = make_article("alone", "A", [(Role.TITLE, ("Alone",)), (Role.BODY, ("Nobody else is here.",))])
    alone = replace(one, sentences=tuple(replace(sentence, standing=None) for sentence in one.sentences))
    room = ReadingRoom()
    qtbot.addWidget(room)
    room.set_articles([alone.article])
    room.set_comparison(Comparison((alone,)))
    room.set_shown(["alone"])
    room.resize(400, 300)
    room.show()
    light = load_theme("light")
    seen = colours(room.findChild(ArticleView).viewport().grab().toImage())
    assert not {light.colours[wash] for wash in ("shared_1", "unique", "conflict", "partial")} & set(seen)


def test_zoom_and_theme_change_what_is_seen(desk: Desk):
    before = desk.view("north").document().size().height()
    desk.room.set_sizes(Sizes(1.5))
    desk.rest()
    assert desk.view("north").document().size().height() > before
    dark = load_theme("dark")
    desk.room.set_theme(dark)
    seen = colours(picture(desk, "north"))
    assert seen.most_common(1)[0][0] == dark.colours["paper"]
    assert seen[dark.colours["shared_1"]] > 500


def point_at(widget: QWidget, place: QPoint) -> None:
    """Move the pointer over a widget; the screen's own pointer stays out of it."""
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(place),
        QPointF(widget.mapToGlobal(place)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(widget, event)


def test_pointing_at_a_sentence_tells_who_else_has_it(desk: Desk, qtbot: QtBot):
    def told(article: str, sentence: int) -> str:
        said: list[str] = []
        desk.room.pointed_at.connect(said.append)
        point_at(desk.view(article).viewport(), desk.point(article, sentence))
        desk.room.pointed_at.disconnect(said.append)
        return said[-1]

    assert told("north", 2) == "also in B <b>South</b> & Co"
    assert told("north", 3) == "also in B <b>South</b> & Co (reworded)"
    assert told("north", 4) == "also in C east (conflicting)"
    assert told("south", 1) == "only here"


def test_pointing_beside_the_text_tells_nothing_any_more(desk: Desk, qtbot: QtBot):
    ground = desk.view("north").viewport()
    point_at(ground, desk.point("north", 2))
    with qtbot.waitSignal(desk.room.pointed_at) as told:
        point_at(ground, QPoint(ground.width() - 2, 3))
    assert told.args == [""]


def test_gutter_letters_are_coloured_only_near_the_pointer(desk: Desk, qtbot: QtBot):
    def coloured() -> int:
        source = load_theme("light").source_colour("B")
        seen = desk.view("north").viewport().grab(QRect(0, 0, GUTTER, 600)).toImage()
        near = [
            (x, y)
            for x in range(seen.width())
            for y in range(seen.height())
            if sum(
                abs(a - b)
                for a, b in zip(seen.pixelColor(x, y).getRgb()[:3], source.getRgb()[:3], strict=True)
            )
            < 60
        ]
        return len(near)

    assert coloured() == 0
    point_at(desk.view("north").viewport(), QPoint(10, round(desk.height("north", 2))))
    assert coloured() > 3


# -- what is left out ---------------------------------------------------------------------------------


def test_boilerplate_is_one_line_that_opens_by_click(desk: Desk, qtbot: QtBot):
    view = desk.view("north")
    folded = view.document().size().height()
    view.scroll_to(view.verticalScrollBar().maximum())
    desk.rest()
    assert "3 lines left out: Leave a …" in view.toPlainText()
    block = next(block for block in _blocks(view) if block.text().startswith("3 lines left out: "))
    assert block.isVisible()
    rect = view.document().documentLayout().blockBoundingRect(block)
    point = QPoint(GUTTER + 30, round(rect.top() + 8 - view.value))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert view.document().size().height() > folded + 40
    hidden = next(block for block in _blocks(view) if block.text() == "Hidden footer words")
    assert hidden.isVisible()
    assert not block.isVisible()


def test_boilerplate_opens_by_keyboard(desk: Desk, qtbot: QtBot):
    view = desk.view("north")
    block = next(block for block in _blocks(view) if block.text().startswith("3 lines left out"))
    top = view.document().documentLayout().blockBoundingRect(block).top()
    view.scroll_to(view.extent.value_reading(top + 4))
    desk.rest()
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert not block.isVisible()


def test_what_is_folded_away_is_not_copied(desk: Desk):
    view = desk.view("north")
    view.selectAll()
    assert "Hidden footer words" not in view.cited_selection()
    assert "left out" not in view.cited_selection()
    assert "bakery number 12 🥖" in view.cited_selection()


def _blocks(view: ArticleView) -> Iterator[QTextBlock]:
    block = view.document().begin()
    while block.isValid():
        yield block
        block = block.next()


# -- the overview strip -------------------------------------------------------------------------------


def strip_of(desk: Desk, name: str) -> OverviewStrip:
    return next(pane for pane in panes(desk.room) if pane.article.id == name).strip


def test_click_on_the_strip_goes_there_and_dragging_scrolls(desk: Desk, qtbot: QtBot):
    strip, view = strip_of(desk, "south"), desk.view("south")
    end = QPoint(6, round(strip.height() * 0.9))
    qtbot.mousePress(strip, Qt.MouseButton.LeftButton, pos=end)
    down = view.value
    assert down > view.room + 300
    QApplication.sendEvent(
        strip,
        _drag(strip, QPoint(6, round(strip.height() * 0.4))),
    )
    assert view.room < view.value < down


def _drag(widget: QWidget, point: QPoint) -> QMouseEvent:
    return QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(point),
        QPointF(widget.mapToGlobal(point)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )


def test_strips_have_one_scale(desk: Desk):
    def end_of_text(name: str) -> int:
        image = strip_of(desk, name).grab().toImage()
        ground = load_theme("light").colours["window"]
        column = [image.pixelColor(8, y).name() == ground for y in range(image.height())]
        return column.index(True) if True in column else image.height()

    heights = {name: desk.view(name).document().size().height() for name in ("north", "south", "east")}
    shortest, longest = min(heights, key=heights.get), max(heights, key=heights.get)
    assert end_of_text(shortest) < end_of_text(longest)


def test_conflicts_have_a_tick(desk: Desk):
    red = load_theme("light").colours["conflict_line"]
    desk.view("north").scroll_to(9999)  # the part on screen is tinted
    assert colours(strip_of(desk, "north").grab().toImage())[red] > 0
    assert colours(strip_of(desk, "south").grab().toImage())[red] == 0
