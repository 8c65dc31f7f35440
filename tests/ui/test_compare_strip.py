# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The compare strip: what it shows of a claim, and what clicks and keys ask for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QLabel, QTextEdit, QToolButton
from pytestqt.qtbot import QtBot

from parallax.domain.article import Span
from parallax.domain.comparison import Claim, Comparison, Place, SentenceRef
from parallax.domain.note import Note, NoteKind
from parallax.ui.reading_room.claim_headline import HeadlineLabel
from parallax.ui.reading_room.claim_lines import WARNING_SIGN
from parallax.ui.reading_room.compare_strip import CompareStrip
from parallax.ui.theme import Theme, load_theme

PlaceOf = Callable[[str, str], Place]
FIRE, KILLED, SAFETY = 0, 1, 2


@pytest.fixture
def strip(qtbot: QtBot, silo_fire: Comparison) -> CompareStrip:
    widget = CompareStrip()
    qtbot.addWidget(widget)
    widget.set_theme(load_theme("light"))
    widget.set_order(["post", "bell", "wire", "note"])
    widget.set_comparison(silo_fire)
    widget.height_wanted.connect(lambda height: widget.resize(widget.width(), height))
    widget.resize(880, 220)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def text_of(strip: CompareStrip) -> QTextEdit:
    return strip.findChild(QTextEdit)


def lines(strip: CompareStrip) -> list[str]:
    return text_of(strip).toPlainText().split("\n")


def headline(strip: CompareStrip) -> str:
    return strip.findChild(HeadlineLabel).accessibleName()


def button(strip: CompareStrip, name: str) -> QToolButton:
    return next(b for b in strip.findChildren(QToolButton) if b.accessibleName() == name)


def marked(strip: CompareStrip, ground: QColor) -> list[tuple[str, QTextCharFormat]]:
    """Return the runs that stand on a colour."""
    runs = []
    block = text_of(strip).document().begin()
    while block.isValid():
        iterator = block.begin()
        while not iterator.atEnd():
            fragment = iterator.fragment()
            if fragment.charFormat().background().color() == ground:
                runs.append((fragment.text(), fragment.charFormat()))
            iterator += 1
        block = block.next()
    return runs


def point_in_line(strip: CompareStrip, number: int) -> QPoint:
    text = text_of(strip)
    block = text.document().findBlockByNumber(number)
    return text.cursorRect(QTextCursor(block)).center() + QPoint(30, 0)


@pytest.fixture
def theme() -> Theme:
    return load_theme("light")


def test_with_nothing_chosen_it_says_what_to_do(strip: CompareStrip):
    assert headline(strip).startswith("Click a sentence")
    assert lines(strip) == [""]
    assert not button(strip, "Copy this with its sources").isVisible()


def test_it_says_that_comparing_is_under_way(strip: CompareStrip):
    strip.set_comparison(None)
    assert headline(strip) == "Comparing…"
    assert not button(strip, "Next claim").isVisible()


def test_it_says_that_nothing_is_shared(strip: CompareStrip, silo_fire: Comparison):
    strip.set_comparison(Comparison(articles=silo_fire.articles))
    assert headline(strip) == "No sentence is shared by two sources."


def test_a_claim_has_a_line_for_each_source(strip: CompareStrip):
    strip.show_claim(FIRE)
    assert lines(strip) == [
        "A fire destroyed a grain silo holding 4,000 tonnes in Ostrel on Tuesday.",
        "A blaze wrecked a grain silo with about 4,000 tonnes in Ostrel on Tuesday.",
        "Fire has destroyed a silo of 4 thousand tonnes in Ostrel.",
    ]


