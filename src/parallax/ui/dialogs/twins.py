# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What was brought twice: one question for all, whatever is done can be taken back by removing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from parallax.domain.article import Article
from parallax.session import Likeness, Settling, Twin
from parallax.ui.dialogs.parts import plain_label, reading_text

_LINES_SHOWN = 10
_LONGEST_TITLE = 80


class TwinsDialog(QDialog):
    """Names each article that is there already and why it is taken for the same; Esc leaves the new ones out."""

    settled = Signal(object)
    """The `Settling` that was chosen."""

    def __init__(self, twins: Sequence[Twin], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Here already"))
        heading = plain_label(self.tr("%n article(s) here already:", "", len(twins)))
        text = reading_text("\n\n".join(map(self._said, twins)), heading.text())
        line = QFontMetrics(text.font()).lineSpacing()
        wanted = sum(2 + len(self._said(twin)) // 62 for twin in twins)
        text.setMinimumHeight(line * min(max(wanted, 3), _LINES_SHOWN) + 24)
        buttons = QDialogButtonBox()
        usual = Settling.KEEP_BOTH if any(map(_of_two_outlets, twins)) else Settling.KEEP_KNOWN
        for words, tip, settling in (
            (self.tr("&Leave out the new"), self.tr("Keep what is here as it is"), Settling.KEEP_KNOWN),
            (self.tr("&Replace"), self.tr("Put the new in the place of what is here; letter, notes and corrections stay"), Settling.REPLACE),
            (self.tr("Keep &both"), self.tr("Take the new in beside what is here"), Settling.KEEP_BOTH),
        ):  # fmt: skip
            button = buttons.addButton(words, QDialogButtonBox.ButtonRole.ActionRole)
            button.setIcon(QIcon())
            button.setToolTip(tip)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, settling=settling: self._settle(settling))
            if settling is usual:
                button.setDefault(True)
                first = button
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(heading)
        layout.addWidget(text, 1)
        layout.addWidget(buttons)
        self.resize(540, self.minimumSizeHint().height())
        first.setFocus()

    def _settle(self, settling: Settling) -> None:
        self.settled.emit(settling)
        self.accept()

    def _said(self, twin: Twin) -> str:
        """Say in a sentence which two articles are alike, and in what."""
        words = {
            Likeness.FILE: self.tr("{new}: this file is open as {known}."),
            Likeness.TEXT: self.tr("{new}: the same text as {known}."),
            Likeness.ADDRESS: self.tr("{new}: from the same address as {known}, with another text."),
            Likeness.NEARLY: self.tr("{new}: nearly the same text as {known}."),
        }
        return words[twin.likeness].format(new=self._brought(twin.new), known=_known(twin.known))

    def _brought(self, article: Article) -> str:
        if article.path is not None:
            return _one_line(Path(article.path).name)
        return _one_line(article.url or "") or self.tr("What you pasted")


def _of_two_outlets(twin: Twin) -> bool:
    """Whether two outlets printed one text, as they do with an agency's: that is what a reader compares."""
    sources = twin.new.source, twin.known.source
    return None not in sources and sources[0] != sources[1]


def _known(article: Article) -> str:
    title = _one_line(article.title or "")
    short = title if len(title) <= _LONGEST_TITLE else f"{title[:_LONGEST_TITLE].rstrip()}…"
    name = _one_line(article.name)
    return ", ".join(filter(None, [article.letter, f"“{short}” ({name})" if short else name]))


def _one_line(words: str) -> str:
    return " ".join(words.split())


def show_twins(twins: Sequence[Twin], parent: QWidget | None) -> TwinsDialog:
    """Ask what becomes of what was brought twice, without waiting for the answer."""
    dialog = TwinsDialog(twins, parent)
    dialog.open()
    return dialog
