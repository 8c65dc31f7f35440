# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What the compare strip says of a claim or a sentence, apart from how it is shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from parallax.domain.article import Span
from parallax.domain.comparison import (
    Claim,
    Comparison,
    Match,
    MatchKind,
    Pair,
    Place,
    SentenceRef,
)

translate = QCoreApplication.translate

WARNING_SIGN = "\u26a0\ufe0e"
_MOST_SHOWN = 4000
"""Characters of a sentence in the strip; what has no full stop for longer is a list or no prose at all."""

# What would start a new paragraph in Qt's documents, or means something of its own there.
_UNSEEN = dict.fromkeys(map(ord, "\n\r\t\v\f\x00\x1c\x1d\x1e\x85\u2028\u2029\ufdd0\ufdd1\ufffc"), " ")


class Look(Enum):
    """How a piece of a sentence is set."""

    PLAIN = auto()
    DIFFERS = auto()
    CLASHES = auto()
    GAP = auto()
    """No words of the sentence: a sign for some that are left out."""
    SIGN = auto()
    """No words of the sentence: the sign before those that clash."""


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """A sentence of one source in pieces, and where it stands."""

    letter: str
    source: str
    place: Place
    pieces: tuple[tuple[str, Look], ...]

    @property
    def text(self) -> str:
        """The whole sentence."""
        return "".join(piece for piece, _ in self.pieces)


@dataclass(frozen=True, slots=True)
class Headline:
    """What the strip is about, what is to be said of it, and whether sources clash."""

    label: str
    notes: tuple[str, ...]
    conflict: bool = False
    absent: tuple[str, ...] = ()
    """The sources that leave it out, by their names."""