def test_the_headline_says_who_carries_the_claim_and_how(strip: CompareStrip):
    strip.show_claim(FIRE)
    assert headline(strip) == (
        "A fire destroyed a grain silo in Ostrel  3 of 4 sources · not in D · differs in wording"
    )
    strip.show_claim(KILLED)
    assert headline(strip) == "⚠\ufe0e\u00a0conflict  Two workers were killed  3 of 4 sources · not in D"
    strip.show_claim(SAFETY)
    assert headline(strip) == "Neighbours were led to safety  2 of 4 sources · not in B, D · same words"


def test_the_sources_that_leave_it_out_are_named(strip: CompareStrip):
    label = strip.findChild(HeadlineLabel)
    strip.show_claim(SAFETY)
    assert "not in B, D" in headline(strip)
    assert label.accessibleDescription() == "Left out by B Daily Bell, D note"
    assert "Daily Bell" in label.toolTip()
    strip.show_claim(None)
    assert label.toolTip() == ""


def test_words_unlike_the_plainest_are_marked_by_colour_and_line(strip: CompareStrip, theme: Theme):
    strip.show_claim(FIRE)
    runs = marked(strip, theme.colour("differs"))
    assert [text for text, _ in runs] == ["blaze wrecked", "about", "4 thousand"]
    assert all(look.underlineStyle() == QTextCharFormat.UnderlineStyle.DotLine for _, look in runs)


def test_clashing_words_are_red_and_underlined(strip: CompareStrip, theme: Theme):
    strip.show_claim(KILLED)
    runs = marked(strip, theme.colour("conflict"))
    assert [text for text, _ in runs] == ["Two workers", "At least 5 people"]
    for _, look in runs:
        assert look.foreground().color() == theme.colour("conflict_line")
        assert look.underlineStyle() == QTextCharFormat.UnderlineStyle.SingleUnderline


