# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The list that shows rows: model, delegate and view."""

from __future__ import annotations

import html
from collections import OrderedDict
from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from parallax.domain.comparison import Place
from parallax.ui.own_keys import kept_from_window
from parallax.ui.sidebar.row_layout import Look, RowLayout, lay_out
from parallax.ui.sidebar.rows import Mark, Row
from parallax.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = int(Qt.ItemDataRole.UserRole)
_LAYOUTS_KEPT = 200


class RowModel(QAbstractListModel):
    """Rows as an item model; what a row says aloud is its text and its accessible text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row(self, index: Index) -> Row | None:
        """Return the row at an index, None at an invalid one."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what Qt asks of a row."""
        row = self.row(index)
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken
        return None


class RowDelegate(QStyledItemDelegate):
    """Paints rows and knows their heights at the list's width."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._look = Look(theme)
        self._system_serif = False
        self._layouts: OrderedDict[Row, RowLayout] = OrderedDict()
        self._heights: dict[Row, int] = {}
        self._width = 0
        self._unfolded: set[str] = set()
        self.focused: Mark | None = None

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme's colours."""
        self._look = Look(theme, system_serif=self._system_serif)
        self.forget()

    def set_system_serif(self, *, on: bool) -> None:
        """Set articles' words in the system's serif, or in the program's."""
        self._system_serif = on
        self.set_theme(self._look.theme)

    def forget(self) -> None:
        """Drop what was laid out: the rows or the fonts are others now."""
        self._layouts.clear()
        self._heights.clear()

    def is_unfolded(self, row: Row) -> bool:
        """Whether a row's folded lines are shown."""
        return row.key in self._unfolded

    def toggle(self, index: Index) -> None:
        """Unfold a row, or fold it again."""
        row = index.data(ROW_ROLE)
        self._unfolded ^= {row.key}
        self._layouts.pop(row, None)
        self._heights.pop(row, None)
        self.sizeHintChanged.emit(index)

    def layout_of(self, row: Row) -> RowLayout:
        """Return a row laid out at the list's present width."""
        self._follow_width()
        laid = self._layouts.get(row)
        if laid is None:
            laid = lay_out(row, self._width, self._look, unfolded=self.is_unfolded(row))
            self._layouts[row] = laid
            if len(self._layouts) > _LAYOUTS_KEPT:
                self._layouts.popitem(last=False)
        else:
            self._layouts.move_to_end(row)
        return laid

    def _follow_width(self) -> None:
        # The scroll bar's room is always kept free, so that its coming and going moves no line.
        bar = self._view.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        width = max(self._view.width() - 2 * self._view.frameWidth() - bar, 1)
        if width != self._width:
            self._width = width
            self.forget()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the list's width and the height that the row needs at it."""
        self._follow_width()
        row = index.data(ROW_ROLE)
        height = self._heights.get(row)
        if height is None:
            height = round(self.layout_of(row).height) + 1
            self._heights[row] = height
        return QSize(self._width, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, text, badges and the line below."""
        row = index.data(ROW_ROLE)
        theme = self._look.theme
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        current = index.row() == self._view.currentIndex().row()
        if state & QStyle.StateFlag.State_Selected or (current and self._view.hasFocus()):
            painter.fillRect(rect, theme.colour("row_shown"))
        if current and self._view.hasFocus():
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height() - 1), theme.colour("accent"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.colour("line"))
        focused = self.focused if current else None
        self.layout_of(row).paint(painter, QPointF(rect.topLeft()), self._look, focused)
        painter.restore()


class RowList(QListView):
    """A list of rows: a click or Enter goes to a row's place or claim, or to the place of one of its badges."""

    place_chosen = Signal(object)
    claim_chosen = Signal(int)
    menu_requested = Signal(QPoint)
    """With the place on the screen; the row there is the current one, and so is its badge."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked: Place | None = None
        self._model = RowModel(self)
        self._delegate = RowDelegate(theme, self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setProperty("look", "rows")
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.selectionModel().currentChanged.connect(self._leave_badge)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; the current one stays current where it is still there."""
        row = self._model.row(self.currentIndex())
        self._delegate.focused = None
        self._model.set_rows(rows)
        if row is not None:
            for position, other in enumerate(rows):
                if other.key == row.key:
                    self.setCurrentIndex(self._model.index(position))
                    return

    def take_keyboard(self) -> None:
        """Let the keyboard walk the rows, from the one that it was on."""
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._model.index(0))
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme's colours."""
        self._delegate.set_theme(theme)
        self.viewport().update()

    def set_system_serif(self, *, on: bool) -> None:
        """Set articles' words in the system's serif, or in the program's."""
        self._delegate.set_system_serif(on=on)
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def forget(self) -> None:
        """Drop what was laid out for rows that will not come again."""
        self._delegate.forget()

    def copy_selected(self) -> None:
        """Put the selected rows on the clipboard as text with their sources."""
        chosen = sorted(self.selectedIndexes(), key=lambda index: index.row())
        rows = [row for index in chosen if (row := self._model.row(index)) is not None]
        if rows:
            QGuiApplication.clipboard().setText("\n\n".join(row.copied for row in rows))

    @Slot()
    def _leave_badge(self) -> None:
        self._delegate.focused = None

    def _step_badge(self, step: int) -> None:
        """Move the keyboard's ring among the row's badges that lead somewhere; past the ends it leaves them."""
        row = self._model.row(self.currentIndex())
        marks = row.marks(unfolded=self._delegate.is_unfolded(row)) if row is not None else ()
        if row is None or not marks:
            return
        focused = self._delegate.focused
        position = next((i for i, mark in enumerate(marks) if mark is focused), -1)
        position = max(-1, min(position + step, len(marks) - 1))
        self._delegate.focused = marks[position] if position >= 0 else None
        self.update(self.currentIndex())
        self._announce(self._told(marks[position]) if position >= 0 else row.spoken)

    def _told(self, mark: Mark) -> str:
        """Return what a badge stands for: its source, with its own words where it has any."""
        if not mark.places:
            return self.tr("{0} (not here)").format(mark.name)
        told = f"{mark.name}: “{mark.words}”" if mark.words else mark.name
        if len(mark.places) < 2:
            return told
        return f"{told}, " + self.tr("%n time(s)", "", len(mark.places))

    def _announce(self, words: str) -> None:
        """Say aloud what the keyboard is on; a badge is no item of its own to a screen reader."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _toggle(self, index: QModelIndex) -> None:
        """Unfold a row that has more to tell, or fold it again."""
        row = self._model.row(index)
        if row is not None and row.more:
            self._delegate.toggle(index)
            self._delegate.focused = None
            unfolded = self._delegate.is_unfolded(row)
            more = "; ".join(line.spoken for line in row.more)
            self._announce(more if unfolded else self.tr("folded"))

    def _go(self) -> None:
        """Ask for the place of the badge with the ring, else for where the row leads."""
        row = self._model.row(self.currentIndex())
        if row is None:
            return
        mark = self._delegate.focused
        self._ask_for(_lead(row) if mark is None else mark.places)

    def _ask_for(self, lead: tuple[Place, ...] | int) -> None:
        """Ask for a claim, or for the place after the one that was asked for last, round the end."""
        if isinstance(lead, int):
            self._asked = None
            self.claim_chosen.emit(lead)
        elif lead:
            before = lead.index(self._asked) if self._asked in lead else -1
            self._asked = lead[(before + 1) % len(lead)]
            self.place_chosen.emit(self._asked)

    def _mark_at(self, point: QPointF) -> Mark | None:
        """Return the badge under a point of the viewport."""
        found = self._laid_out_at(point)
        return found[1].mark_at(found[2]) if found is not None else None

    def _lead_at(self, point: QPointF) -> tuple[Place, ...] | int:
        """Return where a click at a point of the viewport leads."""
        found = self._laid_out_at(point)
        if found is None:
            return ()
        row, laid, inside = found
        mark = laid.mark_at(inside)
        if mark is not None:
            return mark.places
        own = laid.places_at(inside.y()) if row.claim is None else ()
        return own or _lead(row)

    def _folds_at(self, point: QPointF) -> bool:
        found = self._laid_out_at(point)
        return found is not None and found[1].folds_at(found[2])

    def _tip_at(self, point: QPointF) -> str:
        if self._folds_at(point):
            return self.tr("Each source's own words (Space)")
        mark = self._mark_at(point)
        return self._told(mark) if mark is not None else ""

    def _laid_out_at(self, point: QPointF) -> tuple[Row, RowLayout, QPointF] | None:
        """Return the row at a point of the viewport, how it is laid out, and the point as seen from it."""
        index = self.indexAt(point.toPoint())
        row = self._model.row(index)
        if row is None:
            return None
        return row, self._delegate.layout_of(row), point - QPointF(self.visualRect(index).topLeft())

    def event(self, event: QEvent) -> bool:
        """Keep copying from the window's own action while the list has the focus; ask for the row's menu."""
        if kept_from_window(event, QKeySequence.StandardKey.Copy):
            return True
        if isinstance(event, QContextMenuEvent) and self.currentIndex().isValid():  # by keyboard
            self.menu_requested.emit(event.globalPos())
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right walk the badges, Enter goes, Space unfolds, Ctrl+C copies; the rest is Qt's."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selected()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not event.modifiers():
            self._step_badge(1 if event.key() == Qt.Key.Key_Right else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go()
        elif event.key() == Qt.Key.Key_Space and not event.modifiers():
            self._toggle(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go where the badge, the line or the row that was clicked leads."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not event.modifiers():
            if self._folds_at(event.position()):
                self._toggle(self.indexAt(event.position().toPoint()))
            else:
                self._ask_for(self._lead_at(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show by the pointer whether a click leads somewhere."""
        super().mouseMoveEvent(event)
        if self._folds_at(event.position()) or self._lead_at(event.position()) != ():
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.viewport().unsetCursor()

    def viewportEvent(self, event: QEvent) -> bool:
        """Name the source under the pointer, escaped, for Qt would read markup in it; ask for the row's menu."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            told = self._tip_at(QPointF(event.pos()))
            if told:
                QToolTip.showText(event.globalPos(), f"<p>{html.escape(told)}</p>", self)
            else:
                QToolTip.hideText()
            return True
        if isinstance(event, QContextMenuEvent) and self.currentIndex().isValid():
            self._delegate.focused = self._mark_at(QPointF(event.pos()))
            self.viewport().update()
            self.menu_requested.emit(event.globalPos())
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out for the new width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


def _lead(row: Row) -> tuple[Place, ...] | int:
    """Return what a row as a whole leads to."""
    if row.claim is not None:
        return row.claim
    return (row.place,) if row.place is not None else ()
