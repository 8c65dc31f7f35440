# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Rows on which the reader decided something say so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from parallax.domain.comparison import Place, Rulings
from parallax.ui.sidebar.rows import Line, Row, Run, Tone

translate = QCoreApplication.translate

_TICK = "\u2713\ufe0e"
"""As the sign of decisions beside the texts."""


def with_decisions(rows: Sequence[Row], rulings: Rulings) -> tuple[Row, ...]:
    """Return the rows, those with a figure or a quotation that the reader judged with what was decided."""
    decided: dict[Place, dict[str, None]] = {}
    for place, words in _decisions(rulings):
        decided.setdefault(place, {})[words] = None
    return tuple(_told(row, decided) if decided and not row.heading else row for row in rows)


def _decisions(rulings: Rulings) -> Iterator[tuple[Place, str]]:
    for pairs, words in (
        (rulings.same_figures, translate("Decided", "joined by you")),
        (rulings.other_figures, translate("Decided", "set apart by you")),
    ):
        yield from ((place, words) for pair in pairs for place in pair)
    for place, _ in rulings.speakers:
        yield place, translate("Decided", "speaker named by you")


def _told(row: Row, decided: dict[Place, dict[str, None]]) -> Row:
    places = [row.place, *(place for mark in row.marks(unfolded=True) for place in mark.places)]
    told = list(
        dict.fromkeys(words for place in places if place is not None for words in decided.get(place, ()))
    )
    if not told:
        return row
    words = ", ".join(told)
    return replace(
        row,
        lines=(*row.lines, Line((Run(f"{_TICK}\u00a0{words}", Tone.QUIET),), gap=5)),
        spoken=f"{row.spoken} {words[0].upper()}{words[1:]}.",
        copied=f"{row.copied}\n  {_TICK} {words}",
        search=f"{row.search} {words.casefold()}",
    )
