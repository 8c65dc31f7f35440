# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The figures: what is counted, who gives which value, disagreements first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from parallax.domain.article import Span
from parallax.domain.comparison import Figure, FigureKind, Qualifier, SentenceRef
from parallax.report.marked_text import LONGEST_IN_CELL, Runs, printable, right_to_left, runs, shortened
from parallax.report.material import Material

_LONGEST_VALUE = 40
_LONGEST_LABEL = 120
_NUMBER_SAYS_IT = frozenset({FigureKind.COUNT, FigureKind.PERCENT, FigureKind.MONEY, FigureKind.AGE})

_Notes = dict[int, list[str]]


def figures(material: Material) -> list[dict[str, Any]]:
    """Return a row for each thing counted: disagreements, then what most sources give, then the rest."""
    comparison = material.comparison
    derived = _derived(material)
    grouped = {member for group in comparison.figure_groups for member in group.members}
    rows = [
        _row(material, group.label, group.members, derived, agree=group.agree)
        for group in comparison.figure_groups
        if group.members
    ]
    rows += [
        _row(material, "", [index], derived, agree=True)
        for index in range(len(comparison.figures))
        if index not in grouped
    ]
    rows.sort(key=lambda row: (row["agree"], -len(row["present"]), row["at"]))
    return rows


def _row(
    material: Material, label: str, indices: Sequence[int], derived: _Notes, *, agree: bool
) -> dict[str, Any]:
    """Return the row of figures that measure one thing.

    Where several sources agree, the label says what is counted; else their own words around the figure do.
    """
    members = [material.comparison.figures[index] for index in indices]
    present = material.places([figure.article for figure in members])
    settled = agree and len(present) > 1
    values = _values(material, members)
    return {
        "values": [_most_common(material, members)] if settled else values,
        "label": printable(shortened(label, _LONGEST_LABEL)) if len(present) > 1 else "",
        "agree": agree,
        "settled": settled,
        "present": present,
        "lines": _wordings(material, members, with_context=not settled),
        "derived": [note for index in indices for note in derived.get(index, [])],
        "at": min(_position(material, figure) for figure in members),
    }


def _position(material: Material, figure: Figure) -> tuple[int, int]:
    return material.positions[figure.article], figure.start


def _values(material: Material, members: Sequence[Figure]) -> list[str]:
    """Return the values that members give, each once, in the order of the sources."""
    ordered = sorted(members, key=lambda figure: _position(material, figure))
    return list(dict.fromkeys(_value(material, figure) for figure in ordered))


def _most_common(material: Material, members: Sequence[Figure]) -> str:
    """Return the value that most of the members give; the shortest where several do."""
    values = Counter(_value(material, figure) for figure in members)
    most = max(values.values())
    return min((value for value, times in values.items() if times == most), key=len)


def _value(material: Material, figure: Figure) -> str:
    """Return the number with its qualifier; where a bare number would not say it, the article's words."""
    low, high = figure.low, figure.high
    if figure.kind not in _NUMBER_SAYS_IT or (low is None and high is None):
        return printable(shortened(figure.text, _LONGEST_VALUE), LONGEST_IN_CELL)
    phrases = material.phrases
    if low is not None and high is not None and low != high:
        number = phrases.say("range", low=phrases.number(low), high=phrases.number(high))
    else:
        number = phrases.number(low if low is not None else high or 0)
    if figure.kind is FigureKind.PERCENT:
        number = phrases.say("percent", n=number)
    elif figure.kind is FigureKind.MONEY and figure.unit:
        number = phrases.say(
            "money", n=number, currency=printable(shortened(figure.unit, _LONGEST_VALUE), LONGEST_IN_CELL)
        )
    plain = figure.qualifier in (Qualifier.EXACT, Qualifier.RANGE)
    return number if plain else phrases.say(f"qualifier_{figure.qualifier}", n=number)


def _wordings(material: Material, members: Sequence[Figure], *, with_context: bool) -> list[dict[str, Any]]:
    """Return what each source writes, the same words once; `with_context`: with the words around."""
    found: dict[str, dict[str, Any]] = {}
    for figure in sorted(members, key=lambda each: _position(material, each)):
        position = material.positions[figure.article]
        printed = _in_context(material, figure) if with_context else [(printable(figure.text), "figure")]
        words = "".join(text for text, _ in printed).casefold()
        line = found.setdefault(words, {"articles": [], "runs": printed, "rtl": right_to_left(words)})
        if position not in line["articles"]:
            line["articles"].append(position)
    return list(found.values())


def _in_context(material: Material, figure: Figure) -> Runs:
    """Return the figure within its sentence, cut at words to about a line."""
    text = material.article(figure.article).text
    sentence = material.sentence(SentenceRef(figure.article, figure.sentence))
    room = max(_line_length(material) - (figure.end - figure.start), 20)
    before = min(figure.start - sentence.start, max(room // 2, room - (sentence.end - figure.end)))
    start, end = figure.start - before, min(sentence.end, figure.end + room - before)
    if start > sentence.start:
        start = _next_word(text, start, figure.start)
    if end < sentence.end:
        end = _previous_word(text, end, figure.end)
    printed = runs(text, Span(start, end), [(Span(figure.start, figure.end), "figure")])
    if start > sentence.start:
        printed.insert(0, ("… ", ""))
    if end < sentence.end:
        printed.append(("\u00a0…", ""))
    return printed


def _line_length(material: Material) -> int:
    """Return how many characters make about a line of the report, beside a badge for each source."""
    return 84 - 5 * min(len(material.articles), 8) // 2


def _next_word(text: str, start: int, limit: int) -> int:
    gap = text.find(" ", start, limit)
    return gap + 1 if gap >= 0 else start


def _previous_word(text: str, end: int, limit: int) -> int:
    gap = text.rfind(" ", limit, end)
    return gap if gap >= 0 else end


def _derived(material: Material) -> _Notes:
    """Return for figures that follow from others, or contradict them, sentences that say so."""
    comparison = material.comparison
    notes: _Notes = {}
    for derived in comparison.derived:
        texts = [printable(comparison.figures[each].text) for each in (derived.figure, *derived.sources)]
        joined = material.phrases.say("and").join(texts[1:])
        key = "follows_from" if derived.agrees else "does_not_follow_from"
        notes.setdefault(derived.figure, []).append(
            material.phrases.say(key, figure=texts[0], sources=joined)
        )
    return notes
