# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Which outlet an article says it is from, and who wrote it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from parallax.domain.article import Role
from parallax.language.months import MONTHS
from parallax.reading.dates import without_dates
from parallax.reading.furniture import names_section
from parallax.reading.lines import Line

_NAME = r"(?P<name>[A-Z0-9\u00c0-\u024f][^/|,;:()\[\]\u201c\u201d\"–—]{1,40}?)"
# A word by which a name shows that it is an outlet's.
_OUTLET_WORD = re.compile(
    r"\b(?:News|Press|Times|Post|Agency|TV|Television|Radio|Daily|Weekly|Journal|Herald|Guardian|Tribune|Gazette"
    r"|Telegraph|Chronicle|Observer|Mail|Star|Review|Standard|Today|Broadcasting|Media|Online|Network|Wire|Newswire"
    r"|Magazine|Monitor|Independent|Mirror|Globe|Examiner|Bulletin|Courier|Dispatch|Inquirer|Sentinel|Report|Reports"
    r"|Reuters|AFP|AP|BBC|CNN|NPR|UPI|DPA|dpa|EFE|ANSA|Xinhua|TASS|Sputnik|Bloomberg|Al Jazeera|Associated Press"
    r"|Agence France-Presse|Channel \d+|\w+\.(?:com|org|net|info|news|co\.uk))\b"
)
_SLASH_LEAD = re.compile(rf"^{_NAME}\s?/\s(?=[A-Z“\"‘'])")
_BRACKET_LEAD = re.compile(
    rf"^(?:[^()–—]{{1,60}}\s)?\({_NAME}(?:\s*[/,–-][^()]{{0,60}})?\)\s*(?:[-–—:]|(?=[A-Z]))"
)
# "KANO, Nigeria (AA) — An …": after a place in capitals what stands in brackets can only be the agency.
_WIRE_LEAD = re.compile(rf"^[A-Z]{{3,}}[^()–—]{{0,50}}\s\({_NAME}\)\s*[-–—:]")
# "Dorabad, TNA – The number …": an agency's letters; a country's or a state's stand there too.
_LETTERS_LEAD = re.compile(
    r"^[A-Z][\w .’'-]{2,40}, (?P<name>(?!USA\b|UAE\b|DRC\b|PRC\b)[A-Z]{3,6})\s[–—-]{1,2}\s"
)
_SLASHED = re.compile(r"^[^/]{0,60}?/(?P<name>[A-Z][\w .-]{1,30})/\.?\s")
_STAFF = re.compile(
    r"\s+(?:Staff|Reporters?|Correspondents?|Writers?|Desk|Team|Newsroom|Editors?)$", re.IGNORECASE
)
_NAME_AND_PLACE = re.compile(r"^(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w.’'-]+){1,3}) in [A-Z][\w’' -]+$")
_PLACE_AND_OUTLET = re.compile(rf"^[^–—:|/]{{2,40}}?\s*(?:[–—:|/]|\s-)\s*[“\"‘']?{_NAME}[”\"’']?$")
_BY = re.compile(
    r"(?:^|\b)(?i:(?:written |reported |posted |published |words |text )?by|author|reporter|correspondent)\b\s*:?\s+(?P<name>.+)$"
)
_BY_IN_OTHER_LANGUAGES = re.compile(
    r"^(?:Von|Par|Por|Di|Door|Av|Od|Автор|Текст)\s?:?\s+(?P<name>[^\d]{3,80})$"
)
_NAMES_AND_PLACES = re.compile(r" in [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?(?=,| and |$)")
_SELF = (
    re.compile(r"^(?P<name>.{2,40}?)['’]s (?:web ?site|channel|app)\b.{0,30}\b(?:accessed|reached|watched|found)\b"),
    re.compile(rf"(?:©|\([cC]\)|[Cc]opyright)\s*(?:[Cc]opyright\s)?(?:©\s*)?(?:\d{{4}}(?:\s*[-–]\s*\d{{2,4}})?)?[\s,]*(?:by\s)?(?:[Tt]he\s(?=[a-z]))?{_NAME}(?=\s*(?:[.,;|]|\d{{4}}|[Aa]ll [Rr]ights|$))"),
    re.compile(rf"\bappeared (?:first )?(?:on|in|at) (?:the )?{_NAME}[.\s]*$"),
    re.compile(rf"\b(?:originally|first) published (?:on|in|by|at) (?:the )?{_NAME}(?=[.,]?\s*$|\son\s)"),
)  # fmt: skip
# These name an outlet only where the name itself shows it: people are followed too.
_INVITED = (
    re.compile(rf"^(?i:(?:please )?(?:subscribe to|follow|like|sign up for|join)) (?:the )?{_NAME}(?:['’]s)?(?: (?:on|newsletters?|channel|app|for|today|now)\b|[.!]?$)"),
    re.compile(rf"^(?i:download|get|watch|try) (?:the )?{_NAME} (?:app|live|newsletter)\b"),
    re.compile(r"^(?i:published|printed) (?:in|by) (?:the )?(?P<name>[A-Z][^,:;()]{1,40}?)(?:,|\s+on\b|$)"),
    re.compile(rf"^(?:Source|SOURCE|Via)\s*:?\s+(?:the )?{_NAME}(?:\s+and\s.*)?[.]?$"),
)  # fmt: skip
_COMPANY = re.compile(
    r"(?:\s+(?:Company|Co|Inc|Ltd|Limited|LLC|LLP|plc|Corporation|Corp|Publishing|Publications|GmbH|AG))+\.?$"
)
# "By Our Special Correspondent" names nobody, "News ID" no outlet.
_NO_OUTLET = re.compile(r"^(?:Our|Special|Staff|Own|From|Guest)\b|\bID$|\d{3}", re.IGNORECASE)
# "Special Report" stands above an article, and is no newspaper.
_NO_MASTHEAD = re.compile(
    r"\b(?:Reports?|Review|Today|Online|Media|Live|Special|Breaking|Exclusive|Latest|Top)\b"
)
# Links that were copied without what parted them: "HomeWorld News".
_RUN_TOGETHER = re.compile(r"(?<=[a-z])(?=[A-Z])")
_CRUMB = re.compile(r"\s*(?:»|›|>|\||/)\s*")
_AFTER_NAMES = re.compile(r"\s*[,|–—/•·(]\s*|\s+-\s+|\s+(?i:on|at|in|for|updated|published|posted)(?:\W|$)")
# An article has a handful of datelines; a file of nothing else need not be searched for each.
_FEW = 20
_SUFFIX = re.compile(rf"\s+[|–—-]\s+{_NAME}$")


