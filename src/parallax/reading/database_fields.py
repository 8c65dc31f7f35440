# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Downloads whose heads and feet have labels in each line: Factiva with its fields, the older LexisNexis, ProQuest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from parallax.domain.article import Origin, Role
from parallax.reading.dates import read_date
from parallax.reading.draft import Block, Draft, Stated
from parallax.reading.pieces import one_line

START_OF_LEXIS = re.compile(r"(?:Document )?\d+ of \d+(?: documents)?", re.IGNORECASE)
RULER_OF_PROQUEST = re.compile(r"_{20,}")
SIGN_OF_PROQUEST = re.compile(r"(?:Full text: .*|ProQuest document link)", re.DOTALL)

_BY = re.compile(r"^(?:by|von|par|por)\s+", re.IGNORECASE)
_LONGEST_TITLE = 300
_FEWEST_LABELS = 3


@dataclass(frozen=True, slots=True)
class _Layout:
    """How a database labels its lines: an expression for a label with what follows it, and what the labels mean."""

    label: re.Pattern[str]
    title: str
    author: str
    source: str
    published: str
    body: tuple[str, ...]
    captions: tuple[str, ...] = ()
    goes_on: bool = True
    """Whether what follows a line belongs to its label; else only what stands in the line, and the rest is the body."""


_FACTIVA = _Layout(
    # In the text an article may begin a paragraph "IN the valley": these labels stand before codes alone.
    re.compile(
        r"(?P<name>SE|HD|CR|BY|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CT|RF|CX|ART|CLM|IPC|IPD|PUB|AN|(?:CO|IN|NS|RE)(?=[\s|]+\w+ :))"
        r"(?:[\s|]+(?P<value>\S.*))?\s*",
        re.DOTALL,
    ),
    "HD", "BY", "SN", "PD", ("LP", "TD"),
)  # fmt: skip
_LEXIS = _Layout(
    re.compile(
        r"(?P<name>HEADLINE|BYLINE|SECTION|LENGTH|DATELINE|HIGHLIGHT|BODY|GRAPHIC|LOAD-DATE|LANGUAGE|PUBLICATION-TYPE|TYPE"
        r"|SOURCE|COPYRIGHT|SERIES|CORRECTION-DATE|CORRECTION|SUBJECT|CITY|STATE|COUNTRY|JOURNAL-CODE|NOTES|ACC-NO|PUB-TYPE)"
        r"\s*:\s*(?P<value>\S.*)?",
        re.DOTALL,
    ),
    "HEADLINE", "BYLINE", "SOURCE", "LOAD-DATE", ("BODY",), ("GRAPHIC",), goes_on=False,
)  # fmt: skip
_PROQUEST = _Layout(
    re.compile(
        r"(?P<name>Author|Publication info|Publication title|Publication date|Publication year|Publication subject|Publisher"
        r"|Place of publication|Country of publication|Abstract|Links|Full text|Subject|Location|People|Company / organization"
        r"|Company|Title|Source type|Language of publication|Document type|ProQuest document ID|Document URL|Copyright|Pages"
        r"|Last updated|Database|First page|ISSN|Identifier / keyword|Credit|Illustration|Caption|Section|Volume|Issue|Classification)"
        r"\s*:\s*(?P<value>\S.*)?",
        re.DOTALL,
    ),
    "Title", "Author", "Publication title", "Publication date", ("Full text",), ("Illustration", "Caption"),
)  # fmt: skip


@dataclass(slots=True)
class _Part:
    """A stretch of a block with the label that it stands under; its own label is a stretch by itself."""

    block: Block
    label: str
    is_label: bool


def fields_of_labelled_factiva(part: Draft) -> Draft | None:
    """Return an article of Factiva whose lines begin with two-letter codes; None where they do not."""
    parts = list(_parts(part, _FACTIVA))
    return _article(part, parts, _FACTIVA) if {"HD", "PD"} <= _names(parts) else None


def fields_of_proquest(part: Draft) -> Draft | None:
    """Return an article of ProQuest; None where there is none, as on the first page and the last."""
    parts = list(_parts(part, _PROQUEST))
    title = next(
        (_words(part, found) for found in parts if found.label == "Title" and not found.is_label), ""
    )
    for found in parts:
        # It stands above all labels, and once more among those at the end.
        if not found.label and _words(part, found) == title:
            found.label = "Title"
    return _article(part, parts, _PROQUEST) if {"Full text", "Publication title"} <= _names(parts) else None


