# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What a web page says of its article to search engines, in JSON-LD."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from parallax.reading.pieces import one_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_KINDS = re.compile(r"(?:^|/|:)(?:\w*Article|BlogPosting|LiveBlogPosting|Report|AnalysisNewsArticle)$")
_WRAPPING = re.compile(
    r"^\s*(?:<!--|(?://|/\*)?\s*<!\[CDATA\[(?:\*/)?)|(?:-->|(?://|/\*)?\s*\]\]>(?:\*/)?)\s*$"
)
_TAG = re.compile(r"<[^<>]{1,300}>")
_REFERRING = ("author", "creator", "publisher")
_MOST = 2_000_000
_MOST_ITEMS = 5_000
_MOST_NAMES = 20


def find_article(tree: HtmlElement) -> Mapping[str, object]:
    """Return the first article that the page describes, {} where there is none; its values are untrusted."""
    items = [
        item
        for script in tree.iter("script")
        if "ld+json" in (script.get("type") or "").casefold()
        for item in _items(_loaded(script.text or ""))
    ]
    for item in items:
        kinds = item.get("@type")
        names = kinds if isinstance(kinds, list) else [kinds]
        if any(isinstance(name, str) and _KINDS.search(name) for name in names):
            named = {str(other["@id"]): other for other in items if "@id" in other and "name" in other}
            return {**item, **{key: _resolved(item.get(key), named) for key in _REFERRING}}
    return {}


def _resolved(value: object, named: Mapping[str, Mapping[str, object]]) -> object:
    """Return what a value refers to by its "@id", where it gives no name itself."""
    if isinstance(value, list):
        return [item if isinstance(item, list) else _resolved(item, named) for item in value[:_MOST_NAMES]]
    if isinstance(value, Mapping) and "name" not in value:
        return named.get(str(value.get("@id")), value)
    return value


def words_of(value: object) -> str | None:
    """Return a value's words in one line: of a string, of a name in an object, of several side by side."""
    return ", ".join(dict.fromkeys(_names(value, 3))) or None


def body_of(article: Mapping[str, object]) -> tuple[str, ...]:
    """Return the paragraphs of the article's text where the page gives it."""
    body = article.get("articleBody")
    if not isinstance(body, str):
        return ()
    plain = html.unescape(_TAG.sub("\n", html.unescape(body)) if "<" in body or "&lt;" in body else body)
    return tuple(line for line in map(one_line, plain.split("\n")) if line)


def _loaded(source: str) -> object:
    if len(source) > _MOST:
        return None
    try:
        return json.loads(_WRAPPING.sub("", source), strict=False)
    except (ValueError, RecursionError):
        return None


def _items(value: object) -> Iterator[Mapping[str, object]]:
    """Yield the objects of a description, whether they stand alone, in a list, in a graph or on a page."""
    waiting = [value]
    for _ in range(_MOST_ITEMS):
        if not waiting:
            return
        item = waiting.pop(0)
        if isinstance(item, list):
            waiting[:0] = item[:_MOST_ITEMS]
        elif isinstance(item, Mapping):
            yield item
            waiting.extend(item[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in item)


def _names(value: object, depth: int) -> Iterator[str]:
    if isinstance(value, str):
        words = one_line(html.unescape(value))
        if words:
            yield words
    elif isinstance(value, list) and depth:
        for item in value[:_MOST_NAMES]:
            yield from _names(item, depth - 1)
    elif isinstance(value, Mapping) and depth:
        mark = value.get("@id")
        address = mark if isinstance(mark, str) and mark.startswith("http") else None
        yield from _names(value.get("name", value.get("@value", address)), depth - 1)
