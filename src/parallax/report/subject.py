# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What the articles are about: the names that most of their titles carry."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from parallax.domain.article import Article, Role

_WORD = re.compile(r"[^\W\d_](?:[\w’'-]*\w)?")
_POSSESSIVE = re.compile(r"['’]s?$")
_MOST_NAMES = 3


def subject(articles: Sequence[Article]) -> str | None:
    """Return the names that more than half of the titles share, or None; nothing is guessed.

    A name is a word that the articles' own paragraphs never write small (“US-led” is none). The words of the first title
    that has them all give the order.
    """
    titles = [_words(article.title) for article in articles if article.title]
    if len(titles) < 2:
        return None
    times = Counter(word.casefold() for title in titles for word in dict.fromkeys(title))
    names = _names(articles)
    shared = [word for word, count in times.most_common() if 2 * count > len(titles) and word in names]
    chosen = set(shared[:_MOST_NAMES])
    if not chosen:
        return None
    title = max(titles, key=lambda words: len(chosen & {word.casefold() for word in words}))
    ordered = dict.fromkeys(word.casefold() for word in title if word.casefold() in chosen)
    return " · ".join(names[word] for word in ordered)


def _words(text: str) -> list[str]:
    return [_POSSESSIVE.sub("", word) for word in _WORD.findall(text)]


def _names(articles: Sequence[Article]) -> dict[str, str]:
    """Return the words that stand in the paragraphs with a capital and never without, as they are written."""
    written: dict[str, Counter[str]] = {}
    small: set[str] = set()
    for article in articles:
        for paragraph in article.paragraphs:
            if paragraph.role is Role.BODY:
                for word in _words(article.text[paragraph.start : paragraph.end]):
                    if all(part[:1].isupper() for part in word.split("-")):
                        written.setdefault(word.casefold(), Counter())[word] += 1
                    else:
                        small.add(word.casefold())
    return {key: forms.most_common(1)[0][0] for key, forms in written.items() if key not in small}
