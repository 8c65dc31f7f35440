# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The words by which sources name the same thing."""

from __future__ import annotations

import re
from bisect import bisect
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations, islice, pairwise

from parallax.analysis.document import Document
from parallax.analysis.stopping import stopping
from parallax.analysis.words import Word, fold, read_words
from parallax.domain.comparison import (
    Claim,
    Match,
    MatchKind,
    Place,
    QuoteKind,
    SentenceRef,
    Variant,
    Wording,
)
from parallax.language.aliases import bodies
from parallax.language.function_words import FAINT_STEMS, FUNCTION_WORDS
from parallax.language.wordings import KINDS_OF_BODY, OTHER_THINGS, PAINTING, things

_DEMONYM = re.compile(r"(?:[aei]an|[^l]ian|man|can|i|ish|ese|ch|ic)s?$")
_POSSESSIVE = re.compile(r"[’']s?$")
_NEAR = 6
"""So many words to either side tell whether two words stand in the same slot."""
_SMALL = FUNCTION_WORDS | FAINT_STEMS
_MOST_NAMES = 40
_CROWD = 40
"""Of claims with more sentences only the matched pairs are read."""
_CHECKED_EVERY = 500
"""Pairs of sentences."""
_MODIFIERS = 3
"""So many words before a name say whose or what kind of thing it is."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """A name in the tables: which thing it names, which of its names it is, and how it must stand."""

    thing: str
    name: str
    telling: bool
    noun: bool
    verb: bool
    cased: bool
    always: bool


@dataclass(frozen=True, slots=True)
class _Use:
    """A name as an article uses it in a matched sentence.

    `owners` are the names that say whose it is, `near` the telling words around it.
    """

    entry: _Entry
    name: str
    place: Place
    text: str
    owners: frozenset[str]
    near: frozenset[str]
    quoted: bool

    @property
    def telling(self) -> bool:
        return self.entry.telling or self.entry.always or self.name != self.entry.name


def find_wordings(
    documents: Sequence[Document],
    matches: Sequence[Match],
    claims: Sequence[Claim],
    check: Callable[[], None] = lambda: None,
) -> tuple[Wording, ...]:
    """Return rows of names that different articles use for one thing, the most telling first.

    Only names that the tables know for one thing are put side by side, and only where they stand in
    sentences on one thing, in each of which the other's name is missing, in the same surroundings and
    with nothing that says they are two things (US forces, Iraqi troops). Of two names one at least is
    the article's own and not quoted. Rows of one thing that share a name are one row. `check` is called
    now and then; it may raise to stop.
    """
    uses = _uses(documents, claims, check)
    pairs: list[tuple[_Use, _Use]] = []
    for (a, b), whole in stopping(sorted(_sentence_pairs(matches, claims).items()), check, _CHECKED_EVERY):
        pairs += _pairs(uses.get(a, ()), uses.get(b, ()), whole=whole)
    order = {document.article.id: n for n, document in enumerate(documents)}
    wordings = [(_tellingness(row), _wording(row, order)) for row in _rows(pairs)]
    ranked = sorted(wordings, key=lambda scored: (-scored[0], _first_place(scored[1], order)))
    return tuple(wording for _, wording in ranked)


def _sentence_pairs(
    matches: Sequence[Match], claims: Sequence[Claim]
) -> dict[tuple[SentenceRef, SentenceRef], bool]:
    """Return the pairs of sentences on one thing, and whether they match as wholes."""
    pairs: dict[tuple[SentenceRef, SentenceRef], bool] = {}
    for claim in claims:
        if len(claim.sentences) <= _CROWD:
            for a, b in combinations(sorted(claim.sentences), 2):
                if a.article != b.article:
                    pairs[a, b] = False
    for match in matches:
        pairs[min(match.a, match.b), max(match.a, match.b)] = match.kind is not MatchKind.PARTIAL
    return pairs


# -- the tables ------------------------------------------------------------------------------------------


@cache
def _entries() -> dict[tuple[str, ...], tuple[_Entry, ...]]:
    """Return for each name, as folded words, what it may name."""
    found: dict[tuple[str, ...], list[_Entry]] = {}
    for number, thing in enumerate(things()):
        for name in thing.names:
            for form in name.forms:
                entry = _Entry(
                    f"thing {number}",
                    name.forms[0],
                    name.telling,
                    name.noun,
                    verb=thing.verb and not form.endswith("ed"),
                    cased=False,
                    always=thing.telling,
                )
                found.setdefault(_folded(form), []).append(entry)
    for number, spellings in enumerate(bodies()):
        # A country has demonyms: Iran, Iranian and US, American are a matter of grammar and length.
        for spelling in () if any(map(_DEMONYM.search, spellings)) else spellings:
            entry = _Entry(
                f"body {number}", spelling, telling=False, noun=False, verb=False, cased=True, always=True
            )
            found.setdefault(_folded(spelling), []).append(entry)
    return {key: tuple(entries) for key, entries in found.items()}


@cache
def _longest() -> dict[str, int]:
    """Return for each word how many words the longest name has that begins with it."""
    longest: dict[str, int] = {}
    for key in _entries():
        longest[key[0]] = max(len(key), longest.get(key[0], 0))
    return longest


def _folded(name: str) -> tuple[str, ...]:
    return tuple(fold(word.text) for word in read_words(name))


# -- names in sentences ------------------------------------------------------------------------------------


def _uses(
    documents: Sequence[Document], claims: Sequence[Claim], check: Callable[[], None]
) -> dict[SentenceRef, tuple[_Use, ...]]:
    """Return the names in the sentences of claims."""
    wanted = {ref for claim in claims for ref in claim.sentences}
    found: dict[SentenceRef, tuple[_Use, ...]] = {}
    for document in documents:
        quotes = sorted((q.start, q.end) for q in document.quotes if q.kind is not QuoteKind.INDIRECT)
        for n, words in enumerate(stopping(document.words, check, _CHECKED_EVERY)):
            ref = SentenceRef(document.article.id, n)
            if ref in wanted:
                # A sentence with more names than that is a text without stops.
                found[ref] = tuple(islice(_read(document, words, _quoted(words, quotes)), _MOST_NAMES))
    return found


def _quoted(words: Sequence[Word], quotes: Sequence[tuple[int, int]]) -> list[bool]:
    """Return for each word whether it stands in one of the quotations, which are in order."""
    inside, reached = [], -1
    position = bisect(quotes, (words[0].start,)) - 1 if words else 0
    position = max(0, position)
    for word in words:
        while position < len(quotes) and quotes[position][0] <= word.start:
            reached = max(reached, quotes[position][1])
            position += 1
        inside.append(word.start < reached)
    return inside


def _read(document: Document, words: Sequence[Word], quoted: Sequence[bool]) -> Iterator[_Use]:
    """Yield the names in the words of one sentence, the longest that begins at each word."""
    folded = [fold(word.text) for word in words]
    headline = _is_headline(words)
    entries, longest = _entries(), _longest()
    at = 0
    while at < len(words):
        for length in range(min(longest.get(folded[at], 0), len(words) - at), 0, -1):
            known = entries.get(tuple(folded[at : at + length]), ())
            if known and length > 1 and not _run_on(document.article.text, words[at : at + length]):
                continue
            fitting = [entry for entry in known if _fits(entry, words, at, length, headline=headline)]
            if fitting:
                for entry in fitting:
                    yield _use(document, entry, words, at, length, quoted=quoted[at])
                at += length
                break
        else:
            at += 1


def _run_on(text: str, words: Sequence[Word]) -> bool:
    """Whether nothing but spaces and hyphens stands between words: "Islamic State (IS) group" names no IS group."""
    return all(text[word.end : after.start].strip(" -\n\u00a0") == "" for word, after in pairwise(words))


def _is_headline(words: Sequence[Word]) -> bool:
    """Whether nearly all telling words have a capital, so that a capital makes no name."""
    telling = [word for word in words if word.stem not in FUNCTION_WORDS]
    return sum(word.text[0].isupper() for word in telling) > 0.8 * len(telling)


def _fits(entry: _Entry, words: Sequence[Word], at: int, length: int, *, headline: bool) -> bool:
    written = words[at : at + length]
    if entry.cased:
        wanted = entry.name.replace(".", "").split()
        return [
            word.text.replace(".", "").removesuffix("’s").removesuffix("'s") for word in written
        ] == wanted
    if not headline and at > 0 and any(word.text[0].isupper() for word in written):
        return False  # a part of a name: Quds Force
    if at > 0 and (fold(words[at - 1].text), fold(words[at].text)) in OTHER_THINGS:
        return False
    if entry.verb and not _is_verb(words, at, length):
        return False
    if entry.noun:
        before = words[at - 1] if at else None
        after = fold(words[at + length].text) if at + length < len(words) else ""
        return after == "of" or (
            before is not None and (fold(before.text) in _DETERMINERS or before.text.endswith(("'s", "’s")))
        )
    return True


def _is_verb(words: Sequence[Word], at: int, length: int) -> bool:
    """Whether a form that may be a noun stands as a verb: "attacks the plan", not "raises questions"."""
    if at and fold(words[at - 1].text) in _DETERMINERS:
        return False
    following = words[at + length] if at + length < len(words) else None
    return following is not None and (following.stem in FUNCTION_WORDS or following.text[0].isupper())


_DETERMINERS = frozenset(
    {"the", "a", "an", "his", "her", "its", "their", "this", "that", "these", "those", "of"}
)


def _use(
    document: Document, entry: _Entry, words: Sequence[Word], at: int, length: int, *, quoted: bool
) -> _Use:
    text = document.article.text
    first, last = at, at + length
    while first and _touch(text, words[first - 1], words[first]) and fold(words[first - 1].text) in PAINTING:
        first -= 1
    if entry.cased:
        while last < len(words) and _touch(text, words[last - 1], words[last]) and _tells_kind(words[last]):
            last += 1
    before = first
    while before and first - before < _MODIFIERS and _touch(text, words[before - 1], words[before]):
        before -= 1
    owners = frozenset(_body(fold(w.text)) for w in words[before:first] if w.text[0].isupper())
    around = (*words[max(0, first - _NEAR) : first], *words[last : last + _NEAR])
    near = frozenset(_body(w.stem) for w in around if w.stem not in _SMALL)
    painted = [fold(word.text) for word in (*words[first:at], *words[at + length : last])]
    name = " ".join((*painted, entry.name)) if painted else entry.name
    start, end = words[first].start, words[last - 1].end
    end -= len(text[start:end]) - len(_POSSESSIVE.sub("", text[start:end]))
    place = Place(document.article.id, start, end)
    return _Use(entry, name, place, text[start:end], owners, near, quoted)


def _tells_kind(word: Word) -> bool:
    return fold(word.text) in KINDS_OF_BODY or fold(word.text) in PAINTING


def _touch(text: str, word: Word, following: Word) -> bool:
    """Whether a word may belong to the name that begins with the following one."""
    between = text[word.end : following.start]
    acronym = len(word.text) > 1 and word.text.isupper()
    return between in (" ", "-") and (acronym or word.stem not in FUNCTION_WORDS)


@cache
def _body_of_word() -> dict[str, str]:
    return {
        fold(spelling): spellings[0]
        for spellings in bodies()
        for spelling in reversed(spellings)
        if " " not in spelling
    }


def _body(word: str) -> str:
    return _body_of_word().get(word, word)


# -- names against names -----------------------------------------------------------------------------------


def _pairs(here: Sequence[_Use], there: Sequence[_Use], *, whole: bool) -> Iterator[tuple[_Use, _Use]]:
    """Yield the names of two sentences on one thing that name a thing in two ways."""
    names_here, names_there = {use.entry for use in here}, {use.entry for use in there}
    for a in here:
        for b in there:
            if (
                a.entry.thing == b.entry.thing
                and a.entry not in names_there
                and b.entry not in names_here
                and (a.telling or b.telling)
                and not (a.quoted and b.quoted)
                and not (a.owners and b.owners and not a.owners & b.owners)
                and not _alike(a, b)
                and (a.near & b.near or (whole and _sure(a, here) and _sure(b, there)))
            ):
                yield a, b


def _sure(use: _Use, others: Sequence[_Use]) -> bool:
    """Whether nothing else in the sentence could be meant, by a name that is seldom used of other things."""
    return use.entry.always and sum(other.entry.thing == use.entry.thing for other in others) == 1


def _alike(a: _Use, b: _Use) -> bool:
    """Whether two names differ in length alone: strike and airstrike, ISIS and its full name."""
    short, long = sorted((a.name, b.name), key=len)
    if _letters(short) in _letters(long) or set(short.split()) <= set(long.split()):
        return True
    return a.entry.cased and (short[:3] == long[:3] or any(len(use.entry.name.split()) > 2 for use in (a, b)))


def _letters(name: str) -> str:
    return "".join(character for character in name.casefold() if character.isalnum()).removesuffix("s")


def _rows(pairs: Iterable[tuple[_Use, _Use]]) -> list[list[_Use]]:
    """Return the uses of each thing; pairs that share a name of it are one row."""
    rows: list[list[_Use]] = []
    of_name: dict[tuple[str, str], int] = {}
    for pair in sorted(pairs, key=lambda pair: (pair[0].place, pair[1].place)):
        known = sorted({of_name[key] for use in pair if (key := (use.entry.thing, use.name)) in of_name})
        into = known[0] if known else len(rows)
        if not known:
            rows.append([])
        for other in known[1:]:
            rows[into] += rows[other]
            rows[other] = []
        rows[into] += pair
        for use in rows[into]:
            of_name[use.entry.thing, use.name] = into
    return [row for row in rows if row]


def _tellingness(row: Sequence[_Use]) -> int:
    """Return how much a row shows: names that take sides first, then how many sources and names."""
    painted = {use.name for use in row if use.entry.telling or use.name != use.entry.name}
    return 4 * len(painted) + len({use.place.article for use in row}) + len({use.name for use in row})


def _wording(row: Sequence[_Use], order: dict[str, int]) -> Wording:
    by_name: dict[str, list[_Use]] = {}
    for use in sorted(row, key=lambda use: (order[use.place.article], use.place.start)):
        by_name.setdefault(_letters(use.name), []).append(use)  # airstrike and air strike are one
    return Wording(tuple(_variant(uses) for uses in by_name.values()))


def _variant(uses: Sequence[_Use]) -> Variant:
    """Return a name with its places, written as it is most often and not as a sentence begins."""
    places = tuple(dict.fromkeys(use.place for use in uses))
    texts = Counter(use.text for use in uses)
    text = min(texts, key=lambda written: (-texts[written], written[0].isupper(), written))
    return Variant(text, tuple(dict.fromkeys(place.article for place in places)), places)


def _first_place(wording: Wording, order: dict[str, int]) -> tuple[int, int]:
    return min((order[place.article], place.start) for variant in wording.variants for place in variant.at)