def find_source(lines: Sequence[Line], roles: Sequence[Role], text: str) -> str | None:
    """Return the outlet's name as the text gives it: in a dateline, a byline, or the outlet's own foot."""
    ways: tuple[Callable[[], Iterator[str]], ...] = (
        lambda: _from_lead(lines, roles),
        lambda: _from_datelines(_of(lines, roles, Role.DATELINE), text),
        lambda: _from_feet(_of(lines, roles, Role.BOILERPLATE)),
        lambda: _from_crumbs(
            _of(lines, roles, Role.BOILERPLATE) if roles and roles[0] is Role.BOILERPLATE else ()
        ),
        lambda: _from_title(_of(lines, roles, Role.TITLE)),
    )
    for way in ways:
        for name in way():
            clean = _COMPANY.sub("", name.strip(" .,'’\"”“"))
            if len(clean) > 1 and not clean.isdigit() and not _NO_OUTLET.search(clean):
                return clean
    return None


def find_author(lines: Sequence[Line], roles: Sequence[Role]) -> str | None:
    """Return who a byline says wrote the article."""
    for line in _of(lines, roles, Role.DATELINE):
        words = without_dates(line.text)
        if len(_NAMES_AND_PLACES.findall(words)) > 1:
            return _NAMES_AND_PLACES.sub("", words)
        match = _BY.search(words) or _NAME_AND_PLACE.match(words) or _BY_IN_OTHER_LANGUAGES.match(words)
        if match is None:
            continue
        names = _AFTER_NAMES.split(match["name"].strip())[0].strip(" .:")
        if names and not shows_outlet(names) and len(names.split()) <= 8 and names[0].isupper():
            return names
    return None


def shows_outlet(name: str) -> bool:
    """Whether a name shows by one of its words that it is an outlet's: "Harbour News", "Reuters"."""
    return _OUTLET_WORD.search(name) is not None


def without_outlet(title: str) -> str:
    """Return a title without the outlet's name that browsers add: "Storm hits coast | Daily Echo"."""
    match = _SUFFIX.search(title)
    if match and shows_outlet(match["name"]) and len(match["name"].split()) <= 4:
        return title[: match.start()]
    return title


