# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""An article set as a Qt document: by cursor, from plain text, so that nothing in it becomes markup."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QFontInfo,
    QFontMetricsF,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrame,
    QTextOption,
)

from parallax.domain.article import Article, Paragraph, Role
from parallax.ui.reading_room.fold_words import fold_words, paragraph_words
from parallax.ui.text_positions import Piece, TextPositions
from parallax.ui.theme import Theme, reading_font

PAGE_MARGIN = 6.0
"""Room beside the text for the outline of a chosen sentence, in pixels."""
TOP_MARGIN = 14.0
_TITLE_SPACING = 1.25
_WRAP = re.compile(r"[^\S\n]*[\n\v\f\r\x1c-\x1e\x85\u2028\u2029]\s*")
# Characters that QTextDocument takes for its own (ends of blocks and frames, objects), and those without a shape.
_FOREIGN: dict[int, str] = dict.fromkeys(
    (*range(0x20), 0x7F, *range(0xD800, 0xE000), *range(0xFDD0, 0xFDF0), 0xFFFC, 0xFFFE, 0xFFFF),
    "\N{REPLACEMENT CHARACTER}",
)
_FOREIGN[0x09] = " "
_GLUE = re.compile(r"(?<=[^\W\d_])\xa0(?=[^\W\d_])|(?<= )\xa0|\xa0(?= )")
"""A space that must not break, where nothing asks for one: editors leave such between words, and lines end early."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """How texts are set: how large, how far apart the lines, how many letters in each, in which face."""

    zoom: float = 1.0
    line_spacing: float = 1.5
    measure: int = 75
    system_serif: bool = False

    @property
    def body(self) -> QFont:
        """The font of running text."""
        return reading_font(self.zoom, system=self.system_serif)

    def font(self, role: Role) -> QFont:
        """Return the font of a paragraph."""
        font = QFont(self.body)
        points = font.pointSizeF()
        match role:
            case Role.TITLE:
                font.setPointSizeF(points * 1.27)
                font.setWeight(QFont.Weight.Bold)
            case Role.HEADING:
                font.setPointSizeF(points * 1.06)
                font.setWeight(QFont.Weight.Bold)
            case Role.DATELINE:
                font.setPointSizeF(points * 0.84)
                # The face's own small capitals and figures of their height; a face without them stays as it is.
                for feature in ("smcp", "onum"):
                    font.setFeature(QFont.Tag(feature), 1)
                font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 103)
            case Role.CAPTION | Role.BOILERPLATE:
                font.setPointSizeF(points * 0.84)
        return font

    @property
    def em(self) -> float:
        """The height of the body's letters, in pixels."""
        return QFontInfo(self.body).pixelSize()

    @property
    def character(self) -> float:
        """The average width of a letter in running text, in pixels."""
        sample = "the quick report of an event, as one newspaper sets it in a column of its own"
        return QFontMetricsF(self.body).horizontalAdvance(sample) / len(sample)


@dataclass(slots=True)
class Fold:
    """A run of boilerplate: a line of the window's own that stands for it, or one that stands above it.

    All are blocks of the document; opening only changes which of them are visible.
    """

    closed_line: int
    opened_line: int
    hidden: range
    why: str
    """How much it is, and why it was taken for boilerplate."""
    opened: bool = False

    @property
    def line(self) -> int:
        """The number of the line's block that is visible now."""
        return self.opened_line if self.opened else self.closed_line


