# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The library lists all articles, chooses which are compared, tags them, and every text is searched."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QMessageBox, QPushButton, QTableView, QTreeWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from parallax.session import Session, read_pasted
from parallax.ui import librarian
from parallax.ui.dialogs.library import LibraryDialog
from parallax.ui.dialogs.search import SearchDialog
from parallax.ui.main_window import MainWindow
from parallax.ui.reading_room.claim_headline import HeadlineLabel

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def table(window: MainWindow, qtbot: QtBot) -> QTableView:
    qtbot.keyClick(window, Qt.Key.Key_B, CTRL)
    return window.findChild(LibraryDialog).findChild(QTableView)


def cell(table: QTableView, row: int, column: int) -> QModelIndex:
    return table.model().index(row, column)


def column(table: QTableView, number: int) -> list[str]:
    return [cell(table, row, number).data() for row in range(table.model().rowCount())]


def compared(window: MainWindow) -> list[str]:
    return [article.id for article in window.workbench.session.articles]


def test_every_article_is_listed_with_words_and_share(window: MainWindow, table: QTableView) -> None:
    assert table.model().rowCount() == 5
    assert all(words.isdecimal() for words in column(table, 3))
    assert all(share.endswith("%") for share in column(table, 4))


def test_space_takes_an_article_out_of_the_comparison_and_back(
    window: MainWindow, table: QTableView, qtbot: QtBot
) -> None:
    before = compared(window)
    table.clearSelection()
    table.selectRow(1)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert compared(window) == [before[0], *before[2:]]
    assert len(window.workbench.session.library.entries) == 5
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert compared(window) == before
    qtbot.waitUntil(lambda: window.workbench.session.comparison is not None, timeout=20_000)


def test_only_the_selected_are_compared(window: MainWindow, table: QTableView, qtbot: QtBot) -> None:
    before = compared(window)
    table.clearSelection()
    for row in (0, 3):
        table.selectionModel().select(
            cell(table, row, 0),
            table.selectionModel().SelectionFlag.Select | table.selectionModel().SelectionFlag.Rows,
        )
    only = next(b for b in window.findChild(LibraryDialog).findChildren(QPushButton) if "only" in b.text())
    qtbot.mouseClick(only, Qt.MouseButton.LeftButton)
    assert compared(window) == [before[0], before[3]]


def test_tags_are_typed_into_the_table(window: MainWindow, table: QTableView, qtbot: QtBot) -> None:
    index = cell(table, 2, 5)
    table.setCurrentIndex(index)
    table.edit(index)
    editor = table.findChild(QLineEdit)
    qtbot.keyClicks(editor, "wire, #to check")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.workbench.session.library.entries[2].tags == ("wire", "to check"))
    assert column(table, 5)[2] == "wire, to check"
    assert window.findChild(LibraryDialog).isVisible()


def test_rows_are_filtered_and_sorted(window: MainWindow, table: QTableView, qtbot: QtBot) -> None:
    table.sortByColumn(3, Qt.SortOrder.DescendingOrder)
    counts = [int(words) for words in column(table, 3)]
    assert counts == sorted(counts, reverse=True)
    field = window.findChild(LibraryDialog).findChild(QLineEdit)
    qtbot.keyClicks(field, "shafaq")
    assert table.model().rowCount() == 1


def choose_rows(table: QTableView, *rows: int) -> None:
    table.setCurrentIndex(cell(table, rows[0], 0))
    flags = table.selectionModel().SelectionFlag
    for row in rows:
        table.selectionModel().select(cell(table, row, 0), flags.Select | flags.Rows)


def test_space_and_tags_take_all_selected_rows_in_one_step(
    window: MainWindow, table: QTableView, qtbot: QtBot
) -> None:
    session = window.workbench.session
    choose_rows(table, 0, 2, 3)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert [entry.compared for entry in session.library.entries] == [False, True, False, False, True]
    session.undo()
    assert all(entry.compared for entry in session.library.entries)
    choose_rows(table, 1, 4)
    qtbot.keyClick(table, Qt.Key.Key_F2)
    editor = table.findChild(QLineEdit)
    qtbot.keyClicks(editor, "wire")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [entry.tags for entry in session.library.entries][4] == ("wire",))
    assert [entry.tags for entry in session.library.entries] == [(), ("wire",), (), (), ("wire",)]


def test_columns_sort_by_key_and_sources_by_their_names(
    window: MainWindow, table: QTableView, qtbot: QtBot
) -> None:
    before = column(table, 1)
    qtbot.keyClick(table, Qt.Key.Key_2, CTRL)
    names = [words.split("  ", 1)[1] for words in column(table, 1)]
    assert names == sorted(names, key=str.casefold)
    qtbot.keyClick(table, Qt.Key.Key_2, CTRL)
    assert [words.split("  ", 1)[1] for words in column(table, 1)] == names[::-1]
    qtbot.keyClick(table, Qt.Key.Key_2, CTRL)
    assert column(table, 1) == before


