# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The comparison file: everything that was found, as one JSON object (docs/comparison-format.md).

The same comparison gives the same bytes. Each row of a list has a line of its own, so that two files
can be compared with `diff` and looked through with `grep`.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any

from parallax import __version__
from parallax.domain.article import Span
from parallax.domain.comparison import (
    Claim,
    ComparedArticle,
    Comparison,
    Derived,
    Figure,
    FigureGroup,
    LeftOut,
    Match,
    Passage,
    Place,
    Quote,
    QuoteGroup,
    Rulings,
    Sentence,
    SentenceRef,
    Wording,
)
from parallax.domain.note import NO_NOTES, Notebook, NoteColour

FORMAT = "parallax-comparison"
VERSION = 1

_SURROGATE = re.compile("[\ud800-\udfff]")
# Beyond this a float no longer tells neighbouring whole numbers apart, and its digits would be noise.
_EXACT_WHOLE = 2.0**53

Row = dict[str, Any]


def as_json(comparison: Comparison, notebook: Notebook = NO_NOTES) -> bytes:
    """Return the comparison file, with the notes on it: UTF-8, keys in a fixed order.

    Half of a surrogate pair, which UTF-8 cannot carry, becomes U+FFFD: one code point for one, so that
    every offset still holds.
    """
    members = [
        f"{_compact('format')}: {_compact(FORMAT)}",
        f"{_compact('version')}: {_compact(VERSION)}",
        f"{_compact('generator')}: {_compact(f'parallax {__version__}')}",
    ]
    for key, (rows, describe) in _tables(comparison, notebook).items():
        members.append(f"{_compact(key)}: {_lines(describe(row) for row in rows)}")
    text = "{\n" + ",\n".join(members) + "\n}\n"
    return _SURROGATE.sub("\ufffd", text).encode("utf-8")


def _tables(
    comparison: Comparison, notebook: Notebook
) -> Mapping[str, tuple[Iterable[Any], Callable[[Any], Row]]]:
    """Return the lists of the file in order, each with what describes one of its rows."""
    return MappingProxyType(
        {
            "articles": (comparison.articles, _article),
            "matches": (comparison.matches, _match),
            "claims": (comparison.claims, _claim),
            "passages": (comparison.passages, _passage),
            "figures": (comparison.figures, _figure),
            "derived": (comparison.derived, _derived),
            "figure_groups": (comparison.figure_groups, _figure_group),
            "quotes": (comparison.quotes, _quote),
            "quote_groups": (comparison.quote_groups, _quote_group),
            "wordings": (comparison.wordings, _wording),
            "left_out": (comparison.left_out, _left_out),
            "decisions": (_decisions(comparison.rulings, notebook), dict),
            "notes": (_notes(comparison, notebook), dict),
        }
    )


def _lines(rows: Iterable[Row]) -> str:
    """Return a JSON list with a line for each row."""
    lines = [_compact(row) for row in rows]
    return "[\n" + ",\n".join(lines) + "\n]" if lines else "[]"


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _number(value: float | None) -> float | int | None:
    """Return whole numbers without a point, and None for what JSON cannot say."""
    if value is None or not math.isfinite(value):
        return None
    return int(value) if value == int(value) and abs(value) < _EXACT_WHOLE else value


def _article(compared: ComparedArticle) -> Row:
    article = compared.article
    return {
        "id": article.id,
        "letter": article.letter,
        "path": article.path,
        "title": article.title,
        "source": article.source,
        "author": article.author,
        "url": article.url,
        "published": article.published,
        "language": article.language,
        "text": article.text,
        "paragraphs": [{"start": p.start, "end": p.end, "role": p.role} for p in article.paragraphs],
        "sentences": [_sentence(sentence) for sentence in compared.sentences],
    }


def _sentence(sentence: Sentence) -> Row:
    return {
        "start": sentence.start,
        "end": sentence.end,
        "role": sentence.role,
        "standing": sentence.standing,
        "articles": list(sentence.articles),
    }


def _ref(ref: SentenceRef) -> Row:
    return {"article": ref.article, "sentence": ref.sentence}


