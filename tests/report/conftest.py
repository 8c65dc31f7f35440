# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""A small comparison made by hand, of an invented event: the reports need no engine."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from parallax.domain.anchor import Anchor
from parallax.domain.article import Article, Paragraph, Role, Span
from parallax.domain.comparison import (
    Claim,
    Clash,
    ComparedArticle,
    Comparison,
    Derived,
    Figure,
    FigureGroup,
    FigureKind,
    LeftOut,
    Match,
    MatchKind,
    Passage,
    Place,
    Qualifier,
    Quote,
    QuoteGroup,
    QuoteKind,
    Reason,
    ReasonKind,
    Rulings,
    Sentence,
    SentenceRef,
    Standing,
    Variant,
    Wording,
)
from parallax.domain.note import Note, Notebook, NoteColour, NoteKind

HARBOUR = """Ferry Marit runs aground off Lindholm

Posted at noon

The ferry Marit ran aground off Lindholm on Tuesday with 212 people on board. “Everyone is safe and \
warm,” Captain Ida Berg said. Two passengers were hurt.

Share this page"""
COAST = """Marit stranded near Lindholm

A ferry ran aground near Lindholm on Tuesday with about 210 people on board. Five passengers were hurt, \
the coast guard said. The “unsinkable” ship is 30 years old."""
ISLAND = """All safe after Marit grounding

The ferry Marit ran aground off Lindholm on Tuesday with 212 people on board. “Everyone is safe,” Berg \
told reporters. Divers will look at the hull."""


def _article(name: str, text: str, roles: list[Role], **stated: str) -> Article:
    paragraphs = []
    at = 0
    for part, role in zip(text.split("\n\n"), roles, strict=True):
        paragraphs.append(Paragraph(at, at + len(part), role))
        at += len(part) + 2
    return Article(name, text, tuple(paragraphs), **stated)


def _find(article: Article, words: str) -> Span:
    start = article.text.index(words)
    return Span(start, start + len(words))


def _compared(
    article: Article, *sentences: tuple[str, Role, Standing | None, tuple[str, ...]]
) -> ComparedArticle:
    found = []
    for words, role, standing, articles in sentences:
        span = _find(article, words)
        found.append(Sentence(span.start, span.end, role, standing, articles))
    return ComparedArticle(article, tuple(found))


