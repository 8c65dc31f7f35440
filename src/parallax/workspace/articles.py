# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The articles of a workspace: what was read, what was put right, their order and what they are chosen for.

A reading (text and paragraphs) and an original (the bytes of the file) never change and are named by what they
hold; a row of `article` points at them. So the history is small, and a text is loaded when it is needed.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, TypeVar

from parallax.domain.article import Article, Paragraph
from parallax.domain.library import CORRECTABLE, Entry
from parallax.workspace.encoding import from_json, from_plain, load, plain, to_json
from parallax.workspace.history import Recorder
from parallax.workspace.order import APART, rising
from parallax.workspace.packing import pack, unpack
from parallax.workspace.records import Row
from parallax.workspace.store import Store

T = TypeVar("T")

_ELSEWHERE = ("id", "text", "paragraphs", "letter")
"""Fields of an article that have columns, or rows, of their own."""
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Original:
    """The bytes of the file that an article was read from, packed."""

    hash: str
    size: int
    data: bytes

    @classmethod
    def of(cls, content: bytes) -> Original:
        """Pack the bytes of a file; any thread may do it."""
        return cls(hashlib.sha256(content).hexdigest(), len(content), pack(content))


@dataclass(frozen=True, slots=True)
class _Reading:
    hash: str
    text: str
    paragraphs: tuple[Paragraph, ...]


