# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The comparison in aligned rows: one row for each claim, with what every source says."""

from __future__ import annotations

from typing import Any

from parallax.domain.article import Span
from parallax.domain.comparison import Claim
from parallax.report.decisions import decided
from parallax.report.marked_text import Runs, printable, right_to_left, runs, shortened
from parallax.report.material import Material

_LABEL = 120
# What has more characters than this may be broken over two pages; shorter pieces stay whole.
_KEPT_TOGETHER = 700
_MOST_ABSENT = 5
"""More sources than these are not named as silent: the badges below tell it faster."""


def claims(material: Material, *, columns: bool) -> list[dict[str, Any]]:
    """Return the claims in order; `columns`: a column for each source, else a line for each wording."""
    return [
        _claim(material, number, claim, columns=columns)
        for number, claim in enumerate(material.comparison.claims, start=1)
        if claim.sentences
    ]


def _claim(material: Material, number: int, claim: Claim, *, columns: bool) -> dict[str, Any]:
    present = material.places(claim.articles)
    lines = _lines(material, claim)
    if not columns:
        lines = _same_words_once(lines)
    lengths = [sum(len(text) for each in line["sentences"] for text, _ in each) for line in lines]
    return {
        "number": number,
        "label": printable(shortened(claim.label, _LABEL)),
        "conflict": claim.conflict,
        "present": present,
        "note": _note(material, claim, present),
        "lines": lines,
        "keep": sum(lengths) < _KEPT_TOGETHER,
        "keep_head": lengths[0] < _KEPT_TOGETHER,
    }


def _lines(material: Material, claim: Claim) -> list[dict[str, Any]]:
    """Return for each source its sentences, in the order of the sources."""
    by_article: dict[int, list[Runs]] = {}
    for ref, differs in zip(claim.sentences, claim.differs, strict=False):
        sentence = material.sentence(ref)
        marks = [(span, "differs") for span in differs]
        marks += [(span, "clash") for span in material.clashes.get(ref, ())]
        text = material.article(ref.article).text
        printed = runs(text, Span(sentence.start, sentence.end), marks)
        by_article.setdefault(material.positions[ref.article], []).append(printed)
    return [
        {
            "articles": [position],
            "sentences": sentences,
            "rtl": right_to_left("".join(text for each in sentences for text, _ in each)),
        }
        for position, sentences in sorted(by_article.items())
    ]


def _same_words_once(lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Join the sources that say the same word for word into one line."""
    joined: dict[str, dict[str, Any]] = {}
    for line in lines:
        words = " ".join("".join(text for text, _ in each).casefold().strip() for each in line["sentences"])
        if words in joined:
            joined[words]["articles"] += line["articles"]
        else:
            joined[words] = line
    return list(joined.values())


def _note(material: Material, claim: Claim, present: list[int]) -> str:
    phrases = material.phrases
    everyone = range(len(material.articles))
    absent = [material.letter(position) for position in everyone if position not in present]
    parts = [phrases.say("n_of_m_sources", n=len(present), m=len(everyone))]
    if 0 < len(absent) <= _MOST_ABSENT:
        parts.append(phrases.say("not_in", letters=", ".join(absent)))
    wordings = {material.comparison.words(ref).casefold() for ref in claim.sentences}
    if len(claim.sentences) > 1 and len(wordings) == 1:
        parts.append(phrases.say("word_for_word"))
    if decided(material, claim):
        parts.append(phrases.say("decided"))
    return " · ".join(parts)
