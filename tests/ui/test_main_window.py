# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The window as a user meets it: files in, highlights, claims by key, figures, export, and what it remembers."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from parallax.domain.comparison import Place, SentenceRef
from parallax.files import seeds
from parallax.ui import main_window
from parallax.ui.dialogs.files import Wanted
from parallax.ui.main_window import MainWindow

Opener = Callable[..., MainWindow]


def status(window: MainWindow) -> str:
    return " | ".join(label.text() for label in window.status_line.findChildren(QLabel) if label.text())


def told(window: MainWindow) -> str:
    """Return every word of the dialogs that are open."""
    words = []
    for dialog in window.findChildren(QDialog):
        if dialog.isVisible():
            words += [label.text() for label in dialog.findChildren(QLabel)]
            words += [
                part.toPlainText() for part in dialog.findChildren(QWidget) if hasattr(part, "toPlainText")
            ]
    return " ".join(words)


def press(window: MainWindow, qtbot: QtBot, action: str) -> None:
    """Press the action's first key in the window."""
    key = window.actions_by_name[action].shortcuts()[0][0]
    qtbot.keyClick(window, key.key(), key.keyboardModifiers())


def test_started_with_nothing_it_says_what_to_do_and_offers_the_samples(
    open_window: Opener, qtbot: QtBot
) -> None:
    window = open_window()
    assert window.welcome.isVisible()
    assert not window.top_bar.isVisible()  # there is nothing yet to be marked or found
    [samples] = [b for b in window.welcome.findChildren(QPushButton) if "sample" in b.text()]
    qtbot.mouseClick(samples, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.workbench.session.comparison is not None, timeout=20_000)
    assert window.room.isVisible()
    assert window.top_bar.isVisible()
    assert "5 articles" in status(window)


def test_the_status_line_counts_what_was_found(window: MainWindow) -> None:
    assert "5 shown" in status(window)
    assert "shared claim" in status(window)
    assert "only in one source" in status(window)


def test_claims_are_walked_by_key(window: MainWindow, qtbot: QtBot) -> None:
    press(window, qtbot, "next_claim")
    assert window.navigator.choice.claims == (0,)
    press(window, qtbot, "next_claim")
    press(window, qtbot, "previous_claim")
    assert window.navigator.choice.claims == (0,)
    comparison = window.workbench.session.comparison
    assert comparison is not None
    assert comparison.claims[0].label in window.strip.copied_text()


def test_one_bad_file_is_told_and_the_others_open(open_window: Opener, qtbot: QtBot, tmp_path: Path) -> None:
    bad = tmp_path / "bad.txt"
    bad.touch()
    window = open_window(*seeds()[:2], bad)
    qtbot.waitUntil(lambda: "bad.txt" in told(window))
    assert len(window.workbench.session.articles) == 2


def test_files_are_opened_by_dropping_them(open_window: Opener, qtbot: QtBot) -> None:
    window = open_window()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in seeds()[:3]])
    enter = QDragEnterEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    drop = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(window, drop)
    qtbot.waitUntil(lambda: len(window.workbench.session.articles) == 3)


def test_an_article_is_removed_and_the_rest_compared_again(window: MainWindow, qtbot: QtBot) -> None:
    window.article_list.remove_requested.emit("people")
    qtbot.waitUntil(lambda: window.workbench.session.comparison is not None)
    comparison = window.workbench.session.comparison
    assert comparison is not None
    assert [a.article.letter for a in comparison.articles] == ["A", "C", "D", "E"]
    assert "4 articles" in status(window)


def test_with_the_last_article_gone_the_welcome_is_back(open_window: Opener, qtbot: QtBot) -> None:
    window = open_window(seeds()[0])
    press(window, qtbot, "remove")
    qtbot.waitUntil(window.welcome.isVisible)


