# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""How well a comparison agrees with what a careful reader marked in the same articles.

A gold set is a folder with a gold.json: articles, figures, quotations, matches, and groups of these. A
sentence is named there by a run of its own characters that occurs once in its article, so that labels
hold however a program splits sentences. `Scorer(gold, comparison).measures()` gives every measure as
`Counts`, which can be added up over sets.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import permutations
from typing import Any

from parallax.domain.article import Role
from parallax.domain.comparison import Comparison, MatchKind, QuoteKind, SentenceRef, Standing

# An article may call the same people soldiers, troops or nothing at all.
_PEOPLE = frozenset(
    {
        "people",
        "person",
        "other",
        "man",
        "men",
        "woman",
        "women",
        "troop",
        "soldier",
        "force",
        "personnel",
        "member",
    }
)


@dataclass(frozen=True, slots=True)
class Counts:
    """Right ones among those found, and right ones among those that gold has."""

    right_found: float = 0
    found: float = 0
    right_gold: float = 0
    gold: float = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.right_found + other.right_found,
            self.found + other.found,
            self.right_gold + other.right_gold,
            self.gold + other.gold,
        )

    @property
    def value(self) -> float:
        """The harmonic mean of precision and recall; with nothing to find, 1 if nothing was found."""
        precision = self.right_found / self.found if self.found else float(not self.gold)
        recall = self.right_gold / self.gold if self.gold else 1.0
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def share(right: int, of: int) -> Counts:
    return Counts(right, of, right, of)


def of_sets(right: set[Any], found: set[Any]) -> Counts:
    both = len(right & found)
    return Counts(both, len(found), both, len(right))


def words(text: object) -> str:
    """Return a text with nothing left but its words: case, marks and white space aside."""
    return " ".join(re.findall(r"\w+", str(text or "").casefold()))


