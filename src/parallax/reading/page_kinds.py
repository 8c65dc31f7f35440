# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Pages that are not the article that was asked for: told by what the site answers and by what little they say.

A page with an article's worth of text is never one of them: banners about cookies and invitations to subscribe
stand around most articles too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from parallax.reading.draft import NotReadable

_IN_A_BROWSER = "Open it in a browser and paste its text"
_LATER = "Try again later"
_CHECK = "Check the address"


class PageKind(Enum):
    """What a page is instead of the whole article."""

    CONSENT = auto()
    ROBOTS = auto()
    ERROR = auto()
    SCRIPT = auto()
    STUB = auto()


PROBLEMS = {
    PageKind.CONSENT: ("the site asks for consent to cookies before it shows the article", _IN_A_BROWSER),
    PageKind.ROBOTS: ("the site first wants to see that a person is reading", _IN_A_BROWSER),
    PageKind.ERROR: ("the site says that there is no such page", _CHECK),
    PageKind.SCRIPT: (
        "the page has no text before its programs run, which Parallax never lets them",
        _IN_A_BROWSER,
    ),
    PageKind.STUB: (
        "only the beginning of the article is free to read, and only that was taken",
        "If you may read the rest in a browser, paste it from there",
    ),
}
"""What is told of each kind, and what can be done."""

_STATUSES = {
    401: ("the site shows this page only to those who sign in", _IN_A_BROWSER),
    402: ("the site shows this page only to those who pay", _IN_A_BROWSER),
    403: ("the site does not give this page to programs", _IN_A_BROWSER),
    404: ("the site has no such page", _CHECK),
    406: ("the site does not give this page to programs", _IN_A_BROWSER),
    408: ("the site was too busy to answer", _LATER),
    410: ("the site has taken this page away", "An archive of the web may have it"),
    429: ("the site was asked too often", "Try again in some minutes"),
    451: ("the site may not show this page where you are, for legal reasons", "Look for it elsewhere"),
    503: (
        "the site is closed at the moment, or keeps programs out",
        "Try again later, or open it in a browser",
    ),
}
_OK = 200

MOST_WORDS = 400
"""A page with more words of running text is an article, whatever else it says."""
_MOST_WORDS = {
    PageKind.CONSENT: MOST_WORDS, PageKind.ROBOTS: 150, PageKind.ERROR: 120, PageKind.SCRIPT: 40, PageKind.STUB: 300,
}  # fmt: skip
# So many of the things that consent pages speak of; an article on cookies names two or three.
_ENOUGH_SIGNS = 4
_LOOKED_AT = 60_000
# "Page not found | Daily Echo"
_OUTLET = re.compile(r"\s+(?:[|–—·•-]|::)\s+[^|–—·•]{1,50}$")


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page shows: its title, its article's text (nothing where none was found), all its words, its source."""

    title: str
    text: str
    words: str
    source: str
    free: bool = True
    """False where the page itself says that its article is not free to read."""


def check_status(status: int) -> None:
    """Refuse a page that the site itself calls an error.

    Raises:
        NotReadable: it does.
    """
    if status == _OK or status == 203:  # noqa: PLR1714 - two numbers of one kind
        return
    if status in (204, 205):
        raise NotReadable("the site sent a page with nothing in it", _CHECK)
    fallback = (
        ("the site has a fault", _LATER)
        if status >= 500
        else ("the site does not give this page out", _IN_A_BROWSER)
    )
    said, remedy = _STATUSES.get(status, fallback)
    problem = f"{said} (it answered {status})"
    raise NotReadable(problem, remedy)


def kind_of(shown: Shown) -> PageKind | None:
    """Return what the page is instead of the whole article, or None where nothing speaks for that."""
    from parallax.language.gates import CONSENT, ERROR_TITLES, NEEDS_SCRIPT, PAYWALL, ROBOT_TITLES

    length = len(shown.text.split())
    title = _OUTLET.sub("", shown.title.casefold().strip()).strip(" .!?…:")
    # Where no article was found, all that is shown is looked at; else what was taken for one.
    read = (shown.text or shown.words)[:_LOOKED_AT].casefold()
    everything = shown.words[:_LOOKED_AT].casefold()
    found = {
        PageKind.ROBOTS: any(re.fullmatch(pattern, title) for pattern in ROBOT_TITLES),
        PageKind.ERROR: any(re.fullmatch(pattern, title) for pattern in ERROR_TITLES),
        PageKind.CONSENT: sum(bool(re.search(sign, read)) for sign in CONSENT) >= _ENOUGH_SIGNS,
        PageKind.SCRIPT: _any(NEEDS_SCRIPT, shown.source[:_LOOKED_AT].casefold()),
        PageKind.STUB: length > 0 and (not shown.free or _any(PAYWALL, everything)),
    }
    return next((kind for kind, there in found.items() if there and length <= _MOST_WORDS[kind]), None)


def _any(patterns: tuple[str, ...], words: str) -> bool:
    return any(re.search(pattern, words) for pattern in patterns)
