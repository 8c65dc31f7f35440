# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Parts of a page that its makers have named, or headed, as something beside the article.

Sites call what they build by what it is for: "related-stories", "newsletter-signup", "author-bio". A name can also
stand on what holds the whole page together ("has-comments"), so a part goes only where it holds no title and
little of the page's prose; readers' comments alone can be more than the article.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from parallax.reading.furniture import heads_links
from parallax.reading.lines import Line
from parallax.reading.page_prose import prose_inside
from parallax.reading.pieces import one_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BEFORE = r"(?:[a-z\d]+-){0,4}"
_BEHIND = r"(?:-[a-z\d]+){0,4}"
_PARTS = r"(?:area|list|block|section|container|wrap|wrapper|box|thread|content|inner|holder|feed|form|module|widget)"
_READERS = re.compile(
    rf"(?:(?!no-|has-|with-|open-|show-|hide-|allow-|enable)[a-z\d]+-){{0,3}}"
    rf"(?:(?:reader-)?comments?-{_PARTS}|comments|disqus(?:-thread)?|discussion|replies|responses|respond)(?:-{_PARTS}){{0,2}}"
)
_BESIDE = re.compile(
    rf"{_BEFORE}(?:newsletter|e?mail-(?:signup|sign-up|subscribe|save|capture)|sign-?up-(?:box|form|block|wrap|widget|module|promo)"
    rf"|subscri(?:be|ption)-(?:widget|box|form|wrap|block|banner|promo|cta|offer|prompt)"
    rf"|related|recommended|recommendations|recirc[a-z]*|read-?(?:more|next|also)|see-also|up-next|rich-?link|jp-relatedposts"
    rf"|more-(?:on|from|stories|news|articles|in)|most-?(?:read|popular|viewed|recent)|trending|popular-posts|promo|promos|teasers"
    rf"|taboola|outbrain|zergnet|ob-widget|editors?-picks?"
    rf"|(?:author|writer|contributor|reporter)s?-?(?:bio|box|info|card|description|about|profile|footer)|about-(?:the-)?author|bio"
    rf"|cookies?-(?:bar|banner|notice|consent|wall|policy|law|message|popup|overlay)|consent|gdpr|onetrust|didomi|qc-cmp\d?|cmp"
    rf"|advert|advertisement|advertorial|ad-(?:slot|container|unit|wrapper|label)|sponsored|boilerplate|donate|donation|support-us"
    rf"){_BEHIND}"
)
_NAMING = ("class", "id", "data-testid", "data-component", "data-area", "data-gu-name", "aria-label")
_CAMEL = re.compile(r"(?<=[a-z\d])(?=[A-Z])")
_BETWEEN = re.compile(r"[\W_]+")
_LONGEST_NAME = 60
_WHOLE_PAGE = frozenset(["html", "body", "main", "head", "h1"])
# What holds a third of a page's prose is its article, or a part of it, whatever it is called.
_SMALL = 3
_PROSE = 60
_ENOUGH = 100
# A box with a form in it, and its invitation, has no more letters.
_LARGEST_BOX = 700
_LONGEST_HEAD = 60
_HIGHEST = 6
# No page needs more of them.
_MANY = 60
_HEADS = ("h2", "h3", "h4", "h5", "h6", "p", "div", "span", "strong")


def drop_asides(tree: HtmlElement) -> None:
    """Drop the parts that stand beside the article by their name, by a form in them, or by their heading."""
    inside = prose_inside(tree)
    whole = inside.get(tree, 0)
    titles = {part for title in islice(tree.iter("h1"), _MANY) for part in (title, *title.iterancestors())}
    for parts, most in ((_readers(tree), whole - _ENOUGH), (_others(tree), whole // _SMALL)):
        for part in list(parts):
            small = inside.get(part, 0) <= most and part not in titles and part.tag not in _WHOLE_PAGE
            if small and part.getparent() is not None:
                part.drop_tree()


def _readers(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the parts that readers write in: they follow the article."""
    seen = 0
    for element in tree.iter():
        if seen >= _ENOUGH and isinstance(element.tag, str) and any(map(_of_readers, _names(element))):
            yield element
        seen += sum(len(words) for words in (element.text, element.tail) if words and len(words) >= _PROSE)


def _others(tree: HtmlElement) -> Iterator[HtmlElement]:
    for element in tree.iter():
        if isinstance(element.tag, str) and any(map(_beside, _names(element))):
            yield element
    yield from _boxes_with_forms(tree)
    yield from _under_heads(tree)


@lru_cache(maxsize=2000)
def _of_readers(name: str) -> bool:
    return _READERS.fullmatch(name) is not None


@lru_cache(maxsize=2000)
def _beside(name: str) -> bool:
    return _BESIDE.fullmatch(name) is not None


def _names(element: HtmlElement) -> Iterator[str]:
    """Yield an element's names in small letters, their words joined by hyphens."""
    for key in _NAMING:
        value = element.get(key)
        if value:
            for name in islice(value.split() if key == "class" else [value], 8):
                if len(name) <= _LONGEST_NAME:
                    yield _BETWEEN.sub("-", _CAMEL.sub("-", name)).strip("-").casefold()


def _boxes_with_forms(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the small boxes in which an e-mail address is asked for."""
    fields = (field for field in tree.iter("input") if "mail" in _said_of(field))
    for field in islice(fields, _MANY):
        yield from _largest(field, lambda box: _length(box) <= _LARGEST_BOX)


def _said_of(field: HtmlElement) -> str:
    return " ".join(field.get(key) or "" for key in ("type", "name", "id", "placeholder")).casefold()


def _under_heads(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the parts that begin with the heading of a list of other articles."""
    for head in tree.iter(*_HEADS):
        if _length(head) <= _LONGEST_HEAD:
            words = one_line(head.text_content())
            if words and heads_links(Line(words, len(words))):
                yield from _listed_under(head, words)


def _listed_under(head: HtmlElement, words: str) -> Iterator[HtmlElement]:
    """Yield the smallest part that begins with a heading and has links below it, and what holds nothing else."""
    for outer in islice(head.iterancestors(), _HIGHEST):
        if outer.tag in _WHOLE_PAGE or outer.tag == "article" or not _begins(outer, words):
            return
        if any(head not in link.iterancestors() for link in outer.iter("a")):
            yield outer
            return


def _largest(element: HtmlElement, fits: Callable[[HtmlElement], bool]) -> Iterator[HtmlElement]:
    """Yield the highest part around an element that fits, as do all below it."""
    box = None
    for outer in islice(element.iterancestors(), _HIGHEST):
        if outer.tag in _WHOLE_PAGE or outer.tag == "article" or not fits(outer):
            break
        box = outer
    if box is not None:
        yield box


def _begins(part: HtmlElement, words: str) -> bool:
    return one_line(" ".join(islice(part.itertext(), 12))).startswith(words)


def _length(element: HtmlElement) -> int:
    """Return how many letters an element has, or that they are too many."""
    length = 0
    for words in element.itertext():
        length += len(words.strip())
        if length > _LARGEST_BOX:
            break
    return length
