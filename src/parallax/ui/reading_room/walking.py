# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Which sentence comes next: along one text, or across to the ones that answer to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from parallax.ui.reading_room.marks import MarkedSentence, Marking, Wash

Wanted = Callable[[MarkedSentence], bool]


def stands(sentence: MarkedSentence) -> bool:
    """Whether a sentence takes part in the comparison."""
    return sentence.standing


def only_here(sentence: MarkedSentence) -> bool:
    """Whether no other source has anything of a sentence."""
    return sentence.wash is Wash.UNIQUE


def neighbour(
    sentences: Sequence[MarkedSentence], here: MarkedSentence | None, step: int, wanted: Wanted = stands
) -> MarkedSentence | None:
    """Return the next wanted sentence of a text (1) or the one before (-1); None at its ends."""
    start = here.start if here is not None else -1
    if step > 0:
        return next((one for one in sentences if one.start > start and wanted(one)), None)
    return next((one for one in reversed(sentences) if one.start < start and wanted(one)), None)


def across(marking: Marking, here: MarkedSentence, shown: Sequence[str], step: int) -> MarkedSentence | None:
    """Return what answers to a sentence in the nearest pane to the right (1) or the left (-1), round the ends.

    Panes that leave it out are passed over.
    """
    if here.ref.article not in shown:
        return None
    answers = marking.counterparts(here)
    at = shown.index(here.ref.article)
    for way in range(1, len(shown)):
        found = answers.get(shown[(at + step * way) % len(shown)])
        if found is not None:
            return found
    return None