def test_a_file_that_changed_is_read_again(open_window: Opener, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text("The dam held.\n\nNobody was hurt in Orta.", encoding="utf-8")
    window = open_window(path, seeds()[0])
    path.write_text("The dam broke.\n\nTwo people were hurt in Orta.", encoding="utf-8")
    window.article_list.read_again_requested.emit("x")
    qtbot.waitUntil(lambda: "dam broke" in window.workbench.session.article("x").text)


def test_a_figure_leads_to_its_place(window: MainWindow, qtbot: QtBot) -> None:
    comparison = window.workbench.session.comparison
    assert comparison is not None
    figure = comparison.figures[-1]
    window.sidebar.place_chosen.emit(Place(figure.article, figure.start, figure.end))
    qtbot.waitUntil(lambda: window.room.current_article() == figure.article)


def test_a_figure_chooses_its_sentence_and_the_strip_shows_its_claim(
    window: MainWindow, qtbot: QtBot
) -> None:
    comparison = window.workbench.session.comparison
    assert comparison is not None
    claim = next(claim for claim in comparison.claims if claim.conflict)
    figure = next(f for f in comparison.figures if SentenceRef(f.article, f.sentence) in claim.sentences)
    window.sidebar.place_chosen.emit(Place(figure.article, figure.start, figure.end))
    assert comparison.words(SentenceRef(figure.article, figure.sentence)) in window.strip.copied_text()
    assert "conflict" in window.strip.copied_text().splitlines()[0]


def test_what_is_left_out_shows_its_claim_in_the_strip(window: MainWindow) -> None:
    comparison = window.workbench.session.comparison
    assert comparison is not None
    number = comparison.left_out[-1].claim
    window.sidebar.claim_chosen.emit(number)
    assert window.strip.copied_text().startswith(comparison.claims[number].label)


def test_the_strip_takes_no_room_until_there_is_something_to_show_and_folds_by_key(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(1366, 768)
    qtbot.waitUntil(lambda: window.strip.height() < 60)
    room = window.room.height()
    press(window, qtbot, "next_claim")
    qtbot.waitUntil(lambda: window.strip.height() > 120)
    assert window.room.height() < room
    press(window, qtbot, "show_strip")
    qtbot.waitUntil(lambda: window.strip.height() < 80)
    press(window, qtbot, "show_strip")
    qtbot.waitUntil(lambda: window.strip.height() > 120)
    press(window, qtbot, "clear")
    qtbot.waitUntil(lambda: window.room.height() == room)


def test_the_comparison_is_exported(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out.json"
    monkeypatch.setattr(main_window, "ask_export", lambda *_, **__: Wanted(target))
    with qtbot.waitSignal(window.workbench.exported, timeout=20_000):
        press(window, qtbot, "export")
    assert json.loads(target.read_text(encoding="utf-8"))["format"] == "parallax-comparison"


def test_an_export_that_fails_is_told(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(main_window, "ask_export", lambda *_, **__: Wanted(tmp_path / "none" / "out.json"))
    press(window, qtbot, "export")
    qtbot.waitUntil(lambda: "out.json" in told(window))


def test_size_theme_marks_and_zoom_are_remembered(open_window: Opener, qtbot: QtBot) -> None:
    first = open_window(*seeds()[:2])
    first.resize(760, 560)  # fits the offscreen platform's small screen
    first.actions_by_name["theme_dark"].trigger()
    press(first, qtbot, "unique")
    press(first, qtbot, "larger")
    press(first, qtbot, "show_sidebar")
    first.close()
    second = open_window()
    assert second.size() == first.size()
    assert second.appearance.theme.dark
    assert not second.actions_by_name["unique"].isChecked()
    assert not second.actions_by_name["show_sidebar"].isChecked()
    second.actions_by_name["theme_light"].trigger()
    assert not second.appearance.theme.dark


def test_the_strips_height_is_dragged_and_remembered(open_window: Opener, qtbot: QtBot) -> None:
    def strip_at(window: MainWindow, height: int) -> None:
        press(window, qtbot, "next_claim")
        qtbot.waitUntil(lambda: abs(window.strip.height() - height) < 3)

    first = open_window(*seeds())
    first.resize(780, 700)  # fits the offscreen platform's small screen
    for side in ("show_articles", "show_sidebar"):
        press(first, qtbot, side)
    press(first, qtbot, "next_claim")
    qtbot.waitUntil(lambda: first.strip.height() > 120)
    before = first.strip.height()
    rows = next(s for s in first.findChildren(QSplitter) if s.orientation() is Qt.Orientation.Vertical)
    handle = rows.handle(1)
    at = handle.rect().center()
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=at)
    for _ in range(10):
        qtbot.mouseMove(handle, at - QPoint(0, 20))
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=at)
    dragged = first.strip.height()
    assert dragged > before + 30
    press(first, qtbot, "clear")
    qtbot.waitUntil(lambda: first.strip.height() < 80)
    strip_at(first, dragged)
    press(first, qtbot, "clear")
    first.close()
    strip_at(open_window(*seeds()), dragged)


def test_list_and_sidebar_fold_away_by_key(window: MainWindow, qtbot: QtBot) -> None:
    for action, part in (("show_articles", window.article_list), ("show_sidebar", window.sidebar)):
        press(window, qtbot, action)
        assert not part.isVisible()
        press(window, qtbot, action)
        assert part.isVisible()


def test_a_narrow_window_keeps_every_button_of_the_bar(window: MainWindow, qtbot: QtBot) -> None:
    field = window.top_bar.find_field
    assert field.sizeHint().width() == 250
    window.resize(960, 600)
    qtbot.waitUntil(lambda: window.width() == 960)
    buttons = [button for button in window.top_bar.findChildren(QToolButton) if button.text() == "Export…"]
    assert [button.isVisible() for button in buttons] == [True]


def test_keys_are_listed_and_about_names_version_and_licences(window: MainWindow, qtbot: QtBot) -> None:
    press(window, qtbot, "keys")
    qtbot.waitUntil(lambda: "Next claim" in told(window))
    window.actions_by_name["about"].trigger()
    qtbot.waitUntil(lambda: "LGPL" in told(window))


def test_closing_while_comparing_ends_cleanly(open_window: Opener) -> None:
    window = open_window()
    window.open_files(seeds())
    window.close()


def test_words_are_found_by_key_in_all_articles(window: MainWindow, qtbot: QtBot) -> None:
    press(window, qtbot, "find")
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    qtbot.keyClicks(field, "daesh")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.room.current_article() == window.finder.hits.places[0].article
    assert "1 of" in told_by_bar(window)


def told_by_bar(window: MainWindow) -> str:
    return " ".join(label.text() for label in window.top_bar.findChildren(QLabel))