def _ferry() -> Comparison:
    title, body = Role.TITLE, Role.BODY
    harbour = _article(
        "harbour",
        HARBOUR,
        [title, Role.DATELINE, body, Role.BOILERPLATE],
        letter="A",
        path="news/harbour.txt",
        title="Ferry Marit runs aground off Lindholm",
        source="Harbour Post",
        author="Nils Dahl",
        published="2031-05-06T12:00:00+00:00",
        language="en",
    )
    coast = _article(
        "coast", COAST, [title, body], letter="B", title="Marit stranded near Lindholm", language="en"
    )
    island = _article(
        "island",
        ISLAND,
        [title, body],
        letter="D",
        source="Island Radio",
        published="2031-05-07",
        language="en",
    )
    shared, unique, clash = Standing.SHARED, Standing.UNIQUE, Standing.CONFLICTING
    articles = (
        _compared(
            harbour,
            ("Ferry Marit runs aground off Lindholm", title, shared, ("coast",)),
            ("Posted at noon", Role.DATELINE, None, ()),
            (
                "The ferry Marit ran aground off Lindholm on Tuesday with 212 people on board.",
                body,
                shared,
                ("coast", "island"),
            ),
            ("“Everyone is safe and warm,” Captain Ida Berg said.", body, shared, ("island",)),
            ("Two passengers were hurt.", body, clash, ("coast",)),
            ("Share this page", Role.BOILERPLATE, None, ()),
        ),
        _compared(
            coast,
            ("Marit stranded near Lindholm", title, shared, ("harbour",)),
            (
                "A ferry ran aground near Lindholm on Tuesday with about 210 people on board.",
                body,
                shared,
                ("harbour", "island"),
            ),
            ("Five passengers were hurt, the coast guard said.", body, clash, ("harbour",)),
            ("The “unsinkable” ship is 30 years old.", body, unique, ()),
        ),
        _compared(
            island,
            ("All safe after Marit grounding", title, unique, ()),
            (
                "The ferry Marit ran aground off Lindholm on Tuesday with 212 people on board.",
                body,
                shared,
                ("coast", "harbour"),
            ),
            ("“Everyone is safe,” Berg told reporters.", body, shared, ("harbour",)),
            ("Divers will look at the hull.", body, unique, ()),
        ),
    )

    def ref(name: str, number: int) -> SentenceRef:
        return SentenceRef(name, number)

    matches = (
        Match(
            ref("harbour", 0),
            ref("coast", 0),
            MatchKind.REWORDED,
            0.71239,
            None,
            (Reason(ReasonKind.NAME, "Lindholm"),),
        ),
        Match(
            ref("harbour", 2),
            ref("island", 1),
            MatchKind.VERBATIM,
            1.0,
            None,
            (Reason(ReasonKind.SAME_WORDS),),
        ),
        Match(
            ref("harbour", 2),
            ref("coast", 1),
            MatchKind.REWORDED,
            0.8,
            None,
            (Reason(ReasonKind.WORD, "aground"),),
        ),
        Match(
            ref("coast", 1),
            ref("island", 1),
            MatchKind.REWORDED,
            0.8,
            None,
            (Reason(ReasonKind.WORD, "aground"),),
        ),
        Match(
            ref("harbour", 3),
            ref("island", 2),
            MatchKind.REWORDED,
            0.75,
            None,
            (Reason(ReasonKind.QUOTATION),),
        ),
        Match(
            ref("harbour", 4),
            ref("coast", 2),
            MatchKind.REWORDED,
            0.7,
            Clash(_find(harbour, "Two"), _find(coast, "Five")),
            (Reason(ReasonKind.WORD, "hurt"),),
        ),
        Match(
            ref("harbour", 0),
            ref("island", 0),
            MatchKind.PARTIAL,
            0.4,
            None,
            (Reason(ReasonKind.NAME, "Marit"),),
        ),
    )
    claims = (
        Claim(
            (ref("harbour", 0), ref("coast", 0)),
            ("harbour", "coast"),
            False,
            "Marit stranded near Lindholm",
            1,
            ((_find(harbour, "runs aground off"),), ()),
        ),
        Claim(
            (ref("harbour", 2), ref("coast", 1), ref("island", 1)),
            ("harbour", "coast", "island"),
            False,
            "A ferry ran aground",
            0,
            ((), (_find(coast, "A ferry"), _find(coast, "about 210")), ()),
        ),
        Claim(
            (ref("harbour", 3), ref("island", 2)),
            ("harbour", "island"),
            False,
            "“Everyone is safe,”",
            1,
            ((_find(harbour, "and warm"),), ()),
        ),
        Claim(
            (ref("harbour", 4), ref("coast", 2)),
            ("harbour", "coast"),
            True,
            "Two passengers were hurt.",
            0,
            ((), ()),
        ),
    )

    def figure(
        article: Article, sentence: int, words: str, low: float, kind: FigureKind, unit: str, how: Qualifier
    ) -> Figure:
        span = _find(article, words)
        return Figure(
            article.id, sentence, span.start, span.end, words, low, low, kind, unit, how, None, None
        )

    figures = (
        figure(harbour, 2, "212 people", 212.0, FigureKind.COUNT, "people", Qualifier.EXACT),
        figure(harbour, 4, "Two passengers", 2.0, FigureKind.COUNT, "passenger", Qualifier.EXACT),
        figure(coast, 1, "about 210 people", 210.0, FigureKind.COUNT, "people", Qualifier.ABOUT),
        figure(coast, 2, "Five passengers", 5.0, FigureKind.COUNT, "passenger", Qualifier.EXACT),
        figure(coast, 3, "30 years old", 30.5, FigureKind.AGE, "year", Qualifier.EXACT),
        figure(island, 1, "212 people", 212.0, FigureKind.COUNT, "people", Qualifier.EXACT),
    )

    def quote(
        article: Article, sentence: int, words: str, speaker: str | None, cue: str | None, kind: QuoteKind
    ) -> Quote:
        span = _find(article, words)
        at = _find(article, speaker) if speaker else None
        return Quote(article.id, sentence, span.start, span.end, words, speaker, at, cue, kind)

    quotes = (
        quote(harbour, 3, "Everyone is safe and warm,", "Ida Berg", "said", QuoteKind.DIRECT),
        quote(coast, 3, "unsinkable", None, None, QuoteKind.SCARE),
        quote(island, 2, "Everyone is safe,", "Berg", "told", QuoteKind.DIRECT),
    )
    same = "ran aground off Lindholm on Tuesday with 212 people on board"
    at = tuple(Place(each.id, _find(each, same).start, _find(each, same).end) for each in (harbour, island))
    stranded = _find(coast, "stranded")
    return Comparison(
        articles=articles,
        matches=matches,
        claims=claims,
        passages=(Passage(11, at),),
        figures=figures,
        derived=(Derived(4, (0, 1), agrees=False),),
        figure_groups=(
            FigureGroup("people on board", (0, 2, 5), agree=True),
            FigureGroup("passengers hurt", (1, 3), agree=False),
        ),
        quotes=quotes,
        quote_groups=(QuoteGroup((0, 2), identical=False),),
        wordings=(
            Wording(
                (
                    Variant("ran aground", ("harbour", "island"), ()),
                    Variant("stranded", ("coast",), (Place("coast", stranded.start, stranded.end),)),
                )
            ),
        ),
        left_out=(LeftOut(3, ("island",)),),
        rulings=Rulings(apart=((Place("harbour", 0, 10), Place("coast", 0, 10)),)),
    )