class ArticleText:
    """The document of one article, and the way from its blocks to the article's text and back.

    `beside` is the room at the left of the page, in pixels, for what stands beside the text.
    """

    def __init__(self, document: QTextDocument, beside: float = 0.0) -> None:
        self.document = document
        self._beside = beside
        self.positions = TextPositions(())
        self.folds: list[Fold] = []
        self._article: Article | None = None
        self._paragraph_of: list[Paragraph | None] = []
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)

    def set_article(self, article: Article, sizes: Sizes, theme: Theme, room: float) -> None:
        """Set the whole text anew, with blank room; folds of the same article that were open stay open."""
        before, self._article = self._article, article
        same = before is not None and (before.text, before.paragraphs) == (article.text, article.paragraphs)
        opened = [fold.opened for fold in self.folds] if same else []
        self.folds = []
        self._paragraph_of = []
        self.document.clear()
        self.document.setDefaultFont(sizes.body)
        setter = _Setter(self.document, sizes, theme)
        setter.cursor.beginEditBlock()
        for boilerplate, run in groupby(article.paragraphs, lambda one: one.role is Role.BOILERPLATE):
            paragraphs = list(run)
            if boilerplate:
                self._set_fold_lines(setter, article, paragraphs)
            for paragraph in paragraphs:
                setter.begin_block(paragraph.role)
                setter.add_paragraph(
                    article.text, paragraph, paragraph_words(paragraph) if boilerplate else ""
                )
                self._paragraph_of.append(paragraph)
        self.set_room(room, room)
        setter.cursor.endEditBlock()
        self.positions = TextPositions(setter.pieces)
        for at, fold in enumerate(self.folds):
            self._show(fold, opened=at < len(opened) and opened[at])

    def set_room(self, above: float, below: float) -> None:
        """Leave so much blank above and below the text."""
        frame = self._frame
        layout = frame.frameFormat()
        if layout.topMargin() == above + TOP_MARGIN and layout.bottomMargin() == below + TOP_MARGIN:
            return
        layout.setTopMargin(above + TOP_MARGIN)
        layout.setBottomMargin(below + TOP_MARGIN)
        layout.setLeftMargin(self._beside + PAGE_MARGIN)
        layout.setRightMargin(PAGE_MARGIN)
        frame.setFrameFormat(layout)

    def leave_room(self, window: float) -> None:
        """Leave half a window of blank at both ends; below a short text more, so that it can stand at the top.

        Asking for the height lays the text out to its end: the scroll bar then knows how far it goes.
        """
        self.set_room(window / 2, window / 2)
        missing = window - self.height
        if missing > window / 2:
            self.set_room(window / 2, missing)
        self.document.size()

    @property
    def _frame(self) -> QTextFrame:
        """The frame around all of the text; PySide would keep each one that `rootFrame` ever returned."""
        return QTextCursor(self.document).currentFrame()

    @property
    def height(self) -> float:
        """The height of the text without the blank room."""
        room = self._frame.frameFormat()
        return self.document.size().height() - room.topMargin() - room.bottomMargin() + 2 * TOP_MARGIN

    def fold_at(self, block: QTextBlock) -> Fold | None:
        """Return the fold whose line `block` is."""
        number = block.blockNumber()
        return next((fold for fold in self.folds if number in (fold.closed_line, fold.opened_line)), None)

    def toggle(self, fold: Fold) -> None:
        """Open a fold, or close it."""
        self._show(fold, opened=not fold.opened)

    def block_of(self, offset: int) -> QTextBlock:
        """Return the block that shows an article's offset: where it is folded away, the fold's line."""
        fold = self.fold_hiding(offset)
        if fold is not None:
            return self.document.findBlockByNumber(fold.line)
        return self.document.findBlock(self.positions.to_document(offset))

    def fold_hiding(self, offset: int) -> Fold | None:
        """Return the closed fold that hides an article's offset."""
        block = self.document.findBlock(self.positions.to_document(offset))
        if block.isVisible():
            return None
        number = block.blockNumber()
        return next((fold for fold in self.folds if number in fold.hidden), None)

    def paragraph_of(self, block: QTextBlock) -> Paragraph | None:
        """Return the paragraph that a block shows; None for a line of the window's own."""
        number = block.blockNumber()
        return self._paragraph_of[number] if 0 <= number < len(self._paragraph_of) else None

    def selected(self, cursor: QTextCursor) -> str:
        """Return the article's own words under a selection, without what is folded away."""
        words: list[str] = []
        last = 0
        for start, end in self.positions.meant(cursor.selectionStart(), cursor.selectionEnd()):
            if self._article is None or self.fold_hiding(start) is not None:
                continue
            if words:
                gap = self._article.text[last:start]
                words.append("\n\n" if gap.strip() else gap)
            words.append(self._article.text[start:end])
            last = end
        return "".join(words)

    def _set_fold_lines(self, setter: _Setter, article: Article, paragraphs: list[Paragraph]) -> None:
        first = len(self._paragraph_of)
        closed, opened = fold_words(article.text, paragraphs)
        why, _ = opened
        for told, action in (closed, opened):
            setter.begin_block(Role.BOILERPLATE)
            setter.add_own_words(told, action, why)
            self._paragraph_of.append(None)
        hidden = range(first + 2, first + 2 + len(paragraphs))
        self.folds.append(Fold(first, first + 1, hidden, why))

    def _show(self, fold: Fold, *, opened: bool) -> None:
        fold.opened = opened
        self.document.findBlockByNumber(fold.closed_line).setVisible(not opened)
        for number in (fold.opened_line, *fold.hidden):
            self.document.findBlockByNumber(number).setVisible(opened)
        first = self.document.findBlockByNumber(fold.closed_line).position()
        last = self.document.findBlockByNumber(fold.hidden.stop - 1)
        self.document.markContentsDirty(first, last.position() + last.length() - first)


