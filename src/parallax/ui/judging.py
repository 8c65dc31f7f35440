# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The reader's judgement on what is chosen: not a match, these match too, no conflict, no part of the article."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from parallax.domain.article import Paragraph, Role
from parallax.domain.comparison import Claim, Comparison, Place, SentenceRef
from parallax.session import Changes, State
from parallax.ui.actions import Actions
from parallax.ui.navigator import Choice, Navigator
from parallax.ui.workbench import Workbench

if TYPE_CHECKING:
    from parallax.ui.dialogs.decisions import DecisionsDialog

_LONGEST_QUOTED = 48


class Judging(QObject):
    """Turns a choice and an action into a decision; the workspace keeps it, undo takes it back."""

    told = Signal(str)
    """A short sentence for the line at the window's foot."""
    place_chosen = Signal(object)
    """The domain's Place of a decision that is to be looked at."""

    def __init__(self, workbench: Workbench, navigator: Navigator, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._workbench = workbench
        self._navigator = navigator
        self._actions = actions
        self._window = window
        self._held: SentenceRef | None = None
        self._lost: set[int] = set()
        """The decisions that are known to find their words no longer."""
        self._join_text = actions["join"].text()
        self._dialog: DecisionsDialog | None = None
        navigator.chosen.connect(self._take_choice)
        navigator.kept.connect(self._take_choice)
        workbench.changed.connect(self._take_changes)
        self._take_choice(navigator.choice)

    def doings(self) -> dict[str, Callable[[], object]]:
        """Return what the actions do that judge."""
        return {
            "reject": self.reject,
            "join": self.join,
            "no_conflict": self.no_conflict,
            "leave_out": self.leave_out,
            "decisions": self.show,
        }

    def reject(self) -> None:
        """The chosen sentence does not say what the others of its claim say."""
        claim, chosen = self._claim(), self._navigator.choice.sentence
        if claim is None:
            return
        if len(claim.sentences) == 2:
            pairs = [(claim.sentences[0], claim.sentences[1])]
        elif chosen in claim.sentences:
            pairs = [(chosen, other) for other in claim.sentences if other.article != chosen.article]
        else:
            self.told.emit(self.tr("Choose the sentence that does not belong to the claim, then again."))
            return
        if self._workbench.carry_out(lambda session: session.decisions.reject(*pairs)):
            self.told.emit(self.tr("Not a match. Ctrl+Z takes it back."))

    def join(self) -> None:
        """Hold the chosen sentence, or join the one that is held with it."""
        chosen = self._navigator.choice.sentence
        if chosen is None:
            return
        held = self._held
        if held is None or held.article == chosen.article:
            self._hold(None if held == chosen else chosen)
            return
        self._hold(None)
        if self._workbench.carry_out(lambda session: session.decisions.join((held, chosen))):
            self.told.emit(self.tr("These match. Ctrl+Z takes it back."))

    def no_conflict(self) -> None:
        """The sentences of the chosen claim do not contradict each other."""
        claim, comparison = self._claim(), self._workbench.session.comparison
        if claim is None or comparison is None:
            return
        pairs = [
            (match.a, match.b)
            for match in comparison.matches
            if match.clash is not None and {match.a, match.b} <= {*claim.sentences}
        ] or [(a, b) for a, b in combinations(claim.sentences, 2) if a.article != b.article]
        if self._workbench.carry_out(lambda session: session.decisions.no_conflict(*pairs)):
            self.told.emit(self.tr("Not a conflict. Ctrl+Z takes it back."))

    def leave_out(self) -> None:
        """The chosen sentence's paragraph is no part of the article; or it is one after all."""
        found = self._paragraph()
        if found is None:
            return
        article, number, paragraph = found
        role = Role.BODY if paragraph.role is Role.BOILERPLATE else Role.BOILERPLATE
        if self._workbench.carry_out(lambda session: session.decisions.set_role(article, number, role)):
            out = self.tr("The paragraph is left out. Ctrl+Z takes it back.")
            self.told.emit(
                out if role is Role.BOILERPLATE else self.tr("The paragraph is part of the article.")
            )

    def show(self) -> None:
        """List all decisions."""
        from parallax.ui.dialogs.decisions import show_decisions  # not before it is asked for

        self._dialog = show_decisions(self._workbench.session, self._window)
        self._dialog.take_back_requested.connect(self._take_back)
        self._dialog.explained.connect(
            lambda numbers, why: self._workbench.carry_out(
                lambda session: session.decisions.explain(why, *numbers)
            )
        )
        self._dialog.place_chosen.connect(self.place_chosen)
        self._dialog.destroyed.connect(self._forget_dialog)

    @Slot(object)
    def _take_back(self, numbers: tuple[int, ...]) -> None:
        self._workbench.carry_out(lambda session: session.decisions.take_back(*numbers))

    @Slot()
    def _forget_dialog(self) -> None:
        self._dialog = None

    @Slot(object)
    def _take_choice(self, choice: Choice) -> None:
        claim = self._claim()
        self._actions["reject"].setEnabled(claim is not None)
        self._actions["no_conflict"].setEnabled(claim is not None and claim.conflict)
        self._actions["join"].setEnabled(choice.sentence is not None)
        self._actions["leave_out"].setEnabled(self._paragraph() is not None)

    @Slot(object)
    def _take_changes(self, changes: Changes) -> None:
        if changes.articles or changes.comparison:
            self._hold(None, tell=False)
            self._take_choice(self._navigator.choice)
        if changes.decisions:
            self._tell_lost()
            if self._dialog is not None:
                self._dialog.show_all(self._workbench.session)

    def _tell_lost(self) -> None:
        """Say that decisions no longer find their words; the list has them still."""
        decisions = self._workbench.session.decisions.all
        lost = {decision.number for decision, placed in decisions if placed.state is State.LOST}
        if lost - self._lost:
            told = self.tr(
                "%n decision(s) found no words to hold to any more: Judge, Decisions lists all.",
                "",
                len(lost),
            )
            self.told.emit(told)
        self._lost = lost

    def _hold(self, ref: SentenceRef | None, *, tell: bool = True) -> None:
        self._held = ref
        comparison = self._workbench.session.comparison
        if ref is None or comparison is None:
            self._actions["join"].setText(self._join_text)
            return
        words = _short(comparison.words(ref))
        self._actions["join"].setText(self.tr("Join with “{words}”").format(words=words.replace("&", "&&")))
        if tell:
            self.told.emit(self.tr("Now choose the sentence that says the same, and press Ctrl+M again."))

    def _claim(self) -> Claim | None:
        comparison, claims = self._workbench.session.comparison, self._navigator.choice.claims
        if comparison is None or not claims or claims[0] >= len(comparison.claims):
            return None
        return comparison.claims[claims[0]]

    def _paragraph(self) -> tuple[str, int, Paragraph] | None:
        """Return the article, number and paragraph of the chosen sentence."""
        comparison, ref = self._workbench.session.comparison, self._navigator.choice.sentence
        place = None if comparison is None or ref is None else _place(comparison, ref)
        if place is None:
            return None
        article = self._workbench.session.article(place.article)
        for number, paragraph in enumerate(article.paragraphs):
            if paragraph.start <= place.start < paragraph.end:
                return place.article, number, paragraph
        return None


def _place(comparison: Comparison, ref: SentenceRef) -> Place | None:
    try:
        sentence = comparison.sentence(ref)
    except (KeyError, IndexError):
        return None
    return Place(ref.article, sentence.start, sentence.end)


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _LONGEST_QUOTED else f"{words[:_LONGEST_QUOTED].rstrip()}…"
