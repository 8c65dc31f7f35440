# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Groups of sentences become claims: labelled, with their plainest version and what differs from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence

from parallax.analysis.claims.grouping import Group, group, keep_apart
from parallax.analysis.claims.labels import DATELINE, labels
from parallax.analysis.differences import Side, Sides
from parallax.analysis.document import Document
from parallax.analysis.stopping import part, stopping, telling
from parallax.domain.article import Span
from parallax.domain.comparison import Claim, Match, SentenceRef
from parallax.language.function_words import FUNCTION_WORDS

_ONE_FACT = 0.5
"""How much of what two sentences of an article share with a third must be the same words."""
_OPENING = 120
"""A dateline stands within so many characters."""
_PLAINNESS = 0.65
"""How much saying little else counts, against saying all that the others say."""
_GROUPED = 0.3
"""Where in the whole the groups are known."""
_CHECKED_EVERY = 1_000
"""Words of a sentence: a paragraph without a stop may be huge."""


def find_claims(
    documents: Sequence[Document],
    matches: Sequence[Match],
    step: Callable[[float], None] = lambda _: None,
    apart: Collection[tuple[SentenceRef, SentenceRef]] = (),
    sides: Sides | None = None,
) -> tuple[Claim, ...]:
    """Return the sentences that report one thing, in the reading order of the first article with them.

    A claim has a core of verbatim and reworded matches. A sentence joins a core when it matches clearly
    more than half of it (average linkage), so chains do not drift, and a sentence that says two things
    stands in two claims; of an event told in many sentences a good part is enough. Sentences that match a core in part join it where their article has nothing better. Every
    verbatim and reworded match lies in at least one claim. `step` is called now and then with the share
    done; it may raise to stop. Sentences that are told `apart` stand in no claim together. `sides` is what was seen before
    of sentences set against others.
    """

    def check() -> None:
        step(0.0)

    book = _Book(documents, Sides() if sides is None else sides, check)
    known = [match for match in matches if book.has(match.a) and book.has(match.b)]
    conflicts = {(match.a, match.b) for match in known if match.conflict}
    groups = keep_apart(group(known, book.one_fact, check), apart)
    named = _labels(book, groups)
    told = telling(groups, part(step, _GROUPED, 1.0))
    claims = [_claim(book, found, conflicts, line) for found, line in zip(told, named, strict=True)]
    step(1.0)
    return tuple(sorted(claims, key=lambda claim: [book.order(ref) for ref in claim.sentences]))


class _Book:
    """The documents by id, with the telling words of each sentence that is asked for."""

    def __init__(self, documents: Sequence[Document], sides: Sides, check: Callable[[], None]) -> None:
        self._check = check
        self._documents = {document.article.id: document for document in documents}
        self._positions = {document.article.id: n for n, document in enumerate(documents)}
        self._stems: dict[SentenceRef, frozenset[str]] = {}
        self._spans: dict[SentenceRef, Span] = {}
        self._sides = {document.article.id: sides.of(document.article) for document in documents}
        self._marks = sides.marks

    def has(self, ref: SentenceRef) -> bool:
        document = self._documents.get(ref.article)
        return document is not None and 0 <= ref.sentence < len(document.sentences)

    def order(self, ref: SentenceRef) -> tuple[int, int]:
        return self._positions[ref.article], ref.sentence

    def text(self, ref: SentenceRef) -> str:
        return self._documents[ref.article].article.text

    def span(self, ref: SentenceRef) -> Span:
        """Return where a sentence stands, without place and agency before it."""
        if ref not in self._spans:
            sentence = self._documents[ref.article].sentences[ref.sentence]
            opening = self.text(ref)[sentence.start : min(sentence.end, sentence.start + _OPENING)]
            dateline = DATELINE.match(opening)
            self._spans[ref] = Span(sentence.start + (dateline.end() if dateline else 0), sentence.end)
        return self._spans[ref]

    def stems(self, ref: SentenceRef) -> frozenset[str]:
        if ref not in self._stems:
            words = self._documents[ref.article].words[ref.sentence]
            self._stems[ref] = frozenset(word.stem for word in words) - FUNCTION_WORDS
        return self._stems[ref]

    def unlike(self, ref: SentenceRef, plainest: SentenceRef) -> tuple[Span, ...]:
        """Return what a sentence says that the plainest does not."""
        return () if ref == plainest else self._marks(self._side(ref), self._side(plainest))

    def _side(self, ref: SentenceRef) -> Side:
        read = self._sides[ref.article]
        if ref.sentence not in read:
            span = self.span(ref)
            words = self._documents[ref.article].words[ref.sentence]
            own = (word for word in words if word.start >= span.start)
            read[ref.sentence] = Side.read(self.text(ref), span, stopping(own, self._check, _CHECKED_EVERY))
        return read[ref.sentence]

    def one_fact(self, first: SentenceRef, second: SentenceRef, partner: SentenceRef) -> bool:
        """Whether two sentences of an article share much the same words with a partner."""
        shared, also = (self.stems(ref) & self.stems(partner) for ref in (first, second))
        return len(shared & also) >= _ONE_FACT * min(len(shared), len(also))


def _labels(book: _Book, groups: Sequence[Group]) -> list[str]:
    """Return a line for each group; of groups that share a sentence the larger one is named after it."""
    lines: dict[int, str] = {}
    taken: set[str] = set()
    for n in sorted(range(len(groups)), key=lambda n: (-len(groups[n].core), groups[n].core)):
        core, edge = (
            labels(book.span(ref).of(book.text(ref)) for ref in refs)
            for refs in (groups[n].core, groups[n].edge)
        )
        own = core + edge
        lines[n] = next((line for line in own if line not in taken), own[0])
        taken.add(lines[n])
    return [lines[n] for n in range(len(groups))]


def _claim(book: _Book, found: Group, conflicts: set[tuple[SentenceRef, SentenceRef]], label: str) -> Claim:
    sentences = tuple(sorted(found.sentences, key=book.order))
    held = set(sentences)
    plainest = _plainest(book, found, sentences)
    return Claim(
        sentences=sentences,
        articles=tuple(dict.fromkeys(ref.article for ref in sentences)),
        conflict=any(a in held and b in held for a, b in conflicts),
        label=label,
        plainest=sentences.index(plainest),
        differs=tuple(book.unlike(ref, plainest) for ref in sentences),
    )


def _plainest(book: _Book, found: Group, sentences: Sequence[SentenceRef]) -> SentenceRef:
    """Return the sentence of the core whose words are most like all others', the shortest of equals.

    Likeness weighs how much of a sentence the others say over how much of the others it says.
    """
    carriers = Counter(stem for ref in sentences for stem in book.stems(ref))
    total = sum(carriers.values())

    def likeness(ref: SentenceRef) -> float:
        own = book.stems(ref)
        shared = sum(carriers[stem] - 1 for stem in own)
        theirs, ours = total - len(own), (len(sentences) - 1) * len(own)
        return shared / max(1.0, _PLAINNESS * ours + (1 - _PLAINNESS) * theirs)

    return min(
        found.core,
        key=lambda ref: (-round(likeness(ref), 6), book.span(ref).end - book.span(ref).start, ref),
    )
