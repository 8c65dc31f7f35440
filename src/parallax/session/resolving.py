# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Decisions find their words in the articles as they are now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import lru_cache

from parallax.domain.anchor import Anchor
from parallax.domain.article import Article, Paragraph, Role, Span
from parallax.domain.comparison import Pair, Place, Rulings
from parallax.domain.decision import Decision, Verdict


class State(StrEnum):
    """Whether a decision, or a note, has its place."""

    PLACED = "placed"
    RESTING = "resting"
    """One of its articles is not compared at present."""
    LOST = "lost"
    """Its words stand there no longer, or the article is gone."""


@dataclass(frozen=True, slots=True)
class Placed:
    """Where something anchored stands now; as many places as anchors, unless it is lost or resting."""

    state: State
    places: tuple[Place, ...] = ()


@dataclass(slots=True)
class Resolved:
    """All decisions with their places, and what they mean for the comparison."""

    articles: tuple[Article, ...] = ()
    """The compared articles, with the roles that were decided."""
    rulings: Rulings = field(default_factory=Rulings)
    placed: dict[int, Placed] = field(default_factory=dict)


def resolve(decisions: Iterable[Decision], articles: Sequence[Article], known: Iterable[str]) -> Resolved:
    """Return what the decisions mean for these articles; `known` are the ids of all there are.

    A later decision on the same places wins over an earlier one.
    """
    by_id = {article.id: article for article in articles}
    ids = frozenset(known)
    resolved = Resolved()
    roles: dict[str, dict[int, Role]] = {}
    pairs: dict[frozenset[Place], dict[str, Pair]] = {}
    speakers: dict[Place, str] = {}
    ruled_roles: dict[Place, Role] = {}
    for decision in decisions:
        placed = place(decision.anchors, by_id, ids)
        resolved.placed[decision.number] = placed
        if placed.state is not State.PLACED:
            continue
        if decision.verdict is Verdict.ROLE:
            here = placed.places[0]
            number = _paragraph(by_id[here.article].paragraphs, Span(here.start, here.end))
            if number is None:
                resolved.placed[decision.number] = Placed(State.LOST)
            else:
                role = Role(decision.value or Role.BODY)
                roles.setdefault(here.article, {})[number] = role
                ruled_roles[here] = role
        elif decision.verdict is Verdict.SPEAKER:
            speakers[placed.places[0]] = decision.value or ""
        else:
            one, other = sorted(placed.places)
            _add(pairs.setdefault(frozenset((one, other)), {}), decision.verdict, (one, other))
    resolved.articles = tuple(_with_roles(article, roles.get(article.id, {})) for article in articles)
    resolved.rulings = _rulings(pairs.values(), speakers, ruled_roles)
    return resolved


def place(anchors: Sequence[Anchor], articles: Mapping[str, Article], known: frozenset[str]) -> Placed:
    """Return where the anchored words stand now."""
    places: list[Place] = []
    for anchor in anchors:
        article = articles.get(anchor.article)
        if article is None:
            return Placed(State.RESTING if anchor.article in known else State.LOST)
        span = _found(anchor, article.text)
        if span is None:
            return Placed(State.LOST)
        places.append(Place(article.id, span.start, span.end))
    return Placed(State.PLACED, tuple(places))


@lru_cache(maxsize=4096)
def _found(anchor: Anchor, text: str) -> Span | None:
    """Return where the words stand: asked again with every change of a workspace, mostly of the same texts."""
    return anchor.find(text)


_LISTS = {
    Verdict.NOT_A_MATCH: "apart",
    Verdict.MATCH: "together",
    Verdict.NOT_A_CONFLICT: "peaceful",
    Verdict.SAME_FIGURE: "same_figures",
    Verdict.OTHER_FIGURE: "other_figures",
}
_OPPOSITE = {
    "apart": "together",
    "together": "apart",
    "same_figures": "other_figures",
    "other_figures": "same_figures",
}


def _add(ruled: dict[str, Pair], verdict: Verdict, pair: Pair) -> None:
    name = _LISTS[verdict]
    ruled[name] = pair
    ruled.pop(_OPPOSITE.get(name, ""), None)
    if name == "apart":
        ruled.pop("peaceful", None)


def _rulings(
    pairs: Iterable[Mapping[str, Pair]], speakers: Mapping[Place, str], roles: Mapping[Place, Role]
) -> Rulings:
    lists: dict[str, list[Pair]] = {name: [] for name in _LISTS.values()}
    for ruled in pairs:
        for name, pair in ruled.items():
            lists[name].append(pair)
    return Rulings(
        **{name: tuple(sorted(found)) for name, found in lists.items()},
        speakers=tuple(sorted(speakers.items())),
        roles=tuple(sorted(roles.items())),
    )


def _paragraph(paragraphs: Sequence[Paragraph], span: Span) -> int | None:
    """Return the paragraph that most of the span lies in."""
    shares = [min(p.end, span.end) - max(p.start, span.start) for p in paragraphs]
    best = max(range(len(shares)), key=shares.__getitem__, default=None)
    return best if best is not None and shares[best] > 0 else None


def _with_roles(article: Article, roles: Mapping[int, Role]) -> Article:
    if not roles:
        return article
    paragraphs = tuple(
        replace(p, role=roles[n], reason=None) if n in roles else p for n, p in enumerate(article.paragraphs)
    )
    return replace(article, paragraphs=paragraphs)
