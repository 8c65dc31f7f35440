# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""One article's text with its marks painted under the letters, and where everything in it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent, QShowEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from parallax.domain.article import Article, Span
from parallax.ui.reading_room.article_text import PAGE_MARGIN, ArticleText, Fold
from parallax.ui.reading_room.block_index import BlockIndex
from parallax.ui.reading_room.gutter import GUTTER_WIDTH, Gutter
from parallax.ui.reading_room.looks import Looks
from parallax.ui.reading_room.marks import MarkedSentence, Wash
from parallax.ui.reading_room.painting import MarkPainter
from parallax.ui.reading_room.scroll_map import Extent
from parallax.ui.reading_room.sentence_places import SentencePlace, line_place, sentence_places
from parallax.ui.reading_room.sentence_shapes import SentenceShapes

MOST_CHARACTERS = 75
LEAST_CHARACTERS = 30
_REACH = 8.0
"""How far a mark can reach beyond its line, in pixels."""


Anchor = tuple[int | None, float]
"""What stands at the top of the window: an article's offset and the pixels from there; None is the start."""


class MarkedText(QTextEdit):
    """A text with its marks and its gutter. Scroll values count the blank room above the text."""

    hand_moved = Signal(int, bool)
    """Scrolled by somebody, not by `move_to` and not by a new layout: by how many pixels, and whether alone."""
    moved = Signal()
    laid_out = Signal()

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = ArticleText(self.document())
        self.blocks = BlockIndex(self.document())
        self.shapes = SentenceShapes(self.text)
        self.sentences: Sequence[MarkedSentence] = ()
        self.hovered: MarkedSentence | None = None
        self.looks = looks
        self._article: Article | None = None
        self._found: Span | None = None
        self._places: list[SentencePlace] | None = None
        self._anchor: Anchor | None = (None, 0.0)
        self._following = False
        self._alone = False
        self._in_layout = 0
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.gutter = Gutter(self)
        self.document().documentLayout().documentSizeChanged.connect(self._forget_places)
        self._take_colours()

    # -- what is shown ----------------------------------------------------------------------------

    def set_article(self, article: Article) -> None:
        """Set another text; what was on screen of the same text stays there."""
        before, self._article = self._article, article
        if before is not None and (before.text, before.paragraphs) == (article.text, article.paragraphs):
            return  # only what it says of itself is another
        if before is None or before.text != article.text:
            self._anchor = (None, 0.0)
        self._set_anew(article)

    def set_sentences(self, sentences: Sequence[MarkedSentence]) -> None:
        """Mark these sentences of the article."""
        self.hovered = None
        self.sentences = sentences
        self._places = None
        self.shapes.set_sentences(sentences)
        self.look_again()

    def set_found(self, found: Span | None) -> None:
        """Mark a place that was gone to, or none."""
        if found != self._found:
            self._found = found
            self.look_again()

    def set_looks(self, looks: Looks) -> None:
        """Take other colours, sizes, marks or another choice; the text is set anew only where it must be."""
        same_letters = looks.theme is self.looks.theme and looks.sizes is self.looks.sizes
        self.looks = looks
        if not same_letters:
            self._take_colours()
            if self._article is not None:
                self._set_anew(self._article)
            self._keep_measure()
        self.look_again()

    def look_again(self) -> None:
        """Paint anew: marks, choice or theme have changed."""
        self.viewport().update()
        self.gutter.update()

    def toggle(self, fold: Fold) -> None:
        """Open a fold, or close it; what is above it stays where it is."""
        with self._laying_out():
            self.text.toggle(fold)

    def _set_anew(self, article: Article) -> None:
        with self._laying_out():
            self.text.set_article(article, self.looks.sizes, self.looks.theme, self.room)
            self.setTextCursor(QTextCursor(self.document()))

    def _take_colours(self) -> None:
        self._painter = MarkPainter(self.looks.theme)
        palette = self.palette()
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
            palette.setColor(role, self.looks.theme.colour("paper"))
        palette.setColor(QPalette.ColorRole.Text, self.looks.theme.colour("text"))
        self.setPalette(palette)
        self.setAutoFillBackground(True)

    # -- heights and scroll values ------------------------------------------------------------------

    @property
    def room(self) -> float:
        """The blank above and below the text: at this scroll value the text begins at the top."""
        return self.viewport().height() / 2

    @property
    def extent(self) -> Extent:
        """The text as scrolling sees it."""
        return Extent(self.document().size().height(), self.viewport().height(), self.room)

    @property
    def value(self) -> int:
        """The scroll value."""
        return self.verticalScrollBar().value()

    def height_of(self, offset: int) -> float:
        """Return the height at which the line with an article's offset begins."""
        return line_place(self.text, self.blocks, offset).top

    def sentence_places(self) -> Sequence[SentencePlace]:
        """Return where each sentence stands."""
        if self._places is None:
            self._places = sentence_places(self.text, self.blocks, self.sentences)
        return self._places

    def move_to(self, value: float) -> None:
        """Scroll without leading the others."""
        self._following, before = True, self._following
        self.verticalScrollBar().setValue(round(value))
        self._following = before

    def scroll_to(self, value: float, *, alone: bool = False) -> None:
        """Scroll as by hand; alone, the others do not come along."""
        self._alone = alone
        self.verticalScrollBar().setValue(round(value))
        self._alone = False

    @contextmanager
    def _laying_out(self) -> Iterator[None]:
        """Keep the words at the top where they are while the layout changes."""
        if self._anchor is None:
            self._anchor = self._words_at_top()
        self._in_layout += 1
        try:
            yield
            self._leave_room()
            self._forget_places()
            offset, above = self._anchor
            top = self.room if offset is None else self.height_of(offset)
            self.verticalScrollBar().setSingleStep(round(self.looks.sizes.em * 1.5))
            self.verticalScrollBar().setValue(round(top + above))
        finally:
            self._in_layout -= 1
        self.laid_out.emit()
        self.look_again()

    def _forget_places(self) -> None:
        self._places = None
        self.blocks.forget()
        self.shapes.forget()

    def _leave_room(self) -> None:
        """Leave half a window of blank at both ends; below a short text more, so that it can stand at the top.

        Asking for the height lays the text out to its end: the scroll bar then knows how far it goes.
        """
        self.text.set_room(self.room, self.room)
        missing = self.viewport().height() - self.text.height
        if missing > self.room:
            self.text.set_room(self.room, missing)
        self.document().size()

    def _words_at_top(self) -> Anchor:
        if self.value <= self.room + 1:
            return None, self.value - self.room
        offset = self.text.positions.to_article(self.blocks.nearest(self.value))
        return offset, self.value - self.height_of(offset)

    # -- events -----------------------------------------------------------------------------------------

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Take the gutter along, and tell when somebody's hand did it."""
        super().scrollContentsBy(dx, dy)
        self.gutter.scroll(0, dy)
        if not self._in_layout:
            self._anchor = None
            if not self._following:
                self.hand_moved.emit(-dy, self._alone)
        self.moved.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Stay where the text was set: Qt would bring its text cursor onto the screen."""
        with self._laying_out():
            super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new size."""
        with self._laying_out():
            self._keep_measure()
            super().resizeEvent(event)

    def _keep_measure(self) -> None:
        """Leave so much beside the text that no line has more than 75 letters."""
        most = self.looks.sizes.character * MOST_CHARACTERS + 2 * PAGE_MARGIN
        spare = max(0, int(self.width() - GUTTER_WIDTH - most)) // 2
        self.setViewportMargins(GUTTER_WIDTH + spare, 0, spare, 0)
        self.gutter.setGeometry(spare, 0, GUTTER_WIDTH, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the marks, and the letters over them."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -self.value)
        self._paint_marks(painter, QRectF(event.rect()).translated(0, self.value))
        painter.end()
        super().paintEvent(event)

    def _paint_marks(self, painter: QPainter, clip: QRectF) -> None:
        """Paint what lies within `clip`: washes first, over them the place gone to, then the outlines."""
        blocks = list(self.blocks.between(clip.top() - _REACH, clip.bottom() + _REACH))
        for block, rect in blocks:
            painter.translate(rect.topLeft())
            top, bottom = clip.top() - rect.top() - _REACH, clip.bottom() - rect.top() + _REACH
            for shape in self.shapes.of(block):
                if shape.sentence.wash is not None and self.looks.shows(shape.sentence):
                    lines = [line for line in shape.lines if line.bottom() >= top and line.top() <= bottom]
                    self._painter.wash(painter, shape.sentence.wash, lines)
                    if lines and shape.sentence.wash is Wash.CONFLICT:
                        self._painter.clash(painter, shape.clashes)
            painter.translate(-rect.topLeft())
        if self._found is not None:
            for block, parts in self.shapes.places(self._found.start, self._found.end):
                corner = self.blocks.rect_of(block).topLeft()
                self._painter.found(painter, (part.translated(corner) for part in parts))
        for block, rect in blocks if self.looks.chosen else ():
            for shape in self.shapes.of(block):
                if shape.sentence.ref in self.looks.chosen:
                    self._painter.outline(painter, (line.translated(rect.topLeft()) for line in shape.lines))
