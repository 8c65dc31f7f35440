# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
from __future__ import annotations

import json
from dataclasses import replace

import pytest

from parallax.domain.article import Role
from parallax.domain.comparison import Comparison, Place, Reason, ReasonKind, Rulings
from parallax.domain.note import Notebook
from parallax.files import resource
from parallax.report import as_json, as_pdf
from parallax.report.phrases import Phrases
from parallax.report.sheet import sheet

PAIR = (Place("harbour", 0, 20), Place("coast", 0, 20))


@pytest.fixture
def ruled(ferry: Comparison) -> Comparison:
    """Return a comparison with every kind of decision, one of its matches decided."""
    match = ferry.matches[0]
    decided = replace(match, reasons=(*match.reasons, Reason(ReasonKind.DECIDED)))
    quote = ferry.quotes[0]
    place = Place(quote.article, quote.start, quote.end)
    rulings = Rulings(
        (PAIR,),
        (PAIR,),
        (PAIR,),
        (PAIR,),
        (PAIR,),
        ((place, "Ada Venn"), (place, "")),
        ((PAIR[0], Role.BOILERPLATE),),
    )
    return replace(ferry, matches=(decided, *ferry.matches[1:]), rulings=rulings)


def test_the_printed_report_tells_what_was_decided(ruled: Comparison) -> None:
    content = sheet(ruled, Phrases.read(resource("report", "strings.toml")))
    assert [row["verdict"] for row in content["decisions"]] == [
        "These do not report the same",
        "These report the same",
        "These do not contradict each other",
        "These figures measure the same thing",
        "These figures measure different things",
        "Said by Ada Venn",
        "Nobody is named as the speaker",
        "This paragraph is: boilerplate",
    ]
    text = ruled.article("harbour").article.text
    assert content["decisions"][0]["lines"][0]["text"] == " ".join(text[:20].split())
    notes = [claim["note"] for claim in content["claims"]]
    held = {ruled.matches[0].a, ruled.matches[0].b}
    assert [("decided by the reader" in note) for note in notes] == [
        bool(held & set(claim.sentences)) for claim in ruled.claims
    ]
    assert as_pdf(ruled).startswith(b"%PDF")


def test_the_comparison_file_tells_what_was_decided(ruled: Comparison) -> None:
    content = json.loads(as_json(ruled))
    assert [row["verdict"] for row in content["decisions"]] == [
        "not a match",
        "match",
        "not a conflict",
        "same figure",
        "other figure",
        "speaker",
        "speaker",
        "role",
    ]
    assert [row["value"] for row in content["decisions"][5:]] == ["Ada Venn", None, "boilerplate"]
    assert content["matches"][0]["reasons"][-1] == "decided by the reader"


def test_the_reasons_go_out_with_the_decisions(ruled: Comparison) -> None:
    book = Notebook(reasons={tuple(sorted(PAIR)): "two *ships*"})
    content = sheet(ruled, Phrases.read(resource("report", "strings.toml")), book)
    assert content["decisions"][0]["verdict"] == "These do not report the same: two *ships*"
    assert content["decisions"][6]["verdict"] == "Nobody is named as the speaker"
    rows = json.loads(as_json(ruled, book))["decisions"]
    assert [row["why"] for row in rows] == ["two *ships*"] * 5 + [None] * 3
    assert as_pdf(ruled, book).startswith(b"%PDF")
