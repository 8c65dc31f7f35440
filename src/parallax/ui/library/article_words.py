# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What the article list says of an article."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from parallax.domain.article import Article
from parallax.domain.comparison import ComparedArticle, Standing

translate = QCoreApplication.translate

# The window speaks English; a date in the system's language would stand out in it.
_LOCALE = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


def short_date(published: str | None) -> str:
    """Return when an article appeared, as 19 Feb 2021, or that it does not say."""
    if not published:
        return translate("Articles", "no date")
    try:
        day = date.fromisoformat(published[:10])
    except ValueError:
        return published
    return _LOCALE.toString(QDate(day.year, day.month, day.day), "d MMM yyyy")


def share_of_shared(compared: ComparedArticle) -> float | None:
    """Return which share of the sentences that have a standing others carry too, None without any."""
    standings = [sentence.standing for sentence in compared.sentences if sentence.standing is not None]
    if not standings:
        return None
    return sum(standing is not Standing.UNIQUE for standing in standings) / len(standings)


def second_line(article: Article, share: float | None) -> str:
    """Return date and share: 19 Feb 2021 · 62% shared."""
    parts = [short_date(article.published)]
    if share is not None:
        parts.append(translate("Articles", "{0}% shared").format(round(100 * share)))
    return " · ".join(parts)


def spoken_line(article: Article, share: float | None, *, shown: bool) -> str:
    """Return all that a row says, for a screen reader."""
    state = translate("Articles", "has a pane") if shown else translate("Articles", "no pane")
    parts = [f"{article.letter} {article.name}", second_line(article, share), state]
    if article.title:
        parts.insert(1, " ".join(article.title.split()))
    return ", ".join(parts)
