# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Laws of a comparison, on articles made of news that agrees and clashes, and of odd signs."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from parallax.analysis import Memo, compare
from parallax.domain.article import Article, Paragraph, Role, Span
from parallax.domain.comparison import Comparison, MatchKind, SentenceRef

PAIRS = Path(__file__).parents[1] / "data" / "pairs"


def news() -> list[str]:
    """Return the sentences of the tables of pairs."""
    return [
        line
        for name in ("clashing.txt", "compatible.txt")
        for block in (PAIRS / name).read_text(encoding="utf-8").split("\n\n")[1:]
        for line in block.splitlines()
        if line[:1] not in ("", "#", "=", "@")
    ]


ODD = [
    "🙂 12",
    "\u202eהרוגים 12 في",
    "e\u0301te\u0301",
    "\x00",
    "\ud800 not",
    "“",
    "18\nyears",
    "$3bn",
    "…",
    "9/11",
]
LINES = st.sampled_from(news()) | st.lists(st.sampled_from(ODD), max_size=4).map(" ".join)
DAYS = st.sampled_from(["2024-03-12", "2024-03-14T09:30:00+00:00", None, "soon"])
FEW = settings(deadline=None, max_examples=40)


def made(n: int, lines: list[str], published: str | None = None) -> Article:
    """Make an article of a title and some lines."""
    paragraphs, start = [], 0
    for k, line in enumerate(lines):
        if line.strip():
            paragraphs.append(Paragraph(start, start + len(line), Role.BODY if k else Role.TITLE))
        start += len(line) + 2
    return Article(f"a{n}", "\n\n".join(lines), tuple(paragraphs), published=published)


@st.composite
def articles(draw: st.DrawFn, count: int = 3) -> list[Article]:
    """Draw some articles."""
    return [made(n, draw(st.lists(LINES, min_size=1, max_size=6)), draw(DAYS)) for n in range(count)]


def told(comparison: Comparison) -> Counter[object]:
    """Return everything a comparison says of pairs of sentences, whichever comes first."""
    rows: Counter[object] = Counter()
    for match in comparison.matches:
        clash = match.clash
        sides = sorted([(match.a, clash and clash.a), (match.b, clash and clash.b)], key=lambda side: side[0])
        rows[(*sides, match.kind, match.score)] += 1
    return rows


def between(comparison: Comparison, ids: set[str]) -> Counter[object]:
    kept = tuple(m for m in comparison.matches if {m.a.article, m.b.article} <= ids)
    return told(replace(comparison, matches=kept))


@FEW
@given(articles())
@example(
    [  # two copies of one line, each of which is like a third
        made(0, ["A bomb killed 14 people at the market of Kesh.", "🙂 12"]),
        made(1, ["A bomb killed 14 people at the market of Kesh.", "\u202eהרוגים 12 في 🙂 12"]),
        made(2, ["A bomb killed 14 people at the market of Kesh.", "\u202eהרוגים 12 في 🙂 12", "🙂 12"]),
    ]
)
def test_the_order_of_articles_changes_nothing_else(some: list[Article]):
    one, other = compare(some), compare(some[::-1])
    assert told(one) == told(other)
    assert {frozenset(c.sentences) for c in one.claims} == {frozenset(c.sentences) for c in other.claims}
    assert {(c.label, c.conflict) for c in one.claims} == {(c.label, c.conflict) for c in other.claims}
    assert {frozenset(w.variants) for w in one.wordings} == {frozenset(w.variants) for w in other.wordings}


@FEW
@given(articles())
def test_an_article_more_or_less_changes_no_match_of_the_others(some: list[Article]):
    memo = Memo()
    whole = compare(some, memo=memo)
    for left in range(len(some)):
        rest = [article for n, article in enumerate(some) if n != left]
        ids = {article.id for article in rest}
        assert between(whole, ids) == told(compare(rest))
        assert told(compare(rest, memo=memo)) == told(compare(rest))


@FEW
@given(articles(count=1))
def test_an_article_and_itself_are_verbatim_without_a_conflict(some: list[Article]):
    (article,) = some
    comparison = compare([article, replace(article, id="twin")])
    assert not any(match.conflict for match in comparison.matches)
    same = {m.a.sentence: m.kind for m in comparison.matches if m.a.sentence == m.b.sentence}
    assert set(same.values()) <= {MatchKind.VERBATIM}


@FEW
@given(articles())
def test_what_clashes_is_said_by_other_words_of_its_sentence(some: list[Article]):
    comparison = compare(some)
    for match in comparison.matches:
        if match.clash is not None:
            assert match.kind is not MatchKind.VERBATIM
            words = [
                words_at(comparison, ref, span)
                for ref, span in ((match.a, match.clash.a), (match.b, match.clash.b))
            ]
            assert words[0].casefold() != words[1].casefold()


def words_at(comparison: Comparison, ref: SentenceRef, span: Span) -> str:
    sentence = comparison.sentence(ref)
    assert sentence.start <= span.start < span.end <= sentence.end
    words = span.of(comparison.article(ref.article).article.text)
    assert words.strip() == words
    return words


@FEW
@given(articles())
def test_everything_points_at_real_words(some: list[Article]):
    comparison = compare(some)
    texts = {article.id: article.text for article in some}
    for claim in comparison.claims:
        assert len(claim.differs) == len(claim.sentences)
        assert "\n" not in claim.label
        for ref, spans in zip(claim.sentences, claim.differs, strict=True):
            for span in spans:
                words_at(comparison, ref, span)
    for passage in comparison.passages:
        for place in passage.at:
            assert 0 <= place.start < place.end <= len(texts[place.article])
    for row in comparison.left_out:
        assert set(row.articles).isdisjoint(comparison.claims[row.claim].articles)
