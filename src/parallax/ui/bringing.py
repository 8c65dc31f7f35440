# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Bringing articles in: what is dropped, pasted, typed or chosen goes the right way, and questions come one by one."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from parallax.domain.article import Article
from parallax.domain.errors import DoubtfulArticle, ParallaxError
from parallax.session import Address, Twin, addresses_in, readable_endings
from parallax.ui.dialogs.files import ask_articles, ask_folder
from parallax.ui.remembering import Memory
from parallax.ui.workbench import BRINGING, Workbench

if TYPE_CHECKING:
    from parallax.ui.dialogs.addresses import Agreed

# The questions are imported when they are asked: none is before the window is painted.

_PATIENCE = 200
"""Milliseconds after which a question looks again whether there is room for it."""
# Where browsers write down which page something was copied from.
_COPIED_AT = (("chromium/x-source-url", "utf-8"), ("text/x-moz-url-priv", "utf-16-le"))


@dataclass(frozen=True, slots=True)
class Brought:
    """What lies on a clipboard or is dropped: files and addresses, else a text."""

    files: tuple[Path, ...] = ()
    addresses: tuple[Address, ...] = ()
    html: str | None = None
    plain: str | None = None
    copied_at: str | None = None


class Bringing(QObject):
    """The ways in of one window."""

    told = Signal(str)
    """A short sentence for the line at the window's foot."""

    def __init__(self, workbench: Workbench, memory: Memory, window: QWidget) -> None:
        super().__init__(window)
        self._workbench = workbench
        self._memory = memory
        self._window = window
        self._waiting: deque[Callable[[], QDialog]] = deque()
        self._asking = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE)
        self._patience.timeout.connect(self._show_next)
        workbench.pasted.connect(self._look_over)
        workbench.links_met.connect(self._take_addresses)
        workbench.twins_met.connect(self._ask_twins)
        workbench.problems_met.connect(self._tell_problems)
        workbench.waiting_met.connect(self._tell_waiting)

    def doings(self) -> dict[str, Callable[[], object]]:
        """Return what the actions do that bring something in."""
        return {
            "open": self.open_files,
            "open_folder": self.open_folder,
            "fetch": self.ask_address,
            "paste": self.paste,
            "stop": self.stop,
        }

    def open_files(self) -> None:
        """Ask for files and open them."""
        paths = ask_articles(self._window, Path(self._memory.settings.folder), readable_endings())
        if paths:
            self._memory.change(folder=str(paths[0].parent))
            self._workbench.open_files(paths)

    def open_folder(self) -> None:
        """Ask for a folder and open the articles in it."""
        folder = ask_folder(self._window, Path(self._memory.settings.folder))
        if folder is not None:
            self._memory.change(folder=str(folder))
            self._workbench.open_files([folder])

    def ask_address(self) -> None:
        """Ask for an address; one that lies on the clipboard is there already."""
        text = QGuiApplication.clipboard().text()
        self._ask_addresses(addresses_in(text))

    def paste(self) -> None:
        """Take in what is on the clipboard."""
        if not self.take(QGuiApplication.clipboard().mimeData()):
            self.told.emit(self.tr("There is no text, no file and no address on the clipboard."))

    def stop(self) -> None:
        """Give up what is being read or fetched, or joins."""
        for topic in BRINGING:
            self._workbench.stop(topic)

    def can_take(self, data: QMimeData) -> bool:
        """Whether there is something in the data that could become an article."""
        return data.hasUrls() or data.hasText() or data.hasHtml()

    def take(self, data: QMimeData) -> bool:
        """Take in what was dropped or pasted; False where there is nothing in it."""
        brought = brought_in(data)
        if brought.files:
            self._workbench.open_files(brought.files)
        if brought.addresses:
            self._take_addresses(brought.addresses)
        words = brought.html or brought.plain
        if words:
            self._workbench.read_clipboard(brought.html, brought.plain, brought.copied_at)
        return bool(brought.files or brought.addresses or words)

    # -- what the workbench met ---------------------------------------------------------------------

    @Slot(object)
    def _take_addresses(self, addresses: Sequence[Address]) -> None:
        """Fetch addresses, if that needs no question; else ask."""
        if self._memory.settings.ask_before_fetching or any(address.looks_inside for address in addresses):
            self._ask_addresses(addresses)
        else:
            self._workbench.fetch(addresses)

    def _ask_addresses(self, addresses: Sequence[Address]) -> None:
        from parallax.ui.dialogs.addresses import show_addresses

        def ask() -> QDialog:
            dialog = show_addresses(addresses, self._window, ask=self._memory.settings.ask_before_fetching)
            dialog.agreed.connect(self._fetch)
            return dialog

        self._show(ask)

    @Slot(object)
    def _fetch(self, agreed: Agreed) -> None:
        self._memory.change(ask_before_fetching=agreed.ask_again)
        self._workbench.fetch(agreed.addresses, agreed.inside)

    @Slot(object)
    def _look_over(self, article: Article) -> None:
        from parallax.ui.dialogs.pasting import show_pasted

        def ask() -> QDialog:
            dialog = show_pasted(article, self._window)
            dialog.taken.connect(self._workbench.take)
            return dialog

        self._show(ask)

    @Slot(object)
    def _ask_twins(self, twins: Sequence[Twin]) -> None:
        from parallax.ui.dialogs.twins import show_twins

        def ask() -> QDialog:
            dialog = show_twins(twins, self._window)
            dialog.settled.connect(lambda settling: self._workbench.settle(twins, settling))
            return dialog

        self._show(ask)

    @Slot(object)
    def _tell_problems(self, problems: Sequence[ParallaxError]) -> None:
        from parallax.ui.dialogs.problems import show_problems  # not before it is wanted

        doubtful = all(isinstance(problem, DoubtfulArticle) for problem in problems)
        heading = self.tr("This was brought in, but it may not be the whole:") if doubtful else None
        self._show(lambda: show_problems(self._window, problems, heading=heading))

    @Slot(int)
    def _tell_waiting(self, number: int) -> None:
        self.told.emit(
            self.tr("%n article(s) wait in the library (Ctrl+B): as many as can be are compared.", "", number)
        )

    def _show(self, make: Callable[[], QDialog]) -> None:
        """Show a question once those before it are answered."""
        self._waiting.append(make)
        self._show_next()

    @Slot()
    def _show_next(self) -> None:
        """Ask the next question; never over another window, where the next key is meant for something else."""
        if not self._waiting or self._asking:
            return
        if QApplication.activeModalWidget() is not None:
            self._patience.start()
            return
        self._asking = True
        self._waiting.popleft()().finished.connect(self._go_on)

    @Slot()
    def _go_on(self) -> None:
        self._asking = False
        self._show_next()


def brought_in(data: QMimeData) -> Brought:
    """Return what lies in the data; text that is nothing but addresses is that."""
    urls = data.urls()
    files = tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
    whole = QUrl.ComponentFormattingOption.FullyEncoded
    links = addresses_in(" ".join(url.toString(whole) for url in urls if not url.isLocalFile()))
    if files or links:
        return Brought(files, links)
    plain = data.text() if data.hasText() else None
    addresses = addresses_in(plain or "")
    if addresses:
        return Brought(addresses=addresses)
    html = data.html() if data.hasHtml() else None
    return Brought(html=html or None, plain=plain or None, copied_at=_copied_at(data))


def _copied_at(data: QMimeData) -> str | None:
    """Return the address of the page that something was copied from, where the browser says it."""
    for kind, encoding in _COPIED_AT:
        written = bytes(data.data(kind).data()).decode(encoding, errors="replace")
        found = addresses_in(written.replace("\0", " "))
        if found:
            return found[0].url
    return None
