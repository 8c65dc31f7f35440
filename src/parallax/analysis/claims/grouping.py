# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Gathering matched sentences around cores that agree among themselves."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from parallax.analysis.stopping import stopping
from parallax.domain.comparison import Match, MatchKind, SentenceRef

_JOINS_CORE = 0.6
"""More than half: two sentences alone never pull in a third that only one of them resembles."""
_PARTIAL_LINK = 0.5
"""What a partial match counts where a whole one counts 1."""
_JOINS_EDGE = 0.6
"""The share of a core that a sentence must match, if only in part, to stand beside it."""
_SIBLINGS = 6
"""So many sentences of one article are told in one breath; more are a list, not a claim."""
_FOREMOST = 256
"""So many partners of a sentence and neighbours of a core are looked at: a bound on what odd texts can cost."""
_MERGES = 0.3
"""The share of matches between what two overlapping cores do not share, for these to be one."""
_MOST_DIVISIONS = 2_000
_SETTLES = 0.4
"""The share of a large core that a sentence must match to move there from a core much like it."""

Pair = tuple[SentenceRef, SentenceRef]
OneFact = Callable[[SentenceRef, SentenceRef, SentenceRef], bool]


@dataclass(frozen=True, slots=True)
class Group:
    """A core of sentences that say one thing, and those that say it among other things."""

    core: tuple[SentenceRef, ...]
    edge: tuple[SentenceRef, ...]

    @property
    def sentences(self) -> tuple[SentenceRef, ...]:
        """The core and the edge, sorted."""
        return tuple(sorted((*self.core, *self.edge)))


class _Links:
    """The matches as a graph: for each sentence its partners, and how much each link counts."""

    def __init__(self, matches: Sequence[Match]) -> None:
        self.weights: dict[SentenceRef, dict[SentenceRef, float]] = {}
        for match in matches:
            weight = _PARTIAL_LINK if match.kind is MatchKind.PARTIAL else 1.0
            self.weights.setdefault(match.a, {})[match.b] = weight
            self.weights.setdefault(match.b, {})[match.a] = weight
        self._foremost: dict[SentenceRef, tuple[tuple[SentenceRef, float], ...]] = {}

    def partners(self, sentence: SentenceRef) -> Mapping[SentenceRef, float]:
        return self.weights.get(sentence, {})

    def foremost(self, sentence: SentenceRef) -> tuple[tuple[SentenceRef, float], ...]:
        """Return the partners of a sentence, whole matches first, as far as they are asked to join."""
        if sentence not in self._foremost:
            ordered = sorted(self.partners(sentence).items(), key=lambda item: (-item[1], item[0]))
            self._foremost[sentence] = tuple(ordered[:_FOREMOST])
        return self._foremost[sentence]


def group(matches: Sequence[Match], one_fact: OneFact, check: Callable[[], None]) -> tuple[Group, ...]:
    """Return groups such that every whole match (verbatim or reworded) lies in at least one.

    Each group grows from its best match that no group holds yet. A sentence joins a core only when it
    wholly matches clearly more than half of the core's sentences in other articles (a partial match
    counts half), so that A like B and B like C never bring A and C together: B, which says both, then
    belongs to two groups. Cores that overlap widely are made one where the rest of both matches well,
    sentence by sentence. A sentence that matches most of a finished core in part stands at its edge,
    where the core has none of its article; the edge draws nothing in.

    Args:
        matches: of the whole comparison.
        one_fact: whether two sentences of one article, the first in the core already, tell the same
            part of a partner in the core (the third).
        check: called now and then; may raise to stop.
    """
    links = _Links(matches)
    whole = [match for match in matches if match.kind is not MatchKind.PARTIAL]
    covered: set[Pair] = set()
    cores = []
    for match in sorted(whole, key=lambda m: (-m.score, min(m.a, m.b), max(m.a, m.b))):
        if _pair(match.a, match.b) in covered:
            continue
        check()
        core = _grown(links, match, one_fact, covered)
        covered.update(_whole_links(links, core))
        cores.append(frozenset(core))
    apart = _told_apart(links, _merged(links, cores, check), check)
    return _outermost([Group(tuple(sorted(core)), _edge(links, core)) for core in stopping(apart, check)])