def fields_of_lexis(part: Draft) -> Draft | None:
    """Return an article of the older LexisNexis; None where there is none.

    Above the labels stand the outlet, the date, an edition and, where it has no label, the title.
    """
    parts = list(_parts(part, _LEXIS))
    if "LENGTH" not in _names(parts):
        return None
    top = next(n for n, found in enumerate(parts) if found.is_label)
    date = next((n for n in range(top) if read_date(_words(part, parts[n]))), None)
    if date is None:
        return None
    above = [n for n in range(date) if not START_OF_LEXIS.fullmatch(_words(part, parts[n]))]
    named = [
        n for n in above if not _words(part, parts[n]).casefold().startswith(("copyright", "all rights"))
    ]
    for n in range(top):
        parts[n].label = "COPYRIGHT"
    if "HEADLINE" not in _names(parts) and top - 1 > date:
        parts[top - 1].label = "HEADLINE"
    if named:
        parts[named[-1]].label = "SOURCE"
    parts[date].label = "PUBLISHED"
    return _article(part, parts, replace(_LEXIS, published="PUBLISHED"))


def _parts(draft: Draft, layout: _Layout) -> Iterator[_Part]:
    """Yield the blocks of a draft under their labels; what follows a label in its line is a part of its own."""
    label = ""
    for block in draft.blocks:
        match = layout.label.fullmatch(draft.text, block.start, block.end)
        if match is None:
            yield _Part(block, label, is_label=False)
            continue
        label = match["name"]
        if match["value"] is None:
            yield _Part(block, label, is_label=True)
            continue
        yield _Part(Block(block.start, match.end("name"), Role.BOILERPLATE), label, is_label=True)
        yield _Part(Block(match.start("value"), block.end, block.role), label, is_label=False)
        if not layout.goes_on and label not in layout.captions:
            label = layout.body[0] if not _is_foot(label) else label


def _is_foot(label: str) -> bool:
    return label in ("LOAD-DATE", "LANGUAGE", "PUBLICATION-TYPE", "PUB-TYPE", "JOURNAL-CODE", "ACC-NO")


def _names(parts: list[_Part]) -> set[str]:
    return {part.label for part in parts}


def _words(draft: Draft, part: _Part) -> str:
    return one_line(draft.text[part.block.start : part.block.end])


def _article(draft: Draft, parts: list[_Part], layout: _Layout) -> Draft | None:
    values: dict[str, str] = {}
    for part in parts:
        if not part.is_label:
            values.setdefault(part.label, _words(draft, part))
    title = values.get(layout.title, "")
    if not title or len(title) > _LONGEST_TITLE:
        return None
    stated = Stated(
        title=title.strip(" |"),
        source=values.get(layout.source, "").strip(" |") or None,
        author=_author(values.get(layout.author, "")),
        published=read_date(values.get(layout.published, "")),
    )
    untold = {layout.title, layout.author, layout.source, layout.published}
    blocks = tuple(replace(part.block, role=_role(part, layout, untold)) for part in parts)
    return Draft(draft.text, blocks, stated.found_in(Origin.DATABASE))


def _role(part: _Part, layout: _Layout, untold: set[str]) -> Role | None:
    """Return what a part is; of what has a label, the first is the field and the rest is told elsewhere too."""
    if part.is_label:
        return Role.BOILERPLATE
    if part.label in layout.body:
        return part.block.role if part.block.role is not Role.TITLE else None
    if part.label in layout.captions:
        return Role.CAPTION
    if part.label in untold:
        untold.discard(part.label)
        return Role.TITLE if part.label == layout.title else Role.DATELINE
    return Role.BOILERPLATE


def _author(byline: str) -> str | None:
    """Return the authors' names as they are spoken: "Sund, Mira; Lund, Piet" are two, written as in a catalogue."""
    names = []
    for name in _BY.sub("", byline).strip(" .,;|").split(";"):
        last, comma, first = name.partition(", ")
        spoken = f"{first} {last}" if comma and len(first.split()) < 3 and len(last.split()) < 3 else name
        names.append(one_line(spoken.title() if spoken.isupper() else spoken))
    return ", ".join(filter(None, names)) or None
