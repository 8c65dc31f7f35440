# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Wire copy: what stands word for word in several articles, quotations apart."""

from __future__ import annotations

from collections.abc import Callable, Iterator, MutableMapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from parallax.analysis.document import Document
from parallax.analysis.stopping import stopping
from parallax.analysis.words import Word
from parallax.domain.article import Article
from parallax.domain.comparison import Passage, Place, QuoteKind

_SHINGLE = 6
"""Shorter runs are what two people write by chance."""
_BRIDGED = 2
"""So many words may be changed, added or dropped before the copy goes on."""
_CHECKED_EVERY = 100
"""Runs of words."""
_WORDS_BETWEEN = 2_000
"""Words: a paragraph without a stop may be huge."""
_LANDING = 3
"""So many equal words must follow a bridge."""


_Shingle = tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Tape:
    """The words of an article that can be copied; a None stands where they do not join."""

    article: str
    words: tuple[Word | None, ...]
    keys: tuple[str | None, ...]
    shingles: tuple[tuple[int, _Shingle], ...]
    """Its runs of six words, and where they start."""

    def alike(self, at: int, other: Tape, other_at: int, count: int = 1) -> bool:
        """Whether `count` words from `at` on are those of `other` from `other_at` on."""
        if min(at, other_at) < 0:
            return False
        here, there = self.keys[at : at + count], other.keys[other_at : other_at + count]
        return len(here) == count and None not in here and here == there


@dataclass(slots=True)
class _Run:
    """Equal words on several tapes: where it starts and ends (exclusive) on each, and how many are equal."""

    tapes: tuple[int, ...]
    starts: list[int]
    ends: list[int]
    words: int

    def holds(self, other: _Run) -> bool:
        """Whether a run on the same tapes lies within this one."""
        starts = zip(self.starts, other.starts, strict=True)
        ends = zip(self.ends, other.ends, strict=True)
        return all(own <= its for own, its in starts) and all(own >= its for own, its in ends)


def find_passages(
    documents: Sequence[Document],
    check: Callable[[], None] = lambda: None,
    known: MutableMapping[Article, Tape] | None = None,
) -> tuple[Passage, ...]:
    """Return the passages of six and more words that stand verbatim in several articles.

    Case, punctuation and white space do not count, words between quotation marks are left out, and
    up to two words that differ are bridged. Each passage is as long as all the articles it names
    carry it; where two of three go on together, theirs is a passage of its own. What an article
    repeats is taken at its first printing. The cost is linear in the length of all texts together.
    Passages come in the order of their first places, longer ones first. `check` is called now and
    then; it may raise to stop. `known` are the tapes of articles that were read before; new ones are added.
    """
    known = {} if known is None else known
    for document in stopping(documents, check):
        if document.article not in known:
            known[document.article] = _tape(document, check)
    tapes = [known[document.article] for document in documents]
    places = _shingles(tapes, check)
    found: dict[tuple[tuple[int, int, int], ...], int] = {}
    for tape in range(len(tapes)):
        last: dict[tuple[int, ...], _Run] = {}
        for seed in stopping(_seeds(tapes, tape, places), check, _CHECKED_EVERY):
            if seed.tapes in last and last[seed.tapes].holds(seed):
                continue  # a bridge has led here already
            run = last[seed.tapes] = _extended(tapes, seed, check)
            spots = tuple(zip(run.tapes, run.starts, run.ends, strict=True))
            found[spots] = max(run.words, found.get(spots, 0))
    kept = _maximal(found)
    return tuple(
        Passage(found[spots], tuple(_place(tapes[tape], start, end) for tape, start, end in spots))
        for spots in kept
    )


def _tape(document: Document, check: Callable[[], None]) -> Tape:
    """Return the words of an article's sentences, quotations cut out."""
    article, words = document.article, list[Word | None]()
    quotes = sorted(
        (quote.start, quote.end)
        for quote in document.quotes
        if quote.kind in (QuoteKind.DIRECT, QuoteKind.FRAGMENT)
    )
    position, reached = 0, -1
    for sentence, own in zip(document.sentences, document.words, strict=True):
        if not sentence.role.compared:
            words.append(None)
            continue
        for word in stopping(own, check, _WORDS_BETWEEN):
            while position < len(quotes) and quotes[position][0] <= word.start:
                reached = max(reached, quotes[position][1])
                position += 1
            words.append(None if word.start < reached else word)
    keys = tuple([_key(word) for word in stopping(words, check, _WORDS_BETWEEN)])
    shingles = tuple(stopping(_windows(keys), check, _WORDS_BETWEEN))
    return Tape(article.id, tuple(words), keys, shingles)


def _key(word: Word | None) -> str | None:
    return None if word is None else _plain(word.text)


@lru_cache(maxsize=1 << 16)
def _plain(word: str) -> str:
    return word.casefold().replace("’", "'").replace(".", "")


