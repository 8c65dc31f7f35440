# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The sidebar as it is used: by mouse, by keyboard, by screen reader."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QGuiApplication, QHelpEvent, QImage, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QSplitter,
    QTabWidget,
    QToolButton,
    QToolTip,
    QWidget,
)
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from parallax.domain.comparison import Comparison, FigureGroup, Place, Wording
from parallax.ui.sidebar.sidebar import Sidebar
from parallax.ui.theme import Theme, load_theme, style_sheet

PlaceOf = Callable[[str, str], Place]

# What tooltips ask for and Qt's offscreen platform lacks.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

WIDTH = 280


class Tab:
    """One tab as a user meets it."""

    def __init__(self, sidebar: Sidebar, number: int) -> None:
        tabs = sidebar.findChild(QTabWidget)
        tabs.setCurrentIndex(number)
        self.page = tabs.widget(number)
        self.rows: QListView = self.page.findChild(QListView)
        self.text: QLineEdit = self.page.findChild(QLineEdit)
        self.message: QLabel = self.page.findChildren(QLabel)[0]
        self.only_disagreements: QToolButton = next(
            button
            for button in self.page.findChildren(QToolButton)
            if button.accessibleName().startswith("Only disagreements")
        )

    @property
    def spoken(self) -> list[str]:
        model = self.rows.model()
        indices = [model.index(row, 0) for row in range(model.rowCount())]
        return [index.data(Qt.ItemDataRole.AccessibleTextRole) for index in indices]

    def rect(self, row: int) -> QRect:
        return self.rows.visualRect(self.rows.model().index(row, 0))

    def badges(self, row: int, colour: QColor) -> list[QPoint]:
        """Return where discs of a colour are painted in a row, by looking."""
        rect = self.rect(row)
        image = self.rows.viewport().grab(rect).toImage()
        return [
            rect.topLeft() + QPoint(x, y)
            for x in range(image.width())
            for y in range(image.height())
            if all(image.pixelColor(x + dx, y) == colour for dx in range(5) if x + dx < image.width())
        ]

    def box(self, name: str) -> QComboBox:
        return next(box for box in self.page.findChildren(QComboBox) if box.accessibleName() == name)


@pytest.fixture
def theme() -> Theme:
    return load_theme("light")


@pytest.fixture
def sidebar(qtbot: QtBot, silo_fire: Comparison, theme: Theme) -> Iterator[Sidebar]:
    widget = Sidebar()
    qtbot.addWidget(widget)
    widget.set_theme(theme)
    widget.set_comparison(silo_fire)
    widget.resize(WIDTH, 900)
    widget.show()
    qtbot.waitExposed(widget)
    yield widget
    QToolTip.hideText()


@pytest.fixture
def figures(sidebar: Sidebar) -> Tab:
    return Tab(sidebar, 0)


@pytest.fixture
def quotes(sidebar: Sidebar) -> Tab:
    return Tab(sidebar, 1)


@pytest.fixture
def wordings(sidebar: Sidebar) -> Tab:
    return Tab(sidebar, 2)


@pytest.fixture
def left_out(sidebar: Sidebar) -> Tab:
    return Tab(sidebar, 3)


def test_the_five_tabs_are_read_whole_however_narrow_it_is_drawn(qtbot: QtBot, theme: Theme):
    sidebar = Sidebar()
    columns = QSplitter()
    qtbot.addWidget(columns)
    columns.setStyleSheet(style_sheet(theme))
    columns.setChildrenCollapsible(False)
    columns.addWidget(QWidget())
    columns.addWidget(sidebar)
    columns.resize(900, 600)
    columns.show()
    qtbot.waitExposed(columns)
    columns.setSizes([800, 100])
    QApplication.processEvents()
    tabs = sidebar.findChild(QTabWidget)
    assert [tabs.tabText(n) for n in range(tabs.count())] == [
        "Figures", "Quotes", "Wording", "Left out", "Notes",
    ]  # fmt: skip
    bar = tabs.tabBar()
    assert 240 <= sidebar.width() <= WIDTH
    assert bar.sizeHint().width() <= sidebar.width()
    assert bar.tabRect(4).right() < sidebar.width()


@pytest.mark.parametrize("number", range(4))
def test_the_models_keep_qts_rules(sidebar: Sidebar, number: int, qtmodeltester: ModelTester):
    qtmodeltester.check(Tab(sidebar, number).rows.model())


