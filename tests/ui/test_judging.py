# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What a reader decides wins: by key, seen in claims and marks, listed, and taken back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QTreeWidget
from pytestqt.qtbot import QtBot

from parallax.domain.comparison import Claim, Comparison, SentenceRef, Standing
from parallax.session import read_pasted
from parallax.ui.dialogs.decisions import DecisionsDialog
from parallax.ui.main_window import MainWindow
from parallax.ui.reading_room.claim_headline import HeadlineLabel
from parallax.ui.reading_room.own_signs import own_signs

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def comparison(window: MainWindow) -> Comparison:
    found = window.workbench.session.comparison
    assert found is not None
    return found


def wait(window: MainWindow, qtbot: QtBot) -> None:
    session = window.workbench.session
    qtbot.waitUntil(lambda: session.comparison is not None and not session.outdated, timeout=20_000)


def choose(window: MainWindow, claim: Claim, at: int = 0) -> SentenceRef:
    ref = claim.sentences[at]
    window.navigator.choose_sentence(ref)
    return ref


def test_a_rejected_sentence_leaves_its_claim_and_undo_brings_it_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    claim = next(claim for claim in comparison(window).claims if len(claim.sentences) > 2)
    chosen = choose(window, claim)
    others = {ref for ref in claim.sentences if ref.article != chosen.article}
    qtbot.keyClick(window, Qt.Key.Key_M, CTRL | SHIFT)
    wait(window, qtbot)
    for now in comparison(window).claims:
        assert not (chosen in now.sentences and others & {*now.sentences})
    assert "Not a match" in window.status_line.currentMessage()
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    wait(window, qtbot)
    assert claim.sentences in [now.sentences for now in comparison(window).claims]


def test_two_sentences_are_joined_by_hand(window: MainWindow, qtbot: QtBot) -> None:
    lone = [
        SentenceRef(article.article.id, number)
        for article in comparison(window).articles
        for number, sentence in enumerate(article.sentences)
        if sentence.standing is Standing.UNIQUE
    ]
    first = lone[0]
    second = next(ref for ref in lone if ref.article != first.article)
    join = window.actions_by_name["join"]
    window.navigator.choose_sentence(first)
    qtbot.keyClick(window, Qt.Key.Key_M, CTRL)
    assert "Join with" in join.text()
    window.navigator.choose_sentence(second)
    qtbot.keyClick(window, Qt.Key.Key_M, CTRL)
    wait(window, qtbot)
    claims = comparison(window).claims
    joined = next(n for n, claim in enumerate(claims) if {first, second} <= {*claim.sentences})
    assert "Join with" not in join.text()
    window.navigator.choose_claim(joined)
    headline = next(one for one in window.strip.findChildren(HeadlineLabel))
    assert "joined by you: " in headline.accessibleName()


def test_a_conflict_is_called_off(window: MainWindow, qtbot: QtBot) -> None:
    before = [claim for claim in comparison(window).claims if claim.conflict]
    window.navigator.choose_claim(comparison(window).claims.index(before[0]))
    qtbot.keyClick(window, Qt.Key.Key_M, CTRL | ALT)
    wait(window, qtbot)
    same = next(claim for claim in comparison(window).claims if claim.sentences == before[0].sentences)
    assert not same.conflict


def test_a_paragraph_is_left_out(window: MainWindow, qtbot: QtBot) -> None:
    chosen = choose(window, comparison(window).claims[0])
    words = comparison(window).words(chosen)
    qtbot.keyClick(window, Qt.Key.Key_Backspace, CTRL)
    wait(window, qtbot)
    article = comparison(window).article(chosen.article)
    standings = [s.standing for s in article.sentences if article.article.text[s.start : s.end] == words]
    assert standings == [None]


def test_decisions_are_listed_and_taken_back(window: MainWindow, qtbot: QtBot) -> None:
    claim = next(claim for claim in comparison(window).claims if len(claim.sentences) > 2)
    choose(window, claim)
    qtbot.keyClick(window, Qt.Key.Key_M, CTRL | SHIFT)
    wait(window, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_D, CTRL | SHIFT)
    dialog = window.findChild(DecisionsDialog)
    rows = dialog.findChild(QTreeWidget)
    assert len(window.workbench.session.decisions.all) > 1
    assert rows.topLevelItemCount() == 1, "what was decided at once is one row"
    assert rows.topLevelItem(0).text(0) == "not a match"
    rows.selectAll()
    qtbot.keyClick(rows, Qt.Key.Key_Delete)
    wait(window, qtbot)
    assert rows.topLevelItemCount() == 0
    assert claim.sentences in [now.sentences for now in comparison(window).claims]


def test_a_decision_is_explained_in_the_list(window: MainWindow, qtbot: QtBot) -> None:
    ref = choose(window, comparison(window).claims[0])
    qtbot.keyClick(window, Qt.Key.Key_M, CTRL | SHIFT)
    wait(window, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_D, CTRL | SHIFT)
    rows = window.findChild(DecisionsDialog).findChild(QTreeWidget)
    qtbot.keyClick(rows, Qt.Key.Key_F2)
    qtbot.keyClicks(rows.findChild(QLineEdit), "two  meetings")
    qtbot.keyClick(rows.findChild(QLineEdit), Qt.Key.Key_Return)
    session = window.workbench.session
    qtbot.waitUntil(lambda: {decision.why for decision, _ in session.decisions.all} == {"two meetings"})
    assert rows.topLevelItem(0).text(3) == "two meetings"
    signs = own_signs(comparison(window), (), session.decisions.all, {})
    assert signs[ref].words == "you decided: not a match (two meetings)"
    window.actions_by_name["undo"].trigger()
    assert {decision.why for decision, _ in session.decisions.all} == {""}


def test_a_claim_says_which_of_its_sentences_were_judged(window: MainWindow, qtbot: QtBot) -> None:
    before = next(claim for claim in comparison(window).claims if claim.conflict)
    window.navigator.choose_claim(comparison(window).claims.index(before))
    qtbot.keyClick(window, Qt.Key.Key_M, CTRL | ALT)
    wait(window, qtbot)
    told = window.strip.copied_text()
    assert "no conflict, by you" in told
    assert "joined by you" not in told


def test_it_is_told_when_a_decision_loses_its_words_and_it_stays_listed(
    window: MainWindow, qtbot: QtBot
) -> None:
    session = window.workbench.session
    ref = choose(window, comparison(window).claims[0])
    qtbot.keyClick(window, Qt.Key.Key_M, CTRL | SHIFT)
    wait(window, qtbot)
    article = session.article(ref.article)
    with qtbot.waitSignal(window.judging.told) as said:
        other = read_pasted(
            None, "Something else\n\nNothing of what was there is to be read here any longer."
        )
        window.workbench.carry_out(lambda one: one.renew(article.id, other))
    assert "found no words" in said.args[0]
    qtbot.keyClick(window, Qt.Key.Key_D, CTRL | SHIFT)
    rows = window.findChild(DecisionsDialog).findChild(QTreeWidget)
    assert "words not found" in [rows.topLevelItem(n).text(4) for n in range(rows.topLevelItemCount())]
    window.workbench.carry_out(lambda one: one.undo())
    wait(window, qtbot)
    assert rows.topLevelItem(0).text(4) == "holds"


def test_nothing_can_be_judged_where_nothing_is_chosen(window: MainWindow) -> None:
    window.navigator.clear()
    for name in ("reject", "join", "no_conflict", "leave_out"):
        assert not window.actions_by_name[name].isEnabled()
