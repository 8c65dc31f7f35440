# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Files, folders, addresses and what is pasted become articles; what cannot be read is told, the others go on."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from parallax.domain.article import Article
from parallax.domain.errors import Cancelled, ParallaxError, UnreadableArticle
from parallax.reading.addresses import Address, read_address
from parallax.session.folders import files_in
from parallax.workspace import Original

IsCancelled = Callable[[], bool]
Progress = Callable[[float], None]

_MOST_HELD = 200_000_000
"""Bytes of files, packed, that are held before they are kept; the others are read once more by then."""


@dataclass(frozen=True, slots=True)
class Opened:
    """The articles that could be read, in the order asked for, and why the others could not."""

    articles: tuple[Article, ...] = ()
    problems: tuple[ParallaxError, ...] = ()
    links: tuple[Address, ...] = ()
    """Addresses that files of links held; nothing has been asked for there."""
    originals: Mapping[str, Original] = field(default_factory=dict)
    """By path or address, what the articles were read from, where it is at hand: a page may be another tomorrow."""


def readable_endings() -> tuple[str, ...]:
    """Return the endings of files that can be read, the plainest first; content decides, whatever the ending."""
    from parallax.reading.formats import FORMATS  # after the window is painted

    return tuple(dict.fromkeys(ending for known in FORMATS for ending in known.endings))


def read_files(
    paths: Sequence[Path],
    *,
    originals: bool = False,
    progress: Progress | None = None,
    cancelled: IsCancelled | None = None,
) -> Opened:
    """Read each file as an article, or as the several that a news database put into it; of a folder, its files.

    With `originals` the files' bytes are handed out too, while they are not too many to hold.

    Raises:
        Cancelled: `cancelled` answered True between two files.
    """
    from parallax.reading import read_noting  # after the window is painted
    from parallax.reading.link_files import address_in

    found = files_in(paths, readable_endings())
    articles: list[Article] = []
    problems: list[ParallaxError] = list(found.problems)
    links: list[Address] = []
    packed: dict[str, Original] = {}
    for done, path in enumerate(found.files):
        if cancelled is not None and cancelled():
            raise Cancelled
        link = address_in(path)
        try:
            if link is None:
                some, notes = read_noting(path)
                articles.extend(some)
                problems.extend(notes)
                if originals and sum(len(one.data) for one in packed.values()) < _MOST_HELD:
                    packed[str(path)] = Original.of(path.read_bytes())
            else:
                links.append(link)
        except ParallaxError as error:
            problems.append(error)
        except OSError:  # gone since it was read: the text is there
            pass
        if progress is not None:
            progress((done + 1) / len(found.files))
    return Opened(tuple(articles), tuple(problems), tuple(dict.fromkeys(links)), packed)


def fetch_pages(
    addresses: Sequence[Address],
    *,
    inside: Collection[str] = (),
    progress: Progress | None = None,
    cancelled: IsCancelled | None = None,
) -> Opened:
    """Fetch each address and read what is there; the reader has been asked before.

    `inside` names hosts of the reader's own network that may be asked, too.

    Raises:
        Cancelled: `cancelled` answered True.
    """
    from parallax.reading.fetched import fetch_articles  # brings in what speaks with the network

    articles: list[Article] = []
    problems: list[ParallaxError] = []
    originals: dict[str, Original] = {}
    for done, address in enumerate(addresses):

        def told(share: float, done: int = done) -> None:
            if progress is not None:
                progress((done + share) / len(addresses))

        try:
            fetched = fetch_articles(address, inside=inside, progress=told, cancelled=cancelled)
        except UnreadableArticle as error:
            problems.append(error)
        else:
            articles.extend(fetched.articles)
            problems.extend(fetched.notes)
            original = Original.of(fetched.content)
            originals.update((article.url, original) for article in fetched.articles if article.url)
        told(1.0)
    return Opened(tuple(articles), tuple(problems), originals=originals)


def read_pasted(html: str | None, plain: str | None, *, url: str | None = None) -> Article:
    """Make an article of what is on a clipboard; `url` is where a browser says that it was copied.

    Raises:
        UnreadableArticle: there are no words on it.
    """
    from parallax.reading.clipping import read_clipping

    article = read_clipping(html, plain, article_id="pasted")
    return replace(article, url=article.url or url)


def typed_addresses(words: str) -> tuple[Address, ...]:
    """Return the addresses that somebody typed, white space between them.

    Raises:
        UnreadableArticle: one of them is no address, or one that is not asked for.
    """
    from parallax.reading.door import shown_name
    from parallax.reading.draft import NotReadable

    found: list[Address] = []
    for word in words.split():
        try:
            found.append(read_address(word))
        except NotReadable as refused:
            raise UnreadableArticle(shown_name(word[:200]), refused.problem, refused.remedy) from refused
    return tuple(dict.fromkeys(found))