def _shingles(
    tapes: Sequence[Tape], check: Callable[[], None]
) -> dict[_Shingle, tuple[tuple[int, int], ...]]:
    """Return for each run of six words where it stands first on each tape, if on more than one."""
    first: dict[_Shingle, dict[int, int]] = {}
    for number, tape in enumerate(tapes):
        for at, shingle in stopping(tape.shingles, check, _WORDS_BETWEEN):
            first.setdefault(shingle, {}).setdefault(number, at)
    return {shingle: tuple(at.items()) for shingle, at in first.items() if len(at) > 1}


def _windows(keys: Sequence[str | None]) -> Iterator[tuple[int, _Shingle]]:
    broken = -1
    for at, key in enumerate(keys):
        if key is None:
            broken = at
        elif at - broken >= _SHINGLE:
            start = at - _SHINGLE + 1
            yield start, tuple(keys[start : at + 1])


def _seeds(
    tapes: Sequence[Tape], number: int, places: dict[_Shingle, tuple[tuple[int, int], ...]]
) -> Iterator[_Run]:
    """Yield the runs that the same tapes carry in step and of which `number` is the first tape.

    A seed ends where a tape leaves or joins; `_extended` finds how far it goes in truth.
    """
    opened: tuple[tuple[int, int], ...] = ()
    begun = last = 0
    for at, shingle in tapes[number].shingles:
        here = places.get(shingle, ())
        if not here or here[0] != (number, at):
            here = ()
        goes_on = at == last + 1 and here == tuple((tape, start + at - begun) for tape, start in opened)
        if opened and not goes_on:
            yield _run(opened, last - begun)
        if not (opened and goes_on):
            opened, begun = here, at
        last = at
    if opened:
        yield _run(opened, last - begun)


def _run(places: tuple[tuple[int, int], ...], steps: int) -> _Run:
    length = steps + _SHINGLE
    starts = [start for _, start in places]
    return _Run(tuple(tape for tape, _ in places), starts, [start + length for start in starts], length)


def _extended(tapes: Sequence[Tape], run: _Run, check: Callable[[], None]) -> _Run:
    """Return the run with what stands before and after it, over bridges too."""
    on = [tapes[number] for number in run.tapes]
    run.ends, after = _walk(on, run.ends, 1, check)
    run.starts, before = _walk(on, [start - 1 for start in run.starts], -1, check)
    run.starts = [start + 1 for start in run.starts]
    run.words += before + after
    return run


def _walk(
    on: Sequence[Tape], heads: list[int], step: int, check: Callable[[], None]
) -> tuple[list[int], int]:
    """Walk from `heads` while all tapes agree; return where they stop agreeing, and the words passed."""
    passed = 0
    while True:
        while all(on[0].alike(heads[0], tape, head) for tape, head in zip(on, heads, strict=True)):
            heads = [head + step for head in heads]
            passed += 1
            if passed % _WORDS_BETWEEN == 0:
                check()
        landed = _bridge(on, heads, step)
        if landed is None:
            return heads, passed
        heads = landed


def _bridge(on: Sequence[Tape], heads: list[int], step: int) -> list[int] | None:
    """Return where all tapes agree again after at most two words each, or None."""
    for skipped in range(_BRIDGED + 1):
        lead = heads[0] + step * skipped
        landed = [lead]
        if _broken(on[0], heads[0], lead, step):
            return None
        for tape, head in zip(on[1:], heads[1:], strict=True):
            for own in range(_BRIDGED + 1):
                at = head + step * own
                low, other = (lead, at) if step > 0 else (lead - _LANDING + 1, at - _LANDING + 1)
                if not _broken(tape, head, at, step) and on[0].alike(low, tape, other, _LANDING):
                    landed.append(at)
                    break
            else:
                break
        if len(landed) == len(on):
            return landed
    return None


def _broken(tape: Tape, start: int, end: int, step: int) -> bool:
    """Whether the way from `start` to `end` leaves the tape or crosses a quotation."""
    return any(not 0 <= at < len(tape.keys) or tape.keys[at] is None for at in range(start, end + step, step))


def _maximal(found: dict[tuple[tuple[int, int, int], ...], int]) -> list[tuple[tuple[int, int, int], ...]]:
    """Return the runs that do not lie within a run of at least the same tapes, in reading order."""
    order = sorted(found, key=lambda spots: (spots[0][0], spots[0][1], -spots[0][2], -len(spots), spots))
    kept: list[tuple[tuple[int, int, int], ...]] = []
    recent: list[tuple[tuple[int, int, int], ...]] = []
    for spots in order:
        tape, start, _ = spots[0]
        recent = [other for other in recent if other[0][0] == tape and other[0][2] > start]
        if not any(_within(spots, other) for other in recent):
            kept.append(spots)
            recent.append(spots)
    return kept


def _within(spots: tuple[tuple[int, int, int], ...], other: tuple[tuple[int, int, int], ...]) -> bool:
    places = {tape: (start, end) for tape, start, end in other}
    return all(
        tape in places and places[tape][0] <= start and end <= places[tape][1] for tape, start, end in spots
    )


def _place(tape: Tape, start: int, end: int) -> Place:
    words = [word for word in tape.words[start:end] if word is not None]
    return Place(tape.article, words[0].start, words[-1].end)
