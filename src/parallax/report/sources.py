# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The sources: who they are, when they wrote, and how much of each the others carry."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from parallax.domain.article import Article
from parallax.domain.comparison import ComparedArticle, SentenceRef, Standing
from parallax.report.marked_text import LONGEST_IN_CELL, language_tag, printable, right_to_left, shortened
from parallax.report.material import Material, is_text, wash

_CELLS = 200
"""Into so many steps an article's strip is cut, however long the article is."""


def sources(material: Material) -> list[dict[str, Any]]:
    """Return a row for each article, in order."""
    return [_source(material, position, compared) for position, compared in enumerate(material.articles)]


def _source(material: Material, position: int, compared: ComparedArticle) -> dict[str, Any]:
    article = compared.article
    letter = material.letter(position)
    phrases = material.phrases
    return {
        "letter": letter,
        "colour": _number(letter, position),
        "name": printable(shortened(article.name, 60), LONGEST_IN_CELL),
        "short": printable(shortened(article.name, 20)),
        "title": printable(shortened(article.title, 200)) if article.title else phrases.say("no_title"),
        "titled": article.title is not None,
        "title_rtl": right_to_left(article.title or ""),
        "author": printable(shortened(article.author, 80), LONGEST_IN_CELL) if article.author else None,
        "date": printable(shortened(phrases.date(article.published), 40), LONGEST_IN_CELL),
        "words": f"{_words(article):,}",
        "share": share(phrases.say("not_compared"), compared),
        "strip": strip(material, compared),
        "rtl": right_to_left(_reading_text(article)),
        "language": language_tag(article.language),
    }


def _number(letter: str, position: int) -> int:
    """Return the place of a letter in the row A, B ... Z, AA: it gives the colour."""
    if not (letter.isascii() and letter.isalpha() and letter.isupper()):
        return position
    number = 0
    for character in letter:
        number = number * 26 + ord(character) - ord("A") + 1
    return number - 1


def _reading_text(article: Article) -> str:
    texts = (article.text[each.start : each.end] for each in article.paragraphs if is_text(each.role))
    return "\n".join(texts)


def _words(article: Article) -> int:
    return len(_reading_text(article).split())


def share(nothing: str, compared: ComparedArticle) -> str:
    """Return how many of an article's compared sentences other sources carry, in percent."""
    standings = [sentence.standing for sentence in compared.sentences if sentence.standing is not None]
    if not standings:
        return nothing
    carried = sum(standing is not Standing.UNIQUE for standing in standings)
    return f"{round(100 * carried / len(standings))}%"


def strip(material: Material, compared: ComparedArticle) -> list[tuple[int, str]]:
    """Return the article from beginning to end as stretches of a highlight: how many steps, which class."""
    classes = [
        (
            sentence.end - sentence.start,
            wash(sentence, SentenceRef(compared.article.id, number) in material.touching),
        )
        for number, sentence in enumerate(compared.sentences)
        if sentence.standing is not None
    ]
    total = sum(length for length, _ in classes)
    if not total:
        return []
    return [(len(list(same)), name) for name, same in groupby(_cells(classes, total))]


def _cells(classes: Sequence[tuple[int, str]], total: int) -> list[str]:
    cells: list[str] = []
    passed = 0
    for length, name in classes:
        passed += length
        cells += [name] * (_CELLS * passed // total - len(cells))
    return cells