class Articles:
    """The articles in the user's order; everything that changes them takes the step that it is a part of."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._texts: dict[int, _Reading] = {}
        self._words: dict[int, int] = {}
        self._entries: dict[int, tuple[Row, Entry]] = {}
        self._stored: dict[str, tuple[int, tuple[Paragraph, ...]]] = {}
        """Readings that wait for the step that needs them."""

    # -- reading ------------------------------------------------------------------------------------

    def entries(self) -> tuple[Entry, ...]:
        """Return what is known of all articles without their texts."""
        entries: dict[int, tuple[Row, Entry]] = {}
        ordered = self._ordered()
        if any(row["reading"] not in self._words for _, row in ordered):
            self._words = dict(self._store.read("SELECT number, words FROM reading"))
        for number, row in ordered:
            known = self._entries.get(number)
            # A row that has not changed is the very same one.
            same = known is not None and known[0] is row
            entries[number] = known if same and known else (row, self._entry(row))
        self._entries = entries
        return tuple(entry for _, entry in entries.values())

    def compared(self) -> tuple[Article, ...]:
        """Return the articles that are compared, with their texts."""
        rows = [row for _, row in self._ordered() if row["compared"]]
        wanted = {row["reading"] for row in rows}
        self._texts = {number: text for number, text in self._texts.items() if number in wanted}
        return tuple(self._article(row) for row in rows)

    def article(self, article_id: str) -> Article:
        """Return one article with its text; KeyError where there is none."""
        return self._article(self._row(article_id)[1])

    def original(self, article_id: str) -> bytes | None:
        """Return the bytes that an article was read from, or None where they were not kept.

        Raises:
            DamagedWorkspace: they are not what was kept.
        """
        name = self._row(article_id)[1]["original"]
        if name is None:
            return None
        query = "SELECT data FROM original WHERE hash = ?"
        found = self._store.read(query, (name,))
        if not found:
            raise self._store.damaged("a file kept with an article is missing")
        try:
            content = unpack(found[0][0])
        except ValueError as error:
            raise self._store.damaged("a file kept with an article is broken") from error
        if hashlib.sha256(content).hexdigest() != name:
            raise self._store.damaged("a file kept with an article is not what was kept")
        return content

    # -- changing -----------------------------------------------------------------------------------

    def store(self, article: Article, original: Original | None) -> None:
        """Keep a text, and what it was read from, before a step needs them: that takes far longer than the step.

        What no step comes to need is thrown away when the workspace is closed.
        """
        number = self._store_reading(article)
        self._stored[article.text] = number, article.paragraphs
        self._store_original(original)

    def add(
        self, step: Recorder, articles: Sequence[Article], originals: Mapping[str, Original], compared: int
    ) -> None:
        """Add articles with ids and letters of their own; the first `compared` of them are compared.

        Args:
            step: what the change is a part of.
            articles: in the order in which they join, behind those that are there.
            originals: by the article's id, where there are any.
            compared: how many of them are ticked.
        """
        now = datetime.now(UTC).isoformat(timespec="seconds")
        place = max((row["place"] for row in self._store.rows("article").values()), default=0)
        for n, article in enumerate(articles):
            place += APART
            row = {
                "id": clean(article.id),
                "letter": article.letter,
                "place": place,
                "compared": int(n < compared),
                "fields": _fields(article),
                "corrections": "{}",
                "tags": "[]",
                "reading": self._store_reading(article),
                "original": self._store_original(originals.get(article.id)),
                "added": now,
            }
            step.add("article", row)

    def remove(self, step: Recorder, article_ids: Sequence[str]) -> None:
        """Take articles out."""
        for article_id in article_ids:
            step.write("article", self._row(article_id)[0], None)

    def renew(self, step: Recorder, article_id: str, article: Article, original: Original | None) -> None:
        """Put what was read again in an article's place; its corrections stay."""
        number, row = self._row(article_id)
        kept = self._store_original(original) or row["original"]
        again = {"fields": _fields(article), "reading": self._store_reading(article), "original": kept}
        step.write("article", number, row | again)

    def correct(self, step: Recorder, article_id: str, fields: Mapping[str, str | None]) -> None:
        """Put right what an article says of itself."""
        number, row = self._row(article_id)
        before = self._decoded(lambda: from_json(dict[str, Any], row["corrections"]))
        corrections = before | dict(fields)
        step.write("article", number, row | {"corrections": to_json(corrections)})

    def reorder(self, step: Recorder, article_ids: Sequence[str]) -> None:
        """Bring the articles into that order, which names them all."""
        numbered = {row["id"]: (number, row) for number, row in self._store.rows("article").items()}
        ordered = [numbered[article_id] for article_id in article_ids]
        places = rising([row["place"] for _, row in ordered])
        for (number, row), place in zip(ordered, places, strict=True):
            if row["place"] != place:
                step.write("article", number, row | {"place": place})

    def choose(self, step: Recorder, article_ids: Sequence[str]) -> None:
        """Compare just these."""
        wanted = set(article_ids)
        for number, row in self._store.rows("article").items():
            compared = int(row["id"] in wanted)
            if row["compared"] != compared:
                step.write("article", number, row | {"compared": compared})

    def tag(self, step: Recorder, article_id: str, tags: Sequence[str]) -> None:
        """Give an article just these tags."""
        number, row = self._row(article_id)
        step.write("article", number, row | {"tags": to_json(list(tags))})

    # -- rows ---------------------------------------------------------------------------------------

    def _ordered(self) -> list[tuple[int, Row]]:
        return sorted(self._store.rows("article").items(), key=lambda item: (item[1]["place"], item[0]))

    def _row(self, article_id: str) -> tuple[int, Row]:
        found = self._store.read("SELECT number FROM article WHERE id = ?", (article_id,))
        if not found:
            raise KeyError(article_id)
        number = found[0][0]
        return number, self._store.row("article", number)

    def _entry(self, row: Row) -> Entry:
        shown = self._decoded(
            lambda: from_json(dict[str, Any], row["fields"]) | from_json(dict[str, Any], row["corrections"])
        )
        told = {
            name: shown.get(name)
            for name in ("title", "source", "author", "url", "published", "language", "path")
        }
        own = {
            "id": row["id"],
            "letter": row["letter"],
            "words": self._words.get(row["reading"], 0),
            "tags": self._decoded(lambda: load(row["tags"])),
            "compared": bool(row["compared"]),
            "kept": row["original"] is not None,
            "added": row["added"],
        }
        return self._decoded(lambda: from_plain(Entry, told | own))

    def _article(self, row: Row) -> Article:
        number = row["reading"]
        if number not in self._texts:
            self._texts[number] = self._load_reading(number)
        reading = self._texts[number]

        def made() -> Article:
            told = from_json(dict[str, Any], row["fields"]) | {"id": "", "text": "", "paragraphs": []}
            corrections = from_json(dict[str, str | None], row["corrections"])
            article = from_plain(Article, told).corrected(
                **{name: corrections[name] for name in CORRECTABLE if name in corrections}
            )
            return replace(
                article, id=row["id"], text=reading.text, paragraphs=reading.paragraphs, letter=row["letter"]
            )

        return self._decoded(made)

    def _decoded(self, decode: Callable[[], T]) -> T:
        try:
            return decode()
        except ValueError as error:
            raise self._store.damaged(str(error)) from error

    # -- readings and originals ---------------------------------------------------------------------

    def _load_reading(self, number: int) -> _Reading:
        query = "SELECT hash, text, paragraphs FROM reading WHERE number = ?"
        found = self._store.read(query, (number,))
        name, text, packed = found[0] if found else ("", "", "")
        if _hash(text, packed) != name:
            raise self._store.damaged("the text of an article is not what was written")
        return _Reading(name, text, self._decoded(lambda: _paragraphs(packed)))

    def _store_reading(self, article: Article) -> int:
        """Keep text and paragraphs, once however often they are read; returns their number."""
        number, paragraphs = self._stored.pop(article.text, (0, ()))
        if paragraphs is article.paragraphs and self._has_reading(number):
            return number
        text = clean(article.text)
        packed = _packed(article.paragraphs)
        name = _hash(text, packed)
        connection = self._store.connection
        known = connection.execute("SELECT number FROM reading WHERE hash = ?", (name,)).fetchone()
        if known is not None:
            return int(known[0])
        insert = "INSERT INTO reading (hash, words, paragraphs, text) VALUES (?, ?, ?, ?)"
        words = len(text.split())
        number = int(connection.execute(insert, (name, words, packed, text)).lastrowid or 0)
        connection.execute("INSERT INTO search (rowid, text) VALUES (?, ?)", (number, text))
        # The very string that was read, so that articles compare by identity and not letter by letter.
        self._texts[number] = _Reading(name, text, article.paragraphs)
        self._words[number] = words
        return number

    def _has_reading(self, number: int) -> bool:
        query = "SELECT 1 FROM reading WHERE number = ?"
        return self._store.connection.execute(query, (number,)).fetchone() is not None

    def _store_original(self, original: Original | None) -> str | None:
        if original is None:
            return None
        insert = "INSERT OR IGNORE INTO original (hash, size, data) VALUES (?, ?, ?)"
        self._store.connection.execute(insert, (original.hash, original.size, original.data))
        return original.hash


