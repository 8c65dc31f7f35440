# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""One question for all that was brought twice."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from parallax.domain.article import Article
from parallax.session import Likeness, Settling, Twin
from parallax.ui.dialogs.twins import TwinsDialog, show_twins

KNOWN = Article("post", "x", (), letter="A", title="Ferry <b>stuck</b>\noff Tarn", source="Harbour Post")


Shower = Callable[..., TwinsDialog]


@pytest.fixture
def shown(qtbot: QtBot) -> Shower:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()

    def show(*twins: Twin) -> TwinsDialog:
        dialog = show_twins(twins, parent)
        qtbot.waitExposed(dialog)
        return dialog

    return show


def new(path: str | None = None, url: str | None = None) -> Article:
    return Article("new", "x", (), path=path, url=url)


def test_each_is_named_with_why(qtbot: QtBot, shown: Shower) -> None:
    dialog = shown(
        Twin(new("/news/a.txt"), KNOWN, Likeness.FILE),
        Twin(new(url="https://example.org/a"), KNOWN, Likeness.ADDRESS),
        Twin(new("/news/b.txt"), KNOWN, Likeness.NEARLY),
        Twin(new(), KNOWN, Likeness.TEXT),
    )
    known = "A, “Ferry <b>stuck</b> off Tarn” (Harbour Post)"
    assert dialog.findChild(QPlainTextEdit).toPlainText().split("\n\n") == [
        f"a.txt: this file is open as {known}.",
        f"https://example.org/a: from the same address as {known}, with another text.",
        f"b.txt: nearly the same text as {known}.",
        f"What you pasted: the same text as {known}.",
    ]
    assert "These 4 articles are here already" in dialog.findChild(QLabel).text()


@pytest.mark.parametrize(
    ("words", "settling"),
    [("Leave out", Settling.KEEP_KNOWN), ("Replace", Settling.REPLACE), ("both", Settling.KEEP_BOTH)],
)
def test_one_answer_settles_all(qtbot: QtBot, shown: Shower, words: str, settling: Settling) -> None:
    dialog = shown(Twin(new(), KNOWN, Likeness.TEXT))
    button = next(b for b in dialog.findChildren(QPushButton) if words in b.text().replace("&", ""))
    answers: list[Settling] = []
    dialog.settled.connect(answers.append)
    with qtbot.waitSignal(dialog.finished):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert answers == [settling]


def test_enter_leaves_the_new_out_and_escape_does_nothing(qtbot: QtBot, shown: Shower) -> None:
    dialog = shown(Twin(new(), KNOWN, Likeness.TEXT))
    answers: list[Settling] = []
    dialog.settled.connect(answers.append)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert answers == [Settling.KEEP_KNOWN]
    second = shown(Twin(new(), KNOWN, Likeness.TEXT))
    second.settled.connect(answers.append)
    with qtbot.waitSignal(second.finished):
        qtbot.keyClick(second, Qt.Key.Key_Escape)
    assert len(answers) == 1


def test_one_text_of_two_outlets_is_kept_twice_unless_its_reader_says_otherwise(
    qtbot: QtBot, shown: Shower
) -> None:
    agency = Article("new", "x", (), path="/a.txt", source="Daily Bell")
    dialog = shown(Twin(agency, KNOWN, Likeness.NEARLY))
    answers: list[Settling] = []
    dialog.settled.connect(answers.append)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert answers == [Settling.KEEP_BOTH]


def test_a_hundred_fit_on_the_screen(qtbot: QtBot, shown: Shower) -> None:
    dialog = shown(*(Twin(new(f"/a/{n}.txt"), KNOWN, Likeness.FILE) for n in range(100)))
    assert dialog.height() < 500
