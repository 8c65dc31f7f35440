# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The lines that Nexis Uni and Factiva set above and below each article of a download."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from parallax.domain.article import Origin, Role
from parallax.reading.datelines import is_byline, is_date, is_person
from parallax.reading.dates import read_date
from parallax.reading.draft import Draft, Stated
from parallax.reading.lines import Line, lines_of

END_OF_NEXIS = re.compile(r"End of Document", re.IGNORECASE)
END_OF_FACTIVA = re.compile(r"(?:AN[\s|]+)?Document [A-Z]{2,8}[0-9a-zA-Z]{14,25}[\s|]*")

_COPYRIGHT = re.compile(r"(?:Copyright|©|\(c\)|All Rights Reserved)", re.IGNORECASE)
_LABEL = re.compile(
    r"(?P<name>Section|Length|Byline|Dateline|Highlight|Body|Graphic|Load-Date|Language|Publication-Type|Correction)"
    r"\s*(?::\s*(?P<value>.*))?",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[\d,. ]+ words", re.IGNORECASE)
_CODE = re.compile(
    r"[A-Z0-9]{2,8}|\d{1,2}:\d\d(?: [A-Z]{2,4})?|English|Deutsch|Français|Español|Italiano|\d+|[A-Z]?\d{1,3}"
)
_PAGE = re.compile(r"Page \d+ of \d+.*Factiva.*", re.IGNORECASE)
# The database adds where an outlet of a common name appears: "The Post (Tarnau)".
_PLACE = re.compile(r"(?<=\S) ?\([^()]{2,30}\)$")
_WRITTEN_IN = re.compile(r"\s+in\s+[A-Z][^,;]{1,40}$", re.IGNORECASE)
_BY = re.compile(r"^(?:by|von|par|por)\s+", re.IGNORECASE)
# The head of a Factiva article ends with its copyright, or after so many lines.
_LONGEST_HEAD = 14


def fields_of_nexis(part: Draft) -> Draft | None:
    """Return an article of Nexis Uni with its fields; None where there is none, as on the last page.

    Above the text stand title, outlet and date, then an edition, the copyright, and lines with labels; the
    list of what was downloaded stands before the first article.
    """
    lines = lines_of(part)
    labels = {n: match for n, line in enumerate(lines) if (match := _LABEL.fullmatch(line.text))}
    top = next((n for n, line in enumerate(lines) if n in labels or _COPYRIGHT.match(line.text)), None)
    if top is None:
        return None
    date = next((n for n in range(top - 1, 1, -1) if is_date(lines[n], alone=False)), None)
    if date is None:
        return None
    title = next(
        (n for n in range(date - 1, -1, -1) if part.blocks[n].role in (Role.TITLE, Role.HEADING)), date - 2
    )
    body = next(
        (n for n, label in labels.items() if label["name"].casefold() == "body"), max([top, *labels][:2])
    )
    roles: dict[int, Role] = dict.fromkeys(range(title + 1, body), Role.DATELINE)
    roles |= {n: Role.BOILERPLATE for n in range(top, body + 1) if not _names_writer(labels.get(n))}
    roles |= _roles_below(lines, labels, body)
    byline = next((label["value"] for label in labels.values() if _names_writer(label)), None)
    stated = Stated(
        title=lines[title].text,
        source=_PLACE.sub("", lines[title + 1].text) if title + 1 < date else None,
        author=_name(byline or ""),
        published=read_date(lines[date].text),
    )
    return _article(part, title, roles, stated)


def _names_writer(label: re.Match[str] | None) -> bool:
    return label is not None and label["name"].casefold() == "byline" and bool(label["value"])


def _roles_below(lines: Sequence[Line], labels: dict[int, re.Match[str]], body: int) -> dict[int, Role]:
    """Return the roles of what follows the text: texts of pictures, the day of loading, the end."""
    roles: dict[int, Role] = {}
    below: Role | None = None
    for n in range(body + 1, len(lines)):
        name = labels[n]["name"].casefold() if n in labels else ""
        if name == "graphic":
            below = Role.CAPTION
            roles[n] = Role.BOILERPLATE
        elif name in ("load-date", "language", "publication-type") or END_OF_NEXIS.fullmatch(lines[n].text):
            roles[n] = Role.BOILERPLATE
        elif below is not None:
            roles[n] = below
    return roles


def fields_of_factiva(part: Draft) -> Draft | None:
    """Return an article of Factiva with its fields; None where there is none.

    Above the text stand the title, the author, the number of words, date, time, outlet, its code, the
    language and the copyright, each in a line; a section can stand above the title.
    """
    lines = lines_of(part)
    count = next((n for n, line in enumerate(lines[:_LONGEST_HEAD]) if _WORDS.fullmatch(line.text)), None)
    date = next(
        (
            n
            for n in range((count or 0) + 1, min(len(lines), _LONGEST_HEAD))
            if is_date(lines[n], alone=False)
        ),
        None,
    )
    if count is None or date is None:
        return None
    above = [n for n in range(count) if not _PAGE.fullmatch(lines[n].text)]
    writer = (
        above[-1] if len(above) > 1 and (is_byline(lines[above[-1]]) or is_person(lines[above[-1]])) else None
    )
    above = [n for n in above if n != writer]
    if not above:
        return None
    title = above[-1]
    source = next((n for n in range(date + 1, len(lines)) if not _CODE.fullmatch(lines[n].text)), date)
    last = _end_of_head(lines, source)
    roles: dict[int, Role] = dict.fromkeys(range(count, last + 1), Role.BOILERPLATE)
    roles |= {n: Role.DATELINE for n in (date, source, writer) if n is not None}
    roles |= {n: Role.BOILERPLATE for n in range(last, len(lines)) if END_OF_FACTIVA.fullmatch(lines[n].text)}
    stated = Stated(
        title=lines[title].text,
        source=lines[source].text if source != date else None,
        author=_name(lines[writer].text) if writer is not None else None,
        published=read_date(lines[date].text),
    )
    return _article(part, title, roles, stated)


def _end_of_head(lines: Sequence[Line], source: int) -> int:
    """Return the last line of an article's head: the copyright, else the last code."""
    near = range(source + 1, min(len(lines), source + _LONGEST_HEAD))
    mark = next((n for n in near if _COPYRIGHT.search(lines[n].text) and not lines[n].prose), None)
    if mark is not None:
        return mark
    last = source
    while last + 1 < len(lines) and _CODE.fullmatch(lines[last + 1].text):
        last += 1
    return last


def _name(byline: str) -> str | None:
    """Return the author's name; names in capitals throughout are written as names are."""
    name = _WRITTEN_IN.sub("", _BY.sub("", byline)).strip(" .,;")
    return (name.title() if name.isupper() else name) or None


def _article(part: Draft, title: int, roles: dict[int, Role], stated: Stated) -> Draft:
    """Return the article with its roles; what stands above the title is none of it, such as the list of all."""
    roles = {**roles, title: Role.TITLE}
    blocks = tuple(
        replace(block, role=Role.BOILERPLATE if n < title else roles.get(n, _lower(block.role)))
        for n, block in enumerate(part.blocks)
    )
    return replace(part, blocks=blocks, stated=stated.found_in(Origin.DATABASE))


def _lower(role: Role | None) -> Role | None:
    return Role.HEADING if role is Role.TITLE else role
