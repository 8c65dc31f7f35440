# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The text of pages that hold it as data alone."""

from __future__ import annotations

import json

import pytest

from parallax.reading.page_data import data_of, longest_text
from parallax.reading.page_tree import parse_page

TEXT = ["The old bridge was closed on Monday after two of its bolts were found on the bank of the river.",
        "Engineers will look at the other bolts one by one. That takes three weeks.",
        "Until then lorries must go by way of Oster, which is a long way for a loaf of bread."]  # fmt: skip
HTML = "".join(f"<p>{words}</p>" for words in TEXT)


def read(script: str, kind: str = "") -> list[str]:
    return list(
        longest_text(
            data_of(parse_page(f"<html><body><script type='{kind}'>{script}</script></body></html>"))
        )
    )


@pytest.mark.parametrize(
    "value",
    [
        {"props": {"article": {"title": "Bridge", "body": HTML}, "related": [{"summary": "A dam. A dike. A dog."}]}},
        {"elements": [{"type": "text", "content": words} for words in TEXT] + [{"type": "image", "content": "A bolt"}]},
        {"blocks": [{"__typename": "Paragraph", "text": {"text": words}} for words in TEXT]},
        {"paragraphs": TEXT},
    ],
    ids=["markup", "elements", "blocks", "strings"],
)  # fmt: skip
def test_where_the_text_is(value: object) -> None:
    words = json.dumps(value).replace("</", "<\\/")
    assert read(words, "application/json") == TEXT
    assert read(f'var a = 1; window.__STATE__ = {words}; Other.thing = {{"a": 1}}') == TEXT


@pytest.mark.parametrize(
    "script",
    [
        "window.a = {" * 500,
        "[" * 100_000,
        'a = {"text": "One sentence is no article, however long it is' + " and goes on" * 40 + '."}',
        "function f() { return '" + "It is code. " * 40 + "'; }",
    ],
    ids=["broken", "deep", "a sentence", "code"],
)
def test_what_is_no_text(script: str) -> None:
    assert read(script) == []
