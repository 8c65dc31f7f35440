# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Searching all texts of a workspace, whatever the case and the accents of their letters."""

from __future__ import annotations

import re
import sqlite3

from parallax.domain.article import Span
from parallax.domain.library import Found, Hit

_MARKS = tuple(map(chr, range(0xE000, 0xE040)))
"""Put round what is found: the first of them that the text itself does not hold."""
_CONTEXT = 60
_MOST_EACH = 8
"""So many places of one article are told, those that hold the most of the words."""
_WORD = re.compile(r'"([^"]+)"|([^\s"]+)')


def search(connection: sqlite3.Connection, query: str, *, most: int = 100) -> Found:
    """Return places where the words stand, the articles that are most about them first.

    All words must be in an article; words in quotation marks must stand together; the last word may be the
    beginning of one. Each place is told with the words around it.
    """
    wanted = _wanted(query)
    if not wanted:
        return Found()
    # First which articles, then where: only in those that are told are the places looked for.
    found = connection.execute(
        "SELECT article.id, search.rowid FROM search JOIN article ON article.reading = search.rowid"
        " WHERE search MATCH ? ORDER BY rank, article.place",
        (wanted,),
    ).fetchall()
    hits: list[Hit] = []
    whole = True
    for article, number in found:
        if len(hits) >= most:
            whole = False
            break
        text = connection.execute("SELECT text FROM reading WHERE number = ?", (number,)).fetchone()[0]
        mark = next((mark for mark in _MARKS if mark not in text), _MARKS[0])
        marked = connection.execute(
            "SELECT highlight(search, 0, ?, ?) FROM search WHERE search MATCH ? AND rowid = ?",
            (mark, mark, wanted, number),
        ).fetchone()
        places = _places(_spans(marked[0], mark))
        told = _best(places, text, min(_MOST_EACH, most - len(hits)))
        whole = whole and len(told) == len(places)
        hits += (_hit(article, place, text) for place in told)
    return Found(tuple(hits), whole, len(found))


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


def _places(spans: list[Span]) -> list[list[Span]]:
    """Return the words found as places: those that are near each other are one."""
    places: list[list[Span]] = []
    for span in spans:
        if places and span.start - places[-1][0].start < _CONTEXT:
            places[-1].append(span)
        else:
            places.append([span])
    return places


def _best(places: list[list[Span]], text: str, most: int) -> list[list[Span]]:
    """Return the places that hold the most different words, in reading order."""
    if len(places) <= most:
        return places

    def worth(number: int) -> tuple[int, int]:
        return -len({span.of(text).casefold() for span in places[number]}), number

    return [places[number] for number in sorted(sorted(range(len(places)), key=worth)[:most])]


def _hit(article: str, place: list[Span], text: str) -> Hit:
    """Return a place with what stands around it."""
    start = _edge(text, place[0].start - _CONTEXT, place[0].start)
    end = _edge(text, place[-1].end + _CONTEXT, place[-1].end)
    inside = tuple(Span(span.start - start, span.end - start) for span in place)
    return Hit(article, place[0].start, place[-1].end, text[start:end].replace("\n", " "), inside)


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
