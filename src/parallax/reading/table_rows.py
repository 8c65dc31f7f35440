# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The paragraphs of an office program's document in their order; a short row of a table is one of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from parallax.domain.article import Role
from parallax.reading.draft import MOST_PARAGRAPHS, NotReadable
from parallax.reading.pieces import Piece, one_line

if TYPE_CHECKING:
    from lxml.etree import _Element

_BETWEEN_CELLS = " | "
# A row with more in it holds the page together.
_LONGEST_ROW = 400


@dataclass(frozen=True, slots=True)
class Walk:
    """The names of a format's elements, and what makes pieces of one of its paragraphs."""

    paragraphs: tuple[str, ...]
    row: str
    cell: str
    pieces_of: Callable[[_Element], Iterator[Piece]]

    def over(self, body: _Element) -> Iterator[Piece]:
        """Yield the paragraphs, and the rows of tables that are short enough to be read as one.

        Raises:
            NotReadable: there are more than any article has.
        """
        rows: set[_Element] = set()
        for n, paragraph in enumerate(body.iter(*self.paragraphs)):
            if n >= MOST_PARAGRAPHS:
                raise NotReadable(
                    "it has more paragraphs than any article",
                    "Save the article's text in a text file and open that",
                )
            row = _around(paragraph, self.row)
            if row is None:
                yield from self.pieces_of(paragraph)
            elif row not in rows:
                rows.add(row)
                yield from self._row(row)

    def _row(self, row: _Element) -> Iterator[Piece]:
        """Yield a row's own paragraphs; those of a table inside it belong to its rows."""
        own = (paragraph for paragraph in row.iter(*self.paragraphs) if _around(paragraph, self.row) is row)
        by_cell = groupby(own, key=lambda paragraph: _around(paragraph, self.cell))
        cells = [[piece for paragraph in cell for piece in self.pieces_of(paragraph)] for _, cell in by_cell]
        joined = [" ".join(one_line(piece.words) for piece in cell) for cell in cells]
        if sum(map(len, joined)) <= _LONGEST_ROW:
            yield Piece(_BETWEEN_CELLS.join(filter(None, joined)), Role.BODY)
        else:
            yield from (piece for cell in cells for piece in cell)


def _around(element: _Element, name: str) -> _Element | None:
    return next(element.iterancestors(name), None)
