# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Notes with the words that they belong to: as W3C Web Annotations (JSON-LD), and as Markdown to go on writing in."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

from parallax.domain.anchor import Anchor
from parallax.domain.comparison import Place
from parallax.domain.library import Entry
from parallax.domain.note import Meanings, Note, Notebook, NoteColour

_SURROGATE = re.compile("[\ud800-\udfff]")
_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~&])")
_LIST = re.compile(r"^(\d*)([-+.)=])")
_SAFE_IN_ADDRESS = ":/?#[]@!$&'()*+,;=%-._~"


def notes_as_json_ld(notebook: Notebook, entries: Mapping[str, Entry]) -> bytes:
    """Return an annotation collection (https://www.w3.org/TR/annotation-model/); the same notes give the same bytes."""
    items = [_annotation(note, places, entries, notebook.meanings) for note, places in notebook.notes]
    collection = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "urn:parallax:notes",
        "type": "AnnotationCollection",
        "total": len(items),
        "first": {"id": "urn:parallax:notes:1", "type": "AnnotationPage", "startIndex": 0, "items": items},
    }
    text = json.dumps(collection, ensure_ascii=False, indent=2) + "\n"
    return _SURROGATE.sub("\ufffd", text).encode()


def notes_as_markdown(notebook: Notebook, entries: Mapping[str, Entry]) -> bytes:
    """Return the notes in their order, each below the words that it belongs to."""
    parts = ["# Notes"]
    for note, _ in notebook.notes:
        parts.extend(_quoted(note, anchor, entries.get(anchor.article)) for anchor in note.anchors)
        parts.append(note.text.strip())
        marks = [f"#{_plain(tag).replace(' ', '-')}" for tag in note.tags]
        if note.colour is not NoteColour.NONE:
            meaning = notebook.meanings.get(note.colour)
            marks.append(f"{_plain(meaning)} ({note.colour})" if meaning else f"({note.colour})")
        if marks:
            parts.append(" ".join(marks))
        parts.append("---")
    return _SURROGATE.sub("\ufffd", "\n\n".join(part for part in parts if part) + "\n").encode()


def _annotation(
    note: Note, places: Sequence[Place], entries: Mapping[str, Entry], meanings: Meanings
) -> dict[str, Any]:
    bodies: list[dict[str, str]] = [
        {"type": "TextualBody", "purpose": "commenting", "format": "text/plain", "value": note.text},
        *({"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in note.tags),
    ]
    if note.colour is not NoteColour.NONE:
        # What the colour means to its reader classifies the words; a colour without a meaning does by itself.
        means = {"value": meanings.get(note.colour, note.colour.value), "schema:color": note.colour.value}
        bodies.append({"type": "TextualBody", "purpose": "classifying"} | means)
    known: Sequence[Place | None] = places or [None] * len(note.anchors)
    targets = [
        _target(anchor, place, entries.get(anchor.article))
        for anchor, place in zip(note.anchors, known, strict=True)
    ]
    return {
        "id": f"urn:parallax:note:{note.number}",
        "type": "Annotation",
        "motivation": "commenting",
        "created": _utc(note.made),
        "modified": _utc(note.changed),
        "body": bodies,
        "target": targets,
    }


def _target(anchor: Anchor, place: Place | None, entry: Entry | None) -> dict[str, Any]:
    """Return an article, or words of it; the position only where the words stand there now."""
    address = entry.url if entry is not None and entry.url else f"urn:parallax:article:{anchor.article}"
    about: dict[str, Any] = {"id": quote(address, safe=_SAFE_IN_ADDRESS, errors="replace"), "type": "Text"}
    if entry is not None:
        about |= {"schema:name": entry.title or entry.name}
    if not anchor.exact:
        return about
    words = {"exact": anchor.exact, "prefix": anchor.prefix, "suffix": anchor.suffix}
    selectors: list[dict[str, Any]] = [{"type": "TextQuoteSelector"} | words]
    if place is not None:
        selectors.append({"type": "TextPositionSelector", "start": place.start, "end": place.end})
    return {"source": about, "selector": selectors}


def _quoted(note: Note, anchor: Anchor, entry: Entry | None) -> str:
    name = _plain(entry.name if entry is not None else anchor.article)
    title = f", *{_plain(entry.title)}*" if entry is not None and entry.title else ""
    if not anchor.exact:
        return f"On {name}{title}"
    return f"> {_plain(note.quoted(anchor))}\n>\n> — {name}{title}"


def _plain(words: str) -> str:
    """Return words of an article as Markdown that shows just them, in one line."""
    return _LIST.sub(r"\1\\\2", _MARKUP.sub(r"\\\1", " ".join(words.split())))


def _utc(time: str) -> str:
    return time.replace("+00:00", "Z")