def keep_apart(groups: Sequence[Group], apart: Collection[Pair]) -> tuple[Group, ...]:
    """Return the groups, those in two that hold a pair that is told apart: one without each of the two."""
    waiting = list(groups)
    kept: list[Group] = []
    # Every division takes a sentence out, but many pairs of one group could divide it without end in sight.
    for _ in range(len(groups) + _MOST_DIVISIONS if apart else 0):
        if not waiting:
            break
        candidate = waiting.pop()
        held = set(candidate.sentences)
        pair = next(((a, b) for a, b in apart if a in held and b in held), None)
        if pair is None:
            kept.append(candidate)
            continue
        for one in pair:
            rest = _without(candidate, one)
            if len({sentence.article for sentence in rest.sentences}) > 1:
                waiting.append(rest)
    kept.extend(waiting)
    return _outermost(kept) if apart else tuple(groups)


def _without(some: Group, sentence: SentenceRef) -> Group:
    core = tuple(each for each in some.core if each != sentence)
    edge = tuple(each for each in some.edge if each != sentence)
    return Group(core, edge) if core else Group(edge, ())


def _pair(a: SentenceRef, b: SentenceRef) -> Pair:
    return (a, b) if a <= b else (b, a)


def _whole_links(links: _Links, core: Mapping[SentenceRef, None]) -> Iterator[Pair]:
    for sentence in core:
        for partner, weight in links.partners(sentence).items():
            if sentence < partner and weight == 1.0 and partner in core:
                yield sentence, partner


def _grown(links: _Links, seed: Match, one_fact: OneFact, covered: Set[Pair]) -> dict[SentenceRef, None]:
    """Return the core around a match, in the order of joining."""
    core: dict[SentenceRef, None] = {}
    of_article: dict[str, list[SentenceRef]] = {}
    sums: dict[SentenceRef, float] = {}
    refused: set[SentenceRef] = set()

    def join(sentence: SentenceRef) -> None:
        core[sentence] = None
        of_article.setdefault(sentence.article, []).append(sentence)
        sums.pop(sentence, None)
        for partner, weight in links.foremost(sentence):
            if partner not in core and partner not in refused:
                sums[partner] = sums.get(partner, 0.0) + weight

    def share(candidate: SentenceRef) -> float:
        return sums[candidate] / (len(core) - len(of_article.get(candidate.article, ())))

    join(seed.a)
    join(seed.b)
    while True:
        ready = [candidate for candidate in sums if share(candidate) >= _JOINS_CORE]
        for candidate in sorted(ready, key=lambda c: (-share(c), -sums[c], c)):
            siblings = of_article.get(candidate.article, ())
            if (
                len(siblings) < _SIBLINGS
                and _adds(links, core, candidate, covered)
                and (not siblings or _echoes(links, core, siblings[0], candidate, one_fact))
            ):
                join(candidate)
                break
            refused.add(candidate)
            del sums[candidate]
        else:
            return core


def _adds(
    links: _Links, core: Mapping[SentenceRef, None], candidate: SentenceRef, covered: Set[Pair]
) -> bool:
    """Whether a sentence matches the core in a way that no group tells yet."""
    return any(
        partner in core and _pair(candidate, partner) not in covered for partner in links.partners(candidate)
    )


def _echoes(
    links: _Links,
    core: Mapping[SentenceRef, None],
    sibling: SentenceRef,
    candidate: SentenceRef,
    one_fact: OneFact,
) -> bool:
    """Whether another sentence of an article matches the core for the same reason as the first."""
    theirs = links.partners(sibling)
    return all(
        one_fact(sibling, candidate, partner)
        for partner in links.partners(candidate)
        if partner in core and partner in theirs
    )


def _edge(links: _Links, core: Iterable[SentenceRef]) -> tuple[SentenceRef, ...]:
    """Return for each article that the core lacks the sentence that matches most of it, if one does."""
    core = sorted(core)
    articles = {sentence.article for sentence in core}
    counts: dict[SentenceRef, int] = {}
    sums: dict[SentenceRef, float] = {}
    for sentence in core:
        for partner, weight in links.partners(sentence).items():
            if partner.article not in articles:
                counts[partner] = counts.get(partner, 0) + 1
                sums[partner] = sums.get(partner, 0.0) + weight
    best: dict[str, SentenceRef] = {}
    for sentence in sorted(sums, key=lambda s: (-sums[s], s)):
        if counts[sentence] >= _JOINS_EDGE * len(core):
            best.setdefault(sentence.article, sentence)
    return tuple(sorted(best.values()))


