# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What an article says of itself is read and put right at the head of its pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from parallax.domain.article import Article, Origin, Paragraph, Role
from parallax.ui.reading_room.article_head import ArticleHead
from parallax.ui.reading_room.pane import Pane
from parallax.ui.reading_room.room import ReadingRoom
from parallax.ui.theme import load_theme

if TYPE_CHECKING:
    from tests.ui.reading_room.conftest import Desk, MakeArticle


@pytest.fixture
def pane(desk: Desk, qtbot: QtBot) -> Pane:
    """The northern pane with its head opened by a click."""
    desk.room.activateWindow()
    qtbot.waitUntil(desk.room.isActiveWindow)
    found = next(one for one in desk.room.findChildren(Pane) if one.article.id == "north")
    qtbot.mouseClick(found.header, Qt.MouseButton.LeftButton, pos=QPoint(60, 15))
    return found


def field(pane: Pane, name: str) -> QLineEdit:
    return next(one for one in pane.findChildren(QLineEdit) if one.accessibleName() == name)


def words(pane: Pane) -> str:
    return " ".join(label.text() for label in pane.head.findChildren(QLabel) if label.isVisible())


def type_into(line: QLineEdit, text: str, qtbot: QtBot) -> None:
    line.setFocus()
    line.selectAll()
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    qtbot.keyClicks(line, text)


def test_a_click_opens_and_closes_the_head_and_the_text_stays(desk: Desk, pane: Pane, qtbot: QtBot) -> None:
    assert [field(pane, name).text() for name in ("Title", "Source", "Date", "Author", "Link")] == [
        "Lenvik under water 🌊", "Northern Post", "2019-05-03", "", "",
    ]  # fmt: skip
    assert field(pane, "Author").placeholderText() == "no author"
    assert "65% shared" in words(pane)
    assert "words" in words(pane)
    size = pane.view.size()
    qtbot.mouseClick(pane.header, Qt.MouseButton.LeftButton, pos=QPoint(60, 15))
    assert not pane.head.isVisible()
    assert pane.view.size() == size


def test_enter_opens_the_head_and_esc_goes_back_to_the_text(desk: Desk, pane: Pane, qtbot: QtBot) -> None:
    qtbot.keyClick(pane.header, Qt.Key.Key_Return)
    assert not pane.head.isVisible()
    desk.room.arrangement.correct()
    assert field(pane, "Title").hasFocus()
    qtbot.keyClick(field(pane, "Title"), Qt.Key.Key_Escape)
    assert not pane.head.isVisible()
    assert pane.view.hasFocus()


@pytest.mark.parametrize(
    ("name", "typed", "fields"),
    [
        ("Title", "Water  in Lenvik", {"title": "Water in Lenvik"}),
        ("Source", "", {"source": None}),
        ("Date", "4 May 2019", {"published": "2019-05-04"}),
        ("Date", "2019-05", {"published": "2019-05"}),
        ("Date", "", {"published": None}),
        ("Author", "Ann Lee", {"author": "Ann Lee"}),
        ("Link", "https://news.example/<b>1", {"url": "https://news.example/<b>1"}),
    ],
)
def test_enter_takes_what_was_typed(
    desk: Desk, pane: Pane, qtbot: QtBot, name: str, typed: str, fields: dict[str, str | None]
) -> None:
    type_into(field(pane, name), typed, qtbot)
    with qtbot.waitSignal(desk.room.correction_requested) as told:
        qtbot.keyClick(field(pane, name), Qt.Key.Key_Return)
    assert told.args == ["north", fields]


def test_leaving_a_field_takes_it_too(desk: Desk, pane: Pane, qtbot: QtBot) -> None:
    type_into(field(pane, "Author"), "Ann Lee", qtbot)
    with qtbot.waitSignal(desk.room.correction_requested) as told:
        qtbot.keyClick(field(pane, "Author"), Qt.Key.Key_Tab)
    assert told.args == ["north", {"author": "Ann Lee"}]
    assert field(pane, "Link").hasFocus()


def test_esc_leaves_what_was_there(desk: Desk, pane: Pane, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(desk.room.correction_requested):
        type_into(field(pane, "Source"), "Southern", qtbot)
        qtbot.keyClick(field(pane, "Source"), Qt.Key.Key_Escape)
        assert field(pane, "Source").text() == "Northern Post"
        assert pane.head.isVisible()
        qtbot.keyClick(field(pane, "Source"), Qt.Key.Key_Return)


def test_what_is_no_date_is_told_and_not_taken(desk: Desk, pane: Pane, qtbot: QtBot) -> None:
    date = field(pane, "Date")
    with qtbot.assertNotEmitted(desk.room.correction_requested):
        type_into(date, "5/6/2019", qtbot)
        qtbot.keyClick(date, Qt.Key.Key_Return)
        assert "write it as 2021-02-19" in words(pane)
        assert "write it as" in date.accessibleDescription()
        assert date.text() == "5/6/2019"
        qtbot.keyClick(date, Qt.Key.Key_Escape)
    assert "write it as" not in words(pane)
    assert date.text() == "2019-05-03"


def test_nothing_in_a_field_is_markup_or_followed(qtbot: QtBot, make_article: MakeArticle) -> None:
    odd = make_article(
        "odd", "A", [(Role.BODY, ("Words.",))], title="<img src=x>\nTwo", url="javascript:1", published="soon"
    )
    room = ReadingRoom()
    qtbot.addWidget(room)
    room.set_articles([odd.article])
    room.set_shown(["odd"])
    room.show()
    room.arrangement.correct()
    pane = room.findChild(Pane)
    assert field(pane, "Title").text() == "<img src=x> Two"
    assert "<img" not in pane.header.toolTip()
    assert "<img" not in field(pane, "Title").toolTip()
    assert not any(label.openExternalLinks() for label in pane.findChildren(QLabel))
    assert field(pane, "Date").text() == "soon"
    assert "1 word" in words(pane)


def test_the_head_says_all_to_a_screen_reader(pane: Pane) -> None:
    assert "Northern Post" in pane.header.accessibleDescription()
    assert "hide details" in pane.header.accessibleDescription()
    assert pane.head.accessibleName()
    assert all(one.accessibleName() for one in pane.head.findChildren(QLineEdit))


def test_the_share_stands_in_the_header_where_there_is_room(desk: Desk, pane: Pane) -> None:
    def told() -> list[str]:
        labels = pane.header.findChildren(QLabel)
        return [label.text() for label in labels if label.isVisible()]

    desk.room.resize(2400, 640)
    assert any("% shared" in text for text in told())
    desk.room.resize(930, 640)
    assert not any("% shared" in text for text in told())
    assert "% shared" in pane.header.accessibleDescription()
    assert pane.head.width() <= pane.width()
    assert any(text.startswith("·") for text in told())
    pane.header.resize(150, pane.header.height())
    assert told() == [pane.article.name]  # the day goes before the name is cut


def test_pointing_at_a_field_tells_where_it_was_found(qtbot: QtBot) -> None:
    article = Article(
        "a",
        "A text.",
        (Paragraph(0, 7, Role.BODY),),
        source="The Harbour Post",
        origins=(("source", Origin.DATELINE),),
        changed="2024-05-02",
    )
    head = ArticleHead(article, load_theme("light"))
    qtbot.addWidget(head)
    [line] = [one for one in head.findChildren(QLineEdit) if one.accessibleName() == "Source"]
    assert "from the dateline" in line.toolTip()
    assert any("changed 2 May 2024" in label.text() for label in head.findChildren(QLabel))
    head.set_article(article.corrected(source="Harbour Post"))
    assert "corrected by hand" in line.toolTip()