@pytest.fixture
def ferry() -> Comparison:
    """Three reports of a ferry that ran aground: shared, reworded, partial, in conflict, only here."""
    return _ferry()


@pytest.fixture
def of_texts() -> Callable[..., Comparison]:
    """Return what makes a comparison of plain texts in which nothing is shared, one body paragraph each."""

    def make(*texts: str, **stated: str) -> Comparison:
        standing = Standing.UNIQUE if len(texts) > 1 else None
        articles = []
        for index, text in enumerate(texts):
            article = Article(f"text-{index}", text, (Paragraph(0, len(text), Role.BODY),), **stated)
            articles.append(ComparedArticle(article, (Sentence(0, len(text), Role.BODY, standing),)))
        return Comparison(tuple(articles))

    return make


@pytest.fixture
def poppler(tmp_path: Path) -> Callable[..., str]:
    """Return what runs one of poppler's tools on a PDF; without them the test is skipped."""

    def run(tool: str, pdf: bytes, *arguments: str) -> str:
        program = shutil.which(tool)
        if program is None:
            pytest.skip(f"{tool} (poppler-utils) is not installed")
        path = tmp_path / "report.pdf"
        path.write_bytes(pdf)
        output = ["-"] if tool == "pdftotext" else []
        done = subprocess.run([program, *arguments, str(path), *output], capture_output=True, check=True)
        return done.stdout.decode("utf-8")

    return run


@pytest.fixture
def notebook(ferry: Comparison) -> Notebook:
    """Return notes on a sentence, a claim, a figure and an article, and some that have no place here."""
    texts = {each.article.id: each.article.text for each in ferry.articles}

    def place(article: str, words: str) -> Place:
        start = texts[article].index(words)
        return Place(article, start, start + len(words))

    def anchor(at: Place) -> Anchor:
        text = texts[at.article]
        return Anchor(at.article, text[at.start : at.end], text[at.start - 9 : at.start], text[at.end :][:40])

    hull = place("island", "Divers will look at the hull.")
    hurt = place("harbour", "Two passengers were hurt."), place("coast", "Five passengers were hurt")
    figure = place("harbour", "212")
    green, red = NoteColour.GREEN, NoteColour.RED
    return Notebook(
        (
            (Note(1, NoteKind.SENTENCE, (anchor(hull),), "When?\n\n#1 *ask*", ("to check",), green), (hull,)),
            (Note(2, NoteKind.CLAIM, tuple(map(anchor, hurt)), "Who is right?", (), red), hurt),
            (Note(3, NoteKind.FIGURE, (anchor(figure),), "Crew too?"), (figure,)),
            (Note(4, NoteKind.ARTICLE, (Anchor("coast"),), "A short one."), (Place("coast", 0, 9),)),
            (Note(5, NoteKind.ARTICLE, (Anchor("gone"),), "Of another article."), (Place("gone", 0, 9),)),
            (Note(6, NoteKind.SENTENCE, (anchor(hull),), "Its words are lost."), ()),
        ),
        {NoteColour.GREEN: "for the lesson"},
    )