class _Setter:
    """Writes an article's blocks into an empty document, and notes which piece of the text went where."""

    def __init__(self, document: QTextDocument, sizes: Sizes, theme: Theme) -> None:
        self.cursor = QTextCursor(document)
        self.pieces: list[Piece] = []
        self._sizes = sizes
        self._theme = theme
        self._first = True
        self._formats: dict[Role, tuple[QTextBlockFormat, QTextCharFormat]] = {}

    def begin_block(self, role: Role) -> None:
        """Begin a paragraph of that role."""
        if role not in self._formats:
            self._formats[role] = _formats(role, self._sizes, self._theme)
        layout, letters = self._formats[role]
        if self._first:
            self.cursor.setBlockFormat(layout)
            self.cursor.setBlockCharFormat(letters)
            self.cursor.setCharFormat(letters)
        else:
            self.cursor.insertBlock(layout, letters)
        self._first = False

    def add_paragraph(self, text: str, paragraph: Paragraph, tip: str) -> None:
        """Write a paragraph of the article, with a tip if there is one; its line ends (a wrapped file) become spaces."""
        position = self.cursor.position()
        shown: list[str] = []
        for start, words in _lines(text[paragraph.start : paragraph.end], paragraph.start):
            if shown:
                shown.append(" ")
                position += 1
            self.pieces.append(Piece.of(words, start, position))
            position = self.pieces[-1].position_end
            shown.append(_GLUE.sub(" ", words).translate(_FOREIGN))
        self.cursor.insertText("".join(shown), self._letters(tip))

    def add_own_words(self, told: str, action: str, tip: str) -> None:
        """Write a line of the window's own: what it tells, and what a click does."""
        letters = self._letters(tip)
        self.cursor.insertText(told.translate(_FOREIGN) + " ", letters)
        underlined = QTextCharFormat(letters)
        underlined.setFontUnderline(True)
        self.cursor.insertText(action, underlined)

    def _letters(self, tip: str) -> QTextCharFormat:
        """Return the letters of the block that was begun, with a tip that shows on pointing at them."""
        letters = QTextCharFormat(self.cursor.blockCharFormat())
        if tip:
            letters.setToolTip(f"<span>{html.escape(tip)}</span>")
        return letters


def _lines(text: str, start: int) -> Iterator[tuple[int, str]]:
    """Yield the lines of a paragraph with their offsets in the article."""
    at = 0
    for gap in _WRAP.finditer(text):
        if gap.start() > at:
            yield start + at, text[at : gap.start()]
        at = gap.end()
    if at < len(text):
        yield start + at, text[at:]


def _formats(role: Role, sizes: Sizes, theme: Theme) -> tuple[QTextBlockFormat, QTextCharFormat]:
    font = sizes.font(role)
    letters = QTextCharFormat()
    letters.setFont(font)
    quiet = role in (Role.DATELINE, Role.CAPTION, Role.BOILERPLATE)
    letters.setForeground(theme.colour("text_quiet" if quiet else "text"))
    metrics = QFontMetricsF(font)
    em = sizes.em
    spacing = _TITLE_SPACING if role in (Role.TITLE, Role.HEADING) else sizes.line_spacing
    layout = QTextBlockFormat()
    layout.setLineHeight(
        100 * spacing * em * font.pointSizeF() / sizes.body.pointSizeF() / metrics.height(),
        QTextBlockFormat.LineHeightTypes.ProportionalHeight.value,
    )
    layout.setBottomMargin(round(em * (0.35 if quiet else 0.62)))
    if role is Role.HEADING:
        layout.setTopMargin(round(em * 0.75))
    return layout, letters
