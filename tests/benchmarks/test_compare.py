# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What a comparison costs, as ratios within one run, so that they hold on any machine.

The texts are made here: events of 20 articles, a third of the sentences of each shared inside its event with
some words changed, none across events.
"""

from __future__ import annotations

import difflib
import random
import time
import tracemalloc
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from parallax.analysis import Memo, compare
from parallax.domain.article import Article, Paragraph, Role
from parallax.domain.errors import Cancelled
from parallax.files import seeds
from parallax.session import read_files

EVENT = 20
WORDS = 1_000
FUNCTION_WORDS = ("the", "of", "in", "to", "and", "a", "for", "on", "with", "that", "was", "by")
SYLLABLES = tuple(a + b for a in (*"bdfgklmnprstv", "st", "tr") for b in (*"aeiou", "ai", "or", "en", "il"))


def made_word(chance: random.Random) -> str:
    return "".join(chance.choice(SYLLABLES) for _ in range(chance.randint(2, 3)))


class Event:
    """A vocabulary of its own, and the sentences that its articles share."""

    def __init__(self, chance: random.Random, everyday: Sequence[str]) -> None:
        self.chance = chance
        self.everyday = everyday
        self.names = [made_word(chance).title() for _ in range(60)]
        self.topic = [made_word(chance) for _ in range(400)]
        self.shared = [self.sentence() for _ in range(60)]

    def sentence(self) -> list[str]:
        """Return the words of a new sentence."""
        kinds = (FUNCTION_WORDS, self.names, self.topic, self.everyday, ("12", "40", "3,000", "2019"))
        weights = (40, 10, 25, 23, 2)
        length = self.chance.randint(14, 26)
        return [self.chance.choice(kind) for kind in self.chance.choices(kinds, weights, k=length)]

    def retold(self) -> list[str]:
        """Return a shared sentence with some of its words changed."""
        words = list(self.chance.choice(self.shared))
        for _ in range(4):
            words[self.chance.randrange(len(words))] = self.chance.choice(self.everyday)
        return words

    def article(self, article_id: str) -> Article:
        """Return an article of about WORDS words, a third of its sentences shared."""
        sentences: list[list[str]] = []
        while sum(map(len, sentences)) < WORDS:
            sentences.append(self.retold() if self.chance.random() < 1 / 3 else self.sentence())
        text, paragraphs = "", []
        for n in range(0, len(sentences), 3):
            told = " ".join(f"{w[0].title()} {' '.join(w[1:])}." for w in sentences[n : n + 3])
            paragraphs.append(Paragraph(len(text), len(text) + len(told), Role.BODY))
            text += told + "\n\n"
        return Article(article_id, text, tuple(paragraphs))


def make_articles(count: int) -> list[Article]:
    """Return `count` articles, always the same."""
    chance = random.Random(20)
    everyday = [made_word(chance) for _ in range(1_500)]
    events = [Event(chance, everyday) for _ in range(0, count, EVENT)]
    return [events[n // EVENT].article(f"a{n}") for n in range(count)]


def seconds(work: Callable[[], object], rounds: int = 3) -> float:
    """Return the processor time of the best of some rounds: other programs shall not count."""
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def difflib_seconds(articles: Sequence[Article], sampled: int = 400) -> float:
    """Return what comparing all pairs of sentences with difflib would take, from a sample."""
    told = [
        (n, sentence.split())
        for n, article in enumerate(articles)
        for sentence in article.text.replace("\n\n", " ").split(". ")
    ]
    chance = random.Random(1)
    start = time.process_time()
    for _ in range(sampled):
        (_, a), (_, b) = chance.choice(told), chance.choice(told)
        difflib.SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()
    in_one = sum(count * (count - 1) // 2 for count in Counter(n for n, _ in told).values())
    pairs = len(told) * (len(told) - 1) // 2 - in_one
    return (time.process_time() - start) / sampled * pairs


def test_samples(benchmark: BenchmarkFixture):
    articles = read_files(seeds()).articles
    comparison = benchmark.pedantic(compare, args=(articles,), rounds=5, warmup_rounds=1)
    assert comparison.matches


def test_one_event(benchmark: BenchmarkFixture):
    articles = make_articles(EVENT)
    comparison = benchmark.pedantic(compare, args=(articles,), rounds=3, warmup_rounds=1)
    assert comparison.matches


def test_twice_as_many_articles_cost_at_most_four_times_as_much():
    some, twice = make_articles(EVENT), make_articles(2 * EVENT)
    compare(some)
    assert seconds(lambda: compare(twice), 2) <= 4 * seconds(lambda: compare(some), 2)


def test_an_article_added_costs_a_quarter_with_the_memo():
    articles = make_articles(EVENT + 1)
    # the one that is added tells of the same event
    articles = [*articles[: EVENT - 1], articles[EVENT], articles[EVENT - 1]]
    anew = seconds(lambda: compare(articles))

    def added() -> float:
        memo = Memo()
        compare(articles[:-1], memo=memo)
        start = time.process_time()
        compare(articles, memo=memo)
        return time.process_time() - start

    assert min(added() for _ in range(3)) <= 0.25 * anew


def test_difflib_takes_five_times_as_long():
    articles = make_articles(EVENT)
    compare(articles)
    assert difflib_seconds(articles) >= 5 * seconds(lambda: compare(articles), 2)


@pytest.mark.slow
def test_difflib_takes_twenty_times_as_long_for_four_events():
    articles = make_articles(4 * EVENT)
    assert difflib_seconds(articles) >= 20 * seconds(lambda: compare(articles), 1)


@pytest.mark.slow
def test_two_hundred_articles_in_bounded_memory():
    articles = make_articles(10 * EVENT)
    tracemalloc.start()
    comparison = compare(articles)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 600e6
    event = {article.id: n // EVENT for n, article in enumerate(articles)}
    assert all(event[m.a.article] == event[m.b.article] for m in comparison.matches)


@pytest.mark.parametrize(
    "line",
    [
        "the council met again and moved 17 tonnes of grain ",
        "12 34,5 ",
        "he said “no” ",
        "(AB) ",
        "one hundred ",
        '"',
        "x",
        "They moved 12 tonnes.\n\n",
    ],
)
def test_twice_as_long_a_text_costs_no_more_than_its_length(line: str):
    def work(length: int) -> Callable[[], object]:
        text = line * (length // len(line))
        articles = [_as_printed(text, "a"), _as_printed(text[:-1], "b")]
        return lambda: compare(articles)

    work(4_000)()
    # of what costs its square twice as long a text costs four times as much
    assert seconds(work(16_000), 2) <= 3 * seconds(work(8_000), 2) + 0.02


def _as_printed(text: str, name: str) -> Article:
    paragraphs, at = [], 0
    for line in text.split("\n\n"):
        paragraphs.append(Paragraph(at, at + len(line), Role.BODY))
        at += len(line) + 2
    return Article(name, text, tuple(paragraphs))


def test_it_stops_soon_after_it_is_asked_to():
    articles = make_articles(EVENT)
    whole = seconds(lambda: compare(articles), 1)
    asked: list[float] = []

    def cancelled() -> bool:
        asked.append(time.process_time())
        return False

    compare(articles, cancelled=cancelled)
    longest = max(later - earlier for earlier, later in pairwise(asked))
    assert longest < 0.1 * whole
    with pytest.raises(Cancelled):
        compare(articles, cancelled=lambda: True)
