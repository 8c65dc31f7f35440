# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What an article's text says about it: title, source, author, date, language. Nothing is guessed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from parallax.domain.article import Origin, Role
from parallax.reading.dates import find_dates
from parallax.reading.draft import Draft, Stated
from parallax.reading.lines import Line, lines_of
from parallax.reading.sources import find_author, find_source, without_outlet
from parallax.reading.tongue import language_of

# A date after one of these is not the day of publication.
_CHANGE = (
    r"updated?|modified|changed|edited|corrected|mis à jour|modifié|aktualisiert|geändert|actualizado|aggiornato|atualizado"
    r"|bijgewerkt|обновлен\w*|güncelle\w*"
)
_CHANGED = re.compile(rf"\b(?:{_CHANGE})\b[^\d]{{0,20}}$", re.IGNORECASE)
_NOT_PUBLISHED = re.compile(rf"\b(?:{_CHANGE}|accessed|retrieved)\b[^\d]{{0,20}}$", re.IGNORECASE)
# So many characters of a date say it to the minute.
_MINUTE = 16
# "LONDON, March 3, 2021 (Reuters) —": the stretch of a first paragraph in which its dateline ends.
_DATELINE = re.compile(r"^[^.!?]{0,90}?(?:\)\s*[-–—:]|\s[–—]|\s--?\s)|^[^.!?()]{0,60}\([^()]{0,80}\)")
_BULLETS = "•●▪◦‣*–—-> "
_ADDRESS = re.compile(r"https?://[^\s<>\"”]+", re.IGNORECASE)


def find_stated(draft: Draft, roles: Sequence[Role]) -> Stated:
    """Return what the file states, completed by what its text states."""
    stated, lines = draft.stated, lines_of(draft)
    titles = [line for line, role in zip(lines, roles, strict=True) if role is Role.TITLE]
    shortest = min((line.text.lstrip(_BULLETS) for line in titles), key=len, default=None)
    source = stated.source or find_source(lines, roles, draft.text)
    author = stated.author or find_author(lines, roles)
    published, changed = _dates(lines, roles)
    lines_above = Stated(author=author if author != source else None, published=published, changed=changed)
    text = Stated(
        title=without_outlet(shortest) if shortest else None,
        source=source,
        url=_address(lines, roles),
        language=stated.language or language_of(draft.text),
    )
    whole = stated.completed(lines_above.found_in(Origin.DATELINE)).completed(text.found_in(Origin.TEXT))
    if whole.author == whole.source:
        whole = replace(whole, author=None)
    return replace(whole, changed=None) if _same_time(whole.changed, whole.published) else whole


def _same_time(changed: str | None, published: str | None) -> bool:
    """Whether a change says nothing new: pages that were never changed often state the time they were published."""
    return changed is not None and published is not None and changed[:_MINUTE] == published[:_MINUTE]


def _dates(lines: Sequence[Line], roles: Sequence[Role]) -> tuple[str | None, str | None]:
    """Return the day of publication that a line above the text gives, else one below it, else the first dateline's; and that of a change.

    Lines that are there for the date go before buttons that carry one, and a day of change counts only
    where no other is given.
    """
    title = next((n for n, role in enumerate(roles) if role is Role.TITLE), 0)
    told = [n for n, role in enumerate(roles) if role is Role.BODY]
    text = next((n for n in told if n >= title and lines[n].prose), told[0] if told else len(roles))
    # Dates between paragraphs are a chronicle's.
    above, below = range(text), range(told[-1] if told else text, len(roles))
    stands = [
        lines[n].text
        for where, role in ((above, Role.DATELINE), (above, Role.BOILERPLATE), (below, Role.DATELINE))
        for n in where
        if roles[n] is role
    ]
    lead = _DATELINE.match(lines[text].text) if text < len(lines) else None
    if lead:
        stands.append(lead.group())
    found = [(words[: date.start], date.iso) for words in stands for date in find_dates(words) if date.iso]
    unchanged = [iso for before, iso in found if not _NOT_PUBLISHED.search(before)]
    changed = [iso for before, iso in found if _CHANGED.search(before)]
    return next(iter(unchanged or [iso for _, iso in found]), None), next(iter(changed), None)


def _address(lines: Sequence[Line], roles: Sequence[Role]) -> str | None:
    """Return the address that stands alone in a line of the head or the foot."""
    for line, role in zip(lines, roles, strict=True):
        match = _ADDRESS.search(line.text)
        if match and role is not Role.BODY and len(line.text.split()) <= 2:
            return match.group().rstrip(".,;)")
    return None