def _place(place: Place) -> Row:
    return {"article": place.article, "start": place.start, "end": place.end}


def _ends(span: Span) -> list[int]:
    return [span.start, span.end]


def _match(match: Match) -> Row:
    clash = match.clash
    return {
        "a": _ref(match.a),
        "b": _ref(match.b),
        "kind": match.kind,
        "score": _number(round(match.score, 4)),
        "conflict": match.conflict,
        "clash": None if clash is None else {"a": _ends(clash.a), "b": _ends(clash.b)},
        "reasons": [str(reason) for reason in match.reasons],
    }


def _claim(claim: Claim) -> Row:
    return {
        "sentences": [_ref(ref) for ref in claim.sentences],
        "articles": list(claim.articles),
        "conflict": claim.conflict,
        "label": claim.label,
        "plainest": claim.plainest,
        "differs": [[_ends(span) for span in spans] for spans in claim.differs],
    }


def _passage(passage: Passage) -> Row:
    return {"words": passage.words, "at": [_place(place) for place in passage.at]}


def _figure(figure: Figure) -> Row:
    return {
        "article": figure.article,
        "sentence": figure.sentence,
        "start": figure.start,
        "end": figure.end,
        "text": figure.text,
        "low": _number(figure.low),
        "high": _number(figure.high),
        "kind": figure.kind,
        "unit": figure.unit,
        "qualifier": figure.qualifier,
        "of": figure.of,
        "role": figure.role,
    }


def _derived(derived: Derived) -> Row:
    return {"figure": derived.figure, "from": list(derived.sources), "agrees": derived.agrees}


def _figure_group(group: FigureGroup) -> Row:
    return {"label": group.label, "members": list(group.members), "agree": group.agree}


def _quote(quote: Quote) -> Row:
    at = quote.speaker_at
    return {
        "article": quote.article,
        "sentence": quote.sentence,
        "start": quote.start,
        "end": quote.end,
        "text": quote.text,
        "speaker": quote.speaker,
        "speaker_at": None if at is None else {"start": at.start, "end": at.end},
        "cue": quote.cue,
        "kind": quote.kind,
    }


def _quote_group(group: QuoteGroup) -> Row:
    return {"members": list(group.members), "identical": group.identical}


def _wording(wording: Wording) -> Row:
    return {
        "variants": [
            {"text": each.text, "articles": list(each.articles), "at": [_place(place) for place in each.at]}
            for each in wording.variants
        ]
    }


def _decisions(rulings: Rulings, notebook: Notebook) -> Iterable[Row]:
    """Yield what the reader decided, each with its places, and why if that was said."""

    def row(verdict: str, value: str | None, *places: Place) -> Row:
        why = notebook.reasons.get(tuple(sorted(places)))
        return {"verdict": verdict, "at": [_place(place) for place in places], "value": value, "why": why}

    for verdict, pairs in (
        ("not a match", rulings.apart),
        ("match", rulings.together),
        ("not a conflict", rulings.peaceful),
        ("same figure", rulings.same_figures),
        ("other figure", rulings.other_figures),
    ):
        yield from (row(verdict, None, *pair) for pair in pairs)
    yield from (row("speaker", speaker or None, place) for place, speaker in rulings.speakers)
    yield from (row("role", role, place) for place, role in rulings.roles)


def _notes(comparison: Comparison, notebook: Notebook) -> Iterable[Row]:
    """Yield the reader's notes on what was compared, each with its places."""
    compared = {each.article.id for each in comparison.articles}
    for note, places in notebook.notes:
        here = [_place(place) for place in places if place.article in compared]
        if here:
            coloured = note.colour is not NoteColour.NONE
            yield {
                "kind": note.kind,
                "at": here,
                "text": note.text,
                "tags": list(note.tags),
                "colour": note.colour if coloured else None,
                "meaning": notebook.meanings.get(note.colour),
            }


def _left_out(left_out: LeftOut) -> Row:
    return {"claim": left_out.claim, "articles": list(left_out.articles)}
