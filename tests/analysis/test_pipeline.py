# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The laws of a comparison."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parallax.analysis import Memo, compare
from parallax.domain.article import Article, Paragraph, Role
from parallax.domain.comparison import Comparison, Match, MatchKind, SentenceRef
from parallax.domain.errors import Cancelled

Make = Callable[..., Article]

HARBOUR = """Ferry sinks off Port Lorne, 12 dead

A ferry sank off the town of Port Lorne late on Monday, killing at least 12 people, the coast guard said.

The Lady Maren was carrying 140 passengers when it struck a rock, said Captain Ines Dahl of the coast guard.
“We heard a loud noise, and then the lights went out,” passenger Otto Brandt told reporters.

The transport ministry has ordered an investigation into the accident. Fishing boats brought most of the
passengers ashore before dawn."""

GAZETTE = """Twelve die as ferry goes down near Port Lorne

At least 12 people were killed when the ferry Lady Maren sank near Port Lorne on Monday night.

“We heard a loud noise, and then the lights went out,” said Otto Brandt, one of the passengers.

The ministry of transport ordered an inquiry. The ferry line, founded in 1951, has never lost a ship before."""

COURIER = """Coast guard searches for missing after sinking

The coast guard searched on Tuesday for people missing after the sinking of the Lady Maren, in which 19 people
were killed on Monday.

The ferry had struck a rock off Port Lorne with 140 passengers on board. Critics say that the company ignored
warnings about its charts."""


@pytest.fixture
def event(make_article: Make) -> list[Article]:
    texts = {"harbour": HARBOUR, "gazette": GAZETTE, "courier": COURIER}
    return [make_article(text, name, titled=True) for name, text in texts.items()]


def told(comparison: Comparison, match: Match) -> tuple[str, str]:
    return comparison.words(match.a), comparison.words(match.b)


def unordered(comparison: Comparison) -> list[tuple[object, ...]]:
    """Everything a match says, whichever side comes first."""
    rows: list[tuple[object, ...]] = []
    for match in comparison.matches:
        sides = sorted(
            [(match.a, match.clash and match.clash.a), (match.b, match.clash and match.clash.b)],
            key=lambda side: side[0],
        )
        rows.append((*sides, match.kind, match.score, len(match.reasons)))
    return sorted(rows, key=repr)


def test_a_comparison_finds_what_a_reader_would(event: list[Article]):
    comparison = compare(event)
    rows = [(*told(comparison, m), m) for m in comparison.matches]
    quotation = next(m for a, b, m in rows if "loud noise" in a and "loud noise" in b)
    assert quotation.kind is not MatchKind.PARTIAL
    assert "same quotation" in [str(reason) for reason in quotation.reasons]
    assert any("ordered an investigation" in a and "ordered an inquiry" in b for a, b, _ in rows)
    assert any("struck a rock" in a and "struck a rock" in b for a, b, _ in rows)
    assert not any("founded in 1951" in a + b for a, b, _ in rows)
    clashes = {
        (a[m.clash.a.start - s.start : m.clash.a.end - s.start], m.b.article)
        for a, b, m in rows
        if m.clash is not None
        for s in [comparison.sentence(m.a)]
    }
    assert ("at least 12 people", "courier") not in clashes  # at least 12 and 19 can both be right
    assert ("12 dead", "courier") in clashes


