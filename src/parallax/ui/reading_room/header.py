# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""A pane's head: whose text it is, of which day, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from parallax.domain.article import Article
from parallax.ui.badges import Badge
from parallax.ui.reading_room.words import date_words, plain_tip
from parallax.ui.theme import Theme, window_font

_FOCUS = 2
_CHEVRON = 14
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_MOVING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class PaneHeader(QAbstractButton):
    """Badge, source, day, share and a menu; underlined while the pane has the keyboard.

    A click or Enter opens and closes what the article says of itself (`toggled`); dragged, it takes the pane along.
    """

    alone_requested = Signal()
    release_requested = Signal()
    """The pane, which is held, is to go along with the others again."""
    step_requested = Signal(int)
    """The pane is to change places with its neighbour: -1 to the left, 1 to the right."""
    dragged = Signal(QPoint)
    """Drawn along by the pointer: where that is on the screen."""
    dropped = Signal(QPoint)

    def __init__(self, article: Article, theme: Theme, menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._menu = menu
        self._focused = False
        self._pressed: QPoint | None = None
        self._dragging = False
        self._share_words = ""
        self._badge = Badge(article.letter, theme)
        self._name = _Elided(window_font(weight=QFont.Weight.Medium))
        self._day = _Elided(window_font(9.0))
        self._share = _Elided(window_font(9.0))
        self._button = _DotsButton(theme)
        self._button.setMenu(menu)
        self._button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._all = QToolButton()
        self._all.setText(self.tr("Show all"))
        self._all.setToolTip(self.tr("This pane stands alone; show all again (Ctrl+Enter)"))
        self._all.setProperty("look", "flat")
        self._all.clicked.connect(self.alone_requested)
        self._all.hide()
        self._pin = _PinButton(theme)
        self._pin.setToolTip(self.tr("This pane stays where it is; click to let it go along again (Ctrl+H)"))
        self._pin.setAccessibleName(self.tr("Stays where it is"))
        self._pin.clicked.connect(self.release_requested)
        self._pin.hide()
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 6, 6)
        row.setSpacing(7)
        for part in (self._badge, self._name, self._day, self._share):
            row.addWidget(part)
        row.addSpacing(_CHEVRON)
        row.addStretch(1)
        row.addWidget(self._pin)
        row.addWidget(self._all)
        row.addWidget(self._button)
        self.toggled.connect(self._tell)
        self.set_article(article)
        self.set_theme(theme)

    @property
    def buttons(self) -> list[QWidget]:
        """The buttons on it."""
        return [self._pin, self._all, self._button]

    def set_alone(self, *, alone: bool) -> None:
        """Offer the way back to all panes."""
        self._all.setVisible(alone)

    def set_held(self, *, held: bool) -> None:
        """Show a pin while the pane stays where it is."""
        self._pin.setVisible(held)
        self._tell()
        self._make_room()

    @property
    def share_words(self) -> str:
        """What is said of the share, nothing while nothing is compared."""
        return self._share_words

    def set_article(self, article: Article) -> None:
        """Show another article's name and day, with its title as a tip."""
        self._article = article
        self._name.setText(article.name)
        self._day.setText(f"· {date_words(article)}")
        menu_name = self.tr("What can be done with {source}").format(source=article.name)
        self._button.setToolTip(plain_tip(menu_name))
        self._button.setAccessibleName(menu_name)
        self._tell()
        self._make_room()

    def set_share(self, share: float | None) -> None:
        """Show which share of its sentences others carry too; None while nothing is compared."""
        words = self.tr("{percent}% shared").format(percent=round(100 * share)) if share is not None else ""
        self._share_words = words
        self._share.setText(f"· {words}" if words else "")
        self._tell()
        self._make_room()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self._badge.set_theme(theme)
        self._button.set_theme(theme)
        self._pin.set_theme(theme)
        for label, meaning in ((self._name, "text"), (self._day, "text_quiet"), (self._share, "text_quiet")):
            palette = label.palette()
            palette.setColor(QPalette.ColorRole.WindowText, theme.colour(meaning))
            label.setPalette(palette)
        self.update()

    def set_focused(self, *, focused: bool) -> None:
        """Show whether the pane has the keyboard."""
        if focused != self._focused:
            self._focused = focused
            self.update()

    def _tell(self) -> None:
        """Say all of it in the tip and to a screen reader."""
        article = self._article
        does = self.tr("Click: hide details") if self.isChecked() else self.tr("Click: show details")
        known = (article.title or article.name, article.author, article.url, self._share_words)
        self.setToolTip(plain_tip(*filter(None, known), f"{does} (F2)"))
        self.setAccessibleName(article.title or article.name)
        held = "" if self._pin.isHidden() else self._pin.accessibleName()
        spoken = filter(None, (article.name, date_words(article), self._share_words, held, does))
        self.setAccessibleDescription(", ".join(spoken))

    def _make_room(self) -> None:
        """Leave the share out, and the day, rather than shorten the name for them."""
        margins = self._row.contentsMargins()
        gap = self._row.spacing()
        parts = [self._badge, self._name, self._button]
        parts += [part for part in (self._pin, self._all) if not part.isHidden()]
        left = self.width() - margins.left() - margins.right() - _CHEVRON - 4 * gap
        left -= sum(part.sizeHint().width() for part in parts)
        for part, words in ((self._day, self._day.text()), (self._share, self._share_words)):
            left -= part.sizeHint().width() + gap
            part.setVisible(bool(words) and left >= 0)

    # -- events -----------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """As its parts need it."""
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """As its parts need it at least."""
        return self._row.minimumSize()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See whether day and share find room."""
        self._make_room()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is a click; Ctrl+Shift with an arrow moves the pane."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        step = _STEPS.get(Qt.Key(event.key()))
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not modifiers:
            self.click()
        elif step is not None and modifiers == _MOVING:
            self.step_requested.emit(step)
        elif step is not None:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where it was taken hold of."""
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.globalPosition().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag, once the pointer has gone some way."""
        place = event.globalPosition().toPoint()
        if self._pressed is not None and not self._dragging:
            self._dragging = (place - self._pressed).manhattanLength() >= QApplication.startDragDistance()
            if self._dragging:
                self.setDown(False)
                self.setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._dragging:
            self.dragged.emit(place)
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop, or click."""
        dragging, self._dragging, self._pressed = self._dragging, False, None
        super().mouseReleaseEvent(event)
        if dragging:
            self.unsetCursor()
            self.dropped.emit(event.globalPosition().toPoint())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask for the pane alone, or for all again; what the first click did is taken back."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.toggle()
            self.alone_requested.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu."""
        self._menu.popup(event.globalPos())
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, sign of being open, lower edge, and a frame while it has the keyboard itself."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme.colour("control_hover" if self.underMouse() else "paper"))
        last = next((part for part in (self._share, self._day) if not part.isHidden()), self._name)
        middle = QPointF(last.geometry().right() + 4 + _CHEVRON / 2, self.height() / 2)
        height = -2.0 if self.isChecked() else 2.0
        painter.setPen(QPen(self._theme.colour("text_quiet"), 1.5))
        tip = middle + QPointF(0, height)
        painter.drawPolyline([middle + QPointF(-4, -height), tip, middle + QPointF(4, -height)])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        edge = self.rect().adjusted(0, self.height() - (_FOCUS if self._focused else 1), 0, 0)
        painter.fillRect(edge, self._theme.colour("accent" if self._focused else "line"))
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colour("accent"), _FOCUS))
            painter.drawRect(self.rect().adjusted(2, 2, -2, -2))
        painter.end()


class _Elided(QLabel):
    """A label that shortens its words rather than push its neighbours away."""

    def __init__(self, font: QFont) -> None:
        super().__init__()
        self.setFont(font)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """A letter or two."""
        return QSize(self.fontMetrics().horizontalAdvance("M…"), self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as many words as there is room for."""
        painter = QPainter(self)
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.end()


