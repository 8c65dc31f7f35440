# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Finding the figures of an article, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from parallax.analysis.figures.amounts import Amount, read_amount
from parallax.analysis.figures.bare import fill_units
from parallax.analysis.figures.cardinals import Form, Numeral
from parallax.analysis.figures.exclusions import excluded
from parallax.analysis.figures.numerals import read_numeral, starts_number
from parallax.analysis.figures.roles import assign_roles
from parallax.analysis.figures.stated import is_name, is_stated
from parallax.analysis.figures.tokens import Line
from parallax.analysis.figures.victims import find_victims
from parallax.analysis.figures.votes import find_votes
from parallax.analysis.stopping import stopping
from parallax.domain.article import Article
from parallax.domain.comparison import Figure, FigureKind, Qualifier, Sentence
from parallax.language.units import MEASURES, PERIODS
from parallax.language.word_lists import words

_WORD = re.compile(r"\w+")
_GAP = re.compile(r"\s+")
_LONGEST_LINE = 4000
"""Characters; what is read looks back and ahead within a line, so its length bounds the cost. A line is cut at
white space, within as many characters again."""


def find_figures(
    article: Article, sentences: Sequence[Sentence], check: Callable[[], None] = lambda: None
) -> tuple[Figure, ...]:
    """Return the figures of an article in the order of its text.

    Boilerplate, datelines and captions give none; a line printed twice gives its figures once. `check` is
    called now and then; it may raise to stop.
    """
    seen: set[str] = set()
    figures: list[Figure] = []
    for index, sentence in enumerate(sentences):
        if not sentence.role.compared:
            continue
        printed = " ".join(_WORD.findall(article.text[sentence.start : sentence.end].casefold()))
        if printed in seen:
            continue
        seen.add(printed)
        for line in stopping(_lines(article.text, sentence.start, sentence.end), check):
            figures.extend(_figure(article, index, line, amount) for amount in read_amounts(line))
    return tuple(figures)


def _lines(text: str, start: int, end: int) -> Iterator[Line]:
    """Return a sentence as one line; what is far too long for one is cut at white space."""
    while end - start > _LONGEST_LINE:
        gap = _GAP.search(text, start + _LONGEST_LINE, min(end, start + 2 * _LONGEST_LINE))
        stop = gap.start() if gap else min(end, start + 2 * _LONGEST_LINE)
        yield Line(text, start, stop)
        start = gap.end() if gap else stop
    yield Line(text, start, end)


def _figure(article: Article, index: int, line: Line, amount: Amount) -> Figure:
    start, end = line[amount.start].start, line[amount.stop - 1].end
    return Figure(
        article.id,
        index,
        start,
        end,
        article.text[start:end],
        amount.low,
        amount.high,
        amount.kind,
        amount.unit,
        amount.qualifier,
        amount.of,
        amount.role,
    )


def read_amounts(line: Line) -> list[Amount]:
    """Return the amounts of one sentence in order, with units and roles."""
    votes = list(find_votes(line))
    stated = _stated(line, {at for vote in votes for at in range(vote.start, vote.stop)})
    found = (*stated, *find_victims(line, stated), *votes)
    amounts = sorted(found, key=lambda amount: amount.start)
    assign_roles(line, amounts)
    fill_units(line, amounts)
    return amounts


def _stated(line: Line, voted: set[int]) -> list[Amount]:
    """Return the amounts that a line states in numbers, in order and apart; `voted` are tokens of votes."""
    found = [(at, amount) for at in range(len(line)) if (amount := _amount_at(line, at)) is not None]
    # What is set aside costs more to find than the numbers themselves, which most lines do not have.
    set_aside = voted | excluded(line) if found else voted
    amounts: list[Amount] = []
    for at, amount in found:
        reached = amounts[-1].stop if amounts else 0
        if at not in set_aside and at >= reached and amount.start >= reached:
            amounts.append(amount)
    return amounts


def _amount_at(line: Line, at: int) -> Amount | None:
    """Return the amount whose number begins at a token, if an article states one there."""
    token = line[at]
    if not token.number and (not starts_number(token.low) or _names(line, at)):
        return None
    numeral = read_numeral(line, at)
    if numeral is None:
        return _period(line, at)
    if is_name(line, numeral):
        return None
    amount = read_amount(line, numeral)
    return amount if is_stated(line, numeral, amount) else None


def _names(line: Line, at: int) -> bool:
    """Whether a number word is part of a name: "Three Gorges", "the Hundred Years"."""
    return line.capital(at) and (line.capital(at + 1) or line[at - 1].text[:1].isupper())


_SINGLE = PERIODS | MEASURES.keys()
_AROUND_PERIODS = words("ago after before later earlier")
_BEHIND_NO_PERIOD = words("when of in that -")


def _period(line: Line, at: int) -> Amount | None:
    """Return "almost a year", "a century ago", "barely a mile": one of a unit of time or measure."""
    if line.low(at) not in ("a", "an") or line.low(at + 1) not in _SINGLE:
        return None
    amount = read_amount(line, Numeral(at, at + 1, 1.0, Form.WORDS))
    if line.says(amount.stop, "and", "a", "half"):
        amount.low = amount.high = 1.5
        amount.stop += 3
        return amount
    if amount.qualifier is not Qualifier.EXACT:
        return amount
    if amount.kind is not FigureKind.DURATION:
        return None
    after, before = line.low(amount.stop), line.low(amount.start - 1)
    lasting = before in ("for", "within", "in") and after not in _BEHIND_NO_PERIOD
    return amount if lasting or after in _AROUND_PERIODS else None