class ClaimReader:
    """Answers for one comparison what the strip shows of a claim or a sentence."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._position = {one.article.id: n for n, one in enumerate(comparison.articles)}
        self._matches: dict[SentenceRef, list[Match]] = {}
        for match in comparison.matches:
            for ref in (match.a, match.b):
                self._matches.setdefault(ref, []).append(match)

    def claim_headline(self, claim: Claim) -> Headline:
        """Return a claim's label with how many sources carry it and who does not."""
        every = [one.article for one in self._comparison.articles]
        notes = [translate("Compare", "{0} of {1} sources").format(len(claim.articles), len(every))]
        absent = [article for article in every if article.id not in claim.articles]
        if absent:
            letters = ", ".join(article.letter for article in absent)
            notes.append(translate("Compare", "not in {0}").format(letters))
        rulings = self._comparison.rulings
        for pairs, words in (
            (rulings.together, translate("Compare", "joined by you: {0}")),
            (rulings.peaceful, translate("Compare", "no conflict, by you: {0}")),
        ):
            judged = self._letters(self._judged(claim, pairs))
            if judged:
                notes.append(words.format(judged))
        if not claim.conflict:
            differs = any(claim.differs)
            notes.append(
                translate("Compare", "differs in wording") if differs else translate("Compare", "same words")
            )
        names = tuple(f"{article.letter} {article.name}" for article in absent)
        return Headline(one_line(claim.label), tuple(notes), claim.conflict, names)

    def claim_lines(self, claim: Claim, order: Sequence[str]) -> tuple[ClaimLine, ...]:
        """Return the claim's sentences in pane order, then those of sources without a pane."""
        inside = set(claim.sentences)
        marked = dict(zip(claim.sentences, claim.differs, strict=False))
        refs = sorted(claim.sentences, key=lambda ref: self._rank(ref, order))
        return self._lines(refs, marked, {ref: self._clashes(ref, inside) for ref in refs})

    def sentence_headline(self, ref: SentenceRef) -> Headline:
        """Return what is to be said of a sentence that is in no claim."""
        sentence = self._comparison.sentence(ref)
        if sentence.standing is None:
            return Headline(translate("Compare", "Not compared"), ())
        partly = self._letters(self.partial(ref))
        if partly:
            return Headline(
                translate("Compare", "Shared in part"), (translate("Compare", "with {0}").format(partly),)
            )
        return Headline(
            translate("Compare", "Only here"), (self._comparison.article(ref.article).article.name,)
        )

    def sentence_lines(self, ref: SentenceRef, order: Sequence[str]) -> tuple[ClaimLine, ...]:
        """Return the sentence, and below it those that share a part of it."""
        others = sorted(self.partial(ref), key=lambda other: self._rank(other, order))
        return self._lines([ref, *others], {}, {})

    def partial(self, ref: SentenceRef) -> list[SentenceRef]:
        """Return the sentences that share a part of one, no more."""
        found = [
            m.b if m.a == ref else m.a for m in self._matches.get(ref, ()) if m.kind is MatchKind.PARTIAL
        ]
        return list(dict.fromkeys(found))

    def _judged(self, claim: Claim, pairs: Sequence[Pair]) -> set[SentenceRef]:
        """Return the sentences of a claim that its reader judged as one of these pairs."""
        judged: set[SentenceRef] = set()
        for one, other in pairs:
            begin = [
                [ref for ref in claim.sentences if self._begins_in(place, ref)] for place in (one, other)
            ]
            if all(begin):
                judged.update(*begin)
        return judged

    def _begins_in(self, place: Place, ref: SentenceRef) -> bool:
        if place.article != ref.article:
            return False
        sentence = self._comparison.sentence(ref)
        return sentence.start <= place.start < sentence.end

    def _letters(self, refs: Iterable[SentenceRef]) -> str:
        ids = sorted({ref.article for ref in refs}, key=lambda article_id: self._position[article_id])
        return ", ".join(self._comparison.article(article_id).article.letter for article_id in ids)

    def _rank(self, ref: SentenceRef, order: Sequence[str]) -> tuple[int, int, int]:
        shown = order.index(ref.article) if ref.article in order else len(order)
        return (shown, self._position[ref.article], ref.sentence)

    def _clashes(self, ref: SentenceRef, inside: set[SentenceRef]) -> list[Span]:
        """Return the words of a sentence that clash with another sentence of the claim."""
        return [
            match.clash.a if match.a == ref else match.clash.b
            for match in self._matches.get(ref, ())
            if match.clash is not None and {match.a, match.b} <= inside
        ]

    def _lines(
        self,
        refs: Sequence[SentenceRef],
        differs: dict[SentenceRef, tuple[Span, ...]],
        clashes: dict[SentenceRef, list[Span]],
    ) -> tuple[ClaimLine, ...]:
        lines: list[ClaimLine] = []
        for ref in refs:
            article = self._comparison.article(ref.article).article
            sentence = self._comparison.sentence(ref)
            lines.append(
                ClaimLine(
                    article.letter,
                    article.name,
                    Place(ref.article, sentence.start, sentence.end),
                    _pieces(
                        article.text,
                        Span(sentence.start, sentence.end),
                        differs.get(ref, ()),
                        clashes.get(ref, ()),
                    ),
                )
            )
        return tuple(lines)


def one_line(text: str) -> str:
    """Return an article's words without line breaks, character for character."""
    return text.translate(_UNSEEN)


def _pieces(
    text: str, sentence: Span, differs: Sequence[Span], clashes: Sequence[Span]
) -> tuple[tuple[str, Look], ...]:
    """Cut a sentence where its look changes; what clashes need not be marked as differing too."""
    if sentence.end - sentence.start > _MOST_SHOWN:
        short = Span(sentence.start, sentence.start + _MOST_SHOWN)
        return (*_pieces(text, short, differs, clashes), (" …", Look.PLAIN))
    looks = [Look.PLAIN] * (sentence.end - sentence.start)
    for spans, look in ((differs, Look.DIFFERS), (clashes, Look.CLASHES)):
        for span in spans:
            first = max(span.start, sentence.start) - sentence.start
            last = min(span.end, sentence.end) - sentence.start
            if first < last:
                looks[first:last] = [look] * (last - first)
    words = one_line(text[sentence.start : sentence.end])
    pieces: list[tuple[str, Look]] = []
    start = 0
    for end in range(1, len(looks) + 1):
        if end == len(looks) or looks[end] is not looks[start]:
            pieces.append((words[start:end], looks[start]))
            start = end
    return tuple(pieces)
