# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""An address becomes an article, or a sentence on what stands there in its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from parallax.domain.article import Article
from parallax.domain.errors import DoubtfulArticle, ParallaxError, UnreadableArticle
from parallax.reading import page_kinds
from parallax.reading.addresses import Address
from parallax.reading.door import articles_in, shown_name
from parallax.reading.draft import NotReadable
from parallax.reading.page_kinds import PROBLEMS, PageKind
from parallax.reading.web import Limits, Page, fetch, marked_utf8

_ENDINGS = {"text/html": ".html", "application/xhtml+xml": ".html", "application/pdf": ".pdf",
            "text/plain": ".txt", "text/markdown": ".md", "message/rfc822": ".eml"}  # fmt: skip
# What is no text and has no reader; anything else tells by its content what it is.
_NO_ARTICLES = re.compile(
    r"(?:image|audio|video|font)/.*|application/(?:json|javascript|zip|.*\+json)|text/(?:css|javascript)"
)
_LONGEST_SHOWN = 200


@dataclass(frozen=True, slots=True)
class Fetched:
    """The articles under an address, and what the reader should know about them."""

    articles: tuple[Article, ...]
    content: bytes
    """What the site sent, as it came."""
    notes: tuple[ParallaxError, ...] = ()


def fetch_articles(
    address: Address,
    *,
    inside: Collection[str] = (),
    limits: Limits | None = None,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Fetched:
    """Fetch what an address holds and read it; see `web.fetch` for the limits.

    Raises:
        UnreadableArticle: it cannot be fetched, or what is there is no article.
        Cancelled: `cancelled` answered True.
    """
    try:
        page = fetch(address, inside=inside, limits=limits, progress=progress, cancelled=cancelled)
        return _read(page)
    except NotReadable as refused:
        raise _error(address, refused.problem, refused.remedy) from refused


def _read(page: Page) -> Fetched:
    page_kinds.check_status(page.status)
    if not page.content.strip():
        raise NotReadable("the site sent a page with nothing in it", "Check the address")
    if _NO_ARTICLES.fullmatch(page.kind):
        problem = f"there is no article at this address but “{page.kind[:60]}”"
        raise NotReadable(problem, "Check the address")
    content = marked_utf8(page)
    ending = _ENDINGS.get(page.kind) or PurePosixPath(page.address.path).suffix
    read = articles_in(content, ending, page.address.host.removeprefix("www."))
    if read.gate not in (None, PageKind.STUB):
        raise NotReadable(*PROBLEMS[read.gate])
    found = tuple(replace(article, url=article.url or page.address.url) for article in read.articles)
    notes = (DoubtfulArticle(_shown(page.address), *PROBLEMS[read.gate]),) if read.gate is not None else ()
    return Fetched(found, page.content, notes)


def _error(address: Address, problem: str, remedy: str) -> UnreadableArticle:
    return UnreadableArticle(_shown(address), problem, remedy)


def _shown(address: Address) -> str:
    return shown_name(address.url[:_LONGEST_SHOWN])
