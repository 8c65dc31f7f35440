# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Nothing is fetched before its reader has seen whom that asks."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from parallax.session import typed_addresses
from parallax.ui.dialogs.addresses import Agreed, show_addresses


class Shown:
    """The dialog, and what its reader agreed to."""

    def __init__(self, qtbot: QtBot, parent: QWidget, words: str, *, ask: bool) -> None:
        self.dialog = show_addresses(typed_addresses(words), parent, ask=ask)
        self.agreed: list[Agreed] = []
        self.dialog.agreed.connect(self.agreed.append)
        qtbot.waitExposed(self.dialog)
        self.field = self.dialog.findChild(QLineEdit)

    @property
    def said(self) -> str:
        return " | ".join(label.text() for label in self.dialog.findChildren(QLabel) if label.isVisible())

    def box(self, words: str) -> QCheckBox:
        return next(box for box in self.dialog.findChildren(QCheckBox) if words in box.text())

    def fetch(self) -> QPushButton:
        return next(button for button in self.dialog.findChildren(QPushButton) if button.text() == "Fetch")


Shower = Callable[..., Shown]


@pytest.fixture
def show(qtbot: QtBot) -> Shower:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    return lambda words="", *, ask=True: Shown(qtbot, parent, words, ask=ask)


def test_whom_it_asks_is_named_and_enter_agrees(qtbot: QtBot, show: Shower) -> None:
    shown = show("https://www.example.org/ferry")
    assert "This asks www.example.org for one page" in shown.said
    qtbot.keyClick(shown.dialog, Qt.Key.Key_Return)
    [agreed] = shown.agreed
    assert [address.url for address in agreed.addresses] == ["https://www.example.org/ferry"]
    assert (agreed.inside, agreed.ask_again) == (frozenset(), True)


def test_an_address_is_typed_and_several_are_counted(qtbot: QtBot, show: Shower) -> None:
    shown = show()
    assert QApplication.focusWidget() is shown.field or shown.dialog.focusWidget() is shown.field
    qtbot.keyClicks(shown.field, "a.example/1 a.example/2 b.example/3")
    assert "This asks a.example, b.example for 3 pages" in shown.said
    qtbot.keyClick(shown.field, Qt.Key.Key_Return)
    assert len(shown.agreed[0].addresses) == 3


def test_what_is_no_address_is_told_when_it_is_to_be_fetched(qtbot: QtBot, show: Shower) -> None:
    shown = show()
    qtbot.keyClicks(shown.field, "ftp://example.org/a")
    assert "⚠" not in shown.said, "nobody is told off while typing"
    qtbot.keyClick(shown.field, Qt.Key.Key_Return)
    assert "ftp:” are not fetched" in shown.said
    assert shown.agreed == []
    assert shown.dialog.isVisible()
    qtbot.keyClick(shown.field, Qt.Key.Key_Backspace)
    assert "⚠" not in shown.said


def test_an_empty_line_is_nothing_to_fetch(qtbot: QtBot, show: Shower) -> None:
    shown = show()
    qtbot.keyClick(shown.field, Qt.Key.Key_Return)
    assert shown.agreed == []


@pytest.mark.parametrize(
    "url", ["http://192.168.1.20/news", "localhost:8000", "http://[::1]/", "https://wiki.local/a"]
)
def test_a_machine_of_the_own_network_needs_a_word_more(qtbot: QtBot, show: Shower, url: str) -> None:
    shown = show(url)
    assert not shown.fetch().isEnabled()
    qtbot.keyClick(shown.dialog, Qt.Key.Key_Return)
    assert shown.agreed == []
    shown.box("network").click()
    qtbot.mouseClick(shown.fetch(), Qt.MouseButton.LeftButton)
    [agreed] = shown.agreed
    assert agreed.inside == {agreed.addresses[0].host}


def test_a_public_site_is_not_asked_about_networks(qtbot: QtBot, show: Shower) -> None:
    shown = show("https://example.org/")
    assert not shown.box("network").isVisible()
    assert shown.fetch().isEnabled()


def test_to_be_asked_again_is_chosen_here(qtbot: QtBot, show: Shower) -> None:
    shown = show("https://example.org/a")
    shown.box("without asking").click()
    qtbot.keyClick(shown.dialog, Qt.Key.Key_Return)
    assert shown.agreed[0].ask_again is False
    assert show(ask=False).box("without asking").isChecked()


def test_escape_fetches_nothing(qtbot: QtBot, show: Shower) -> None:
    shown = show("https://example.org/a")
    with qtbot.waitSignal(shown.dialog.finished):
        qtbot.keyClick(shown.dialog, Qt.Key.Key_Escape)
    assert shown.agreed == []


def test_a_name_that_only_looks_familiar_is_shown_as_it_is_looked_up(qtbot: QtBot, show: Shower) -> None:
    assert "xn--pple-43d.example" in show("https://аpple.example/").said


@pytest.mark.parametrize(
    "url", ["", "https://example.org/flood", "http://127.0.0.1:8000/flood", "mailto:x@example.org "]
)
def test_nothing_that_is_said_is_cut_off(qtbot: QtBot, show: Shower, url: str) -> None:
    shown = show()
    qtbot.keyClicks(shown.field, url)
    if not url.startswith("http"):
        qtbot.keyClick(shown.field, Qt.Key.Key_Return)  # which tells what is wrong
    qtbot.wait(50)
    for label in shown.dialog.findChildren(QLabel):
        if label.isVisible() and label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width()), label.text()
