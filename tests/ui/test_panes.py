# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Panes in the window: articles are put right, moved, hidden and set otherwise; place and choice stay."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QSpinBox
from pytestqt.qtbot import QtBot

from parallax.files import seeds
from parallax.settings import SettingsFile
from parallax.ui.main_window import MainWindow
from parallax.ui.reading_room.pane import Pane


def panes(window: MainWindow) -> list[Pane]:
    shown = [pane for pane in window.findChildren(Pane) if pane.isVisible()]
    return sorted(shown, key=lambda pane: pane.mapTo(window, QPoint()).x())


def field(pane: Pane, name: str) -> QLineEdit:
    return next(one for one in pane.findChildren(QLineEdit) if one.accessibleName() == name)


def test_a_correction_keeps_place_choice_and_strip(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_by_name["next_conflict"].trigger()
    qtbot.wait(600)
    first = panes(window)[0]
    choice, strip = window.navigator.choice, window.strip.copied_text()
    values = [pane.view.value for pane in panes(window)]
    assert choice.claims
    assert any(values)
    window.actions_by_name["details"].trigger()
    date = field(first, "Date")
    date.setFocus()
    qtbot.keyClicks(date, "19 Feb 2021")
    qtbot.keyClick(date, Qt.Key.Key_Return)
    article = window.workbench.session.article(first.article.id)
    assert article.published == "2021-02-19"
    assert first.article == article
    assert date.hasFocus()
    qtbot.wait(400)
    assert window.navigator.choice == choice
    assert window.strip.copied_text() == strip
    assert [pane.view.value for pane in panes(window)] == values
    assert all(pane.view.looks.chosen for pane in panes(window))
    qtbot.keyClick(date, Qt.Key.Key_Escape)
    assert not date.isVisible()
    assert first.view.hasFocus()
    assert window.navigator.choice == choice


def test_a_source_put_right_is_called_so_everywhere(window: MainWindow, qtbot: QtBot) -> None:
    pane = panes(window)[0]
    window.actions_by_name["details"].trigger()
    source = field(pane, "Source")
    source.setFocus()
    source.selectAll()
    qtbot.keyClicks(source, "The Lenvik Post")
    qtbot.keyClick(source, Qt.Key.Key_Return)
    assert pane.view.accessibleName().startswith("The Lenvik Post, ")
    assert "The Lenvik Post" in window.windowTitle()


def press(window: MainWindow, qtbot: QtBot, action: str) -> None:
    """Press the action's first key in the window."""
    key = window.actions_by_name[action].shortcuts()[0][0]
    qtbot.keyClick(window, key.key(), key.keyboardModifiers())


def test_a_pane_moved_by_key_changes_the_order_everywhere(window: MainWindow, qtbot: QtBot) -> None:
    press(window, qtbot, "next_claim")
    ids = [pane.article.id for pane in panes(window)]
    window.room.step_pane(0)
    first = window.room.current_article()
    at = ids.index(str(first))
    step = "move_right" if at == 0 else "move_left"
    other = at + (1 if at == 0 else -1)
    sentence = window.navigator.choice.claims, window.strip.copied_text().count("\n")
    press(window, qtbot, step)
    ids[at], ids[other] = ids[other], ids[at]
    assert [article.id for article in window.workbench.session.articles] == ids
    assert [pane.article.id for pane in panes(window)] == ids
    assert window.room.current_article() == first
    qtbot.waitUntil(
        lambda: [one.article.id for one in window.workbench.session.comparison.articles] == ids,
        timeout=20_000,
    )
    assert (bool(window.navigator.choice.claims), window.strip.copied_text().count("\n")) == (
        bool(sentence[0]),
        sentence[1],
    )


def test_a_pane_is_hidden_and_shown_alone_by_key(window: MainWindow, qtbot: QtBot) -> None:
    count = len(panes(window))
    press(window, qtbot, "alone")
    assert len(panes(window)) == 1
    press(window, qtbot, "alone")
    assert len(panes(window)) == count
    gone = window.room.current_article()
    press(window, qtbot, "hide_pane")
    assert gone not in [pane.article.id for pane in panes(window)]
    assert len(panes(window)) == count - 1
    assert len(window.workbench.session.articles) == count


def test_how_articles_are_set_is_remembered(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    press(window, qtbot, "type")
    measure = next(box for box in window.findChildren(QSpinBox) if box.accessibleName() == "Widest column")
    measure.setValue(50)
    assert panes(window)[0].view.looks.sizes.measure == 50
    window.close()
    assert SettingsFile(tmp_path / "settings.toml").read().measure == 50


def test_another_theme_reaches_the_paper_of_every_text(window: MainWindow, qtbot: QtBot) -> None:
    def is_dark(pane: Pane) -> bool:
        image = pane.view.viewport().grab().toImage()
        return image.pixelColor(image.width() - 1, image.height() // 2).lightness() < 60

    window.actions_by_name["theme_dark"].trigger()
    for pane in panes(window):
        qtbot.waitUntil(lambda pane=pane: is_dark(pane))
        window.actions_by_name["next_pane"].trigger()  # those off the screen need not be ready yet
    window.actions_by_name["theme_light"].trigger()


def test_hidden_panes_widths_and_links_are_remembered(
    open_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    first = open_window(*seeds())
    first.resize(760, 600)  # fits the offscreen platform's small screen
    for name in ("show_articles", "show_sidebar", "all_links"):
        first.actions_by_name[name].trigger()
    for _ in range(3):
        first.actions_by_name["hide_pane"].trigger()
    qtbot.waitUntil(lambda: sum(pane.width() for pane in panes(first)) > 700)
    first.actions_by_name["wider"].trigger()
    widths = [pane.width() for pane in panes(first)]
    shown = [pane.article.id for pane in panes(first)]
    assert len(shown) == 2
    assert widths[0] != widths[1]
    first.close()
    again = open_window()
    again.opening.resume()
    qtbot.waitUntil(lambda: [pane.article.id for pane in panes(again)] == shown)
    assert [pane.width() for pane in panes(again)] == widths
    assert again.actions_by_name["all_links"].isChecked()
    other = open_window(*seeds()[:4])
    qtbot.waitUntil(lambda: len(panes(other)) == 4)


def test_a_pane_alone_is_alone_again(open_window: Callable[..., MainWindow], qtbot: QtBot) -> None:
    first = open_window(*seeds())
    first.actions_by_name["next_pane"].trigger()
    first.actions_by_name["alone"].trigger()
    [alone] = panes(first)
    first.close()
    again = open_window()
    again.opening.resume()
    qtbot.waitUntil(lambda: [pane.article.id for pane in panes(again)] == [alone.article.id])
    again.actions_by_name["alone"].trigger()
    assert len(panes(again)) == 5