def test_rows_are_read_aloud_with_all_their_sources(figures: Tab):
    assert figures.spoken[1] == (
        "4,000: tonnes of grain. In A Harbour Post; B Daily Bell; C Northern Wire. Not in D note."
    )


def test_a_screen_reader_finds_the_rows(figures: Tab):
    interface = QAccessible.queryAccessibleInterface(figures.rows)
    assert interface.childCount() == 7
    assert interface.child(1).text(QAccessible.Text.Name).startswith("4,000: tonnes of grain. In A")


def test_empty_states_say_what_is_the_case(sidebar: Sidebar, figures: Tab):
    sidebar.set_comparison(None)
    assert figures.message.isVisible()
    assert figures.message.text() == "Comparing…"
    sidebar.set_comparison(Comparison())
    assert figures.message.text() == "No figures found."
    assert Tab(sidebar, 1).message.text() == "No quotations found."


def test_empty_states_tell_too_few_articles_from_nothing_found(sidebar: Sidebar, silo_fire: Comparison):
    told = []
    for count in (1, 2, 4):
        sidebar.set_comparison(Comparison(articles=silo_fire.articles[:count]))
        told.append((Tab(sidebar, 2).message.text(), Tab(sidebar, 3).message.text()))
    assert told[0][0].startswith("One article alone")
    assert told[1][0].startswith("Nothing is found that")
    assert told[1][1].startswith("Of three articles or more")
    assert told[2][1].startswith("No source leaves out")


def test_a_wording_leads_to_the_first_place_of_each_source(
    qtbot: QtBot, sidebar: Sidebar, wordings: Tab, theme: Theme, place_of: PlaceOf
):
    gone_to: list[object] = []
    sidebar.place_chosen.connect(gone_to.append)
    badge = wordings.badges(0, theme.source_colour("C"))[0]
    for at in (
        badge,
        wordings.rect(0).topLeft() + QPoint(30, 18),
        wordings.rect(0).bottomLeft() + QPoint(30, -16),
    ):
        qtbot.mouseClick(wordings.rows.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert gone_to == [place_of("wire", "silo fire"), place_of("post", "fire"), place_of("bell", "blaze")]


def test_a_badge_tells_how_often_its_source_uses_the_words(qtbot: QtBot, wordings: Tab, theme: Theme):
    for letter, told in (("B", "Daily Bell, 2 times"), ("A", "Harbour Post<")):
        at = wordings.badges(0, theme.source_colour(letter))[0]
        event = QHelpEvent(QEvent.Type.ToolTip, at, wordings.rows.viewport().mapToGlobal(at))
        QApplication.sendEvent(wordings.rows.viewport(), event)
        qtbot.waitUntil(lambda told=told: told in QToolTip.text())


def test_a_badge_of_several_places_goes_round_them(
    qtbot: QtBot, sidebar: Sidebar, wordings: Tab, theme: Theme, place_of: PlaceOf
):
    gone_to: list[Place] = []
    sidebar.place_chosen.connect(gone_to.append)
    badge = wordings.badges(0, theme.source_colour("B"))[0]
    for _ in range(3):
        qtbot.mouseClick(wordings.rows.viewport(), Qt.MouseButton.LeftButton, pos=badge)
    blaze, a_blaze = place_of("bell", "blaze"), place_of("bell", "A blaze")
    assert gone_to == [blaze, a_blaze, blaze]


def test_enter_on_a_badge_of_several_places_goes_round_them_too(
    qtbot: QtBot, sidebar: Sidebar, wordings: Tab, place_of: PlaceOf
):
    gone_to: list[Place] = []
    sidebar.place_chosen.connect(gone_to.append)
    wordings.rows.setCurrentIndex(wordings.rows.model().index(0, 0))
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, *[Qt.Key.Key_Return] * 2):
        qtbot.keyClick(wordings.rows, key)
    assert gone_to == [place_of("bell", "blaze"), place_of("bell", "A blaze")]


