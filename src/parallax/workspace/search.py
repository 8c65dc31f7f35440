# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Searching all texts of a workspace, whatever the case and the accents of their letters."""

from __future__ import annotations

import re
import sqlite3

from parallax.domain.article import Span
from parallax.domain.library import Hit

_MARKS = tuple(map(chr, range(0xE000, 0xE040)))
"""Put round what is found: the first of them that the text itself does not hold."""
_CONTEXT = 60
_MOST_EACH = 20
"""So many places of one article are told."""
_WORD = re.compile(r'"([^"]+)"|([^\s"]+)')


def search(connection: sqlite3.Connection, query: str, *, most: int = 100) -> tuple[Hit, ...]:
    """Return places where the words stand, the articles that are most about them first.

    All words must be in an article; words in quotation marks must stand together; the last word may be the
    beginning of one. Each place is told with the words around it.
    """
    wanted = _wanted(query)
    if not wanted:
        return ()
    # First which articles, then where: only in those that are told are the places looked for.
    found = connection.execute(
        "SELECT article.id, search.rowid FROM search JOIN article ON article.reading = search.rowid"
        " WHERE search MATCH ? ORDER BY rank, article.place LIMIT ?",
        (wanted, most),
    ).fetchall()
    hits: list[Hit] = []
    for article, number in found:
        text = connection.execute("SELECT text FROM reading WHERE number = ?", (number,)).fetchone()[0]
        mark = next((mark for mark in _MARKS if mark not in text), _MARKS[0])
        marked = connection.execute(
            "SELECT highlight(search, 0, ?, ?) FROM search WHERE search MATCH ? AND rowid = ?",
            (mark, mark, wanted, number),
        ).fetchone()
        hits.extend(_hits(article, _spans(marked[0], mark), text))
        if len(hits) >= most:
            break
    return tuple(hits[:most])


def holding(connection: sqlite3.Connection, phrase: str, length: int, most: int) -> tuple[str, ...]:
    """Return the articles in which a phrase stands, those whose texts have about so many words first."""
    wanted = '"' + phrase.replace('"', " ").replace("\0", " ") + '"'
    found = connection.execute(
        "SELECT article.id FROM search JOIN article ON article.reading = search.rowid"
        " JOIN reading ON reading.number = article.reading"
        " WHERE search MATCH ? ORDER BY abs(reading.words - ?), article.place LIMIT ?",
        (wanted, length, most),
    )
    return tuple(article for (article,) in found)


def rebuild(connection: sqlite3.Connection) -> None:
    """Make the index anew from the texts."""
    connection.execute("INSERT INTO search (search) VALUES ('rebuild')")


def _wanted(query: str) -> str:
    """Return the query as FTS5 reads it: nothing that a user types is one of its operators."""
    parts = [phrase or word for phrase, word in _WORD.findall(query.replace("\0", " "))]
    # Signs alone hold no word: FTS5 would find nothing for the whole query.
    parts = [part for part in parts if any(character.isalnum() for character in part)]
    if not parts:
        return ""
    quoted = ['"' + part + '"' for part in parts]
    # One letter alone is the beginning of half a language; in Chinese it may be a word.
    whole = query.rstrip().endswith('"') or (len(parts[-1]) == 1 and parts[-1].isascii())
    return " ".join(quoted) + ("" if whole else "*")


def _hits(article: str, spans: list[Span], text: str) -> list[Hit]:
    """Return the places with what stands around them, those that are near each other as one."""
    hits: list[Hit] = []
    n = 0
    while n < len(spans) and len(hits) < _MOST_EACH:
        near = [spans[n]]
        while n + 1 < len(spans) and spans[n + 1].start - near[0].start < _CONTEXT:
            n += 1
            near.append(spans[n])
        n += 1
        start = _edge(text, near[0].start - _CONTEXT, near[0].start)
        end = _edge(text, near[-1].end + _CONTEXT, near[-1].end)
        inside = tuple(Span(span.start - start, span.end - start) for span in near)
        context = text[start:end].replace("\n", " ")
        hits.append(Hit(article, near[0].start, near[-1].end, context, inside))
    return hits


def _spans(marked: str, mark: str) -> list[Span]:
    """Return the stretches between each first and second mark, as positions in the text without marks."""
    spans: list[Span] = []
    position = 0
    for n, piece in enumerate(marked.split(mark)):
        if n % 2:
            spans.append(Span(position, position + len(piece)))
        position += len(piece)
    return spans


def _edge(text: str, wanted: int, inside: int) -> int:
    """Return an end of the context that cuts no word in two, where there is one near."""
    if wanted <= 0:
        return 0
    if wanted >= len(text):
        return len(text)
    if wanted < inside:
        space = text.find(" ", wanted, inside)
        return space + 1 if space >= 0 else wanted
    space = text.rfind(" ", inside, wanted)
    return space if space >= 0 else wanted