def _merged(
    links: _Links, cores: Sequence[frozenset[SentenceRef]], check: Callable[[], None]
) -> list[frozenset[SentenceRef]]:
    """Return the cores, those made one that share half of the smaller and whose rests match as well.

    One event told in many sentences would else give a dozen cores that differ by a missed match.
    """
    merged: list[frozenset[SentenceRef]] = []
    holding: dict[SentenceRef, set[int]] = {}
    for core in stopping(sorted(cores, key=lambda c: (-len(c), sorted(c))), check):
        grown = core
        while True:
            near = sorted({n for sentence in grown for n in holding.get(sentence, ())})
            into = next((n for n in near[:_FOREMOST] if _belong(links, grown, merged[n])), None)
            if into is None:
                break
            for sentence in merged[into]:
                holding[sentence].discard(into)
            grown, merged[into] = grown | merged[into], frozenset()
        for sentence in grown:
            holding.setdefault(sentence, set()).add(len(merged))
        merged.append(grown)
    return [core for core in merged if core]


def _belong(links: _Links, core: frozenset[SentenceRef], other: frozenset[SentenceRef]) -> bool:
    """Whether two cores share half of the smaller, and what they do not share matches well enough."""
    shared, smaller = len(core & other), min(len(core), len(other))
    if 2 * shared < smaller:
        return False
    pairs = [(a, b) for a in core - other for b in other - core if a.article != b.article]
    if not pairs:  # sentences of one article tell nothing about one another
        return shared == smaller
    return sum(links.partners(a).get(b, 0.0) for a, b in pairs) >= _MERGES * len(pairs)


def _told_apart(
    links: _Links, cores: Sequence[frozenset[SentenceRef]], check: Callable[[], None]
) -> list[frozenset[SentenceRef]]:
    """Return the cores without repeating a large one in another that shares two thirds with it.

    What matches a good part of the larger core moves there; the rest keeps its own partners only.
    """
    kept: list[frozenset[SentenceRef]] = []
    holding: dict[SentenceRef, set[int]] = {}
    for core in stopping(sorted(cores, key=lambda c: (-len(c), sorted(c))), check):
        rest = core
        for n in sorted({n for sentence in core for n in holding.get(sentence, ())})[:_FOREMOST]:
            if 3 * len(rest & kept[n]) < 2 * len(rest):
                continue
            moved = {sentence for sentence in rest - kept[n] if _settles(links, sentence, kept[n])}
            kept[n] |= moved
            for sentence in moved:
                holding.setdefault(sentence, set()).add(n)
            apart = rest - kept[n]
            rest = apart | {
                partner
                for sentence in apart
                for partner, weight in links.partners(sentence).items()
                if weight == 1.0 and partner in rest
            }
        for sentence in rest:
            holding.setdefault(sentence, set()).add(len(kept))
        kept.append(rest)
    return [core for core in kept if core]


def _settles(links: _Links, sentence: SentenceRef, core: frozenset[SentenceRef]) -> bool:
    """Whether a sentence matches a good part of a core's sentences in other articles."""
    others = [other for other in core if other.article != sentence.article]
    return sum(links.partners(sentence).get(other, 0.0) for other in others) >= _SETTLES * len(others)


def _outermost(groups: Sequence[Group]) -> tuple[Group, ...]:
    """Return the groups whose sentences are not all in another."""
    holding: dict[SentenceRef, list[set[SentenceRef]]] = {}
    kept = []
    for candidate in sorted(groups, key=lambda g: (-len(g.sentences), -len(g.core), g.sentences)):
        sentences = set(candidate.sentences)
        if any(sentences <= other for other in holding.get(candidate.core[0], ())):
            continue
        kept.append(candidate)
        for sentence in sentences:
            holding.setdefault(sentence, []).append(sentences)
    return tuple(kept)
