# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Laws that hold for the quotations of any text."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from parallax.analysis.quotes import find_quotes
from parallax.analysis.sentences import split_sentences
from parallax.domain.article import Article, Paragraph, Role
from parallax.domain.comparison import Quote, QuoteKind

Find = Callable[..., tuple[Quote, ...]]

_PIECES = st.sampled_from(
    [
        *"“”„«»‘’\"'`()[]—-:,.?!…=*\u200b\u0301\x83",
        *(
            " said ",
            " Orlov ",
            " he ",
            " told ",
            " who ",
            " according to ",
            " as ",
            " quoted ",
            " by ",
            " of ",
        ),
        *(" Mr. ", " Dr. A. ", " the minister ", " on Friday ", " claim that ", "\n", "\n\n", " "),
        *("WALLACE: ", "LYON (Agency) — ", " al-Amin ", " and ", "'s ", " 6'2\" ", " calling ", " no"),
    ]
)
_TEXTS = st.one_of(st.text(max_size=200), st.lists(_PIECES, max_size=80).map("".join))
_ROLES = st.sampled_from(list(Role))


@st.composite
def articles(draw: st.DrawFn) -> Article:
    text = draw(_TEXTS)
    paragraphs = []
    start = 0
    for line in text.split("\n"):
        stripped = line.strip()
        if stripped:
            begin = start + len(line) - len(line.lstrip())
            paragraphs.append(Paragraph(begin, begin + len(stripped), draw(_ROLES)))
        start += len(line) + 1
    return Article("a", text, tuple(paragraphs))


@settings(max_examples=300, deadline=None)
@given(articles())
def test_spans_say_what_the_text_says(article: Article):
    sentences = split_sentences(article)
    found = find_quotes(article, sentences)
    for quote in found:
        assert 0 <= quote.start < quote.end <= len(article.text)
        assert quote.text == article.text[quote.start : quote.end]
        assert quote.text == quote.text.strip()
        assert sentences[quote.sentence].start <= quote.start
        assert sentences[quote.sentence].role.compared
        if quote.speaker_at is not None:
            assert article.text[quote.speaker_at.start : quote.speaker_at.end].strip()
        assert quote.speaker is None or quote.speaker.strip()
    starts = [quote.start for quote in found]
    assert starts == sorted(starts)


@settings(max_examples=100, deadline=None)
@given(articles())
def test_quotations_do_not_overlap(article: Article):
    found = find_quotes(article, split_sentences(article))
    marked = [quote for quote in found if quote.kind is not QuoteKind.INDIRECT]
    for before, after in pairwise(marked):
        assert before.end <= after.start


def test_what_is_no_part_of_the_reading_gives_none(quotes: Find):
    line = "“We are ready,” Ms. Orlov said."
    for role in (Role.BOILERPLATE, Role.CAPTION, Role.DATELINE):
        assert quotes(line, {0: role}) == ()
    assert len(quotes(line, {0: Role.TITLE})) == 1


def test_a_line_printed_twice_counts_once(quotes: Find):
    line = "Mayor hails ‘new dawn’ for harbour"
    found = quotes(f"{line}\n\n{line}\n\nThe mayor, Ana Orlov, spoke of a ‘new dawn’.", {0: Role.TITLE})
    assert [(q.text, q.start < len(line)) for q in found] == [("new dawn", True), ("new dawn", False)]


def test_a_crowd_of_quotations_in_one_sentence(quotes: Find):
    assert len(quotes('"one big day" he said ' * 200)) == 200