def _of(lines: Sequence[Line], roles: Sequence[Role], wanted: Role) -> list[Line]:
    return [line for line, role in zip(lines, roles, strict=True) if role is wanted]


def _from_lead(lines: Sequence[Line], roles: Sequence[Role]) -> Iterator[str]:
    """Yield the name before a first paragraph: "Echo News / The council …", "PARIS (AFP) — …"."""
    for line in _of(lines, roles, Role.BODY)[:1]:
        slash = _SLASH_LEAD.match(line.text)
        if slash and _is_name(slash["name"]):
            yield slash["name"]
        for lead in (_SLASHED, _BRACKET_LEAD):
            match = lead.match(line.text)
            if match and _is_name(match["name"]) and shows_outlet(match["name"]):
                yield match["name"]
        wire = _WIRE_LEAD.match(line.text) or _LETTERS_LEAD.match(line.text)
        if wire and _is_name(wire["name"]) and not _dated(wire["name"]):
            yield wire["name"]


def _from_datelines(datelines: Sequence[Line], text: str) -> Iterator[str]:
    for line in datelines[:_FEW]:
        words = without_dates(line.text)
        match = _PLACE_AND_OUTLET.match(words)
        if match and _is_outlet(match["name"], text):
            yield match["name"]
        alone = re.split(r"\s*[,|–—/•·]\s*|\s+with\s", words)[0].strip()
        if 0 < len(alone.split()) <= 4 and line.names_only and shows_outlet(alone) and not _BY.search(words):
            yield alone
        match = _BY.search(words)
        for part in re.split(r"\s*[,|–—/•·]\s*|\s+for\s+", match["name"]) if match else ():
            name = _STAFF.sub("", part.strip())
            if name and _is_name(name) and _is_outlet(name, text):
                yield name


def _from_feet(feet: Sequence[Line]) -> Iterator[str]:
    for line in feet:
        for phrase in _SELF:
            match = phrase.search(line.text)
            if match and _is_name(match["name"]):
                yield match["name"]
        for phrase in _INVITED:
            match = phrase.search(line.text)
            if match and shows_outlet(match["name"]) and _is_name(match["name"]):
                yield match["name"]
        label, colon, names = line.text.partition(":")
        if colon and label.casefold() == "source":
            yield from (
                name for name in map(str.strip, names.split("/")) if shows_outlet(name) and _is_name(name)
            )


def _from_crumbs(navigation: Sequence[Line]) -> Iterator[str]:
    """Yield the name above everything: "Harbour Gazette", or what a trail of links begins with.

    A trail begins with a section too, unless its first name is an outlet's by a word of it, or stands in
    another line of furniture: "Sign up for the Vital Signs newsletter".
    """
    for line in navigation[:1]:
        first, *rest = _CRUMB.split(line.text)
        apart = _RUN_TOGETHER.sub(" ", first)
        if not _is_name(first) or len(first.split()) < 2 or names_section(Line(apart, len(apart))):
            continue
        elsewhere = rest and any(
            re.search(rf"\bthe {re.escape(first)}\b", other.text) for other in navigation[1:]
        )
        if elsewhere or (shows_outlet(first) and (rest or not _NO_MASTHEAD.search(first))):
            yield first


def _from_title(titles: Sequence[Line]) -> Iterator[str]:
    for line in titles:
        match = _SUFFIX.search(line.text)
        if match and without_outlet(line.text) != line.text:
            yield match["name"]


def _is_name(words: str) -> bool:
    parts = words.split()
    return 0 < len(parts) <= 6 and all(
        not part[0].islower() or part in ("the", "of", "and", "al", "de", "for") for part in parts
    )


def _dated(words: str) -> bool:
    return any(word.casefold().rstrip(".") in MONTHS for word in words.split())


def _is_outlet(name: str, text: str) -> bool:
    """Whether a name is an outlet's: it has a word of outlets, or the text speaks of it as of one."""
    if shows_outlet(name):
        return True
    quoted = re.escape(name)
    return (
        re.search(
            rf"\b(?:told|tells) {quoted}\b|{quoted}[”\"’']*(?:['’]s)? (?:channel|web ?site|newspaper|agency|correspondent|reporter|has learned)"
            rf"|[“\"‘']{quoted}[”\"’']",
            text,
            re.IGNORECASE,
        )
        is not None
    )
