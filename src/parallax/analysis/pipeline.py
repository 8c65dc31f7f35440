# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The door of the analysis: articles in, comparison out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from parallax.analysis.claims import find_claims
from parallax.analysis.document import Document
from parallax.analysis.figures import count_stems, derive, find_figures, group_figures, read_settings
from parallax.analysis.left_out import find_left_out
from parallax.analysis.matching import Reading, find_matches, read
from parallax.analysis.memo import Memo
from parallax.analysis.passages import find_passages
from parallax.analysis.quotes import find_quotes, group_quotes
from parallax.analysis.rulings import read_rulings, rule_figures, rule_matches, rule_speakers
from parallax.analysis.sentences import split_sentences
from parallax.analysis.standing import give_standing
from parallax.analysis.stopping import Steps, part
from parallax.analysis.wording import find_wordings
from parallax.analysis.words import read_words
from parallax.domain.article import Article
from parallax.domain.comparison import Comparison, Rulings

# Where in the whole each part ends, by what it costs for some dozen articles, and where in reading one article.
_READ, _MATCHED, _CLAIMED, _GROUPED, _COPIED, _QUOTED = 0.35, 0.8, 0.87, 0.92, 0.96, 0.97
_WORDS, _FIGURES, _QUOTES, _SETTINGS = 0.15, 0.55, 0.75, 0.8
_NO_RULINGS = Rulings()


def compare(
    articles: Sequence[Article],
    *,
    rulings: Rulings = _NO_RULINGS,
    memo: Memo | None = None,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Comparison:
    """Compare articles on one event.

    Args:
        articles: any number, with distinct ids; their order is kept and changes nothing else.
        rulings: what the reader decided; it wins over what is found.
        memo: what earlier comparisons found in each article; it never changes the result.
        progress: called with the share done, 0 to 1.
        cancelled: asked between steps.

    Raises:
        Cancelled: `cancelled` answered True.
    """
    step = Steps(progress, cancelled)
    memo = Memo() if memo is None else memo
    readings = _read(articles, memo, step)
    documents = [reading.document for reading in readings]
    figures = tuple(figure for document in documents for figure in document.figures)
    ruled = read_rulings(documents, figures, rulings)
    found = find_matches(readings, part(step, _READ, _MATCHED), memo.matches)
    matches = rule_matches(found, documents, figures, ruled)
    claims = find_claims(documents, matches, part(step, _MATCHED, _CLAIMED), ruled.apart, memo.sides)
    groups = group_figures(
        figures,
        documents,
        matches,
        part(step, _CLAIMED, _GROUPED),
        lambda some: rule_figures(some, figures, ruled),
    )
    quotes = rule_speakers([quote for document in documents for quote in document.quotes], rulings)
    comparison = Comparison(
        articles=give_standing(documents, matches),
        matches=matches,
        claims=claims,
        passages=find_passages(documents, lambda: step(_GROUPED), memo.tapes),
        figures=figures,
        derived=derive(figures, groups),
        figure_groups=groups,
        quotes=quotes,
        quote_groups=group_quotes(quotes, matches, lambda: step(_COPIED)),
        wordings=find_wordings(documents, matches, claims, lambda: step(_QUOTED)),
        left_out=find_left_out(documents, claims),
        rulings=rulings,
    )
    step(1.0)
    return comparison


def _read(articles: Sequence[Article], memo: Memo, step: Callable[[float], None]) -> list[Reading]:
    """Return what is known of each article alone; the memo keeps that of these articles and no others."""
    for n, article in enumerate(articles):
        one = part(step, _READ * n / len(articles), _READ * (n + 1) / len(articles))
        one(0.0)
        if article not in memo.readings:
            memo.readings[article] = read(read_document(article, one), partial(one, _SETTINGS))
    memo.forget_all_but(articles)
    return [memo.readings[article] for article in articles]


def read_document(article: Article, step: Callable[[float], None] = lambda _: None) -> Document:
    """Return what one article holds; `step` is called now and then with the share done and may raise to stop."""
    sentences = split_sentences(article)
    words = tuple(read_words(article.text, s.start, s.end, partial(step, 0.0)) for s in sentences)
    figures = find_figures(article, sentences, partial(step, _WORDS))
    quotes = find_quotes(article, sentences, partial(step, _FIGURES))
    settings = read_settings(article, sentences, words, figures, partial(step, _QUOTES))
    return Document(article, sentences, figures, quotes, words, settings, count_stems(words))
