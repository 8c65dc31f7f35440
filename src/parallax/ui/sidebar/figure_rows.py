# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The rows of the Figures tab: one for each thing that is measured."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from parallax.domain.article import Article
from parallax.domain.comparison import Comparison, Derived, Figure, FigureGroup, FigureKind, Qualifier
from parallax.ui.sidebar.figure_words import counted_words, qualified, spread_words, value_words
from parallax.ui.sidebar.rows import SEPARATOR, WARNING_SIGN, Line, Mark, Row, Run, Tone, place_of, warning
from parallax.ui.sidebar.telling import articles_of, one_line

translate = QCoreApplication.translate


def figure_rows(comparison: Comparison) -> tuple[Row, ...]:
    """Return a row for each group: disagreements first, then what most sources carry, then reading order."""
    articles = articles_of(comparison)
    reading_order = {article.id: position for position, article in enumerate(articles)}

    def rank(group: FigureGroup) -> tuple[bool, int, int, int]:
        members = [comparison.figures[member] for member in group.members]
        first = min((reading_order[figure.article], figure.start) for figure in members)
        return (group.agree, -len({figure.article for figure in members}), *first)

    groups = [(index, group) for index, group in enumerate(comparison.figure_groups) if group.members]
    groups.sort(key=lambda numbered: rank(numbered[1]))
    derived: dict[int, list[Derived]] = {}
    for one in comparison.derived:
        derived.setdefault(one.figure, []).append(one)
    return tuple(
        _row(index, group, comparison, articles, [d for m in group.members for d in derived.get(m, ())])
        for index, group in groups
    )


def figure_kinds() -> tuple[tuple[str, str], ...]:
    """Return the kinds by which figures can be filtered, with their names."""
    names = {
        FigureKind.COUNT: translate("Figures", "Counts"),
        FigureKind.MONEY: translate("Figures", "Money"),
        FigureKind.PERCENT: translate("Figures", "Percentages"),
        FigureKind.MULTIPLE: translate("Figures", "Multiples"),
        FigureKind.DURATION: translate("Figures", "Durations"),
        FigureKind.AGE: translate("Figures", "Ages"),
        FigureKind.MEASURE: translate("Figures", "Measures"),
        FigureKind.RATIO: translate("Figures", "Ratios"),
    }
    return tuple((kind.value, name) for kind, name in names.items())


def _row(
    index: int,
    group: FigureGroup,
    comparison: Comparison,
    articles: Sequence[Article],
    derived: Sequence[Derived],
) -> Row:
    """Return the row of one group."""
    by_article = _by_article([comparison.figures[member] for member in group.members], articles)
    figures = [figure for own in by_article.values() for figure in own]
    values = {(figure.low, figure.high) for figure in figures}
    first = figures[0]
    if not group.agree:
        value = warning(translate("Figures", "disagree"))
    elif len(values) > 1:
        value = Run(spread_words(figures), Tone.VALUE)
    else:
        value = Run(_common_value(figures), Tone.VALUE)
    counted = counted_words(group.label, figures, value.text)
    head = (value, Run("  " + counted)) if counted else (value,)
    one_value = group.agree and len(values) == 1
    wordings = _own_wordings(by_article, articles, warn=not group.agree)
    more: tuple[Line, ...] = ()
    if one_value:
        marks = tuple(_mark(article, by_article.get(article.id, [])) for article in articles)
        lines: tuple[Line, ...] = (Line(head), Line(marks=marks, gap=6))
        more = wordings
    else:
        absent = tuple(_mark(article, ()) for article in articles if article.id not in by_article)
        lines = (Line(head), *wordings, *((Line(marks=absent, gap=6),) if absent else ()))
    derived_lines, told_derived = _derived(derived, comparison)
    lines += derived_lines
    sources = _told_sources(by_article, articles, each_wording=not one_value)
    told = f"{value.text.removeprefix(WARNING_SIGN).strip()}: {counted}".removesuffix(": ")
    return Row(
        key=f"figure-{index}",
        lines=lines,
        spoken=" ".join([f"{told}. {sources}", *told_derived]),
        copied=_copied(told, by_article, articles),
        place=place_of(first),
        articles=frozenset(by_article),
        kind=first.kind.value,
        disagrees=not group.agree,
        more=more,
        search=_search_text(value.text, group.label, figures, articles),
    )


