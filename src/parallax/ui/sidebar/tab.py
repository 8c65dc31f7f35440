# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""One tab of the sidebar: filters above, rows below, a quiet sentence where there are none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from parallax.domain.article import Article
from parallax.domain.library import Entry
from parallax.ui.badges import badge_icon
from parallax.ui.sidebar.choice_box import ChoiceBox
from parallax.ui.sidebar.row_list import ROW_ROLE, RowDelegate, RowList
from parallax.ui.sidebar.rows import WARNING_SIGN, Filter, Mark, Row, filtered
from parallax.ui.theme import Theme


class RowTab(QWidget):
    """Rows with their filters; that for kinds only where there are some: their values with their names, in order."""

    place_chosen = Signal(object)
    claim_chosen = Signal(int)
    menu_requested = Signal(QPoint)
    """With the place on the screen."""
    switched = Signal(bool)
    """The tab's own switch, where it has one, was turned on or off."""

    def __init__(
        self,
        theme: Theme,
        *,
        filter_hint: str,
        nothing: str,
        kinds: Sequence[tuple[str, str]] = (),
        kind_hint: str = "",
        every_kind: str = "",
        every_source: str = "",
        source_name: str = "{0}",
        switch: str = "",
        switch_tip: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._nothing = nothing
        self._why_nothing = nothing
        self._kinds = tuple(kinds)
        self._every_kind = every_kind or self.tr("All kinds")
        self._every_source = every_source or self.tr("All sources")
        self._source_name = source_name
        self._rows: tuple[Row, ...] | None = None
        self._articles: tuple[Article | Entry, ...] = ()
        self._text = QLineEdit()
        self._text.setPlaceholderText(filter_hint)
        self._text.setAccessibleName(filter_hint)
        self._text.setClearButtonEnabled(True)
        self._text.setAcceptDrops(False)  # a dropped file is for the window, which opens it
        self._kind = ChoiceBox(theme)
        self._kind.setAccessibleName(kind_hint)
        self._source = ChoiceBox(theme)
        self._source.setAccessibleName(self.tr("Source"))
        self._disagreements = QToolButton()
        self._disagreements.setCheckable(True)
        self._disagreements.setToolTip(self.tr("Only disagreements"))
        self._switch = QToolButton()
        self._switch.setCheckable(True)
        self._switch.setText(switch)
        self._switch.setToolTip(switch_tip)
        self._switch.setVisible(bool(switch))
        self._list = RowList(theme)
        self._list.setAccessibleName(filter_hint)
        self._message = QLabel()
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self._message.setWordWrap(True)
        self._message.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._message.setProperty("look", "quiet")
        self._message.setContentsMargins(12, 12, 12, 12)
        self._arrange()
        self._connect()
        self._fill_choices()
        self._show_rows()

    def set_rows(
        self, rows: Sequence[Row] | None, articles: Sequence[Article | Entry] = (), *, nothing: str = ""
    ) -> None:
        """Show other rows; None while they are still being found, `nothing` tells why there can be none."""
        self._why_nothing = nothing or self._nothing
        self._rows = None if rows is None else tuple(rows)
        self._list.forget()
        if rows is not None:
            self._articles = tuple(articles)
            self._fill_choices()
        self._show_rows()

    def set_kinds(self, kinds: Sequence[tuple[str, str]]) -> None:
        """Call the kinds otherwise, from the next rows on."""
        self._kinds = tuple(kinds)

    def take_keyboard(self) -> None:
        """Let the keyboard walk the rows; where there are none, into the filter."""
        if self._stack.currentWidget() is self._list:
            self._list.take_keyboard()
        else:
            self._text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def row_under_keyboard(self) -> Row | None:
        """Return the row that the keyboard is on."""
        row = self._list.currentIndex().data(ROW_ROLE) if self._list.hasFocus() else None
        return row if isinstance(row, Row) else None

    @property
    def chosen_rows(self) -> list[Row]:
        """The selected rows from top to bottom."""
        indexes = sorted(self._list.selectedIndexes(), key=lambda index: index.row())
        return [row for index in indexes if isinstance(row := index.data(ROW_ROLE), Row) and not row.heading]

    @property
    def chosen_badge(self) -> Mark | None:
        """The badge of the current row that the keyboard is on."""
        delegate = self._list.itemDelegate()
        return delegate.focused if isinstance(delegate, RowDelegate) else None

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme's colours."""
        self._theme = theme
        for part in (self._list, self._kind, self._source):
            part.set_theme(theme)
        self._fill_choices()

    def set_system_serif(self, *, on: bool) -> None:
        """Set articles' words in the system's serif, or in the program's."""
        self._list.set_system_serif(on=on)

    def _arrange(self) -> None:
        filters = QVBoxLayout()
        filters.setContentsMargins(12, 10, 12, 6)
        filters.setSpacing(6)
        first = QHBoxLayout()
        first.setSpacing(6)
        first.addWidget(self._text, 1)
        first.addWidget(self._switch)
        first.addWidget(self._disagreements)
        filters.addLayout(first)
        choices = QHBoxLayout()
        choices.setSpacing(6)
        for box in (self._kind, self._source):
            box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            choices.addWidget(box)
        filters.addLayout(choices)
        self._kind.setVisible(bool(self._kinds))
        self._stack = QStackedLayout()
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._message)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(filters)
        layout.addLayout(self._stack, 1)

    def _connect(self) -> None:
        self._text.textChanged.connect(self._show_rows)
        self._kind.currentIndexChanged.connect(self._show_rows)
        self._source.currentIndexChanged.connect(self._show_rows)
        self._disagreements.toggled.connect(self._show_rows)
        self._switch.toggled.connect(self.switched)
        self._list.place_chosen.connect(self.place_chosen)
        self._list.claim_chosen.connect(self.claim_chosen)
        self._list.menu_requested.connect(self.menu_requested)

    def _fill_choices(self) -> None:
        """Offer the kinds and sources that occur; a choice that is still there stays chosen."""
        occurring = {row.kind for row in self._rows or ()}
        kinds = [(kind, name) for kind, name in self._kinds if kind in occurring]
        self._kind.offer(self._every_kind, kinds)
        sources = [(article.id, self._source_name.format(article.name)) for article in self._articles]
        self._source.offer(self._every_source, sources)
        for position, article in enumerate(self._articles):
            self._source.setItemIcon(position + 1, badge_icon(article.letter, self._theme))
        disagreements = sum(row.disagrees for row in self._rows or ())
        self._disagreements.setText(f"{WARNING_SIGN} {disagreements}")
        self._disagreements.setAccessibleName(self.tr("Only disagreements: {0}").format(disagreements))
        self._disagreements.setVisible(bool(disagreements))

    @Slot()
    def _show_rows(self) -> None:
        wanted = Filter(
            self._text.text(),
            self._kind.choice,
            self._source.choice,
            self._disagreements.isChecked() and not self._disagreements.isHidden(),
        )
        shown = filtered(self._rows or (), wanted)
        self._list.set_rows(shown)
        if self._rows is None:
            self._message.setText(self.tr("Comparing…"))
        elif not self._rows:
            self._message.setText(self._why_nothing)
        else:
            self._message.setText(self.tr("Nothing fits the filter."))
        self._stack.setCurrentWidget(self._list if shown else self._message)
