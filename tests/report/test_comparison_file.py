# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The comparison file says what docs/comparison-format.md says."""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parallax import __version__
from parallax.domain.article import Article, Paragraph, Role
from parallax.domain.comparison import ComparedArticle, Comparison, Figure, FigureKind, Qualifier
from parallax.domain.note import Notebook
from parallax.report import as_json

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "comparison-format.md"


def documented() -> dict[str, list[str]]:
    """Return for each place in the file the keys that the document names, in its order."""
    keys: dict[str, list[str]] = {}
    places: list[str] = []
    for line in DOCUMENT.read_text(encoding="utf-8").splitlines():
        if line.startswith("## The object"):
            places = [""]
        elif line.startswith("### "):
            places = re.findall(r"`([^`]+)`", line)
        elif places and (row := re.match(r"\| `([^`]+)` \|", line)):
            for place in places:
                keys.setdefault(place, []).append(row.group(1))
    return keys


def objects(value: object, place: str) -> dict[str, list[str]]:
    """Return for each object in the file its keys; `place` is written as in the document."""
    found: dict[str, list[str]] = {}
    if isinstance(value, dict):
        found[place.removesuffix("[]")] = list(value)
        for key, each in value.items():
            found |= objects(each, f"{place}.{key}" if place else key)
    elif isinstance(value, list):
        for each in value:
            found |= objects(each, f"{place}[]")
    return found


def written(comparison: Comparison) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(as_json(comparison))
    return content


def test_the_documented_keys_are_those_written(ferry: Comparison, notebook: Notebook) -> None:
    assert objects(json.loads(as_json(ferry, notebook)), "") == documented()


def test_an_empty_comparison_has_every_list() -> None:
    assert list(written(Comparison())) == documented()[""]


def test_says_what_it_is(ferry: Comparison) -> None:
    content = written(ferry)
    assert (content["format"], content["version"]) == ("parallax-comparison", 1)
    assert content["generator"] == f"parallax {__version__}"


def test_offsets_point_at_the_words(ferry: Comparison) -> None:
    content = written(ferry)
    texts = {article["id"]: article["text"] for article in content["articles"]}
    for row in content["figures"] + content["quotes"]:
        assert texts[row["article"]][row["start"] : row["end"]] == row["text"]
    clash = content["matches"][5]["clash"]
    assert [texts["harbour"][slice(*clash["a"])], texts["coast"][slice(*clash["b"])]] == ["Two", "Five"]


def test_values_are_those_of_the_comparison(ferry: Comparison) -> None:
    content = written(ferry)
    assert content["articles"][0]["letter"] == "A"
    assert content["articles"][1]["source"] is None
    assert content["articles"][0]["sentences"][2] == {
        "start": 55,
        "end": 132,
        "role": "body",
        "standing": "shared",
        "articles": ["coast", "island"],
    }
    assert content["matches"][1]["reasons"] == ["same words"]
    assert content["claims"][1]["differs"][0] == []
    assert content["derived"] == [{"figure": 4, "from": [0, 1], "agrees": False}]
    assert content["quotes"][0]["speaker_at"].keys() == {"start", "end"}
    assert content["quotes"][1]["speaker_at"] is None


def test_numbers_are_short(ferry: Comparison) -> None:
    text = as_json(ferry).decode("utf-8")
    assert '"low": 212, "high": 212,' in text
    assert '"low": 30.5,' in text
    assert '"score": 0.7124,' in text
    assert '"score": 1,' in text


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (4000.0, 4000),
        (0.1, 0.1),
        (-2.0, -2),
        (None, None),
        (float("inf"), None),
        (float("nan"), None),
        (1e300, 1e300),
    ],
)
def test_any_value_can_be_written(value: float | None, expected: float | None) -> None:
    article = Article("a", "1", (Paragraph(0, 1, Role.BODY),))
    figure = Figure("a", 0, 0, 1, "1", value, value, FigureKind.COUNT, None, Qualifier.EXACT, None, None)
    row = written(Comparison((ComparedArticle(article, ()),), figures=(figure,)))["figures"][0]
    assert (row["low"], row["high"]) == (expected, expected)
    assert isinstance(row["low"], type(expected))


def test_the_same_comparison_gives_the_same_bytes(ferry: Comparison) -> None:
    assert as_json(ferry) == as_json(dataclasses.replace(ferry))


def test_each_row_has_a_line(ferry: Comparison) -> None:
    lines = as_json(ferry).decode("utf-8").split("\n")
    assert sum(line.startswith('{"article": ') for line in lines) == len(ferry.figures) + len(ferry.quotes)
    assert lines[-1] == ""


@given(st.text())
def test_any_text_is_written_code_point_for_code_point(text: str) -> None:
    article = Article(text, text, (), title=text)
    content = written(Comparison((ComparedArticle(article, ()),)))["articles"][0]
    assert content["text"] == re.sub("[\ud800-\udfff]", "\ufffd", text)
    assert len(content["text"]) == len(text)


def test_odd_characters_are_valid_utf8(of_texts: Callable[..., Comparison]) -> None:
    content = as_json(of_texts("a\ud800b\x00c\u2028d\U0001f600“ü”", path="caf\udce9.txt"))
    text = json.loads(content.decode("utf-8"))["articles"][0]["text"]
    assert text == "a\ufffdb\x00c\u2028d\U0001f600“ü”"
