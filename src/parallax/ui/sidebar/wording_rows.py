# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The rows of the Wording tab: one for each thing, with the words that the sources have for it."""

from __future__ import annotations

from collections.abc import Sequence

from parallax.domain.article import Article
from parallax.domain.comparison import Comparison, Variant, Wording
from parallax.ui.sidebar.rows import Line, Mark, Row, Run, Tone
from parallax.ui.sidebar.telling import articles_of, one_line, told_sources


def wording_rows(comparison: Comparison) -> tuple[Row, ...]:
    """Return a row for each thing that is called by different words, in the comparison's order."""
    articles = articles_of(comparison)
    return tuple(
        _row(index, wording, articles)
        for index, wording in enumerate(comparison.wordings)
        if wording.variants
    )


def _row(index: int, wording: Wording, articles: Sequence[Article]) -> Row:
    """Return the row of one thing, a line for each way to name it."""
    lines = tuple(
        Line(
            (Run(f"“{one_line(variant.text)}”", Tone.WORDS),),
            tuple(_mark(article, variant) for article in articles),
            gap=6 if number else 0,
            marks_last=True,
        )
        for number, variant in enumerate(wording.variants)
    )
    told = [
        f"“{one_line(variant.text)}”: {told_sources(variant.articles, articles)}"
        for variant in wording.variants
    ]
    used = frozenset(article for variant in wording.variants for article in variant.articles)
    names = [article.name for article in articles if article.id in used]
    return Row(
        key=f"wording-{index}",
        lines=lines,
        spoken=" ".join(told),
        copied="\n".join(_copied(variant, articles) for variant in wording.variants),
        place=next((line.places[0] for line in lines if line.places), None),
        articles=used,
        search=one_line(" ".join([*(variant.text for variant in wording.variants), *names])).casefold(),
    )


def _mark(article: Article, variant: Variant) -> Mark:
    """Return a source's badge, hollow where it does not use the words."""
    return Mark.of(article, [place for place in variant.at if place.article == article.id])


def _copied(variant: Variant, articles: Sequence[Article]) -> str:
    """Return one way to name the thing as plain text with its sources."""
    sources = [f"{article.letter} {article.name}" for article in articles if article.id in variant.articles]
    return f"“{one_line(variant.text)}”: {', '.join(sources)}"
