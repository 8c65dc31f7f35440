# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""An address becomes an article, or a sentence on what stands there in its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from parallax.domain.article import Article, Role
from parallax.domain.errors import ParallaxError, UnreadableArticle
from parallax.reading import page_kinds
from parallax.reading.addresses import Address
from parallax.reading.door import articles_in, shown_name
from parallax.reading.draft import NotReadable
from parallax.reading.page_kinds import PROBLEMS, PageKind, Shown
from parallax.reading.web import Limits, Page, fetch, marked_utf8

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ENDINGS = {"text/html": ".html", "application/xhtml+xml": ".html", "application/pdf": ".pdf",
            "text/plain": ".txt", "text/markdown": ".md", "message/rfc822": ".eml"}  # fmt: skip
# What is no text and has no reader; anything else tells by its content what it is.
_NO_ARTICLES = re.compile(
    r"(?:image|audio|video|font)/.*|application/(?:json|javascript|zip|.*\+json)|text/(?:css|javascript)"
)
_NOT_FREE = re.compile(r'"isAccessibleForFree"\s*:\s*"?false\b', re.IGNORECASE)
_LONGEST_SHOWN = 200
# A page without an article has few parts; one with more is looked at in part.
_MOST_PARTS = 5_000


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
    articles: Sequence[Article] = ()
    refused: NotReadable | None = None
    try:
        articles = articles_in(content, ending, page.address.host.removeprefix("www."))
    except NotReadable as error:
        refused = error
    kind = _kind(content, articles) if ending == ".html" and len(articles) < 2 else None
    if kind is not None and kind is not PageKind.STUB:
        raise NotReadable(*PROBLEMS[kind])
    if refused is not None:
        raise refused
    found = tuple(replace(article, url=article.url or page.address.url) for article in articles)
    notes = (_error(page.address, *PROBLEMS[kind]),) if kind is not None else ()
    return Fetched(found, page.content, notes)


def _kind(content: bytes, articles: Sequence[Article]) -> PageKind | None:
    """Return what a page is instead of an article; nothing is looked for where there is text enough."""
    from parallax.reading.page_tree import decode_page, parse_page
    from parallax.reading.pieces import one_line

    text = " ".join(
        article.text[paragraph.start : paragraph.end]
        for article in articles
        for paragraph in article.paragraphs
        if paragraph.role is Role.BODY
    )
    if len(text.split()) > page_kinds.MOST_WORDS:
        return None
    try:
        source = decode_page(content)
        tree = parse_page(source)
    except NotReadable:
        return None  # why it cannot be read is told already
    title = next((element.text_content() for element in tree.iter("title")), "")
    return page_kinds.kind_of(
        Shown(
            title=one_line(title[:_LONGEST_SHOWN]),
            text=text,
            words=one_line(" ".join(islice(_seen(tree), _MOST_PARTS))),
            source=source,
            free=not _NOT_FREE.search(source),
        )
    )


def _seen(tree: HtmlElement) -> Iterator[str]:
    """Yield the texts that a page shows, and those it would show to a browser that runs no programs."""
    for element in tree.iter():
        if element.tag not in ("script", "style", "template", "title"):
            yield element.text or ""
        yield element.tail or ""


def _error(address: Address, problem: str, remedy: str) -> UnreadableArticle:
    return UnreadableArticle(shown_name(address.url[:_LONGEST_SHOWN]), problem, remedy)
