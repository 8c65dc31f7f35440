# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What is dropped on the window; while it is held over it, the window says what would become of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QWidget

from parallax.ui.bringing import Bringing, brought_in
from parallax.ui.theme import reading_font

_MOST_SITES = 4


class Dropping(QObject):
    """Takes what is drawn onto a window from elsewhere, not from one of its parts to another."""

    def __init__(self, window: QWidget, bringing: Bringing) -> None:
        super().__init__(window)
        self._bringing = bringing
        self.card = _Card(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is dropped, and see what comes and goes."""
        if isinstance(event, QDragEnterEvent):
            if event.source() is None and self._bringing.can_take(event.mimeData()) and _accepted(event):
                self.card.show_for(event.mimeData())
            return True
        if event.type() == QEvent.Type.DragLeave:
            self.card.hide()
        elif event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            self.card.hide()
            if _accepted(event):
                self._bringing.take(event.mimeData())
            return True
        return super().eventFilter(watched, event)


def _accepted(event: QDropEvent) -> bool:
    """Take a copy, or a link: whoever gives something away to be moved may remove it where it was."""
    for action in (Qt.DropAction.CopyAction, Qt.DropAction.LinkAction):
        if event.possibleActions() & action:
            event.setDropAction(action)
            event.accept()
            return True
    event.ignore()
    return False


class _Card(QLabel):
    """A few words in the window's middle; the mouse does not meet it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("look", "drop")
        self.setFont(reading_font(1.4))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_for(self, data: QMimeData) -> None:
        """Say what the data would become."""
        self.setText(self._said(data))
        self.adjustSize()
        at = self.rect()
        at.moveCenter(self._window.rect().center())
        self.setGeometry(at)
        self.raise_()
        self.show()

    def _said(self, data: QMimeData) -> str:
        brought = brought_in(data)
        if brought.files:
            return self.tr("Let go to open %n file(s) or folder(s)", "", len(brought.files))
        if brought.addresses:
            sites = list(dict.fromkeys(address.site for address in brought.addresses))
            return self.tr("Let go to fetch from {sites}").format(sites=", ".join(sites[:_MOST_SITES]))
        return self.tr("Let go to make an article of this text")
