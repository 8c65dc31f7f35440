# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What the reader wrote and decided, sentence by sentence: the signs beside the text and their words."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from parallax.domain.article import Role
from parallax.domain.comparison import Comparison, Place, Sentence, SentenceRef
from parallax.domain.decision import Decision, Verdict
from parallax.domain.note import Meanings, Note, NoteColour, NoteKind
from parallax.session import Placed
from parallax.ui.note_colours import colour_words

translate = QCoreApplication.translate

_LONGEST = 90


@dataclass(frozen=True, slots=True)
class OwnSigns:
    """The reader's notes and decisions on one sentence, in the order in which they were made."""

    notes: tuple[Note, ...] = ()
    decisions: tuple[Decision, ...] = ()
    meanings: Meanings = field(default_factory=dict)
    """What the notes' colours mean to the reader."""

    @property
    def words(self) -> str:
        """What they say, in plain words."""
        told = [
            self._head(note).format(words=_short(note.text), colour=colour_words(note.colour, self.meanings))
            for note in self.notes
        ]
        told += dict.fromkeys(
            translate("OwnSigns", "you decided: {words}").format(words=decision_words(decision))
            + (f" ({_short(decision.why)})" if decision.why else "")
            for decision in self.decisions
        )
        return "; ".join(told)

    @staticmethod
    def _head(note: Note) -> str:
        whole, coloured = note.kind is NoteKind.ARTICLE, note.colour is not NoteColour.NONE
        if whole and coloured:
            return translate("OwnSigns", "your note on the article, {colour}: “{words}”")
        if whole:
            return translate("OwnSigns", "your note on the article: “{words}”")
        if coloured:
            return translate("OwnSigns", "your note, {colour}: “{words}”")
        return translate("OwnSigns", "your note: “{words}”")


Signs = Mapping[SentenceRef, OwnSigns]


def own_signs(
    comparison: Comparison | None,
    notes: Sequence[tuple[Note, Placed]],
    decisions: Sequence[tuple[Decision, Placed]],
    meanings: Meanings,
) -> Signs:
    """Return the signs of every sentence that has some; a note on a whole article is beside its first."""
    if comparison is None:
        return {}
    finder = _Finder(comparison)
    noted: defaultdict[SentenceRef, list[Note]] = defaultdict(list)
    decided: defaultdict[SentenceRef, list[Decision]] = defaultdict(list)
    for note, placed in notes:
        whole = note.kind is NoteKind.ARTICLE
        for ref in finder.firsts(placed.places) if whole else finder.refs(placed.places):
            noted[ref].append(note)
    for decision, placed in decisions:
        for ref in finder.refs(placed.places):
            decided[ref].append(decision)
    return {ref: OwnSigns(tuple(noted[ref]), tuple(decided[ref]), meanings) for ref in {*noted, *decided}}


def decision_words(decision: Decision) -> str:
    """Return what was decided of a sentence, in words."""
    words = {
        Verdict.NOT_A_MATCH: translate("OwnSigns", "not a match"),
        Verdict.MATCH: translate("OwnSigns", "a match"),
        Verdict.NOT_A_CONFLICT: translate("OwnSigns", "not a conflict"),
        Verdict.SAME_FIGURE: translate("OwnSigns", "the same figure"),
        Verdict.OTHER_FIGURE: translate("OwnSigns", "another figure"),
        Verdict.SPEAKER: translate("OwnSigns", "{name} speaks"),
        Verdict.ROLE: translate("OwnSigns", "what the paragraph is"),
    }
    return words[decision.verdict].format(name=decision.value or translate("OwnSigns", "nobody known"))


class _Finder:
    """Finds the sentence that a place begins in, or its article's first."""

    def __init__(self, comparison: Comparison) -> None:
        self._sentences: dict[str, tuple[Sequence[Sentence], list[int]]] = {
            compared.article.id: (compared.sentences, [one.start for one in compared.sentences])
            for compared in comparison.articles
        }

    def firsts(self, places: Sequence[Place]) -> Iterator[SentenceRef]:
        """Yield the first sentence of each place's article that is read as part of it."""
        for article in dict.fromkeys(place.article for place in places):
            sentences, _ = self._sentences.get(article, ((), []))
            read = (n for n, one in enumerate(sentences) if one.role is not Role.BOILERPLATE)
            if (first := next(read, None)) is not None:
                yield SentenceRef(article, first)

    def refs(self, places: Sequence[Place]) -> Iterator[SentenceRef]:
        for article, start in dict.fromkeys((place.article, place.start) for place in places):
            sentences, starts = self._sentences.get(article, ((), []))
            at = bisect_right(starts, start) - 1
            if at < 0 or start >= sentences[at].end:
                at += 1  # between two sentences: the next one is meant
            if at < len(sentences):
                yield SentenceRef(article, at)


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"
