# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The sidebar: figures, quotations, wordings, what is left out, and the reader's notes, each in a tab."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from parallax.domain.comparison import Comparison
from parallax.domain.library import Entry
from parallax.domain.note import Meanings, Note
from parallax.session import Placed
from parallax.ui.note_colours import note_colours
from parallax.ui.sidebar.decided_rows import with_decisions
from parallax.ui.sidebar.figure_rows import figure_kinds, figure_rows
from parallax.ui.sidebar.left_out_rows import left_out_rows
from parallax.ui.sidebar.note_rows import note_number, note_rows
from parallax.ui.sidebar.quote_rows import quote_kinds, quote_rows
from parallax.ui.sidebar.rows import Mark, Row
from parallax.ui.sidebar.tab import RowTab
from parallax.ui.sidebar.telling import articles_of
from parallax.ui.sidebar.wording_rows import wording_rows
from parallax.ui.theme import Theme, load_theme

TABS = ("figures", "quotes", "wordings", "left_out", "notes")
"""The tabs by name, in their order."""
_LEAST_WIDTH = 240
_MOST_FOR_TABS = 340
"""Wider than this the names of the tabs do not make it: in a language that is long they are cut."""
_FEWEST_FOR_LEFT_OUT = 3


class Sidebar(QWidget):
    """Five tabs of rows that lead into the texts."""

    place_chosen = Signal(object)
    """The domain's Place that a click or Enter asks for."""
    claim_chosen = Signal(int)
    """The number of the claim that a click or Enter asks for."""
    menu_requested = Signal(QPoint)
    """What can be done with a row is asked for, at a place of the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._comparison: Comparison | None = None
        self._indirect = False
        self._make_tabs(load_theme("light"))
        self._tabs = QTabWidget()
        self._tabs.setDocumentMode(True)
        self._tabs.setAccessibleName(self.tr("What the texts say, compared"))
        bar = self._tabs.tabBar()
        bar.setDrawBase(False)
        bar.setExpanding(False)
        bar.setUsesScrollButtons(False)
        bar.setElideMode(Qt.TextElideMode.ElideRight)
        for tab, name in (
            (self._figures, self.tr("Figures")),
            (self._quotes, self.tr("Quotes")),
            (self._wordings, self.tr("Wording")),
            (self._left_out, self.tr("Left out")),
            (self._notes, self.tr("Notes")),
        ):
            self._tabs.addTab(tab, name)
            tab.place_chosen.connect(self.place_chosen)
            tab.claim_chosen.connect(self.claim_chosen)
            tab.menu_requested.connect(self.menu_requested)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._tabs)

    def minimumSizeHint(self) -> QSize:
        """Return a width at which the names of all tabs can be read."""
        tabs = min(self._tabs.tabBar().sizeHint().width(), _MOST_FOR_TABS)
        return QSize(max(tabs, _LEAST_WIDTH), super().minimumSizeHint().height())

    def _make_tabs(self, theme: Theme) -> None:
        self._figures = RowTab(
            theme,
            filter_hint=self.tr("Filter figures"),
            nothing=self.tr("No figures found."),
            kinds=figure_kinds(),
            kind_hint=self.tr("Kind of figure"),
        )
        self._quotes = RowTab(
            theme,
            filter_hint=self.tr("Filter quotations"),
            nothing=self.tr("No quotations found."),
            kinds=quote_kinds(),
            kind_hint=self.tr("Kind of quotation"),
            switch=self.tr("Indirect"),
            switch_tip=self.tr("Show what is told without quotation marks too: said that …"),
        )
        self._quotes.switched.connect(self._show_indirect)
        self._wordings = RowTab(
            theme,
            filter_hint=self.tr("Filter wordings"),
            nothing=self.tr("Nothing is found that the sources call by different words."),
        )
        self._left_out = RowTab(
            theme,
            filter_hint=self.tr("Filter claims"),
            nothing=self.tr("No source leaves out what at least half of the others report."),
            every_source=self.tr("By any source"),
            source_name=self.tr("Not in {0}"),
        )

        self._notes = RowTab(
            theme,
            filter_hint=self.tr("Filter notes by words or #tag"),
            nothing=self.tr("No notes yet. Choose a sentence and press Ctrl+D to write one."),
            kinds=note_colours({}),
            kind_hint=self.tr("Colour of note"),
            every_kind=self.tr("All colours"),
        )
        self._notes.set_rows(())

    def set_notes(
        self, notes: Sequence[tuple[Note, Placed]], entries: Sequence[Entry], meanings: Meanings
    ) -> None:
        """Show the reader's notes, and where they stand in the articles of these entries."""
        self._notes.set_kinds(note_colours(meanings))
        rows = note_rows(notes, entries, meanings)
        noted = {article for row in rows for article in row.articles}
        # A library of hundreds is no choice: only sources that occur are offered.
        self._notes.set_rows(rows, [entry for entry in entries if entry.id in noted])

    def note_under_keyboard(self) -> int | None:
        """Return the number of the note whose row the keyboard is on."""
        row = self._notes.row_under_keyboard()
        return None if row is None else note_number(row.key)

    @property
    def shown_tab(self) -> str:
        """The name of the tab that is shown."""
        return TABS[self._tabs.currentIndex()]

    @property
    def chosen(self) -> tuple[list[Row], Mark | None]:
        """The selected rows of the tab that is shown, and the badge that the keyboard is on."""
        tab = self._tabs.currentWidget()
        return (tab.chosen_rows, tab.chosen_badge) if isinstance(tab, RowTab) else ([], None)

    def set_comparison(self, comparison: Comparison | None) -> None:
        """Show what a comparison found; None while it is still being made."""
        self._comparison = comparison
        if comparison is None:
            for tab in (self._figures, self._quotes, self._wordings, self._left_out):
                tab.set_rows(None)
            return
        articles = articles_of(comparison)
        self._figures.set_rows(with_decisions(figure_rows(comparison), comparison.rulings), articles)
        self._show_quotes(comparison)
        alone, too_few = "", ""
        if len(articles) < 2:
            alone = self.tr("One article alone: add another to see what each calls things.")
        if len(articles) < _FEWEST_FOR_LEFT_OUT:
            too_few = self.tr("Of three articles or more it is told what one leaves out and others report.")
        self._wordings.set_rows(wording_rows(comparison), articles, nothing=alone)
        self._left_out.set_rows(left_out_rows(comparison), articles, nothing=too_few)

    def show_tab(self, name: str) -> None:
        """Show the tab of that name; another name says nothing."""
        if name in TABS:
            self._tabs.setCurrentIndex(TABS.index(name))

    def take_keyboard(self, tab: int | None = None) -> None:
        """Let the keyboard walk the rows of a tab (by its place), of the one shown where none is named."""
        if tab is not None:
            self._tabs.setCurrentIndex(tab)
        shown = self._tabs.currentWidget()
        if isinstance(shown, RowTab):
            shown.take_keyboard()

    @Slot(bool)
    def _show_indirect(self, on: bool) -> None:
        self._indirect = on
        if self._comparison is not None:
            self._show_quotes(self._comparison)

    def _show_quotes(self, comparison: Comparison) -> None:
        rows = with_decisions(quote_rows(comparison, indirect=self._indirect), comparison.rulings)
        self._quotes.set_rows(rows, articles_of(comparison))

    def key_rows(self) -> list[tuple[str, str, str]]:
        """Return group, words and keys of what the rows do while they have the focus."""
        group = self.tr("In the sidebar")
        return [
            (group, self.tr("From row to row"), "↑ ↓"),
            (group, self.tr("From badge to badge"), "← →"),
            (group, self.tr("Go to the row's or the badge's place"), self.tr("Enter")),
            (group, self.tr("Unfold each source's own words"), self.tr("Space")),
            (group, self.tr("Copy the chosen rows with their sources"), "Ctrl+C"),
        ]

    def set_system_serif(self, *, on: bool) -> None:
        """Set articles' words in the system's serif, or in the program's."""
        for tab in (self._figures, self._quotes, self._wordings, self._left_out, self._notes):
            tab.set_system_serif(on=on)

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme's colours."""
        for tab in (self._figures, self._quotes, self._wordings, self._left_out, self._notes):
            tab.set_theme(theme)
