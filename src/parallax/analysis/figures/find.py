# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Finding the figures of an article, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from parallax.analysis.figures.amounts import Amount, read_amount
from parallax.analysis.figures.counted import read_counted
from parallax.analysis.figures.exclusions import excluded, is_year
from parallax.analysis.figures.numerals import HYPHENS, Form, Numeral, read_numeral, starts_number
from parallax.analysis.figures.roles import assign_roles
from parallax.analysis.figures.tokens import Line
from parallax.domain.article import Article
from parallax.domain.comparison import Figure, FigureKind, Qualifier, Sentence
from parallax.language.casualties import COUNTING_ACTS
from parallax.language.nouns import PEOPLE
from parallax.language.units import MEASURES, PERIODS


def find_figures(article: Article, sentences: Sequence[Sentence]) -> tuple[Figure, ...]:
    """Return the figures of an article in the order of its text.

    Boilerplate, datelines and captions give none; a line printed twice gives its figures once.
    """
    seen: set[str] = set()
    figures: list[Figure] = []
    for index, sentence in enumerate(sentences):
        if not sentence.role.compared:
            continue
        words = " ".join(article.text[sentence.start : sentence.end].casefold().split())
        if words in seen:
            continue
        seen.add(words)
        line = Line(article.text, sentence.start, sentence.end)
        for amount in read_amounts(line):
            figures.append(_figure(article, index, line, amount))
    return tuple(figures)


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
    if not len(line):
        return []
    set_aside = excluded(line, line[0].start, line[len(line) - 1].end)
    amounts: list[Amount] = []
    at = 0
    while at < len(line):
        amount = _amount_at(line, at, set_aside)
        if amount is None or (amounts and amount.start < amounts[-1].stop):
            at += 1
            continue
        amounts.append(amount)
        at = max(at + 1, amount.stop)
    amounts = sorted([*amounts, *_victims(line, amounts)], key=lambda amount: amount.start)
    assign_roles(line, amounts)
    _fill_units(line, amounts)
    return amounts


def _amount_at(line: Line, at: int, set_aside: list[tuple[int, int]]) -> Amount | None:
    token = line[at]
    if not token.number and not starts_number(token.low):
        return None
    if any(start < token.end and token.start < end for start, end in set_aside):
        return None
    if line.capital(at) and not token.number:
        return None
    numeral = read_numeral(line, at)
    if numeral is None:
        return _period(line, at)
    if _is_name(line, numeral) or (numeral.plain and is_year(line, at)):
        return None
    amount = read_amount(line, numeral)
    return amount if _is_figure(line, numeral, amount) else None


def _is_name(line: Line, numeral: Numeral) -> bool:
    """Whether a number belongs to a word it touches: "F-16", "iPhone6", "1st"."""
    before, after = line[numeral.start - 1], line[numeral.stop]
    if line.glued(numeral.start) and (before.text.isalpha() or before.text in ("_", "/", "#", "@")):
        return True
    if line.glued(numeral.start) and before.text in ("-", "."):
        return line.glued(numeral.start - 1)
    return line.glued(numeral.stop) and after.low in ("st", "nd", "rd", "th")


_NO_ONES = frozenset(
    """day point side thing way hand another time occasion example reason last exception theory possibility where
    question such moment step sort kind hell estimate account more or case other respect sense word""".split()
)
_NO_COUNTED = frozenset({"figure", "way", "down"})


def _is_figure(line: Line, numeral: Numeral, amount: Amount) -> bool:
    """Whether an amount is one that an article states, and no pronoun or turn of speech."""
    word = line.low(numeral.start)
    if numeral.form is Form.VAGUE and word == "several":
        return amount.kind is FigureKind.DURATION or numeral.value >= 100
    if numeral.form is Form.MULTIPLE:
        return _says_by_how_much(line, numeral, amount)
    if numeral.form is Form.FRACTION and word in ("half", "quarter"):
        return line.low(numeral.start - 1) not in (
            "first",
            "second",
            "other",
            "better",
            "-",
            "latter",
        ) and not (
            line.low(numeral.stop) in ("-", "way", "time")
            or line.low(numeral.stop).startswith(("brother", "sister"))
        )
    if numeral.form is Form.FRACTION and line.low(amount.stop) == "-" and line.glued(amount.stop):
        return False  # "half-frozen"
    if word == "one" and numeral.value == 1:
        return _counts_one(line, numeral, amount)
    if numeral.value == 0 and not line[numeral.start].number:
        return amount.unit is not None and not line[amount.stop - 1].text[:1].isupper()
    if amount.kind is FigureKind.COUNT and amount.unit is None and numeral.form is Form.DIGITS:
        return not _is_code(line, numeral)
    if amount.kind is FigureKind.COUNT and numeral.form is Form.WORDS and numeral.value < 13:
        if amount.unit in _NO_COUNTED:
            return False  # "six figures", "a two-way street"
        if amount.unit is None:
            return not _is_pronoun(line, numeral)
    return True


