# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What the reading room says: names, dates, tips, and the source that goes with copied words."""

from __future__ import annotations

import html
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from parallax.domain.article import Article
from parallax.domain.comparison import MatchKind
from parallax.ui.reading_room.marks import Counterpart, MarkedSentence, Wash


def date_words(article: Article) -> str:
    """Return when an article appeared, as precisely as it says and as its reader's country writes it."""
    if article.published is None:
        return QCoreApplication.translate("ReadingRoom", "no date")
    for written, shown in (("yyyy-MM-dd", "d MMM yyyy"), ("yyyy-MM", "MMM yyyy")):
        day = QDate.fromString(article.published[: len(written)], written)
        if day.isValid():
            return QLocale().toString(day, shown)
    return article.published


def spoken_name(article: Article) -> str:
    """Return what a screen reader says for a pane."""
    told = QCoreApplication.translate("ReadingRoom", "{source}, {date}, article {letter}")
    return told.format(source=article.name, date=date_words(article), letter=article.letter)


def cited(article: Article, words: str) -> str:
    """Return words in quotation marks with where they come from."""
    parts = [article.name, article.title or "", date_words(article)]
    return f"“{words}” — {', '.join(part for part in parts if part)}"


def plain_tip(*lines: str) -> str:
    """Return a tooltip's text so that nothing in its lines is taken for markup."""
    words = "<br>".join(html.escape(line) for line in lines if line)
    return f"<span>{words}</span>" if words else ""


def sentence_tip(sentence: MarkedSentence, articles: Mapping[str, Article]) -> str:
    """Return who else has a sentence, in plain words."""
    translate = QCoreApplication.translate
    if not sentence.standing:
        return ""
    if sentence.wash is Wash.UNIQUE or not sentence.counterparts:
        return translate("ReadingRoom", "only here")
    known = [other for other in sentence.counterparts if other.ref.article in articles]
    whole = [_other_words(other, articles) for other in known if other.kind is not MatchKind.PARTIAL]
    part = [_other_words(other, articles) for other in known if other.kind is MatchKind.PARTIAL]
    told = []
    if whole:
        told.append(translate("ReadingRoom", "also in {sources}").format(sources=", ".join(whole)))
    if part:
        told.append(translate("ReadingRoom", "in part in {sources}").format(sources=", ".join(part)))
    return "; ".join(told)


def _other_words(other: Counterpart, articles: Mapping[str, Article]) -> str:
    article = articles[other.ref.article]
    name = f"{article.letter} {article.name}".strip()
    if other.conflict:
        return QCoreApplication.translate("ReadingRoom", "{source} (conflicting)").format(source=name)
    if other.kind is MatchKind.REWORDED:
        return QCoreApplication.translate("ReadingRoom", "{source} (reworded)").format(source=name)
    return name
