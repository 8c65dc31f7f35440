# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What is taken out of a page's tree before its article is looked for, by how it is built and not by its site.

Three parts of pages look like running text and are none of the article's: what is hidden, what readers wrote,
and cards that name other articles with a sentence on each. A fourth, a second article shown below the first,
is one only where the first is far longer.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, TypeAlias

from parallax.language.boilerplate import REPLY_WORDS
from parallax.reading.page_asides import drop_asides
from parallax.reading.page_prose import prose
from parallax.reading.pieces import one_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HIDDEN_STYLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_FOR_SCREEN_READERS = frozenset(
    ["sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "assistive-text"]
)
_HOST = re.compile(r"(?:https?:)?//(?:www\.)?([^/?#\s]+)", re.IGNORECASE)
# Fewer of a kind are no list of cards, and no conversation.
_FEWEST = 3
_LONGEST_CARD = 400
_FEWEST_WORDS_OF_A_LINK = 4
_LONGEST_BUTTON = 30
# So many letters of prose beside cards are an article's; a page with less is a list of articles.
_ENOUGH = 100
_FAR_LONGER = 3
# A button stands not deeper in what it belongs to.
_HIGHEST = 8
_SHORTEST_ARTICLE = 200

_Kind: TypeAlias = tuple[object, str]


def prune(tree: HtmlElement) -> None:
    """Drop what is hidden, readers' conversations, cards of other articles, and articles shown in short."""
    _drop_hidden(tree)
    drop_asides(tree)
    for parts in (_conversations(tree), _cards(tree)):
        _drop(tree, list(parts))
    _drop_other_articles(tree)


def _drop(tree: HtmlElement, parts: Iterable[HtmlElement]) -> None:
    """Drop the parts, unless that would leave next to no prose."""
    some = set(parts)
    listed = [part for part in some if some.isdisjoint(part.iterancestors())]
    if prose(tree) - sum(map(prose, listed)) < _ENOUGH:
        return
    for part in listed:
        if part.getparent() is not None:
            part.drop_tree()


def _drop_hidden(tree: HtmlElement) -> None:
    """Drop what nobody sees; a page whose text is shown by its scripts alone hides most of it, and keeps it."""
    hidden = [element for element in tree.iter() if isinstance(element.tag, str) and _is_hidden(element)]
    if sum(map(prose, hidden)) * 2 > prose(tree):
        return
    for element in hidden:
        if element.getparent() is not None and element.tag not in ("html", "head", "body"):
            element.drop_tree()


def _is_hidden(element: HtmlElement) -> bool:
    if element.get("hidden", "shown") in ("", "hidden"):
        return True
    if _HIDDEN_STYLE.search(element.get("style") or ""):
        return True
    return not _FOR_SCREEN_READERS.isdisjoint((element.get("class") or "").split())


def _conversations(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the parts in a row of which three or more, and most, offer to reply to them."""
    answered: dict[tuple[HtmlElement, _Kind], set[HtmlElement]] = {}
    for button in tree.iter("a", "button", "span"):
        words = button.text_content() if len(button) < _FEWEST else ""
        if 0 < len(words) <= _LONGEST_BUTTON and one_line(words).casefold() in REPLY_WORDS:
            for above in islice(button.iterancestors(), _HIGHEST):
                if above.getparent() is not None:
                    answered.setdefault((above.getparent(), _kind(above)), set()).add(above)
    for (parent, kind), items in answered.items():
        if len(items) >= _FEWEST:
            kin = [child for child in parent if _kind(child) == kind]
            if len(items) * 2 > len(kin):
                yield from kin


def _cards(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the parts of which three or more in a row begin with a link to another article and say little more."""
    seen: set[HtmlElement] = set()
    site = _site(tree)
    for parent in tree.iter("div", "ul", "ol", "section", "aside", "main"):
        children = [child for child in parent if isinstance(child.tag, str)]
        if len(children) < _FEWEST or parent in seen:
            continue
        cards = [child for child in children if _is_card(child, site)]
        if len(cards) >= _FEWEST and len({_kind(card) for card in cards}) == 1 and not _between_prose(parent):
            seen.update(parent.iterdescendants("div", "ul", "ol", "section"))
            yield from cards


def _is_card(element: HtmlElement, site: str) -> bool:
    """Whether an element begins with a link to another page of the site: shops and sources that an article names are others."""
    if element.tag not in ("li", "div", "article", "section", "a"):
        return False
    words = one_line(" ".join(islice(element.itertext(), 40)))
    if not 0 < len(words) <= _LONGEST_CARD:
        return False
    link = element if element.tag == "a" else next(element.iter("a"), None)
    address = "#" if link is None else link.get("href") or ""
    if address.startswith("#") or _host(address) not in ("", site):
        return False  # it leads nowhere else, or to what the article names
    linked = one_line(link.text_content() if link is not None else "")
    return len(linked.split()) >= _FEWEST_WORDS_OF_A_LINK and words.find(linked) * 2 <= len(words) - len(
        linked
    )


def _site(tree: HtmlElement) -> str:
    """Return the page's own host, "" where its own links have none: what it states, else where most links lead."""
    stated = [
        link.get("href") or ""
        for link in tree.iter("link")
        if (link.get("rel") or "").casefold() == "canonical"
    ]
    hosts = Counter(_host(link.get("href") or "") for link in tree.iter("a"))
    return next(filter(None, map(_host, stated)), max(hosts, key=lambda host: hosts[host], default=""))


def _host(address: str) -> str:
    match = _HOST.match(address.strip())
    return match[1].casefold() if match else ""


def _between_prose(element: HtmlElement) -> bool:
    """Whether a list stands between paragraphs: it is told then, whatever it links to."""
    while element.getparent() is not None and len(element.getparent()) == 1:
        element = element.getparent()
    parent = element.getparent()
    beside = [child for child in parent if child.tag == "p"] if parent is not None else []
    return any(prose(child) for child in beside) and element.tag in ("ul", "ol")


def _kind(element: HtmlElement) -> _Kind:
    return element.tag, (element.get("class") or "").split(" ")[0]


def _drop_other_articles(tree: HtmlElement) -> None:
    """Drop the articles that are shown in short beside one that is far longer than each of them."""
    articles = [a for a in tree.iter("article") if next(a.iterancestors("article"), None) is None]
    lengths = [sum(len(words) for p in article.iter("p") for words in p.itertext()) for article in articles]
    if len(articles) < 2 or max(lengths) < _SHORTEST_ARTICLE:
        return
    longest = lengths.index(max(lengths))
    if all(n == longest or length * _FAR_LONGER < lengths[longest] for n, length in enumerate(lengths)):
        for n, article in enumerate(articles):
            if n != longest:
                article.drop_tree()
