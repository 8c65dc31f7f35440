# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What the line says that stands for boilerplate: how much it is, how it begins, and why it was left out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from parallax.domain.article import Paragraph, Reason

_LINE = 37
"""So many letters, as small as what is left out is set, stand in a line of the narrowest pane."""
_FEWEST = 6
"""So many letters of what is left out are shown however long the rest is."""

Line = tuple[str, str]
"""What a line tells, and the word to click."""


def fold_words(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Line, Line]:
    """Return the line of a run of boilerplate closed (how it begins) and opened (why it was left out)."""
    translate = QCoreApplication.translate
    count = sum(text.count("\n", paragraph.start, paragraph.end) + 1 for paragraph in paragraphs)
    show, hide = translate("ArticleText", "show"), translate("ArticleText", "hide")
    if count == 1:
        closed = translate("ArticleText", "1 line left out: {words} …")
        opened = translate("ArticleText", "1 line left out of the comparison: {reasons}.")
    else:
        closed = translate("ArticleText", "{count} lines left out: {words} …")
        opened = translate("ArticleText", "{count} lines left out of the comparison: {reasons}.")
    room = _LINE - len(closed.format(count=count, words="")) - len(f" {show}")
    words = _beginning(text[paragraphs[0].start : paragraphs[0].end], max(room, _FEWEST))
    reasons = "; ".join(_reasons(paragraphs))
    return (closed.format(count=count, words=words), show), (
        opened.format(count=count, reasons=reasons),
        hide,
    )


def _beginning(text: str, most: int) -> str:
    """Return the first words, cut inside a word only where one is longer than that."""
    words = " ".join(text[:200].split())
    if len(words) <= most:
        return words
    return (words[: most + 1].rsplit(" ", 1)[0] or words)[:most]


def paragraph_words(paragraph: Paragraph) -> str:
    """Return why one paragraph is left out."""
    told = QCoreApplication.translate("ArticleText", "Left out of the comparison: {reasons}.")
    return told.format(reasons="; ".join(_reasons([paragraph])))


def _reasons(paragraphs: Sequence[Paragraph]) -> list[str]:
    """Return why these paragraphs were taken for boilerplate, each reason once."""
    translate = QCoreApplication.translate
    words = {
        Reason.LABEL: translate("ArticleText", "a label of the file's own"),
        Reason.READERS: translate("ArticleText", "in the readers' part of the page"),
        Reason.WORDS: translate("ArticleText", "words of a button, an invitation or a notice"),
        Reason.LINKS: translate("ArticleText", "under a heading of links"),
        Reason.ABOVE: translate("ArticleText", "navigation above the text"),
        Reason.BELOW: translate("ArticleText", "a short line below the end of the text"),
        Reason.INTRODUCTION: translate("ArticleText", "introduces the author or the outlet"),
        None: translate("ArticleText", "you said so"),
    }
    return list(dict.fromkeys(words[paragraph.reason] for paragraph in paragraphs))
