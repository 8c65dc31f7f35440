# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Articles brought into the window by pasting, dropping and fetching, and the questions that come with that."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import QByteArray, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from parallax.domain.article import Article, Role
from parallax.session import MOST_COMPARED, typed_addresses
from parallax.settings import Settings, SettingsFile
from parallax.ui import bringing
from parallax.ui.bringing import brought_in
from parallax.ui.dialogs.addresses import AddressDialog
from parallax.ui.dialogs.pasting import PasteDialog
from parallax.ui.dialogs.problems import ProblemsDialog
from parallax.ui.dialogs.twins import TwinsDialog
from parallax.ui.main_window import MainWindow
from parallax.ui.reading_room.pane import Pane
from parallax.ui.reading_room.row import PaneRow
from parallax.ui.workbench import JOINING

if TYPE_CHECKING:
    from tests.conftest import Site

T = TypeVar("T", bound=QDialog)

LEAD = "A ferry with 120 people on board ran aground off Tarn on Monday, the coast guard said, and nobody was hurt."
MORE = (
    "It was towed to port in the evening, and its owner said on Tuesday that divers would look at the hull."
)
TEXT = f"Ferry runs aground\n\n3 March 2031\n\n{LEAD}\n\n{MORE}\n"
HTML = f"<h1>Ferry runs aground</h1><p>{LEAD}</p><h2>Towed away</h2><p>{MORE}</p>"
PAGE = f"<html><head><title>Ferry freed</title></head><body><article><h1>Ferry freed</h1>{f'<p>{LEAD} {MORE}</p>' * 4}</article></body></html>"


@pytest.fixture
def window(open_window: Callable[..., MainWindow]) -> MainWindow:
    return open_window()


def data(html: str = "", text: str = "", urls: list[str] | None = None) -> QMimeData:
    made = QMimeData()
    if html:
        made.setHtml(html)
    if text:
        made.setText(text)
    if urls:
        made.setUrls([QUrl(url) for url in urls])
    return made


def paste(window: MainWindow, qtbot: QtBot, content: QMimeData) -> None:
    QGuiApplication.clipboard().setMimeData(content)
    window.activateWindow()  # no window manager gives it the keyboard back after a question
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def drop(window: MainWindow, content: QMimeData) -> bool:
    at, copying, none = QPoint(200, 200), Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(at, copying, content, Qt.MouseButton.LeftButton, none)
    QApplication.sendEvent(window, entering)
    if not entering.isAccepted():
        assert not window.dropping.card.isVisible()
        return False
    assert window.dropping.card.isVisible()
    QApplication.sendEvent(window, QDropEvent(QPointF(at), copying, content, Qt.MouseButton.LeftButton, none))
    return True


def asked(window: MainWindow, qtbot: QtBot, kind: type[T]) -> T:
    """Wait for a question and return it."""
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(kind)), timeout=20_000)
    [dialog] = [one for one in window.findChildren(QDialog) if one.isVisible()]
    assert isinstance(dialog, kind), "one question at a time"
    return dialog


def answer(qtbot: QtBot, dialog: QDialog, words: str) -> None:
    button = next(one for one in dialog.findChildren(QPushButton) if words in one.text().replace("&", ""))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def joined(window: MainWindow, qtbot: QtBot, number: int) -> tuple[Article, ...]:
    """Wait until there are so many articles and return them."""
    qtbot.waitUntil(lambda: len(window.workbench.session.articles) == number, timeout=20_000)
    return window.workbench.session.articles


def titles(window: MainWindow) -> list[str | None]:
    return [article.title for article in window.workbench.session.articles]


def test_rich_text_is_pasted_with_paragraphs_and_headings(window: MainWindow, qtbot: QtBot) -> None:
    paste(window, qtbot, data(html=HTML, text="no"))
    qtbot.keyClick(asked(window, qtbot, PasteDialog), Qt.Key.Key_Return)
    [article] = joined(window, qtbot, 1)
    roles = [paragraph.role for paragraph in article.paragraphs]
    assert roles == [Role.TITLE, Role.BODY, Role.HEADING, Role.BODY]
    assert (article.title, article.letter) == ("Ferry runs aground", "A")


