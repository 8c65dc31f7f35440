# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""How a row of the article list is painted, and what a click on its tick does."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from parallax.ui.badges import BADGE_SIZE, paint_badge
from parallax.ui.library.article_model import ARTICLE_ROLE, SECOND_LINE_ROLE
from parallax.ui.theme import Theme, window_font

Index = QModelIndex | QPersistentModelIndex
_MARGIN = 10
_PADDING = 6
_TICK = 14
_TEXT_LEFT = _MARGIN + _PADDING + BADGE_SIZE + 8
_GAP = 2
_ABOVE = 7
_LONGEST_NAME = 120
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft


class ArticleDelegate(QStyledItemDelegate):
    """Badge, name, second line and tick; the ground of those that have a pane is darker."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._name_font = window_font()
        self._quiet_font = window_font(8.25)  # 11 px: date and share fit a narrow list

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme's colours."""
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height that name and second line need at the list's width."""
        width = self._view.viewport().width()
        _, second = self._text_rects(index, width)
        return QSize(width, round(max(second.bottom(), BADGE_SIZE) + 2 * _ABOVE + _GAP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row."""
        rect = QRectF(option.rect).adjusted(_MARGIN, 0, -_MARGIN, -_GAP)
        shown = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        theme = self._theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if shown:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("row_shown"))
            painter.drawRoundedRect(rect, 7, 7)
        if option.state & QStyle.StateFlag.State_HasFocus or (
            index.row() == self._view.currentIndex().row() and self._view.hasFocus()
        ):
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 6, 6)
        article = index.data(ARTICLE_ROLE)
        badge = QRectF(rect.left() + _PADDING, rect.top() + _ABOVE, BADGE_SIZE, BADGE_SIZE)
        paint_badge(painter, badge, article.letter, theme)
        self._paint_text(painter, rect, index)
        self._paint_tick(painter, self.tick_rect(option.rect), shown=shown)
        painter.restore()

    def _paint_text(self, painter: QPainter, rect: QRectF, index: Index) -> None:
        name, second = self._text_rects(index, rect.width() + 2 * _MARGIN)
        painter.save()
        painter.translate(rect.left() - _MARGIN, rect.top() + _ABOVE)
        painter.setFont(self._name_font)
        painter.setPen(self._theme.colour("text"))
        painter.drawText(name, self._wrapping(index, name.width()), _shown_name(index))
        painter.setFont(self._quiet_font)
        painter.setPen(self._theme.colour("text_quiet"))
        painter.drawText(second, _WRAPPED, self._second_line(index, second.width()))
        painter.restore()

    def _paint_tick(self, painter: QPainter, box: QRectF, *, shown: bool) -> None:
        theme = self._theme
        painter.setPen(QPen(theme.colour("accent" if shown else "line_strong"), 1.2))
        painter.setBrush(theme.colour("accent") if shown else theme.colour("control"))
        painter.drawRoundedRect(box, 3, 3)
        if shown:
            pen = QPen(theme.colour("accent_text"), 1.8)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            points = [(0.25, 0.53), (0.44, 0.72), (0.77, 0.3)]
            painter.drawPolyline(
                [box.topLeft() + QPointF(x * box.width(), y * box.height()) for x, y in points]
            )

    @staticmethod
    def tick_rect(row: object) -> QRectF:
        """Return where the tick of a row stands, from the row's rectangle."""
        rect = QRectF(row)  # type: ignore[call-overload]
        return QRectF(rect.right() - _MARGIN - _PADDING - _TICK, rect.top() + 9, _TICK, _TICK)

    def _text_rects(self, index: Index, width: float) -> tuple[QRectF, QRectF]:
        """Return where name and second line stand in a row of a width, both wrapped."""
        room = width - _TEXT_LEFT - _MARGIN - _PADDING
        beside_tick = QRectF(_TEXT_LEFT, 0, room - _TICK - 6, 1000)
        wrapping = self._wrapping(index, beside_tick.width())
        name = QFontMetricsF(self._name_font).boundingRect(beside_tick, wrapping, _shown_name(index))
        below = QRectF(_TEXT_LEFT, name.bottom() + 2, room, 1000)
        second = QFontMetricsF(self._quiet_font).boundingRect(below, _WRAPPED, self._second_line(index, room))
        beside_tick.setHeight(name.height())
        below.setHeight(second.height())
        return beside_tick, below

    def _second_line(self, index: Index, room: float) -> str:
        """Return date and share: one below the other where they do not fit beside each other."""
        words = str(index.data(SECOND_LINE_ROLE))
        fits = QFontMetricsF(self._quiet_font).horizontalAdvance(words) <= room
        return words if fits else words.replace(" · ", "\n")

    def _wrapping(self, index: Index, room: float) -> int:
        """Return how a name wraps: inside a word only where one is too long, as names of files are."""
        metrics = QFontMetricsF(self._name_font)
        too_long = any(metrics.horizontalAdvance(word) > room for word in _shown_name(index).split())
        return int(_WRAPPED | Qt.TextFlag.TextWrapAnywhere) if too_long else int(_WRAPPED)

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Tick and untick by a click on the box."""
        if isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.LeftButton:
            on_tick = self.tick_rect(option.rect).adjusted(-6, -6, 6, 6).contains(event.position())
            if on_tick and event.type() == QEvent.Type.MouseButtonRelease:
                toggle(model, index)
            return on_tick
        return False


def toggle(model: QAbstractItemModel, index: Index) -> None:
    """Tick what is not ticked, and the other way round."""
    ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    wanted = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
    model.setData(index, wanted, Qt.ItemDataRole.CheckStateRole)


def _shown_name(index: Index) -> str:
    """Return an article's name in one run; what is no name any more is cut."""
    name = " ".join(str(index.data()).split())
    return name if len(name) <= _LONGEST_NAME else name[:_LONGEST_NAME] + "…"
