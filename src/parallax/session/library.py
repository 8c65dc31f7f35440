# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""All articles of the workspace, of which some are compared."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from parallax.domain.errors import ParallaxError
from parallax.domain.library import Deed, Entry, Found
from parallax.session.changes import Changes
from parallax.session.desk import Desk
from parallax.workspace import Recorder, search_file


class Library:
    """The articles as a list: chosen for comparing, tagged, searched."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All articles in the user's order, without their texts."""
        return self._desk.entries

    @property
    def tags(self) -> tuple[str, ...]:
        """All tags that an article has, in order."""
        return tuple(sorted({tag for entry in self.entries for tag in entry.tags}, key=str.casefold))

    def choose(self, article_ids: Iterable[str]) -> Changes:
        """Compare just these articles."""
        wanted = frozenset(article_ids)
        if wanted == {entry.id for entry in self.entries if entry.compared}:
            return Changes()
        ids = [entry.id for entry in self.entries if entry.id in wanted]
        return self._desk.change(Deed.CHOOSE, lambda step: self._desk.workspace.articles.choose(step, ids))

    def tag(
        self, article_ids: Iterable[str], *, add: Sequence[str] = (), remove: Sequence[str] = ()
    ) -> Changes:
        """Give articles tags, or take some from them."""
        wanted = frozenset(article_ids)
        new = [clean for tag in add if (clean := " ".join(tag.split()))]
        tagged: dict[str, tuple[str, ...]] = {}
        for entry in self.entries:
            if entry.id in wanted:
                left = dict.fromkeys(tag for tag in (*entry.tags, *new) if tag not in remove)
                if tuple(left) != entry.tags:
                    tagged[entry.id] = tuple(left)
        if not tagged:
            return Changes()

        def tag_all(step: Recorder) -> None:
            for article_id, tags in tagged.items():
                self._desk.workspace.articles.tag(step, article_id, tags)

        return self._desk.change(Deed.TAG, tag_all)

    def original(self, article_id: str) -> bytes | None:
        """Return the bytes of the file that an article was read from, or None where they were not kept.

        Raises:
            DamagedWorkspace: they are not what was kept.
        """
        return self._desk.workspace.articles.original(article_id)

    def search(self, query: str, *, most: int = 100) -> Found:
        """Return where the words stand in all articles, compared or not, whatever their case and accents.

        All words must be in an article, those in quotation marks together; the last may be the beginning of one.
        """
        found = self._desk.workspace.search(query, most=most)
        wanted = {hit.article for hit in found.hits}
        return replace(found, entries=tuple(entry for entry in self.entries if entry.id in wanted))

    def holding(self, phrase: str, words: int, *, most: int) -> tuple[str, ...]:
        """Return the ids of articles in which a phrase stands, those that have about so many words first."""
        return self._desk.workspace.holding(phrase, words, most=most)


def search_workspaces(paths: Iterable[Path], query: str, *, most: int = 20) -> dict[Path, Found]:
    """Search workspaces that are not open; those that cannot be read are passed over."""
    found: dict[Path, Found] = {}
    for path in paths:
        try:
            here = search_file(path, query, most=most)
        except ParallaxError:
            continue
        if here.hits:
            found[path] = here
    return found