def _derived(derived: Sequence[Derived], comparison: Comparison) -> tuple[tuple[Line, ...], tuple[str, ...]]:
    """Return what is to be seen and said where a figure follows from others, or does not."""
    told: dict[str, bool] = {}
    for one in derived:
        sources = (comparison.figures[source] for source in one.sources)
        values = [value_words(replace(figure, qualifier=Qualifier.EXACT)) for figure in sources]
        given = translate("Figures", " and ").join(dict.fromkeys(values))
        words = (
            translate("Figures", "follows from {0}")
            if one.agrees
            else translate("Figures", "does not follow from {0}")
        )
        told[words.format(given)] = one.agrees
    lines = tuple(
        Line((Run(words, Tone.QUIET) if agrees else warning(words),), gap=5) for words, agrees in told.items()
    )
    return lines, tuple(f"{words[0].upper()}{words[1:]}." for words in told)


def _by_article(figures: Sequence[Figure], articles: Sequence[Article]) -> dict[str, list[Figure]]:
    """Return each source's figures in reading order, the sources in their own order."""
    grouped: dict[str, list[Figure]] = {}
    for article in articles:
        own = sorted((f for f in figures if f.article == article.id), key=lambda figure: figure.start)
        if own:
            grouped[article.id] = own
    return grouped


def _common_value(figures: Sequence[Figure]) -> str:
    """Return the one value that all give, with a qualifier only where nobody gives it exactly."""
    qualifiers = [figure.qualifier for figure in figures]
    if Qualifier.EXACT in qualifiers:
        return value_words(figures[qualifiers.index(Qualifier.EXACT)])
    if len(set(qualifiers)) == 1:
        return value_words(figures[0])
    return qualified(spread_words(figures), Qualifier.ABOUT)


def _mark(article: Article, figures: Sequence[Figure]) -> Mark:
    """Return a source's badge, hollow where it does not give the figure."""
    return Mark.of(article, figures, words=SEPARATOR.join(_wordings(figures)))


def _wordings(figures: Sequence[Figure]) -> list[str]:
    """Return the different words in which one source gives a figure."""
    told: dict[str, str] = {}
    for figure in figures:
        words = one_line(figure.text)
        told.setdefault(words.casefold(), words)
    return list(told.values())


def _own_wordings(
    by_article: dict[str, list[Figure]], articles: Sequence[Article], *, warn: bool
) -> tuple[Line, ...]:
    """Return a line for each source that gives the figure, with its own words."""
    odd = _odd_articles(by_article) if warn else frozenset()
    lines: list[Line] = []
    for article in articles:
        own = by_article.get(article.id)
        if own:
            tone = Tone.WARNING if article.id in odd else Tone.PLAIN
            words = Run(SEPARATOR.join(_wordings(own)), tone)
            lines.append(Line((words,), (_mark(article, own),), gap=4 if lines else 6))
    return tuple(lines)


def _odd_articles(by_article: dict[str, list[Figure]]) -> frozenset[str]:
    """Return the sources that depart from the value that most give, all where no value is given by most.

    None where a source gives several values: which of them clashes cannot be told by counting.
    """
    values = {key: {(figure.low, figure.high) for figure in own} for key, own in by_article.items()}
    if any(len(own) > 1 for own in values.values()):
        return frozenset()
    single = {key: own.pop() for key, own in values.items()}
    (usual, count), *_ = Counter(single.values()).most_common()
    if 2 * count <= len(single):
        return frozenset(single)
    return frozenset(key for key, value in single.items() if value != usual)


def _told_sources(
    by_article: dict[str, list[Figure]], articles: Sequence[Article], *, each_wording: bool
) -> str:
    """Return the sentence that names who gives the figure and who does not."""
    given, absent = [], []
    for article in articles:
        own = by_article.get(article.id)
        who = f"{article.letter} {article.name}"
        if own is None:
            absent.append(who)
        elif each_wording:
            given.append(f"{who}: {', '.join(_wordings(own))}")
        else:
            given.append(who)
    told = translate("Figures", "In {0}.").format("; ".join(given))
    if absent:
        told += " " + translate("Figures", "Not in {0}.").format("; ".join(absent))
    return told


def _copied(told: str, by_article: dict[str, list[Figure]], articles: Sequence[Article]) -> str:
    """Return the row as plain text with each source's own words."""
    lines = [told]
    for article in articles:
        own = by_article.get(article.id)
        if own:
            words = ", ".join(f"“{wording}”" for wording in _wordings(own))
            lines.append(f"  {article.letter}  {article.name}: {words}")
    return "\n".join(lines)


def _search_text(value: str, label: str, figures: Sequence[Figure], articles: Sequence[Article]) -> str:
    """Return everything that the text filter looks in."""
    names = {article.id: article.name for article in articles}
    parts = [value, value.replace(",", ""), label]
    parts += [
        f"{figure.text} {figure.of or ''} {figure.role or ''} {names[figure.article]}" for figure in figures
    ]
    return " ".join(parts).casefold()
