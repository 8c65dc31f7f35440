# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The article list: what it says and shows, and what clicks and keys ask for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QHelpEvent
from PySide6.QtWidgets import QApplication, QLabel, QListView, QMenu
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from parallax.domain.article import Article
from parallax.domain.comparison import Comparison
from parallax.ui.library.article_list import ArticleList
from parallax.ui.theme import load_theme

# What menus and tooltips ask for and Qt's offscreen platform lacks.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SHOWN = ["post", "wire"]


@pytest.fixture
def articles(silo_fire: Comparison) -> list[Article]:
    return [compared.article for compared in silo_fire.articles]


@pytest.fixture
def library(qtbot: QtBot, articles: list[Article], silo_fire: Comparison) -> ArticleList:
    widget = ArticleList()
    qtbot.addWidget(widget)
    widget.set_articles(articles)
    widget.set_comparison(silo_fire)
    widget.set_shown(SHOWN)
    widget.resize(196, 500)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


@pytest.fixture
def view(library: ArticleList) -> QListView:
    found = library.findChild(QListView)
    found.setFocus()
    return found


def test_date_and_share_stand_below_each_other_where_they_do_not_fit(library: ArticleList, view: QListView):
    def height() -> int:
        QApplication.processEvents()
        return view.visualRect(view.model().index(0, 0)).height()

    library.resize(300, 500)
    one_line = height()
    library.resize(175, 500)
    assert one_line < height() < one_line + 20


def spoken(view: QListView) -> list[str]:
    model = view.model()
    return [
        model.data(model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())
    ]


def ticked(view: QListView) -> list[bool]:
    model = view.model()
    return [
        model.index(row, 0).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        for row in range(model.rowCount())
    ]


def row_rect(view: QListView, row: int):
    return view.visualRect(view.model().index(row, 0))


def tick_of(view: QListView, row: int) -> QPoint:
    rect = row_rect(view, row)
    return QPoint(rect.right() - 23, rect.top() + 16)


def menu_on(view: QListView, row: int) -> QMenu:
    at = row_rect(view, row).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.viewport().mapToGlobal(at))
    QApplication.sendEvent(view.viewport(), event)
    return next(menu for menu in view.findChildren(QMenu) if menu.isVisible())


def choose(menu: QMenu, words: str) -> None:
    next(action for action in menu.actions() if action.text().startswith(words)).trigger()


def test_the_model_keeps_qts_rules(view: QListView, qtmodeltester: ModelTester):
    qtmodeltester.check(view.model())


def test_each_row_says_everything(view: QListView):
    assert spoken(view) == [
        "A Harbour Post, Fire destroys grain silo in Ostrel, 6 May 2031 · 50% shared, has a pane",
        "B Daily Bell, Silo burns in Ostrel, 7 May 2031 · 40% shared, no pane",
        "C Northern Wire, Ostrel silo fire kills five, 6 May 2031 · 40% shared, has a pane",
        "D note, no date · 0% shared, no pane",
    ]


def test_nothing_is_said_of_shares_while_nothing_is_compared(library: ArticleList, view: QListView):
    library.set_comparison(None)
    assert all("%" not in words for words in spoken(view))
    assert "6 May 2031" in spoken(view)[0]


def test_the_share_of_an_article_alone_is_not_told(
    library: ArticleList, view: QListView, silo_fire: Comparison
):
    first = silo_fire.articles[0]
    alone = replace(first, sentences=tuple(replace(s, standing=None) for s in first.sentences))
    library.set_comparison(Comparison(articles=(alone,)))
    assert "%" not in spoken(view)[0]


@pytest.mark.parametrize(
    ("published", "told"),
    [("2031-11-30T23:59:00-08:00", "30 Nov 2031"), (None, "no date"), ("spring 2031", "spring 2031")],
)
def test_dates(library: ArticleList, view: QListView, articles: list[Article], published: str, told: str):
    library.set_articles([replace(articles[0], published=published)])
    assert told in spoken(view)[0]


def test_titles_and_paths_are_no_markup(library: ArticleList, view: QListView, articles: list[Article]):
    library.set_articles([replace(articles[0], title="<img src=x> & <b>bold</b>", path="/a/<i>b</i>.txt")])
    tip = view.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;img src=x&gt; &amp; &lt;b&gt;bold" in tip
    assert "/a/&lt;i&gt;b" in tip


