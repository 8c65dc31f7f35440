# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Which quotations of different articles are the same utterance, however each of them cut or cleaned it."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from parallax.analysis.stopping import stopping
from parallax.analysis.words import fold, stem
from parallax.domain.comparison import Match, Quote, QuoteGroup, QuoteKind, SentenceRef
from parallax.language.function_words import FUNCTION_WORDS

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W_]+(?:[’'-][^\W_]+)*")
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_COMMON = 60
"""Quotations that may hold a word before it is too common to find partners by."""
_TELLING = 3
"""Words of substance that two wordings of one utterance share at least."""
_RUN = 4
"""Words in a row, two of them of substance, that are no accident."""
_CHECKED_EVERY = 500
"""Quotations, or pairs of them."""


@dataclass(frozen=True, slots=True)
class _Utterance:
    """A quotation as it is compared."""

    words: tuple[str, ...]
    content: frozenset[str]
    speaker: str

    @property
    def line(self) -> str:
        """The words in a row, each between spaces, so that one line may be looked for in another."""
        return f" {' '.join(self.words)} "


def group_quotes(
    quotes: Sequence[Quote], matches: Sequence[Match], check: Callable[[], None] = lambda: None
) -> tuple[QuoteGroup, ...]:
    """Put every quotation between marks into exactly one group of the same utterance.

    `members` are positions in `quotes`, groups in the order of their first members. A quotation without
    a partner is a group of its own. `matches` are evidence: sentences that report the same. `check` is called
    now and then; it may raise to stop.
    """
    marked = [n for n, quote in enumerate(quotes) if quote.kind is not QuoteKind.INDIRECT]
    utterances = {n: _utterance(quotes[n]) for n in stopping(marked, check, _CHECKED_EVERY)}
    weights = _weights(utterances)
    matched = {(m.a, m.b) for m in matches}
    leader = {n: n for n in marked}

    def find(n: int) -> int:
        while leader[n] != n:
            leader[n] = leader[leader[n]]
            n = leader[n]
        return n

    exact: dict[int, bool] = defaultdict(lambda: True)
    for a, b in stopping(_candidates(quotes, utterances, check), check, _CHECKED_EVERY):
        same = _same(utterances[a], utterances[b], weights, matched=_matched(quotes[a], quotes[b], matched))
        if same:
            first, second = sorted((find(a), find(b)))
            exact[first] = exact[first] and exact[second] and _identical(utterances[a], utterances[b])
            leader[second] = first
    groups: dict[int, list[int]] = defaultdict(list)
    for n in marked:
        groups[find(n)].append(n)
    return tuple(QuoteGroup(tuple(members), exact[first]) for first, members in groups.items())


def _utterance(quote: Quote) -> _Utterance:
    words: list[str] = []
    for found in _WORD.findall(quote.text):
        word = fold(found)
        number = found.replace(",", "")
        if word in _SCALES and words and words[-1].replace(".", "", 1).isdecimal():
            words[-1] = f"{float(words[-1]) * _SCALES[word]:g}"
        elif word and word != "and":
            words.append(number if number[:1].isdigit() else word)
    content = frozenset(stem(word) for word in words if word not in FUNCTION_WORDS)
    speaker = fold(quote.speaker.split()[-1]) if quote.speaker else ""
    return _Utterance(tuple(words), content, speaker)


def _weights(utterances: dict[int, _Utterance]) -> dict[str, float]:
    """Return how much each word of substance tells: the rarer among the quotations, the more."""
    spread = Counter(word for utterance in utterances.values() for word in utterance.content)
    return {word: math.log(1 + len(utterances) / count) for word, count in spread.items()}


def _candidates(
    quotes: Sequence[Quote], utterances: dict[int, _Utterance], check: Callable[[], None]
) -> Iterator[tuple[int, int]]:
    """Yield pairs that may be the same: of one line, or of two articles with a run or a rare word in common."""
    lines: dict[tuple[str, ...], int] = {}
    runs: dict[tuple[str, ...], int] = {}
    holders: dict[str, list[int]] = defaultdict(list)
    for n, utterance in stopping(utterances.items(), check, _CHECKED_EVERY):
        if utterance.words in lines:
            yield lines[utterance.words], n
        lines[utterance.words] = n
        for word in utterance.content:
            holders[word].append(n)
        partners = set()
        for at in range(len(utterance.words) - _RUN + 1):
            run = utterance.words[at : at + _RUN]
            partners.add(runs.get(run, n))
            runs[run] = n
        yield from ((m, n) for m in sorted(partners) if quotes[m].article != quotes[n].article)
    for n, utterance in stopping(utterances.items(), check, _CHECKED_EVERY):
        shared: Counter[int] = Counter()
        for word in utterance.content:
            if len(holders[word]) <= _COMMON:
                shared.update(m for m in holders[word] if m > n)
        for m in sorted(shared):
            enough = min(_TELLING, len(utterance.content), len(utterances[m].content))
            if shared[m] >= enough and quotes[m].article != quotes[n].article:
                yield n, m


def _matched(a: Quote, b: Quote, matched: set[tuple[SentenceRef, SentenceRef]]) -> bool:
    first, second = SentenceRef(a.article, a.sentence), SentenceRef(b.article, b.sentence)
    return (first, second) in matched or (second, first) in matched


def _same(a: _Utterance, b: _Utterance, weights: dict[str, float], *, matched: bool) -> bool:
    """Whether two quotations give the same utterance."""
    one_speaker = bool(a.speaker) and a.speaker == b.speaker
    short, long = sorted((a, b), key=lambda u: len(u.words))
    if short.line in long.line:
        return one_speaker or len(short.content) >= _RUN // 2 < len(short.words)
    if not one_speaker and not matched:
        return _shared_run(a, b, 2 * _RUN)
    if _shared_run(a, b, _RUN):
        return True
    shared = a.content & b.content
    told = sum(weights[word] for word in shared)
    whole = min(sum(weights[word] for word in u.content) for u in (a, b))
    floor = 0.35 if matched and one_speaker else 0.5
    return len(shared) >= _TELLING and told >= floor * whole


def _shared_run(a: _Utterance, b: _Utterance, length: int) -> bool:
    """Whether the two have so many words in a row in common, two of them of substance."""
    runs = {a.words[n : n + length] for n in range(len(a.words) - length + 1)}
    return any(
        b.words[n : n + length] in runs
        and sum(word not in FUNCTION_WORDS for word in b.words[n : n + length]) >= 2
        for n in range(len(b.words) - length + 1)
    )


def _identical(a: _Utterance, b: _Utterance) -> bool:
    """Whether two versions differ at most in where they are cut."""
    short, long = sorted((a, b), key=lambda u: len(u.words))
    return short.line in long.line or _runs_on(short, long) or _runs_on(long, short)


def _runs_on(first: _Utterance, second: _Utterance) -> bool:
    """Whether the one ends with the words, four or more, that the other begins with."""
    opening = f" {' '.join(second.words[:_RUN])} "
    at = first.line.find(opening) if len(second.words) >= _RUN else -1
    return at >= 0 and second.line.startswith(first.line[at:])