def test_those_that_are_compared_can_be_shown_alone(
    window: MainWindow, table: QTableView, qtbot: QtBot
) -> None:
    window.workbench.carry_out(lambda session: session.library.choose(compared(window)[:2]))
    only = next(b for b in window.findChild(LibraryDialog).findChildren(QCheckBox) if "Only" in b.text())
    qtbot.keyClick(only, Qt.Key.Key_Space)
    assert table.model().rowCount() == 2
    qtbot.keyClick(only, Qt.Key.Key_Space)
    assert table.model().rowCount() == 5


def test_where_nothing_is_compared_nothing_is_waited_for(window: MainWindow, qtbot: QtBot) -> None:
    window.workbench.carry_out(lambda session: session.library.choose(()))
    told = window.strip.findChild(HeadlineLabel).accessibleName()
    assert "No article is compared" in told
    window.workbench.carry_out(lambda session: session.undo())
    qtbot.waitUntil(lambda: window.workbench.session.comparison is not None, timeout=20_000)


def test_more_than_is_usual_is_compared_only_when_agreed(
    window: MainWindow, table: QTableView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(librarian, "MOST_COMPARED", 1)
    window.workbench.carry_out(lambda session: session.library.choose(()))
    choose_rows(table, 0, 1, 2)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert compared(window) == []
    question = table.window().findChild(QMessageBox)
    qtbot.mouseClick(question.defaultButton(), Qt.MouseButton.LeftButton)
    assert compared(window) == []
    qtbot.keyClick(table, Qt.Key.Key_Space)
    question = [box for box in table.window().findChildren(QMessageBox) if box.isVisible()][-1]
    agree = next(button for button in question.buttons() if "Compare" in button.text())
    qtbot.mouseClick(agree, Qt.MouseButton.LeftButton)
    assert len(compared(window)) == 3


def test_the_models_keep_qts_rules(table: QTableView, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(table.model())


def seek(window: MainWindow, qtbot: QtBot, words: str) -> QTreeWidget:
    qtbot.keyClick(window, Qt.Key.Key_F, CTRL | SHIFT)
    dialog = [one for one in window.findChildren(SearchDialog) if one.isVisible()][-1]
    field = dialog.findChild(QLineEdit)
    qtbot.keyClicks(field, words)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    return dialog.findChild(QTreeWidget)


def test_a_hit_in_an_article_that_is_not_compared_brings_it_back(window: MainWindow, qtbot: QtBot) -> None:
    hidden = compared(window)[0]
    window.workbench.carry_out(lambda session: session.library.choose(compared(window)[1:]))
    hits = seek(window, qtbot, '"threatened to freeze"')
    assert hits.topLevelItemCount() == 1
    assert "freeze" in hits.topLevelItem(0).child(0).text(0)
    qtbot.keyClick(hits, Qt.Key.Key_Return)
    assert hidden in compared(window)
    assert window.navigator.choice.place.article == hidden


def keep(path: Path, text: str) -> None:
    other = Session()
    other.keeping.new(path)
    other.add([read_pasted(None, text)])
    other.close()


def told(hits: QTreeWidget) -> list[str]:
    return [label.text() for label in hits.window().findChildren(QLabel)]


def search_everywhere(hits: QTreeWidget, qtbot: QtBot) -> None:
    everywhere = next(box for box in hits.window().findChildren(QCheckBox) if "Other" in box.text())
    qtbot.keyClick(everywhere, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not any("searching" in words for words in told(hits)))


def test_other_workspaces_are_searched_when_asked(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    keep(tmp_path / "other.parallax", "A lighthouse\n\nThe keeper of the lighthouse saw a whale at dawn.")
    hits = seek(window, qtbot, "whale")
    assert hits.topLevelItemCount() == 0
    assert "Nothing found." in told(hits)
    search_everywhere(hits, qtbot)
    assert hits.topLevelItemCount() == 1
    assert hits.topLevelItem(0).text(0).startswith("other: A ")
    assert "A lighthouse" in hits.topLevelItem(0).text(0)
    assert "1 place in 1 article" in told(hits)


def test_a_hit_in_another_workspace_opens_it_at_its_place(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    text = "A lighthouse\n\nThe sea was calm. The keeper of the lighthouse saw a whale at dawn."
    keep(tmp_path / "other.parallax", text)
    hits = seek(window, qtbot, "whale")
    search_everywhere(hits, qtbot)
    qtbot.keyClick(hits, Qt.Key.Key_Return)
    session = window.workbench.session
    qtbot.waitUntil(lambda: session.keeping.name == "other" and window.navigator.choice.place is not None)
    place = window.navigator.choice.place
    assert session.article(place.article).text[place.start : place.end] == "whale"


def test_it_is_told_that_there_are_more_places_than_are_shown(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    line = "A whale was seen by the keeper of the lighthouse, who wrote all of it down at dawn, as always. "
    hits = seek(window, qtbot, "the")
    assert any(words.startswith(("More than", "The first")) for words in told(hits))
    keep(tmp_path / "other.parallax", f"Whales\n\n{line * 30}")
    field = hits.window().findChild(QLineEdit)
    field.clear()
    qtbot.keyClicks(field, "keeper")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    search_everywhere(hits, qtbot)
    assert "More than 8 places in 1 article" in told(hits)
