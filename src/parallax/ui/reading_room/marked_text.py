# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""One article's marked text: what it shows, where everything in it stands, and where it is scrolled to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from parallax.domain.article import Article
from parallax.ui.reading_room.article_text import PAGE_MARGIN, Fold
from parallax.ui.reading_room.gutter import GUTTER_GAP, GUTTER_WIDTH
from parallax.ui.reading_room.looks import Looks
from parallax.ui.reading_room.marks import MarkedSentence
from parallax.ui.reading_room.page_view import PageView
from parallax.ui.reading_room.scroll_map import Extent
from parallax.ui.reading_room.sentence_places import SentencePlace, line_place, sentence_places

LEAST_CHARACTERS = 30

Anchor = tuple[int | None, float]
"""What stands at the top of the window: an article's offset and the pixels from there; None is the start."""


class MarkedText(PageView):
    """A page that keeps its place while its layout changes. Scroll values count the blank room above the text."""

    hand_moved = Signal(int, bool)
    """Scrolled by somebody, not by `move_to` and not by a new layout: by how many pixels, and whether alone."""
    moved = Signal()
    laid_out = Signal()
    layout_due = Signal()
    """The window has another size, but nobody sees it: `lay_out` when there is time."""
    marked = Signal()

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(looks, parent)
        self.shapes = self.page.shapes
        self.sentences: Sequence[MarkedSentence] = ()
        self._article: Article | None = None
        self._places: list[SentencePlace] | None = None
        self._extent: Extent | None = None
        self._anchor: Anchor | None = (None, 0.0)
        self._following = False
        self._alone = False
        self._in_layout = 0
        self._layout_due = False
        self.document().documentLayout().documentSizeChanged.connect(self._forget_places)

    # -- what is shown ----------------------------------------------------------------------------

    def set_article(self, article: Article) -> None:
        """Set another text; what was on screen of the same text stays there."""
        before, self._article = self._article, article
        if before is not None and (before.text, before.paragraphs) == (article.text, article.paragraphs):
            return  # only what it says of itself is another
        if before is None or before.text != article.text:
            self._anchor = (None, 0.0)
        with self._laying_out():
            self._set_text(article)

    def set_sentences(self, sentences: Sequence[MarkedSentence]) -> None:
        """Mark these sentences of the article."""
        self.sentences = sentences
        self._places = None
        self.page.set_sentences(sentences)
        self.look_again()
        self.marked.emit()

    def set_looks(self, looks: Looks) -> None:
        """Take other colours, sizes, marks or another choice; the text is set anew only where it must be."""
        same_letters = looks.theme is self.looks.theme and looks.sizes == self.looks.sizes
        self.looks = looks
        self.page.set_looks(looks)
        if not same_letters:
            self._take_colours()
            with self._laying_out():
                self._keep_measure()
                if self._article is not None:
                    self._set_text(self._article)
        self.look_again()

    def toggle(self, fold: Fold) -> None:
        """Open a fold, or close it; what is above it stays where it is."""
        with self._laying_out():
            self.text.toggle(fold)

    def _set_text(self, article: Article) -> None:
        self.text.set_article(article, self.looks.sizes, self.looks.theme, self.room)
        self.setTextCursor(QTextCursor(self.document()))

    # -- heights and scroll values ------------------------------------------------------------------

    @property
    def room(self) -> float:
        """The blank above and below the text: at this scroll value the text begins at the top."""
        return self.viewport().height() / 2

    @property
    def extent(self) -> Extent:
        """The text as scrolling sees it."""
        if self._extent is None:
            height = self.document().size().toSize().height()  # as the scroll bar has it
            self._extent = Extent(height, self.viewport().height(), self.room)
        return self._extent

    def height_of(self, offset: int) -> float:
        """Return the height at which the line with an article's offset begins."""
        return line_place(self.text, self.blocks, offset).top

    def sentence_places(self) -> Sequence[SentencePlace]:
        """Return where each sentence stands."""
        if self._places is None:
            self._places = sentence_places(self.text, self.blocks, self.sentences)
        return self._places

    @property
    def top(self) -> int | None:
        """The article's offset of the words at the top of the window; None at its beginning."""
        return (self._anchor or self._words_at_top())[0]

    def begin_at(self, offset: int) -> None:
        """Bring an article's offset to the top of the window, and leave the others where they are."""
        length = len(self._article.text) if self._article is not None else 0
        self._anchor = (min(offset, length), 0.0)
        with self._laying_out():
            pass

    def move_to(self, value: float) -> None:
        """Scroll without leading the others."""
        self._following, before = True, self._following
        self._bar.setValue(round(value))
        self._following = before

    def scroll_to(self, value: float, *, alone: bool = False) -> None:
        """Scroll as by hand; alone, the others do not come along."""
        self._alone = alone
        self._bar.setValue(round(value))
        self._alone = False

    @contextmanager
    def _laying_out(self) -> Iterator[None]:
        """Keep the words at the top where they are while the layout changes."""
        if self._anchor is None:
            self._anchor = self._words_at_top()
        self._in_layout += 1
        try:
            yield
            self.text.leave_room(self.viewport().height())
            self._forget_places()
            offset, above = self._anchor
            top = self.room if offset is None else self.height_of(offset)
            self._bar.setSingleStep(round(self.looks.sizes.em * 1.5))
            self._bar.setValue(round(top + above))
        finally:
            self._in_layout -= 1
        self.laid_out.emit()
        self.look_again()

    def _forget_places(self) -> None:
        self._places = None
        self._extent = None
        self.blocks.forget()
        self.page.forget()

    def _words_at_top(self) -> Anchor:
        if self.value <= self.room + 1:
            return None, self.value - self.room
        offset = self.text.positions.to_article(self.blocks.nearest(self.value))
        return offset, self.value - self.height_of(offset)

    # -- events -----------------------------------------------------------------------------------------

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Tell when somebody's hand did it."""
        super().scrollContentsBy(dx, dy)
        if self._in_layout:
            return  # `laid_out` tells; till then nobody may ask where anything stands
        self._anchor = None
        if not self._following:
            self.hand_moved.emit(-dy, self._alone)
        self.moved.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Stay where the text was set: Qt would bring its text cursor onto the screen."""
        with self._laying_out():
            super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new size; where nobody sees it, later."""
        self._extent = None
        self._layout_due = True
        if self.can_wait:
            self.layout_due.emit()
        else:
            self.lay_out()

    def lay_out(self) -> None:
        """Lay out for a new size, if there is one."""
        if not self._layout_due:
            return
        self._layout_due = False
        with self._laying_out():
            self._keep_measure()
            super().resizeEvent(QResizeEvent(self.viewport().size(), QSize()))

    def _keep_measure(self) -> None:
        """Leave so much beside the text that no line has more letters than the measure."""
        most = self.looks.sizes.character * self.looks.sizes.measure + 2 * PAGE_MARGIN
        spare = max(0, int(self.width() - GUTTER_WIDTH - most)) // 2
        self.setViewportMargins(spare + GUTTER_GAP, 0, spare, 0)
