# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Markdown: its words without its marks, and what the front matter states."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from parallax.domain.article import Role
from parallax.reading.dates import read_date
from parallax.reading.decoding import decode
from parallax.reading.draft import Block, Draft, Stated

if TYPE_CHECKING:
    from markdown_it.token import Token

ENDINGS = (".md", ".markdown", ".mdown", ".mkd")

_BETWEEN = "\n\n"
_BETWEEN_CELLS = " | "
# Below this depth lists and quotations are shown as they were typed; nobody writes deeper on purpose.
_DEEPEST = 40

_Piece = tuple[str, Role | None]


def read(data: bytes) -> Draft:
    """Return the words of a Markdown file: one paragraph a block, no markup, no raw HTML, no pictures."""
    from markdown_it import MarkdownIt
    from mdit_py_plugins.front_matter import front_matter_plugin

    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"])
    tokens = parser.use(front_matter_plugin).parse(decode(data))
    stated = Stated()
    if tokens and tokens[0].type == "front_matter":
        stated = _stated(tokens[0].content)
    pieces = list(_pieces(tokens))
    if stated.title and not any(role is Role.TITLE and _same(words, stated.title) for words, role in pieces):
        pieces.insert(0, (stated.title, Role.TITLE))
    return _draft(pieces, stated)


def _draft(pieces: Iterable[_Piece], stated: Stated) -> Draft:
    """Set the pieces under each other, with blank lines between."""
    texts: list[str] = []
    blocks: list[Block] = []
    at = 0
    for words, role in pieces:
        blocks.append(Block(at, at + len(words), role))
        texts.append(words)
        at += len(words) + len(_BETWEEN)
    return Draft(_BETWEEN.join(texts), tuple(blocks), stated)


def _pieces(tokens: list[Token]) -> Iterator[_Piece]:
    role: Role | None = None
    cells: list[str] | None = None
    for token in tokens:
        if token.type == "heading_open":
            role = Role.TITLE if token.tag == "h1" else Role.HEADING
        elif token.type == "tr_open":
            cells = []
        elif token.type == "tr_close" and cells is not None:
            yield from _clean(_BETWEEN_CELLS.join(cell for cell in cells if cell), None)
            cells = None
        elif token.type == "inline":
            lines = _inline(token.children or [])
            if cells is not None:
                cells.append(" ".join(lines.split()))
                continue
            for line in lines.split("\n"):
                yield from _clean(line, role or _picture_alone(token))
            role = None
        elif token.type in ("fence", "code_block"):
            for line in token.content.split("\n"):
                yield from _clean(line, None)
        elif token.type == "html_block":
            for line in _words_of_html(token.content).split("\n"):
                yield from _clean(line, None)


def _clean(line: str, role: Role | None) -> Iterator[_Piece]:
    line = line.strip()
    if line:
        yield line, role


def _picture_alone(token: Token) -> Role | None:
    """A paragraph of nothing but a picture is its caption."""
    children = [child for child in token.children or [] if child.type != "text" or child.content.strip()]
    return Role.CAPTION if children and all(child.type == "image" for child in children) else None


def _inline(tokens: Iterable[Token]) -> str:
    r"""Return the words of a block; a hard break is \n, a soft one a space."""
    parts: list[str] = []
    for token in tokens:
        if token.type == "softbreak":
            parts.append(" ")
        elif token.type == "hardbreak" or (
            token.type == "html_inline" and token.content.casefold().startswith("<br")
        ):
            parts.append("\n")
        elif token.type in ("text", "code_inline", "image", "text_special"):
            parts.append(token.content)
    return "".join(parts)


class _HtmlWords(HTMLParser):
    """Collects the words of raw HTML; every tag of a block ends a line."""

    _UNSEEN = frozenset({"script", "style", "template", "noscript", "iframe", "svg"})
    _INSIDE_A_LINE = frozenset({"a", "abbr", "b", "cite", "code", "em", "i", "q", "small", "span", "strong", "sub", "sup", "u"})  # fmt: skip

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - nothing of a tag is shown
        self._unseen += tag in self._UNSEEN
        self._break(tag)

    def handle_endtag(self, tag: str) -> None:
        self._unseen = max(0, self._unseen - (tag in self._UNSEEN))
        self._break(tag)

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.words.append(" ".join(data.split(" ")).replace("\n", " "))

    def _break(self, tag: str) -> None:
        if tag not in self._INSIDE_A_LINE:
            self.words.append("\n")


def _words_of_html(source: str) -> str:
    parser = _HtmlWords()
    parser.feed(source)
    parser.close()
    return "".join(parser.words)


def _stated(front_matter: str) -> Stated:
    """Return what the front matter says; front matter that is no mapping says nothing."""
    import yaml

    try:
        fields = yaml.safe_load(front_matter)
    except (yaml.YAMLError, ValueError, RecursionError):
        return Stated()
    if not isinstance(fields, Mapping):
        return Stated()
    named = {str(key).casefold(): value for key, value in fields.items()}

    def first(*names: str) -> str | None:
        return next((words for name in names if (words := _plain(named.get(name)))), None)

    url = first("url", "link", "canonical_url", "source_url")
    source = first("source", "site", "site_name", "publisher", "publication", "outlet")
    if source and source.startswith(("http://", "https://")):
        url, source = url or source, None
    return Stated(
        title=first("title", "headline"),
        source=source,
        author=first("author", "authors", "by", "byline"),
        url=url,
        published=read_date(first("date", "published", "pubdate", "date_published", "created") or ""),
        language=first("language", "lang"),
    )


def _plain(value: object) -> str | None:
    """Return a value of the front matter in one line; lists of words are set side by side."""
    if isinstance(value, dt.datetime | dt.date):
        return value.isoformat()
    if isinstance(value, list):
        return (
            ", ".join(words for item in value if not isinstance(item, list) and (words := _plain(item)))
            or None
        )
    if isinstance(value, str | int | float) and not isinstance(value, bool):
        return " ".join(str(value).split()) or None
    return None


def _same(one: str, other: str) -> bool:
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()
