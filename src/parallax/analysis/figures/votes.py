# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The two numbers of a vote: "voted 212 to 198", "cleared 51-49", "by 391 votes to 242"."""

from __future__ import annotations

from collections.abc import Iterator

from parallax.analysis.figures.amounts import Amount
from parallax.analysis.figures.cardinals import HYPHENS, Form, Numeral, digits_value, read_words
from parallax.analysis.figures.counted import read_counted
from parallax.analysis.figures.exclusions import is_year
from parallax.analysis.figures.numerals import read_numeral
from parallax.analysis.figures.tokens import Line
from parallax.domain.comparison import FigureKind, Qualifier
from parallax.language.word_lists import words

_REACH = 7
"""How many words before its numbers a vote may be named."""
_MOST = 10_000_000
"""More is counted in millions, and no vote is told so."""
_VOTES = words("vote votes voted voting")
_WON = words(
    "passed passes approved approves cleared clears adopted adopts ratified backed carried endorsed through"
)
_LOST = words("rejected rejects defeated defeats")
_BODIES = words(
    """parliament council senate house congress committee assembly board lawmakers deputies senators mps members
    legislators councillors councilors bill motion measure amendment resolution law ordinance budget treaty"""
)
_ENDS = frozenset(".;:!?")


def find_votes(line: Line) -> Iterator[Amount]:
    """Find the numbers of those for and against; the greater number is for what was passed."""
    said = {line.low(at) for at in range(len(line))}
    if said.isdisjoint(_VOTES | _WON | _LOST):
        return
    of_a_body = not said.isdisjoint(_BODIES)
    at = 0
    while at < len(line):
        pair = _pair(line, at)
        lost = pair and _is_lost(line, *pair, of_a_body=of_a_body)
        if pair is None or lost is None:
            at += 1
            continue
        ahead = "against" if lost else "for"
        behind = "for" if lost else "against"
        first, second = pair
        greater = first.value >= second.value
        yield _amount(line, first, ahead if greater else behind)
        yield _amount(line, second, behind if greater else ahead)
        at = second.stop


def _pair(line: Line, at: int) -> tuple[Numeral, Numeral] | None:
    first = _whole(line, at)
    if first is None:
        return None
    stop = first.stop + (1 if line.low(first.stop) == "votes" else 0)
    hyphen = line.low(stop) in HYPHENS and line.glued(stop) and line.glued(stop + 1)
    if not hyphen and line.low(stop) not in ("to", "against"):
        return None
    second = _whole(line, stop + 1)
    if second is None or line.low(second.stop) in ("%", "percent", "per", "million", "billion"):
        return None
    beyond = line.low(second.stop) in HYPHENS and line[second.stop + 1].number and line.glued(second.stop)
    return None if beyond or is_year(line, at) or _counts(line, second.stop) else (first, second)


def _counts(line: Line, at: int) -> bool:
    """Whether something other than votes is counted behind a number: "voted 2 to 3 times"."""
    if line.low(at) in _BEHIND:
        return False
    counted = read_counted(line, at, one=False, compound=False)
    return counted is not None and counted.noun != "vote"


_BEHIND = words("vote votes along amid late early today yesterday shortly after despite")


def _whole(line: Line, at: int) -> Numeral | None:
    """Return the number of votes at a token."""
    if line[at].number:
        value = digits_value(line[at].text)
        if value is None or value != int(value):
            return None
        return Numeral(at, at + 1, value, Form.DIGITS, plain=line[at].text.isdigit())
    return read_words(line, at) if line[at].text.isalpha() and read_numeral(line, at) else None


def _is_lost(line: Line, first: Numeral, second: Numeral, *, of_a_body: bool) -> bool | None:
    """Whether a pair of numbers is a vote that failed; None where it is no vote."""
    if max(first.value, second.value) > _MOST:
        return None
    before: list[str] = []
    for at in range(first.start - 1, max(-1, first.start - _REACH - 1), -1):
        if line.low(at) in _ENDS:
            break
        before.append(line.low(at))
    voted = line.low(first.stop) == "votes" or not _VOTES.isdisjoint(before)
    voted = voted or line.low(second.stop) in ("vote", "votes") or line.says(second.stop + 1, "vote")
    decided = not (_WON | _LOST).isdisjoint(before)
    if not voted and not (of_a_body and decided):
        return None
    if line.low(second.stop) == "against":
        return True
    return not _LOST.isdisjoint(before)


def _amount(line: Line, numeral: Numeral, role: str) -> Amount:
    stop = numeral.stop + (1 if line.low(numeral.stop) == "votes" else 0)
    amount = Amount(
        numeral.start,
        stop,
        numeral.value,
        numeral.value,
        FigureKind.COUNT,
        "vote",
        Qualifier.EXACT,
        role=role,
    )
    amount.number = numeral.start
    return amount
