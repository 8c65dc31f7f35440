# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Markdown: its words without its marks, and what the front matter states."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from parallax.domain.article import Origin, Role
from parallax.reading import text
from parallax.reading.dates import read_date
from parallax.reading.decoding import decode
from parallax.reading.draft import MOST_PARAGRAPHS, Block, Draft, Stated

if TYPE_CHECKING:
    from markdown_it.token import Token

ENDINGS = (".md", ".markdown", ".mdown", ".mkd")

_BETWEEN = "\n\n"
_BETWEEN_CELLS = " | "
# Below this depth lists and quotations are shown as they were typed; nobody writes deeper on purpose.
_DEEPEST = 40
# A long article has a hundred thousand characters, and a paragraph with many links some hundred marks.
_LONGEST = 1_000_000
_MOST_MARKS = 2_000
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)

_Piece = tuple[str, Role | None]


def read(data: bytes) -> Draft:
    """Return the words of a Markdown file: one paragraph a block, no markup, no raw HTML, no pictures."""
    from markdown_it import MarkdownIt
    from mdit_py_plugins.front_matter import front_matter_plugin

    words = decode(data)
    if not _written_by_hand(words):
        return text.draft(words)
    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"])
    tokens = parser.use(front_matter_plugin).parse(words)
    stated = Stated()
    if tokens and tokens[0].type == "front_matter":
        stated = _stated(tokens[0].content)
    return _draft(_with_one_title(list(_pieces(tokens)), stated.title), stated)


def _written_by_hand(words: str) -> bool:
    """Whether a parser of markup gets through in a time of the text's length: what nobody writes is plain text to us."""
    if len(words) > _LONGEST or words.count("\n") > MOST_PARAGRAPHS:
        return False
    body = _FRONT_MATTER.sub("", words)
    return all(sum(map(part.count, "[*_`<")) <= _MOST_MARKS for part in body.split("\n\n"))


def _with_one_title(pieces: list[_Piece], stated: str | None) -> list[_Piece]:
    """Let the stated title, else the first top heading, be the title; other top headings are headings."""
    title = stated or next((words for words, role in pieces if role is Role.TITLE), "")
    kept: list[_Piece] = []
    for words, role in pieces:
        top = role is Role.TITLE
        kept.append((words, Role.HEADING if top and not _same(words, title) else role))
    if stated and all(role is not Role.TITLE for _, role in kept):
        kept.insert(0, (stated, Role.TITLE))
    return kept


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


def _pieces(tokens: Iterable[Token]) -> Iterator[_Piece]:
    """Yield the paragraphs, with roles where the marks leave no doubt.

    Items of lists, quotations and tables are told by the author, unless they are nothing but links.
    """
    role: Role | None = None
    told = 0
    row: list[str] = []
    for token in tokens:
        told += token.nesting if token.type.startswith(("list_item", "blockquote", "table")) else 0
        if token.type == "heading_open":
            role = Role.TITLE if token.tag == "h1" else Role.HEADING
        elif token.type == "heading_close":
            role = None
        elif token.type in ("th_open", "td_open"):
            row.append("")
        elif token.type == "tr_close":
            yield from _lines(_BETWEEN_CELLS.join(cell for cell in row if cell), Role.BODY)
            row = []
        elif token.type == "inline" and row:
            row[-1] = " ".join(_inline(token.children or []).split())
        elif token.type == "inline":
            children = token.children or []
            yield from _lines(_inline(children), role or _role_of(children, told=told > 0))
        elif token.type in ("fence", "code_block"):
            yield from _lines(token.content, Role.BODY)
        elif token.type == "html_block":
            yield from _lines(_words_of(token.content), None)


def _words_of(html: str) -> str:
    from parallax.reading.raw_html import words_of_html

    return words_of_html(html)


def _lines(words: str, role: Role | None) -> Iterator[_Piece]:
    for line in words.split("\n"):
        if line.strip():
            yield line.strip(), role


def _role_of(children: Iterable[Token], *, told: bool) -> Role | None:
    """A paragraph of nothing but a picture is its caption; what is told, and no link, is the author's."""
    linked = 0
    kinds: set[str] = set()
    for child in children:
        linked += child.nesting if child.type.startswith("link") else 0
        if child.content.strip() and child.type not in ("html_inline", "softbreak", "hardbreak"):
            kinds.add("link" if linked else child.type)
    if kinds == {"image"}:
        return Role.CAPTION
    return Role.BODY if told and kinds - {"link"} else None


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


def _stated(front_matter: str) -> Stated:
    """Return what the front matter says; front matter that is no mapping says nothing."""
    import yaml

    try:
        # The base loader makes words only: a title "No" stays one, and a date keeps its precision.
        fields = yaml.load(front_matter, Loader=yaml.BaseLoader)  # noqa: S506 - nothing but str, list and dict
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
    stated = Stated(
        title=first("title", "headline"),
        source=source,
        author=first("author", "authors", "by", "byline"),
        url=url,
        published=read_date(first("date", "published", "pubdate", "date_published", "created") or ""),
        language=first("language", "lang"),
        changed=read_date(first("updated", "modified", "lastmod", "last_modified", "date_modified") or ""),
    )
    return stated.found_in(Origin.FRONT_MATTER)


def _plain(value: object) -> str | None:
    """Return a value of the front matter in one line; lists of words are set side by side."""
    if isinstance(value, list):
        return ", ".join(words for item in value if isinstance(item, str) and (words := _plain(item))) or None
    if not isinstance(value, str):
        return None
    # Escapes can write what no text may hold: half a character, or a zero.
    whole = value.encode("utf-8", errors="replace").decode("utf-8").replace("\0", " ")
    return " ".join(whole.split()) or None


def _same(one: str, other: str) -> bool:
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()
