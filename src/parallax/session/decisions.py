# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The reader's decisions, which win over the engine's."""

from __future__ import annotations

from collections.abc import Sequence

from parallax.domain.anchor import Anchor
from parallax.domain.article import Role
from parallax.domain.comparison import Pair, Place, SentenceRef
from parallax.domain.decision import Decision, Verdict
from parallax.domain.library import Deed
from parallax.session.changes import Changes
from parallax.session.desk import Desk
from parallax.session.resolving import Placed, State
from parallax.workspace import Recorder

_DEEDS = {
    Verdict.NOT_A_MATCH: Deed.REJECT,
    Verdict.MATCH: Deed.JOIN,
    Verdict.NOT_A_CONFLICT: Deed.NO_CONFLICT,
    Verdict.SAME_FIGURE: Deed.SAME_FIGURE,
    Verdict.OTHER_FIGURE: Deed.OTHER_FIGURE,
    Verdict.SPEAKER: Deed.SPEAKER,
    Verdict.ROLE: Deed.ROLE,
}
_OPPOSITE = {
    Verdict.NOT_A_MATCH: {Verdict.MATCH, Verdict.NOT_A_CONFLICT},
    Verdict.MATCH: {Verdict.NOT_A_MATCH},
    Verdict.SAME_FIGURE: {Verdict.OTHER_FIGURE},
    Verdict.OTHER_FIGURE: {Verdict.SAME_FIGURE},
}


class Decisions:
    """Making decisions, listing them with where they stand now, and taking them back.

    A decision is held by words, with what stands around them; the comparison is made anew after each.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @property
    def all(self) -> tuple[tuple[Decision, Placed], ...]:
        """All decisions in the order they were made, each with where it stands now."""
        placed = self._desk.resolved.placed
        return tuple((d, placed.get(d.number, Placed(State.LOST))) for d in self._desk.decisions)

    def reject(self, *pairs: tuple[SentenceRef, SentenceRef], why: str = "") -> Changes:
        """These pairs of sentences are no matches."""
        return self._on_sentences(Verdict.NOT_A_MATCH, pairs, why)

    def join(self, *pairs: tuple[SentenceRef, SentenceRef], why: str = "") -> Changes:
        """These pairs of sentences report the same."""
        return self._on_sentences(Verdict.MATCH, pairs, why)

    def no_conflict(self, *pairs: tuple[SentenceRef, SentenceRef], why: str = "") -> Changes:
        """These pairs of sentences do not contradict each other."""
        return self._on_sentences(Verdict.NOT_A_CONFLICT, pairs, why)

    def same_figure(self, *pairs: Pair, why: str = "") -> Changes:
        """The two figures of each pair measure the same thing."""
        return self._decide(Verdict.SAME_FIGURE, list(pairs), why=why)

    def other_figure(self, *pairs: Pair, why: str = "") -> Changes:
        """The two figures of each pair measure different things."""
        return self._decide(Verdict.OTHER_FIGURE, list(pairs), why=why)

    def name_speaker(self, speaker: str, *quotes: Place, why: str = "") -> Changes:
        """Say who speaks in these quotations; an empty name for nobody that the article tells."""
        return self._decide(Verdict.SPEAKER, [(quote,) for quote in quotes], " ".join(speaker.split()), why)

    def set_role(self, article_id: str, paragraph: int, role: Role, why: str = "") -> Changes:
        """Say what a paragraph is in its article: boilerplate, body, a caption."""
        found = self._desk.article(article_id).paragraphs[paragraph]
        if found.role is role:
            return Changes()
        return self._decide(Verdict.ROLE, [(Place(article_id, found.start, found.end),)], role.value, why)

    def take_back(self, *numbers: int) -> Changes:
        """Take decisions back."""
        known = {decision.number for decision in self._desk.decisions}
        going = [number for number in numbers if number in known]
        if not going:
            return Changes()

        def remove(step: Recorder) -> None:
            for number in going:
                self._desk.workspace.marks.remove(step, "decision", number)

        return self._desk.change(Deed.TAKE_BACK, remove)

    def explain(self, why: str, *numbers: int) -> Changes:
        """Say why these decisions were made."""
        why = " ".join(why.split())
        changed = [d.number for d in self._desk.decisions if d.number in numbers and d.why != why]
        if not changed:
            return Changes()

        def explain(step: Recorder) -> None:
            for number in changed:
                self._desk.workspace.marks.explain(step, number, why)

        return self._desk.change(Deed.EXPLAIN, explain)

    def _on_sentences(
        self, verdict: Verdict, pairs: tuple[tuple[SentenceRef, SentenceRef], ...], why: str
    ) -> Changes:
        return self._decide(verdict, [(self._place(a), self._place(b)) for a, b in pairs], why=why)

    def _place(self, ref: SentenceRef) -> Place:
        comparison = self._desk.comparison
        if comparison is None:
            raise KeyError(ref)
        sentence = comparison.sentence(ref)
        return Place(ref.article, sentence.start, sentence.end)

    def _decide(
        self, verdict: Verdict, places: Sequence[tuple[Place, ...]], value: str | None = None, why: str = ""
    ) -> Changes:
        """Write decisions down as one step; what says otherwise of the same places is taken back with it."""
        if not places:
            return Changes()
        over = self._overruled(verdict, places)

        def decide(step: Recorder) -> None:
            marks = self._desk.workspace.marks
            for number in over:
                marks.remove(step, "decision", number)
            for some in places:
                anchors = tuple(self._anchor(place) for place in some)
                marks.add_decision(step, Decision(0, verdict, anchors, value, why))

        return self._desk.change(_DEEDS[verdict], decide)

    def _overruled(self, verdict: Verdict, places: Sequence[tuple[Place, ...]]) -> list[int]:
        against = _OPPOSITE.get(verdict, set()) | {verdict}
        wanted = {frozenset(some) for some in places}
        return [
            decision.number
            for decision, placed in self.all
            if decision.verdict in against and placed.places and frozenset(placed.places) in wanted
        ]

    def _anchor(self, place: Place) -> Anchor:
        return Anchor.of(self._desk.article(place.article), place.start, place.end)