class Scorer:
    """One gold set and one comparison of its articles, whose ids are those of the set."""

    def __init__(self, gold: Mapping[str, Any], comparison: Comparison) -> None:
        self.gold = gold
        self.comparison = comparison
        self.texts = {c.article.id: c.article.text for c in comparison.articles}
        self.firsts = {c.article.id: self._first_printings(c.article.id) for c in comparison.articles}

    def measures(self) -> dict[str, Counts]:
        return {**self._matches(), **self._figures(), **self._quotes(), **self._front()}

    # -- sentences

    def _first_printings(self, article: str) -> list[int]:
        """For every sentence the first one of the same words: a line printed twice counts once."""
        seen: dict[str, int] = {}
        compared = self.comparison.article(article)
        return [
            seen.setdefault(words(self.texts[article][s.start : s.end]), n)
            for n, s in enumerate(compared.sentences)
        ]

    def _named(self, article: str, key: str) -> SentenceRef:
        """Return the sentence that covers a key's first character, or one that nothing else names."""
        at = self.texts[article].index(key)
        for n, sentence in enumerate(self.comparison.article(article).sentences):
            if sentence.start <= at < sentence.end:
                return SentenceRef(article, self.firsts[article][n])
        return SentenceRef(article, -1 - at)

    def _first(self, ref: SentenceRef) -> SentenceRef:
        return SentenceRef(ref.article, self.firsts[ref.article][ref.sentence])

    # -- matches

    def _matches(self) -> dict[str, Counts]:
        same, partial, conflicts = set(), set(), set()
        for row in self.gold["matches"]:
            pair = frozenset((self._named(*row["a"]), self._named(*row["b"])))
            (same if row["label"] == "same" else partial).add(pair)
            if row["conflict"]:
                conflicts.add(pair)
        partial -= same
        kinds = {frozenset((self._first(m.a), self._first(m.b))): m.kind for m in self.comparison.matches}
        found = set(kinds)
        right = found & (same | partial)
        clashing = {
            frozenset((self._first(m.a), self._first(m.b))) for m in self.comparison.matches if m.conflict
        }
        return {
            "match.f1": Counts(len(right), len(found), len(found & same), len(same)),
            "match.partial": share(len(found & partial), len(partial)),
            "match.kind": share(
                sum((kinds[pair] is MatchKind.PARTIAL) == (pair in partial) for pair in right), len(right)
            ),
            "shared.f1": self._shared(same, partial),
            "conflict.f1": of_sets(conflicts, clashing),
        }

    def _shared(self, same: set[frozenset[SentenceRef]], partial: set[frozenset[SentenceRef]]) -> Counts:
        """Sentences whose only partners are partial ones count for neither side."""
        surely = {ref for pair in same for ref in pair}
        perhaps = {ref for pair in partial for ref in pair} - surely
        marked = {
            self._first(SentenceRef(compared.article.id, n))
            for compared in self.comparison.articles
            for n, sentence in enumerate(compared.sentences)
            if sentence.standing in (Standing.SHARED, Standing.CONFLICTING)
        }
        return of_sets(surely, marked - perhaps)

    # -- figures

    def _figures(self) -> dict[str, Counts]:
        rows, found = self.gold["figures"], self.comparison.figures
        hits: dict[int, int] = {}
        for g, row in enumerate(rows):
            start, end = self._place(row)
            for n, figure in enumerate(found):
                if (
                    n not in hits.values()
                    and figure.article == row["article"]
                    and figure.start < end
                    and start < figure.end
                    and _close(row["low"], figure.low)
                    and _close(row["high"], figure.high)
                ):
                    hits[g] = n
                    break
        again = {n for n, f in enumerate(found) if self.firsts[f.article][f.sentence] != f.sentence} - set(
            hits.values()
        )
        kind, unit, qualifier = (
            sum(same(rows[g], found[n]) for g, n in hits.items())
            for same in (
                lambda row, figure: row["kind"] == figure.kind.value,
                lambda row, figure: _head(row["unit"]) == _head(figure.unit),
                lambda row, figure: row["qualifier"] == figure.qualifier.value,
            )
        )
        gold_mates = self._mates(rows, (g["members"] for g in self.gold["figure_groups"]))
        back = {n: g for g, n in hits.items()}
        found_mates = self._mates(
            rows, ([back[m] for m in g.members if m in back] for g in self.comparison.figure_groups)
        )
        return {
            "figure.f1": Counts(len(hits), len(found) - len(again), len(hits), len(rows)),
            "figure.kind": share(kind, len(hits)),
            "figure.unit": share(unit, len(hits)),
            "figure.qualifier": share(qualifier, len(hits)),
            "figure_group.f1": Counts(
                _overlap(found_mates, gold_mates),
                len(found_mates),
                _overlap(gold_mates, found_mates),
                len(gold_mates),
            ),
        }

    def _place(self, row: Mapping[str, Any]) -> tuple[int, int]:
        """Return where a labelled text stands: at or after the start of the sentence that its key names."""
        text = self.texts[row["article"]]
        start = text.index(row["sentence"])
        ref = self._named(row["article"], row["sentence"])
        if ref.sentence >= 0:
            start = min(start, self.comparison.sentence(ref).start)
        at = text.find(row["text"], start)
        at = at if at >= 0 else text.index(row["text"])
        return at, at + len(row["text"])

    @staticmethod
    def _mates(rows: list[Any], groups: Iterable[list[int]]) -> dict[int, set[int]]:
        """For every grouped row those of other articles that stand in a group with it."""
        mates: dict[int, set[int]] = {}
        for members in groups:
            for a, b in permutations(members, 2):
                if rows[a]["article"] != rows[b]["article"]:
                    mates.setdefault(a, set()).add(b)
        return mates

    # -- quotations

    def _quotes(self) -> dict[str, Counts]:
        rows, found = self.gold["quotes"], self.comparison.quotes
        told = (QuoteKind.DIRECT, QuoteKind.FRAGMENT)
        counted = [n for n, quote in enumerate(found) if quote.kind in told]
        hits: dict[int, int] = {}
        for g, row in enumerate(rows):
            for n in counted:
                same = found[n].article == row["article"] and words(found[n].text) == words(row["text"])
                if same and n not in hits.values():
                    hits[g] = n
                    break
        real = [g for g, row in enumerate(rows) if row["kind"] != "scare"]
        right = [g for g in real if g in hits]
        named = sum(_last(rows[g]["speaker"]) == _last(found[hits[g]].speaker) for g in right)
        back = {n: g for g, n in hits.items()}
        gold_pairs = _pairs(self._mates(rows, (g["members"] for g in self.gold["quote_groups"])))
        found_pairs = _pairs(
            self._mates(
                rows, ([back[m] for m in g.members if m in back] for g in self.comparison.quote_groups)
            )
        )
        distance_marks = len(hits) - len(right)
        return {
            "quote.f1": Counts(len(right), len(counted) - distance_marks, len(right), len(real)),
            "quote.speaker": share(named, len(right)),
            "quote_group.f1": of_sets(gold_pairs, found_pairs),
        }

    # -- what surrounds an article

    def _front(self) -> dict[str, Counts]:
        gold_lines, found_lines = set(), set()
        for row in self.gold["articles"]:
            labelled = {line.strip() for line in row["boilerplate"]}
            text = self.texts[row["id"]]
            # A line that stands twice can be both: its first printing article, its second none.
            marked = {
                line for line in self._boilerplate(row["id"]) if line in labelled or text.count(line) == 1
            }
            gold_lines |= {(row["id"], line) for line in labelled}
            found_lines |= {(row["id"], line) for line in marked}
        measures = {"boilerplate.f1": of_sets(gold_lines, found_lines)}
        for field in ("title", "source", "published"):
            stated = [row for row in self.gold["articles"] if row[field]]
            right = sum(self._states(row["id"], field, row[field]) for row in stated)
            measures[field] = share(right, len(stated))
        return measures

    def _boilerplate(self, article: str) -> Iterator[str]:
        for paragraph in self.comparison.article(article).article.paragraphs:
            if paragraph.role is Role.BOILERPLATE:
                for line in self.texts[article][paragraph.start : paragraph.end].splitlines():
                    if line.strip():
                        yield line.strip()

    def _states(self, article: str, field: str, value: str) -> bool:
        found = getattr(self.comparison.article(article).article, field)
        if field == "published":
            return str(found or "")[:10] == value[:10]
        return bool(found) and words(found) == words(value)


def _close(a: float | None, b: float | None) -> bool:
    if a is None or b is None:
        return a is b
    return abs(a - b) <= max(1.0, abs(a)) / 1000


def _head(unit: str | None) -> str:
    """Return the last word of a unit in the singular; all words for people are one."""
    last = (words(unit).split() or [""])[-1]
    last = last.removesuffix("ies") + "y" if last.endswith("ies") else last.removesuffix("s")
    return "person" if last in _PEOPLE else last


def _last(name: str | None) -> str:
    return (words(name).split() or [""])[-1]


def _overlap(mates: Mapping[int, set[int]], others: Mapping[int, set[int]]) -> float:
    """Sum over the rows what share of a row's mates the other side gives it too."""
    return sum(len(some & others.get(row, set())) / len(some) for row, some in mates.items())


def _pairs(mates: Mapping[int, set[int]]) -> set[frozenset[int]]:
    return {frozenset((a, b)) for a, some in mates.items() for b in some}
