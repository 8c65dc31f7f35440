# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The reader's decisions win: what they say of places is brought to bear on what was found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from parallax.analysis.document import Document
from parallax.analysis.figures.comparing import compatible
from parallax.domain.article import Span
from parallax.domain.comparison import (
    Clash,
    Figure,
    Match,
    MatchKind,
    Pair,
    Place,
    Quote,
    Reason,
    ReasonKind,
    Rulings,
    SentenceRef,
)

_DECIDED = Reason(ReasonKind.DECIDED)
RefPair = tuple[SentenceRef, SentenceRef]
FigurePair = tuple[int, int]


@dataclass(slots=True)
class Ruled:
    """The rulings as sentences and figures of these documents; what names no sentence, or figure, is left out."""

    apart: set[RefPair] = field(default_factory=set)
    together: list[RefPair] = field(default_factory=list)
    peaceful: set[RefPair] = field(default_factory=set)
    same_figures: list[FigurePair] = field(default_factory=list)
    other_figures: list[FigurePair] = field(default_factory=list)


def read_rulings(documents: Sequence[Document], figures: Sequence[Figure], rulings: Rulings) -> Ruled:
    """Find the sentences and figures that the rulings are about."""
    by_id = {document.article.id: (n, document) for n, document in enumerate(documents)}

    def sentences(pairs: Iterable[Pair]) -> list[RefPair]:
        found: list[RefPair] = []
        for pair in pairs:
            refs = [ref for place in pair if (ref := _sentence(by_id, place)) is not None]
            if len(refs) == 2 and refs[0].article != refs[1].article:
                one, other = sorted(refs, key=lambda ref: (by_id[ref.article][0], ref.sentence))
                found.append((one, other))
        return found

    def numbers(pairs: Iterable[Pair]) -> list[FigurePair]:
        found: list[FigurePair] = []
        for pair in pairs:
            at = [n for place in pair if (n := _figure(figures, place)) is not None]
            if len(at) == 2 and at[0] != at[1]:
                found.append((min(at), max(at)))
        return found

    return Ruled(
        set(sentences(rulings.apart)),
        sentences(rulings.together),
        set(sentences(rulings.peaceful)),
        numbers(rulings.same_figures),
        numbers(rulings.other_figures),
    )


def rule_matches(
    matches: Sequence[Match], documents: Sequence[Document], figures: Sequence[Figure], ruled: Ruled
) -> tuple[Match, ...]:
    """Return the matches as they were decided, in their order; decided ones say so among their reasons."""
    if ruled == Ruled():
        return tuple(matches)
    order = {document.article.id: n for n, document in enumerate(documents)}
    found = {(match.a, match.b): match for match in matches if (match.a, match.b) not in ruled.apart}
    for a, b in ruled.together:
        found[a, b] = _joined(found.get((a, b)) or Match(a, b, MatchKind.REWORDED, 1.0, None, ()))
    for one, other in ruled.same_figures:
        pair = _refs(figures[one]), _refs(figures[other])
        match = found.get(pair)
        if match is not None and match.clash is None and not compatible(figures[one], figures[other]):
            spans = Clash(_span(figures[one]), _span(figures[other]))
            found[pair] = replace(match, clash=spans, reasons=_with_decided(match))
    peaceful = ruled.peaceful | {
        (match.a, match.b)
        for match in found.values()
        if any(_clash_of(match, figures[one], figures[other]) for one, other in ruled.other_figures)
    }
    for pair in peaceful & found.keys():
        if found[pair].clash is not None:
            found[pair] = replace(found[pair], clash=None, reasons=_with_decided(found[pair]))
    return tuple(
        sorted(
            found.values(), key=lambda m: (order[m.a.article], m.a.sentence, order[m.b.article], m.b.sentence)
        )
    )


def rule_figures(
    members: Sequence[Sequence[int]], figures: Sequence[Figure], ruled: Ruled
) -> list[list[int]]:
    """Return the groups of figures as they were decided, each figure in exactly one of them."""
    groups = [list(group) for group in members]
    for one, other in ruled.same_figures:
        first, second = (next(group for group in groups if n in group) for n in (one, other))
        if first is not second:
            groups.remove(second)
            first.extend(second)
            first.sort()
    for one, other in ruled.other_figures:
        both = next((group for group in groups if one in group and other in group), None)
        if both is not None:
            # Who gives the value of the second goes with it; all others stay with the first.
            leaving = [
                n
                for n in both
                if n == other or (n != one and _alike(figures, n, other) > _alike(figures, n, one))
            ]
            both[:] = [n for n in both if n not in leaving]
            groups.append(leaving)
    return sorted(groups)


def rule_speakers(quotes: Sequence[Quote], rulings: Rulings) -> tuple[Quote, ...]:
    """Return the quotations with the speakers that were decided."""
    ruled = list(quotes)
    for place, speaker in rulings.speakers:
        at = [n for n, quote in enumerate(ruled) if quote.article == place.article]
        n = max(at, key=lambda n: _shared(ruled[n].start, ruled[n].end, place), default=None)
        if n is not None and _shared(ruled[n].start, ruled[n].end, place) > 0:
            ruled[n] = replace(ruled[n], speaker=speaker or None, speaker_at=None, cue=None)
    return tuple(ruled)


def _sentence(by_id: dict[str, tuple[int, Document]], place: Place) -> SentenceRef | None:
    """Return the sentence that most of the place lies in, of those that take part in matches."""
    if place.article not in by_id:
        return None
    sentences = by_id[place.article][1].sentences
    at = [n for n, sentence in enumerate(sentences) if sentence.role.compared]
    best = max(at, key=lambda n: _shared(sentences[n].start, sentences[n].end, place), default=None)
    if best is None or _shared(sentences[best].start, sentences[best].end, place) <= 0:
        return None
    return SentenceRef(place.article, best)


def _figure(figures: Sequence[Figure], place: Place) -> int | None:
    at = [n for n, figure in enumerate(figures) if figure.article == place.article]
    best = max(at, key=lambda n: _shared(figures[n].start, figures[n].end, place), default=None)
    if best is None or _shared(figures[best].start, figures[best].end, place) <= 0:
        return None
    return best


def _shared(start: int, end: int, place: Place) -> int:
    return min(end, place.end) - max(start, place.start)


def _joined(match: Match) -> Match:
    kind = MatchKind.VERBATIM if match.kind is MatchKind.VERBATIM else MatchKind.REWORDED
    return replace(match, kind=kind, score=1.0, reasons=_with_decided(match))


def _with_decided(match: Match) -> tuple[Reason, ...]:
    return match.reasons if _DECIDED in match.reasons else (*match.reasons, _DECIDED)


def _clash_of(match: Match, one: Figure, other: Figure) -> bool:
    """Whether it is these two figures that a match clashes over."""
    return (
        match.clash is not None
        and (match.a, match.b) == (_refs(one), _refs(other))
        and match.clash.a.overlaps(_span(one))
        and match.clash.b.overlaps(_span(other))
    )


def _alike(figures: Sequence[Figure], n: int, other: int) -> int:
    a, b = figures[n], figures[other]
    return 2 * ((a.low, a.high) == (b.low, b.high)) + (a.article == b.article)


def _refs(figure: Figure) -> SentenceRef:
    return SentenceRef(figure.article, figure.sentence)


def _span(figure: Figure) -> Span:
    return Span(figure.start, figure.end)