def test_shown_rows_are_ticked(view: QListView):
    assert ticked(view) == [True, False, True, False]


def test_shown_rows_differ_by_ground_and_by_sign(library: ArticleList, view: QListView):
    theme = load_theme("light")
    image = view.viewport().grab().toImage()
    for row, shown in enumerate([True, False, True, False]):
        rect = row_rect(view, row)
        ground = image.pixelColor(rect.left() + 24, rect.bottom() - 6)
        assert (ground == theme.colour("row_shown")) == shown
        tick = image.pixelColor(tick_of(view, row) - QPoint(5, 4))
        assert (tick == theme.colour("accent")) == shown


def test_the_theme_can_change(library: ArticleList, view: QListView):
    dark = load_theme("dark")
    library.set_theme(dark)
    image = view.viewport().grab().toImage()
    rect = row_rect(view, 0)
    assert image.pixelColor(rect.left() + 24, rect.bottom() - 6) == dark.colour("row_shown")


def test_a_click_on_the_tick_gives_and_takes_a_pane(qtbot: QtBot, library: ArticleList, view: QListView):
    activated: list[str] = []
    library.article_activated.connect(activated.append)
    with qtbot.waitSignal(library.shown_changed) as told:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=tick_of(view, 1))
    assert told.args == [["post", "bell", "wire"]]
    with qtbot.waitSignal(library.shown_changed) as told:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=tick_of(view, 0))
    assert told.args == [["bell", "wire"]]
    assert activated == []


def test_a_click_beside_the_tick_goes_to_the_article(qtbot: QtBot, library: ArticleList, view: QListView):
    with qtbot.waitSignal(library.article_activated) as told, qtbot.assertNotEmitted(library.shown_changed):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=row_rect(view, 2).center())
    assert told.args == ["wire"]


def test_space_toggles_the_pane_of_the_current_article(qtbot: QtBot, library: ArticleList, view: QListView):
    view.setCurrentIndex(view.model().index(0, 0))
    qtbot.keyClick(view, Qt.Key.Key_Down)
    with qtbot.waitSignal(library.shown_changed) as told:
        qtbot.keyClick(view, Qt.Key.Key_Space)
    assert told.args == [["post", "bell", "wire"]]
    assert ticked(view) == [True, True, True, False]
    assert "has a pane" in spoken(view)[1]


def test_keys_ask_for_what_they_stand_for(qtbot: QtBot, library: ArticleList, view: QListView):
    view.setCurrentIndex(view.model().index(1, 0))
    with qtbot.waitSignal(library.remove_requested) as removed:
        qtbot.keyClick(view, Qt.Key.Key_Delete)
    with qtbot.waitSignal(library.read_again_requested) as again:
        qtbot.keyClick(view, Qt.Key.Key_F5)
    with qtbot.waitSignal(library.article_activated) as gone_to:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert removed.args == again.args == gone_to.args == ["bell"]


def test_an_article_without_a_file_is_not_read_again(
    qtbot: QtBot, library: ArticleList, view: QListView, articles: list[Article]
):
    library.set_articles([replace(articles[0], path=None)])
    view.setCurrentIndex(view.model().index(0, 0))
    with qtbot.assertNotEmitted(library.read_again_requested):
        qtbot.keyClick(view, Qt.Key.Key_F5)
    again = next(a for a in menu_on(view, 0).actions() if a.text().startswith("Read again"))
    assert not again.isEnabled()


def test_alt_and_arrows_move_the_article(qtbot: QtBot, library: ArticleList, view: QListView):
    view.setCurrentIndex(view.model().index(1, 0))
    with qtbot.waitSignal(library.order_changed) as told:
        qtbot.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert told.args == [["bell", "post", "wire", "note"]]
    assert view.currentIndex().row() == 0, "the current article moves along"
    with qtbot.waitSignal(library.order_changed) as told:
        qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert told.args == [["post", "bell", "wire", "note"]]


def test_at_the_ends_there_is_nowhere_to_move(qtbot: QtBot, library: ArticleList, view: QListView):
    with qtbot.assertNotEmitted(library.order_changed):
        view.setCurrentIndex(view.model().index(0, 0))
        qtbot.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        view.setCurrentIndex(view.model().index(3, 0))
        qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)


