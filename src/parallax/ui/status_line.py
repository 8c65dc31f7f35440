# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The line at the window's foot: what is compared, in numbers, and what is under way."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar, QToolButton, QWidget

from parallax.domain.comparison import Comparison, Standing
from parallax.ui.reading_room.words import plain_tip
from parallax.ui.theme import Theme
from parallax.ui.workbench import BRINGING, COMPARING, EXPORTING, FETCHING, JOINING, READING


class StatusLine(QStatusBar):
    """Counts on the left, progress on the right."""

    stop_requested = Signal()
    """What is being read or fetched is no longer wanted."""
    saved_clicked = Signal()
    """Whether the work is saved was clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setAccessibleName(self.tr("State of the comparison"))
        self._articles = QLabel()
        self._claims = QLabel()
        self._unique = QLabel()
        self._conflicts = QLabel()
        for label in (self._articles, self._claims, self._unique, self._conflicts):
            label.setContentsMargins(8, 0, 12, 0)
            self.addWidget(label)
        self._work = QLabel()
        self._progress = QProgressBar()
        self._progress.setMaximumWidth(140)
        self._progress.setMaximumHeight(12)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Progress"))
        self._stop = QToolButton()
        self._stop.setText(self.tr("Stop"))
        self._stop.setToolTip(self.tr("Give up what is being read or fetched"))
        self._stop.setProperty("look", "flat")
        self._stop.clicked.connect(self.stop_requested)
        self._saved = QToolButton()
        self._saved.setProperty("look", "flat")
        self._saved.clicked.connect(self.saved_clicked)
        self._saved.hide()
        for part in (self._work, self._progress, self._stop, self._saved):
            self.addPermanentWidget(part)
        self._progress.hide()
        self._stop.hide()
        self._under_way: dict[str, float] = {}
        self._pointed = ""

    def set_theme(self, theme: Theme) -> None:
        """Say conflicts in the theme's colour for them."""
        self._conflicts.setStyleSheet(f"color: {theme.colours['conflict_line']}; font-weight: 600")

    def set_counts(self, articles: int, shown: int, comparison: Comparison | None) -> None:
        """Tell how many articles, claims, lone sentences and conflicts there are."""
        self._articles.setText(
            self.tr("%n article(s)", "", articles) + self.tr(", {shown} shown").format(shown=shown)
            if articles
            else ""
        )
        found = comparison if comparison is not None and len(comparison.articles) > 1 else None
        lone = sum(s.standing is Standing.UNIQUE for a in found.articles for s in a.sentences) if found else 0
        conflicts = sum(claim.conflict for claim in found.claims) if found else 0
        self._claims.setText(self.tr("%n shared claim(s)", "", len(found.claims)) if found else "")
        self._unique.setText(self.tr("%n sentence(s) only in one source", "", lone) if found else "")
        self._conflicts.setText(self.tr("⚠ %n conflict(s)", "", conflicts) if conflicts else "")

    def show_saved(self, words: str, tip: str, *, trouble: bool) -> None:
        """Tell whether the work is saved, in a word; the tip says where, or why not."""
        self._saved.setText(words)
        self._saved.setToolTip(plain_tip(tip))
        self._saved.setAccessibleDescription(tip)
        self._saved.setVisible(bool(words))
        look = "flat problem" if trouble else "flat"
        if self._saved.property("look") != look:
            self._saved.setProperty("look", look)
            self._saved.style().polish(self._saved)

    def show_pointed(self, words: str) -> None:
        """Tell what is under the pointer; where nothing is, what was told otherwise stays."""
        if words or self.currentMessage() == self._pointed:
            self.showMessage(words)
        self._pointed = words

    def show_work(self, topic: str, share: float) -> None:
        """Tell what is under way; a share of 1 ends it."""
        if share < 1:
            self._under_way[topic] = share
        else:
            self._under_way.pop(topic, None)
        words = {
            READING: self.tr("Reading…"),
            FETCHING: self.tr("Fetching…"),
            JOINING: self.tr("Taking in…"),
            COMPARING: self.tr("Comparing…"),
            EXPORTING: self.tr("Writing…"),
        }
        self._stop.setVisible(any(topic in self._under_way for topic in BRINGING))
        if not self._under_way:
            self._work.clear()
            self._progress.hide()
            return
        # What can be stopped is told before what cannot.
        topic = next(one for one in (*BRINGING, *self._under_way) if one in self._under_way)
        share = self._under_way[topic]
        self._work.setText(words[topic])
        self._progress.setRange(0, 100 if share > 0 else 0)
        self._progress.setValue(round(share * 100))
        self._progress.show()
