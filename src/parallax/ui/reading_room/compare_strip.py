# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The compare strip: the chosen claim, one line for each source, with the words that differ marked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from parallax.domain.comparison import Comparison, Place, SentenceRef
from parallax.ui.reading_room.claim_copy import claim_data, claim_text
from parallax.ui.reading_room.claim_headline import HeadlineLabel
from parallax.ui.reading_room.claim_lines import ClaimLine, ClaimReader, Headline
from parallax.ui.reading_room.claim_text import ClaimText
from parallax.ui.reading_room.own_signs import OwnSigns, Signs
from parallax.ui.reading_room.strip_bar import StripBar
from parallax.ui.theme import Theme, load_theme

translate = QCoreApplication.translate

_LEAST_HEIGHT = 96
_USUAL_HEIGHT = 180
_LEAST_HEADING = 220
"""Pixels that the first line needs beside the buttons; with fewer, they stand below it."""
_ANY_HEIGHT = 16_777_215  # what Qt calls no maximum


class CompareStrip(QWidget):
    """Shows what it is told to show; steps and places are asked for by signals."""

    step_requested = Signal(int)
    """+1 for the next claim, -1 for the one before."""
    next_conflict_requested = Signal()
    place_chosen = Signal(object)
    """The domain's Place of the sentence or badge that was clicked."""
    height_wanted = Signal(int)
    """How high it is to be now: it was folded, or unfolded, or has more or less to show."""
    fold_requested = Signal()
    """The strip is to be folded to its first line, or unfolded again; `set_folded` does it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = load_theme("light")
        self._comparison: Comparison | None = None
        self._reader: ClaimReader | None = None
        self._order: tuple[str, ...] = ()
        self._claims: tuple[int, ...] = ()
        self._at = 0
        self._before: frozenset[SentenceRef] = frozenset()
        self._sentence: SentenceRef | None = None
        self._headline: Headline | None = None
        self._lines: tuple[ClaimLine, ...] = ()
        self._signs: Signs = {}
        self._folded = False
        self._open_height = _USUAL_HEIGHT
        self._taken = (False, -1)
        self.setAccessibleName(self.tr("Compare strip"))
        self._make_parts()
        self._show()
        self.set_folded(False)

    def set_comparison(self, comparison: Comparison | None) -> None:
        """Start anew on a comparison; nothing is chosen.

        Where a sentence's claims are shown next, the one that was shown before comes first.
        """
        if self._comparison is not None and self._claims:
            self._before = frozenset(self._comparison.claims[self._claims[self._at]].sentences)
        self._comparison = comparison
        self._reader = ClaimReader(comparison) if comparison is not None else None
        self.show_claims([])

    def show_claim(self, index: int | None) -> None:
        """Show a claim, or nothing."""
        self.show_claims([] if index is None else [index])

    def show_claims(self, indices: Sequence[int]) -> None:
        """Show the first of the claims that a sentence is in; a button leads to the others."""
        if tuple(indices) != self._claims:
            self._at = 0
            if self._comparison is not None and indices:
                sentences = [frozenset(self._comparison.claims[index].sentences) for index in indices]
                self._at = sentences.index(self._before) if self._before in sentences else 0
                self._before = frozenset()
        self._claims = tuple(indices)
        self._sentence = None
        self._show()

    def show_sentence(self, ref: SentenceRef) -> None:
        """Show a sentence that is in no claim."""
        self._claims = ()
        self._sentence = ref
        self._show()

    def set_signs(self, signs: Signs) -> None:
        """Offer the reader's notes on what is shown."""
        self._signs = signs
        self._show_bar()

    def set_order(self, ids: Sequence[str]) -> None:
        """Bring the lines into the order of the panes."""
        if tuple(ids) != self._order:
            self._order = tuple(ids)
            self._show()

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme's colours."""
        self._theme = theme
        self._heading.set_theme(theme)
        self._text.set_theme(theme)
        self.update()

    def set_type(self, zoom: float, *, system_serif: bool = False) -> None:
        """Set the sentences in another size (1 is the usual one) and in the program's serif or the system's."""
        self._text.set_type(zoom, system_serif=system_serif)

    def take_keyboard(self) -> None:
        """Let the keyboard walk the sentences; where none are shown, the buttons."""
        if self._text.isVisible():
            self._text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.bar.take_keyboard()

    def key_rows(self) -> list[tuple[str, str, str]]:
        """Return group, words and keys of what the sentences do while they have the focus."""
        group = self.tr("In the compare strip")
        return [
            (group, self.tr("From line to line"), "↑ ↓"),
            (group, self.tr("Go to the sentence"), self.tr("Enter")),
            (group, self.tr("Copy what is selected, or the claim with its sources"), "Ctrl+C"),
        ]

    def copied_text(self) -> str:
        """Return what is shown as plain text with its sources, empty where nothing is chosen."""
        return "" if self._headline is None else claim_text(self._headline, self._lines)

    @property
    def open_height(self) -> int:
        """How high it is, or was, with sentences to show."""
        return self._open_height

    def set_open_height(self, height: int) -> None:
        """Take this height as soon as there are sentences to show."""
        self._open_height = height

    @Slot(bool)
    def set_folded(self, folded: bool) -> None:
        """Show the first line alone, or the sentences too."""
        self._folded = folded
        self.bar.set_folded(folded=folded)
        self._show_bar()
        self._take_height()

    def _make_parts(self) -> None:
        self._heading = HeadlineLabel(self._theme)
        self.bar = StripBar()
        self.bar.step_requested.connect(self.step_requested)
        self.bar.next_conflict_requested.connect(self.next_conflict_requested)
        self.bar.other_requested.connect(self._show_other)
        self.bar.copy_requested.connect(self._copy_shown)
        self.bar.fold_requested.connect(self.fold_requested)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(12)
        self._head.setContentsMargins(14, 8, 10, 0)
        self._head.addWidget(self._heading, 1)
        self._head.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        self._text = ClaimText(self._theme)
        self._text.place_chosen.connect(self.place_chosen)
        self._text.copy_requested.connect(self._copy_shown)
        self.bar.whole_toggled.connect(self._text.set_whole)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 6)
        layout.setSpacing(5)
        layout.addLayout(self._head)
        layout.addWidget(self._text, 1)

    @Slot()
    def _show_other(self) -> None:
        self._at = (self._at + 1) % max(len(self._claims), 1)
        self._show()

    @Slot()
    def _copy_shown(self) -> None:
        if self._headline is not None:
            paper = load_theme("light")
            QGuiApplication.clipboard().setMimeData(claim_data(self._headline, self._lines, paper))

    def _show(self) -> None:
        """Show what is chosen, else say what can be done."""
        self._headline, self._lines = None, ()
        if self._comparison is not None and self._reader is not None:
            if self._claims:
                claim = self._comparison.claims[self._claims[self._at]]
                self._headline = self._reader.claim_headline(claim)
                self._lines = self._reader.claim_lines(claim, self._order)
            elif self._sentence is not None:
                self._headline = self._reader.sentence_headline(self._sentence)
                self._lines = self._reader.sentence_lines(self._sentence, self._order)
        if self._headline is None:
            self._heading.show_hint(_hint(self._comparison))
        else:
            self._heading.show_headline(self._headline)
        self._text.show_lines(self._lines)
        self._show_bar()
        self._take_height()

    def _show_bar(self) -> None:
        claims = self._comparison.claims if self._comparison is not None else ()
        at = self._claims[self._at] if self._claims else None
        self.bar.show_place(at, len(claims), conflicts=any(claim.conflict for claim in claims))
        self.bar.show_others(self._at, len(self._claims))
        shown: list[SentenceRef] = []
        if at is not None:
            shown = list(claims[at].sentences)
        elif self._sentence is not None and self._reader is not None:
            shown = [self._sentence, *self._reader.partial(self._sentence)]
        own = {ref: self._signs[ref] for ref in shown if ref in self._signs}
        self.bar.show_notes(
            list({note.number: note for signs in own.values() for note in signs.notes}.values())
        )
        if self._comparison is not None:
            self._text.signs.show(_by_place(own, self._comparison))
        self.bar.offer(
            copy=self._headline is not None,
            whole=self._text.can_trim if self._lines and not self._folded else None,
            fold=bool(self._lines),
        )

    def _take_height(self) -> None:
        """Take the room of the first line alone while there is no more to show, else what it had before."""
        alone = self._folded or not self._lines
        self._text.setVisible(not alone)
        narrow = self.width() - self.bar.sizeHint().width() < _LEAST_HEADING
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._head.direction() is not way:  # setting any of these asks for another layout
            side = Qt.AlignmentFlag.AlignLeft if narrow else Qt.AlignmentFlag.AlignRight
            self._head.setDirection(way)
            self._head.setSpacing(2 if narrow else 12)
            self._head.setAlignment(self.bar, Qt.AlignmentFlag.AlignTop | side)
        layout = self.layout()
        wanted = self._open_height
        if alone and layout is not None:
            wanted = layout.totalHeightForWidth(max(self.width(), 1))
        taken = (alone, wanted if alone else 0)
        if taken == self._taken:
            return
        self._taken = taken
        least, most = (wanted, wanted) if alone else (_LEAST_HEIGHT, _ANY_HEIGHT)
        for limit, height in ((self.setMinimumHeight, least), (self.setMaximumHeight, most)):
            if self._taken == taken:  # being resized by these, it may have taken another height meanwhile
                limit(height)
        if self._taken == taken:
            self.height_wanted.emit(wanted)

    def event(self, event: QEvent) -> bool:
        """Take another height where what is in the first line has become wider or narrower."""
        taken = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._take_height()
        return taken

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the height anew: what was asked for before the window stood may have been lost."""
        super().showEvent(event)
        self._taken = (False, -1)
        self._take_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the first line, which wraps, and remember a height that was chosen."""
        super().resizeEvent(event)
        self._take_height()
        if not self._taken[0] and self.isVisible():
            self._open_height = self.height()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the paper and the strong line above it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("paper"))
        painter.fillRect(0, 0, self.width(), 2, self._theme.colour("accent"))
        painter.end()


def _by_place(own: Signs, comparison: Comparison) -> dict[Place, OwnSigns]:
    """Return signs by where their sentences stand."""
    sentences = {ref: comparison.sentence(ref) for ref in own}
    return {Place(ref.article, one.start, one.end): own[ref] for ref, one in sentences.items()}


def _hint(comparison: Comparison | None) -> str:
    """Return what can be done while nothing is chosen."""
    if comparison is None:
        return translate("CompareStrip", "Comparing…")
    if not comparison.articles:
        return translate(
            "CompareStrip", "No article is compared. Ctrl+B lists all of the workspace, to choose from."
        )
    if not comparison.claims:
        return translate("CompareStrip", "No sentence is shared by two sources.")
    return translate(
        "CompareStrip",
        "Click a sentence to see how the other sources put it, or go through the claims with ‹ and ›.",
    )