@pytest.mark.parametrize(
    ("dragged", "before", "order"),
    [
        (0, 2, ["bell", "post", "wire", "note"]),
        (3, 0, ["note", "post", "bell", "wire"]),
        (1, -1, ["post", "wire", "note", "bell"]),
    ],
)
def test_dragging_reorders(
    qtbot: QtBot, library: ArticleList, view: QListView, dragged: int, before: int, order: list[str]
):
    model = view.model()
    data = model.mimeData([model.index(dragged, 0)])
    with qtbot.waitSignal(library.order_changed) as told:
        taken = model.dropMimeData(data, Qt.DropAction.MoveAction, before, 0, QModelIndex())
    assert told.args == [order]
    assert not taken, "the view must not remove the row a second time"
    assert model.rowCount() == 4


def test_shown_articles_are_told_in_the_new_order(qtbot: QtBot, library: ArticleList, view: QListView):
    view.setCurrentIndex(view.model().index(2, 0))
    qtbot.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    with qtbot.waitSignal(library.shown_changed) as told:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=tick_of(view, 3))
    assert told.args == [["wire", "post", "note"]]


def test_files_are_not_dropped_here(view: QListView):
    data = QMimeData()
    data.setText("file:///etc/passwd")
    assert not view.model().canDropMimeData(data, Qt.DropAction.CopyAction, 0, 0, QModelIndex())


@pytest.mark.parametrize(
    ("words", "signal", "told"),
    [
        ("Hide its pane", lambda library: library.shown_changed, [["wire"]]),
        ("Read again", lambda library: library.read_again_requested, ["post"]),
        ("Remove", lambda library: library.remove_requested, ["post"]),
        ("Move down", lambda library: library.order_changed, [["bell", "post", "wire", "note"]]),
    ],
)
def test_the_menu_offers_the_same(
    qtbot: QtBot, library: ArticleList, view: QListView, words: str, signal: Callable, told: list
):
    menu = menu_on(view, 0)
    with qtbot.waitSignal(signal(library)) as emitted:
        choose(menu, words)
    assert emitted.args == told
    menu.close()


def test_the_current_article_stays_current_when_others_come(
    library: ArticleList, view: QListView, articles: list[Article]
):
    view.setCurrentIndex(view.model().index(2, 0))
    library.set_articles(articles[2:])
    assert view.currentIndex().row() == 0
    assert "Northern Wire" in spoken(view)[0]


def test_the_second_line_wraps_rather_than_being_cut(library: ArticleList, view: QListView):
    wide = row_rect(view, 0).height()
    library.resize(175, 500)
    QApplication.processEvents()
    assert row_rect(view, 0).height() > wide


@pytest.mark.parametrize(
    "name", ["The Greater Ostrel District Courier", "2031-05-06_ostrel_silo_live_report"]
)
def test_a_long_name_wraps_rather_than_being_cut(
    library: ArticleList, view: QListView, articles: list[Article], name: str
):
    usual = row_rect(view, 0).height()
    library.set_articles([replace(articles[0], source=name)])
    QApplication.processEvents()
    assert row_rect(view, 0).height() > usual + 10


def test_the_tooltip_shows_title_and_path(qtbot: QtBot, view: QListView):
    at = row_rect(view, 0).center()
    QApplication.sendEvent(
        view.viewport(), QHelpEvent(QHelpEvent.Type.ToolTip, at, view.viewport().mapToGlobal(at))
    )
    qtbot.waitUntil(
        lambda: any(
            "Fire destroys grain silo" in label.text() and "/news/post.txt" in label.text()
            for label in QApplication.topLevelWidgets()
            if isinstance(label, QLabel)
        )
    )


def test_the_lists_own_keys_are_told_for_the_list_of_keys(library: ArticleList):
    told = {keys for group, words, keys in library.key_rows() if group and words}
    assert told == {"Space", "Enter", "Alt+↑", "Alt+↓", "F5", "Del"}


def test_a_screen_reader_finds_rows_and_ticks(view: QListView):
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface.childCount() == 4
    assert interface.child(0).text(QAccessible.Text.Name).startswith("A Harbour Post, Fire destroys")
    assert [bool(interface.child(row).state().checked) for row in range(4)] == [True, False, True, False]
