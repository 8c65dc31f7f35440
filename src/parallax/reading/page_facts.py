# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What a web page states about its article: title, outlet, author, date, address, language.

Where the page says a thing twice, what is meant for the article goes before what is meant for the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from parallax.domain.article import Origin
from parallax.reading.dates import read_date
from parallax.reading.draft import Stated
from parallax.reading.json_ld import body_of, find_article, words_of
from parallax.reading.page_head import (
    author_in,
    change_in,
    date_in,
    lines_below_title,
    names_below_title,
    outlet_in,
    page_title,
)
from parallax.reading.pieces import bare, one_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_TITLES = (
    "og:title",
    "twitter:title",
    "dc.title",
    "dcterms.title",
    "sailthru.title",
    "parsely-title",
    "headline",
    "title",
)
_SOURCES = (
    "og:site_name",
    "dc.publisher",
    "dcterms.publisher",
    "publisher",
    "application-name",
    "cre",
    "copyright-holder",
)
_AUTHORS = (
    "author", "article:author", "og:article:author", "byl", "byline", "dc.creator", "dcterms.creator", "dc.creator.name",
    "sailthru.author", "parsely-author", "citation_author", "article.author", "cxenseparse:author",
)  # fmt: skip
_DATES = (
    "article:published_time", "og:article:published_time", "article:published", "datepublished", "date_published",
    "publish-date", "publish_date", "publishdate", "published_time", "pubdate", "pub_date", "publication_date",
    "article.published", "cxenseparse:recs:publishtime", "parsely-pub-date", "sailthru.date", "dc.date.issued",
    "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date", "dcterms.date", "ptime", "originalpublicationdate",
    "displaydate", "timestamp", "article_date_original", "date", "datecreated", "dc:date", "dcsext.articlefirstpublished",
)  # fmt: skip
_CHANGES = (
    "article:modified_time", "og:updated_time", "article:modified", "datemodified", "date_modified", "modified_time",
    "dcterms.modified", "dc.date.modified", "lastmod", "last-modified", "last_modified", "revised", "updated_time",
    "article.updated", "dcsext.articlelastupdated",
)  # fmt: skip
_LANGUAGES = ("og:locale", "content-language", "dc.language", "dcterms.language", "language")
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(https?://[^\s<>]{3,500})", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://[^\s<>\"]{3,2000}", re.IGNORECASE)
_BY = re.compile(r"^\W*(?:written |words |story |reported )?by\b:?\s+|^author\s*:\s*", re.IGNORECASE)
_HOST = re.compile(r"^(?:https?://)?(?:www\.)?[\w-]+(?:\.[\w-]+)+/?$", re.IGNORECASE)
# "Storm hits coast | Daily Echo", "Storm hits coast - BBC News".
_SUFFIX = re.compile(r"^(?P<title>.+?)\s+(?:[|–—·•«»]|-|::)\s+(?P<outlet>[^|–—·•]{2,50})$")
_LONGEST_NAME = 120
# A heading that names the site is shorter.
_FEWEST_WORDS_OF_A_HEADLINE = 5
_FEW_HEADINGS = 40
# What sites call the element that holds the day of publication; the second is of the old microformats.
_PUBLISHED = frozenset(["pubdate", "published"])
_COMPACT = re.compile(r"^((?:19|20)\d\d)(\d\d)(\d\d)(?:T?\d{4,6})?Z?$")
_DATED_PATH = re.compile(r"/((?:19|20)\d\d)[/-](0[1-9]|1[0-2])[/-](0[1-9]|[12]\d|3[01])(?=/|-)")


@dataclass(frozen=True, slots=True)
class Facts:
    """What a page states, and the article's text where the page gives it a second time."""

    stated: Stated
    body: tuple[str, ...] = ()


def find_facts(tree: HtmlElement, source: str = "") -> Facts:
    """Return what the page states; nothing is guessed from its looks."""
    article = find_article(tree)
    metas = _metas(tree)
    outlet = _outlet(metas, article)
    titles = _stated_titles(tree, metas, article, outlet)
    title = _title(tree, titles, outlet)
    described = Stated(
        title=title if title in titles else None,
        source=outlet,
        author=_author([words_of(article.get("author")), words_of(article.get("creator")), *_first(metas, _AUTHORS)], outlet),
        url=_address(tree, metas, article, source),
        language=_language(tree, metas, article),
        changed=_date_of([words_of(article.get("dateModified")), *_first(metas, _CHANGES)]),
    )  # fmt: skip
    outlet = outlet or outlet_in(page_title(tree), title)
    below = lines_below_title(tree, title)
    shown = Stated(
        title=title,
        source=outlet,
        author=_author(_marked(tree), outlet)
        or author_in(names_below_title(tree, title), outlet)
        or author_in(below, outlet),
        published=date_in(below),
        changed=_date_of(_changes(tree)) or change_in(below),
    )
    address = Stated(published=_date_in_address(described.url))
    stated = _published(tree, metas, article).completed(described.found_in(Origin.DESCRIPTION))
    stated = stated.completed(shown.found_in(Origin.SHOWN)).completed(address.found_in(Origin.ADDRESS))
    return Facts(stated, body_of(article))


def _metas(tree: HtmlElement) -> dict[str, str]:
    """Return what the meta tags say, by name in small letters; the first of a name counts."""
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        content = one_line((meta.get("content") or "")[:5000])
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = (meta.get(attribute) or "").strip().casefold()
            if name and content:
                found.setdefault(name, content)
    return found


def _first(metas: Mapping[str, str], names: Iterable[str]) -> Iterator[str]:
    return (metas[name] for name in names if name in metas)


def _stated_titles(
    tree: HtmlElement, metas: Mapping[str, str], article: Mapping[str, object], outlet: str | None
) -> list[str]:
    """Return the titles that the page states, the one that is meant for the article first."""
    page = page_title(tree)
    return [
        *filter(None, [words_of(article.get("headline"))]),
        *(_without_outlet(title, outlet) for title in _first(metas, _TITLES)),
        *([_without_outlet(page, outlet)] if page else []),
    ]


def _title(tree: HtmlElement, stated: Sequence[str], outlet: str | None) -> str | None:
    """Return the headline: the one that is shown, if the page states one like it, else the stated one."""
    shown = [words for h1 in tree.iter("h1") if 0 < len(words := one_line(h1.text_content())) < 400]
    headline = _below_the_sites_name(tree, shown)
    if headline:
        return headline
    for words in shown:
        for title in stated:
            if _alike(words, title):
                # A heading often begins with its topic ("Floods: …"), which the stated title leaves out.
                return title if bare(words).endswith(bare(title)) else words
    # Titles for search engines and for sharing are often other ones than the headline that readers see.
    alone = shown[0] if len(shown) == 1 and bare(shown[0]) != bare(outlet or "") else ""
    if alone and (not stated or len(alone.split()) >= _FEWEST_WORDS_OF_A_HEADLINE):
        return alone
    return next(iter([*stated, *shown]), None)


def _below_the_sites_name(tree: HtmlElement, shown: Sequence[str]) -> str | None:
    """Return the second heading where the first is the site's name, as on blogs: the window's title has both."""
    page = bare(page_title(tree))
    if (
        not page
        or not shown
        or not all(2 * len(bare(words)) < len(page) and bare(words) in page for words in shown)
    ):
        return None
    for heading in islice(tree.iter("h2", "h3"), _FEW_HEADINGS):
        words = one_line(heading.text_content()[:400])
        if 2 * len(bare(words)) > len(page) and (page.endswith(bare(words)) or page.startswith(bare(words))):
            return words
    return None


def _alike(one: str, other: str) -> bool:
    """Whether two titles share most of the shorter one's words."""
    words, others = ({bare(word) for word in title.split()} - {""} for title in (one, other))
    fewest = min(len(words), len(others))
    return fewest > 0 and (fewest > 1 or words == others) and len(words & others) * 3 >= fewest * 2


def _without_outlet(title: str, outlet: str | None) -> str:
    from parallax.reading.sources import without_outlet

    match = _SUFFIX.match(title)
    while match and outlet and bare(match["outlet"]) and bare(match["outlet"]) in bare(outlet) + bare(outlet):
        title = match["title"]
        match = _SUFFIX.match(title)
    return without_outlet(title)


def _outlet(metas: Mapping[str, str], article: Mapping[str, object]) -> str | None:
    """Return the outlet's name; an address in its place is taken only where there is no name."""
    names = [*_first(metas, _SOURCES[:1]), *filter(None, [words_of(article.get("publisher"))])]
    names += _first(metas, _SOURCES[1:])
    names = [name for name in names if len(name) <= _LONGEST_NAME and not _ADDRESS.match(name)]
    named = [name for name in names if not _HOST.match(name)]
    return next(iter([*named, *names]), None)


def _author(names: Iterable[str | None], outlet: str | None) -> str | None:
    """Return the first of the names that is one, without the "by" before it; an outlet is no author of its own."""
    for name in names:
        words = _BY.sub("", name or "").strip(" ,;|")
        if words and not _ADDRESS.match(words) and not words.startswith("@") and len(words) <= _LONGEST_NAME:
            return words if bare(words) != bare(outlet or "") else None
    return None


def _marked(tree: HtmlElement) -> Iterator[str]:
    """Yield what the page marks as its author's name in what it shows."""
    for element in tree.iter("a", "span", "div", "p", "address"):
        marked = element.get("rel") == "author" or "author" in (element.get("itemprop") or "").split()
        if marked:
            name = next(
                (part for part in element.iter() if "name" in (part.get("itemprop") or "").split()), element
            )
            yield one_line(name.text_content()[:1000])


def _published(tree: HtmlElement, metas: Mapping[str, str], article: Mapping[str, object]) -> Stated:
    """Return when the article was first published, as precisely as any of the first places says."""
    places = [
        *(
            (words, Origin.DESCRIPTION)
            for words in [words_of(article.get("datePublished")), *_first(metas, _DATES)]
        ),
        *((words, Origin.SHOWN) for words in _times(tree)),
        (words_of(article.get("dateCreated")), Origin.DESCRIPTION),
    ]
    found = [(date, origin) for words, origin in places if (date := _date_of([words]))]
    if not found:
        return Stated()
    # A day without its time is completed by a later place that gives both.
    day = found[0][0]
    date, origin = next(
        (other for other in found if len(other[0]) > len(day) and other[0].startswith(day)), found[0]
    )
    return Stated(published=date).found_in(origin)


def _date_of(stated: Iterable[str | None]) -> str | None:
    """Return the first date that can be read."""
    dates = (read_date(_COMPACT.sub(r"\1-\2-\3", words[:200])) for words in stated if words)
    return next(filter(None, dates), None)


def _times(tree: HtmlElement) -> Iterator[str]:
    """Yield the times that are marked as the day of publication, then the first that stands in an article's head."""
    later: list[str] = []
    for element in tree.iter("time", "span", "abbr", "meta"):
        marks = f"{element.get('itemprop') or ''} {element.get('class') or ''} {element.get('pubdate') or ''}"
        value = element.get("datetime") or element.get("content") or element.get("title") or ""
        if element.tag == "time":
            value = value or element.text_content()[:100]
        if not value or "modif" in marks.casefold() or "updat" in marks.casefold():
            continue
        if (
            "datePublished" in marks
            or not _PUBLISHED.isdisjoint(marks.split())
            or element.get("pubdate") is not None
        ):
            yield value
        elif element.tag == "time" and not _in_a_list(element):
            later.append(value)
    yield from later[:1]


def _changes(tree: HtmlElement) -> Iterator[str]:
    """Yield the times that are marked as those of a change."""
    for element in tree.iter("time", "span", "abbr"):
        marks = f"{element.get('itemprop') or ''} {element.get('class') or ''}".casefold()
        value = element.get("datetime") or element.get("content") or element.get("title") or ""
        if value and ("modif" in marks or "updat" in marks) and not _in_a_list(element):
            yield value


def _in_a_list(element: HtmlElement) -> bool:
    """Whether an element stands where other articles are named."""
    return any(above.tag in ("li", "aside", "nav", "footer", "a") for above in element.iterancestors())


def _address(
    tree: HtmlElement, metas: Mapping[str, str], article: Mapping[str, object], source: str
) -> str | None:
    saved = _SAVED_FROM.search(source[:5000])
    links = [
        link.get("href") or ""
        for link in tree.iter("link")
        if "canonical" in (link.get("rel") or "").casefold().split()
    ]
    stated = [*links[:1], metas.get("og:url", ""), saved[1] if saved else ""]
    stated += [words_of(article.get(key)) or "" for key in ("url", "mainEntityOfPage")]
    return next((address.strip() for address in stated if _ADDRESS.fullmatch(address.strip())), None)


def _date_in_address(url: str | None) -> str | None:
    """Return the day that many sites put into an article's address: "/2023/05/16/"."""
    match = _DATED_PATH.search(url or "")
    return read_date("-".join(match.groups())) if match else None


def _language(tree: HtmlElement, metas: Mapping[str, str], article: Mapping[str, object]) -> str | None:
    stated = [tree.get("lang") or "", words_of(article.get("inLanguage")) or "", *_first(metas, _LANGUAGES)]
    for name in stated:
        code = re.match(r"([A-Za-z]{2})(?:[-_]\w+)*\s*$", name)
        if code:
            return code[1].lower()
    return None
