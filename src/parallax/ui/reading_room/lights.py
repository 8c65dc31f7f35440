# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Words that are lit within an article: what was sought and found, figures, quotations."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock

from parallax.domain.article import Span
from parallax.domain.comparison import Comparison, QuoteKind
from parallax.ui.reading_room.article_text import ArticleText
from parallax.ui.reading_room.block_lines import BlockLines
from parallax.ui.reading_room.marks import Mark
from parallax.ui.reading_room.per_block import PerBlock


class Light(StrEnum):
    """A reason for which words are lit, in the order in which they are painted."""

    QUOTATION = "quotation"
    FIGURE = "figure"
    FOUND = "found"

    @property
    def mark(self) -> Mark | None:
        """The class that switches it on and off; what was found is lit as long as it is sought."""
        return {Light.QUOTATION: Mark.QUOTATIONS, Light.FIGURE: Mark.FIGURES}.get(self)


Lit = Mapping[Light, Sequence[Span]]


def lit_words(comparison: Comparison) -> dict[str, Lit]:
    """Return the figures and quotations of each article, by its id; indirect speech has no marks to light."""
    lit: dict[str, dict[Light, list[Span]]] = {
        compared.article.id: {Light.FIGURE: [], Light.QUOTATION: []} for compared in comparison.articles
    }
    for figure in comparison.figures:
        lit[figure.article][Light.FIGURE].append(Span(figure.start, figure.end))
    for quote in comparison.quotes:
        if quote.kind is not QuoteKind.INDIRECT:
            lit[quote.article][Light.QUOTATION].append(Span(quote.start, quote.end))
    return dict(lit)


@dataclass(frozen=True, slots=True)
class LitShape:
    """Lit words within one block: a tight rectangle for each line that has part of them."""

    light: Light
    lines: tuple[QRectF, ...]


class Lights:
    """The lit words of one article and where they stand, worked out for the blocks that are looked at."""

    def __init__(self, text: ArticleText) -> None:
        self._text = text
        self._spans: dict[Light, list[Span]] = {light: [] for light in Light}
        self._shapes = PerBlock(self._measure)

    def light(self, light: Light, spans: Iterable[Span]) -> bool:
        """Light these words for that reason instead of others; return whether they are others."""
        before, self._spans[light] = self._spans[light], sorted(set(spans))
        self.forget()
        return self._spans[light] != before

    def spans(self, light: Light) -> Sequence[Span]:
        """Return what is lit for a reason, in reading order."""
        return self._spans[light]

    def forget(self) -> None:
        """Drop what was worked out: the text is laid out anew."""
        self._shapes.forget()

    def of(self, block: QTextBlock) -> tuple[LitShape, ...]:
        """Return the lit words of a block, measured from its top left corner."""
        return self._shapes.of(block)

    def _measure(self, block: QTextBlock) -> Iterator[LitShape]:
        paragraph = self._text.paragraph_of(block)
        if paragraph is None or not any(self._spans.values()):
            return
        lines = BlockLines(block)
        for light, spans in self._spans.items():
            at = bisect_left(spans, Span(paragraph.start, paragraph.start))
            while at > 0 and spans[at - 1].end > paragraph.start:
                at -= 1  # begun in a paragraph before
            for span in spans[at:]:
                if span.start >= paragraph.end:
                    break
                yield LitShape(light, tuple(lines.parts_of(self._text.positions, span.start, span.end)))