def test_what_is_left_out_leads_to_its_claim_by_mouse_and_keyboard(
    qtbot: QtBot, sidebar: Sidebar, left_out: Tab, theme: Theme
):
    claims: list[int] = []
    sidebar.claim_chosen.connect(claims.append)
    with qtbot.assertNotEmitted(sidebar.place_chosen):
        for row in range(3):
            at = left_out.rect(row).topLeft() + QPoint(40, 18)
            qtbot.mouseClick(left_out.rows.viewport(), Qt.MouseButton.LeftButton, pos=at)
        qtbot.keyClick(left_out.rows, Qt.Key.Key_Up)
        qtbot.keyClick(left_out.rows, Qt.Key.Key_Return)
    assert claims == [1, 0, 2, 0]
    at = left_out.badges(1, theme.source_colour("B"))[0]
    with qtbot.waitSignal(sidebar.place_chosen) as told, qtbot.assertNotEmitted(sidebar.claim_chosen):
        qtbot.mouseClick(left_out.rows.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert told.args[0].article == "bell"


def test_a_source_chosen_there_shows_what_it_leaves_out(left_out: Tab):
    box = left_out.box("Source")
    assert [box.itemText(number) for number in range(3)] == [
        "By any source",
        "Not in Harbour Post",
        "Not in Daily Bell",
    ]
    box.setCurrentIndex(2)
    assert [words.split(".")[0] for words in left_out.spoken] == ["Neighbours were led to safety"]
    box.setCurrentIndex(1)
    assert left_out.message.text() == "Nothing fits the filter."


def test_a_click_on_a_row_goes_to_its_first_source(
    qtbot: QtBot, sidebar: Sidebar, figures: Tab, place_of: PlaceOf
):
    with qtbot.waitSignal(sidebar.place_chosen) as told:
        at = figures.rect(1).topLeft() + QPoint(120, 18)
        qtbot.mouseClick(figures.rows.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert told.args == [place_of("post", "4,000 tonnes")]


def test_a_click_on_a_badge_goes_to_its_sources_place(
    qtbot: QtBot, sidebar: Sidebar, figures: Tab, theme: Theme, place_of: PlaceOf
):
    at = figures.badges(1, theme.source_colour("C"))[0]
    with qtbot.waitSignal(sidebar.place_chosen) as told:
        qtbot.mouseClick(figures.rows.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert told.args == [place_of("wire", "4 thousand tonnes")]


def test_a_hollow_badge_leads_nowhere(qtbot: QtBot, sidebar: Sidebar, figures: Tab, theme: Theme):
    assert figures.badges(1, theme.source_colour("D")) == []
    third = figures.badges(1, theme.source_colour("C"))
    hollow = QPoint(max(point.x() for point in third) + 14, third[0].y())
    with qtbot.assertNotEmitted(sidebar.place_chosen):
        qtbot.mouseClick(figures.rows.viewport(), Qt.MouseButton.LeftButton, pos=hollow)


def test_a_click_that_selects_more_rows_goes_nowhere(qtbot: QtBot, sidebar: Sidebar, figures: Tab):
    with qtbot.assertNotEmitted(sidebar.place_chosen):
        qtbot.mouseClick(
            figures.rows.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.ControlModifier,
            figures.rect(1).center(),
        )


def test_the_keyboard_walks_rows_and_badges_and_goes(
    qtbot: QtBot, sidebar: Sidebar, figures: Tab, place_of: PlaceOf
):
    gone_to: list[object] = []
    sidebar.place_chosen.connect(gone_to.append)
    figures.rows.setFocus()
    figures.rows.setCurrentIndex(figures.rows.model().index(0, 0))
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return, *[Qt.Key.Key_Right] * 2, Qt.Key.Key_Return):
        qtbot.keyClick(figures.rows, key)
    for key in (*[Qt.Key.Key_Right] * 5, Qt.Key.Key_Return, *[Qt.Key.Key_Left] * 9, Qt.Key.Key_Return):
        qtbot.keyClick(figures.rows, key)
    assert gone_to == [
        place_of("post", "4,000 tonnes"),
        place_of("bell", "about 4,000 tonnes"),
        place_of("wire", "4 thousand tonnes"),
        place_of("post", "4,000 tonnes"),
    ]


def test_another_row_starts_without_a_badge(qtbot: QtBot, sidebar: Sidebar, figures: Tab, place_of: PlaceOf):
    figures.rows.setCurrentIndex(figures.rows.model().index(0, 0))
    qtbot.keyClick(figures.rows, Qt.Key.Key_Right)
    qtbot.keyClick(figures.rows, Qt.Key.Key_Right)
    qtbot.keyClick(figures.rows, Qt.Key.Key_Down)
    with qtbot.waitSignal(sidebar.place_chosen) as told:
        qtbot.keyClick(figures.rows, Qt.Key.Key_Enter)
    assert told.args == [place_of("post", "4,000 tonnes")]


def test_the_badge_under_the_keyboard_has_a_ring(qtbot: QtBot, figures: Tab):
    figures.rows.setFocus()
    figures.rows.setCurrentIndex(figures.rows.model().index(1, 0))
    before = figures.rows.viewport().grab(figures.rect(1)).toImage()
    qtbot.keyClick(figures.rows, Qt.Key.Key_Right)
    assert figures.rows.viewport().grab(figures.rect(1)).toImage() != before
    qtbot.keyClick(figures.rows, Qt.Key.Key_Left)
    assert figures.rows.viewport().grab(figures.rect(1)).toImage() == before


def test_a_badge_under_the_keyboard_is_announced_without_harm(qtbot: QtBot, figures: Tab):
    active = QAccessible.isActive()
    QAccessible.setActive(True)
    try:
        figures.rows.setCurrentIndex(figures.rows.model().index(1, 0))
        for _ in range(50):
            qtbot.keyClick(figures.rows, Qt.Key.Key_Right)
            qtbot.keyClick(figures.rows, Qt.Key.Key_Left)
    finally:
        QAccessible.setActive(active)


def test_rows_are_copied_as_text_with_their_sources(qtbot: QtBot, figures: Tab):
    figures.rows.setCurrentIndex(figures.rows.model().index(3, 0))
    qtbot.keyClick(figures.rows, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(figures.rows, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == (
        "about 120: firefighters\n  B  Daily Bell: “Some 120 firefighters”\n\n"
        "$1.5\u00a0billion: cost\n  B  Daily Bell: “$1.5 billion”"
    )


def test_copying_is_the_lists_own_while_it_has_the_focus(figures: Tab):
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    event.ignore()
    QApplication.sendEvent(figures.rows, event)
    assert event.isAccepted()


def test_the_text_filter_narrows_the_rows(qtbot: QtBot, figures: Tab):
    qtbot.keyClicks(figures.text, "grain")
    assert [words.split(":")[0] for words in figures.spoken] == ["4,000"]
    qtbot.keyClicks(figures.text, " zebra")
    assert figures.spoken == []
    assert figures.message.text() == "Nothing fits the filter."
    figures.text.clear()
    assert len(figures.spoken) == 7


def test_only_disagreements(qtbot: QtBot, figures: Tab, quotes: Tab, sidebar: Sidebar):
    assert quotes.only_disagreements.isHidden()
    figures = Tab(sidebar, 0)
    assert "1" in figures.only_disagreements.text()
    qtbot.mouseClick(figures.only_disagreements, Qt.MouseButton.LeftButton)
    assert [words.split(".")[0] for words in figures.spoken] == ["disagree: killed in the fire"]


def test_only_disagreements_is_not_offered_where_there_are_none(
    sidebar: Sidebar, figures: Tab, silo_fire: Comparison
):
    figures.only_disagreements.setChecked(True)
    agreeing = replace(silo_fire, figure_groups=(FigureGroup("tonnes of grain", (0, 1, 2), agree=True),))
    sidebar.set_comparison(agreeing)
    assert figures.only_disagreements.isHidden()
    assert len(figures.spoken) == 1


def test_indirect_speech_is_shown_on_request(
    qtbot: QtBot, sidebar: Sidebar, quotes: Tab, silo_fire: Comparison
):
    switch = next(button for button in quotes.page.findChildren(QToolButton) if button.text() == "Indirect")
    before = quotes.spoken
    assert not switch.isChecked()
    assert not any("Two workers died" in words for words in before)
    qtbot.mouseClick(switch, Qt.MouseButton.LeftButton)
    new = [words for words in quotes.spoken if words not in before]
    assert new[-1].startswith("B Daily Bell, said: Two workers died.")
    sidebar.set_comparison(None)
    sidebar.set_comparison(silo_fire)
    assert any("Two workers died" in words for words in quotes.spoken)
    qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert quotes.spoken == before


def test_other_tabs_have_no_switch(sidebar: Sidebar):
    for number in (0, 2, 3):
        buttons = Tab(sidebar, number).page.findChildren(QToolButton)
        assert not [button for button in buttons if button.isVisible() and button.text() == "Indirect"]


def test_each_sources_own_words_unfold_by_key_and_by_click(
    qtbot: QtBot, sidebar: Sidebar, figures: Tab, place_of: PlaceOf
):
    gone_to: list[object] = []
    sidebar.place_chosen.connect(gone_to.append)
    folded = figures.rect(1).height()
    figures.rows.setCurrentIndex(figures.rows.model().index(1, 0))
    qtbot.keyClick(figures.rows, Qt.Key.Key_Space)
    QApplication.processEvents()
    assert figures.rect(1).height() > folded + 50
    assert figures.rect(2).top() > figures.rect(1).bottom()
    qtbot.mouseClick(
        figures.rows.viewport(), Qt.MouseButton.LeftButton, pos=figures.rect(1).bottomLeft() + QPoint(60, -20)
    )
    for key in (*[Qt.Key.Key_Right] * 5, Qt.Key.Key_Return):
        qtbot.keyClick(figures.rows, key)
    assert gone_to == [place_of("wire", "4 thousand tonnes"), place_of("bell", "about 4,000 tonnes")]
    sign = QPoint(figures.rows.viewport().width() - 30, 18)
    for height in (folded, None):
        at = figures.rect(1).topLeft() + sign
        qtbot.mouseClick(figures.rows.viewport(), Qt.MouseButton.LeftButton, pos=at)
        QApplication.processEvents()
        assert (figures.rect(1).height() == folded) is (height is not None)
    assert len(gone_to) == 2


def test_kinds_that_occur_are_offered(figures: Tab):
    box = figures.box("Kind of figure")
    names = [box.itemText(number) for number in range(box.count())]
    assert names == ["All kinds", "Counts", "Money", "Percentages", "Measures"]
    box.setCurrentIndex(names.index("Money"))
    assert [words.split(":")[0] for words in figures.spoken] == ["$1.5\u00a0billion"]


def test_quotations_are_filtered_by_kind(quotes: Tab):
    box = quotes.box("Kind of quotation")
    names = [box.itemText(number) for number in range(box.count())]
    assert names == ["All kinds", "Quotations", "Fragments", "Words in marks"]
    box.setCurrentIndex(names.index("Fragments"))
    assert len(quotes.spoken) == 2
    assert "“orderly”" in quotes.spoken[1]


def test_sources_can_be_chosen(quotes: Tab):
    box = quotes.box("Source")
    box.setCurrentIndex(box.findText("note"))
    assert len(quotes.spoken) == 4
    assert quotes.spoken[0].startswith("Mara Dole.")


def test_a_new_comparison_keeps_the_filter_and_the_place(
    sidebar: Sidebar, figures: Tab, silo_fire: Comparison
):
    box = figures.box("Source")
    box.setCurrentIndex(box.findText("Daily Bell"))
    figures.rows.setCurrentIndex(figures.rows.model().index(1, 0))
    shown = figures.spoken
    sidebar.set_comparison(None)
    sidebar.set_comparison(silo_fire)
    assert box.currentText() == "Daily Bell"
    assert figures.spoken == shown


@pytest.mark.parametrize("number", range(4))
def test_nothing_is_cut_off_at_280_pixels(sidebar: Sidebar, silo_fire: Comparison, number: int):
    label = "brought to safety from the houses beside the old silo"
    groups = tuple(replace(group, label=label) for group in silo_fire.figure_groups)
    claims = tuple(replace(claim, label=label) for claim in silo_fire.claims)
    long = tuple(replace(variant, text=label) for variant in silo_fire.wordings[0].variants)
    sidebar.set_comparison(
        replace(silo_fire, figure_groups=groups, claims=claims, wordings=(Wording(long), *silo_fire.wordings))
    )
    tab = Tab(sidebar, number)
    wide = {words: tab.rect(row).height() for row, words in enumerate(tab.spoken)}
    sidebar.resize(900, 900)
    QApplication.processEvents()
    assert any(tab.rect(row).height() < wide[words] for row, words in enumerate(tab.spoken))
    sidebar.resize(WIDTH, 900)
    QApplication.processEvents()
    assert not tab.rows.horizontalScrollBar().isVisible()
    ground = load_theme("light").colour("row_shown")
    for row in range(tab.rows.model().rowCount()):
        image = tab.rows.viewport().grab(tab.rect(row)).toImage()
        assert not inked(image, range(image.width() - 2, image.width()), ground)
        assert not inked_rows(image, range(4))


def inked(image: QImage, columns: range, ground: QColor) -> bool:
    """Whether anything but ground and the line below stands in some columns."""
    colours = {image.pixel(x, y) for x in columns for y in range(image.height() - 2)}
    return len(colours) > 1


def inked_rows(image: QImage, rows: range) -> bool:
    colours = {image.pixel(x, y) for x in range(4, image.width()) for y in rows}
    return len(colours) > 1


def test_a_long_word_wraps(sidebar: Sidebar, figures: Tab, silo_fire: Comparison):
    one = FigureGroup("pneumono" * 30, (8,), agree=True)
    sidebar.set_comparison(replace(silo_fire, figure_groups=(one,)))
    QApplication.processEvents()
    assert figures.rect(0).height() > 100


def test_two_thousand_rows_are_shown(sidebar: Sidebar, figures: Tab, silo_fire: Comparison):
    sidebar.set_comparison(replace(silo_fire, figure_groups=silo_fire.figure_groups * 300))
    QApplication.processEvents()
    assert figures.rows.model().rowCount() == 2100
    last = figures.rows.model().index(2099, 0)
    figures.rows.scrollTo(last)
    assert figures.rows.viewport().rect().intersects(figures.rows.visualRect(last))


def test_badges_name_their_sources_and_their_own_words(qtbot: QtBot, figures: Tab, theme: Theme):
    at = figures.badges(1, theme.source_colour("B"))[0]
    event = QHelpEvent(QEvent.Type.ToolTip, at, figures.rows.viewport().mapToGlobal(at))
    QApplication.sendEvent(figures.rows.viewport(), event)
    qtbot.waitUntil(lambda: "Daily Bell: “about 4,000 tonnes”" in QToolTip.text())


def test_names_in_tooltips_are_no_markup(
    qtbot: QtBot, sidebar: Sidebar, figures: Tab, theme: Theme, silo_fire: Comparison
):
    first = silo_fire.articles[0]
    evil = replace(first, article=replace(first.article, source="<img src='file:///x'>"))
    sidebar.set_comparison(replace(silo_fire, articles=(evil, *silo_fire.articles[1:])))
    QApplication.processEvents()
    at = figures.badges(1, theme.source_colour("A"))[0]
    event = QHelpEvent(QEvent.Type.ToolTip, at, figures.rows.viewport().mapToGlobal(at))
    QApplication.sendEvent(figures.rows.viewport(), event)
    qtbot.waitUntil(lambda: "&lt;img" in QToolTip.text())


def test_words_that_look_like_markup_are_shown_as_they_are(
    sidebar: Sidebar, quotes: Tab, silo_fire: Comparison
):
    evil = replace(silo_fire.quotes[0], text="<h1>Look</h1> <img src='file:///etc/passwd'>")
    sidebar.set_comparison(Comparison(articles=silo_fire.articles, quotes=(evil,)))
    QApplication.processEvents()
    assert "<h1>Look</h1>" in quotes.spoken[1]
    assert quotes.rect(1).height() < 150


def test_letters_beyond_the_basic_plane_and_other_directions_are_shown(
    sidebar: Sidebar, quotes: Tab, silo_fire: Comparison
):
    texts = ("\U0001f525\U0001f692 fire", "قال إن الحريق", "\x00\ud7ff\ufffd", "")
    odd = tuple(replace(silo_fire.quotes[0], text=text, cue="\U0001f5e3") for text in texts)
    sidebar.set_comparison(Comparison(articles=silo_fire.articles, quotes=odd))
    QApplication.processEvents()
    assert not quotes.rows.viewport().grab().isNull()
    assert len(quotes.spoken) == 5


def test_the_theme_can_change(sidebar: Sidebar, figures: Tab):
    dark = load_theme("dark")
    sidebar.set_theme(dark)
    assert figures.badges(1, dark.source_colour("A"))
    assert not figures.badges(1, load_theme("light").source_colour("A"))


def test_the_rows_own_keys_are_told_for_the_list_of_keys(sidebar: Sidebar):
    told = {keys for group, words, keys in sidebar.key_rows() if group and words}
    assert told == {"↑ ↓", "← →", "Enter", "Space", "Ctrl+C"}


def test_articles_words_are_set_in_the_systems_serif_on_request(sidebar: Sidebar, quotes: Tab):
    own = quotes.rows.viewport().grab().toImage()
    sidebar.set_system_serif(on=True)
    QApplication.processEvents()
    assert quotes.rows.viewport().grab().toImage() != own
    sidebar.set_system_serif(on=False)
    QApplication.processEvents()
    assert quotes.rows.viewport().grab().toImage() == own
