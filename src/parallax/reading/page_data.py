# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The article's text where a page holds it only as data, from which its scripts would build what is shown."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from parallax.reading.pieces import one_line
from parallax.reading.raw_html import words_of_html

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# "window.__STATE__ = {", "Fusion.globalContent={".
_ASSIGNED = re.compile(r"(?:^|[\s;,])(?:window\.)?[\w$.]{2,60}\s*=\s*(?=[{\[])")
_LONGEST = 6_000_000
_MOST_ASSIGNED = 20
_MOST_VALUES = 200_000
# The keys under which editors' programs keep what is told; under others stand summaries and settings.
_TOLD = ("content", "text", "html", "value", "body", "paragraph", "data", "markdown", "copy")
_NOT_TOLD = re.compile(
    r"image|photo|video|gallery|caption|\bad|advert|related|promo|link|newsletter|interstitial", re.IGNORECASE
)
_TAG = re.compile(r"<(?:p|br|div|h\d|li|b|i|em|strong|a)\b", re.IGNORECASE)
_STOP = re.compile(r"[.!?。！？؟][\"'”’»)]*(?:\s|$|<)|[。！？]")
_FEWEST_SENTENCES = 3
_SHORTEST = 200


def data_of(tree: HtmlElement) -> list[str]:
    """Return the scripts of a page that can hold data."""
    found = []
    for script in tree.iter("script"):
        source = script.text or ""
        kind = (script.get("type") or "").casefold()
        if _SHORTEST < len(source) <= _LONGEST and "ld+json" not in kind:
            found.append(source)
    return found


def longest_text(sources: Sequence[str]) -> tuple[str, ...]:
    """Return the paragraphs of the longest text in a page's data, () where there is none of some sentences."""
    best: tuple[str, ...] = ()
    for source in sources:
        for value in _loaded(source):
            for lines in _texts(value):
                if sum(map(len, lines)) > sum(map(len, best)):
                    best = lines
    return best


def _loaded(source: str) -> Iterator[object]:
    """Yield what a script is as data, or what it assigns."""
    decoder = json.JSONDecoder(strict=False)
    starts = [0] if source.lstrip()[:1] in ("{", "[") else []
    starts += [match.end() for match in _ASSIGNED.finditer(source)][:_MOST_ASSIGNED]
    end = 0
    for start in starts:
        if start >= end:
            stripped = source[start:].lstrip() if start == 0 else source
            try:
                value, end = decoder.raw_decode(stripped, 0 if start == 0 else start)
            except (ValueError, RecursionError):
                continue
            yield value


def _texts(value: object) -> Iterator[tuple[str, ...]]:
    """Yield each text in a value: a long string, or the strings of a list one below the other."""
    waiting = [value]
    for _ in range(_MOST_VALUES):
        if not waiting:
            return
        item = waiting.pop()
        if isinstance(item, str):
            lines = _lines(item)
            if len(item) >= _SHORTEST and len(_STOP.findall(item)) >= _FEWEST_SENTENCES:
                yield lines
        elif isinstance(item, Mapping):
            waiting.extend(inner for inner in item.values() if isinstance(inner, str | list | Mapping))
        elif isinstance(item, list):
            lines = tuple(line for part in item for line in _told(part))
            if sum(map(len, lines)) >= _SHORTEST and len(_STOP.findall(" ".join(lines))) >= _FEWEST_SENTENCES:
                yield lines
            waiting.extend(inner for inner in item if isinstance(inner, str | list | Mapping))


def _told(part: object) -> tuple[str, ...]:
    """Return what one part of a list tells: a paragraph, a heading."""
    if isinstance(part, str):
        return _lines(part)
    if not isinstance(part, Mapping) or any(
        _NOT_TOLD.search(str(part.get(key, ""))) for key in ("type", "_type", "kind", "__typename")
    ):
        return ()
    for key in _TOLD:
        value = part.get(key)
        if isinstance(value, str) and value.strip():
            return _lines(value)
        if isinstance(value, Mapping) and isinstance(value.get("text"), str):
            return _lines(value["text"])
    return ()


def _lines(words: str) -> tuple[str, ...]:
    plain = words_of_html(words) if _TAG.search(words) else words
    return tuple(line for line in map(one_line, plain.split("\n")) if line)
