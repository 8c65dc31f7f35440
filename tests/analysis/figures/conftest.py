# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What the tests of the figures share."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parallax.analysis.figures.amounts import Amount
from parallax.analysis.figures.find import read_amounts
from parallax.analysis.figures.tokens import Line
from parallax.domain.comparison import Figure, FigureKind, Qualifier


@pytest.fixture(scope="session")
def amounts() -> Callable[[str], list[tuple[str, Amount]]]:
    """Read the amounts of one sentence, each with the words that state it."""

    def read(sentence: str) -> list[tuple[str, Amount]]:
        line = Line(sentence, 0, len(sentence))
        return [
            (sentence[line[found.start].start : line[found.stop - 1].end], found)
            for found in read_amounts(line)
        ]

    return read


@pytest.fixture(scope="session")
def figure() -> Callable[..., Figure]:
    """Make a figure of a text, exact unless said otherwise."""

    def make(
        text: str,
        low: float | None,
        high: float | None = -1,
        *,
        article: str = "a",
        sentence: int = 0,
        kind: FigureKind = FigureKind.COUNT,
        unit: str | None = "person",
        qualifier: Qualifier = Qualifier.EXACT,
        of: str | None = None,
        role: str | None = None,
    ) -> Figure:
        top = low if high == -1 else high
        return Figure(article, sentence, 0, len(text), text, low, top, kind, unit, qualifier, of, role)

    return make
