# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""A workspace is shown as it was left: its panes, where they stood, what was marked and what was chosen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from parallax.domain.comparison import Place, SentenceRef
from parallax.files import seeds
from parallax.ui.main_window import MainWindow

Open = Callable[..., MainWindow]


def tops(window: MainWindow) -> dict[str, int]:
    return window.room.arrangement.tops


def leave_and_return(window: MainWindow, open_window: Open) -> MainWindow:
    window.close()
    again = open_window()
    again.opening.resume()
    return again


def go_far_into(window: MainWindow, qtbot: QtBot) -> None:
    """Choose a sentence far down in the second text, with what answers to it beside it."""
    article = window.workbench.session.articles[1]
    far = len(article.text) * 2 // 3
    window.navigator.go_into(Place(article.id, far, far + 5))
    qtbot.waitUntil(lambda: bool(tops(window)))
    qtbot.wait(700)  # the panes glide there


def test_panes_stand_where_they_stood(open_window: Open, qtbot: QtBot) -> None:
    first = open_window(*seeds()[:3])
    go_far_into(first, qtbot)
    before = tops(first)
    again = leave_and_return(first, open_window)
    qtbot.waitUntil(lambda: bool(tops(again)))
    qtbot.wait(300)
    assert tops(again) == before


def test_what_was_chosen_is_chosen_again_and_nobody_moves(open_window: Open, qtbot: QtBot) -> None:
    first = open_window(*seeds()[:3])
    go_far_into(first, qtbot)
    chosen, claims, before = first.navigator.choice.sentence, first.navigator.choice.claims, tops(first)
    assert chosen is not None
    again = leave_and_return(first, open_window)
    qtbot.waitUntil(lambda: again.navigator.choice.sentence == chosen)
    assert again.navigator.choice.claims == claims
    qtbot.wait(300)
    assert tops(again) == before


def test_what_was_chosen_waits_for_the_comparison(open_window: Open, qtbot: QtBot, tmp_path: Path) -> None:
    first = open_window(*seeds()[:2])
    chosen = SentenceRef(first.workbench.session.articles[0].id, 2)
    first.navigator.choose_sentence(chosen)
    view = first.viewing.now()
    other = open_window()
    other.viewing.restore(view)
    other.open_files(seeds()[:2])
    qtbot.waitUntil(lambda: other.navigator.choice.sentence == chosen, timeout=20_000)


def test_marks_and_the_tab_belong_to_the_workspace(open_window: Open, qtbot: QtBot, tmp_path: Path) -> None:
    window = open_window(*seeds()[:2])
    window.workbench.carry_out(lambda session: session.keeping.save_as(tmp_path / "one.parallax"))
    for name in ("figures", "linked", "all_links"):
        window.actions_by_name[name].trigger()
    window.sidebar.show_tab("wordings")
    marked = {name: window.actions_by_name[name].isChecked() for name in ("figures", "linked", "all_links")}
    window.actions_by_name["new_workspace"].trigger()
    for name in ("figures", "linked", "all_links"):
        window.actions_by_name[name].trigger()
    window.sidebar.show_tab("quotes")
    window.opening.open(tmp_path / "one.parallax")
    assert {name: window.actions_by_name[name].isChecked() for name in marked} == marked
    assert window.sidebar.shown_tab == "wordings"


@pytest.mark.parametrize(
    "kept",
    [
        {},
        {"panes": 3, "chosen": 4, "switches": [], "tab": {}},
        {"chosen": ["nobody", 5], "switches": {"quit": True, "shared": "yes"}, "tab": "nothing"},
        {"chosen": ["nobody"], "panes": {"articles": ["x"]}},
    ],
)
def test_nonsense_says_nothing(open_window: Open, qtbot: QtBot, kept: dict[str, object]) -> None:
    window = open_window()
    before = {name: window.actions_by_name[name].isChecked() for name in ("shared", "linked")}
    window.viewing.restore(kept)
    window.open_files(seeds()[:2])
    qtbot.waitUntil(lambda: window.workbench.session.comparison is not None, timeout=20_000)
    qtbot.wait(20)
    assert {name: window.actions_by_name[name].isChecked() for name in before} == before
    assert window.navigator.choice.sentence is None