def test_clashing_words_have_their_sign_which_is_no_part_of_the_sentence(qtbot: QtBot, strip: CompareStrip):
    strip.show_claim(KILLED)
    text = text_of(strip)
    first, *_, last = lines(strip)
    assert first.startswith(f"{WARNING_SIGN} Two workers were killed")
    assert last == f"{WARNING_SIGN} At least 5 people were killed."
    text.selectAll()
    qtbot.keyClick(text, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text().split("\n")
    assert copied[0].startswith("Two workers were killed")
    assert copied[-1] == "At least 5 people were killed."
    assert WARNING_SIGN not in text.accessibleDescription()


def test_words_that_clash_outside_the_claim_are_not_marked(
    strip: CompareStrip, silo_fire: Comparison, theme: Theme
):
    killed = silo_fire.claims[KILLED]
    two = Claim(killed.sentences[:2], ("post", "bell"), False, killed.label, 0, ((), ()))
    strip.set_comparison(replace(silo_fire, claims=(two,)))
    strip.show_claim(0)
    assert marked(strip, theme.colour("conflict")) == []


def test_lines_stand_in_pane_order_and_sources_without_a_pane_come_last(strip: CompareStrip):
    strip.show_claim(FIRE)
    strip.set_order(["wire", "post"])
    assert [line[:7] for line in lines(strip)] == ["Fire ha", "A fire ", "A blaze"]


def test_several_sentences_of_one_source_stand_together_under_one_badge(
    strip: CompareStrip, silo_fire: Comparison, theme: Theme
):
    wide = replace(
        silo_fire.claims[FIRE],
        sentences=(SentenceRef("post", 3), SentenceRef("bell", 1), SentenceRef("post", 1)),
        articles=("post", "bell"),
        differs=((), (), ()),
    )
    strip.set_comparison(replace(silo_fire, claims=(wide,)))
    strip.show_claim(0)
    assert [line[:7] for line in lines(strip)] == ["A fire ", "“We hea", "A blaze"]
    assert badge_rows(strip, theme, "A") == 1
    assert badge_rows(strip, theme, "B") == 1


def badge_rows(strip: CompareStrip, theme: Theme, letter: str) -> int:
    """Return how many badges of a source are seen beside the text."""
    image = text_of(strip).viewport().grab().toImage()
    wanted = theme.source_colour(letter)
    inside = [image.pixelColor(17, y) == wanted for y in range(image.height())]
    return sum(here and not before for before, here in zip([False, *inside], inside, strict=False))


def test_badges_are_no_higher_than_small_lines(strip: CompareStrip, theme: Theme):
    strip.set_type(0.5)
    strip.show_claim(FIRE)
    height = text_of(strip).document().firstBlock().layout().lineAt(0).height()
    image = text_of(strip).viewport().grab().toImage()
    rows = [y for y in range(image.height()) if image.pixelColor(19, y) == theme.source_colour("A")]
    assert 0 < max(rows) - min(rows) <= height < 18


def test_lines_whose_beginning_is_scrolled_away_keep_their_badge(strip: CompareStrip, theme: Theme):
    strip.show_claim(FIRE)
    strip.resize(300, 110)
    QApplication.processEvents()
    block = text_of(strip).document().firstBlock().layout()
    assert block.lineCount() > 1
    text_of(strip).verticalScrollBar().setValue(round(block.lineAt(1).y()))
    assert badge_rows(strip, theme, "A") == 1


def test_each_line_has_its_badge(strip: CompareStrip, theme: Theme):
    strip.show_claim(FIRE)
    assert [badge_rows(strip, theme, letter) for letter in "ABCD"] == [1, 1, 1, 0]


def test_the_place_among_the_claims_is_told_and_steps_are_asked_for(qtbot: QtBot, strip: CompareStrip):
    strip.show_claim(KILLED)
    assert any(label.text() == "2 of 3" for label in strip.findChildren(QLabel))
    with qtbot.waitSignal(strip.step_requested) as forward:
        qtbot.mouseClick(button(strip, "Next claim"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(strip.step_requested) as back:
        qtbot.keyClick(button(strip, "Previous claim"), Qt.Key.Key_Space)
    assert (forward.args, back.args) == ([1], [-1])


def test_the_next_conflict_can_be_asked_for_where_there_is_one(
    qtbot: QtBot, strip: CompareStrip, silo_fire: Comparison
):
    with qtbot.waitSignal(strip.next_conflict_requested):
        qtbot.mouseClick(button(strip, "Next conflict"), Qt.MouseButton.LeftButton)
    strip.set_comparison(replace(silo_fire, claims=silo_fire.claims[:1]))
    assert not button(strip, "Next conflict").isVisible()


def test_a_sentence_of_several_claims_shows_the_first_and_leads_to_the_others(
    qtbot: QtBot, strip: CompareStrip
):
    strip.show_claims([KILLED, SAFETY])
    other = button(strip, "Show the next claim of this sentence")
    assert other.text() == "this sentence: 1 of 2"
    assert "Two workers" in headline(strip)
    qtbot.mouseClick(other, Qt.MouseButton.LeftButton)
    assert headline(strip).startswith("Neighbours")
    assert other.text() == "this sentence: 2 of 2"
    qtbot.mouseClick(other, Qt.MouseButton.LeftButton)
    assert "Two workers" in headline(strip)
    strip.show_claim(FIRE)
    assert not other.isVisible()


def test_a_correction_does_not_lead_back_to_the_first_claim(
    qtbot: QtBot, strip: CompareStrip, silo_fire: Comparison
):
    strip.show_claims([KILLED, SAFETY])
    qtbot.mouseClick(button(strip, "Show the next claim of this sentence"), Qt.MouseButton.LeftButton)
    corrected = replace(silo_fire.articles[0], article=replace(silo_fire.articles[0].article, source="Post"))
    strip.set_comparison(replace(silo_fire, articles=(corrected, *silo_fire.articles[1:])))
    strip.show_claims([KILLED, SAFETY])
    assert headline(strip).startswith("Neighbours")
    assert "Post: " in strip.copied_text()
    turned = replace(silo_fire, claims=(*silo_fire.claims[::-1],))
    strip.set_comparison(turned)
    strip.show_claims([0, 1])
    assert headline(strip).startswith("Neighbours")
    strip.show_claims([2])
    strip.show_claims([1, 0])
    assert "Two workers" in headline(strip)


def test_a_lone_sentence_is_told_as_such(strip: CompareStrip):
    strip.show_sentence(SentenceRef("note", 1))
    assert headline(strip) == "Only here  note"
    assert lines(strip) == ["Insurers put 35.7 percent of the harvest at risk."]


def test_a_sentence_that_shares_a_part_shows_with_whom(strip: CompareStrip):
    strip.show_sentence(SentenceRef("note", 0))
    assert headline(strip) == "Shared in part  with C"
    assert [line[:8] for line in lines(strip)] == ["Hundreds", "It was 4"]


def test_a_sentence_without_standing_is_not_called_lone(strip: CompareStrip, silo_fire: Comparison):
    first = silo_fire.articles[0]
    plain = replace(first, sentences=tuple(replace(s, standing=None) for s in first.sentences))
    strip.set_comparison(Comparison(articles=(plain,)))
    strip.show_sentence(SentenceRef("post", 1))
    assert headline(strip) == "Not compared"


def test_a_click_on_a_line_goes_to_its_sentence(
    qtbot: QtBot, strip: CompareStrip, place_of: PlaceOf, theme: Theme
):
    strip.show_claim(FIRE)
    with qtbot.waitSignal(strip.place_chosen) as told:
        qtbot.mouseClick(text_of(strip).viewport(), Qt.MouseButton.LeftButton, pos=point_in_line(strip, 2))
    assert told.args == [place_of("wire", "Fire has destroyed a silo of 4 thousand tonnes in Ostrel.")]


def test_a_click_on_a_badge_goes_to_its_sentence(qtbot: QtBot, strip: CompareStrip):
    strip.show_claim(FIRE)
    at = QPoint(20, point_in_line(strip, 1).y())
    with qtbot.waitSignal(strip.place_chosen) as told:
        qtbot.mouseClick(text_of(strip).viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert told.args[0].article == "bell"


def test_selecting_words_goes_nowhere_and_copies_plain_text(qtbot: QtBot, strip: CompareStrip):
    strip.show_claim(FIRE)
    text = text_of(strip)
    with qtbot.assertNotEmitted(strip.place_chosen):
        start = point_in_line(strip, 1)
        qtbot.mousePress(text.viewport(), Qt.MouseButton.LeftButton, pos=start)
        qtbot.mouseMove(text.viewport(), start + QPoint(120, 0))
        qtbot.mouseRelease(text.viewport(), Qt.MouseButton.LeftButton, pos=start + QPoint(120, 0))
    text.selectAll()
    qtbot.keyClick(text, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    data = QGuiApplication.clipboard().mimeData()
    assert data.text().startswith("A fire destroyed")
    assert not data.hasHtml()


def test_enter_goes_to_the_sentence_under_the_cursor(qtbot: QtBot, strip: CompareStrip):
    strip.show_claim(FIRE)
    text = text_of(strip)
    text.setFocus()
    qtbot.keyClick(text, Qt.Key.Key_Down)
    with qtbot.waitSignal(strip.place_chosen) as told:
        qtbot.keyClick(text, Qt.Key.Key_Return)
    assert told.args[0].article == "bell"


def test_the_claim_is_copied_with_its_sources(qtbot: QtBot, strip: CompareStrip):
    strip.show_claim(KILLED)
    qtbot.mouseClick(button(strip, "Copy this with its sources"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == (
        "Two workers were killed · 3 of 4 sources · not in D · conflict\n"
        "A  Harbour Post: Two workers were killed and at least 30 neighbours were led to safety.\n"
        "B  Daily Bell: Two workers died, the town said.\n"
        "C  Northern Wire: At least 5 people were killed."
    )


def test_the_claim_is_copied_as_rich_text_too_with_its_marks_and_without_foreign_markup(
    qtbot: QtBot, strip: CompareStrip, silo_fire: Comparison, theme: Theme
):
    claim = replace(silo_fire.claims[KILLED], label="<i>Two</i> & more")
    bell = silo_fire.articles[1]
    odd = replace(bell, article=replace(bell.article, source="<img src='file:///x'>"))
    articles = (silo_fire.articles[0], odd, *silo_fire.articles[2:])
    strip.set_comparison(replace(silo_fire, articles=articles, claims=(claim,)))
    strip.show_claim(0)
    qtbot.mouseClick(button(strip, "Copy this with its sources"), Qt.MouseButton.LeftButton)
    data = QGuiApplication.clipboard().mimeData()
    assert data.hasHtml()
    assert "&lt;i&gt;Two&lt;/i&gt; &amp; more" in data.html()
    assert "<img" not in data.html()
    assert "<u>Two workers</u>" in data.html()
    document = QTextDocument()
    document.setHtml(data.html())
    assert document.toPlainText().split("\n") == [
        "<i>Two</i> & more 3 of 4 sources · not in D · conflict",
        "A Harbour Post: Two workers were killed and at least 30 neighbours were led to safety.",
        "B <img src='file:///x'>: Two workers died, the town said.",
        "C Northern Wire: At least 5 people were killed.",
    ]


BEFORE = "When the night shift had gone home and the gates were locked for the long holiday, "
AFTER = " and the smoke was seen from all the hills that stand around the town until the next morning."


@pytest.fixture
def long_claim(strip: CompareStrip, silo_fire: Comparison) -> str:
    """Show a claim of which one sentence is long; return that sentence."""
    bell = silo_fire.articles[1]
    text = BEFORE + bell.article.text.split("\n")[1][:-1] + AFTER
    start = len(BEFORE)
    sentence = replace(bell.sentences[1], start=0, end=len(text))
    odd = replace(
        bell,
        article=replace(bell.article, text=text),
        sentences=(bell.sentences[0], sentence, *bell.sentences[2:]),
    )
    claim = silo_fire.claims[FIRE]
    differs = (claim.differs[0], (Span(start + 2, start + len("A blaze wrecked")),), claim.differs[2])
    claims = (replace(claim, differs=differs), *silo_fire.claims[1:])
    articles = (silo_fire.articles[0], odd, *silo_fire.articles[2:])
    strip.set_comparison(replace(silo_fire, articles=articles, claims=claims))
    strip.show_claim(FIRE)
    return text


def test_a_long_sentence_is_trimmed_and_shown_whole_by_its_switch(
    qtbot: QtBot, strip: CompareStrip, long_claim: str
):
    switch = button(strip, "Show long sentences whole")
    assert lines(strip)[1] == "… holiday, A blaze wrecked a grain silo with about 4,000 tonnes in …"
    qtbot.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert lines(strip)[1] == long_claim
    strip.show_claim(KILLED)
    assert not switch.isEnabled()
    strip.show_claim(FIRE)
    assert lines(strip)[1] == long_claim


def test_from_claim_to_claim_no_button_moves_away_from_the_pointer(strip: CompareStrip, long_claim: str):
    assert long_claim
    note = Note(1, NoteKind.CLAIM, (), "Ask the mill")
    places = []
    for claim, notes in ((FIRE, ()), (KILLED, (note,)), (SAFETY, ())):
        strip.show_claim(claim)
        strip.bar.show_notes(notes)
        QApplication.processEvents()
        names = ("Next claim", "Next conflict", "Show long sentences whole", "Copy this with its sources")
        places.append([button(strip, name).mapTo(strip, QPoint()) for name in names])
        assert button(strip, "Show long sentences whole").isVisible()
    assert places[0] == places[1] == places[2]


def test_a_click_on_an_ellipsis_opens_that_sentence_and_goes_nowhere(
    qtbot: QtBot, strip: CompareStrip, long_claim: str
):
    text = text_of(strip)
    cursor = QTextCursor(text.document().findBlockByNumber(1))
    with qtbot.assertNotEmitted(strip.place_chosen):
        at = text.cursorRect(cursor).center() + QPoint(4, 0)
        qtbot.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert lines(strip)[1] == long_claim
    strip.show_claim(FIRE)
    assert lines(strip)[1].startswith("… ")
    with qtbot.waitSignal(strip.place_chosen):
        at = text.cursorRect(QTextCursor(text.document().findBlockByNumber(1))).center() + QPoint(80, 0)
        qtbot.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert lines(strip)[1].startswith("… ")


def test_copies_and_spoken_words_are_whole_where_the_sentence_is_trimmed(
    qtbot: QtBot, strip: CompareStrip, long_claim: str
):
    text = text_of(strip)
    assert long_claim in text.accessibleDescription()
    assert long_claim in strip.copied_text()
    text.selectAll()
    qtbot.keyClick(text, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().split("\n")[1] == long_claim
    cursor = text.textCursor()
    block = text.document().findBlockByNumber(1)
    cursor.setPosition(block.position() + len("… "))
    cursor.setPosition(block.position() + len("… holiday"), QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    qtbot.keyClick(text, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "holiday"


def test_with_nothing_to_show_it_takes_its_first_line_alone(qtbot: QtBot, strip: CompareStrip):
    heights: list[int] = []
    strip.height_wanted.connect(heights.append)
    assert strip.maximumHeight() < 60
    strip.show_claim(FIRE)
    assert strip.maximumHeight() > 1000
    strip.resize(880, 300)
    strip.show_claim(None)
    assert strip.maximumHeight() < 60
    strip.show_claim(FIRE)
    assert heights[0] > 100
    assert heights[1] < 60
    assert heights[2] == 300


def test_it_folds_to_its_first_line_which_still_leads_on(qtbot: QtBot, strip: CompareStrip):
    strip.show_claim(FIRE)
    with qtbot.waitSignal(strip.fold_requested):
        qtbot.mouseClick(button(strip, "Fold the compare strip"), Qt.MouseButton.LeftButton)
    strip.set_folded(True)
    assert strip.maximumHeight() < 60
    assert not text_of(strip).isVisible()
    strip.show_claim(KILLED)
    assert "Two workers" in headline(strip)
    assert strip.maximumHeight() < 60
    assert button(strip, "Next claim").isVisible()
    assert "At least 5 people" in strip.copied_text()
    strip.set_folded(False)
    assert text_of(strip).isVisible()
    assert strip.maximumHeight() > 1000


def test_copying_without_a_selection_copies_the_claim_and_not_the_windows_text(
    qtbot: QtBot, strip: CompareStrip
):
    strip.show_claim(KILLED)
    text = text_of(strip)
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    event.ignore()
    QApplication.sendEvent(text, event)
    assert event.isAccepted()
    qtbot.keyClick(text, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().startswith("Two workers were killed · 3 of 4")


def test_what_is_shown_is_told_to_a_screen_reader(strip: CompareStrip):
    strip.show_claim(KILLED)
    assert text_of(strip).accessibleDescription().startswith("A Harbour Post: Two workers were killed")


def test_text_grows_with_the_zoom(strip: CompareStrip):
    strip.show_claim(FIRE)
    usual = text_of(strip).document().size().height()
    strip.set_type(2.0)
    assert text_of(strip).document().size().height() > 1.8 * usual
    strip.set_type(1.0)
    assert text_of(strip).document().size().height() == usual


def test_the_systems_serif_is_taken(strip: CompareStrip):
    def family() -> str:
        return text_of(strip).document().begin().begin().fragment().charFormat().font().family()

    strip.show_claim(FIRE)
    own = family()
    strip.set_type(1.0, system_serif=True)
    assert family() != own
    strip.set_type(1.0)
    assert family() == own


def test_what_is_said_of_a_claim_stands_in_one_line(strip: CompareStrip, silo_fire: Comparison):
    label = strip.findChild(HeadlineLabel)
    strip.show_claim(KILLED)
    line = label.heightForWidth(800)
    strip.set_comparison(
        replace(silo_fire, claims=(replace(silo_fire.claims[KILLED], label="Two workers " * 6),))
    )
    strip.show_claim(0)
    fits = next(width for width in range(1000, 100, -1) if label.heightForWidth(width) > line)
    assert label.heightForWidth(fits) == label.heightForWidth(
        fits - 60
    )  # the notes, not a word of them, moved


def test_a_label_from_right_to_left_leaves_what_is_said_of_it_as_it_is(
    strip: CompareStrip, silo_fire: Comparison
):
    label = strip.findChild(HeadlineLabel)

    def shown(words: str) -> QImage:
        strip.set_comparison(replace(silo_fire, claims=(replace(silo_fire.claims[FIRE], label=words),)))
        strip.show_claim(0)
        QApplication.processEvents()
        return label.grab().toImage()

    def ink(picture: QImage) -> list[int]:
        """Return the columns with ink, counted from the last one: what is said of a claim stands at the end."""
        ground = picture.pixel(picture.width() - 1, 0)
        rows = range(picture.height())
        columns = [x for x in range(picture.width()) if any(picture.pixel(x, y) != ground for y in rows)]
        return [columns[-1] - x for x in columns][-150:]

    assert ink(shown("حريق في الصومعة")) == ink(shown("A fire in the silo"))
    assert headline(strip).startswith("A fire in the silo  3 of 4 sources")


def test_long_claims_wrap_and_can_be_scrolled_from_their_beginning(strip: CompareStrip):
    strip.show_claim(FIRE)
    strip.resize(300, 110)
    QApplication.processEvents()
    bar = text_of(strip).verticalScrollBar()
    assert bar.maximum() > 0
    assert text_of(strip).horizontalScrollBar().maximum() == 0
    bar.setValue(bar.maximum())
    strip.show_claim(KILLED)
    assert bar.value() == 0


def test_lines_are_shown_whole_or_not_at_all(strip: CompareStrip, theme: Theme):
    strip.show_claim(FIRE)
    text = text_of(strip)
    layouts = [text.document().findBlockByNumber(number).layout() for number in range(len(lines(strip)))]
    for height in range(110, 200, 7):
        strip.resize(300, height)
        for value in (0, 9, text.verticalScrollBar().maximum()):
            text.verticalScrollBar().setValue(value)
            QApplication.processEvents()
            picture = text.viewport().grab().toImage()
            rows = [
                any(picture.pixelColor(x, y).lightness() < 160 for x in range(picture.width()))
                for y in range(picture.height())
            ]
            for layout in layouts:
                for number in range(layout.lineCount()):
                    line = layout.lineAt(number).rect().translated(0, layout.position().y() - value)
                    inked = any(rows[max(0, round(line.top())) : max(0, round(line.bottom()))])
                    assert inked == (line.top() >= 0 and line.bottom() <= picture.height() + 3)


def test_a_turn_of_the_wheel_ends_where_a_line_begins(strip: CompareStrip):
    strip.show_claim(FIRE)
    strip.resize(300, 110)
    QApplication.processEvents()
    text = text_of(strip)
    bar = text.verticalScrollBar()
    middle = QPointF(100, 20)
    seen = [bar.value()]
    while bar.value() < bar.maximum():
        event = QWheelEvent(
            middle, text.viewport().mapToGlobal(middle), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(text.viewport(), event)
        assert bar.value() > seen[-1]
        seen.append(bar.value())
    tops = [0]
    for number in range(len(lines(strip))):
        layout = text.document().findBlockByNumber(number).layout()
        tops += [int(layout.position().y() + layout.lineAt(n).y()) for n in range(layout.lineCount())]
    assert len(seen) > 2
    assert set(seen[:-1]) <= set(tops)


def test_a_long_headline_wraps(strip: CompareStrip, silo_fire: Comparison):
    long = replace(silo_fire.claims[FIRE], label="The silo that stood beside the harbour since the war " * 4)
    strip.set_comparison(replace(silo_fire, claims=(long,)))
    strip.show_claim(0)
    strip.resize(420, 260)
    QApplication.processEvents()
    label = strip.findChild(HeadlineLabel)
    assert label.height() >= label.heightForWidth(label.width()) > 40
    assert text_of(strip).geometry().top() >= label.geometry().bottom()


def test_in_a_narrow_window_the_buttons_stand_below_the_headline(strip: CompareStrip):
    strip.show_claim(KILLED)
    label, following = strip.findChild(HeadlineLabel), button(strip, "Next claim")

    def top() -> int:
        return following.mapTo(strip, QPoint()).y()

    assert top() < label.geometry().bottom()
    strip.resize(330, 260)
    QApplication.processEvents()
    assert top() > label.geometry().bottom()
    assert label.width() > 280
    assert text_of(strip).geometry().top() > top() + following.height()
    strip.resize(880, 260)
    QApplication.processEvents()
    assert top() < label.geometry().bottom()


def test_sentences_are_plain_text(strip: CompareStrip, silo_fire: Comparison):
    evil = "<b>bold</b> <img src='file:///etc/passwd'>\n&amp;\u2029\ufdd0 \U0001f525 end"
    post = silo_fire.articles[0]
    sentence = replace(post.sentences[1], start=0, end=len(evil))
    article = replace(post.article, text=evil, title=None)
    changed = replace(post, article=article, sentences=(post.sentences[0], sentence, *post.sentences[2:]))
    strip.set_comparison(replace(silo_fire, articles=(changed, *silo_fire.articles[1:])))
    strip.show_claim(FIRE)
    assert lines(strip)[0] == "<b>bold</b> <img src='file:///etc/passwd'> &amp;   \U0001f525 end"
    assert len(lines(strip)) == 3


def test_a_sentence_without_end_is_cut(strip: CompareStrip, silo_fire: Comparison):
    post = silo_fire.articles[0]
    endless = replace(post.article, text="word " * 100_000)
    sentence = replace(post.sentences[1], start=0, end=500_000)
    changed = replace(post, article=endless, sentences=(post.sentences[0], sentence, *post.sentences[2:]))
    strip.set_comparison(replace(silo_fire, articles=(changed, *silo_fire.articles[1:])))
    strip.show_claim(FIRE)
    assert len(lines(strip)[0]) < 4100
    assert lines(strip)[0].endswith(" …")


def test_marks_fall_on_the_right_words_after_an_emoji(
    strip: CompareStrip, silo_fire: Comparison, theme: Theme
):
    bell = silo_fire.articles[1]
    shifted = "\U0001f525\U0001f692" + bell.article.text[2:]
    changed = replace(bell, article=replace(bell.article, text=shifted))
    strip.set_comparison(
        replace(silo_fire, articles=(silo_fire.articles[0], changed, *silo_fire.articles[2:]))
    )
    strip.show_claim(FIRE)
    assert [text for text, _ in marked(strip, theme.colour("differs"))][:2] == ["blaze wrecked", "about"]


def test_the_theme_can_change(strip: CompareStrip):
    dark = load_theme("dark")
    strip.show_claim(FIRE)
    strip.set_theme(dark)
    assert [text for text, _ in marked(strip, dark.colour("differs"))] == [
        "blaze wrecked",
        "about",
        "4 thousand",
    ]
    assert badge_rows(strip, dark, "A") == 1
