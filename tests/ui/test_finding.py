# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Finding in all articles, from the field in the bar."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from parallax.domain.article import Article, Paragraph, Role
from parallax.ui.find_field import FindField
from parallax.ui.finder import Finder, Hits


def article(name: str, text: str) -> Article:
    return Article(name, text, (Paragraph(0, len(text), Role.BODY),))


@pytest.fixture
def finder() -> Finder:
    finder = Finder()
    finder.set_articles([article("a", "The dam broke. The dam was old."), article("b", "A damaged dam.")])
    return finder


@pytest.fixture
def field(qtbot: QtBot, finder: Finder) -> FindField:
    whole_words = QAction("Whole words")
    whole_words.setCheckable(True)
    field = FindField(whole_words)
    field.whole_words = whole_words  # type: ignore[attr-defined] - the action lives as long as the field
    field.sought.connect(lambda words, whole: finder.seek(words, whole_words=whole))
    field.step_requested.connect(finder.step)
    finder.changed.connect(field.show_hits)
    qtbot.addWidget(field)
    field.show()
    return field


def told(field: FindField) -> str:
    [label] = [part for part in field.findChildren(QLabel) if part.accessibleName() == "Hits"]
    return label.text() if label.isVisible() else ""


def words(field: FindField) -> QLineEdit:
    [line] = field.findChildren(QLineEdit)
    return line


def test_hits_are_counted_while_one_types(field: FindField, qtbot: QtBot) -> None:
    qtbot.keyClicks(words(field), "dam")
    assert told(field) == "4 hits"
    field.whole_words.trigger()  # type: ignore[attr-defined]
    assert told(field) == "3 hits"


def test_enter_goes_from_hit_to_hit_and_round_the_end(field: FindField, finder: Finder, qtbot: QtBot) -> None:
    qtbot.keyClicks(words(field), "DAM")
    shown = []
    for _ in range(5):
        qtbot.keyClick(words(field), Qt.Key.Key_Return)
        shown.append(told(field))
    assert shown == ["1 of 4", "2 of 4", "3 of 4", "4 of 4", "1 of 4"]
    qtbot.keyClick(words(field), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert finder.hits.current == 3
    assert finder.hits.places[3].article == "b"


def test_the_first_step_back_goes_to_the_last_hit(finder: Finder) -> None:
    finder.seek("dam", whole_words=False)
    finder.step(-1)
    assert finder.hits.current == 3


def test_escape_empties_the_field_and_leaves(field: FindField, finder: Finder, qtbot: QtBot) -> None:
    qtbot.keyClicks(words(field), "dam")
    with qtbot.waitSignal(field.left):
        qtbot.keyClick(words(field), Qt.Key.Key_Escape)
    assert told(field) == ""
    assert finder.hits == Hits()


def test_what_is_not_there_is_told(field: FindField, finder: Finder, qtbot: QtBot) -> None:
    qtbot.keyClicks(words(field), "bridge")
    assert told(field) == "0 hits"
    qtbot.keyClick(words(field), Qt.Key.Key_Return)
    assert finder.hits.current is None


def test_other_articles_are_searched_for_the_same_words(finder: Finder) -> None:
    finder.seek("dam", whole_words=True)
    finder.set_articles([article("c", "No dam here but this dam.")])
    assert [place.article for place in finder.hits.places] == ["c", "c"]


def test_nothing_moves_while_one_types(field: FindField, qtbot: QtBot) -> None:
    before = field.sizeHint()
    qtbot.keyClicks(words(field), "dam")
    assert field.sizeHint() == before
    margins = words(field).textMargins()
    [count] = [part for part in field.findChildren(QLabel) if part.accessibleName() == "Hits"]
    assert (
        words(field).width() - margins.right() <= count.geometry().left() + 26
    )  # behind it, the way to empty it
