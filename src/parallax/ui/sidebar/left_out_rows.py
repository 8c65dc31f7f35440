# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The rows of the Left out tab: one for each claim that many sources carry and some do not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from parallax.domain.article import Article
from parallax.domain.comparison import Claim, Comparison, LeftOut, Place, SentenceRef
from parallax.ui.sidebar.rows import Line, Mark, Row, Run, Tone, warning
from parallax.ui.sidebar.telling import articles_of, one_line, told_sources

translate = QCoreApplication.translate


def left_out_rows(comparison: Comparison) -> tuple[Row, ...]:
    """Return a row for each claim: conflicts first, then what most sources carry, then the claims' order.

    A row's `articles` are those that leave the claim out: that is what a filter by source asks for.
    """
    articles = articles_of(comparison)

    def rank(left_out: LeftOut) -> tuple[bool, int, int]:
        claim = comparison.claims[left_out.claim]
        return (not claim.conflict, -len(claim.articles), left_out.claim)

    return tuple(_row(one, comparison, articles) for one in sorted(comparison.left_out, key=rank))


def _row(left_out: LeftOut, comparison: Comparison, articles: Sequence[Article]) -> Row:
    """Return the row of one claim."""
    claim = comparison.claims[left_out.claim]
    told_by: dict[str, list[SentenceRef]] = {}
    for ref in claim.sentences:
        told_by.setdefault(ref.article, []).append(ref)
    label = one_line(claim.label)
    absent = [article for article in articles if article.id in left_out.articles]
    not_in = translate("LeftOut", "not in {0}").format(", ".join(article.letter for article in absent))
    conflict = translate("LeftOut", "conflict")
    head: tuple[Run, ...] = (Run(label),)
    if claim.conflict:
        head = (warning(f"{conflict}  "), *head)
    marks = tuple(_mark(article, told_by.get(article.id, ()), comparison) for article in articles)
    told = f"{label}. {told_sources(claim.articles, articles)}"
    return Row(
        key=f"left-out-{left_out.claim}",
        lines=(Line(head), Line(marks=marks, gap=6), Line((Run(not_in, Tone.QUIET),), gap=4)),
        spoken=f"{conflict}: {told}" if claim.conflict else told,
        copied=_copied(claim, told_by, absent, comparison),
        place=None,
        articles=frozenset(left_out.articles),
        disagrees=claim.conflict,
        search=_search_text(claim, comparison),
        claim=left_out.claim,
    )


def _mark(article: Article, refs: Sequence[SentenceRef], comparison: Comparison) -> Mark:
    """Return a source's badge, hollow where it does not carry the claim."""
    sentences = [comparison.sentence(ref) for ref in refs]
    places = [Place(article.id, sentence.start, sentence.end) for sentence in sentences]
    return Mark.of(article, places, words=one_line(comparison.words(refs[0])) if refs else "")


def _copied(
    claim: Claim,
    told_by: Mapping[str, Sequence[SentenceRef]],
    absent: Sequence[Article],
    comparison: Comparison,
) -> str:
    """Return the claim as plain text: who says it in which words, and who does not."""
    lines = [one_line(claim.label)]
    for article_id, refs in told_by.items():
        article = comparison.article(article_id).article
        lines.append(f"  {article.letter}  {article.name}: “{one_line(comparison.words(refs[0]))}”")
    names = ", ".join(f"{article.letter} {article.name}" for article in absent)
    lines.append("  " + translate("LeftOut", "not in {0}").format(names))
    return "\n".join(lines)


def _search_text(claim: Claim, comparison: Comparison) -> str:
    """Return everything that the text filter looks in."""
    parts = [claim.label, *(comparison.words(ref) for ref in claim.sentences)]
    return one_line(" ".join(parts)).casefold()
