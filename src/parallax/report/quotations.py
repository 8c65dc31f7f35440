# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The quotations by speaker: who is quoted, by which sources, in which words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from parallax.domain.comparison import Quote, QuoteKind
from parallax.report.marked_text import printable, right_to_left, shortened
from parallax.report.material import Material

_LONGEST_NAME = 120
_MOST_NAMES = 20
"""A word in more names than this is no name of one person; it also keeps odd texts from costing time."""


def quotations(material: Material) -> list[dict[str, Any]]:
    """Return the speakers in order of appearance, each with what they are quoted with; nobody's words last."""
    speakers: dict[str, list[dict[str, Any]]] = {}
    names = _names(material.comparison.quotes)
    for members in _utterances(material):
        quotes = [material.comparison.quotes[index] for index in members]
        if all(quote.kind is QuoteKind.SCARE for quote in quotes):
            continue
        name = next((names[quote.speaker] for quote in quotes if quote.speaker), "")
        speakers.setdefault(name, []).append(_utterance(material, quotes))
    known = [
        {"name": printable(shortened(name, _LONGEST_NAME)), "utterances": said}
        for name, said in speakers.items()
        if name
    ]
    if "" in speakers:
        known.append({"name": material.phrases.say("no_speaker"), "utterances": speakers[""]})
    return known


def marked_words(material: Material) -> list[dict[str, Any]]:
    """Return the words in quotation marks that nobody is quoted with, each once, with its sources."""
    found: dict[str, dict[str, Any]] = {}
    for quote in material.comparison.quotes:
        if quote.kind is QuoteKind.SCARE:
            text = printable(quote.text)
            row = found.setdefault(text.casefold(), {"text": text, "articles": []})
            row["articles"] = sorted({*row["articles"], material.positions[quote.article]})
    return list(found.values())


def _utterances(material: Material) -> list[tuple[int, ...]]:
    """Return groups and single quotations in the order in which the first of them appears."""
    comparison = material.comparison
    grouped = {member for group in comparison.quote_groups for member in group.members}
    found = [tuple(group.members) for group in comparison.quote_groups if group.members]
    found += [(index,) for index in range(len(comparison.quotes)) if index not in grouped]
    return sorted(found, key=min)


def _utterance(material: Material, quotes: Sequence[Quote]) -> dict[str, Any]:
    versions: dict[str, dict[str, Any]] = {}
    for quote in sorted(quotes, key=lambda each: (material.positions[each.article], each.start)):
        text = printable(quote.text)
        version = versions.setdefault(
            text.casefold().strip(" .,"),
            {"text": text, "articles": [], "cues": [], "rtl": right_to_left(text)},
        )
        position = material.positions[quote.article]
        if position not in version["articles"]:
            version["articles"].append(position)
        if quote.cue and (cue := printable(quote.cue)) not in version["cues"]:
            version["cues"].append(cue)
    ordered = sorted(versions.values(), key=lambda version: -len(version["text"]))
    return {
        "versions": ordered,
        "present": material.places([quote.article for quote in quotes]),
        "indirect": all(quote.kind is QuoteKind.INDIRECT for quote in quotes),
    }


def _names(quotes: Sequence[Quote]) -> dict[str, str]:
    """Return for each speaker as an article names them the fullest name of the same person.

    “Berg” is Captain Ida Berg where every longer name with that word is hers.
    """
    words = {quote.speaker: frozenset(quote.speaker.casefold().split()) for quote in quotes if quote.speaker}
    by_word: dict[str, set[str]] = {}
    for name, parts in words.items():
        for part in parts:
            by_word.setdefault(part, set()).add(name)
    fullest = {}
    for name, parts in words.items():
        alike = set.intersection(*(by_word[part] for part in parts)) if parts else {name}
        widest = max(alike, key=lambda other: (len(words[other]), other))
        same_person = len(alike) <= _MOST_NAMES and all(words[other] <= words[widest] for other in alike)
        fullest[name] = widest if same_person else name
    return fullest