def _is_code(line: Line, numeral: Numeral) -> bool:
    """Whether bare digits are part of a name or a score: "Brigade 51", "3-1"."""
    if line.low(numeral.stop) in HYPHENS and line.glued(numeral.stop) and line[numeral.stop + 1].number:
        return True
    before = line[numeral.start - 1]
    return (
        numeral.plain and line.capital(numeral.start - 1) and before.text.isalpha() and len(before.text) > 1
    )


def _is_pronoun(line: Line, numeral: Numeral) -> bool:
    """Whether a small number word without a noun stands for people named before: "the two agreed"."""
    return line.low(numeral.start - 1) in (
        "the", "these", "those", "you", "us", "them", "we", "they", "other", "its", "their", "and", ",",
    ) and line.low(numeral.stop) not in ("in", "dead", "killed", "wounded")  # fmt: skip


def _says_by_how_much(line: Line, numeral: Numeral, amount: Amount) -> bool:
    word, before, after = line.low(numeral.start), line.low(numeral.start - 1), line.low(numeral.stop)
    if word in ("twice", "thrice"):
        return after in ("as", "the", "that", "what", "its", "their", "his", "her")
    if word.endswith("fold") or numeral.stop - numeral.start > 1 or word.endswith(("ed", "ing")):
        return True
    return (
        amount.qualifier is Qualifier.RANGE
        or before in ("to", "will", "would", "could", "than", "nearly", "almost", "about")
        or after in ("the", "its", "their", "that", "what", "from", "his", "her")
    )


def _counts_one(line: Line, numeral: Numeral, amount: Amount) -> bool:
    """Whether "one" counts: "one purpose", "one soldier was killed", and not "one official said"."""
    if amount.qualifier is not Qualifier.EXACT or amount.kind in (
        FigureKind.PERCENT,
        FigureKind.MONEY,
        FigureKind.MEASURE,
    ):
        return True
    if (
        amount.unit is None
        or line.low(numeral.stop) in ("of", "'s", "or")
        or line.low(numeral.start - 1) == "the"
    ):
        return False
    if _fateful(line, amount):
        return True
    if amount.unit.lower() in _NO_ONES or line.low(numeral.stop) in _NO_ONES:
        return False
    if amount.kind is FigureKind.DURATION:
        return True
    # At the start of a clause, or before its verb, it is an article: "One witness said".
    before, after = line[numeral.start - 1], line[amount.stop]
    if numeral.start == 0 or not (before.text[:1].isalnum() or before.low == ","):
        return False
    return after.low in _AFTER_ONE or not after.text[:1].isalnum()


_AFTER_ONE = frozenset(
    """that which who in on at of for with from by to and or but since after before during near inside outside
    while when where as per into over under about""".split()
)


def _fateful(line: Line, amount: Amount) -> bool:
    assign_roles(line, [amount])
    return amount.role is not None


def _period(line: Line, at: int) -> Amount | None:
    """Return "almost a year", "a century ago": one of a unit of time."""
    if line.low(at) not in ("a", "an") or (
        line.low(at + 1) not in PERIODS and line.low(at + 1) not in MEASURES
    ):
        return None
    amount = read_amount(line, Numeral(at, at + 1, 1.0, Form.WORDS))
    if amount.kind is FigureKind.MEASURE and amount.qualifier is not Qualifier.EXACT:
        return amount
    if amount.kind is not FigureKind.DURATION:
        return None
    after, before = line.low(amount.stop), line.low(amount.start - 1)
    if amount.qualifier is not Qualifier.EXACT or after in ("ago", "after", "before", "later", "earlier"):
        return amount
    return (
        amount
        if before in ("for", "within", "in") and after not in ("when", "of", "in", "that", "-")
        else None
    )