class _SmallButton(QToolButton):
    """A small button with a sign of its own."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedSize(26, 22)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sign; a frame where the pointer or the keyboard is."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.underMouse() or self.isDown():
            painter.setBrush(self._theme.colour("control_hover"))
            painter.drawRoundedRect(self.rect(), 5, 5)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(self._theme.colour("accent"))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), 5, 5)
            painter.setPen(Qt.PenStyle.NoPen)
        self.paint_sign(painter, QPointF(self.rect().center()) + QPointF(0.5, 0.5))
        painter.end()

    def paint_sign(self, painter: QPainter, middle: QPointF) -> None:
        """Paint what the button shows."""
        raise NotImplementedError


class _DotsButton(_SmallButton):
    """Three dots: more can be done."""

    def paint_sign(self, painter: QPainter, middle: QPointF) -> None:
        """Paint three dots."""
        painter.setBrush(self._theme.colour("text_quiet"))
        for step in (-5, 0, 5):
            painter.drawEllipse(middle + QPointF(step, 0), 1.5, 1.5)


class _PinButton(_SmallButton):
    """A pin: what it holds stays."""

    def paint_sign(self, painter: QPainter, middle: QPointF) -> None:
        """Paint a pin's head, collar and needle."""
        painter.setBrush(self._theme.colour("accent"))
        painter.drawRoundedRect(QRectF(middle.x() - 3, middle.y() - 7, 6, 6.5), 1, 1)
        painter.drawRoundedRect(QRectF(middle.x() - 5, middle.y() - 1, 10, 2.2), 1, 1)
        painter.drawRect(QRectF(middle.x() - 0.7, middle.y() + 1, 1.4, 6))
