# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""People named by "a" whom an act befalls: that is how the news often gives one victim."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from parallax.analysis.figures.amounts import Amount
from parallax.analysis.figures.counted import read_counted
from parallax.analysis.figures.tokens import Line
from parallax.domain.comparison import FigureKind, Qualifier
from parallax.language.casualties import COUNTING_ACTS
from parallax.language.nouns import PEOPLE, PERSONS

_VICTIMS = PEOPLE | PERSONS
_LISTING = frozenset({",", "and", "with", "including", "or"})
_ADVERBS = frozenset(
    {"also", "reportedly", "later", "seriously", "badly", "critically", "fatally", "allegedly"}
)


def find_victims(line: Line, amounts: Sequence[Amount]) -> Iterator[Amount]:
    """Find the people named by "a" whom an act befalls: "killed a civilian contractor", "a guard was shot"."""
    taken = {at for amount in amounts for at in range(amount.start, amount.stop)}
    by_start = {amount.start: amount for amount in amounts}
    for at in range(len(line)):
        word = line.low(at)
        if word in COUNTING_ACTS:
            begin = at + 2 if line.low(at + 1) == "dead" else at + 1
            for victim in _objects(line, begin, by_start):
                if not taken.intersection(range(victim.start, victim.stop)):
                    taken.update(range(victim.start, victim.stop))
                    yield victim
        elif word in ("a", "an") and at not in taken:
            subject = _victim(line, at)
            if subject is not None and _suffers(line, _past_companions(line, subject.stop, by_start)):
                taken.update(range(subject.start, subject.stop))
                yield subject


def _objects(line: Line, at: int, amounts: Mapping[int, Amount]) -> Iterator[Amount]:
    """Return those named by "a" in the list that follows an act."""
    while True:
        begin = at + 1 if line.low(at) in ("“", '"', "including", "both") else at
        victim = _victim(line, begin)
        if victim is not None:
            yield victim
        listed = victim or amounts.get(begin)
        if listed is None:
            return
        at = listed.stop
        if line.low(at) not in _LISTING:
            return
        while line.low(at) in _LISTING:
            at += 1


def _past_companions(line: Line, at: int, amounts: Mapping[int, Amount]) -> int:
    """Step over those named with a subject: "and her two children"."""
    if line.low(at) != "and":
        return at
    for begin in (at + 1, at + 2):
        companion = amounts.get(begin) or _victim(line, begin)
        if companion is not None:
            return companion.stop
    return at


def _suffers(line: Line, at: int) -> bool:
    """Whether the verb behind a subject is an act done to it: "was killed", "has been arrested"."""
    if line.low(at) in ("has", "had") and line.says(at + 1, "been"):
        at += 1
    if line.low(at) not in ("was", "were", "been", "is"):
        return False
    at += 2 if line.low(at + 1) in _ADVERBS else 1
    return line.low(at) in COUNTING_ACTS and not line.low(at).endswith("ing")


def _victim(line: Line, at: int) -> Amount | None:
    if line.low(at) not in ("a", "an"):
        return None
    counted = read_counted(line, at + 1, one=True, compound=False)
    if counted is None or counted.noun.lower() not in _VICTIMS:
        return None
    return Amount(
        at,
        counted.stop,
        1.0,
        1.0,
        FigureKind.COUNT,
        counted.noun,
        Qualifier.EXACT,
        counted.modifiers,
        number=at,
    )