def _victims(line: Line, amounts: Sequence[Amount]) -> Iterator[Amount]:
    """Find the people named by "a" whom an act befalls: "killed a civilian contractor", "a guard was shot"."""
    taken = {at for amount in amounts for at in range(amount.start, amount.stop)}
    at = 0
    while at < len(line):
        if line.low(at) in COUNTING_ACTS:
            for victim in _objects(line, at + 1, amounts):
                if not taken.intersection(range(victim.start, victim.stop)):
                    taken.update(range(victim.start, victim.stop))
                    yield victim
        elif line.low(at) in ("a", "an") and at not in taken:
            victim = _victim(line, at)
            if victim is not None and _suffers(line, victim.stop):
                taken.update(range(victim.start, victim.stop))
                yield victim
        at += 1


def _objects(line: Line, at: int, amounts: Sequence[Amount]) -> Iterator[Amount]:
    """Return those named by "a" in the list that follows an act."""
    while True:
        begin = at + 1 if line.low(at) in ("“", '"', "including", "both") else at
        victim = _victim(line, begin)
        if victim is not None:
            yield victim
        else:
            victim = next((amount for amount in amounts if amount.start == begin), None)
            if victim is None:
                return
        at = victim.stop
        if line.low(at) not in _LISTING:
            return
        while line.low(at) in _LISTING:
            at += 1


_LISTING = frozenset({",", "and", "with", "including", "or"})


def _suffers(line: Line, at: int) -> bool:
    """Whether the verb behind a subject is an act done to it: "was killed", "has been arrested"."""
    if line.low(at) in ("has", "had") and line.says(at + 1, "been"):
        at += 1
    if line.low(at) not in ("was", "were", "been", "is"):
        return False
    at += (
        2
        if line.low(at + 1) in ("also", "reportedly", "later", "seriously", "badly", "critically", "fatally")
        else 1
    )
    return line.low(at) in COUNTING_ACTS and not line.low(at).endswith("ing")


def _victim(line: Line, at: int) -> Amount | None:
    if line.low(at) not in ("a", "an"):
        return None
    counted = read_counted(line, at + 1, one=True, compound=False)
    if counted is None or counted.noun.lower() not in PEOPLE:
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


def _fill_units(line: Line, amounts: Sequence[Amount]) -> None:
    """Give a bare number the unit of what it stands for."""
    for n, amount in enumerate(amounts):
        if amount.kind is not FigureKind.COUNT or amount.unit is not None:
            continue
        if _shares_unit(line, amounts, n) or _is_part(line, amounts, n):
            continue
        before = [a for a in reversed(amounts[:n]) if a.unit is not None and a.kind is FigureKind.COUNT]
        same = [a for a in before if a.role == amount.role]
        parents = ("father", "mother", "parent", "dad", "mum", "mom", "grandmother", "grandfather")
        if line.low(amount.start - 1) == "of" and line.low(amount.start - 2) in parents:
            amount.unit = "child"
        elif amount.role in ("killed", "wounded", "arrested", "missing", "shot") and not same:
            amount.unit = "person"
        elif same or before:
            source = (same or before)[0]
            amount.unit, amount.of = source.unit, source.of
        else:
            amount.unit = _number_of(line, amount)


def _shares_unit(line: Line, amounts: Sequence[Amount], n: int) -> bool:
    """Whether the next figure gives the unit: "from 5 to 10 percent", "27 and 29 years old"."""
    amount = amounts[n]
    if n and amounts[n - 1].kind is FigureKind.AGE and amount.start - amounts[n - 1].stop == 1:
        amount.kind, amount.unit = FigureKind.AGE, amounts[n - 1].unit  # "aged 15 and 17"
        return True
    if n + 1 == len(amounts):
        return False
    after = amounts[n + 1]
    between = [line.low(at) for at in range(amount.stop, after.start)]
    changes = amount.role == "before" and between[-1:] == ["to"]
    if after.unit is None or not (
        changes or (between and set(between) <= {"and", "or", "to", ",", "-", "then"})
    ):
        return False
    amount.kind, amount.unit, amount.of = after.kind, after.unit, after.of
    return True


def _is_part(line: Line, amounts: Sequence[Amount], n: int) -> bool:
    """Whether the next figure is the whole: "ten of the 15 hijackers"."""
    amount, after = amounts[n], amounts[n + 1] if n + 1 < len(amounts) else None
    if (
        after is None
        or after.unit is None
        or not line.says(amount.stop, "of")
        or after.start - amount.stop > 2
    ):
        return False
    amount.unit, amount.of = after.unit, after.of
    return True


def _number_of(line: Line, amount: Amount) -> str | None:
    """Return the noun of "the number of troops", where the sentence says what its numbers count."""
    for at in range(amount.start - 1, -1, -1):
        if line.says(at, "number", "of"):
            counted = read_counted(line, at + 2, one=False, compound=False)
            return counted.noun if counted else None
    return None