def clean(text: str) -> str:
    """Return the text with each half of a surrogate pair as U+FFFD: no file can hold it, and no offset moves."""
    return _SURROGATE.sub("\ufffd", text)


def _fields(article: Article) -> str:
    return to_json(
        {
            name: value
            for name, value in plain(replace(article, text="", paragraphs=())).items()
            if name not in _ELSEWHERE
        }
    )


def _packed(paragraphs: Sequence[Paragraph]) -> str:
    """Return paragraphs as JSON: start, end, role, and behind these what else is said of one."""
    rows: list[list[Any]] = []
    for paragraph in paragraphs:
        told = {name: value for name, value in plain(paragraph).items() if value is not None}
        row = [told.pop(name) for name in ("start", "end", "role")]
        rows.append([*row, told] if told else row)
    return to_json(rows)


def _paragraphs(text: str) -> tuple[Paragraph, ...]:
    found: list[Paragraph] = []
    for row in from_plain(list[list[Any]], load(text)):
        start, end, role, *more = row
        told = from_plain(list[dict[str, Any]], more)
        about = {name: value for some in told for name, value in some.items()}
        found.append(from_plain(Paragraph, about | {"start": start, "end": end, "role": role}))
    return tuple(found)


def _hash(text: str, paragraphs: str) -> str:
    return hashlib.sha256(f"{paragraphs}\n{text}".encode()).hexdigest()
