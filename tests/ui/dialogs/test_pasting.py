# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The sheet in which what was pasted is put right before it becomes an article."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from parallax.domain.article import Article
from parallax.session import read_pasted
from parallax.ui.dialogs.pasting import PasteDialog, show_pasted

LEAD = "A ferry with 120 people on board ran aground off Tarn on Monday, the coast guard said, and nobody was hurt."
TEXT = f"Ferry runs aground\n\nBy Ann Lee\n\n3 March 2031\n\n{LEAD}\n\nTowed away\n\n{LEAD.replace('ferry', 'boat')}\n"
Shower = Callable[[Article], PasteDialog]


@pytest.fixture
def show(qtbot: QtBot) -> Shower:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()

    def shown(article: Article) -> PasteDialog:
        dialog = show_pasted(article, parent)
        qtbot.waitExposed(dialog)
        dialog.taken.connect(taken.append)
        return dialog

    taken: list[Article] = []
    shown.taken = taken  # type: ignore[attr-defined]
    return shown


def field(dialog: PasteDialog, name: str) -> QLineEdit:
    return next(one for one in dialog.findChildren(QLineEdit) if one.accessibleName() == name)


def said(dialog: PasteDialog) -> str:
    return " | ".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def test_what_was_found_stands_in_the_fields_and_enter_takes_it(qtbot: QtBot, show: Shower) -> None:
    article = read_pasted(None, TEXT, url="https://example.org/ferry")
    dialog = show(article)
    found = [field(dialog, name).text() for name in ("Title", "Source", "Date", "Author", "Address")]
    assert found == ["Ferry runs aground", "", "2031-03-03", "Ann Lee", "https://example.org/ferry"]
    qtbot.keyClick(field(dialog, "Title"), Qt.Key.Key_Return)
    assert show.taken == [article]


def test_corrections_are_taken_over_and_an_empty_field_is_none(qtbot: QtBot, show: Shower) -> None:
    dialog = show(read_pasted(None, TEXT))
    for name, words in (
        ("Title", "  A ferry\tstuck "),
        ("Source", "Harbour Post"),
        ("Date", "5 May 2031"),
        ("Author", ""),
    ):
        field(dialog, name).setText(words)
    qtbot.keyClick(field(dialog, "Source"), Qt.Key.Key_Enter)
    [article] = show.taken
    assert (article.title, article.source, article.published, article.author) == (
        "A ferry stuck", "Harbour Post", "2031-05-05", None,
    )  # fmt: skip


def test_a_date_that_is_none_is_told_and_not_taken(qtbot: QtBot, show: Shower) -> None:
    dialog = show(read_pasted(None, TEXT))
    field(dialog, "Date").setText("")
    qtbot.keyClicks(field(dialog, "Date"), "next week")
    qtbot.keyClick(field(dialog, "Date"), Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert show.taken == []
    assert "no date" in said(dialog)
    qtbot.keyClicks(field(dialog, "Date"), "2031-03-04")  # over what was selected
    assert "no date" not in said(dialog)
    qtbot.keyClick(field(dialog, "Date"), Qt.Key.Key_Return)
    assert [article.published for article in show.taken] == ["2031-03-04"]


def test_a_date_with_its_time_stays_as_it_is(qtbot: QtBot, show: Shower) -> None:
    dialog = show(read_pasted(None, TEXT.replace("3 March 2031", "Published: 3 March 2031, 14:05")))
    assert field(dialog, "Date").text() == "2031-03-03 14:05"
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert [article.published for article in show.taken] == ["2031-03-03T14:05"]


def test_it_says_how_long_the_text_is_and_what_is_folded_away(show: Shower) -> None:
    dialog = show(read_pasted(None, TEXT + "\nRead more\n"))
    assert "53 words · 6 paragraphs · 1 heading · 1 line that is no part of the article" in said(dialog)


def test_the_text_is_shown_as_text(show: Shower) -> None:
    html = f"<h1>Ferry</h1><p>{LEAD} <img src='https://example.org/a.png'></p><p>&lt;b&gt;Not bold&lt;/b&gt;, {LEAD}</p>"
    dialog = show(read_pasted(html, None))
    preview = dialog.findChild(QTextEdit)
    assert preview.toPlainText().split("\n") == ["Ferry", LEAD, f"<b>Not bold</b>, {LEAD}"]
    assert preview.isReadOnly()


def test_escape_takes_nothing(qtbot: QtBot, show: Shower) -> None:
    dialog = show(read_pasted(None, TEXT))
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert show.taken == []


def test_the_keyboard_begins_where_something_is_missing(show: Shower) -> None:
    dialog = show(read_pasted(None, TEXT))
    assert QApplication.focusWidget() is field(dialog, "Source") or dialog.focusWidget() is field(
        dialog, "Source"
    )


def test_a_long_text_is_shown_in_part_and_fits_the_screen(show: Shower) -> None:
    dialog = show(read_pasted(None, "\n\n".join([LEAD] * 3000)))
    assert len(dialog.findChild(QTextEdit).toPlainText()) < 30_000
    assert dialog.height() <= dialog.screen().availableGeometry().height()
