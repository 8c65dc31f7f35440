# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What the reading room says: names, dates, tips, and the source that goes with copied words."""

from __future__ import annotations

import html
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from parallax.domain.article import Article, Origin
from parallax.domain.comparison import MatchKind
from parallax.ui.reading_room.looks import Looks
from parallax.ui.reading_room.marks import Counterpart, MarkedSentence, Wash


def date_words(article: Article) -> str:
    """Return when an article appeared, as precisely as it says and as its reader's country writes it."""
    if article.published is None:
        return QCoreApplication.translate("ReadingRoom", "no date")
    return _day_words(article.published)


def changed_words(article: Article) -> str:
    """Return when an article was last changed, nothing where it does not say."""
    if article.changed is None:
        return ""
    return QCoreApplication.translate("ReadingRoom", "changed {0}").format(_day_words(article.changed))


def _day_words(iso: str) -> str:
    for written, shown in (("yyyy-MM-dd", "d MMM yyyy"), ("yyyy-MM", "MMM yyyy")):
        day = QDate.fromString(iso[: len(written)], written)
        if day.isValid():
            return QLocale().toString(day, shown)
    return iso


def spoken_name(article: Article) -> str:
    """Return what a screen reader says for a pane."""
    told = QCoreApplication.translate("ReadingRoom", "{source}, {date}, article {letter}")
    return told.format(source=article.name, date=date_words(article), letter=article.letter)


def cited(article: Article, words: str) -> str:
    """Return words in quotation marks with where they come from."""
    parts = [article.name, article.title or "", date_words(article)]
    return f"“{words}” — {', '.join(part for part in parts if part)}"


def origin_words(article: Article, name: str) -> str:
    """Return where a field of the article was found, or nothing where that is not known."""
    translate = QCoreApplication.translate
    words = {
        Origin.HAND: translate("ReadingRoom", "corrected by hand"),
        Origin.DATABASE: translate("ReadingRoom", "from the news database's own lines"),
        Origin.FRONT_MATTER: translate("ReadingRoom", "from the front matter"),
        Origin.DESCRIPTION: translate("ReadingRoom", "from the page's own description"),
        Origin.SHOWN: translate("ReadingRoom", "from what the page shows"),
        Origin.MAIL: translate("ReadingRoom", "from the mail's header"),
        Origin.DATELINE: translate("ReadingRoom", "from the dateline"),
        Origin.TEXT: translate("ReadingRoom", "from the text"),
        Origin.PROPERTIES: translate("ReadingRoom", "from the document's properties"),
        Origin.ADDRESS: translate("ReadingRoom", "from the address"),
    }
    origin = article.origin_of(name)
    return "" if origin is None else words[origin]


def plain_tip(*lines: str) -> str:
    """Return a tooltip's text so that nothing in its lines is taken for markup."""
    words = "<br>".join(html.escape(line) for line in lines if line)
    return f"<span>{words}</span>" if words else ""


def announce(part: QObject, words: str) -> None:
    """Say words aloud where there is a screen reader."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(part, words))


def sentence_tip(sentence: MarkedSentence, looks: Looks) -> str:
    """Return who else has a sentence, and what the reader noted and decided on it, in plain words."""
    own = looks.signs.get(sentence.ref)
    told = (others_words(sentence, looks.articles), own.words if own is not None else "")
    return "; ".join(words for words in told if words)


def others_words(sentence: MarkedSentence, articles: Mapping[str, Article]) -> str:
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
