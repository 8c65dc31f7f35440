# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The state that one window, or one command, works on, and what can be done with its articles."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from parallax.domain.article import Article
from parallax.domain.comparison import Comparison, Rulings
from parallax.domain.errors import ParallaxError, UnreadableArticle
from parallax.domain.library import CORRECTABLE, Deed, Entry, Step
from parallax.session.changes import Changes
from parallax.session.decisions import Decisions
from parallax.session.desk import Desk
from parallax.session.keeping import Keeping
from parallax.session.library import Library
from parallax.session.notes import Notes
from parallax.workspace import Original, Recorder

MOST_COMPARED = 40
"""Articles that join when so many are compared wait in the library until they are chosen."""

_LETTERS = "letters given"


class Session:
    """What is open: the articles that are compared, in their order, and the comparison of them.

    Every use case says what it changed. What else a workspace can do stands in `library`, `decisions`, `notes`
    and `keeping`.
    """

    def __init__(self) -> None:
        self._desk = Desk()
        self.library = Library(self._desk)
        self.decisions = Decisions(self._desk)
        self.notes = Notes(self._desk)
        self.keeping = Keeping(self._desk)

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles that are compared, in the user's order; the library lists them all."""
        return self._desk.articles

    @property
    def comparison(self) -> Comparison | None:
        """The comparison of just these articles, or None while there is none."""
        return self._desk.comparison

    @property
    def outdated(self) -> bool:
        """Whether the comparison is the one before a decision or a new date: to be shown until there is another."""
        return self._desk.outdated

    @property
    def rulings(self) -> Rulings:
        """What the reader's decisions mean for these articles: what a comparison is told to hold to."""
        return self._desk.resolved.rulings

    def article(self, article_id: str) -> Article:
        """Return the article of that id, compared or not; KeyError where there is none."""
        return self._desk.article(article_id)

    def add(
        self,
        articles: Sequence[Article],
        originals: Mapping[str, Original] | None = None,
        *,
        again: bool = False,
        renewed: Mapping[str, Article] | None = None,
    ) -> tuple[Changes, tuple[ParallaxError, ...]]:
        """Take in articles that were read; a file that is open already is told and, but `again`, not taken.

        Args:
            articles: as they were read; each gets an id and a letter that no other has.
            originals: the bytes they were read from, by path or address; without them a workspace that is kept
                in a file reads the files once more.
            again: whether files that are open already are taken all the same.
            renewed: articles that take the place of others, by their ids, in the same step (see `renew`).
        """
        originals = originals or {}
        entries = self._desk.entries
        open_before = set() if again else {_file(entry.path) for entry in entries} - {None}
        taken: set[tuple[Path | None, str]] = set()
        ids = {entry.id for entry in entries}
        given = self._letters_given() if entries else 0
        joining: list[Article] = []
        problems: list[ParallaxError] = []
        kept: dict[str, Original] = {}
        for article in articles:
            file = _file(article.path)
            # One file may hold several articles, but never one text twice.
            if file is not None and (file in open_before or (file, article.text) in taken):
                problems.append(UnreadableArticle(str(article.path), "this file is open already"))
                continue
            taken.add((file, article.text))
            new = replace(article, id=_free_id(article.id, ids), letter=_letter(given + len(joining)))
            ids.add(new.id)
            joining.append(new)
            original = self._original(new, originals)
            if original is not None:
                kept[new.id] = original
        again_read = [(name, one, self._original(one, originals)) for name, one in (renewed or {}).items()]
        if not joining and not again_read:
            return Changes(), tuple(problems)
        compared = max(0, MOST_COMPARED - len(self.articles))

        def take_in(step: Recorder) -> None:
            for article_id, article, original in again_read:
                self._desk.workspace.articles.renew(step, article_id, article, original)
            if joining:
                self._desk.workspace.articles.add(step, joining, kept, compared)
                self._desk.workspace.marks.set_option(step, _LETTERS, given + len(joining))

        deed = Deed.ADD if joining else Deed.READ_AGAIN
        return self._desk.change(deed, take_in), tuple(problems)

    def store(self, article: Article, originals: Mapping[str, Original]) -> dict[str, Original]:
        """Keep an article's text and its file before it is added, which then takes no time worth a word.

        Returns what stands for the file when the article is added, by path or address: nothing where none is kept.
        """
        original = self._original(article, originals)
        workspace = self._desk.workspace
        workspace.keep(lambda: workspace.articles.store(article, original))
        return {} if original is None else {_origin(article): replace(original, data=b"")}

    def remove(self, *article_ids: str) -> Changes:
        """Take articles out; the others keep their letters."""
        known = {entry.id for entry in self._desk.entries}
        going = [article_id for article_id in article_ids if article_id in known]
        if not going:
            return Changes()
        return self._desk.change(Deed.REMOVE, lambda step: self._desk.workspace.articles.remove(step, going))

    def place_in_file(self, article_id: str) -> int:
        """Return which of the articles that came from one file this is, counted from 0."""
        entries = {entry.id: entry for entry in self._desk.entries}
        own = entries[article_id]
        letters = sorted(
            (e.letter for e in entries.values() if e.path == own.path), key=lambda x: (len(x), x)
        )
        return letters.index(own.letter)

    def renew(
        self, article_id: str, article: Article, originals: Mapping[str, Original] | None = None
    ) -> Changes:
        """Put what was read again in an article's place; id, letter and corrections stay."""
        self._known(article_id)
        return self.add((), originals, renewed={article_id: article})[0]

    def correct(self, article_id: str, **fields: str | None) -> Changes:
        """Put right what an article says of itself (title, source, author, published, url); an empty field is none.

        The correction lasts: reading the file again does not undo it. Only another date is compared anew, for
        the text is the same.
        """
        wrong = set(fields) - set(CORRECTABLE)
        if wrong:
            message = f"not a field of an article: {', '.join(sorted(wrong))}"
            raise ValueError(message)
        entry = self._known(article_id)
        clean = {name: (value or "").strip() or None for name, value in fields.items()}
        clean = {name: value for name, value in clean.items() if getattr(entry, name) != value}
        if not clean:
            return Changes()
        return self._desk.change(
            Deed.CORRECT, lambda step: self._desk.workspace.articles.correct(step, article_id, clean)
        )

    def reorder(self, ids: Sequence[str]) -> Changes:
        """Bring the articles into another order; ids that are not named keep theirs, at the end."""
        place = {article_id: n for n, article_id in enumerate(ids)}
        before = [entry.id for entry in self._desk.entries]
        ordered = sorted(before, key=lambda article_id: place.get(article_id, len(place)))
        if ordered == before:
            return Changes()
        return self._desk.change(
            Deed.REORDER, lambda step: self._desk.workspace.articles.reorder(step, ordered)
        )

    def take_comparison(self, comparison: Comparison) -> Changes:
        """Keep a comparison, unless it is of other articles or decisions than there are now."""
        return self._desk.take_comparison(comparison)

    @property
    def undo_step(self) -> Step | None:
        """What `undo` takes back, or None."""
        return self._desk.workspace.steps.done

    @property
    def redo_step(self) -> Step | None:
        """What `redo` does again, or None."""
        return self._desk.workspace.steps.undone

    @property
    def oldest_step(self) -> int:
        """The number of the oldest step that can be undone: 1 as long as none was forgotten."""
        return self._desk.workspace.steps.oldest

    def undo(self) -> Changes:
        """Take the last change of the workspace back."""
        return self._desk.undo()

    def redo(self) -> Changes:
        """Do again what was undone last."""
        return self._desk.redo()

    def close(self) -> None:
        """Close the workspace; nothing can be done after it."""
        self.keeping.close()

    def _known(self, article_id: str) -> Entry:
        for entry in self._desk.entries:
            if entry.id == article_id:
                return entry
        raise KeyError(article_id)

    def _letters_given(self) -> int:
        given = self._desk.workspace.marks.options().get(_LETTERS, 0)
        return given if isinstance(given, int) else 0

    def _original(self, article: Article, originals: Mapping[str, Original]) -> Original | None:
        found = originals.get(_origin(article))
        if found is None and article.path is not None and self._desk.workspace.saved:
            with contextlib.suppress(OSError, ValueError):  # gone since it was read: the text is there
                return Original.of(Path(article.path).read_bytes())
        return found


def _origin(article: Article) -> str:
    """Return where an article came from, as originals are named."""
    return article.path or article.url or ""


def _file(path: str | None) -> Path | None:
    return Path(path).resolve() if path is not None else None


def _free_id(wanted: str, taken: set[str]) -> str:
    """Return the id itself, or with the first number that makes it unlike the others."""
    free, number = wanted, 2
    while free in taken:
        free = f"{wanted}-{number}"
        number += 1
    return free


def _letter(position: int) -> str:
    """Return A for 0, Z for 25, AA for 26, as spreadsheets count."""
    letters = ""
    position += 1
    while position:
        position, rest = divmod(position - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
