# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What the reader has chosen, the way from claim to claim, and the way back."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from parallax.domain.comparison import Comparison, Place, SentenceRef
from parallax.ui.history import History


@dataclass(frozen=True, slots=True)
class Choice:
    """A chosen sentence with the claims it belongs to, or a chosen claim alone, or nothing.

    With a `place`, that is shown; a sentence is then the one that it stands in.
    """

    sentence: SentenceRef | None = None
    claims: tuple[int, ...] = ()
    place: Place | None = None


class Navigator(QObject):
    """Holds the choice and steps through claims and conflicts; views only show it."""

    chosen = Signal(object)
    """The new `Choice`."""
    kept = Signal(object)
    """The `Choice` as another comparison has it: it is shown again, but nobody goes there."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._comparison = Comparison()
        self._claims_of: dict[SentenceRef, list[int]] = {}
        self._choice = Choice()
        self._history: History[Choice] = History()

    @property
    def choice(self) -> Choice:
        """What is chosen now."""
        return self._choice

    def set_comparison(self, comparison: Comparison | None) -> None:
        """Take another comparison; what is chosen stays so where its sentences are still there."""
        before, self._comparison = self._comparison, comparison or Comparison()
        choice = _carried_over(self._choice, before, self._comparison)
        self._claims_of = {}
        for number, claim in enumerate(self._comparison.claims):
            for ref in claim.sentences:
                self._claims_of.setdefault(ref, []).append(number)
        if before.claims != self._comparison.claims or choice is None:
            self._history = History()
        if choice is None:
            choice = self._gone_to_already()
        if choice is None:
            self._choose(Choice())
            return
        if choice.sentence is not None:
            choice = replace(choice, claims=tuple(self._claims_of.get(choice.sentence, ())))
        self._choice = choice
        self.kept.emit(choice)

    def choose_sentence(self, ref: SentenceRef) -> None:
        """Choose a sentence and every claim it belongs to."""
        self._choose(Choice(ref, tuple(self._claims_of.get(ref, ()))))

    def choose_claim(self, claim: int) -> None:
        """Choose a claim."""
        self._choose(Choice(None, (claim,)))

    def go_to(self, place: Place) -> None:
        """Show a place; the claims chosen before stay so."""
        ref = self._sentence_at(place)
        inside = ref is not None and not {*self._claims_of.get(ref, ())}.isdisjoint(self._choice.claims)
        self._choose(replace(self._choice, sentence=ref if inside else None, place=place))

    def go_into(self, place: Place) -> None:
        """Show a place and choose the sentence that it stands in, where it stands in one."""
        ref = self._sentence_at(place)
        if ref is None:
            self.go_to(place)
        else:
            self._choose(Choice(ref, tuple(self._claims_of.get(ref, ())), place))

    def stand_at(self, place: Place) -> None:
        """Choose the sentence that a place stands in, as one that was chosen before: nobody goes there."""
        ref = self._sentence_at(place)
        if ref is not None:
            self._choice = Choice(ref, tuple(self._claims_of.get(ref, ())))
            self._history.visit(self._choice)
            self.kept.emit(self._choice)

    def can_go(self, step: int) -> bool:
        """Whether one has been somewhere before this (-1), or after it and come back (1)."""
        return self._history.can_go(step)

    def go(self, step: int) -> None:
        """Go back to what was chosen or shown before (-1), or forward again (1)."""
        stop = self._history.go(step)
        if stop is not None:
            self._choose(stop)

    def clear(self) -> None:
        """Choose nothing."""
        self._choose(Choice())

    def step_claim(self, step: int) -> None:
        """Choose the next claim (1) or the one before (-1), round the ends."""
        self._step(list(range(len(self._comparison.claims))), step)

    def step_conflict(self, step: int) -> None:
        """Choose the next or previous claim in which sources clash."""
        self._step([n for n, claim in enumerate(self._comparison.claims) if claim.conflict], step)

    def _gone_to_already(self) -> Choice | None:
        """Return the sentence at a place that was gone to before there was a comparison."""
        place = self._choice.place
        ref = self._sentence_at(place) if place is not None and self._choice.sentence is None else None
        return None if ref is None else Choice(ref, place=place)

    def _sentence_at(self, place: Place) -> SentenceRef | None:
        for compared in self._comparison.articles:
            if compared.article.id == place.article:
                for number, sentence in enumerate(compared.sentences):
                    if sentence.start <= place.start < min(sentence.end, place.end):
                        return SentenceRef(place.article, number)
        return None

    def _step(self, among: list[int], step: int) -> None:
        if not among:
            return
        if not self._choice.claims:
            self.choose_claim(among[0] if step > 0 else among[-1])
            return
        here = self._choice.claims[0]
        if step > 0:
            self.choose_claim(next((n for n in among if n > here), among[0]))
        else:
            self.choose_claim(next((n for n in reversed(among) if n < here), among[-1]))

    def _choose(self, choice: Choice) -> None:
        self._choice = choice
        if choice != Choice():
            self._history.visit(choice)
        self.chosen.emit(choice)


def _carried_over(choice: Choice, before: Comparison, after: Comparison) -> Choice | None:
    """Return what was chosen as it is in another comparison; None where that has other sentences or claims."""
    if choice == Choice() or _sentences(before) != _sentences(after):
        return None
    claims = {frozenset(claim.sentences): number for number, claim in enumerate(after.claims)}
    numbers = [claims.get(frozenset(before.claims[number].sentences)) for number in choice.claims]
    if choice.sentence is None and None in numbers:
        return None
    return replace(choice, claims=tuple(number for number in numbers if number is not None))


def _sentences(comparison: Comparison) -> dict[str, list[str]]:
    """Return the words of each article's sentences by its id."""
    return {
        one.article.id: [one.article.text[s.start : s.end] for s in one.sentences]
        for one in comparison.articles
    }
