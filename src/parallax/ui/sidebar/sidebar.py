# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The sidebar: figures and quotations of the comparison, each in a tab."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from parallax.domain.comparison import Comparison
from parallax.ui.sidebar.figure_rows import figure_rows, kind_name
from parallax.ui.sidebar.quote_rows import quote_rows
from parallax.ui.sidebar.tab import RowTab
from parallax.ui.theme import Theme, load_theme


class Sidebar(QWidget):
    """Two tabs of rows; `place_chosen` carries the domain's Place that a click or Enter asks for."""

    place_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = load_theme("light")
        self._figures = RowTab(
            theme,
            filter_hint=self.tr("Filter figures"),
            nothing=self.tr("No figures found."),
            kind_name=kind_name,
        )
        self._quotes = RowTab(
            theme, filter_hint=self.tr("Filter quotations"), nothing=self.tr("No quotations found.")
        )
        self._tabs = QTabWidget()
        self._tabs.setDocumentMode(True)
        self._tabs.tabBar().setDrawBase(False)
        self._tabs.addTab(self._figures, self.tr("Figures"))
        self._tabs.addTab(self._quotes, self.tr("Quotes"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._tabs)
        for tab in (self._figures, self._quotes):
            tab.place_chosen.connect(self.place_chosen)
        self.setMinimumWidth(240)

    def set_comparison(self, comparison: Comparison | None) -> None:
        """Show a comparison's figures and quotations; None while it is still being made."""
        if comparison is None:
            self._figures.set_rows(None)
            self._quotes.set_rows(None)
            return
        articles = tuple(compared.article for compared in comparison.articles)
        self._figures.set_rows(figure_rows(comparison), articles)
        self._quotes.set_rows(quote_rows(comparison), articles)

    def key_rows(self) -> list[tuple[str, str, str]]:
        """Return group, words and keys of what the rows do while they have the focus."""
        group = self.tr("In the sidebar")
        return [
            (group, self.tr("From row to row"), "↑ ↓"),
            (group, self.tr("From badge to badge"), "← →"),
            (group, self.tr("Go to the row's or the badge's place"), self.tr("Enter")),
            (group, self.tr("Copy the chosen rows with their sources"), "Ctrl+C"),
        ]

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme's colours."""
        self._figures.set_theme(theme)
        self._quotes.set_theme(theme)