def test_same_input_same_bytes_in_another_process(event: list[Article]):
    script = (
        "import sys, pickle; from parallax.analysis import compare;"
        "sys.stdout.buffer.write(repr(compare(pickle.load(sys.stdin.buffer))).encode())"
    )
    import pickle

    runs = {
        subprocess.run(
            [sys.executable, "-c", script],
            input=pickle.dumps(event),
            capture_output=True,
            check=True,
            env={"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert runs == {repr(compare(event)).encode()}


def test_articles_in_another_order_give_the_same_up_to_order(event: list[Article]):
    assert unordered(compare(event)) == unordered(compare(event[::-1]))


def test_of_a_pair_the_article_given_first_comes_first(event: list[Article]):
    order = {article.id: n for n, article in enumerate(event[::-1])}
    assert all(order[m.a.article] < order[m.b.article] for m in compare(event[::-1]).matches)


def test_an_article_with_itself_is_all_verbatim_and_no_conflict(event: list[Article]):
    for article in event:
        comparison = compare([article, replace(article, id="twin")])
        assert not any(match.conflict for match in comparison.matches)
        same = [m for m in comparison.matches if m.a.sentence == m.b.sentence]
        assert {m.kind for m in same} == {MatchKind.VERBATIM}
        assert len(same) == len(comparison.articles[0].sentences)


def test_another_article_changes_no_match_between_the_others(event: list[Article], make_article: Make):
    stranger = make_article(
        "Bees return to the orchards\n\nBeekeepers of Ostrava valley counted 300 hives this spring.", "bees"
    )
    after = compare([*event, stranger])
    assert not any("bees" in (m.a.article, m.b.article) for m in after.matches)
    assert after.matches == compare(event).matches
    kin = [m for m in compare(event).matches if "courier" not in (m.a.article, m.b.article)]
    assert kin == list(compare(event[:2]).matches)


def test_one_article_alone_has_no_standing_and_none_at_all_is_empty(event: list[Article]):
    alone = compare(event[:1])
    assert {s.standing for s in alone.articles[0].sentences} == {None}
    assert alone.matches == ()
    assert compare([]) == Comparison()


def test_a_memo_never_changes_the_result(event: list[Article]):
    memo = Memo()
    compare(event[:2], memo=memo)
    assert compare(event, memo=memo) == compare(event)
    assert compare(event[1:], memo=memo) == compare(event[1:])
    changed = replace(event[0], text=event[0].text.replace("12", "14"))
    assert compare([changed, *event[1:]], memo=memo) == compare([changed, *event[1:]])


def test_progress_rises_to_one(event: list[Article]):
    shares: list[float] = []
    compare(event, progress=shares.append)
    assert shares == sorted(shares)
    assert shares[0] == 0.0
    assert shares[-1] == 1.0


def test_it_stops_at_every_step_when_asked(event: list[Article]):
    steps: list[float] = []
    compare(event, progress=steps.append)
    for count in range(len(steps)):
        answers = iter([False] * count + [True])
        with pytest.raises(Cancelled):
            compare(event, cancelled=lambda answers=answers: next(answers))


# -- any text at all ------------------------------------------------------------------------------------

ODD_WORDS = (
    "The river rose on Monday , killing 12 people . 'No' ! “Yes” said Ana . U.S. forces denied it ; "
    "عاجل قتل 5 אנשים 🙂🙂 e\u0301te\u0301 \x00 \ud800 … — ( ) [ 4,000 $3bn per cent"
)
WORDS = st.sampled_from(ODD_WORDS.split(" "))
TEXTS = st.lists(WORDS, max_size=60).map(" ".join) | st.text(st.characters(codec=None), max_size=200)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(texts=st.lists(TEXTS, max_size=4))
def test_no_text_crashes_it_and_every_span_lies_in_its_text(texts: list[str], make_article: Make):
    articles = [make_article(text, f"a{n}") for n, text in enumerate(texts)]
    comparison = compare(articles)
    for compared in comparison.articles:
        for sentence in compared.sentences:
            assert 0 <= sentence.start < sentence.end <= len(compared.article.text)
    for match in comparison.matches:
        assert 0 <= match.score <= 1
        assert match.a.article != match.b.article
        if match.clash is not None:
            for ref, span in ((match.a, match.clash.a), (match.b, match.clash.b)):
                assert lies_in(comparison, ref, span.start, span.end)
    assert unordered(comparison) == unordered(compare(articles[::-1]))


def lies_in(comparison: Comparison, ref: SentenceRef, start: int, end: int) -> bool:
    sentence = comparison.sentence(ref)
    return sentence.start <= start < end <= sentence.end


@pytest.mark.parametrize(
    "text",
    [
        "word " * 100_000,
        "x" * 500_000,
        "\n\n".join(["word"] * 10_000),
        "\n\n".join(f"w{n}" for n in range(5_000)),
        "?!… " * 20_000,
        "“" * 50_000,
        "12 " * 200,
    ],
    ids=[
        "no stop",
        "one word",
        "one-word lines",
        "words of their own",
        "marks",
        "quotation marks",
        "numbers",
    ],
)
def test_huge_and_odd_texts_come_to_an_end(text: str):
    paragraphs = []
    start = 0
    for piece in text.split("\n\n"):
        paragraphs.append(Paragraph(start, start + len(piece), Role.BODY))
        start += len(piece) + 2
    article = Article("a", text, tuple(paragraphs))
    comparison = compare([article, replace(article, id="b")])
    assert json.dumps([m.score for m in comparison.matches])
