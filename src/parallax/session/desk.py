# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What lies on the desk: the workspace, what is compared of it, and the comparison.

All use cases change the workspace here, so that one place works out what that changed.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from parallax.domain.article import Article
from parallax.domain.comparison import Comparison
from parallax.domain.decision import Decision
from parallax.domain.errors import ParallaxError
from parallax.domain.library import Deed, Entry, Step
from parallax.domain.note import Note
from parallax.session.changes import Changes
from parallax.session.resolving import Resolved, resolve
from parallax.session.results import KnownResults, what_counts
from parallax.workspace import Recorder, Workspace

_State = tuple[Path | None, bool, str | None]


class Desk:
    """The workspace at hand, in memory until one is opened."""

    def __init__(self) -> None:
        self.workspace = Workspace.in_memory()
        self.entries: tuple[Entry, ...] = ()
        """All articles of the workspace, in the user's order."""
        self.decisions: tuple[Decision, ...] = ()
        self.notes: tuple[Note, ...] = ()
        self.resolved = Resolved()
        self.comparison: Comparison | None = None
        self.outdated = False
        """Whether decisions or dates are others than when it was made; its sentences are those of now."""
        self._results = KnownResults()

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles that are compared."""
        return self.resolved.articles

    def article(self, article_id: str) -> Article:
        """Return an article, compared or not; KeyError where there is none."""
        for article in self.articles:
            if article.id == article_id:
                return article
        return self.workspace.articles.article(article_id)

    def change(self, deed: Deed, do: Callable[[Recorder], None]) -> Changes:
        """Carry out a step of the history; it is on the disk when this returns, where there is a file."""
        return self._done(lambda: self.workspace.change(deed, do))

    def undo(self) -> Changes:
        """Take the last step back."""
        return self._done(self.workspace.undo)

    def redo(self) -> Changes:
        """Do again what was undone last."""
        return self._done(self.workspace.redo)

    def revert(self) -> Changes:
        """Make everything as it was when the workspace was opened."""
        return self._done(lambda: self.workspace.revert(Deed.REVERT))

    def put(self, workspace: Workspace) -> Changes:
        """Put another workspace on the desk; the one that lay there was closed."""
        self.workspace = workspace
        self.comparison = None
        self.outdated = False
        self._refresh(frozenset(("article", "decision", "note")))
        return Changes(*[True] * 6)

    def close(self) -> None:
        """Close the workspace, with the comparison for the next time."""
        if self.comparison is not None and not self.outdated and self.workspace.saved:
            comparison = self.comparison
            with contextlib.suppress(ParallaxError):  # it can be worked out again
                self.workspace.keep(lambda: self._results.store(self.workspace.results, comparison))
        self.workspace.close()

    def take_comparison(self, comparison: Comparison) -> Changes:
        """Keep a comparison, unless it is of other articles, or under other decisions, than are at hand now."""
        compared = sorted((c.article for c in comparison.articles), key=lambda article: article.id)
        if compared != sorted(self.articles, key=lambda article: article.id):
            return Changes()
        if comparison.rulings != self.resolved.rulings:
            return Changes()
        self.comparison = comparison
        self.outdated = False
        self._results.remember(comparison)
        return Changes(comparison=True)

    def saved_state(self) -> _State:
        """Return where the work is kept, whether it is, and why not."""
        trouble = self.workspace.trouble
        return self.workspace.path, self.workspace.saved, None if trouble is None else str(trouble)

    def _done(self, do: Callable[[], frozenset[str]]) -> Changes:
        """Change the workspace and return what that changed here."""
        before = self.saved_state(), self._history()
        touched = do()
        changes = self._refresh(touched)
        after = self.saved_state(), self._history()
        return changes | Changes(history=before[1] != after[1], saved=before[0] != after[0])

    def _history(self) -> tuple[Step | None, Step | None]:
        return self.workspace.steps.done, self.workspace.steps.undone

    def _refresh(self, touched: frozenset[str]) -> Changes:
        before = self.resolved
        if "note" in touched:
            self.notes = self.workspace.marks.notes()
        if "decision" in touched:
            self.decisions = self.workspace.marks.decisions()
        if "article" in touched:
            self.entries = self.workspace.articles.entries()
        if touched & {"article", "decision"}:
            articles = self.workspace.articles.compared()
            self.resolved = resolve(self.decisions, articles, (entry.id for entry in self.entries))
        same = self._keep_comparison(before)
        return Changes(
            articles="article" in touched or self.resolved.articles != before.articles,
            comparison=not same,
            decisions="decision" in touched or self.resolved.placed != before.placed,
            # What the colours of notes mean is kept among the options.
            notes=bool(touched & {"note", "option"}),
        )

    def _keep_comparison(self, before: Resolved) -> bool:
        """Keep the comparison where it still holds, or find one that was made before; whether nothing changed."""
        now = self.resolved
        was = {article.id: article for article in before.articles}
        new = {article.id: article for article in now.articles}
        if was == new and before.rulings == now.rulings:
            return True
        holds = before.rulings == now.rulings and _counting(was) == _counting(new) and not self.outdated
        found = None if holds else self._results.find(self.workspace.results, now.articles, now.rulings)
        if found is None and self.comparison is not None and _texts(was) == _texts(new):
            compared = tuple(replace(c, article=new[c.article.id]) for c in self.comparison.articles)
            found = replace(self.comparison, articles=compared)
            self.outdated = not holds
        else:
            self.outdated = False
        self.comparison = found
        return False


def _texts(articles: dict[str, Article]) -> dict[str, tuple[object, ...]]:
    """Return what the sentences depend on."""
    return {name: (article.text, article.paragraphs) for name, article in articles.items()}


def _counting(articles: dict[str, Article]) -> dict[str, tuple[object, ...]]:
    """Return what a comparison depends on."""
    return {name: (article.text, *what_counts(article)) for name, article in articles.items()}
