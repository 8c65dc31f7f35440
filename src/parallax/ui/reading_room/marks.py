# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What a comparison means for each sentence on the screen: its wash, its letters, its counterparts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from parallax.domain.article import Span
from parallax.domain.comparison import Comparison, Match, MatchKind, Sentence, SentenceRef, Standing


class Mark(StrEnum):
    """A class of highlight that can be switched on and off."""

    SHARED = "shared"
    UNIQUE = "unique"
    CONFLICTING = "conflicting"
    FIGURES = "figures"
    QUOTATIONS = "quotations"


USUAL_MARKS = frozenset({Mark.SHARED, Mark.UNIQUE, Mark.CONFLICTING})


class Wash(StrEnum):
    """How a sentence is coloured; the values are the theme's names for the colours."""

    SHARED_1 = "shared_1"
    SHARED_2 = "shared_2"
    SHARED_3 = "shared_3"
    PARTIAL = "partial"
    UNIQUE = "unique"
    CONFLICT = "conflict"

    @property
    def mark(self) -> Mark:
        """The class that switches this wash on and off; a part that is shared goes with the shared."""
        if self is Wash.UNIQUE:
            return Mark.UNIQUE
        return Mark.CONFLICTING if self is Wash.CONFLICT else Mark.SHARED


_SHARED_STEPS = (Wash.SHARED_1, Wash.SHARED_2, Wash.SHARED_3)
_CLOSENESS = {MatchKind.PARTIAL: 0, MatchKind.REWORDED: 1, MatchKind.VERBATIM: 2}


@dataclass(frozen=True, slots=True)
class Counterpart:
    """The sentence of another article that answers to one, and how closely."""

    ref: SentenceRef
    kind: MatchKind | None
    """None where only a third sentence joins the two."""
    conflict: bool
    score: float


@dataclass(frozen=True, slots=True)
class MarkedSentence:
    """A sentence as it is shown."""

    ref: SentenceRef
    start: int
    end: int
    wash: Wash | None
    counterparts: tuple[Counterpart, ...]
    """The best one of each other article, in the order of the articles."""
    clashes: tuple[Span, ...]
    claim: int | None

    @property
    def standing(self) -> bool:
        """Whether the sentence takes part in the comparison."""
        return self.wash is not None


class Marking:
    """A comparison, sentence by sentence, as the reading room shows it."""

    def __init__(self, comparison: Comparison) -> None:
        self._claims = comparison.claims
        self._articles = {compared.article.id: compared.sentences for compared in comparison.articles}
        self._order = {article_id: at for at, article_id in enumerate(self._articles)}
        self._matches = _matches_of(comparison)
        self._claim_of: dict[tuple[str, int], int] = {}
        for number, claim in enumerate(comparison.claims):
            for ref in claim.sentences:
                self._claim_of.setdefault((ref.article, ref.sentence), number)
        self._known: dict[str, tuple[MarkedSentence, ...]] = {}

    def of(self, article_id: str) -> tuple[MarkedSentence, ...]:
        """Return an article's sentences, worked out when they are first asked for; none where it is not compared."""
        if article_id not in self._known:
            sentences = enumerate(self._articles.get(article_id, ()))
            self._known[article_id] = tuple(self._marked(article_id, at, one) for at, one in sentences)
        return self._known[article_id]

    def _marked(self, article_id: str, at: int, sentence: Sentence) -> MarkedSentence:
        ref = SentenceRef(article_id, at)
        found = self._matches.get((article_id, at), [])
        claim = self._claim_of.get((article_id, at))
        fellows = self._claims[claim].sentences if claim is not None else ()
        return MarkedSentence(
            ref,
            sentence.start,
            sentence.end,
            _wash(sentence, found),
            _counterparts(ref, found, fellows, self._order),
            _clashes(ref, found),
            claim,
        )

    def find(self, ref: SentenceRef) -> MarkedSentence | None:
        """Return the sentence that `ref` names, if there is one."""
        sentences = self.of(ref.article)
        return sentences[ref.sentence] if 0 <= ref.sentence < len(sentences) else None

    def claim(self, number: int) -> tuple[MarkedSentence, ...]:
        """Return the sentences of a claim; none where there is no such claim."""
        refs = self._claims[number].sentences if 0 <= number < len(self._claims) else ()
        return tuple(found for found in map(self.find, refs) if found is not None)

    def fellows(self, sentence: MarkedSentence) -> frozenset[SentenceRef]:
        """Return a sentence with all that report the same, wholly or in part."""
        claim = self._claims[sentence.claim].sentences if sentence.claim is not None else ()
        return frozenset({sentence.ref, *(other.ref for other in sentence.counterparts), *claim})

    def counterparts(self, sentence: MarkedSentence) -> dict[str, MarkedSentence]:
        """Return by article the sentence itself and the one in each other article that answers to it."""
        found = {other.ref.article: self.find(other.ref) for other in sentence.counterparts}
        return {sentence.ref.article: sentence} | {
            name: one for name, one in found.items() if one is not None
        }


def share_of_shared(sentences: Iterable[MarkedSentence]) -> float | None:
    """Return which share of the sentences that have a standing others carry too, None without any."""
    washes = [sentence.wash for sentence in sentences if sentence.standing]
    if not washes:
        return None
    return sum(wash not in (Wash.UNIQUE, Wash.PARTIAL) for wash in washes) / len(washes)


def _matches_of(comparison: Comparison) -> Mapping[tuple[str, int], list[Match]]:
    matches: defaultdict[tuple[str, int], list[Match]] = defaultdict(list)
    for match in comparison.matches:
        for ref in (match.a, match.b):
            matches[ref.article, ref.sentence].append(match)
    return matches


def _wash(sentence: Sentence, matches: list[Match]) -> Wash | None:
    match sentence.standing:
        case Standing.SHARED:
            return _SHARED_STEPS[min(max(len(sentence.articles), 1), 3) - 1]
        case Standing.CONFLICTING:
            return Wash.CONFLICT
        case Standing.UNIQUE:
            return Wash.PARTIAL if matches else Wash.UNIQUE
    return None


def _counterparts(
    ref: SentenceRef, matches: list[Match], fellows: tuple[SentenceRef, ...], order: Mapping[str, int]
) -> tuple[Counterpart, ...]:
    best: dict[str, tuple[tuple[int, float, int], SentenceRef, Match]] = {}
    for match in matches:
        other = match.b if match.a.article == ref.article else match.a
        rank = _rank(match, other)
        known = best.get(other.article)
        if known is None or rank > known[0]:
            best[other.article] = rank, other, match
    found = [Counterpart(other, one.kind, one.conflict, one.score) for _, other, one in best.values()]
    told = set(best)
    for fellow in fellows:
        if fellow.article != ref.article and fellow.article not in told:
            told.add(fellow.article)
            found.append(Counterpart(fellow, None, conflict=False, score=0.0))
    return tuple(sorted(found, key=lambda one: order[one.ref.article]))


def _rank(match: Match, other: SentenceRef) -> tuple[int, float, int]:
    return max(_CLOSENESS[match.kind], 1 if match.conflict else 0), match.score, -other.sentence


def _clashes(ref: SentenceRef, matches: list[Match]) -> tuple[Span, ...]:
    spans = {m.clash.a if m.a == ref else m.clash.b for m in matches if m.clash is not None}
    return tuple(sorted(spans))