def test_plain_text_is_pasted_and_corrected(window: MainWindow, qtbot: QtBot) -> None:
    paste(window, qtbot, data(text=TEXT))
    sheet = asked(window, qtbot, PasteDialog)
    source = next(one for one in sheet.findChildren(QLineEdit) if one.accessibleName() == "Source")
    qtbot.keyClicks(source, "Harbour Post")
    qtbot.keyClick(source, Qt.Key.Key_Return)
    [article] = joined(window, qtbot, 1)
    assert (article.title, article.source, article.published) == (
        "Ferry runs aground",
        "Harbour Post",
        "2031-03-03",
    )


def test_the_page_that_something_was_copied_from_is_its_address(window: MainWindow, qtbot: QtBot) -> None:
    for kind, written in (
        ("chromium/x-source-url", b"https://example.org/ferry"),
        ("text/x-moz-url-priv", "https://example.org/ferry".encode("utf-16-le")),
    ):
        content = data(html=HTML)
        content.setData(kind, QByteArray(written))
        assert brought_in(content).copied_at == "https://example.org/ferry"


def test_files_on_the_clipboard_are_opened(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "ferry.txt"
    path.write_text(TEXT, encoding="utf-8")
    paste(window, qtbot, data(urls=[QUrl.fromLocalFile(str(path)).toString()], text=str(path)))
    qtbot.waitUntil(lambda: titles(window) == ["Ferry runs aground"])


def test_in_a_field_for_typing_the_key_pastes_into_it(window: MainWindow, qtbot: QtBot) -> None:
    field = window.top_bar.find_field.findChild(QLineEdit)
    field.setFocus()
    QGuiApplication.clipboard().setText("coast guard")
    qtbot.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "coast guard"
    assert not window.findChildren(PasteDialog)


@pytest.mark.parametrize(
    "content", [data(), data(html="<p> </p>"), data(text=" \n")], ids=["nothing", "html", "space"]
)
def test_a_clipboard_without_words_is_told(window: MainWindow, qtbot: QtBot, content: QMimeData) -> None:
    copied = data(html=content.html(), text=content.text())
    paste(window, qtbot, copied)
    if content.hasText() or content.hasHtml():
        assert "no words" in asked(window, qtbot, ProblemsDialog).findChild(QPlainTextEdit).toPlainText()
    else:
        assert (
            "nothing" in window.status_line.currentMessage()
            or "no text" in window.status_line.currentMessage()
        )


def test_a_saved_page_that_is_no_whole_article_comes_in_and_is_told(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "stub.html"
    path.write_text(
        "<!DOCTYPE html><title>Ferry runs aground</title><article><h1>Ferry runs aground</h1><p>The night ferry ran aground off Halm on Monday"
        " with sixty people aboard.</p><p>Subscribe now to continue reading this.</p></article>",
        encoding="utf-8",
    )
    paste(window, qtbot, data(urls=[QUrl.fromLocalFile(str(path)).toString()], text=str(path)))
    dialog = asked(window, qtbot, ProblemsDialog)
    assert "only the beginning" in dialog.findChild(QPlainTextEdit).toPlainText()
    assert any("brought in" in label.text() for label in dialog.findChildren(QLabel))
    assert titles(window) == ["Ferry runs aground"]


def test_text_is_dropped_as_it_is_pasted(window: MainWindow, qtbot: QtBot) -> None:
    assert drop(window, data(html=HTML, text=TEXT))
    answer(qtbot, asked(window, qtbot, PasteDialog), "Take it")
    assert [article.title for article in joined(window, qtbot, 1)] == ["Ferry runs aground"]


def test_what_would_become_of_it_is_said_while_it_is_held_over_the_window(
    window: MainWindow, tmp_path: Path
) -> None:
    card = window.dropping.card
    files = [QUrl.fromLocalFile(str(tmp_path / name)).toString() for name in ("a.txt", "b.txt")]
    for content, words in (
        (data(urls=files), "open 2 files"),
        (data(urls=files[:1]), "open one file"),
        (data(text="A report in <b>plain</b> words"), "make an article"),
        (data(text="https://example.org/a"), "fetch from example.org"),
    ):
        held = QDragEnterEvent(
            QPoint(9, 9),
            Qt.DropAction.CopyAction,
            content,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(window, held)
        assert card.isVisible()
        assert words in card.text()
        QApplication.sendEvent(window, QDragLeaveEvent())
        assert not card.isVisible()


def test_a_file_that_could_be_moved_is_copied(window: MainWindow, tmp_path: Path) -> None:
    content = data(urls=[QUrl.fromLocalFile(str(tmp_path / "ferry.txt")).toString()])
    copy, move, link = Qt.DropAction.CopyAction, Qt.DropAction.MoveAction, Qt.DropAction.LinkAction
    for offered, taken in ((copy | move, copy), (move | link, link), (move, None)):
        event = QDragEnterEvent(
            QPoint(200, 200), offered, content, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier
        )
        QApplication.sendEvent(window, event)
        assert event.isAccepted() == (taken is not None)
        if taken is not None:
            assert event.dropAction() == taken


def test_files_and_addresses_are_taken_together(tmp_path: Path) -> None:
    path = tmp_path / "ferry.txt"
    urls = [QUrl.fromLocalFile(str(path)).toString(), "https://example.org/ferry"]
    brought = brought_in(data(urls=urls, text=str(path)))
    assert brought.files == (path,)
    assert [address.url for address in brought.addresses] == ["https://example.org/ferry"]


def test_what_is_no_text_is_not_taken(window: MainWindow) -> None:
    picture = QMimeData()
    picture.setData("image/png", QByteArray(b"\x89PNG"))
    assert not drop(window, picture)


def test_an_address_is_asked_about_before_anything_is_fetched(
    window: MainWindow, qtbot: QtBot, site: Site
) -> None:
    url = site.answer("/ferry", site.page(PAGE))
    paste(window, qtbot, data(text=url))
    sheet = asked(window, qtbot, AddressDialog)
    assert site.asked == []
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    qtbot.wait(50)
    assert site.asked == []
    drop(window, data(urls=[url]))
    agree(asked(window, qtbot, AddressDialog), qtbot)
    qtbot.waitUntil(lambda: titles(window) == ["Ferry freed"], timeout=20_000)
    assert len(site.asked) == 1
    assert window.workbench.session.articles[0].url == url


def agree(sheet: AddressDialog, qtbot: QtBot) -> None:
    """Say that the site of the test may be asked, which stands in the own network."""
    sheet._inside.setChecked(True)
    answer(qtbot, sheet, "Fetch")


def test_a_question_waits_until_another_window_is_closed(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    other = QDialog(window)
    qtbot.addWidget(other)
    other.open()
    (tmp_path / "broken.docx").write_bytes(b"PK\x03\x04")
    window.open_files([tmp_path / "broken.docx"])
    qtbot.waitUntil(lambda: not window.workbench.bringing)
    qtbot.wait(300)
    assert not window.findChildren(ProblemsDialog)
    other.close()
    assert "broken.docx" in asked(window, qtbot, ProblemsDialog).findChild(QPlainTextEdit).toPlainText()


def test_an_address_is_typed(window: MainWindow, qtbot: QtBot, site: Site) -> None:
    QGuiApplication.clipboard().setText("nothing of that kind")
    qtbot.keyClick(window, Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
    sheet = asked(window, qtbot, AddressDialog)
    qtbot.keyClicks(sheet.findChild(QLineEdit), site.answer("/ferry", site.page(PAGE)))
    agree(sheet, qtbot)
    qtbot.waitUntil(lambda: titles(window) == ["Ferry freed"], timeout=20_000)


def test_whether_to_ask_is_remembered_as_it_was_chosen(
    window: MainWindow, qtbot: QtBot, settings_file: SettingsFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    fetched: list[str] = []
    monkeypatch.setattr(
        window.workbench, "fetch", lambda addresses, inside=(): fetched.extend(one.url for one in addresses)
    )
    paste(window, qtbot, data(text="https://example.org/1"))
    answer(qtbot, asked(window, qtbot, AddressDialog), "Fetch")
    paste(window, qtbot, data(text="https://example.org/2"))
    sheet = asked(window, qtbot, AddressDialog)
    sheet._always.setChecked(True)
    answer(qtbot, sheet, "Fetch")
    paste(window, qtbot, data(text="https://example.org/3"))
    assert fetched == [f"https://example.org/{n}" for n in (1, 2, 3)]
    paste(window, qtbot, data(text="http://192.168.1.1/"))
    asked(window, qtbot, AddressDialog).reject()  # the own network is asked about all the same
    window.close()
    assert settings_file.read().ask_before_fetching is False
    assert Settings().ask_before_fetching is True


def test_a_file_with_a_link_asks_too(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    link, text = tmp_path / "ferry.url", tmp_path / "ferry.txt"
    link.write_text("[InternetShortcut]\nURL=https://example.org/ferry\n", encoding="utf-8")
    text.write_text(TEXT, encoding="utf-8")
    window.open_files([link, text])
    assert "example.org" in asked(window, qtbot, AddressDialog).findChild(QLineEdit).text()
    assert titles(window) == ["Ferry runs aground"]


def test_fetching_is_stopped_by_button_and_the_window_goes_on(
    window: MainWindow, qtbot: QtBot, site: Site
) -> None:
    begin(window, qtbot, site)
    stop = next(one for one in window.status_line.findChildren(QToolButton) if one.text() == "Stop")
    assert stop.isVisible()
    assert window.actions_by_name["stop"].isEnabled()
    qtbot.mouseClick(stop, Qt.MouseButton.LeftButton)
    assert not stop.isVisible()
    assert not window.actions_by_name["stop"].isEnabled()
    assert titles(window) == []


def test_what_is_still_fetched_can_be_stopped_though_something_else_was_read(
    window: MainWindow, qtbot: QtBot, site: Site
) -> None:
    begin(window, qtbot, site)
    quick = site.answer("/ferry", site.page(PAGE))
    window.workbench.fetch(typed_addresses(quick), ["127.0.0.1"])
    qtbot.waitUntil(lambda: titles(window) == ["Ferry freed"], timeout=20_000)
    assert window.actions_by_name["stop"].isEnabled()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    assert not window.actions_by_name["stop"].isEnabled()


def test_closing_does_not_wait_for_a_silent_site(window: MainWindow, qtbot: QtBot, site: Site) -> None:
    begin(window, qtbot, site)
    window.close()
    assert not window.isVisible()


def begin(window: MainWindow, qtbot: QtBot, site: Site) -> None:
    """Fetch from a site that says nothing."""
    paste(window, qtbot, data(text=site.answer("/silent", 60.0)))
    agree(asked(window, qtbot, AddressDialog), qtbot)
    qtbot.waitUntil(lambda: len(site.asked) == 1)


def test_what_a_site_answers_instead_of_an_article_is_told(
    window: MainWindow, qtbot: QtBot, site: Site
) -> None:
    paste(window, qtbot, data(text=site.answer("/gone", site.page("gone", status="404 Not Found"))))
    agree(asked(window, qtbot, AddressDialog), qtbot)
    told = asked(window, qtbot, ProblemsDialog).findChild(QPlainTextEdit).toPlainText()
    assert "no such page (it answered 404)" in told


@pytest.mark.parametrize(("words", "count"), [("Leave out", 1), ("Replace", 1), ("both", 2)])
def test_what_is_here_already_is_asked_about(
    window: MainWindow, qtbot: QtBot, words: str, count: int
) -> None:
    for text in (TEXT, TEXT.replace("3 March", "4 March")):
        paste(window, qtbot, data(text=text))
        answer(qtbot, asked(window, qtbot, PasteDialog), "Take it")
    answer(qtbot, asked(window, qtbot, TwinsDialog), words)
    wanted = "2031-03-03" if words == "Leave out" else "2031-03-04"
    qtbot.waitUntil(lambda: window.workbench.session.articles[-1].published == wanted)
    articles = window.workbench.session.articles
    assert [article.letter for article in articles] == ["A", "B"][:count]


def test_ten_mixed_files_of_which_one_is_broken_and_one_is_there_twice(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    stories = [
        f"Report {n}\n\n" + f"On day {n} the ferry number {n} lay off quay {n}, crew {n} said. " * 9
        for n in range(8)
    ]
    paths = []
    for n, story in enumerate(stories):
        path = tmp_path / f"{n}{('.txt', '.md', '.html', '.rtf')[n % 4]}"
        written = {
            ".html": f"<html><title>Report {n}</title><body><article><p>{story}</p></article></body></html>",
            ".rtf": r"{\rtf1\ansi " + story.replace("\n\n", r"\par ") + "}",
        }
        path.write_text(written.get(path.suffix, story), encoding="utf-8")
        paths.append(path)
    (tmp_path / "copy.txt").write_text(stories[0], encoding="utf-8")
    (tmp_path / "broken.docx").write_bytes(b"PK\x03\x04")
    paths += [tmp_path / "copy.txt", tmp_path / "broken.docx"]
    drop(window, data(urls=[QUrl.fromLocalFile(str(path)).toString() for path in paths]))
    problems = asked(window, qtbot, ProblemsDialog)
    assert problems.findChild(QPlainTextEdit).toPlainText().startswith(str(tmp_path / "broken.docx"))
    assert len(titles(window)) == 8
    answer(qtbot, problems, "Close")
    answer(qtbot, asked(window, qtbot, TwinsDialog), "Leave out")
    assert len(titles(window)) == 8


def test_several_that_are_here_already_are_replaced_and_put_back_in_one_step(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    paths = [tmp_path / name for name in ("ferry.txt", "bridge.txt")]
    for words in ("", " It was the third this year."):
        for path, text in zip(paths, (TEXT, f"Bridge closes\n\n{MORE * 3}\n"), strict=True):
            path.write_text(text.rstrip() + words + "\n", encoding="utf-8")
        drop(window, data(urls=[QUrl.fromLocalFile(str(path)).toString() for path in paths]))
        before = joined(window, qtbot, 2)
    answer(qtbot, asked(window, qtbot, TwinsDialog), "Replace")
    qtbot.waitUntil(lambda: all("third" in one.text for one in window.workbench.session.articles))
    window.actions_by_name["undo"].trigger()
    assert window.workbench.session.articles == before


def test_what_was_brought_comes_onto_the_screen(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    for n in range(14):
        (tmp_path / f"{n}.txt").write_text(f"Ferry {n}\n\nOn day {n} it lay off quay {n}.", encoding="utf-8")
    window.open_files([tmp_path / f"{n}.txt" for n in range(8)])
    joined(window, qtbot, 8)
    qtbot.waitUntil(lambda: len(window.showing.shown) == 8)
    [row] = window.room.findChildren(PaneRow)
    [articles] = window.article_list.findChildren(QListView)
    assert row.horizontalScrollBar().value() == articles.verticalScrollBar().value() == 0
    window.open_files([tmp_path / "8.txt"])
    joined(window, qtbot, 9)
    pane = next(one for one in window.room.findChildren(Pane) if one.article.id == "8")
    qtbot.waitUntil(
        lambda: row.viewport().rect().contains(pane.geometry().center() + pane.parentWidget().pos())
    )
    assert articles.viewport().rect().contains(articles.visualRect(articles.model().index(8, 0)))
    window.open_files([tmp_path / f"{n}.txt" for n in range(9, 14)])
    joined(window, qtbot, 14)
    qtbot.waitUntil(lambda: len(window.showing.shown) == 12)
    (tmp_path / "14.txt").write_text("Ferry 14\n\nAt last it lay in the harbour of Tarn.", encoding="utf-8")
    window.open_files([tmp_path / "14.txt"])
    qtbot.waitUntil(lambda: "14" in window.showing.shown)


def test_of_very_many_it_is_told_how_many_are_not_compared(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    for n in range(MOST_COMPARED + 3):
        (tmp_path / f"{n}.txt").write_text(f"Ferry {n}\n\nOn day {n} it lay off quay {n}.", encoding="utf-8")
    drop(window, data(urls=[QUrl.fromLocalFile(str(tmp_path)).toString()]))
    joined(window, qtbot, MOST_COMPARED)
    assert window.status_line.currentMessage().startswith("3 articles wait in the library (Ctrl+B)")


def test_joining_can_be_stopped_and_leaves_nothing(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("parallax.ui.jobs.TURN", 0.0)
    for n in range(6):
        (tmp_path / f"{n}.txt").write_text(f"Ferry {n}\n\nOn day {n} it lay off quay {n}.", encoding="utf-8")
    stopped: list[float] = []

    def stop(topic: str, share: float) -> None:
        if topic == JOINING and 0 < share < 1:
            stopped.append(share)
            window.actions_by_name["stop"].trigger()

    window.workbench.working.connect(stop)
    drop(window, data(urls=[QUrl.fromLocalFile(str(tmp_path)).toString()]))
    qtbot.waitUntil(lambda: bool(stopped) and not window.workbench.bringing)
    window.workbench.working.disconnect(stop)
    assert titles(window) == []
    drop(window, data(urls=[QUrl.fromLocalFile(str(tmp_path)).toString()]))
    joined(window, qtbot, 6)


def test_the_articles_of_a_folder_are_opened_by_menu(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, text in (("a.txt", TEXT), ("b.txt", f"Bridge closes\n\n{MORE}")):
        (tmp_path / "in").mkdir(exist_ok=True)
        (tmp_path / "in" / name).write_text(text, encoding="utf-8")
    monkeypatch.setattr(bringing, "ask_folder", lambda *_: tmp_path / "in")
    window.actions_by_name["open_folder"].trigger()
    qtbot.waitUntil(lambda: len(titles(window)) == 2)


def test_what_was_fetched_is_asked_for_again_and_replaced(
    window: MainWindow, qtbot: QtBot, site: Site
) -> None:
    paste(window, qtbot, data(text=site.answer("/ferry", site.page(PAGE))))
    agree(asked(window, qtbot, AddressDialog), qtbot)
    qtbot.waitUntil(lambda: titles(window) == ["Ferry freed"], timeout=20_000)
    site.answer("/ferry", site.page(PAGE.replace("Ferry freed", "Ferry freed at last")))
    window.workbench.read_again(window.workbench.session.articles[0].id)
    agree(asked(window, qtbot, AddressDialog), qtbot)
    answer(qtbot, asked(window, qtbot, TwinsDialog), "Replace")
    qtbot.waitUntil(lambda: titles(window) == ["Ferry freed at last"])


def test_what_was_pasted_cannot_be_read_again(window: MainWindow, qtbot: QtBot) -> None:
    paste(window, qtbot, data(text=TEXT))
    answer(qtbot, asked(window, qtbot, PasteDialog), "Take it")
    window.workbench.read_again(joined(window, qtbot, 1)[0].id)
    assert "it was pasted" in asked(window, qtbot, ProblemsDialog).findChild(QPlainTextEdit).toPlainText()


def test_the_button_that_adds_an_article_offers_every_way(window: MainWindow) -> None:
    [button] = [one for one in window.top_bar.findChildren(QToolButton) if one.menu() is not None]
    offered = [action.objectName() for action in button.menu().actions()]
    assert offered == ["open", "open_folder", "paste", "fetch", "samples"]
    assert button.defaultAction().objectName() == "open"
